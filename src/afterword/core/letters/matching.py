"""The longest common run of words that ends at each place of a text, in one pass over both texts.

Comparing every place of one letter with every place of another takes the cube of their length where
words recur: two letters of "thanks thanks thanks" took minutes. A suffix automaton knows all runs
of a text at once.
"""

from collections.abc import Iterator, Sequence


class _State:
    """The runs of a text that end at the same places; ``end`` is the first of these places."""

    __slots__ = ("end", "length", "link", "nexts")

    def __init__(self, length: int, end: int, link: int, nexts: dict[str, int]) -> None:
        self.length, self.end, self.link, self.nexts = length, end, link, nexts


def ends(words: Sequence[str], others: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Yield each place of the words, how long the run that ends there is, and its first end there.

    A run is what also stands in the others; where the word does not, length is 0 and the end -1.
    """
    states = _automaton(others)
    at = length = 0
    for place, word in enumerate(words):
        while at and word not in states[at].nexts:
            at = states[at].link
            length = states[at].length
        if word in states[at].nexts:
            at = states[at].nexts[word]
            length += 1
        yield place, length, states[at].end


def _automaton(words: Sequence[str]) -> list[_State]:
    """Return the suffix automaton of a text; its first state is the empty run."""
    states = [_State(0, -1, -1, {})]
    last = 0
    for place, word in enumerate(words):
        added = len(states)
        states.append(_State(states[last].length + 1, place, 0, {}))
        at = last
        while at >= 0 and word not in states[at].nexts:
            states[at].nexts[word] = added
            at = states[at].link
        if at >= 0:
            states[added].link = _split(states, at, word)
        last = added
    return states


def _split(states: list[_State], at: int, word: str) -> int:
    """Return the state of the longest run so far that ends with a word, parted off if need be."""
    found = states[at].nexts[word]
    if states[at].length + 1 == states[found].length:
        return found
    parted = len(states)
    old = states[found]
    states.append(_State(states[at].length + 1, old.end, old.link, dict(old.nexts)))
    while at >= 0 and states[at].nexts.get(word) == found:
        states[at].nexts[word] = parted
        at = states[at].link
    old.link = parted
    return parted
