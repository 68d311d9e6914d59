"""Writes the letters of a set together: the same briefs and seed give the same letters.

Nothing is invented: a letter is made of wordings (see `wordings`) and of what its brief holds. For
each move a letter takes the wording that shares least with the letters already written.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from afterword.core.letters import likeness
from afterword.core.letters.brief import Brief
from afterword.core.letters.choice import Chooser
from afterword.core.letters.languages.ears import NAMES
from afterword.core.letters.languages.hearing import ENGLISH
from afterword.core.letters.languages.kinds import KINDS
from afterword.core.letters.languages.tongues import TONGUES
from afterword.core.letters.languages.writing import write
from afterword.core.letters.names import WORD, with_honorific
from afterword.core.letters.phrasing import plain_facts, whens
from afterword.core.letters.thank_you import write_thank_you
from afterword.core.letters.wordings.others import FORMS, Wordings
from afterword.core.letters.wordings.registers import REGISTERS
from afterword.core.letters.wordings.spelling import spelt

# What letters.md allows two letters of a set to share, and how often one is begun anew for it.
_MOST_ALIKE = 0.15
_TURNS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A letter as it was composed, before anybody read it.

    ``notes`` are sentences for its writer: what was left out, and why.
    """

    step: str
    kind: str
    variant: str | None
    person: str | None
    channel: str | None
    subject: str
    body: str
    language: str = ENGLISH
    notes: tuple[str, ...] = ()


def compose(briefs: Sequence[Brief], seed: int = 0) -> tuple[Draft, ...]:
    """Return one letter for each brief, in their order, as different as they can be."""
    chooser, names = Chooser(briefs, seed), frozenset(_names(briefs))
    written: dict[str, Draft] = {}
    readings: list[likeness.Reading] = []
    for brief in sorted(briefs, key=lambda each: each.step):
        best = _apart(brief, chooser, readings, names)
        written[brief.step], chooser = best.draft, best.chooser
        readings.append(best.reading)
    return tuple(written[brief.step] for brief in briefs)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Attempt:
    """A letter, how much of it stands in one before it, and what is remembered behind it."""

    draft: Draft
    reading: likeness.Reading
    alike: float
    chooser: Chooser


def _apart(
    brief: Brief, chooser: Chooser, before: Sequence[likeness.Reading], names: frozenset[str]
) -> _Attempt:
    """Write a letter, and again where it came out too like another; the least alike is kept.

    Each wording shares little with what was said before, and yet some of the shortest letters
    share too much as a whole.
    """
    attempts: list[_Attempt] = []
    for turn in range(_TURNS):
        pen = chooser.fork(turn)
        draft = _draft(brief, pen)
        reading = likeness.read(draft.body, names)
        alike = max((likeness.containment(reading, each) for each in before), default=0.0)
        attempts.append(_Attempt(draft=draft, reading=reading, alike=alike, chooser=pen))
        if alike <= _MOST_ALIKE:
            break
    return min(attempts, key=lambda each: each.alike)


def _names(briefs: Sequence[Brief]) -> Iterator[str]:
    """Yield the words of the names that all letters of a set share, in small letters."""
    for brief in briefs:
        for text in (brief.name, brief.company, brief.role, brief.candidate):
            yield from (match[0].lower() for match in WORD.finditer(text))


def _draft(brief: Brief, chooser: Chooser) -> Draft:
    tongue = TONGUES.get(brief.language) if brief.kind in KINDS else None
    subject, body = write(brief, tongue, chooser) if tongue else _in_english(brief, chooser)
    return Draft(
        step=brief.step,
        kind=brief.kind,
        variant=brief.variant,
        person=brief.person,
        channel=brief.channel,
        subject=subject,
        body=body,
        language=tongue.code if tongue else ENGLISH,
        notes=tuple(_notes(brief)),
    )


def _in_english(brief: Brief, chooser: Chooser) -> tuple[str, str]:
    if brief.kind == "thank_you":
        subject, paragraphs = write_thank_you(brief, chooser)
    else:
        subject, paragraphs = _write_other(brief, chooser)
    parts = [_salutation(brief), *paragraphs, _signed(brief, chooser)]
    return subject, "\n\n".join(filter(None, parts)) + "\n"


def _notes(brief: Brief) -> Iterator[str]:
    """Say what the letter goes without because of its language."""
    wanted = NAMES[brief.language]
    if brief.language != ENGLISH and brief.kind not in KINDS:
        yield (
            f"This letter is in English: only thank-yous, check-ins and replies to a no are "
            f"written in {wanted} yet."
        )
    for note in brief.left_out:
        yield f"Left out, because it is not in {wanted}: “{note}”."


def _salutation(brief: Brief) -> str:
    if brief.honorific and brief.name:
        return f"Dear {with_honorific(brief.honorific, brief.name, brief.dialect)},"
    name = brief.name if brief.register == "formal" else brief.called
    return REGISTERS[brief.register].greets.format(name=name) if name else "Hello,"


def _signed(brief: Brief, chooser: Chooser) -> str:
    closing = chooser.take("closing", REGISTERS[brief.register].closings[brief.dialect], {})
    return f"{closing}\n{brief.candidate}".rstrip()


def _write_other(brief: Brief, chooser: Chooser) -> tuple[str, list[str]]:
    """Write a letter that is no thank-you, by the form of its kind."""
    register, form = REGISTERS[brief.register], FORMS[brief.kind][1]
    wordings = {
        move: spelt(said, brief.dialect) for move, said in register.others[brief.kind].items()
    }
    facts = {**plain_facts(brief), "when": whens(brief)[-1]}
    paragraphs = []
    for moves in form:
        said = (_first(move, wordings, facts, chooser) for move in moves)
        paragraphs.append(" ".join(filter(None, said)))
    subject = chooser.subject(spelt(register.subjects[brief.kind], brief.dialect), facts)
    return subject, [paragraph for paragraph in paragraphs if paragraph]


def _first(move: str, wordings: Wordings, facts: dict[str, str], chooser: Chooser) -> str:
    """Say the first of the moves in "a|b" for which the facts are there."""
    for each in move.split("|"):
        said = chooser.take(each, wordings[each], facts)
        if said:
            return said
    return ""
