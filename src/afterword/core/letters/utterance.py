"""One sentence of a model as it is traced: its words, and the facts that it takes up."""

from collections.abc import Sequence
from dataclasses import dataclass

from afterword.core.letters.grounds import Ground, Grounds
from afterword.core.letters.sentence_words import GAP, Word, stem, words_in

# How many words of a fact, in their order, make a sentence rest on it: half, never more than four.
LEAST, MOST = 2, 4
_SILENT = frozenset(
    map(
        stem,
        """a an the and or but so if as at by for from in into of on to with that this it its is are
        was were be been being am do does did have has had will would can could i me my you your we
        us our they their he she his her them""".split(),
    )
)
Held = tuple[tuple[Ground, frozenset[str]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One sentence with its words; ``held`` are all facts, ``taken`` those that it takes up.

    Each fact stands beside the stems of its words that tell something.
    """

    text: str
    start: int
    words: tuple[Word, ...]
    grounds: Grounds
    held: Held
    taken: Held


def utterance(text: str, start: int, end: int, grounds: Grounds) -> Utterance:
    """Return a sentence of a text, read beside what it may rest on."""
    words = words_in(text, start, end)
    stems = [word.stem for word in words if word.low != GAP]
    held = tuple((fact, frozenset(telling(fact.text))) for fact in grounds.facts)
    taken = tuple((fact, told) for fact, told in held if told and _takes_up(stems, fact))
    return Utterance(text=text, start=start, words=words, grounds=grounds, held=held, taken=taken)


def is_news(word: Word, one: Utterance) -> bool:
    """Tell whether a word is neither politeness nor a name of the brief."""
    known = one.grounds.courtesy.words
    return word.stem not in known and word.low not in {GAP, *one.grounds.names}


def is_taken(word: Word, one: Utterance) -> bool:
    """Tell whether a word is one of a fact that the sentence takes up."""
    return any(word.stem in told for _, told in one.taken)


def _takes_up(stems: Sequence[str], fact: Ground) -> bool:
    """Tell whether a sentence has enough of a fact's words, all of them where only all count."""
    if fact.verbatim:
        whole = [word.stem for word in words_in(fact.text) if word.low != GAP]
        return any(stems[at : at + len(whole)] == whole for at in range(len(stems)))
    told = telling(fact.text)
    return _in_order(stems, told) >= _enough(len(set(told)))


def _enough(told: int) -> int:
    return told if told <= LEAST else max(LEAST, min(-(-told // 2), MOST))


def telling(text: str) -> list[str]:
    """Return the stems of a text's words that tell something, in their order."""
    stems = (word.stem for word in words_in(text))
    return [each for each in stems if each not in _SILENT and each != GAP]


def _in_order(stems: Sequence[str], told: Sequence[str]) -> int:
    """Return how many words of a fact stand in a sentence in the fact's own order."""
    row = [0] * (len(told) + 1)
    for each in stems:
        above = row[:]
        for place, other in enumerate(told, start=1):
            row[place] = (
                above[place - 1] + 1 if each == other else max(above[place], row[place - 1])
            )
    return row[-1]
