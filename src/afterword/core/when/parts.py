"""Which dates parts of weeks, months and years are: early, mid, the end of, the first half."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from afterword.core.when.dates import anchor
from afterword.core.when.days import (
    DAY,
    WEEK,
    Span,
    add_months,
    last_open,
    monday,
    month_end,
    work_week,
)
from afterword.core.when.months import month
from afterword.core.when.said import Found, Said
from afterword.core.when.weeks import week
from afterword.core.when.words import at, number, unit, which

_PARTS = {
    "early": "early",
    "beginning": "start",
    "start": "start",
    "mid": "mid",
    "middle": "mid",
    "midway": "mid",
    "late": "late",
    "later": "late",
    "end": "end",
    "back": "late",
}
# The days of a month that each part means; (day, day, the day that a deadline or a floor means).
_OF_MONTH = {"early": (1, 10), "start": (1, 7), "mid": (11, 20), "first half": (1, 15)}
_OF_WEEK = {"early": (0, 1), "start": (0, 1), "mid": (2, 2), "first half": (0, 2)}
_BARE = frozenset({"week", "month", "quarter", "year"})
_DAYS = {"day": 1, "week": 7}
_MIDDLE = 15
_LATE_FROM = {"late": 20, "second half": 15}
_FRIDAY = 4
_QUARTER = 3
_OF = frozenset({"of", "in"})
_SIDES = frozenset({"first", "last"})
_AND = frozenset({"or", "to", "-", "and"})
_AFTER = frozenset({"after", "following"})
_TO = frozenset({"to", "or", "-", "/"})
_JOINTS = frozenset({"-", "of", "in"})
_EDGES = frozenset({"start", "end"})
_OF_IT = frozenset({"-", "of"})
_FIRST = frozenset({"first", "1st"})
_WHICH_HALF = frozenset({"first", "second", "latter", "last", "1st", "2nd"})
_HALVES = frozenset({"half", "part"})


def part(said: Said, index: int) -> Found | None:
    """Read a part of a week, month, quarter or year: early next week, mid-December, the end of."""
    start = index + (at(said.words, index) == "the")
    first = _part_name(said.words, start)
    if first is None:
        return _week_of_month(said, start) or _some_of(said, start)
    name, after = first
    name, after, until = _through(said.words, after, name)
    whole = _whole(said, after)
    if whole is None:
        return None
    spans, end = whole
    made = [replace(_cut(said, span, name), last=_cut(said, span, until).last) for span in spans]
    if made[0].last < said.said_on <= spans[0].last and at(said.words, after) == "the":
        # The middle of the month or week, said when it is over, is that of the one to come.
        later = spans[0].last + WEEK
        weekly = spans[0].size.startswith("week")
        return part(replace(said, said_on=monday(later) if weekly else later), index)
    return tuple(made), end


def _part_name(words: Sequence[str], index: int) -> tuple[str, int] | None:
    word, then = at(words, index), at(words, index + 1)
    if then in _HALVES and word in _WHICH_HALF:
        name = "first half" if word in _FIRST else "second half"
        return name, index + 2 + (at(words, index + 2) in _OF)
    if word not in _PARTS or (word == "back" and then != "end"):
        return None
    after = index + 1 + (word == "back")
    after += at(words, after) == "part"
    # “We want to start in January” is no part of it; “early in January” is.
    joints = _OF_IT if word in _EDGES else _JOINTS
    if word == "start" and at(words, after) not in joints:
        return None
    return _PARTS[word], after + (at(words, after) in joints)


def _through(words: Sequence[str], index: int, name: str) -> tuple[str, int, str]:
    """“Early to mid December” runs from the one part to the other."""
    step = index + (at(words, index) in _TO)
    joined = step > index or at(words, index - 1) == "-"
    if joined and (second := _part_name(words, step)):
        return name, second[1], second[0]
    return name, index, name


def _whole(said: Said, index: int) -> Found | None:
    after = index + 2
    if at(said.words, index + 1) == "week" and (found := week(said, after)):
        # “Mid-week next week”, “EOW next week”: the second names which.
        return found
    for read in (_week_of_month, week, month):
        if found := read(said, index):
            return found
    if at(said.words, index) in _BARE:
        found = _whole(replace(said, words=("the", at(said.words, index))), 0)
        return (found[0], index + 1) if found else None
    if at(said.words, index) == "next":
        first, last = work_week(said.said_on + WEEK, said.calendar)
        return (Span(first=first, last=last, size="week"),), index + 1
    return None


def _week_of_month(said: Said, index: int) -> Found | None:
    """Read "the first week of December": days 1 to 7, up to the last open one."""
    start = index + (at(said.words, index) == "the")
    nth = which(said.words, start)
    until, start = _nth_until(said.words, start, nth)
    full = at(said.words, start + 1) == "full"
    after = start + 1 + full
    if nth is None or at(said.words, after) != "week":
        return None
    after += at(said.words, after + 1) == "back"
    if nth > 0 and at(said.words, after + 1) in _AFTER:
        return _nth_week_after(said, after + 2, nth)
    whole = month(said, after + 1 + (at(said.words, after + 1) in _OF))
    if whole is None:
        return None
    opening = whole[0][0].first.replace(day=1)
    first, end = _nth_week(opening, nth), _nth_week(opening, until)
    if full:
        first = end = monday(first + DAY * 6)
    last = last_open(first, end + DAY * 6, said.calendar)
    return (Span(first=first, last=last, size="week of month"),), whole[1]


def _nth_until(words: Sequence[str], index: int, nth: int | None) -> tuple[int, int]:
    """“The first or second week” runs from the one to the other."""
    if nth and at(words, index + 1) in _AND:
        second = which(words, index + 2 + (at(words, index + 2) == "the"))
        if second and second > nth:
            return second, index + 2 + (at(words, index + 2) == "the")
    return nth or 0, index


def _nth_week(opening: date, nth: int) -> date:
    """Return the first of the seven days; weeks of a month are counted from either end."""
    if nth > 0:
        return opening + WEEK * (nth - 1)
    return month_end(opening) + DAY + WEEK * nth


def _some_of(said: Said, index: int) -> Found | None:
    """Read the first few days of next week, the last two weeks of December."""
    words, side = said.words, at(said.words, index)
    amount = number(at(words, index + 1))
    after = index + 2 + (at(words, index + 2) == "of")
    length = _DAYS.get(unit(at(words, after)) or "")
    if side not in _SIDES or not (amount and length):
        return None
    if at(words, after + 1) not in _OF or not (found := _whole(said, after + 2)):
        return None
    whole, days = found[0][0], DAY * (amount * length - 1)
    if side == "first":
        last = min(whole.first + days, whole.last)
        made = replace(whole, last=last_open(whole.first, last, said.calendar))
    else:
        end = whole.last if whole.size.startswith("week") else month_end(whole.last)
        made = replace(whole, first=max(end - days, whole.first))
    return (made,), found[1]


def _nth_week_after(said: Said, index: int, nth: int) -> Found | None:
    named = anchor(said, index)
    if named is None:
        return None
    first, last = work_week(monday(named[0]) + WEEK * nth, said.calendar)
    return (Span(first=first, last=last, size="week"),), named[1]


def _cut(said: Said, span: Span, name: str) -> Span:
    if name == "end":
        return _end(said, span)
    if span.size.startswith("week"):
        return _cut_week(span, name)
    if span.size == "month":
        return _cut_month(said, span, name)
    return _cut_long(said, span, name)


def _end(said: Said, span: Span) -> Span:
    """The end of a week of the month is its Friday, unless that week has none."""
    last = span.last
    if span.size == "week of month":
        friday = span.first + DAY * ((_FRIDAY - span.first.weekday()) % 7)
        last = last_open(monday(friday), friday, said.calendar)
    return Span(first=last, last=last, size="edge")


def _cut_week(span: Span, name: str) -> Span:
    first, last = _OF_WEEK.get(name, (2 if name == "second half" else 3, 6))
    start, end = span.first + DAY * first, min(span.first + DAY * last, span.last)
    return replace(span, first=min(start, end), last=end)


def _cut_month(said: Said, span: Span, name: str) -> Span:
    if name in _OF_MONTH:
        low, high = _OF_MONTH[name]
        first, last = span.first.replace(day=low), span.first.replace(day=high)
    else:
        first, last = span.first + DAY * _LATE_FROM[name], span.last
    last = last_open(first, last, said.calendar)
    return replace(span, first=first, last=last, size="mid" if name == "mid" else "month")


def _cut_long(said: Said, span: Span, name: str) -> Span:
    """Early in a quarter is its first month, early in a year January, late their last months."""
    count = span.last.month - span.first.month + 1
    low, high = {
        "mid": (count // 2 - (count > _QUARTER), count // 2 + (count > _QUARTER)),
        "late": (count - (1 if count == _QUARTER else 3), count),
        "first half": (0, count // 2),
        "second half": (count // 2, count),
    }.get(name, (0, 1))
    first = add_months(span.first, low)
    end = month_end(add_months(span.first, max(high, low + 1) - 1))
    return replace(span, first=first, last=last_open(first, end, said.calendar), size="month")


def middle(span: Span) -> date:
    """Return the 15th of a span that is the middle of a month."""
    return span.first.replace(day=_MIDDLE)
