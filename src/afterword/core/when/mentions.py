"""Where in a sentence dates are named, each with the words before it that say how it is meant."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from afterword.core.when.beside import beside
from afterword.core.when.counts import duration
from afterword.core.when.dates import absolute, relative, weekday
from afterword.core.when.days import DAY, Span, last_before, monday, next_open, work_week
from afterword.core.when.feasts import holiday
from afterword.core.when.months import month
from afterword.core.when.parts import part
from afterword.core.when.past import past
from afterword.core.when.said import Found, Said, day_span
from afterword.core.when.sequel import HARD, SOFT, Named, once_more, sequel
from afterword.core.when.weeks import week
from afterword.core.when.words import WEEKDAYS, at, skip

MOST_DATES = 30
_NEAR = 5
_JOINTS = frozenset({"or", "-", "to", "through", "thru", "and", "until", "till", "/"})
_ASIDE = frozenset({"if", "unless", "because", "before"})
_ASIDES = frozenset(
    "maybe possibly even perhaps on by the at latest most more likely probably early".split()
)
_READERS = (
    *(past, duration, part, week, beside),
    *(absolute, weekday, relative, holiday, month),
)
_SILENT = frozenset({"eod", "the", "on", "of"})
_LIMITS = frozenset({"by", "before", "", "the"})
_UNTIL = frozenset({"until", "till"})
_BARE = frozenset({"the", "on"})
_OR = frozenset({"or", "/"})
_ELSE = frozenset({"then", "otherwise"})
_SIGNS = frozenset({",", ";", ".", "-"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Some words that name dates; ``spans`` has the readings, the likeliest first.

    ``lead`` are the words before it in its clause, ``reach`` those since the last full stop or
    "but", ``tail`` those after it, ``clause`` both, ``sentence`` all from one full stop or
    "but" to the next. ``gap`` are the words since the mention before, ``rest`` those up to the
    sentence's end. ``later`` is a count of time once more, from the day that was named before.
    """

    spans: tuple[Span, ...]
    words: str
    lead: tuple[str, ...]
    reach: tuple[str, ...]
    tail: tuple[str, ...]
    clause: tuple[str, ...]
    sentence: tuple[str, ...]
    gap: tuple[str, ...]
    rest: tuple[str, ...]
    later: tuple[Span, ...] = ()


def mentions(said: Said) -> list[Mention]:
    """Return everything in the words that names dates, in order, and stop after MOST_DATES."""
    found: list[Named] = []
    index = 0
    while index < len(said.words):
        one = _one(said, index, found)
        if one is None or one[1] <= index:
            index += 1
            continue
        spans, end = _join(said, index, one)
        found.append((index, end, spans))
        index = end if len(found) <= MOST_DATES else len(said.words)
    kept = _without_close_of_day(said, found)
    ends = [0, *(end for _, end, _ in kept)]
    made = [_mention(said, *one, before=ends[n]) for n, one in enumerate(kept)]
    return [replace(one, later=once_more(said, kept[n][0], kept[:n])) for n, one in enumerate(made)]


def _one(said: Said, index: int, found: Sequence[Named] = ()) -> Found | None:
    if at(said.words, index) == "eod":
        return (day_span(said.said_on, "eod"),), index + 1
    if at(said.words, index) in _SIGNS:
        return None
    try:
        if follows := sequel(said, index, found):
            return follows
        for read in _READERS:
            if (one := read(said, index)) is not None:
                return one
    except (OverflowError, ValueError):
        return None
    return None


def _join(said: Said, index: int, one: Found) -> Found:
    """Join "Monday or Tuesday", "from the 3rd to the 5th", "this week or next"."""
    spans, end = one
    if listed := _listed(said, end, spans):
        return listed
    joint = end + (at(said.words, end) == ",")
    if at(said.words, joint) in _ELSE and "not" in said.words[:index]:
        # “If not this week, then next.”
        said = replace(said, words=(*said.words[:joint], "or", *said.words[joint + 1 :]))
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
    made = [_joined(said, spans[0], end, word) for end in second[0] if end.last >= spans[0].first]
    return tuple(made), second[1]


def _listed(said: Said, end: int, spans: tuple[Span, ...]) -> Found | None:
    """Read “Monday, Tuesday or Wednesday”: two of them joined are joined to the first."""
    if not spans or at(said.words, end) != "," or at(said.words, end + 1) not in WEEKDAYS:
        return None
    moved = replace(said, said_on=max(said.said_on, spans[0].first))
    rest = weekday(moved, end + 1)
    if rest is None or (joined := _join(moved, end + 1, rest)) == rest:
        return None
    if joined[0][0].last < spans[0].first:
        return None
    return (Span(first=spans[0].first, last=joined[0][0].last, size="either"),), joined[1]


def _joined(said: Said, one: Span, other: Span, word: str) -> Span:
    first, last = one.first, other.last
    if one.size == "week" and other.size == "day":
        # “The week of the 7th or the 14th.”
        last = work_week(last, said.calendar)[1]
    if word == "and" and "feast" in {one.size, other.size}:
        first, last = next_open(first, said.calendar), last_before(last, said.calendar)
    return Span(first=first, last=last, size="either" if word in _OR else "range")


def _in_its_week(said: Said, index: int, one: Found, second: Found) -> Found:
    """“Monday or Tuesday next week” are both days of next week."""
    word = at(said.words, one[1] - 1)
    bare = set(said.words[index : one[1] - 1]) <= _BARE
    if word not in WEEKDAYS or not (bare and "week" in said.words[one[1] : second[1]]):
        return one
    day = monday(second[0][0].first) + DAY * WEEKDAYS[word]
    return (day_span(day),), one[1]


def _may_join(said: Said, word: str, index: int) -> bool:
    before = said.words[max(0, index - 2) : index]
    if word == "and":
        return "between" in before
    return word not in _UNTIL or "from" in before


def _one_after(said: Said, index: int, first: Span) -> Found | None:
    found = _one(said, index)
    here = "following" not in said.words[index : index + _NEAR]
    if here and found and found[0] and found[0][0].last >= first.first:
        return found
    follows = first.size == "day" or "following" in said.words[index : index + _NEAR]
    base = replace(said, said_on=first.first) if follows else said
    return _one(base, index)


def _without_close_of_day(said: Said, found: Sequence[Named]) -> list[Named]:
    """A time of day says nothing beside a day, and today alone if it was a deadline."""
    days = [one for one in found if one[2] and one[2][0].size != "eod"]
    if days:
        return [one for one in found if not one[2] or one[2][0].size != "eod"]
    return [one for one in found if at(said.words, one[0] - 1) in _LIMITS]


def _mention(said: Said, start: int, end: int, spans: tuple[Span, ...], *, before: int) -> Mention:
    words = said.words
    hard = _last(words, start, HARD)
    soft = _last(words, start, HARD | SOFT)
    close = next((n for n in range(end, len(words)) if words[n] in HARD | SOFT), len(words))
    # What comes before “if Ruth is away” and “before we leave” is what the day is about.
    about = next((n for n in range(end, close) if words[n] in _ASIDE), close)
    stop = next((n for n in range(end, len(words)) if words[n] in HARD), len(words))
    return Mention(
        spans=spans,
        words=" ".join(words[start:end]).replace(" - ", "-").replace(" ,", ","),
        lead=_without_time(words[soft:start]),
        reach=tuple(words[hard:start]),
        tail=tuple(words[end:close]),
        sentence=tuple(words[hard:stop]),
        clause=(*words[soft:start], *words[end:about]),
        gap=tuple(words[before:start]),
        rest=tuple(words[end:stop]),
    )


def _without_time(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in _SILENT)


def _last(words: Sequence[str], start: int, signs: frozenset[str]) -> int:
    return next((n + 1 for n in range(start - 1, -1, -1) if words[n] in signs), 0)
