"""How alike two letters are: shared 3-word shingles, and runs of the same words.

Greeting, closing, signature and fixed names are left out, and what stands around a name is read on,
so that the same template with other names is as alike as it looks to two colleagues.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from heapq import heapify, heappop, heappush
from itertools import combinations

from afterword.core.letters.anatomy import anatomy
from afterword.core.letters.matching import ends
from afterword.core.letters.names import WORD

SHINGLE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The words of a letter that count, in small letters, with their places in its body."""

    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    shingles: frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The same words in a row in two letters; places are code points of each body."""

    words: int
    start: int
    end: int
    other_start: int
    other_end: int


NO_RUN = Run(words=0, start=0, end=0, other_start=0, other_end=0)


@lru_cache(maxsize=256)
def read(body: str, names: frozenset[str] = frozenset()) -> Reading:
    """Read a letter's body; ``names`` are words in small letters that do not count."""
    start, end = anatomy(body).main
    kept = [
        match
        for match in WORD.finditer(body, start, end)
        if match[0].lower().replace("’", "'") not in names
    ]
    words = tuple(match[0].lower().replace("’", "'") for match in kept)
    shingles = frozenset(
        words[place : place + SHINGLE] for place in range(len(words) - SHINGLE + 1)
    )
    return Reading(words=words, spans=tuple(match.span() for match in kept), shingles=shingles)


def containment(one: Reading, other: Reading) -> float:
    """Return the share of the shorter letter's shingles that the other letter holds, 0 to 1."""
    least = min(len(one.shingles), len(other.shingles))
    return len(one.shingles & other.shingles) / least if least else 0.0


def shared_runs(one: Reading, other: Reading, at_least: int = SHINGLE) -> tuple[Run, ...]:
    """Return the longest runs of words that both hold, longest first, none inside another."""
    found: list[Run] = []
    # Of overlapping runs the longer is taken, and of the other what it leaves.
    taken_to = [0] * len(one.words)
    waiting = [
        (-length, place + 1 - length, there + 1 - length)
        for place, length, there in ends(one.words, other.words)
        if length >= at_least
    ]
    heapify(waiting)
    while waiting:
        less, start, elsewhere = heappop(waiting)
        stop = start - less
        if taken_to[stop - 1]:
            continue
        left = start
        while taken_to[left]:
            left = taken_to[left]
        if left > start:
            if stop - left >= at_least:
                heappush(waiting, (left - stop, left, elsewhere + left - start))
            continue
        taken_to[start:stop] = [stop] * -less
        found.append(_run(one, other, start, elsewhere, -less))
    return tuple(found)


def longest_run(one: Reading, other: Reading) -> Run:
    """Return the longest run that both letters hold; its ``words`` is 0 when they share none."""
    return next(iter(shared_runs(one, other)), NO_RUN)


def matrix(readings: Mapping[str, Reading]) -> dict[tuple[str, str], int]:
    """Return the longest shared run of each pair of a set, in words, by the letters' names."""
    return {
        (one, other): longest_run(readings[one], readings[other]).words
        for one, other in combinations(readings, 2)
    }


def _run(one: Reading, other: Reading, start: int, elsewhere: int, length: int) -> Run:
    return Run(
        words=length,
        start=one.spans[start][0],
        end=one.spans[start + length - 1][1],
        other_start=other.spans[elsewhere][0],
        other_end=other.spans[elsewhere + length - 1][1],
    )
