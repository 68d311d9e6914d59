"""Cards: what can be done now, gathered as a person would do it, and the tray behind them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from afterword.app.letters.address import EMAIL, FAX, FORWARD, MAIL, OWN
from afterword.app.pages.situation import (
    APPROVED,
    DRAFT,
    SETTLED,
    WAITING,
    Situation,
    Written,
    as_met,
    places_met,
)
from afterword.app.pages.titles import LETTER_KINDS, minutes, title
from afterword.app.pages.urgency import Urgency, needed, urgency
from afterword.app.pages.words import counted, due_by, initials
from afterword.core.best_channel import reason_for
from afterword.core.in_words import listed
from afterword.core.step import BLOCKED, OPEN, OVERDUE, Step

BY = {
    EMAIL: "By e-mail",
    FORWARD: "By a colleague",
    MAIL: "By post",
    FAX: "By fax",
    OWN: "Your own way",
}
# The ways that a person can go without us, as the tray names them.
HANDS = {way: BY[way] for way in (MAIL, FAX, OWN)}
GROUPED = frozenset({"thank_you", "capture_contact"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """One person of a card: initials, and whether the letter is settled, needs a look, or is new.

    ``look`` is "ok", "look" or "".
    """

    initials: str
    name: str
    look: str
    step: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One thing to do today. ``steps`` are the plan's steps that it stands for."""

    steps: tuple[Step, ...]
    where: str
    case: str | None
    tag: str
    late: bool
    minutes: int
    heading: str
    why: str
    faces: tuple[Face, ...] = ()
    note: str = ""

    @property
    def step(self) -> Step:
        """The step that the card's buttons act on first."""
        return self.steps[0]

    @property
    def is_letter(self) -> bool:
        """Whether a letter does it."""
        return self.step.kind in LETTER_KINDS


@dataclass(frozen=True, slots=True, kw_only=True)
class InTray:
    """A letter that is approved and has not left; ``words`` say why it has not, if anything.

    ``why`` says how it goes and why so. ``by_post`` says that it is printed or copied, ``way`` how
    it goes then, ``by_mail`` that it is an e-mail, ``is_own`` that the candidate took it to send.
    """

    step: str
    name: str
    where: str
    stage: str
    at: datetime | None
    words: str = ""
    by_post: bool = False
    way: str = ""
    why: str = ""
    by_mail: bool = False
    is_own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterLine:
    """A letter in the list of letters: what it is, whose, how it stands and until when."""

    step: str
    title: str
    where: str
    stage: str
    tag: str
    late: bool


def letter_lines(situation: Situation) -> tuple[LetterLine, ...]:
    """Return every letter that can be read now or waits to leave: what is due, then what may be."""
    places = {case.id: places_met(case) for case in situation.search.cases}
    letters = (step for step in situation.plan.steps if _is_on_the_desk(situation, step))

    def order(step: Step) -> tuple[bool, datetime, int]:
        met = places.get(step.case or "", {})
        return (step.optional, step.due, met.get(step.person or "", 0))

    return tuple(
        LetterLine(
            step=step.id,
            title=title(situation, step),
            where=situation.employer_of(step),
            stage=situation.written(step).stage,
            tag=_until(situation, step),
            late=step.state == OVERDUE,
        )
        for step in sorted(letters, key=order)
    )


def _is_on_the_desk(situation: Situation, step: Step) -> bool:
    waits = step.state in {OPEN, OVERDUE} or situation.written(step).stage in WAITING
    return step.kind in LETTER_KINDS and waits


def cards_now(situation: Situation, steps: Iterable[Step] | None = None) -> tuple[Card, ...]:
    """Return the cards of what can be done now; the letters of one interview are one card."""
    groups: dict[tuple[str | None, ...], list[Step]] = {}
    for step in situation.plan.steps if steps is None else steps:
        if step.state in {OPEN, OVERDUE} or (step.state == BLOCKED and step.kind == "thank_you"):
            groups.setdefault(_group(step), []).append(step)
    ordered = (as_met(situation, tuple(group)) for group in groups.values())
    cards = (card for card in (_card(situation, group) for group in ordered) if card is not None)
    waited_for = needed(situation.plan.steps)
    return tuple(sorted(cards, key=lambda card: _urgency(card, waited_for)))


def _urgency(card: Card, waited_for: frozenset[str]) -> Urgency:
    """Return the urgency of a card: that of the most urgent step in it."""
    return min(urgency(step, waited_for) for step in card.steps)


def tray(situation: Situation) -> tuple[InTray, ...]:
    """Return the approved letters that have not left, the next to leave first."""
    by_id = {step.id: step for step in situation.plan.steps}
    found = [
        InTray(
            step=key,
            name=situation.name_of(by_id[key]),
            where=situation.employer_of(by_id[key]),
            stage=written.stage,
            at=situation.here(written.at) if written.at else None,
            words=written.words,
            by_post=_is_by_hand(written),
            way=HANDS.get(written.channel, ""),
            why=_why_so(situation, by_id[key], written),
            by_mail=written.channel in {EMAIL, FORWARD},
            is_own=written.own,
        )
        for key, written in situation.letters.items()
        if key in by_id and written.stage in WAITING
    ]
    return tuple(sorted(found, key=_leaves))


def _why_so(situation: Situation, step: Step, written: Written) -> str:
    """Say how a letter goes and why; why alone where the tray names the way in place of a moment.

    Empty for a letter to somebody outside a case.
    """
    channel = written.channel
    view = situation.outlook.views.get(step.case or "")
    person = view.people.get(step.person or "") if view else None
    if view is None or person is None or channel not in BY:
        return ""
    why = reason_for(view, person, channel, (step.opens.date(), situation.today))
    return why if _is_by_hand(written) and written.at is None else f"{BY[channel]}. {why}"


def _is_by_hand(written: Written) -> bool:
    """Tell whether the candidate sends a letter: by post, or where nothing here has a line."""
    if written.channel == MAIL:
        return True
    return written.channel in HANDS and written.at is None and written.stage == APPROVED


def _leaves(letter: InTray) -> tuple[bool, float, str]:
    return (letter.at is None, letter.at.timestamp() if letter.at else 0.0, letter.step)


def _group(step: Step) -> tuple[str | None, ...]:
    if step.kind in GROUPED:
        return (step.kind, step.case, step.interview if step.kind == "thank_you" else None)
    return (step.id,)


def _card(situation: Situation, steps: tuple[Step, ...]) -> Card | None:
    """Return the card of a group; None when everything in it is settled or merely blocked."""
    letters = {step.id: situation.written(step) for step in steps}
    left = tuple(step for step in steps if letters[step.id].stage not in SETTLED)
    doable = tuple(step for step in left if step.state != BLOCKED)
    if not doable:
        return None
    first = doable[0]
    return Card(
        steps=doable,
        where="Reference" if first.kind.startswith("reference") else situation.employer_of(first),
        case=first.case,
        tag=_until(situation, first) if _pressing(situation, first) else "",
        late=first.state == OVERDUE,
        minutes=sum(minutes(step) for step in left),
        heading=_heading(situation, steps, left),
        why=_why(situation, steps, first),
        faces=_faces(situation, steps, letters) if len(steps) > 1 else (),
        note=_progress(situation, steps, letters) if len(steps) > 1 else "",
    )


def _why(situation: Situation, group: tuple[Step, ...], first: Step) -> str:
    """Return the first step's reason; for a panel it names how many were met."""
    if len(group) == 1:
        return first.why
    met = len(group) if first.kind != "thank_you" else _met(situation, first)
    many = f"You met {counted(met, 'person', 'people').lower()} "
    return first.why.replace(f"You met {situation.name_of(first)} ", many, 1)


def _met(situation: Situation, step: Step) -> int:
    """Return how many people were met in the interview of a step, thanked already or not."""
    case = situation.cases.get(step.case or "")
    interviews = case.interviews if case else ()
    return next((len(one.people) for one in interviews if one.id == step.interview), 1)


def _until(situation: Situation, step: Step) -> str:
    """Say until when a step should be done, as a tag; what is optional has no date to miss."""
    if step.optional:
        return "If you like"
    tag = due_by(situation.here(step.due), situation.today)
    return tag.replace("Due", "Was due") if step.state == OVERDUE else tag


def _pressing(situation: Situation, step: Step) -> bool:
    return (situation.here(step.due).date() - situation.today).days <= 1 and not step.optional


def _heading(situation: Situation, steps: tuple[Step, ...], left: tuple[Step, ...]) -> str:
    if len(steps) == 1:
        return title(situation, steps[0])
    if steps[0].kind == "capture_contact":
        return f"Complete {counted(len(steps), 'card').lower()}"
    verb = "Write" if len(left) == len(steps) else "Finish"
    return f"{verb} {counted(len(steps), 'thank-you letter').lower()}"


def _faces(
    situation: Situation, steps: tuple[Step, ...], letters: Mapping[str, Written]
) -> tuple[Face, ...]:
    looks = {**dict.fromkeys(SETTLED, "ok"), DRAFT: "look"}
    return tuple(
        Face(
            initials=initials(situation.name_of(step)),
            name=situation.name_of(step),
            look=looks.get(letters[step.id].stage, ""),
            step=step.id,
        )
        for step in steps
    )


def _progress(situation: Situation, steps: tuple[Step, ...], letters: Mapping[str, Written]) -> str:
    """Say how far a panel's letters are, and who still waits."""
    waiting = [step for step in steps if letters[step.id].stage not in SETTLED]
    done = len(steps) - len(waiting)
    if steps[0].kind != "thank_you":
        return listed(situation.name_of(step) for step in steps)
    blocked = [situation.name_of(step) for step in waiting if step.state == BLOCKED]
    parts = [f"{done} of {len(steps)} approved."] if done else ["None read yet."]
    if blocked:
        parts.append(f"No address yet for {listed(blocked)}.")
    return " ".join(parts)
