"""Dates as a letter names them: with a weekday or without, in words or in figures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from afterword.core.in_words import MONTHS, WEEKDAYS

_MONTH = "|".join([*MONTHS, *(rf"{month[:3]}\.?" for month in MONTHS), r"Sept\.?"])
_DAY_NAME = "|".join([*WEEKDAYS, *(rf"{day[:3]}\.?" for day in WEEKDAYS), r"Tues\.?", r"Thurs\.?"])
_DATE = re.compile(
    rf"(?:\b(?P<weekday>{_DAY_NAME}),? (?:the )?)?"
    rf"(?:\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})(?!\w)|"
    rf"\b(?P<month2>{_MONTH}) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|:|\.\d))"
    rf"(?:,? (?P<year>20\d\d)\b)?"
)
_ISO = re.compile(r"\b(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b")
_SLASHED = re.compile(
    r"(?<![\d/])(?P<one>\d{1,2})[/.](?P<two>\d{1,2})[/.](?P<year>20\d\d)(?![\d/])"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDay:
    """A date as the letter names it; ``day`` is None when there is no such date."""

    place: tuple[int, int]
    text: str
    weekday: int | None
    day: date | None
    exists: bool


def fits(named: NamedDay) -> bool:
    """Tell whether the weekday of a date is the one that it is given."""
    return named.day is None or named.weekday in {None, named.day.weekday()}


def named_days(text: str, reference: date | None) -> Iterator[NamedDay]:
    """Yield the dates of a text; without a year the one nearest to the reference is meant."""
    for match in _DATE.finditer(text):
        month = _month(match["month"] or match["month2"])
        day = int(match["day"] or match["day2"])
        year = int(match["year"]) if match["year"] else None
        found, exists = _resolve(year, month, day, reference)
        yield NamedDay(
            place=match.span(),
            text=match[0],
            weekday=_weekday(match["weekday"]),
            day=found,
            exists=exists,
        )
    for match in _ISO.finditer(text):
        found, exists = _resolve(int(match["year"]), int(match["month"]), int(match["day"]), None)
        yield _plain(match, found, exists=exists)
    for match in _SLASHED.finditer(text):
        year, one, two = int(match["year"]), int(match["one"]), int(match["two"])
        # Written the American way or the European one: only a reading that fits nobody is wrong.
        either = [each for each in (_date(year, one, two), _date(year, two, one)) if each]
        if len(either) != 2 or either[0] == either[1]:  # noqa: PLR2004 - two readings leave a doubt
            yield _plain(match, either[0] if either else None, exists=bool(either))


def _plain(match: re.Match[str], day: date | None, *, exists: bool) -> NamedDay:
    return NamedDay(place=match.span(), text=match[0], weekday=None, day=day, exists=exists)


def _resolve(
    year: int | None, month: int, day: int, reference: date | None
) -> tuple[date | None, bool]:
    """Return the date and whether it can exist; without a year the nearest to the reference."""
    if year is not None:
        told = _date(year, month, day)
        return told, told is not None
    if reference is None:
        return None, _date(2024, month, day) is not None
    years = (_date(reference.year + shift, month, day) for shift in (-1, 0, 1))
    found = sorted(filter(None, years), key=lambda each: abs((each - reference).days))
    return (found[0], True) if found else (None, False)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(name: str) -> int:
    return next(place for place, month in enumerate(MONTHS, 1) if month[:3] == name[:3])


def _weekday(name: str | None) -> int | None:
    if not name:
        return None
    return next(place for place, day in enumerate(WEEKDAYS) if day[:3] == name[:3])
