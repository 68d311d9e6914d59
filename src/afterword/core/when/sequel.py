"""What is counted from what was named before: the week after, that Friday, two days after that."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from afterword.core.when.counts import counted_after, duration
from afterword.core.when.dates import absolute, relative, weekday
from afterword.core.when.days import Span
from afterword.core.when.months import month
from afterword.core.when.said import Found, Said, day_span
from afterword.core.when.weeks import week
from afterword.core.when.words import MONTHS, WEEKDAYS, at, number, ordinal

# A part of what was said that names dates: where it starts, where it ends, what it may mean.
Named = tuple[int, int, tuple[Span, ...]]
HARD = frozenset({".", ";", "!", "?", "but", "("})
SOFT = frozenset({",", "and", "then", "so", ")", "with"})
# “By the 4th, sorry, the 11th”; “we were hoping for this week, but now it is the week of the 7th”.
MENDING = frozenset("actually correction scratch scrap instead sorry meant mean now".split())
_AFTER = {
    ("week", "after"): "week",
    ("following", "week"): "week",
    ("week", "following"): "week",
    ("day", "after"): "day",
    ("next", "day"): "day",
    ("following", "day"): "day",
}
_SPOKEN = {
    "day": ("next", "working", "day"),
    "week": ("next", "week"),
    "month": ("next", "month"),
    "": (),
}
_WHOLE = frozenset({"week", "month"})
_BOUNDS = frozenset({"after", "by", "before", "until", "till"})
_LIMITS = frozenset({"than", "most", "perhaps", "maybe", "possibly"})
_PARTS_OF_A_DAY = frozenset({"day", "morning", "afternoon", "evening", "night"})
_STARTS = frozenset({"the", "that", "then", "week", "day", "next", "following"})
_THEN = frozenset({"then", "that"})
_REACH = 8
_FLOORS = frozenset({"sooner", "earlier", "earliest", "before", "until"})
_ENDING = frozenset({"", "at", "hear", "contact"})
_DATED = frozenset({"day", "week"})
_POINTING = frozenset({"the", "that"})


def sequel(said: Said, index: int, found: Sequence[Named]) -> Found | None:
    """Read “the week after”, “that Friday”, “after that”: counted from what was named before."""
    if not found or not found[-1][2]:
        return None
    before = found[-1][2]
    if not _may_follow(said.words, index, found[-1][1]):
        return None
    start = index + (at(said.words, index) in _POINTING)
    made = [_from(said, start, index, found[-1], span) for span in before]
    each = [one for one in made if one and one[0]]
    return (tuple(one[0][0] for one in each), each[0][1]) if each else None


def _may_follow(words: Sequence[str], index: int, end: int) -> bool:
    """Most words count from nothing: they need no second look."""
    word = words[index]
    if word in _STARTS or word in WEEKDAYS or number(word) or ordinal(word):
        return True
    return not _THEN.isdisjoint(words[end:index])


def _from(said: Said, start: int, index: int, last: Named, span: Span) -> Found | None:
    moved = replace(said, said_on=span.last)
    if found := _on(moved, start, span):
        return found
    gap = said.words[last[1] : index]
    if at(said.words, start) in WEEKDAYS:
        that = at(said.words, index) == "that" and at(said.words, index - 1) != "make"
        wanted = that or _is_floor(said.words, last)
        return weekday(moved, start) if wanted else None
    if ordinal(at(said.words, start)) and not MONTHS.keys().isdisjoint(
        said.words[last[0] : last[1]]
    ):
        # “January 12, and you'll hear by the 15th”; what is mended is in the same month.
        mended = not MENDING.isdisjoint(gap)
        since = span.first.replace(day=1) if mended else span.last
        return absolute(replace(said, said_on=since), start)
    return _then(moved, index, gap) or _same_unit(said, index, span)


def _on(moved: Said, start: int, span: Span) -> Found | None:
    """Read the day after, the week after that, the following Friday, that afternoon."""
    words = moved.words
    if at(words, start - 1) == "that" and at(words, start) in _PARTS_OF_A_DAY:
        return (day_span(span.last),), start + 1
    step, end = _step(words, start, span.size)
    spoken = replace(moved, words=_SPOKEN.get(step, (step,)))
    for read in (relative, week, month, weekday):
        if found := read(spoken, 0):
            return found[0], end
    return None


def _step(words: Sequence[str], start: int, size: str) -> tuple[str, int]:
    """Return what follows, a day, a week, a month or a weekday, and where that is said to end."""
    pair = tuple(words[start : start + 2])
    if pair[:1] == ("following",) and at(words, start + 1) in WEEKDAYS:
        return at(words, start + 1), start + 2
    if pair[1:] == ("after",) and at(words, start + 2) == "that":
        return at(words, start), start + 3
    if pair in _AFTER and ends_clause(words, start + 2):
        return _AFTER[pair], start + 2
    again = at(words, start) == "next" and ends_clause(words, start + 1)
    return (size, start + 1) if again and size in _WHOLE else ("", start)


def _is_floor(words: Sequence[str], last: Named) -> bool:
    """“No sooner than Monday, no later than Friday”; “Monday at the earliest, Friday latest”."""
    around = (*words[max(0, last[0] - 3) : last[0]], *words[last[1] : last[1] + 4])
    return not _FLOORS.isdisjoint(around)


def _then(moved: Said, index: int, gap: Sequence[str]) -> Found | None:
    """Read “two days after that”, “then a week”, and “after that” where nothing is counted."""
    words = moved.words
    if found := counted_after(moved, index):
        return found
    if "then" in gap or ("after", "that") in pairwise(gap):
        return duration(moved, index)
    if at(words, index) not in _THEN or at(words, index - 1) not in _BOUNDS:
        return None
    if any(duration(moved, ahead) for ahead in range(index + 1, index + _REACH)):
        return None
    return (day_span(moved.said_on),), index + 1


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
    if not before or not before[-1][2] or before[-1][2][0].size not in _DATED:
        return ()
    day = before[-1][2][0].last
    here, there = duration(said, index), duration(replace(said, said_on=day), index)
    if day <= said.said_on or not (here and there) or here[0] == there[0]:
        return ()
    return there[0]


def ends_clause(words: Sequence[str], index: int) -> bool:
    """Tell whether a part of the sentence ends before this word."""
    return at(words, index) in HARD | SOFT | _ENDING
