"""Days named by where they stand: the Monday after Thanksgiving, the second Friday of January."""

from datetime import date

from afterword.core.when.dates import anchor
from afterword.core.when.days import (
    DAY,
    Span,
    add_open_days,
    last_before,
    monday,
    month_end,
    next_open,
    nth_weekday,
)
from afterword.core.when.months import month
from afterword.core.when.said import Found, Said, day_span
from afterword.core.when.weeks import week
from afterword.core.when.words import WEEKDAYS, at, which

_SIDES = {"after": 1, "following": 1, "before": -1}
_WHOLES = frozenset({"month", "year"})
_EVERY_MONTH_HAS = frozenset({-2, -1, 1, 2, 3, 4})
_OF = frozenset({"of", "in"})
_WORKDAYS = frozenset({"workday", "weekday"})
_DAYS = frozenset({"day", "workday", "weekday"})
_WORKING = frozenset({"working", "business", "work"})
_IN_ITS_WEEK = frozenset({"of", "in", ","})


def beside(said: Said, index: int) -> Found | None:
    """Read the day after the 4th, the Friday before Christmas, Friday of next week."""
    start = index + (at(said.words, index) == "the")
    for read in (_in_week, _in_month, _edge_day):
        if found := read(said, start):
            return found
    word, side = at(said.words, start), _SIDES.get(at(said.words, start + 1))
    if side is None or not (word == "day" or word in WEEKDAYS):
        return None
    if at(said.words, start + 2) == "tomorrow" or (named := anchor(said, start + 2)) is None:
        return None
    return (day_span(_beside(said, word, named[0], side)),), named[1]


def _beside(said: Said, word: str, day: date, side: int) -> date:
    if word == "day":
        return (next_open if side > 0 else last_before)(day, said.calendar)
    wanted = WEEKDAYS[word]
    apart = (wanted - day.weekday() if side > 0 else day.weekday() - wanted) % 7 or 7
    return day + DAY * apart * side


def _in_week(said: Said, start: int) -> Found | None:
    """Read Tuesday of next week, Monday of the week after next."""
    named = WEEKDAYS.get(at(said.words, start))
    after = start + 1 + (at(said.words, start + 1) in _IN_ITS_WEEK)
    if named is None or not (found := week(said, after)) or found[0][0].size != "week":
        return None
    return (day_span(monday(found[0][0].first) + DAY * named),), found[1]


def _edge_day(said: Said, start: int) -> Found | None:
    """Read the last day of February, the first working day of the year, the last of the month."""
    words, nth = said.words, which(said.words, start)
    open_only = at(words, start + 1) in _WORKING
    of = start + 1 + open_only
    of += (named := at(words, of) in _DAYS)
    open_only |= at(words, of - 1) in _WORKDAYS
    bare = nth == -1 and not open_only and at(words, of) == "of"
    if not (nth and (named or bare)) or at(words, of) not in _OF:
        return None
    found = month(said, of + 1) or (week(said, of + 1) if named else None)
    if not found:
        return None
    whole, end = found[0][0], found[1]
    return (day_span(_day_within(said, whole, nth, open_only=open_only)),), end


def _day_within(said: Said, whole: Span, nth: int, *, open_only: bool) -> date:
    """A named last day stays where it is, even on a Sunday; a working day is an open one."""
    if nth < 0:
        closed_too = whole.size.startswith("week") or open_only
        return whole.last if closed_too else month_end(whole.last)
    if open_only:
        return add_open_days(whole.first - DAY, nth, said.calendar)
    return whole.first + DAY * (nth - 1)


def _in_month(said: Said, start: int) -> Found | None:
    """Read the second Monday in January, the last Friday of the month."""
    nth = which(said.words, start)
    named = WEEKDAYS.get(at(said.words, start + 1))
    joined = at(said.words, start + 2) in _OF
    if named is None or nth not in _EVERY_MONTH_HAS or not joined:
        return None
    found = month(said, start + 3)
    if not found or found[0][0].size not in _WHOLES:
        return None
    first = found[0][0].first if nth > 0 else found[0][0].last
    return (day_span(nth_weekday(first.year, first.month, named, nth)),), found[1]
