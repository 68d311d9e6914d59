"""The letter desk: one letter with its marks, another beside it, and what still keeps it here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from afterword.app.letters.address import OWN
from afterword.app.letters.draft_view import Draft
from afterword.app.pages.desk_bar import Bar, bar_of
from afterword.app.pages.desk_checks import Check, checks, unread
from afterword.app.pages.desk_marks import Note, Span, notes, spans
from afterword.app.pages.desk_matrix import Matrix, matrix
from afterword.app.pages.desk_memory import Memory, memory_of
from afterword.app.pages.situation import SETTLED, Situation
from afterword.app.pages.titles import title
from afterword.app.pages.words import hour, number, weekday
from afterword.app.sending.tray import TrayLine

STAGES = {
    "approved": ("Approved", "moss"),
    "held": ("On hold", "amber"),
    "sending": ("Leaving now", "amber"),
    "sent": ("Sent", "moss"),
    "unknown": ("Not sure", "amber"),
    "failed": ("It came back", "red"),
    "yours": ("Yours to send", "amber"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """One person of the set: ``look`` is ok, look or empty, as for the faces of a card."""

    step: str
    name: str
    look: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FactLine:
    """One fact of the letter beside its source; ``traced`` when a verified record says it."""

    key: str
    value: str
    source: str
    traced: bool
    ticked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Everything that the desk shows.

    ``chosen`` says that the person asked for the letter ``beside``; ``blocking`` counts the marks
    that stop the letter.
    """

    draft: Draft
    case: str | None
    place: str
    heading: str
    recipients: tuple[Recipient, ...]
    preceding: str | None
    following: str | None
    compare_next: str | None
    beside: Draft | None
    chosen: bool
    stage: str
    stage_look: str
    notes: tuple[Note, ...]
    spans: tuple[Span, ...]
    beside_spans: tuple[Span, ...]
    checks: tuple[Check, ...]
    matrix: Matrix | None
    facts: tuple[FactLine, ...]
    bar: Bar
    blocking: int
    memory: Memory | None

    @property
    def locked(self) -> bool:
        """Whether the text can no longer be changed without taking the letter back."""
        return self.draft.stage != "draft"

    @property
    def unread(self) -> str:
        """What the machine does not read in this letter, as a sentence; empty for English."""
        return unread(self.draft)

    @property
    def traced(self) -> tuple[FactLine, ...]:
        """The facts that a verified record says, so that nobody need tick them."""
        return tuple(fact for fact in self.facts if fact.traced)

    @property
    def read_aloud(self) -> bool:
        """Whether the person said that they read exactly this text aloud."""
        return "aloud" in self.draft.passes


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the page asks for: the letters that lie beside it, and what was ticked on it.

    ``lines`` are those of the tray, by step.
    """

    drafts: tuple[Draft, ...]
    beside: str | None = None
    ticked: frozenset[str] = frozenset()
    lines: Mapping[str, TrayLine] = field(default_factory=dict)


def build_desk(situation: Situation, draft: Draft, asked: Asked) -> Desk:
    """Lay a letter on the desk, with the others of its set around it."""
    whole = tuple(draft if one.step == draft.step else one for one in asked.drafts)
    whole = whole if draft in whole else (draft,)
    others = tuple(one for one in whole if one.step != draft.step)
    alike = matrix(situation, whole)
    beside = _beside(draft, others, asked.beside, alike)
    stage, look = _stage(draft)
    return Desk(
        draft=draft,
        case=draft.case if draft.case in situation.cases else None,
        place=_place(situation, draft),
        heading=_heading(situation, draft, whole),
        recipients=tuple(_recipient(situation, one, asked.lines.get(one.step)) for one in whole),
        preceding=_neighbour(whole, draft, -1),
        following=_neighbour(whole, draft, 1),
        compare_next=_compare_next(draft, others, beside, alike),
        beside=beside,
        chosen=beside is not None and beside.step == asked.beside,
        stage=stage,
        stage_look=look,
        notes=tuple(notes(draft, whole)),
        spans=tuple(spans(draft)),
        beside_spans=tuple(spans(beside, only_shared=True)) if beside else (),
        checks=tuple(checks(draft)),
        matrix=alike,
        facts=tuple(_facts(draft, asked.ticked)),
        bar=bar_of(situation, draft, asked.lines.get(draft.step)),
        blocking=len(draft.blocking),
        memory=memory_of(situation, draft),
    )


def next_to_read(drafts: tuple[Draft, ...], step: str) -> str | None:
    """Return the letter of the set that is read next after this one: the first not approved."""
    at = next((place for place, one in enumerate(drafts) if one.step == step), -1)
    around = (*drafts[at + 1 :], *drafts[: max(at, 0)])
    return next((one.step for one in around if one.stage == "draft"), None)


def _place(situation: Situation, draft: Draft) -> str:
    case = situation.cases.get(draft.case or "")
    return case.employer.name if case else draft.where


def _heading(situation: Situation, draft: Draft, whole: tuple[Draft, ...]) -> str:
    if len(whole) > 1:
        many = number(len(whole))
        return f"{many} letters, {many.lower()} different people"
    step = next((one for one in situation.plan.steps if one.id == draft.step), None)
    return title(situation, step) if step else f"A letter to {draft.name}"


def _recipient(situation: Situation, draft: Draft, line: TrayLine | None) -> Recipient:
    left = len(draft.blocking)
    look = "ok" if draft.stage in SETTLED else "look" if left else ""
    return Recipient(
        step=draft.step, name=draft.name, look=look, note=_note(situation, draft, line)
    )


def _note(situation: Situation, draft: Draft, line: TrayLine | None) -> str:
    """Say under a name how its letter stands: Approved, Tue 8:40; 2 to fix; Not read yet."""
    if draft.stage != "draft":
        planned = situation.here(line.planned) if line and line.planned else None
        at = f", {weekday(planned.date())[:3]} {hour(planned)}" if planned else ""
        return f"{STAGES[draft.stage][0]}{at}"
    left = len(draft.blocking)
    if left:
        return f"{left} to fix"
    if not draft.to and draft.channel != OWN:
        return "No address yet"
    return "Nothing remembered yet" if _empty_memory(draft) else "Not read yet"


def _empty_memory(draft: Draft) -> bool:
    return draft.kind == "thank_you" and not draft.moment


def _stage(draft: Draft) -> tuple[str, str]:
    if draft.stage != "draft":
        return STAGES[draft.stage]
    left = len(draft.blocking)
    if left:
        return f"{left} to fix", "red"
    if draft.model and draft.edited:
        return "Your model’s words", "pen"
    return ("Your words", "pen") if draft.edited else ("Draft", "")


def _beside(
    draft: Draft, others: tuple[Draft, ...], wanted: str | None, alike: Matrix | None
) -> Draft | None:
    """Return the letter that was asked for, else the one that shares the longest run of words."""
    chosen = next((one for one in others if one.step == wanted), None)
    ranked = _by_likeness(draft, others, alike)
    return chosen or next(iter(ranked), None)


def _compare_next(
    draft: Draft, others: tuple[Draft, ...], beside: Draft | None, alike: Matrix | None
) -> str | None:
    """Return the letter that the key X lays beside next, going round by likeness."""
    ranked = _by_likeness(draft, others, alike)
    # A single other letter lies there already.
    if not ranked[1:] or beside is None:
        return None
    return ranked[(ranked.index(beside) + 1) % len(ranked)].step


def _by_likeness(
    draft: Draft, others: tuple[Draft, ...], alike: Matrix | None
) -> tuple[Draft, ...]:
    runs = alike.runs if alike else {}
    return tuple(sorted(others, key=lambda one: -runs.get(frozenset((draft.step, one.step)), 0)))


def _neighbour(whole: tuple[Draft, ...], draft: Draft, by: int) -> str | None:
    at = next((place for place, one in enumerate(whole) if one.step == draft.step), None)
    if at is None or len(whole) == 1:
        return None
    return whole[(at + by) % len(whole)].step


def _facts(draft: Draft, ticked: frozenset[str]) -> Iterator[FactLine]:
    """Yield each fact of the letter once, those that no verified record backs first."""
    seen: set[str] = set()
    for one in sorted(draft.sources, key=lambda source: source.verified):
        key = f"{one.what}:{one.text}"
        if key not in seen:
            seen.add(key)
            agreed = key in ticked or "facts" in draft.passes
            yield FactLine(
                key=key, value=one.text, source=one.source, traced=one.verified, ticked=agreed
            )
