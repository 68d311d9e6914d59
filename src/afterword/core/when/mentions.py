"""Where in a sentence dates are named, each with the words before it that say how it is meant."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from afterword.core.when.beside import beside
from afterword.core.when.counts import duration
from afterword.core.when.dates import absolute, relative, weekday
from afterword.core.when.days import DAY, Span, last_before, monday, next_open
from afterword.core.when.feasts import holiday
from afterword.core.when.months import month
from afterword.core.when.parts import part
from afterword.core.when.past import past
from afterword.core.when.said import Found, Said, day_span
from afterword.core.when.weeks import week
from afterword.core.when.words import WEEKDAYS, at, skip, unit

MOST_DATES = 30
_HARD = frozenset({".", ";", "!", "?", "but", "("})
_SOFT = frozenset({",", "and", "then", "so", ")", "with"})
_JOINTS = frozenset({"or", "-", "to", "through", "thru", "and", "until", "till", "/"})
_ASIDES = frozenset(
    "maybe possibly even perhaps on by the at latest most more likely probably early".split()
)
_READERS = (
    *(past, duration, part, week, beside),
    *(absolute, weekday, relative, holiday, month),
)
_RELATIVE = (
    *(("week", "after"), ("following", "week"), ("week", "following")),
    *(("day", "after"), ("next", "day"), ("following", "day")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Some words that name dates; ``spans`` has the readings, the likeliest first.

    ``lead`` are the words before it in its clause, ``reach`` those since the last full stop or
    "but", ``tail`` those after it, ``clause`` both, ``sentence`` all from one full stop or
    "but" to the next.
    """

    spans: tuple[Span, ...]
    words: str
    lead: tuple[str, ...]
    reach: tuple[str, ...]
    tail: tuple[str, ...]
    clause: tuple[str, ...]
    sentence: tuple[str, ...]


def mentions(said: Said) -> list[Mention]:
    """Return everything in the words that names dates, in order, and stop after MOST_DATES."""
    found: list[tuple[int, int, tuple[Span, ...]]] = []
    index = 0
    while index < len(said.words):
        one = _after_previous(said, index, found) or _one(said, index)
        if one is None or one[1] <= index:
            index += 1
            continue
        spans, end = _join(said, index, one)
        found.append((index, end, spans))
        index = end if len(found) <= MOST_DATES else len(said.words)
    return [_mention(said, *one) for one in _without_close_of_day(said, found)]


def _one(said: Said, index: int) -> Found | None:
    if at(said.words, index) == "eod":
        return (day_span(said.said_on, "eod"),), index + 1
    if at(said.words, index) in {",", ";", ".", "-"}:
        return None
    try:
        for read in _READERS:
            if (found := read(said, index)) is not None:
                return found
    except (OverflowError, ValueError):
        return None
    return None


def _after_previous(
    said: Said, index: int, found: Sequence[tuple[int, int, tuple[Span, ...]]]
) -> Found | None:
    """“Interviews end Friday, decision the week after”: counted from what was named before."""
    words = said.words
    start = index + (at(words, index) == "the")
    if not found or not found[-1][2]:
        return None
    moved = replace(said, said_on=found[-1][2][0].last)
    if tuple(words[start : start + 2]) in _RELATIVE and _ends(words, start + 2):
        if "day" in words[start : start + 2]:
            return (day_span(next_open(moved.said_on, said.calendar)),), start + 2
        after = week(replace(moved, words=("next", "week")), 0)
        return (after[0], start + 2) if after else None
    if at(words, start) == "following" and at(words, start + 1) in WEEKDAYS:
        return weekday(moved, start)
    return duration(moved, index) if "then" in words[found[-1][1] : index] else None


def _ends(words: Sequence[str], index: int) -> bool:
    return at(words, index) in _HARD | _SOFT | {"", "at"}


def _join(said: Said, index: int, one: Found) -> Found:
    """Join "Monday or Tuesday", "from the 3rd to the 5th", "this week or next"."""
    spans, end = one
    joint = end + (at(said.words, end) == ",")
    if not spans or at(said.words, joint) not in _JOINTS:
        return one
    beyond = skip(said.words, joint + 1, _ASIDES)
    tried = (_one_after(said, ahead, spans[0]) for ahead in range(joint + 1, beyond + 1))
    second = next((one for one in tried if one), None)
    word = at(said.words, joint)
    if second is None or not second[0] or not _may_join(said, word, index):
        return one
    spans, _ = _in_its_week(said, index, one, second)
    if second[0][0].last < spans[0].first:
        return one
    size = "either" if word in {"or", "/"} else "range"
    first, last = spans[0].first, second[0][0].last
    if word == "and" and "feast" in {spans[0].size, second[0][0].size}:
        first, last = next_open(first, said.calendar), last_before(last, said.calendar)
    return (Span(first=first, last=last, size=size),), second[1]


def _in_its_week(said: Said, index: int, one: Found, second: Found) -> Found:
    """“Monday or Tuesday next week” are both days of next week."""
    word = at(said.words, one[1] - 1)
    bare = set(said.words[index : one[1] - 1]) <= {"the", "on"}
    if word not in WEEKDAYS or not (bare and "week" in said.words[one[1] : second[1]]):
        return one
    day = monday(second[0][0].first) + DAY * WEEKDAYS[word]
    return (day_span(day),), one[1]


def _may_join(said: Said, word: str, index: int) -> bool:
    before = said.words[max(0, index - 2) : index]
    if word == "and":
        return "between" in before
    return word not in {"until", "till"} or "from" in before


def _one_after(said: Said, index: int, first: Span) -> Found | None:
    word = at(said.words, index)
    if word == "next" and unit(at(said.words, index + 1)) is None and _ends(said.words, index + 1):
        whole = replace(said, words=("next", "month" if first.size == "month" else "week"))
        found = _one(whole, 0)
        return (found[0], index + 1) if found else None
    found = _one(said, index)
    if found and found[0] and found[0][0].last >= first.first:
        return found
    base = replace(said, said_on=first.first) if first.size == "day" else said
    return _one(base, index)


def _without_close_of_day(
    said: Said, found: Sequence[tuple[int, int, tuple[Span, ...]]]
) -> list[tuple[int, int, tuple[Span, ...]]]:
    """A time of day says nothing beside a day, and today alone if it was a deadline."""
    days = [one for one in found if one[2] and one[2][0].size != "eod"]
    if days:
        return [one for one in found if not one[2] or one[2][0].size != "eod"]
    return [one for one in found if at(said.words, one[0] - 1) in {"by", "before", "", "the"}]


def _mention(said: Said, start: int, end: int, spans: tuple[Span, ...]) -> Mention:
    words = said.words
    hard = _last(words, start, _HARD)
    soft = _last(words, start, _HARD | _SOFT)
    close = next((n for n in range(end, len(words)) if words[n] in _HARD | _SOFT), len(words))
    stop = next((n for n in range(end, len(words)) if words[n] in _HARD), len(words))
    return Mention(
        spans=spans,
        words=" ".join(words[start:end]).replace(" - ", "-").replace(" ,", ","),
        lead=_without_time(words[soft:start]),
        reach=tuple(words[hard:start]),
        tail=tuple(words[end:close]),
        sentence=tuple(words[hard:stop]),
        clause=(*words[soft:start], *words[end:close]),
    )


def _without_time(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in {"eod", "the", "on", "of"})


def _last(words: Sequence[str], start: int, signs: frozenset[str]) -> int:
    return next((n + 1 for n in range(start - 1, -1, -1) if words[n] in signs), 0)
