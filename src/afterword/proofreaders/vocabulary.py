"""The words of English by how often they are used, and which of them a misspelling may mean.

The list is SymSpell's frequency dictionary, most frequent first (MIT; see words.LICENSE.txt).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from math import log
from string import ascii_lowercase

from afterword.core.letters.distance import ONE, TWO, apart

# Only a word that is used this often explains a capitalised one: a rarer one is likelier a name.
# A short word needs a better reason, a word at the head of a sentence a lesser one.
BRIEF, FREQUENT, HEADING = 600, 12_000, 20_000
LONG, SHORT = 8, 5
_MASKS = {letter: 1 << place for place, letter in enumerate(ascii_lowercase)}
_CHANGED = 4  # letters that two slips change at most
# What a second slip, and a first letter that differs, cost, in units of log frequency.
_SECOND_SLIP, _OTHER_HEAD, _FAR = 6.0, 1.5, 9.0


@cache
def ranks() -> Mapping[str, int]:
    """Return every word with its rank by frequency, 0 being the most frequent."""
    return {word: rank for rank, word in enumerate(_read("words.txt"))}


@cache
def working_words() -> frozenset[str]:
    """Return the words of working life that are too young for the dictionaries."""
    return frozenset(_read("working_words.txt"))


def _read(name: str) -> list[str]:
    return files("afterword.proofreaders").joinpath(name).read_text(encoding="utf-8").split()


@cache
def _by_length() -> Mapping[int, list[tuple[int, str]]]:
    """Return the frequent words by length, each with a mask of its letters."""
    found: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for word, rank in ranks().items():
        if rank < HEADING and len(word) >= LONG - 2:
            found[len(word)].append((_mask(word), word))
    return found


def _mask(word: str) -> int:
    mask = 0
    for letter in word:
        mask |= _MASKS.get(letter, 0)
    return mask


def is_word(word: str) -> bool:
    """Tell whether a word in small letters is in the list."""
    return word in ranks()


def slips(word: str) -> Iterator[str]:
    """Yield whatever one slip of the hand makes of a word: a letter out, in, changed, swapped."""
    for place in range(len(word) + 1):
        head, tail = word[:place], word[place:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1 and tail[0] != tail[1]:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in ascii_lowercase:
            yield head + letter + tail
            if tail and tail[0] != letter:
                yield head + letter + tail[1:]


@lru_cache(maxsize=4_000)
def near(word: str) -> tuple[str, ...]:
    """Return the words that are one slip from a word in small letters, likeliest first."""
    known = ranks()
    return tuple(
        sorted({each for each in slips(word) if each in known}, key=lambda w: cost(word, w))
    )


@lru_cache(maxsize=4_000)
def meant(word: str) -> tuple[str, ...]:
    """Return the frequent words that an unknown one may be, likeliest first.

    They are one slip away, or two where the word is long; the first letter is seldom the slip.
    """
    known = ranks()
    found = [each for each in near(word) if known[each] < HEADING and each[0] == word[0]]
    if not found and len(word) >= LONG:
        found = [each for each in _two_slips(word) if each[0] == word[0]]
    return tuple(sorted(found, key=lambda each: cost(word, each)))


def _two_slips(word: str) -> Iterator[str]:
    """Yield the frequent words two slips away; the mask of letters spares most comparisons."""
    mask, lengths = _mask(word), _by_length()
    for length in range(len(word) - 2, len(word) + 3):
        for other_mask, other in lengths.get(length, ()):
            if (mask ^ other_mask).bit_count() <= _CHANGED and apart(word, other) == TWO:
                yield other


def cost(word: str, candidate: str) -> float:
    """Return how unlikely it is that a candidate was meant by a misspelt word; less is better."""
    rank = ranks().get(candidate.lower(), len(ranks()))
    low = candidate.lower()
    far = apart(word, low)
    dear = 0.0 if far <= ONE else _SECOND_SLIP if far == TWO else _FAR
    return log(rank + 10) + dear + _OTHER_HEAD * (word[:1] != low[:1])
