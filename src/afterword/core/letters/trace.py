"""Each sentence of a model's text beside what it rests on; what rests on nothing is named.

No model judges here. A sentence may hold the words of politeness of its kind of letter, the names
and days of its brief, and the words of a fact, two of them at least; it may say of writer and
reader only what they do in the facts or in politeness; and it denies only in the very words of
either. Whatever else it holds rests on nothing (ADR 0053).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from afterword.core.in_words import MONTHS, WEEKDAYS
from afterword.core.letters.courtesy import (
    DENIALS,
    DETERMINERS,
    PERSONS,
    Doing,
    Trio,
    denials_in,
    done_by,
)
from afterword.core.letters.grounds import MINE, THEIRS, Ground, Grounds
from afterword.core.letters.scene import sentences
from afterword.core.letters.sentence_words import GAP, Word, stem, words_in
from afterword.core.letters.verbs import BASE

# How many words of a fact, in their order, make a sentence rest on it: half, never more than four.
LEAST, MOST = 2, 4
COURTESY = "Words of politeness. They claim nothing."
_ORDINARY_SIGNS = re.compile(r"[\w\s.,;:!?'’‘“”\"()–—…/&-]")
# What "as you said" is about must be something that was said; "could you tell me" is not.
_TOLD = frozenset({"did", "", "a"})
_SAYS = frozenset(
    map(
        stem,
        """admit agree announce ask assure claim confirm describe emphasize explain insist mention
        promise recommend say stress suggest tell warn""".split(),
    )
)
_LEADS_TO_A_NOUN = DETERMINERS | frozenset(
    "on about of for with in at from around into over behind as and".split()
)
_DAYS = frozenset(day.lower() for day in (*WEEKDAYS, *MONTHS))
_OWN = frozenset({"my", "our", "mine", "ours"})
_SILENT = frozenset(
    map(
        stem,
        """a an the and or but so if as at by for from in into of on to with that this it its is are
        was were be been being am do does did have has had will would can could i me my you your we
        us our they their he she his her them""".split(),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """One sentence, its place in the text, what it rests on, and what in it rests on nothing."""

    start: int
    end: int
    text: str
    sources: tuple[str, ...]
    missing: tuple[str, ...] = ()

    @property
    def rests(self) -> bool:
        """Whether everything in it rests on something."""
        return not self.missing


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """One sentence as it is traced: its words, and the facts that it takes up."""

    text: str
    start: int
    words: tuple[Word, ...]
    grounds: Grounds
    held: tuple[tuple[Ground, frozenset[str]], ...]
    taken: tuple[tuple[Ground, frozenset[str]], ...]


def trace(text: str, grounds: Grounds, place: tuple[int, int] | None = None) -> tuple[Traced, ...]:
    """Return every sentence of a text, or of a part of it, in order."""
    start, end = place or (0, len(text))
    return tuple(
        _traced(_reading(text, begin, stop, grounds), stop)
        for begin, stop in sentences(text[:end], start)
    )


def _reading(text: str, start: int, end: int, grounds: Grounds) -> _Reading:
    words = words_in(text, start, end)
    stems = [word.stem for word in words]
    held = tuple((fact, frozenset(_telling(fact.text))) for fact in grounds.facts)
    taken = tuple(
        (fact, told)
        for fact, told in held
        if told and _in_order(stems, _telling(fact.text)) >= _enough(len(told))
    )
    return _Reading(text=text, start=start, words=words, grounds=grounds, held=held, taken=taken)


def _enough(told: int) -> int:
    return told if told <= LEAST else max(LEAST, min(-(-told // 2), MOST))


def _telling(text: str) -> list[str]:
    """Return the stems of a fact's words that tell something, in their order."""
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


def _traced(one: _Reading, end: int) -> Traced:
    missing = dict.fromkeys(
        (
            *_signs(one, end),
            *_unknown(one),
            *_weighty(one),
            *_misplaced_doings(one),
            *_orders(one),
            *_unsaid(one),
            *_denied(one),
        )
    )
    return Traced(
        start=one.start,
        end=end,
        text=one.text[one.start : end],
        sources=tuple(dict.fromkeys(_sources(one))) or (COURTESY,),
        missing=tuple(missing),
    )


def _sources(one: _Reading) -> Iterator[str]:
    yield from (fact.label for fact, _ in one.taken)
    yield from (one.grounds.names[word.low] for word in one.words if word.low in one.grounds.names)
    rest = {word.stem for word in one.words if _is_news(word, one) and not _is_taken(word, one)}
    yield from (fact.label for fact, told in one.held if told & rest)


def _is_news(word: Word, one: _Reading) -> bool:
    known = one.grounds.courtesy.words
    return word.stem not in known and word.low not in {GAP, *one.grounds.names}


def _signs(one: _Reading, end: int) -> Iterator[str]:
    """Yield signs that stand in no letter, unless a fact has them: "40 %"."""
    facts = "".join(fact.text for fact in one.grounds.facts)
    for sign in one.text[one.start : end]:
        if not _ORDINARY_SIGNS.fullmatch(sign) and sign not in facts:
            yield sign if sign.isprintable() else f"U+{ord(sign):04X}"


def _unknown(one: _Reading) -> Iterator[str]:
    """Yield words that neither politeness, nor a name, nor a fact holds."""
    named_before = False
    for place, word in enumerate(one.words):
        said = one.text[word.start : word.end]
        named_before = _names_a_thing(place, one, after=named_before)
        if word.low in DENIALS or word.low in one.grounds.names:
            continue
        if place > 0 and _is_a_name(said):
            known = _stands_in_a_fact(said, one)
        else:
            known = not _is_news(word, one) or named_before or _is_taken(word, one)
        if not known:
            yield said


def _is_a_name(said: str) -> bool:
    """Tell whether a word inside a sentence has a capital as names have; "I've" has not."""
    return said[:1].isupper() and said != "I" and said[1:2] not in {"'", "’"}


def _stands_in_a_fact(said: str, one: _Reading) -> bool:
    """Tell whether a fact that the sentence takes up has a word with the same capital."""
    pattern = re.compile(rf"(?<!\w){re.escape(said)}(?!\w)")
    return any(pattern.search(fact.text) for fact, _ in one.taken)


def _is_taken(word: Word, one: _Reading) -> bool:
    return any(word.stem in told for _, told in one.taken)


def _names_a_thing(place: int, one: _Reading, *, after: bool) -> bool:
    """Tell whether a word only names a thing of a fact: "your weekly number", "about forecasts".

    ``after`` says that the word before it did.
    """
    before = one.words[place - 1].low if place else ""
    if before not in _LEADS_TO_A_NOUN and not after:
        return False
    what, own = one.words[place].stem, before in _OWN
    return any(what in told and not (own and fact.whose == THEIRS) for fact, told in one.held)


def _weighty(one: _Reading) -> Iterator[str]:
    """Yield words that bind the writer, where neither a wording nor a fact has them so."""
    binding = one.grounds.courtesy.binding
    for before, word in pairwise((None, *one.words)):
        if word is None or word.stem not in binding or _is_taken(word, one):
            continue
        if (before.low if before else "", word.stem) not in one.grounds.courtesy.weighty:
            yield word.low


def _misplaced_doings(one: _Reading) -> Iterator[str]:
    """Yield what the writer, the reader or both are said to do, and do in no fact."""
    for place, word in enumerate(one.words):
        if word.low not in PERSONS:
            continue
        found = done_by(one.words, place)
        if found and found[1].low not in _DAYS and not _may_do(word.low, place, found[0], one):
            yield f"{word.low if word.low != 'i' else 'I'} … {found[1].low}"


def _may_do(who: str, place: int, doing: Doing, one: _Reading) -> bool:
    how, what = doing
    before = one.words[place - 1].low if place else ""
    if any(_does_there(who, before, doing, fact) for fact, _ in one.taken):
        return True
    whose = {"i": MINE, "you": THEIRS}.get(who)
    owners = {fact.whose for fact, told in one.taken if what in told}
    if owners and how != "a":
        return whose in owners  # "I want" where the reader wants it
    return doing in one.grounds.courtesy.doing[who]


def _does_there(who: str, before: str, doing: Doing, fact: Ground) -> bool:
    """Tell whether a fact says the same of the person, after the same word: "how I explain"."""
    words = words_in(fact.text)
    for place, word in enumerate(words):
        found = done_by(words, place) if word.low == who else None
        ahead = words[place - 1].low if place else before
        if found and found[0] == doing and (place > 0 or fact.whose == MINE) and ahead == before:
            return True
    return False


def _orders(one: _Reading) -> Iterator[str]:
    """Yield what the sentence tells its reader to do, unless politeness asks for it."""
    courtesy = one.grounds.courtesy
    if one.words:
        head = one.words[0]
        known = courtesy.heads | {"thank", "thanks", "please", "hope", "look"}
        if head.low in BASE and head.low not in known:
            yield f"{head.low} …"
    for place, word in enumerate(one.words):
        found = done_by(one.words, place) if word.low == "please" else None
        if found and found[0] not in courtesy.doing["please"]:
            yield f"please {found[1].low}"


def _unsaid(one: _Reading) -> Iterator[str]:
    """Yield what the reader is said to have said while the sentence takes up nothing of it."""
    if any(fact.whose == THEIRS for fact, _ in one.taken):
        return
    for place, word in enumerate(one.words):
        found = done_by(one.words, place) if word.low == "you" else None
        tells = found and found[0][0] in _TOLD and found[0][1] in _SAYS
        if found and tells and not _says_a_topic(one):
            yield f"you {found[1].low}"


def _says_a_topic(one: _Reading) -> bool:
    """Tell whether the sentence names a subject of what was said: "what you said about trucks"."""
    news = {word.stem for word in one.words if _is_news(word, one)}
    return any(fact.whose == THEIRS and told & news for fact, told in one.held)


def _denied(one: _Reading) -> Iterator[str]:
    """Yield each denial that neither politeness nor a fact has in these words."""
    known: set[Trio] = set(one.grounds.courtesy.denials)
    for fact, _ in one.taken:
        known |= set(denials_in(words_in(fact.text)))
    for trio in denials_in(one.words):
        if trio not in known:
            yield " ".join(low for low in trio[1:] if low and low != GAP)
