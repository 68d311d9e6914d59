"""Each sentence of a model's text beside what it rests on; what rests on nothing is named.

No model judges here. A sentence may hold the words of politeness of its kind of letter, the names
and days of its brief, and the words of a fact, two of them at least; it may say of writer and
reader only what they do in the facts or in politeness; and it denies only in the very words of
either. Whatever else it holds rests on nothing (ADR 0053).
"""

import re
from collections.abc import Iterator
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
    head_of,
)
from afterword.core.letters.every_sentence import every_sentence
from afterword.core.letters.governed import led
from afterword.core.letters.grounds import DECIDES, MINE, THEIRS, Ground, Grounds
from afterword.core.letters.sentence_words import GAP, stem, words_in
from afterword.core.letters.utterance import Utterance, is_news, is_taken, utterance
from afterword.core.letters.verbs import BASE

COURTESY = "Words of politeness. They claim nothing."
_ORDINARY_SIGNS = re.compile(r"[\w\s.,;:!?'’‘“”\"()–—…/&-]")
# What "as you said" is about must be something that was said; "could you tell me" is not.
_TOLD = frozenset({"did", ""})
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
# What tells that something is the reader's, or was said between the two.
_OF_THE_TALK = frozenset(
    """you your yours our we us note notes noted notebook talk talked conversation interview meeting
    spoke said told heard hear hearing mentioned learn learned learning remember understand
    understanding know knowing stayed mind""".split()
)
_OWN = frozenset({"my", "our", "mine", "ours"})


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


def trace(text: str, grounds: Grounds, place: tuple[int, int] | None = None) -> tuple[Traced, ...]:
    """Return every sentence of a text, or of a part of it, in order."""
    start, end = place or (0, len(text))
    return tuple(
        _traced(utterance(text, begin, stop, grounds), stop)
        for begin, stop in every_sentence(text, start, end)
    )


def _traced(one: Utterance, end: int) -> Traced:
    missing = dict.fromkeys(
        (
            *_signs(one, end),
            *_unknown(one),
            *_weighty(one),
            *_misled(one),
            *_misplaced_doings(one),
            *_orders(one),
            *_unsaid(one),
            *_unasked(one),
            *_elsewhere(one),
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


def _sources(one: Utterance) -> Iterator[str]:
    yield from (fact.label for fact, _ in one.taken)
    yield from (one.grounds.names[word.low] for word in one.words if word.low in one.grounds.names)
    rest = {word.stem for word in one.words if is_news(word, one) and not is_taken(word, one)}
    yield from (fact.label for fact, told in one.held if told & rest)


def _signs(one: Utterance, end: int) -> Iterator[str]:
    """Yield signs that stand in no letter, unless a fact has them: "40 %"."""
    facts = "".join(fact.text for fact in one.grounds.facts)
    for sign in one.text[one.start : end]:
        if not _ORDINARY_SIGNS.fullmatch(sign) and sign not in facts:
            yield sign if sign.isprintable() else f"U+{ord(sign):04X}"


def _unknown(one: Utterance) -> Iterator[str]:
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
            known = not is_news(word, one) or named_before or is_taken(word, one)
        if not known:
            yield said


def _is_a_name(said: str) -> bool:
    """Tell whether a word inside a sentence has a capital as names have; "I've" has not."""
    return said[:1].isupper() and said != "I" and said[1:2] not in {"'", "’"}


def _stands_in_a_fact(said: str, one: Utterance) -> bool:
    """Tell whether a fact that the sentence takes up has a word with the same capital."""
    pattern = re.compile(rf"(?<!\w){re.escape(said)}(?!\w)")
    return any(pattern.search(fact.text) for fact, _ in one.taken)


def _names_a_thing(place: int, one: Utterance, *, after: bool) -> bool:
    """Tell whether a word only names a thing of a fact: "your weekly number", "about forecasts".

    ``after`` says that the word before it did.
    """
    before = one.words[place - 1].low if place else ""
    if before not in _LEADS_TO_A_NOUN and not after:
        return False
    what, own = one.words[place].stem, before in _OWN
    led_to = one.words[place - 1].stem if before not in _LEADS_TO_A_NOUN else None
    return any(
        what in told
        and not fact.verbatim
        and not (own and fact.whose == THEIRS)
        and (led_to is None or _are_beside(led_to, what, fact))
        for fact, told in one.held
    )


def _are_beside(first: str, second: str, fact: Ground) -> bool:
    """Tell whether two words stand side by side in a fact."""
    stems = [word.stem for word in words_in(fact.text)]
    return (first, second) in pairwise(stems)


def _weighty(one: Utterance) -> Iterator[str]:
    """Yield words that bind the writer, where neither a wording nor a fact has them so."""
    binding = one.grounds.courtesy.binding
    for before, word in pairwise((None, *one.words)):
        if word is None or word.stem not in binding or is_taken(word, one):
            continue
        if (before.low if before else "", word.stem) not in one.grounds.courtesy.weighty:
            yield word.low


def _misled(one: Utterance) -> Iterator[str]:
    """Yield what "my", "your", "another", a wish or a thank-you leads to in no wording or fact."""
    for word, to in led(one.words):
        whose = THEIRS if word == "my" else None
        known = to.low in one.grounds.names or any(
            to.stem in told and fact.whose != whose and not fact.verbatim for fact, told in one.held
        )
        if not known and (word, to.stem) not in one.grounds.courtesy.led:
            yield f"{word} {to.low}"


def _misplaced_doings(one: Utterance) -> Iterator[str]:
    """Yield what the writer, the reader or both are said to do, and do in no fact."""
    for place, word in enumerate(one.words):
        if word.low not in PERSONS:
            continue
        found = done_by(one.words, place)
        if found and found[1].low not in _DAYS and not _may_do(word.low, place, found[0], one):
            yield f"{word.low if word.low != 'i' else 'I'} … {found[1].low}"


def _may_do(who: str, place: int, doing: Doing, one: Utterance) -> bool:
    how, what = doing
    before = one.words[place - 1].low if place else ""
    if any(_does_there(who, before, doing, fact) for fact, _ in one.taken):
        return True
    whose = {"i": MINE, "you": THEIRS}.get(who)
    saying = [fact for fact, told in one.taken if what in told]
    if who == "you" and any(_is_mine(what, fact) for fact in saying):
        return False
    owners = {fact.whose for fact in saying}
    if owners and how != "a":
        return whose in owners  # "I want" where the reader wants it
    return doing in one.grounds.courtesy.doing[who]


def _is_mine(what: str, fact: Ground) -> bool:
    """Tell whether a fact says that the writer does something: "asked how I explain"."""
    words = words_in(fact.text)
    does = (done_by(words, place) for place, word in enumerate(words) if word.low == "i")
    return any(found is not None and found[0][1] == what for found in does)


def _elsewhere(one: Utterance) -> Iterator[str]:
    """Yield a place at which something of mine is said to have happened, and did in no fact."""
    mine = [fact.text.lower() for fact, _ in one.taken if fact.whose == MINE]
    for before, word in pairwise(one.words):
        named = word.low in one.grounds.names and word.low not in _DAYS and not word.low.isdigit()
        placed = mine and named and before.low in {"at", "for", "in"}
        if placed and not any(word.low in text for text in mine):
            yield f"{before.low} {one.text[word.start : word.end]}"


def _does_there(who: str, before: str, doing: Doing, fact: Ground) -> bool:
    """Tell whether a fact says the same of the person, after the same word: "how I explain"."""
    words = words_in(fact.text)
    for place, word in enumerate(words):
        found = done_by(words, place) if word.low == who else None
        ahead = words[place - 1].low if place else before
        if found and found[0] == doing and (place > 0 or fact.whose == MINE) and ahead == before:
            return True
    return False


def _orders(one: Utterance) -> Iterator[str]:
    """Yield what the sentence tells its reader to do, unless politeness asks for it."""
    courtesy = one.grounds.courtesy
    head = head_of(one.words)
    if head[0] in BASE - {"thank", "thanks", "please"} and head not in courtesy.heads:
        yield f"{' '.join(filter(None, head))} …"
    for place, word in enumerate(one.words):
        found = done_by(one.words, place) if word.low == "please" else None
        if found and found[0] not in courtesy.doing["please"]:
            yield f"please {found[1].low}"


def _unsaid(one: Utterance) -> Iterator[str]:
    """Yield what the reader is said to have said while the sentence takes up nothing of it."""
    dated = any(one.grounds.names.get(word.low, "").startswith(DECIDES) for word in one.words)
    if dated or any(fact.whose == THEIRS for fact, _ in one.taken):
        return
    for place, word in enumerate(one.words):
        found = done_by(one.words, place) if word.low == "you" else None
        tells = found and found[0][0] in _TOLD and found[0][1] in _SAYS
        if found and tells and not _says_a_topic(one):
            yield f"you {found[1].low}"


def _unasked(one: Utterance) -> Iterator[str]:
    """Yield the beginning of what the reader said, where the sentence does not say whose it is."""
    if not one.taken or any(fact.whose == MINE for fact, _ in one.taken):
        return
    if _OF_THE_TALK.isdisjoint(word.low for word in one.words):
        yield f"{' '.join(one.taken[0][0].text.split()[:4])} …"


def _says_a_topic(one: Utterance) -> bool:
    """Tell whether the sentence names a subject of what was said: "what you said about trucks"."""
    news = {word.stem for word in one.words if is_news(word, one)}
    return any(fact.whose == THEIRS and told & news for fact, told in one.held)


def _denied(one: Utterance) -> Iterator[str]:
    """Yield each denial that neither politeness nor a fact has in these words."""
    known: set[Trio] = set(one.grounds.courtesy.denials)
    for fact, _ in one.taken:
        known |= set(denials_in(words_in(fact.text)))
    for trio in denials_in(one.words):
        if trio not in known:
            yield " ".join(low for low in trio[1:] if low and low != GAP)
