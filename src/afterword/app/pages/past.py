"""The timeline of a case: what happened as events, and the plan's steps as events to come."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from afterword.app.pages.situation import APPROVED, SENT, Situation, as_met
from afterword.app.pages.titles import title
from afterword.app.pages.words import counted, first_name, hour, long_day
from afterword.core.facts import Case, Interview, Touch
from afterword.core.in_words import day_text, listed
from afterword.core.step import OPEN, OVERDUE, Step

OUT = {
    "thank_you": "You thanked {who}",
    "call": "You called {who}",
    "check_in": "You asked {who} where things stand",
    "offer_news": "You told {who} about your offer",
    "offer_answer": "You answered the offer",
    "gracious_reply": "You answered {who} graciously",
    "referral_ask": "You asked {who} whom else to talk to",
    "keep_in_touch": "You said hello to {who}",
    "withdrawal": "You withdrew",
    "promise": "You kept your word to {who}",
}
CALLS = {"talked": "You talked.", "voicemail": "You left a voicemail."}
OUTCOMES = {
    "offer_accepted": "You accepted their offer",
    "offer_declined": "You declined their offer",
    "rejected": "They said no",
    "withdrawn": "You withdrew",
    "no_reply": "They never answered",
}


# A moment with what is said of it: a title, and a line beneath.
Told = tuple[datetime, tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One point of the timeline.

    ``look`` holds the marks of the stylesheet: f for the future, k for what is next, h for a
    holiday. ``hour`` is the candidate's own; ``there`` says what the employer's clock shows, empty
    where that is the same.
    """

    at: date
    day: str
    hour: str = ""
    there: str = ""
    title: str
    detail: str = ""
    why: str = ""
    look: str = ""
    step: str | None = None

    @property
    def is_call(self) -> bool:
        """Whether it is a call that is still to be made."""
        return (self.step or "").startswith("call/")


def past(situation: Situation, case: Case) -> tuple[Event, ...]:
    """Return what happened in a case, oldest first."""
    told = [*_touches(case), *_statements(case), *_ends(case)]
    # A machine wrote these moments in its own zone; the candidate lived them in theirs.
    mine = [(moment, _event(situation.here(moment), *words)) for moment, words in told]
    dated = [*_interviews(situation, case), *mine]
    return tuple(event for _, event in sorted(dated, key=lambda pair: pair[0]))


def ahead(situation: Situation, steps: tuple[Step, ...]) -> Iterator[Event]:
    """Yield the steps as events to come; the letters of one interview are one event."""
    groups: dict[tuple[str | None, ...], list[Step]] = {}
    for step in steps:
        together = step.kind in {"thank_you", "capture_contact"}
        key = (step.kind, step.interview) if together else (step.id,)
        groups.setdefault(key, []).append(step)
    for group in groups.values():
        yield _to_come(situation, as_met(situation, tuple(group)))


def _to_come(situation: Situation, steps: tuple[Step, ...]) -> Event:
    step = steps[0]
    best = max(step.best, situation.now) if step.state in {OPEN, OVERDUE} else step.best
    moment = situation.here(best)
    day = moment.date()
    return Event(
        at=day,
        day="Today" if day == situation.today else day_text(day),
        hour="" if day == situation.today else hour(moment),
        there="" if day == situation.today else situation.there(best, _zone(situation, step)),
        title=_group_title(situation, steps),
        detail=_detail(situation, steps),
        why=step.why,
        look="f k" if step.state in {OPEN, OVERDUE} else "f",
        step=step.id,
    )


def _zone(situation: Situation, step: Step) -> str | None:
    """Return the zone in which a step's hours are meant: the employer's."""
    view = situation.outlook.views.get(step.case or "")
    return view.zone_name if view else None


def _group_title(situation: Situation, steps: tuple[Step, ...]) -> str:
    if len(steps) == 1:
        return title(situation, steps[0])
    noun = "thank-you letter" if steps[0].kind == "thank_you" else "card"
    verb = "" if steps[0].kind == "thank_you" else " to complete"
    return f"{counted(len(steps), noun)}{verb}"


def _detail(situation: Situation, steps: tuple[Step, ...]) -> str:
    step = steps[0]
    gone = "Was best by" if step.optional else "Was due"
    until = gone if step.due < situation.now else "Until"
    due, there = situation.here(step.due), situation.there(step.due, _zone(situation, step))
    parts = [f"{until} {long_day(due.date())}, {hour(due)}{f' ({there})' if there else ''}."]
    if len(steps) > 1:
        parts.insert(0, f"{listed(situation.name_of(one) for one in steps)}.")
    approved = [one for one in steps if situation.written(one).stage in {APPROVED, SENT}]
    if approved:
        parts.append(f"{len(approved)} of {len(steps)} approved.")
    if step.tentative:
        parts.append("The day moves with your thank-you letters.")
    if step.optional:
        parts.append("Only if you like.")
    return " ".join(parts)


def _interviews(situation: Situation, case: Case) -> Iterator[tuple[datetime, Event]]:
    for one in case.interviews:
        if one.end <= situation.now or one.cancelled:
            there = situation.there(one.start, one.timezone or case.employer.timezone)
            words = (_interview_title(one), _interview_detail(one))
            yield one.start, _event(situation.here(one.start), *words, there=there)


def _interview_title(one: Interview) -> str:
    if one.cancelled:
        return "An interview was called off"
    lasted = int((one.end - one.start).total_seconds() // 60)
    kind = "Panel interview" if len(one.people) > 1 else "Interview"
    return f"{kind}, {lasted} minutes"


def _interview_detail(one: Interview) -> str:
    met = f"{counted(len(one.people), 'person', 'people')}, round {one.round}"
    formats = {"video": ", by video", "phone": ", by phone", "onsite": ", on site"}
    return f"{met}{formats.get(one.format or '', '')}."


def _touches(case: Case) -> Iterator[Told]:
    names = {person.id: person.name for person in case.people}
    for touch in case.touches:
        who = names.get(touch.person or "", case.employer.name)
        yield touch.at, (_touch_title(touch, who), _touch_note(touch.note or ""))


def _touch_note(note: str) -> str:
    """Say how a call went, and whatever else was written down about it."""
    how, _, more = note.partition(": ")
    return f"{CALLS[how]} {more}".strip() if how in CALLS else note


def _touch_title(touch: Touch, who: str) -> str:
    if touch.direction == "in":
        return f"{who} answered by machine" if touch.automatic else f"{who} wrote to you"
    called = touch.kind != "call" or touch.channel in {None, "phone"}
    return OUT.get(touch.kind if called else "", "You wrote to {who}").format(who=who)


def _statements(case: Case) -> Iterator[Told]:
    names = {person.id: first_name(person.name, person.called) for person in case.people}
    for said in case.decisions:
        who = names.get(said.person or "", "They")
        known = f"{who} said when they decide" if said.told else f"{who} would not say when"
        words = f"“{said.said}”. " if said.said else ""
        by = f"That is by {long_day(said.by)}." if said.by else ""
        yield said.at, (known, f"{words}{by}".strip())
    for promise in case.promises:
        yield promise.at, ("You gave your word", promise.what)
    for offer in case.offers:
        until = f"Answer by {long_day(offer.reply_by)}." if offer.reply_by else ""
        yield offer.at, ("They made you an offer", until)


def _ends(case: Case) -> Iterator[Told]:
    if case.outcome:
        words = OUTCOMES.get(case.outcome.kind, "The case closed")
        yield case.outcome.at, (words, case.outcome.note or "")


def _event(moment: datetime, words: str, detail: str, *, there: str = "") -> Event:
    day = moment.date()
    shown = {"day": day_text(day), "hour": hour(moment), "there": there}
    return Event(at=day, **shown, title=words, detail=detail)
