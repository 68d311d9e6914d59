"""Which dates months, quarters and years are: December, next month, Q1, the new year."""

from collections.abc import Sequence
from datetime import date

from afterword.core.when.days import DAY, Span, add_months, last_open, month_end
from afterword.core.when.said import Found, Said, day_span
from afterword.core.when.words import MONTHS, at, ordinal

_AHEAD = {"this": 0, "next": 1, "following": 1, "coming": 1}
_LENGTHS = frozenset({"quarter", "year"})
_NEW = frozenset({"next", "new"})
_YEARS = frozenset({"this", "next", "new", "calendar"})
_NEXT = frozenset({"next", "coming"})
_WHICH = frozenset({"this", "next", "coming", "current"})
_QUARTERS = frozenset({1, 2, 3, 4})
_TWO = frozenset({"1", "2"})
_FOUR = frozenset({"1", "2", "3", "4"})
_BEFORE_A_MONTH = frozenset(
    "in by of until till before early late mid - next during after from to through".split()
)
_VERBS = frozenset({"may", "march"})


def month(said: Said, index: int) -> Found | None:
    """Read a month, a quarter or a year: December, next month, Q1, the new year."""
    start = index + (at(said.words, index) == "the")
    first = _month(said, start) or _relative_month(said, index, start)
    if first:
        day, after = first
        last = last_open(day, month_end(day), said.calendar)
        whole = Span(first=day, last=last, size="month")
        return (whole, *_begun(said, index, day), *_year_later(said, index, start, day)), after
    return _quarter(said, start) or _year(said, index, start)


def _begun(said: Said, index: int, first: date) -> tuple[Span, ...]:
    """“By January” may also mean before January has begun."""
    if at(said.words, index - 1) != "by" or first <= said.said_on:
        return ()
    last = last_open(said.said_on, first - DAY, said.calendar)
    return (day_span(last),)


def _year_later(said: Said, index: int, start: int, first: date) -> tuple[Span, ...]:
    """“Next December”, said in the same year, may also be that of the year after."""
    here = at(said.words, index - 1) == "next" and at(said.words, start) in MONTHS
    if not here or first.year != said.said_on.year:
        return ()
    later = add_months(first, 12)
    last = last_open(later, month_end(later), said.calendar)
    return (Span(first=later, last=last, size="month"),)


def _month(said: Said, index: int) -> tuple[date, int] | None:
    words = said.words
    named = MONTHS.get(at(words, index))
    if named is None or (at(words, index) in _VERBS and not _is_month(words, index)):
        return None
    year, after = _year_told(said, index + 1)
    year = year or said.said_on.year + (named < said.said_on.month)
    return date(year, named, 1), after


def _year_told(said: Said, index: int) -> tuple[int, int]:
    """Return the year of “January 2027” or “January of next year”, and where it ends; or 0."""
    told = at(said.words, index)
    if len(told) == len("2026") and told.isdecimal():
        return int(told), index + 1
    start = index + (told == "of")
    ahead = {"this": 0, "next": 1}.get(at(said.words, start))
    if ahead is None or at(said.words, start + 1) != "year":
        return 0, index
    return said.said_on.year + ahead, start + 2


def _is_month(words: Sequence[str], index: int) -> bool:
    """Tell May from "may": the month follows a preposition or a part."""
    return at(words, index - 1) in _BEFORE_A_MONTH


def _relative_month(said: Said, index: int, start: int) -> tuple[date, int] | None:
    if tuple(said.words[start : start + 3]) == ("month", "after", "next"):
        return add_months(said.said_on.replace(day=1), 2), start + 3
    if at(said.words, start + 1) == "month":
        ahead = _AHEAD.get(at(said.words, start))
        if ahead is not None:
            return add_months(said.said_on.replace(day=1), ahead), start + 2
    if at(said.words, start) == "month" and start > index:
        return said.said_on.replace(day=1), start + 1
    return None


def _quarter(said: Said, index: int) -> Found | None:
    word, then = at(said.words, index), at(said.words, index + 1)
    now = (said.said_on.month - 1) // 3
    if word == "q" and then in _FOUR:
        wanted, (year, after) = int(then) - 1, _year_told(said, index + 2)
        ahead = year - said.said_on.year if year else wanted < now
        return _months(said, wanted + 4 * ahead, 3), after
    if word == "h" and then in _TWO:
        half = (int(then) - 1) * 2
        return _months(said, half + 4 * (half + 1 < now), 6), index + 2
    if then == "quarter" and (nth := ordinal(word)) in _QUARTERS:
        return _months(said, nth - 1 + 4 * (nth <= now), 3), index + 2
    if then == "quarter" and word in _WHICH:
        return _months(said, now + (word in _NEXT), 3), index + 2
    return None


def _year(said: Said, index: int, start: int) -> Found | None:
    word, then = at(said.words, start), at(said.words, start + 1)
    if then == "year" and word in _YEARS:
        return _months(said, 4 * (word in _NEW), 12), start + 2
    if start == index or word not in _LENGTHS:
        return None
    now = (said.said_on.month - 1) // 3
    quarter, length = (now, 3) if word == "quarter" else (0, 12)
    return _months(said, quarter, length), start + 1


def _months(said: Said, quarter: int, length: int) -> tuple[Span, ...]:
    first = add_months(date(said.said_on.year, 1, 1), quarter * 3)
    end = month_end(add_months(first, length - 1))
    last = last_open(first, end, said.calendar)
    return (Span(first=first, last=last, size="year"),)
