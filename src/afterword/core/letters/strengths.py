"""A strength, its evidence and a better answer, as they were jotted down, said by the candidate."""

import re
from dataclasses import dataclass

from afterword.core.letters.jotting import (
    DETERMINERS,
    Names,
    Turned,
    is_sentence,
    is_topic,
    lower_head,
    may_be_sentence,
    tidy,
    upper_head,
    words_of,
)
from afterword.core.letters.noun_phrases import definite, indefinite, is_person, with_article
from afterword.core.letters.pronouns import to_reader
from afterword.core.letters.verbs import AMBIGUOUS, BASE, NOUNS_TOO, PAST, THIRD, finite

_ABLE = frozenset(
    """good strong comfortable calm fluent experienced able known patient skilled quick careful
    trained certified happy confident used familiar reliable""".split()
)
_BETTER = re.compile(
    r"(?:^|[;,.:\-–—(] ?)(?:a |the )?better(?: answer| one)?(?: would (?:be|have been)| is| was)?"
    r" ?[:=,–—-]? (?P<after>[^)]+)\)?$", re.IGNORECASE
)  # fmt: skip # words by kind
_MISSED = re.compile(
    r"^(?:i )?(?:forgot|failed|did not get) to (?:mention|say|tell (?:her|him|them)(?: about)?|add|"
    r"bring up|talk about) (?P<after>.+)$|^(?:i )?should(?: have|[’']ve) (?:said|mentioned|told "
    r"(?:her|him|them) about|added|brought up|talked about) (?P<said>.+)$", re.IGNORECASE
)  # fmt: skip # words by kind
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
    text = lower_head(tidy(note), names)
    if not text or re.search(r"\byou(?:r|rs)?\b|\?", text, re.IGNORECASE):
        return None
    head, _, tail = text.partition(" ")
    low = head.lower()
    if tail and (low in {"i", "she", "he"} or head in names.writer):
        return _own(tail)
    if low in BASE and tail and (low not in NOUNS_TOO or _first_of(tail) in DETERMINERS):
        return _own(text)
    if low in _ABLE and _first_of(tail) in {
        *"at in with on to under for about across as around when".split()
    }:
        return Turned(shape="own", text=f"am {text}")
    return _claim_without_verb(text, low, tail)


def _claim_without_verb(text: str, low: str, tail: str) -> Turned | None:
    if (low in {"can", "have", "know", "am"} and tail) or _in_third_person(low, tail):
        return _own(text)
    if is_person(text) and is_topic(text):
        return Turned(shape="own", text=f"am {with_article(_no_article(text))}")
    if _is_deed(low, tail):
        return Turned(shape="own", text=text)
    if is_sentence(text):
        return Turned(shape="statement", text=text)
    if not is_topic(text) or _third_person(text) or low in BASE or may_be_sentence(text):
        return None
    return Turned(shape="topic", text=indefinite(text))


def _in_third_person(low: str, tail: str) -> bool:
    if low in AMBIGUOUS and _first_of(tail) == "that":
        return False  # "reports that fit on one page" are things
    return low in THIRD and finite(low, _first_of(tail)) is not None


def read_evidence(note: str | None, names: Names) -> Turned | None:
    """Return evidence as "own" (after I), "statement" or "topic" (after a colon)."""
    text = lower_head(tidy(note), names)
    if not text or re.search(r"\byou(?:r|rs)?\b|\?", text, re.IGNORECASE):
        return None
    head, _, tail = text.partition(" ")
    low = head.lower()
    if tail and (low in {"i", "she", "he"} or head in names.writer):
        return _own(tail)
    if _is_deed(low, tail):
        return Turned(shape="own", text=text)
    if low in _ABLE and tail:
        return Turned(shape="own", text=f"am {text}")
    if is_sentence(text) and not low.endswith("ing"):
        return Turned(shape="statement", text=text)
    return None if _third_person(text) else Turned(shape="topic", text=text)


def read_mine(note: str | None, names: Names) -> Answer:
    """Return what I answered and what I would answer now, as far as the note can be trusted."""
    flat = " ".join((note or "").split())
    better = _BETTER.search(flat)
    if better:
        before = flat[: better.start()]
        return Answer(then=_answered(before, names), better=_later(better["after"], names))
    missed = _MISSED.match(lower_head(flat, names).rstrip("."))
    if missed:
        later = _later(missed["after"] or missed["said"], names)
        return Answer(better=later, missed=True)
    return Answer(then=_answered(flat, names))


def _answered(note: str, names: Names) -> Turned | None:
    """Return what I did then, after "I": only verbs of answering, only what nobody regrets."""
    text = lower_head(tidy(note), names)
    text = re.sub(r"^I ", "", text)
    head, _, tail = text.partition(" ")
    if head not in _ANSWERED or not tail or _BADLY.search(tail):
        return None
    turned = _TO_READER.sub(r"\1 you", text)
    gave = re.sub(r"^gave (?=the|a|an|my)", "gave you ", turned)
    return _safe(Turned(shape="own", text=gave))


def _later(note: str, names: Names) -> Turned | None:
    text = lower_head(tidy(note), names)
    text = re.sub(r"^(?:that|to say|say|tell (?:her|him|them)(?: about)?|about) ", "", text)
    if not text:
        return None
    if text.startswith("I ") or is_sentence(text):
        return _safe(Turned(shape="statement", text=text))
    head, _, tail = text.partition(" ")
    if _is_deed(head.lower(), tail):
        return _safe(Turned(shape="statement", text=f"I {text}"))
    infinitive = head.lower() not in NOUNS_TOO or _first_of(tail) in DETERMINERS
    if head.lower() in BASE and tail and infinitive:
        return _safe(Turned(shape="topic", text=f"to {text}"))
    fits = is_topic(text) and not may_be_sentence(text)
    return _safe(Turned(shape="topic", text=definite(text))) if fits else None


def _safe(turned: Turned) -> Turned | None:
    return None if to_reader(turned.text, Names()) != turned.text else turned


def _own(text: str) -> Turned:
    """Return a clause after "I": a verb in the third person becomes the first."""
    head, space, tail = text.partition(" ")
    first = {"is": "am", "are": "am", "has": "have", "does": "do", "was": "was"}
    return Turned(
        shape="own", text=f"{first.get(head, THIRD.get(head, head))}{space}{_as_mine(tail)}"
    )


def _as_mine(tail: str) -> str:
    return re.sub(r"^(?:her|his) ", "my ", tail)


def _is_deed(low: str, tail: str) -> bool:
    """Tell whether a note begins with something done: "cut complaints", "automated the report"."""
    after = _first_of(tail)
    if not after:
        return False
    if low in PAST and low not in {"was", "were", "set", "read", "split"}:
        return not low.endswith("ed") or after != "by"
    done = low in {"set", "split", "read"} or re.fullmatch(r"\w{3,}ed", low) is not None
    return done and after not in {"by", "for", "of", "in"}


def _third_person(text: str) -> bool:
    return bool(re.search(r"\b(?:he|she|him|his|her|hers)\b", text, re.IGNORECASE))


def _first_of(text: str) -> str:
    return (words_of(text) or [""])[0].lower()


def _no_article(text: str) -> str:
    return re.sub(r"^(?:a|an) ", "", text)


def sentence(turned: Turned) -> str:
    """Return a turned note as a sentence of its own, without the full stop."""
    return f"I {turned.text}" if turned.shape == "own" else upper_head(turned.text)
