"""A sentence as words that can be compared: small, contractions opened, endings taken off."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from afterword.core.letters.verbs import BASE, PAST, THIRD

GAP = "▮"  # where a wording takes a fact, or a clause ends: who does what never reaches across
_WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:[’'][^\W_]+)*|▮|[,;:.?!“”\"()–—…]")
_ENDINGS = {"'m": "am", "'re": "are", "'ve": "have", "'d": "would", "'ll": "will"}
_PARTICIPLES = {
    "spoken": "speak", "given": "give", "taken": "take", "written": "write", "seen": "see",
    "known": "know", "shown": "show", "done": "do", "gone": "go", "become": "become",
    "begun": "begin", "chosen": "choose", "driven": "drive", "grown": "grow", "forgotten": "forget",
    "run": "run", "come": "come", "been": "be", "broken": "break", "drawn": "draw",
}  # fmt: skip # one table, read as a list
_DROPPED = ("ing", "ed", "es", "s")
_LEAST = 3
_WHOLE = frozenset("yours ours hers theirs".split())  # no forms of "your"


class Word(NamedTuple):
    """One word of a sentence: as it is compared, its stem, and where it stands."""

    low: str
    stem: str
    start: int
    end: int


def words_in(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """Return the words of a stretch of text; "I've" is two, "one-page" too, a comma is a gap."""
    return tuple(_words(text, start, len(text) if end is None else end))


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    for match in _WORD.finditer(text, start, end):
        low = match[0].lower().replace("’", "'") if match[0][0].isalnum() else GAP
        for part in _opened(low):
            yield Word(part, stem(part), match.start(), match.end())


def _opened(low: str) -> tuple[str, ...]:
    """Return "i have" for "i've", "do not" for "don't", and a word without its possessive."""
    if low in {"can't", "cannot"}:
        return "can", "not"
    if low.endswith("n't"):
        return low.removesuffix("n't"), "not"
    for ending, whole in _ENDINGS.items():
        if low.endswith(ending):
            return low.removesuffix(ending), whole
    return (low.removesuffix("'s").removesuffix("'"),)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return what the forms of a word have in common: "planned" and "plans" are "plan"."""
    if word in _WHOLE:
        return word
    base = THIRD.get(word) or PAST.get(word) or _PARTICIPLES.get(word) or _doing(word) or word
    if base == word:
        base = _bare(word)
    if len(base) > _LEAST and base[-1] == base[-2] and base[-1] not in "aeiouls":
        base = base[:-1]
    return base.removesuffix("e") if len(base) > _LEAST + 1 else base


def _doing(word: str) -> str | None:
    """Return the verb of "planning", "making" or "writing"; None where none is known."""
    root = word.removesuffix("ing")
    if root == word:
        return None
    return next((each for each in (root, f"{root}e", root[:-1]) if each in BASE), None)


def _bare(word: str) -> str:
    """Return a word without its ending, if enough is left."""
    if word.endswith("ies") and len(word) > _LEAST + 1:
        return f"{word[:-3]}y"
    ending = next((each for each in _DROPPED if word.endswith(each)), "")
    shorter = word.removesuffix(ending)
    return shorter if len(shorter) >= _LEAST and not word.endswith("ss") else word
