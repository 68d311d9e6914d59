"""Names that stand for the same: linked in pairs, and told apart from all others."""

from collections.abc import Iterable


def joined(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Give all names that the pairs link, over others too, the first of them in order.

    A name that stands in no pair is not in the result: it is its own.
    """
    first: dict[str, str] = {}
    for one, other in pairs:
        known = _first_of(first, one), _first_of(first, other)
        first[max(known)] = min(known)
    return {name: _first_of(first, name) for name in first}


def _first_of(first: dict[str, str], name: str) -> str:
    """Follow a name to the first that is known to stand for it."""
    above = first.setdefault(name, name)
    while above != name:
        # Half the way is left for whoever asks next, so that long chains cost no more than others.
        above = first[name] = first[above]
        name, above = above, first[above]
    return name
