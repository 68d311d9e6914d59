"""What a letter that a language model worded may rest on: the facts of its brief, and no others."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from afterword.core.in_words import MONTHS, WEEKDAYS, date_text
from afterword.core.letters.brief import Brief
from afterword.core.letters.courtesy import Courtesy, courtesy_of
from afterword.core.letters.jotting import Turned
from afterword.core.letters.names import WORD

MINE, THEIRS = "mine", "theirs"
DECIDES = "They decide by"
MOST_NAME_WORDS = 9
_TAME_NAME = re.compile(r"[\w .,’'&()/+–-]*")
_SENTENCE_IN_NAME = re.compile(r"[^\W\d_]{3,}[.!?:;]\s+\S")
# Words that speak to a machine rather than of a meeting; no letter needs them.
_TO_A_MACHINE = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|prompts?|rules?|"
    r"above(?!-)|previous|prior|earlier|everything|guidelines?)\b|\b(?:system|developer) ?"
    r"(?:prompt|message|note|override|:)|\b(?:as an? (?:ai|assistant|language model)|"
    r"jailbreak|you are now|pretend (?:that )?you|new "
    r"instructions?|your instructions?|note to (?:the )?(?:ai|assistant|model|editor)|"
    r"(?:write|say|state|claim|mention|include|add|insert|append|output|reply|respond|repeat) "
    r"(?:that|in the letter|to the letter|the following|only|exactly))\b|\b(?:approve|send|forward)"
    r" (?:this|the|every|all) (?:letter|mail|message|draft)s?\b|base ?64",
    re.IGNORECASE,
)
_REACHES_SOMEBODY = re.compile(r"@|https?:|www\.|(?:\+|\b)\d[\d ()./-]{6,}\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """One fact of a brief: its words as a clause, whose it is, and how it is named to a person.

    ``whose`` is "mine" for what the writer does or answered, "theirs" for what the reader said.
    ``verbatim`` says that nobody knows how its words hang together, so that only all of them count.
    """

    text: str
    whose: str
    label: str
    verbatim: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """Everything that a letter's sentences may rest on.

    ``names`` has for each word of a name, a role or a day, in small letters, where it comes from.
    """

    facts: tuple[Ground, ...]
    names: Mapping[str, str]
    courtesy: Courtesy


def grounds_of(brief: Brief) -> Grounds:
    """Return what the letter of a brief may rest on."""
    names: dict[str, str] = {}
    for text, label in _named(brief):
        for word in WORD.findall(text):
            names.setdefault(word.lower().replace("’", "'"), label)
    return Grounds(
        facts=tuple(each for each in _facts(brief) if is_tame(each.text)),
        names=names,
        courtesy=courtesy_of(brief.kind, brief.variant),
    )


def is_tame(note: str) -> bool:
    """Tell whether a note may be shown to a model: it names no address and gives no orders."""
    return not (_TO_A_MACHINE.search(note) or _REACHES_SOMEBODY.search(note))


def tame_name(name: str | None) -> str:
    """Return a name, a title or a role as it may be put into a text; empty for what is none."""
    flat = " ".join((name or "").split())
    odd = not _TAME_NAME.fullmatch(flat) or _SENTENCE_IN_NAME.search(flat) or not is_tame(flat)
    return "" if odd or len(flat.split()) > MOST_NAME_WORDS else flat


def _facts(brief: Brief) -> Iterator[Ground]:
    then, better = brief.answer.then, brief.answer.better
    noted = [
        (brief.said, THEIRS, f"What {brief.called or 'they'} said"),
        (then, MINE, "What you answered"),
        (better, MINE, "The better answer that you noted"),
    ]
    for note in brief.strengths:
        noted += [(note.claim, MINE, "Your strength"), (note.evidence, MINE, "What shows it")]
    yield from (_ground(turned, whose, label) for turned, whose, label in noted if turned)
    for topic in (topic for note in brief.strengths for topic in note.topics):
        yield Ground(text=topic, whose=MINE, label=f"A subject of your strengths: “{topic}”")
    if brief.promise:
        label = f"What you promised: “{brief.promise}”"
        yield Ground(text=f"I {brief.promise}", whose=MINE, label=label)


def _ground(turned: Turned, whose: str, label: str) -> Ground:
    """Return a note as a whole clause: what follows "I" or "you" gets that word before it."""
    before = {"own": "I ", "act": "you "}.get(turned.shape, "")
    return Ground(
        text=before + turned.text,
        whose=whose,
        label=f"{label}: “{turned.text}”",
        verbatim=turned.shape in {"note", "quote", "question"},
    )


def _named(brief: Brief) -> Iterator[tuple[str, str]]:
    for text, label in (
        (brief.called, f"{brief.name}, to whom this letter goes"),
        (brief.name, f"{brief.name}, to whom this letter goes"),
        (brief.candidate, "Your own name"),
        (brief.company, "The employer of this case"),
        (brief.role, "The role of this case"),
        (brief.other_employer or "", "The employer whose offer you may name"),
    ):
        yield tame_name(text), label
    for day, label in (
        (brief.held, "The interview was on"),
        (brief.decision_by, DECIDES),
        (brief.reply_by, "The offer stands until"),
        (brief.met, "You met on"),
    ):
        if day:
            yield from ((text, f"{label} {date_text(day)}") for text in _ways_to_say(day))


def _ways_to_say(day: date) -> Iterator[str]:
    yield from (WEEKDAYS[day.weekday()], MONTHS[day.month - 1], str(day.day), str(day.year))
