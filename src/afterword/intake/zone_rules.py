"""A VTIMEZONE's own rules, computed and not expanded, and the IANA zones that they fit."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from afterword.intake.ics_lines import Component

_WEEKDAYS = {name: number for number, name in enumerate(["MO", "TU", "WE", "TH", "FR", "SA", "SU"])}
_SAMPLES = 24
_PLACES = ("Etc/", "Antarctica/")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A STANDARD or DAYLIGHT part: from its onset each year, the offset is ``after``."""

    start: datetime
    before: timedelta
    after: timedelta
    rule: dict[str, str]
    dates: tuple[datetime, ...]

    def onset(self, year: int) -> datetime | None:
        """Return the wall-clock moment of this year's change; None where there is none."""
        if not self.rule:
            return next((day for day in (*self.dates, self.start) if day.year == year), None)
        day = _yearly(self.rule, year, self.start)
        until = self.rule.get("UNTIL", "9999")[:4]
        if day is None or year < self.start.year or (until.isdigit() and year > int(until)):
            return None
        return datetime.combine(day, self.start.time())


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The rules of one VTIMEZONE."""

    parts: tuple[_Part, ...]

    def offset(self, local: datetime) -> timedelta:
        """Return the offset at a naive wall-clock moment."""
        onsets = [
            (onset, part.after)
            for part in self.parts
            for year in {local.year - 1, local.year, part.start.year}
            if (onset := part.onset(year)) and onset <= local
        ]
        if onsets:
            return max(onsets, key=lambda one: one[0])[1]
        return min(self.parts, key=lambda part: part.start).before

    def fits(self, zone: str, year: int) -> bool:
        """Tell whether an IANA zone has the same offsets all through a year."""
        days = (datetime(year, 1, 4, 12) + timedelta(days=15 * n) for n in range(_SAMPLES))  # noqa: DTZ001 - wall-clock time of either zone
        place = ZoneInfo(zone)
        return all(day.replace(tzinfo=place).utcoffset() == self.offset(day) for day in days)


def rules_of(component: Component) -> Rules | None:
    """Return a VTIMEZONE's rules, None where they are of a kind that is not understood."""
    made = [_part(one) for one in component.children if one.name in {"STANDARD", "DAYLIGHT"}]
    parts = tuple(part for part in made if part)
    return Rules(parts=parts) if parts and len(parts) == len(made) else None


def fitting_zones(rules: Rules, year: int, likely: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the plausible IANA zones with these rules; a likely one, if it fits, alone."""
    for zone in likely:
        if rules.fits(zone, year):
            return (zone,)
    return tuple(zone for zone in _plausible() if rules.fits(zone, year))


@cache
def _plausible() -> tuple[str, ...]:
    zones = sorted(set(WINDOWS_TO_OLSON.values()))
    return tuple(zone for zone in zones if not zone.startswith(_PLACES))


def _part(component: Component) -> _Part | None:
    start = wall_clock(component.text("DTSTART"))
    before = _offset(component.text("TZOFFSETFROM"))
    after = _offset(component.text("TZOFFSETTO"))
    if start is None or before is None or after is None:
        return None
    pairs = (one.partition("=") for one in component.text("RRULE").upper().split(";") if one)
    rule = {key.strip(): value.strip() for key, _, value in pairs}
    if rule and (rule.get("FREQ") != "YEARLY" or rule.get("INTERVAL", "1") != "1"):
        return None
    stamps = [stamp for one in component.each("RDATE") for stamp in one.value.split(",")][:200]
    dates = tuple(day for stamp in stamps if (day := wall_clock(stamp)))
    return _Part(start=start, before=before, after=after, rule=rule, dates=dates)


def wall_clock(value: str) -> datetime | None:
    """Return the naive wall-clock moment of "20261120T130000", None where it is none."""
    digits = value.strip().upper().removesuffix("Z")
    if not (digits.isascii() and digits[:8].isdigit() and digits[8:9] == "T"):
        return None
    form = "%Y%m%dT%H%M%S" if len(digits) == len("20261120T130000") else "%Y%m%dT%H%M"
    try:
        return datetime.strptime(digits, form)  # noqa: DTZ007 - the zone is told apart
    except ValueError:
        return None


def _offset(value: str) -> timedelta | None:
    digits = value.strip().lstrip("+-")
    if not digits.isdecimal() or len(digits) not in {4, 6} or int(digits[:2]) > 15:  # noqa: PLR2004 - hours
        return None
    size = timedelta(
        hours=int(digits[:2]), minutes=int(digits[2:4]), seconds=int(digits[4:] or "0")
    )
    return -size if value.strip().startswith("-") else size


def _yearly(rule: dict[str, str], year: int, start: datetime) -> date | None:
    """Return the day of a yearly rule: the nth weekday of a month, or the first after a day."""
    try:
        month = int(rule.get("BYMONTH", str(start.month)))
        if "BYDAY" not in rule:
            return date(year, month, int(rule.get("BYMONTHDAY", str(start.day))))
        nth, weekday = rule["BYDAY"][:-2], _WEEKDAYS[rule["BYDAY"][-2:]]
        days = [day for day in _days(year, month) if day.weekday() == weekday]
        if "BYMONTHDAY" in rule:
            allowed = {int(one) for one in rule["BYMONTHDAY"].split(",")}
            return next((day for day in days if day.day in allowed), None)
        place = int(nth or "1")
        return days[place - 1 if place > 0 else place]
    except (KeyError, ValueError, IndexError):
        return None


def _days(year: int, month: int) -> list[date]:
    first = datetime(year, month, 1, tzinfo=UTC)
    days = ((first + timedelta(days=n)).date() for n in range(31))
    return [day for day in days if day.month == month]
