"""A strength, its evidence and a better answer, as they were jotted down, said by the candidate."""

import re
from dataclasses import dataclass

from afterword.core.letters.capitals import lower_head
from afterword.core.letters.clauses import (
    AUXILIARIES,
    AWKWARD_HEADS,
    is_participial,
    is_sentence,
    is_topic,
    may_be_sentence,
)
from afterword.core.letters.deeds import ABLE, HABITS, deed, first_of, is_deed
from afterword.core.letters.discretion import may_be_claimed
from afterword.core.letters.jotting import (
    DETERMINERS,
    Names,
    Turned,
    tidy,
    upper_head,
)
from afterword.core.letters.noun_phrases import (
    definite,
    indefinite,
    is_person,
    stands_alone,
    with_article,
)
from afterword.core.letters.pronouns import to_reader
from afterword.core.letters.topics import ADJECTIVES, INDIRECT, is_adjectival
from afterword.core.letters.verbs import AMBIGUOUS, BASE, NOUNS_TOO, PAST, STEERS, THIRD, finite

_TRAITS = re.compile(
    r"reliable|curious|creative|organi[sz]ed|patient|careful|thorough|analytical|pragmatic|practical|"
    r"flexible|adaptable|calm|diligent|punctual|honest|hardworking|persistent|resilient|precise|"
    r"\w+-(?:oriented|minded|driven|focuss?ed|working|headed|natured)"
)
_CONTRACTED = {"I’m": "am", "I’ve": "have", "I’d": "would", "I’ll": "will"}
_BETTER = re.compile(
    r"(?:^|[;,.:\-–—(] ?)(?:a |the )?better(?: answer| one)?(?: would (?:be|have been)| is| was)?"
    r" ?[:=,–—-]? (?P<after>[^)]+)\)?$", re.IGNORECASE
)  # fmt: skip # words by kind
_MISSED = re.compile(
    r"^(?:i )?(?:forgot|failed|did not get) to (?:mention|say|tell (?:her|him|them)(?: about)?|add|"
    r"bring up|talk about) (?P<after>.+)$|^(?:i )?should(?: have|[’']ve) (?:said|mentioned|told "
    r"(?:her|him|them) about|added|brought up|talked about) (?P<said>.+)$", re.IGNORECASE
)  # fmt: skip # words by kind
_TO_SOMEBODY = re.compile(r"\byou(?:r|rs)?\b|\?", re.IGNORECASE)
_OF_SOMEBODY = re.compile(r"\b(?:he|she|him|his|her|hers)\b", re.IGNORECASE)
_SAID_BEFORE = re.compile(r"(?:that|to say|say|tell (?:her|him|them)(?: about)?|about) ")
_ANSWERED = frozenset(
    """gave told said showed described explained answered mentioned talked offered spoke walked
    drew""".split()
)
_TO_READER = re.compile(r"^(gave|told|showed|offered|walked|answered) (?:her|him|them)\b")
_BADLY = re.compile(
    r"\b(?:badly|bad|poor|poorly|weak|wrong|rambl\w+|stupid|awful|terrible|nothing|nervous\w*|no)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What I answered then, and the better answer that came later; either may be missing.

    ``missed`` says that the later part was left out of the talk, rather than answered badly.
    """

    then: Turned | None = None
    better: Turned | None = None
    missed: bool = False


def read_claim(note: str | None, names: Names) -> Turned | None:
    """Return a claim as "own" (after I), "statement" or "topic" (after "is"); None if unsafe."""
    text = _plain(note, names)
    if not text:
        return None
    head, _, tail = text.partition(" ")
    low = head.lower()
    own = _said_of_oneself(head, tail, names)
    if own:
        return own
    if low in BASE and tail and (low not in NOUNS_TOO or first_of(tail) in DETERMINERS):
        return _own(text)
    tied = low in ADJECTIVES and is_adjectival(text)  # "passionate about maps"
    if tied or first_of(tail) in ABLE.get(low, ()) or _TRAITS.fullmatch(text):
        return Turned(shape="own", text=f"am {text}")
    return _claim_without_verb(text, low, tail)


def _plain(note: str | None, names: Names) -> str:
    """Return a note of a strength made plain; empty where it says nothing, asks, or tells "you"."""
    text = lower_head(tidy(note), names) if may_be_claimed(note) else ""
    return "" if _TO_SOMEBODY.search(text) else text


def _said_of_oneself(head: str, tail: str, names: Names) -> Turned | None:
    """Read "I make …", "I'm calm …", "Maya makes …", "never gives up"."""
    if not tail:
        return None
    if head in _CONTRACTED:
        return _own(f"{_CONTRACTED[head]} {tail}")
    if head.lower() in {"i", "she", "he"} or head in names.writer:
        return _own(tail)
    verb = first_of(tail)
    if head.lower() in HABITS and (verb in THIRD or verb in BASE) and " " in tail:
        return Turned(shape="own", text=f"{head} {_own(tail).text}")
    return None


def _claim_without_verb(text: str, low: str, tail: str) -> Turned | None:
    if (low in {"can", "am"} and tail) or _in_third_person(low, tail):
        return _own(text)
    if is_person(text) and (is_topic(text) or low in {"good", "great"}):
        return Turned(shape="own", text=f"am {with_article(_no_article(text))}")
    if is_deed(low, tail):
        return Turned(shape="own", text=text)
    if is_sentence(text):
        return Turned(shape="statement", text=text)
    alone = tail or stands_alone(text)  # one word may be an adjective
    verbal = low in BASE or may_be_sentence(text)
    stray = is_adjectival(text) or _third_person(text)
    if verbal or stray or not alone or not is_topic(text):
        return None
    return Turned(shape="topic", text=indefinite(text))


def _in_third_person(low: str, tail: str) -> bool:
    if low in AMBIGUOUS and first_of(tail) == "that":
        return False  # "reports that fit on one page" are things
    return low in THIRD and finite(low, first_of(tail)) is not None


def read_evidence(note: str | None, names: Names) -> Turned | None:
    """Return evidence as "own" (after I), "statement" or "topic" (after a colon)."""
    text = _plain(note, names)
    if not text:
        return None
    head, _, tail = text.partition(" ")
    low = head.lower()
    own = _said_of_oneself(head, tail, names)
    if own:
        return own
    if low in BASE - NOUNS_TOO and low not in PAST and tail:
        return Turned(shape="own", text=text)
    return _told(text, low, tail)


def _told(text: str, low: str, tail: str) -> Turned | None:
    """Read evidence that begins with a deed, is a sentence of its own, or names a result."""
    sentence_of_its_own = is_sentence(text) and not low.endswith("ing") and low not in INDIRECT
    if low in NOUNS_TOO and sentence_of_its_own:
        return Turned(shape="statement", text=text)  # "forecast error fell"
    done = deed(text)
    if done:
        return Turned(shape="own", text=done)
    if sentence_of_its_own:
        return Turned(shape="statement", text=text)
    # A participle that is not mine belongs to some thing: "used by 40 stores".
    participle = low in PAST or (low.endswith("ed") and low not in ABLE) or is_participial(text)
    loose = low in AWKWARD_HEADS | AUXILIARIES | INDIRECT or is_adjectival(text)
    runs = low in THIRD and first_of(tail) in STEERS  # "runs in 12 countries"
    stray = participle or loose or runs or _third_person(text)
    return None if stray else Turned(shape="topic", text=text)


def read_mine(note: str | None, names: Names) -> Answer:
    """Return what I answered and what I would answer now, as far as the note can be trusted."""
    flat = " ".join((note or "").split())
    better = _BETTER.search(flat)
    if better:
        before = flat[: better.start()]
        return Answer(then=_answered(before, names), better=_later(better["after"], names))
    missed = _MISSED.match(lower_head(flat, names))
    if missed:
        later = _later(missed["after"] or missed["said"], names)
        return Answer(better=later, missed=True)
    return Answer(then=_answered(flat, names))


def _answered(note: str, names: Names) -> Turned | None:
    """Return what I did then, after "I": only verbs of answering, only what nobody regrets."""
    text = lower_head(tidy(note), names)
    text = text.removeprefix("I ")
    head, _, tail = text.partition(" ")
    if head not in _ANSWERED or not tail or _BADLY.search(tail):
        return None
    turned = _TO_READER.sub(r"\1 you", text)
    gave = re.sub(r"^gave (?=the|a|an|my)", "gave you ", turned)
    return _safe(Turned(shape="own", text=gave))


def _later(note: str, names: Names) -> Turned | None:
    text = lower_head(tidy(note), names)
    said = _SAID_BEFORE.match(text)
    text = text[said.end() :] if said else text
    if not text:
        return None
    if text.startswith("I ") or is_sentence(text):
        return _safe(Turned(shape="statement", text=text))
    head, _, tail = text.partition(" ")
    if is_deed(head.lower(), tail):
        return _safe(Turned(shape="statement", text=f"I {text}"))
    infinitive = head.lower() not in NOUNS_TOO or first_of(tail) in DETERMINERS
    if head.lower() in BASE and tail and infinitive:
        return _safe(Turned(shape="topic", text=f"to {text}"))
    fits = is_topic(text) and not may_be_sentence(text)
    return _safe(Turned(shape="topic", text=definite(text))) if fits else None


def _safe(turned: Turned) -> Turned | None:
    return None if to_reader(turned.text, Names()) != turned.text else turned


def _own(text: str) -> Turned:
    """Return a clause after "I": a verb in the third person becomes the first."""
    head, space, tail = text.partition(" ")
    verb = "am" if head == "is" else THIRD.get(head, head)
    return Turned(shape="own", text=f"{verb}{space}{_as_mine(tail)}")


def _as_mine(tail: str) -> str:
    return re.sub(r"^(?:her|his) ", "my ", tail)


def _third_person(text: str) -> bool:
    return _OF_SOMEBODY.search(text) is not None


def _no_article(text: str) -> str:
    return re.sub(r"^(?:a|an) ", "", text)


def sentence(turned: Turned) -> str:
    """Return a turned note as a sentence of its own, without the full stop."""
    return f"I {turned.text}" if turned.shape == "own" else upper_head(turned.text)
