"""What a sentence takes back, and what it counts from something that it named before."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from afterword.core.when.mentions import Mention
from afterword.core.when.sequel import MENDING

_SLIPPING = frozenset("slip slips slide slides drift drag spill roll stretch".split())
_REJECTING = (("rather", "than"), ("instead", "of"), ("and", "not"))


def uncorrected(named: Sequence[Mention]) -> list[Mention]:
    """Return what still holds: what stands after the last correction, without what was rejected."""
    mended = [n for n, one in enumerate(named) if n and _mends(one)]
    kept = named[mended[-1] :] if mended else named
    return [one for one in kept if one.gap[-2:] not in _REJECTING] or list(kept)


def _mends(one: Mention) -> bool:
    words = one.gap
    marked = bool(MENDING & set(words)) or ("make", "that") in pairwise(words)
    return marked and words[-2:] not in _REJECTING


def slipped(named: Sequence[Mention]) -> list[Mention]:
    """“By Friday, but it may slip into next week”: nothing waits for that week to begin."""
    return [
        replace(one, lead=(*one.lead, "by")) if n and _SLIPPING & set(one.gap) else one
        for n, one in enumerate(named)
    ]


def counted_from_events(used: Sequence[Mention], named: Sequence[Mention]) -> list[Mention]:
    """“The panel meets on the 1st; you hear within 48 hours”: from then, or from today."""
    events = [one for one in named if one not in used]
    return [
        replace(one, spans=(*one.later, *one.spans)) if events and one.later else one
        for one in used
    ]
