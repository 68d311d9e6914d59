"""What an unknown word is: surely misspelt, doubtful, or simply a name (ADR 0012).

Whatever engine refused the word, it is judged here, so that every engine has the same two tiers.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from afterword.core.letters.distance import ONE, TWO, apart
from afterword.core.ports import Mark
from afterword.proofreaders.confusions import confusions
from afterword.proofreaders.forms import CONTRACTIONS, other_way
from afterword.proofreaders.slips import GRAMMAR, slips_of, unseen
from afterword.proofreaders.vocabulary import (
    BRIEF,
    FREQUENT,
    HEADING,
    LONG,
    SHORT,
    cost,
    is_word,
    meant,
    near,
    ranks,
    working_words,
)

MOST_SUGGESTIONS = 3
SPELLING = "spelling"
WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_LEAST = 3
_VOWEL = re.compile(r"[aeiouy]")
_PARTICLE = re.compile(r"[A-Z][\w’'-]* [a-z]{2,3} [A-Z]\Z")
_DOUBLED = re.compile(r"\b(?P<word>[a-z]+)\s+(?P=word)\b", re.IGNORECASE)
_MAY_DOUBLE = frozenset("had that very really so bye no ha do long who".split())
_DAYS = (
    "monday tuesday wednesday thursday friday saturday sunday january february august september "
    "october november december"
).split()
_HEADS = re.compile(
    r"(?:\A|(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bProf)(?<!\bSt)(?<!\b[A-Z])\.|[!?:\n])"
    r"[\s“\"'‘(]*\Z"
)
_AFTER = re.compile(r"(?P<comma>,?) (?P<word>[A-Z][a-z]+)")
_FIRMS = frozenset("corporation inc ltd llc gmbh group company corp plc foundation trust".split())
_BESIDE = re.compile(
    r"(?P<word>[A-Z]\w*)[ &.-]+"
    r"(?:(?:de|der|den|del|della|di|da|du|do|dos|das|la|le|van|von|ten|ter|zu|al|el|bin|ibn|of|"
    r"and) )?\Z"
)
# A capital of a job's title is no sign of a name.
_TITLES = frozenset(
    """senior junior lead head chief vice assistant associate principal deputy managing executive
    supply data product project operations human customer sales marketing regional""".split()
)


class Judge:
    """Judges the words of one text that an engine refused."""

    def __init__(self, text: str, is_name: Callable[[str], bool]) -> None:
        """Take the text, and what tells whether a word is written with a capital only."""
        self._text = text
        self._is_name = is_name

    def unknown(self, start: int, said: str, offered: Sequence[str]) -> Iterator[Mark]:
        """Yield a mark of a word that an engine refused, unless it is likely a name."""
        if not WORD.fullmatch(said):
            return
        low = said.lower()
        if low in CONTRACTIONS:
            yield from self._contracted(start, said)
        elif said.islower():
            yield from self._small(start, said, offered)
        elif said.istitle():
            yield from self._capitalised(start, said, offered)

    def _contracted(self, start: int, said: str) -> Iterator[Mark]:
        """Judge a word that lacks its apostrophe; "Ive" is a name as well."""
        if said.islower() or not self._is_among_names(self._text[:start]):
            low = said.lower()
            sure = len(low) > _LEAST and not is_word(low)
            right = CONTRACTIONS[low]
            right = _capital(right) if said[0].isupper() else right
            yield _misspelt(said, start, (right,), sure=sure)

    def _small(self, start: int, said: str, offered: Sequence[str]) -> Iterator[Mark]:
        low = _bare(said)
        short = len(low) < _LEAST or (len(low) == _LEAST and not _VOWEL.search(low))
        sure = not is_word(low) and not short and low.isascii()
        around = self._text[max(0, start - 40) : start + len(said) + 2]
        if len(low) > 1 and not _PARTICLE.search(around):
            yield _misspelt(said, start, offered, sure=sure)

    def _capitalised(self, start: int, said: str, offered: Sequence[str]) -> Iterator[Mark]:
        """Judge an unknown word with a capital: a slip in a frequent word, or simply a name."""
        low, before = _bare(said).lower(), self._text[:start]
        if not low.isascii() or is_word(low):
            other = offered[0].lower() if offered else ""
            if other_way(low, other) and not self._stands_in_a_name(start, said):
                yield _misspelt(said, start, offered, sure=False)
            return
        long = _long_slip(low)
        if long and not self._is_name(long):
            yield _misspelt(said, start, (long, *offered), sure=True)
            return
        if self._is_among_names(before):
            return
        heads = _HEADS.search(before) is not None
        most = HEADING if heads else FREQUENT if len(low) >= SHORT else BRIEF
        day = next((each for each in _DAYS if len(low) > SHORT and apart(low, each) <= TWO), None)
        if day:
            yield _misspelt(said, start, (day, *offered), sure=True)
            return
        if not heads and self._leads_names(start + len(said)):
            return
        ordinary = (each for each in meant(low) if ranks()[each] < most)
        right = next(ordinary, None)
        if right and len(low) >= SHORT - 1 and not self._is_name(right):
            yield _misspelt(said, start, (right, *offered), sure=True)

    def _stands_in_a_name(self, start: int, said: str) -> bool:
        before = self._text[:start]
        return self._is_among_names(before) or self._leads_names(start + len(said))

    def _is_among_names(self, before: str) -> bool:
        """Tell whether a text ends with a name: a capital that no sentence or line explains."""
        beside = _BESIDE.search(before)
        low = beside["word"].lower() if beside else ""
        if beside is None or low == "i" or low in _TITLES:
            return False
        heads = _HEADS.search(before[: beside.start()]) is not None
        return not (heads and is_word(low) and not self._is_name(low))

    def _leads_names(self, end: int) -> bool:
        """Tell whether a name or a form of firm follows: Lise Meitner, Symantec Corporation."""
        after = _AFTER.match(self._text, end)
        low = after["word"].lower() if after else ""
        if after is None or low in _FIRMS:
            return after is not None
        return not after["comma"] and (not is_word(low) or self._is_name(low))


def _long_slip(low: str) -> str | None:
    """Return the frequent word that a long one is a slip of: names are seldom so near to one."""
    if len(low) < LONG:
        return None
    close = (each for each in meant(low) if apart(low, each) == ONE)
    return next(close, None)


def with_ours(text: str, found: Sequence[Mark], names: Collection[str]) -> list[Mark]:
    """Return an engine's marks and our own where it saw nothing, in the order of the text."""
    every = list(found)
    for others in (slips_of(text), _doubled(text), _confused(text, names)):
        every += list(unseen(others, every))
    return sorted(every, key=lambda mark: (mark.start, mark.end))


def is_known(word: str, names: Collection[str]) -> bool:
    """Tell whether a word is a name of the case (folded), or a young word of offices."""
    ways = {word.casefold(), _bare(word).casefold()}
    return any(way in names for way in ways) or bool(ways & working_words())


def _bare(word: str) -> str:
    """Return a word without a possessive ending."""
    return re.sub(r"[’']s?$", "", word)


def _misspelt(said: str, start: int, offered: Sequence[str], *, sure: bool) -> Mark:
    right = _ranked(said, offered) if sure else tuple(offered[:MOST_SUGGESTIONS])
    doubt = "is misspelt" if sure else "may be misspelt"
    other = f"; did you mean “{right[0]}”?" if right else "."
    return Mark(
        start=start,
        end=start + len(said),
        kind=SPELLING,
        message=f"“{said}” {doubt}{other}",
        suggestions=right,
        sure=sure,
    )


def _ranked(said: str, offered: Sequence[str]) -> tuple[str, ...]:
    """Return Harper's suggestions and our own, likeliest first, with the capital of the word."""
    low = said.lower()
    if low in CONTRACTIONS:
        return tuple(offered)
    found = dict.fromkeys([*(each for each in offered if each), *near(low)])
    likely = sorted(found, key=lambda each: cost(low, each))[:MOST_SUGGESTIONS]
    return tuple(dict.fromkeys(_capital(each) if said[0].isupper() else each for each in likely))


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _confused(text: str, names: Collection[str]) -> Iterator[Mark]:
    """Find a word that its neighbours say is another; a name of the case is itself."""
    return (
        mark
        for mark in confusions(text)
        if not (text[mark.start].isupper() and is_known(text[mark.start : mark.end], names))
    )


def _doubled(text: str) -> Iterator[Mark]:
    """Find a word said twice."""
    for match in _DOUBLED.finditer(text):
        if match["word"].lower() not in _MAY_DOUBLE:
            yield Mark(
                start=match.start(),
                end=match.end(),
                kind=GRAMMAR,
                message=f"“{match['word']}” stands here twice.",
                suggestions=(match["word"],),
                sure=False,
            )
