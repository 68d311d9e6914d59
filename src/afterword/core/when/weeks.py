"""Which dates weeks are: this week, the week after next, calendar week 49, Thanksgiving week."""

from datetime import date

from afterword.core.when.dates import anchor
from afterword.core.when.days import (
    DAY,
    WEEK,
    Span,
    work_week,
)
from afterword.core.when.feasts import holiday
from afterword.core.when.said import Found, Said, day_span
from afterword.core.when.words import WEEKDAYS, at

_SIDES = {"of": 0, "ending": 0, "after": 1, "following": 1, "before": -1}
_AHEAD = {
    ("week", "after", "next"): 2,
    ("week", "after", "that"): 2,
    ("week", "following"): 2,
    ("this", "coming", "week"): 1,
    ("coming", "week"): 1,
    ("next", "week"): 1,
    ("following", "week"): 1,
    ("current", "week"): 0,
}
_FRIDAY = 4
_LAST_WEEK = 53
_NOT_ALONE = frozenset({"between", "from", "after", "before", "following"})
_ON = frozenset({"on", ","})


def week(said: Said, index: int) -> Found | None:
    """Read a week: this week, next week, the week after next, the week of 7 December."""
    start = index + (at(said.words, index) == "the")
    found = _week(said, index, start)
    if found is None:
        return None
    day, after = found
    first, last = work_week(day, said.calendar)
    named = after + (at(said.words, after) in _ON)
    wanted = WEEKDAYS.get(at(said.words, named))
    if wanted is not None:
        return (day_span(first + DAY * wanted),), named + 1
    spans = (Span(first=first, last=last, size="week"),)
    return spans + _coming_alternative(said, start), after


def _coming_alternative(said: Said, start: int) -> tuple[Span, ...]:
    """“This coming week”, said early in a week, may be the one that has just begun."""
    if "coming" not in said.words[start : start + 2] or said.said_on.weekday() >= _FRIDAY:
        return ()
    first, last = work_week(said.said_on, said.calendar)
    return (Span(first=first, last=last, size="week"),)


def _week(said: Said, index: int, start: int) -> tuple[date, int] | None:
    words = said.words
    if at(words, start) == "week" and (found := _week_by_day(said, start)):
        return found
    for length in (2, 3):
        weeks = _AHEAD.get(tuple(words[start : start + length]))
        if weeks is not None:
            return said.said_on + WEEK * weeks, start + length
    if tuple(words[start : start + 2]) == ("this", "week"):
        return _not_over(said), start + 2
    if at(words, start) == "calendar":
        return _numbered_week(said, start)
    if named_for := _week_of_feast(said, start):
        return named_for
    between = at(words, start + 1) in _NOT_ALONE
    alone = at(words, start) == "week" and start > index and not between
    return (_not_over(said), start + 1) if alone else None


def _numbered_week(said: Said, start: int) -> tuple[date, int] | None:
    """“Calendar week 50”, as much of Europe counts: the next week of that number."""
    week_number = at(said.words, start + 1)
    if not week_number.isdecimal() or not 1 <= int(week_number) <= _LAST_WEEK:
        return None
    day = said.said_on
    while day.isocalendar().week != int(week_number):
        day += WEEK
    return day, start + 2


def _not_over(said: Said) -> date:
    """“The week”, said when its last working day is over, is the one that begins then."""
    over = said.said_on > work_week(said.said_on, said.calendar)[1]
    return said.said_on + WEEK * over


def _week_of_feast(said: Said, start: int) -> tuple[date, int] | None:
    """“Thanksgiving week” is the week that the feast is in."""
    found = holiday(said, start)
    if not found or not found[0] or at(said.words, found[1]) != "week":
        return None
    return (found[0][0].first, found[1] + 1) if at(said.words, found[1] + 1) not in _SIDES else None


def _week_by_day(said: Said, start: int) -> tuple[date, int] | None:
    weeks = _SIDES.get(at(said.words, start + 1))
    if weeks is None:
        return None
    named = anchor(said, start + 2)
    return (named[0] + WEEK * weeks, named[1]) if named else None
