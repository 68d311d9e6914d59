"""Where and when the interviews of the sweep take place."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import islice, pairwise, product
from zoneinfo import ZoneInfo, available_timezones

from scripts.sweep.wall_calendar import WallCalendar

YEARS = (2026, 2027, 2028)
# Every continent; weekends of four kinds; lists that follow the moon, the sun and Easter.
COUNTRIES = tuple(
    """AE AR AU AT BD BE BR CA CH CL CN CO DE DK EG ES ET FI FR GB
    GR IE IL IN IR IS IT JP KE KR MA MX NG NO NP NZ SA SE US ZA""".split()
)
HOURS = ("09:00-17:00", "08:00-16:00", "10:30-18:30")
DAY = timedelta(days=1)
BEFORE_A_CHANGE = 5 * DAY
ENDS_AT = time(15, 30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An employer's place: its zone, its calendar and its hours."""

    zone: str
    calendar: WallCalendar
    hours: str

    def moment(self, day: date, at: time) -> datetime:
        """Return the moment when the clock on this office's wall shows a time."""
        return datetime.combine(day, at, ZoneInfo(self.zone))


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """An interview of the sweep: the office, and the moment at which it ended."""

    office: Office
    end: datetime

    def __str__(self) -> str:
        """Say where and when, so that a fault can be looked into."""
        calendar = self.office.calendar
        place = f"{calendar.country}-{calendar.subdivision or 'any'}"
        return f"{place}, {self.office.zone}, {self.office.hours}, {self.end.isoformat()}"


def meetings(*, every: int = 1) -> Iterator[Meeting]:
    """Yield the interviews of each zone, year and country; of each N-th of them, for a sample."""
    zones = sorted(available_timezones())
    places = enumerate(product(COUNTRIES, YEARS, zones))
    for number, (country, year, zone) in islice(places, 0, None, every):
        calendar = _calendar(country, year, number)
        office = Office(zone=zone, calendar=calendar, hours=HOURS[number % len(HOURS)])
        for day in (*_before_changes(zone, year), calendar.day_before_a_holiday(number)):
            yield Meeting(office=office, end=office.moment(day, ENDS_AT))


def _calendar(country: str, year: int, number: int) -> WallCalendar:
    """Return the calendar of a country as a whole, or of one of its parts, in turn."""
    parts = (None, *WallCalendar.parts(country))
    return _hung(country, parts[number % len(parts)], year)


@cache
def _hung(country: str, subdivision: str | None, year: int) -> WallCalendar:
    return WallCalendar(country=country, subdivision=subdivision, year=year)


@cache
def _before_changes(zone: str, year: int) -> tuple[date, ...]:
    """Return days so close to a change of the clocks that what follows lies on its other side."""
    clock = ZoneInfo(zone)
    noons = [datetime(year, 1, 1, 12, tzinfo=clock) + number * DAY for number in range(366)]
    changed = [day.date() for eve, day in pairwise(noons) if eve.utcoffset() != day.utcoffset()]
    return tuple(day - BEFORE_A_CHANGE for day in changed)
