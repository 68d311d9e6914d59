"""Business days and office hours of one place.

A business day is no weekend day, no public holiday and no day that the employer told to be closed.
Moments that this module makes carry a fixed offset, so that they compare in UTC.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

from afterword.core.ports import Calendars

DAY = timedelta(days=1)
MONDAY_TO_FRIDAY = frozenset({5, 6})
# Most US holidays leave private offices open; these close them (planning.md, Time).
US_PRIVATE = frozenset(
    {
        "New Year's Day",
        "Memorial Day",
        "Independence Day",
        "Labor Day",
        "Thanksgiving",
        "Thanksgiving Day",
        "Christmas Day",
    }
)


@lru_cache(maxsize=512)
def zone_named(name: str) -> ZoneInfo:
    """Return the IANA zone of that name."""
    return ZoneInfo(name)


@cache
def fixed_offset(offset: timedelta) -> timezone:
    """Return the one zone of an offset: moments compare ten times as fast if they share theirs."""
    return timezone(offset)


def pinned(moment: datetime) -> datetime:
    """Return the same moment, its offset shared with all others of that offset."""
    offset = moment.utcoffset()
    return moment if offset is None else moment.astimezone(fixed_offset(offset))


# Pure, and asked for the same few moments over and over: remembering halves the time of a plan.
@lru_cache(maxsize=16384)
def in_zone(moment: datetime, zone: tzinfo) -> datetime:
    """Return the same moment with the fixed offset that holds in the zone then."""
    return moment.astimezone(fixed_offset(moment.astimezone(zone).utcoffset() or timedelta()))


@lru_cache(maxsize=16384)
def wall_clock(day: date, at: time, zone: tzinfo) -> datetime:
    """Return the moment at which a clock on the wall shows this time.

    A time that does not exist moves forward by the gap; one that exists twice is the first.
    """
    offset = datetime.combine(day, at, zone).utcoffset() or timedelta()
    return in_zone(datetime.combine(day, at, fixed_offset(offset)), zone)


@lru_cache(maxsize=4096)
def closed_days(
    calendars: Calendars, country: str, subdivision: str | None, sector: str, year: int
) -> frozenset[date]:
    """Return the days on which offices of this sector are closed for a public holiday."""
    named = calendars.holidays(country, subdivision, year)
    if country != "US" or sector != "private":
        return frozenset(named)
    return frozenset(day for day, names in named.items() if _closes_private_offices(names))


@lru_cache(maxsize=4096)
def half_days(
    calendars: Calendars, country: str, subdivision: str | None, year: int
) -> Mapping[date, str]:
    """Return the days of a year on which offices close early, with their names."""
    return calendars.half_days(country, subdivision, year)


def _closes_private_offices(names: str) -> bool:
    return any(
        name.strip().removesuffix("(observed)").strip() in US_PRIVATE for name in names.split(";")
    )


class OpenDays:
    """Which days are business days for one employer, or for the candidate.

    ``place`` is whose calendar counts, in words, or None where none is known; ``lost_part`` is the
    subdivision if its country has no such part, so that it counts for nothing.
    """

    __slots__ = (
        "_calendars",
        "_closed",
        "_counted",
        "_country",
        "_sector",
        "_subdivision",
        "_weekend",
        "_years",
        "lost_part",
        "place",
    )

    def __init__(
        self,
        calendars: Calendars | None,
        country: str | None,
        subdivision: str | None = None,
        sector: str = "private",
        closed: Iterable[date] = (),
    ) -> None:
        """Take the public calendar of a place; without a country, Monday to Friday is open."""
        self._calendars = calendars if country else None
        self._country = country or ""
        # "US-IL" is how ISO 3166-2 writes it; within the country it is IL.
        self._subdivision = subdivision and subdivision.removeprefix(f"{country}-")
        self._sector = sector
        self._closed = frozenset(closed)
        self._weekend = (
            self._calendars.weekend(self._country) if self._calendars else MONDAY_TO_FRIDAY
        )
        self.place = self._name_of_place()
        self.lost_part = self._part_that_is_none()
        self._years: dict[int, frozenset[date]] = {}
        self._counted: dict[tuple[date, int], date] = {}

    def _name_of_place(self) -> str | None:
        if self._calendars is None:
            return None
        return self._calendars.place(self._country, self._subdivision)

    def _part_that_is_none(self) -> str | None:
        part = self._subdivision
        if self._calendars is None or not part:
            return None
        return None if self._calendars.has_part(self._country, part) else part

    def is_open(self, day: date) -> bool:
        """Tell whether a day is a business day."""
        if day.weekday() in self._weekend or day in self._closed:
            return False
        year = self._years.get(day.year)
        if year is None:
            year = self._years[day.year] = self._closed_in(day.year)
        return day not in year

    def half_day(self, day: date) -> str | None:
        """Return the name of a business day on which offices close early, None for a whole one."""
        if self._calendars is None or not self.is_open(day):
            return None
        return half_days(self._calendars, self._country, self._subdivision, day.year).get(day)

    def _closed_in(self, year: int) -> frozenset[date]:
        if self._calendars is None:
            return frozenset()
        return closed_days(self._calendars, self._country, self._subdivision, self._sector, year)

    def plus(self, day: date, count: int) -> date:
        """Return the count-th business day strictly after a date."""
        known = self._counted.get((day, count))
        if known is None:
            known = self._counted[day, count] = self._plus(day, count)
        return known

    def _plus(self, day: date, count: int) -> date:
        while count > 0:
            day += DAY
            if self.is_open(day):
                count -= 1
        return day

    def minus(self, day: date, count: int) -> date:
        """Return the count-th business day strictly before a date."""
        while count > 0:
            day -= DAY
            if self.is_open(day):
                count -= 1
        return day

    def forward(self, day: date) -> date:
        """Return the day itself if it is a business day, else the next one."""
        while not self.is_open(day):
            day += DAY
        return day

    def back(self, day: date) -> date:
        """Return the day itself if it is a business day, else the one before."""
        while not self.is_open(day):
            day -= DAY
        return day


@lru_cache(maxsize=4096)
def open_days(
    calendars: Calendars | None,
    country: str | None,
    subdivision: str | None = None,
    sector: str = "private",
    closed: tuple[date, ...] = (),
) -> OpenDays:
    """Return the one OpenDays of a place; a search of many cases has few places."""
    return OpenDays(calendars, country, subdivision, sector, closed)


class Calendar:
    """Business days and office hours in one zone: where a step takes place."""

    __slots__ = ("closes", "days", "opens", "zone")

    def __init__(self, days: OpenDays, zone: tzinfo, opens: time, closes: time) -> None:
        """Join the days of an employer with the zone of whoever is written to or called."""
        self.days = days
        self.zone = zone
        self.opens = opens
        self.closes = closes

    def date_of(self, moment: datetime) -> date:
        """Return the local date of a moment."""
        return in_zone(moment, self.zone).date()

    def local(self, moment: datetime) -> datetime:
        """Return the moment with this place's offset."""
        return in_zone(moment, self.zone)

    def opening(self, day: date) -> datetime:
        """Return when the office opens on a day."""
        return wall_clock(day, self.opens, self.zone)

    def closing(self, day: date) -> datetime:
        """Return when the office closes on a day."""
        return wall_clock(day, self.closes, self.zone)

    def at(self, day: date, hour: time) -> datetime:
        """Return that hour of a day, clipped into the office hours."""
        return wall_clock(day, min(max(hour, self.opens), self.closes), self.zone)

    def midnight(self, day: date) -> datetime:
        """Return the first moment of a day."""
        return wall_clock(day, time(0), self.zone)

    def into_hours(self, moment: datetime) -> datetime:
        """Return the moment itself if it lies in office hours, else the next opening."""
        local = self.local(moment)
        day = local.date()
        if self.days.is_open(day):
            if local < self.opening(day):
                return self.opening(day)
            if local <= self.closing(day):
                return local
        return self.opening(self.days.plus(day, 1))


@lru_cache(maxsize=4096)
def calendar_at(days: OpenDays, zone: str, opens: time, closes: time) -> Calendar:
    """Return the one Calendar of some days and hours in a zone, which all plans share."""
    return Calendar(days, zone_named(zone), opens, closes)
