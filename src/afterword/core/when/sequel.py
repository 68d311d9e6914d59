"""What is counted from what was named before: the week after, that Friday, two days after that."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from afterword.core.when.counts import counted_after, duration
from afterword.core.when.dates import weekday
from afterword.core.when.days import WEEK, Span, next_open, work_week
from afterword.core.when.said import Found, Said, day_span
from afterword.core.when.words import WEEKDAYS, at, number

# A part of what was said that names dates: where it starts, where it ends, what it may mean.
Named = tuple[int, int, tuple[Span, ...]]
HARD = frozenset({".", ";", "!", "?", "but", "("})
SOFT = frozenset({",", "and", "then", "so", ")", "with"})
_WEEK_ON = (("week", "after"), ("following", "week"), ("week", "following"))
_DAY_ON = (("day", "after"), ("next", "day"), ("following", "day"))
_BOUNDS = frozenset({"after", "by", "before", "until", "till"})
_LIMITS = frozenset({"than", "most", "perhaps", "maybe", "possibly"})
_REACH = 8


def sequel(said: Said, index: int, found: Sequence[Named]) -> Found | None:
    """Read “the week after”, “that Friday”, “after that”: counted from what was named before."""
    if not found or not found[-1][2]:
        return None
    before = found[-1][2]
    start = index + (at(said.words, index) in {"the", "that"})
    made = [_from(said, start, index, found[-1], span) for span in before]
    each = [one for one in made if one and one[0]]
    return (tuple(one[0][0] for one in each), each[0][1]) if each else None


def _from(said: Said, start: int, index: int, last: Named, span: Span) -> Found | None:
    words, moved = said.words, replace(said, said_on=span.last)
    pair, gap = tuple(words[start : start + 2]), words[last[1] : index]
    if ends_clause(words, start + 2) and pair in _DAY_ON:
        return (day_span(next_open(span.last, said.calendar)),), start + 2
    if ends_clause(words, start + 2) and pair in _WEEK_ON:
        return _next_week(moved), start + 2
    if at(words, start) == "next" and span.size == "week" and ends_clause(words, start + 1):
        return _next_week(moved), start + 1
    if at(words, start) in WEEKDAYS and (at(words, index) == "that" or "earliest" in gap):
        return weekday(moved, start)
    if at(words, start) == "following" and at(words, start + 1) in WEEKDAYS:
        return weekday(moved, start)
    return _then(moved, index, gap) or _same_unit(said, index, span)


def _next_week(moved: Said) -> tuple[Span, ...]:
    first, last = work_week(moved.said_on + WEEK, moved.calendar)
    return (Span(first=first, last=last, size="week"),)


def _then(moved: Said, index: int, gap: Sequence[str]) -> Found | None:
    """Read “two days after that”, “then a week”, and “after that” where nothing is counted."""
    words = moved.words
    if found := counted_after(moved, index):
        return found
    if "then" in gap or ("after", "that") in pairwise(gap):
        return duration(moved, index)
    if at(words, index) not in {"that", "then"} or at(words, index - 1) not in _BOUNDS:
        return None
    if any(duration(moved, ahead) for ahead in range(index + 1, index + _REACH)):
        return None
    ends = ends_clause(words, index + 1) or at(words, index) == "that"
    return ((day_span(moved.said_on),), index + 1) if ends else None


def _same_unit(said: Said, index: int, span: Span) -> Found | None:
    """Read the two of “no sooner than a week, no later than two”."""
    bare = number(at(said.words, index)) and ends_clause(said.words, index + 1)
    if not (bare and span.size == "duration" and at(said.words, index - 1) in _LIMITS):
        return None
    counted = replace(said, words=(at(said.words, index), *span.words.split()))
    found = duration(counted, 0)
    return (found[0], index + 1) if found else None


def once_more(said: Said, index: int, before: Sequence[Named]) -> tuple[Span, ...]:
    """“You hear within 48 hours”, counted from the day that was named before; () if none was."""
    if not before or not before[-1][2] or before[-1][2][0].size not in {"day", "week"}:
        return ()
    day = before[-1][2][0].last
    here, there = duration(said, index), duration(replace(said, said_on=day), index)
    if day <= said.said_on or not (here and there) or here[0] == there[0]:
        return ()
    return there[0]


def ends_clause(words: Sequence[str], index: int) -> bool:
    """Tell whether a part of the sentence ends before this word."""
    return at(words, index) in HARD | SOFT | {"", "at"}
