"""Which days words name: absolute dates, weekdays, today and tomorrow, feast days."""

from collections.abc import Sequence
from datetime import date

from afterword.core.when.days import (
    DAY,
    WEEK,
    Span,
    add_months,
    coming,
    dated,
    monday,
    next_open,
)
from afterword.core.when.feasts import holiday
from afterword.core.when.said import NO_DAY, Found, Said, day_span, no_such_day
from afterword.core.when.words import MONTHS, WEEKDAYS, at, number, ordinal, skip, unit

_NOT_A_DAY = frozenset(
    "round stage interview interviews floor phase choice candidate quarter week person one".split()
)
_LEADS = frozenset("on by until till before after than around".split())
_ENDS = frozenset({"", ",", ".", ";", "!", "?", "or", "at", "but", "and"})
_WHICH = frozenset({"this", "next", "coming", "following", "upcoming"})
_RANGE = frozenset({"-", "to", "or", "and", "through", "/"})
_WEEKS = {"week": 1, "fortnight": 2}
_NEAR = {"today": 0, "tonight": 0, "overnight": 1}
_OPEN = frozenset({"business", "working", "work"})
_MONTHS_OF_A_YEAR = 12
_DAYS_OF_A_MONTH = 31
_TWO_DIGITS = 100
_TIMES = frozenset({"morning", "afternoon", "evening", "night"})
_TOMORROW = frozenset({"tomorrow", "tmrw"})
_DAYTIMES = frozenset({"morning", "afternoon", "evening"})
_NEXT = frozenset({"next", "following"})
_NAMED_WEEK = frozenset({"after", "of", "before"})
_LISTED = frozenset({",", "or", "and"})
_OF = frozenset({"of", "de"})


def anchor(said: Said, index: int) -> tuple[date, int] | None:
    """Return the day that words name, and where they end: a date, a weekday, a feast day."""
    for read in (absolute, weekday, relative, holiday):
        if (found := read(said, index)) and found[0]:
            return (found[0][0].last, found[1]) if found[0][0].size != NO_DAY else None
    return None


def absolute(said: Said, index: int) -> Found | None:
    """Read a date with a month or a number: 4 December, Dec 4-6, 12/4, 2026-12-04, the 24th."""
    start = index
    named = WEEKDAYS.get(at(said.words, start))
    if named is not None:
        start += 1 + (at(said.words, start + 1) == ",")
    start += at(said.words, start) == "the"
    for read in (_numeric, _month_first, _day_first, _ordinal_alone):
        if found := read(said, start):
            if named is None:
                return found
            spans, end = found
            return _on_weekday(said, spans, named, any_month=read is _ordinal_alone), end
    return None


def _on_weekday(
    said: Said, spans: tuple[Span, ...], named: int, *, any_month: bool
) -> tuple[Span, ...]:
    """“Friday 4/12”: the weekday settles which date is meant; one that fits none is asked for.

    “Friday the 28th”, where that is a Saturday, may be the 28th or the Friday beside it; where
    the 28th of the month after is a Friday, that is likelier.
    """
    fitting = tuple(span for span in spans if span.first.weekday() == named)
    if fitting or spans[0].size != "day":
        return fitting or spans
    day = spans[0].first
    later = add_months(day, 1)
    if any_month and later.day == day.day and later.weekday() == named:
        return day_span(later), *spans
    beside = day + DAY * ((named - day.weekday() + 3) % 7 - 3)
    return (*spans, *((day_span(beside),) if beside >= said.said_on else ()))


def _numeric(said: Said, index: int) -> Found | None:
    word = at(said.words, index)
    if not word[:1].isdigit() or not any(sign in word for sign in "-/."):
        return None
    orders = _orders(said, word)
    days = [day for order in orders if (day := _resolve(said, *order))]
    spans = tuple(day_span(day) for day in dict.fromkeys(days))
    if spans:
        told = orders[0][0]
        soon = [day for span in spans for day in _not_this_year(said, span, told)]
        return (*soon, *spans), index + 1
    if not orders:
        return None
    low, high = sorted(orders[0][1:])
    written_so = low <= _MONTHS_OF_A_YEAR and high <= _DAYS_OF_A_MONTH
    return (no_such_day(), index + 1) if written_so else None


def _orders(said: Said, word: str) -> list[tuple[int, int, int]]:
    """Return (year or 0, month, day) as the numbers may be meant, the country's own order first."""
    parts = [int(part) for part in word.replace("/", ".").replace("-", ".").split(".") if part]
    if word.find("-") == len("2026"):
        return [(parts[0], parts[1], parts[2])]
    year = _century(parts[2]) if len(parts) > len("dm") else 0
    day_first, month_first = (year, parts[1], parts[0]), (year, parts[0], parts[1])
    if "." in word:
        # “4.12” may be a number or an hour; “4.12.” and “4.12.2026” are dates.
        doubtful = word.count(".") == 1 and (not said.day_first or parts[1] > _MONTHS_OF_A_YEAR)
        both = [day_first] if said.day_first else [month_first, day_first]
        return [] if doubtful else both if year else [day_first]
    return [day_first, month_first] if said.day_first else [month_first, day_first]


def _century(year: int) -> int:
    return year + 2000 if year < _TWO_DIGITS else year


def _resolve(said: Said, year: int, month: int, day: int) -> date | None:
    return dated(year, month, day) if year else coming(month, day, said.said_on)


def _month_first(said: Said, index: int) -> Found | None:
    month = MONTHS.get(at(said.words, index))
    after = index + 1 + (at(said.words, index + 1) == ".")
    after += at(said.words, after) == "the"
    if month is None or (first := _day_number(said, after)) is None:
        return None
    last, after = _second_day(said, after + 1, first)
    return _in_month(said, month, (first, last), after)


def _day_first(said: Said, index: int) -> Found | None:
    first = _day_number(said, index)
    if first is None:
        return None
    last, after = _second_day(said, index + 1, first)
    after += at(said.words, after) == "."
    after += at(said.words, after) in _OF
    month = MONTHS.get(at(said.words, after))
    return _in_month(said, month, (first, last), after + 1) if month else None


def _day_number(said: Said, index: int) -> int | None:
    word = at(said.words, index)
    if word.isdecimal():
        in_a_month = 1 <= int(word) <= _DAYS_OF_A_MONTH
        return int(word) if in_a_month and not unit(at(said.words, index + 1)) else None
    return None if at(said.words, index + 1) in _NOT_A_DAY else ordinal(word)


def _second_day(said: Said, index: int, first: int) -> tuple[int, int]:
    """Read “4-6”, “the 3rd or 4th”, “7, 8 or 9”: the last day of them, and where they end."""
    words = said.words
    if at(words, index) in _RANGE | {","}:
        start = index + 1 + (at(words, index + 1) == "the")
        second = _day_number(said, start)
        in_list = at(words, index) != "," or at(words, start + 1) in _LISTED
        if second and second > first and in_list:
            return _second_day(said, start + 1, second)
    return first, index


def _in_month(said: Said, month: int, days: tuple[int, int], after: int) -> Found | None:
    start = after + (at(said.words, after) == ",")
    year = at(said.words, start)
    told = int(year) if len(year) == len("2026") and year.isdecimal() else 0
    first = _resolve(said, told, month, days[0])
    last = _resolve(said, told, month, days[1])
    if first is None or last is None:
        return no_such_day(), start + 1 if told else after
    if last < first:
        first = dated(last.year, month, days[0]) or last
    span = Span(first=first, last=last, size="day" if first == last else "range")
    spans = (*_not_this_year(said, span, told), span, *_just_missed(said, span, told))
    return spans, start + 1 if told else after


def _not_this_year(said: Said, span: Span, told: int) -> tuple[Span, ...]:
    """“By Feb 29”, where the next February has none, is likelier its last day than years off."""
    soon = coming(span.first.month, span.first.day - 1, said.said_on)
    leaps = not told and soon is not None and span.first.year > soon.year
    return (day_span(soon),) if leaps and soon else ()


def _just_missed(said: Said, span: Span, told: int) -> tuple[Span, ...]:
    """A date of last month without a year may also be meant as just that: a slip, or late."""
    then = None if told else dated(span.first.year - 1, span.first.month, span.first.day)
    missed = then is not None and span.size == "day" and said.said_on - then < 5 * WEEK
    return (day_span(then),) if then and missed else ()


def _ordinal_alone(said: Said, index: int) -> Found | None:
    word, then = at(said.words, index), at(said.words, index + 1)
    day = ordinal(word)
    spoken = at(said.words, index + 1) == "of" or _is_by_itself(said, index)
    if day is None or then in _NOT_A_DAY or not (word[0].isdigit() or spoken):
        return None
    ahead, after = _of_month(said, index + 1)
    start = add_months(said.said_on.replace(day=1), ahead or 0)
    for month in range(13):
        base = add_months(start, month)
        found = dated(base.year, base.month, day)
        if found and (found >= said.said_on or ahead is not None):
            return (day_span(found),), after
        if ahead is not None:
            return no_such_day(), after
    return None


def _is_by_itself(said: Said, index: int) -> bool:
    """“By the fourth.” is a day; “by the fourth candidate” is none."""
    led = at(said.words, index - 1) == "the" and at(said.words, index - 2) in _LEADS
    return led and at(said.words, index + 1) in _ENDS


def _of_month(said: Said, index: int) -> tuple[int | None, int]:
    words = tuple(said.words[index : index + 3])
    known = {("of", "this", "month"): 0, ("of", "the", "month"): None, ("of", "next", "month"): 1}
    return (known[words], index + 3) if words in known else (None, index)


def weekday(said: Said, index: int) -> Found | None:
    """Read a weekday: Friday, this Friday, next Friday, Friday week, Friday after next."""
    words, start = said.words, index
    start += at(words, start) == "the"
    which = at(words, start)
    start = skip(words, start, _WHICH)
    day = WEEKDAYS.get(at(words, start))
    if day is None:
        return None
    after = start + 1
    nearest = said.said_on + DAY * ((day - said.said_on.weekday() - 1) % 7 + 1)
    return _shift(said, words, after, nearest, which)


def _shift(said: Said, words: Sequence[str], after: int, nearest: date, which: str) -> Found:
    if at(words, after) == "week" and at(words, after + 1) not in _NAMED_WEEK:
        return (day_span(nearest + WEEK),), after + 1
    if at(words, after) == "in" and (weeks := _weeks(words, after + 1)):
        return (day_span(nearest + WEEK * weeks[0]),), weeks[1]
    if at(words, after) == "next" and at(words, after + 1) in _ENDS:
        which, after = "next", after + 1
    if at(words, after) == "fortnight":
        return (day_span(nearest + WEEK * 2),), after + 1
    if tuple(words[after : after + 2]) == ("after", "next"):
        return (day_span(nearest + WEEK),), after + 2
    in_this_week = monday(nearest) == monday(said.said_on)
    if which in _NEXT and in_this_week:
        return (day_span(nearest + WEEK), day_span(nearest)), after
    return (day_span(nearest),), after


def _weeks(words: Sequence[str], index: int) -> tuple[int, int] | None:
    """“Friday in two weeks” is that many weeks after the coming Friday."""
    amount = number(at(words, index))
    each = _WEEKS.get(unit(at(words, index + 1)) or "")
    return (amount * each, index + 2) if amount and each else None


def relative(said: Said, index: int) -> Found | None:
    """Read today, tomorrow, the day after tomorrow, this afternoon."""
    words = said.words
    word, then = at(words, index), at(words, index + 1)
    if word in _NEAR:
        return (day_span(said.said_on + DAY * _NEAR[word]),), index + 1
    if word in _NEXT and then in _OPEN and at(words, index + 2) == "day":
        return (day_span(next_open(said.said_on, said.calendar)),), index + 3
    if word == "this" and then in _DAYTIMES:
        return (day_span(said.said_on),), index + 2
    if word in _TOMORROW:
        tail = 2 if then in _TIMES else 1
        return (day_span(said.said_on + DAY),), index + tail
    if tuple(words[index : index + 3]) == ("day", "after", "tomorrow"):
        return (day_span(said.said_on + 2 * DAY),), index + 3
    return None
