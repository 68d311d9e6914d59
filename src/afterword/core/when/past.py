"""What is past: last Friday, yesterday, two weeks ago, last month, earlier this week."""

from datetime import date

from afterword.core.when.days import DAY, WEEK, Span, add_months, monday, month_end
from afterword.core.when.said import Found, Said, day_span
from afterword.core.when.words import WEEKDAYS, at

_LAST = frozenset({"last", "previous"})
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_OF = frozenset({"of", "in"})
_EARLIER = frozenset({"today", "this"})


def past(said: Said, index: int) -> Found | None:
    """Read words that can only name a day, week, month or year before the day it was said."""
    words, today = said.words, said.said_on
    word, then = at(words, index), at(words, index + 1)
    if tuple(words[index : index + 3]) == ("day", "before", "yesterday"):
        return (day_span(today - DAY * 2, "past"),), index + 3
    if word == "yesterday":
        return (day_span(today - DAY, "past"),), index + 1
    if (word, then) == ("last", "night"):
        return (day_span(today - DAY, "past"),), index + 2
    if word == "earlier" and then in _EARLIER:
        return _earlier(said, index)
    start = index + (word == "this" and then == "past")
    if at(words, start) not in _LAST and start == index:
        return None
    return _last(said, start + 1) if at(words, start + 2) not in _OF else None


def _earlier(said: Said, index: int) -> Found | None:
    """“Earlier this week” is what of it has gone by."""
    today, unit = said.said_on, at(said.words, index + 2)
    if at(said.words, index + 1) == "today":
        return (day_span(today, "past"),), index + 2
    month = today.replace(day=1)
    first = {"week": monday(today), "month": month, "year": month.replace(month=1)}.get(unit)
    return (_gone(first, today), index + 3) if first else None


def _last(said: Said, index: int) -> Found | None:
    word, today = at(said.words, index), said.said_on
    if word in WEEKDAYS:
        day = today - DAY * ((today.weekday() - WEEKDAYS[word] - 1) % 7 + 1)
        return (day_span(day, "past"),), index + 1
    if word == "week":
        first = monday(today) - WEEK
        return _gone(first, first + DAY * 4), index + 1
    if word in _MONTHS:
        length = _MONTHS[word]
        first = date(today.year, (today.month - 1) // length * length + 1, 1)
        first = add_months(first, -length)
        return _gone(first, month_end(add_months(first, length - 1))), index + 1
    return None


def _gone(first: date, last: date) -> tuple[Span, ...]:
    return (Span(first=first, last=last, size="past"),)
