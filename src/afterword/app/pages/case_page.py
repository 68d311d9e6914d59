"""A case: what happened, a line for today, what comes next and why, and the people."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from afterword.app.pages.cards import Card, cards_now
from afterword.app.pages.past import OUTCOMES, Event, ahead, past
from afterword.app.pages.situation import SENT, Situation, Written, places_met
from afterword.app.pages.titles import title
from afterword.app.pages.words import first_name, initials, long_day
from afterword.core.address_pattern import Guess, guessed_address
from afterword.core.facts import Case, Decision, Interview, Person
from afterword.core.go_ahead import YES, GoAhead, go_aheads
from afterword.core.in_words import day_text, listed
from afterword.core.limits import unanswered
from afterword.core.step import BLOCKED, DONE, OPEN, OVERDUE, UPCOMING, Step

SHOWN_STATES = frozenset({OPEN, OVERDUE, UPCOMING, BLOCKED})
HOLIDAYS_WITHIN = timedelta(days=45)
INTEREST = {"keen": "Your first choice", "unsure": "You are not sure", "none": "Not for you"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One person of the case, with the one thing that you remember, and how the letter stands.

    ``word`` is what speaks against writing to or calling this human now, None if nothing does;
    ``guess`` how their address is probably written, where it is not known.
    """

    person: Person
    initials: str
    roles: str
    remembered: str
    interview: str | None
    letter: Written | None
    step: str | None
    word: GoAhead | None
    guess: Guess | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePage:
    """Everything that a case's page shows.

    ``shared`` is what speaks against any contact here now; ``free`` names whom nothing protects.
    """

    case: Case
    name: str
    heading: str
    met: str
    decision: str
    decision_words: str
    interest: str
    next: Card | None
    happened: tuple[Event, ...]
    ahead: tuple[Event, ...]
    today: str
    members: tuple[Member, ...]
    interviews: tuple[Interview, ...]
    used: int
    allowed: int
    shared: tuple[str, ...]
    free: str

    @property
    def cautions(self) -> tuple[str, ...]:
        """What speaks against a contact now: for everybody here, then for each human alone."""
        return (*self.shared, *(one.word.line for one in self.members if one.word))

    @property
    def pips(self) -> tuple[bool, ...]:
        """One mark a contact that is allowed, true for those made."""
        return tuple(n < self.used for n in range(self.allowed))


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """A case in the list of cases."""

    id: str
    name: str
    role: str
    note: str
    tag: str
    closed: bool


def build_case(situation: Situation, case: Case, now: datetime | None = None) -> CasePage:
    """Fold one case of the situation into its page; ``now`` is the moment, which it may be past."""
    aheads = _go_aheads(situation, case, now)
    steps = situation.steps_by_case.get(case.id, ())
    role = case.role or "A conversation"
    decision = newest_decision(case)
    return CasePage(
        case=case,
        name=case.employer.name,
        heading=f"{role} at {case.employer.name}",
        met=_met(case),
        decision=_decides(case, decision),
        decision_words=(decision.said or "") if decision else "",
        interest=INTEREST.get(case.interest or "", ""),
        next=next(iter(cards_now(situation, steps)), None),
        happened=past(situation, case),
        ahead=_future(situation, case, steps),
        today=f"Today, {long_day(situation.today)}",
        members=tuple(_members(situation, case, steps, aheads)),
        interviews=case.interviews,
        used=unanswered(situation.outlook, situation.outlook.views[case.id]),
        allowed=situation.outlook.policy.contact_max_unanswered,
        shared=_shared(aheads.values()),
        free=_free(case, aheads),
    )


def case_lines(situation: Situation) -> tuple[CaseLine, ...]:
    """Return one line a case, the open ones first."""
    lines = (_line(situation, case) for case in situation.search.cases)
    return tuple(sorted(lines, key=lambda line: (line.closed, not line.tag, line.name)))


def newest_decision(case: Case) -> Decision | None:
    """Return the newest statement of when they decide."""
    return max(case.decisions, key=lambda decision: decision.at, default=None)


def _line(situation: Situation, case: Case) -> CaseLine:
    steps = situation.steps_by_case.get(case.id, ())
    doing = cards_now(situation, steps)
    coming = min(
        (step for step in steps if step.state == UPCOMING),
        key=lambda step: step.opens,
        default=None,
    )
    if doing:
        note, tag = doing[0].heading, "To do"
    elif coming:
        note, tag = f"{title(situation, coming)}: {day_text(coming.opens.date())}", ""
    else:
        note, tag = "Nothing to do, and that is right.", ""
    return CaseLine(
        id=case.id,
        name=case.employer.name,
        role=case.role,
        note=note,
        tag=tag,
        closed=case.outcome is not None,
    )


def _met(case: Case) -> str:
    held = [one for one in case.interviews if not one.cancelled]
    if not held:
        return "No interview yet"
    newest = max(held, key=lambda one: one.end)
    kind = "Panel interview" if len(newest.people) > 1 else "Interview"
    return f"{kind}, {long_day(newest.end.date())}"


def _decides(case: Case, decision: Decision | None) -> str:
    """Say when they decide or, once it is over, how they did."""
    if case.outcome:
        ended = OUTCOMES.get(case.outcome.kind, "The case closed")
        return f"{ended} on {long_day(case.outcome.at.date())}"
    if decision is None:
        return ""
    who = next((one for one in case.people if one.id == decision.person), None)
    says = f", says {first_name(who.name, who.called)}" if who else ""
    if decision.by:
        return f"They decide by {long_day(decision.by)}{says}"
    if decision.not_before:
        return f"Not before {long_day(decision.not_before)}{says}"
    return f"They would not say when they decide{says}" if not decision.told else ""


def _future(situation: Situation, case: Case, steps: tuple[Step, ...]) -> tuple[Event, ...]:
    wanted = tuple(step for step in steps if step.state in SHOWN_STATES)
    events = [*ahead(situation, wanted)]
    events += _decision_day(situation, case, {event.at for event in events})
    last = max((event.at for event in events), default=situation.today)
    until = min(last, situation.today + HOLIDAYS_WITHIN)
    events += _days_off(situation, case, until)
    return tuple(sorted(events, key=lambda event: (event.at, event.hour)))


def _decision_day(situation: Situation, case: Case, busy: Container[date]) -> Iterator[Event]:
    """Yield the day on which they decide; to do nothing then is only said where that is so."""
    decision = newest_decision(case)
    settled = case.outcome or case.offers
    if decision and decision.by and decision.by > situation.today and not settled:
        yield Event(
            at=decision.by,
            day=day_text(decision.by),
            title="They decide",
            detail="" if decision.by in busy else "You do nothing this day, whatever the hour.",
            look="f",
        )


def _days_off(situation: Situation, case: Case, until: date) -> Iterator[Event]:
    """Yield the working days that a holiday takes away, so that the dates explain themselves."""
    days = situation.outlook.views[case.id].days
    for ahead_by in range(1, (until - situation.today).days + 1):
        day = situation.today + timedelta(days=ahead_by)
        name = "" if days.is_open(day) else situation.holiday(day, case)
        if name:
            yield Event(
                at=day,
                day=day_text(day),
                title=name,
                detail="Not counted as a business day.",
                look="f h",
            )


def _go_aheads(situation: Situation, case: Case, now: datetime | None) -> Mapping[str, GoAhead]:
    """Return the word before a question, or before a hello once the case has ended, by person."""
    kind = "keep_in_touch" if case.outcome else "check_in"
    refs = {person.id: f"{case.id}/{person.id}" for person in case.people}
    found = go_aheads(situation.outlook, refs.values(), kind, now)
    return {person: found[ref] for person, ref in refs.items()}


def _shared(aheads: Iterable[GoAhead]) -> tuple[str, ...]:
    """Return once what holds for the whole employer."""
    lines = (one.line for one in aheads if one.look != YES and not one.personal)
    return tuple(dict.fromkeys(lines))


def _free(case: Case, aheads: Mapping[str, GoAhead]) -> str:
    """Say who may be called or written to today, as far as limits go."""
    places = places_met(case)
    every = sorted(case.people, key=lambda one: places.get(one.id, len(places)))
    free = [person for person in every if aheads[person.id].look == YES]
    if not free:
        return ""
    names = listed(first_name(one.name, one.called) or "them" for one in free)
    who = "anyone here" if len(free) == len(case.people) > 1 else names
    return f"As far as limits go, you may call or write to {who} today."


def _members(
    situation: Situation,
    case: Case,
    steps: tuple[Step, ...],
    aheads: Mapping[str, GoAhead],
) -> Iterator[Member]:
    thanks = {step.person: step for step in steps if step.kind == "thank_you"}
    remembered = _remembered(case)
    newest = _interview_by_person(case)
    places, view = places_met(case), situation.outlook.views[case.id]
    for person in sorted(case.people, key=lambda one: places.get(one.id, len(places))):
        step = thanks.get(person.id)
        yield Member(
            person=person,
            initials=initials(person.name),
            roles=", ".join(filter(None, (person.title, *map(_role, person.roles)))),
            remembered=remembered.get(person.id, ""),
            interview=newest.get(person.id),
            letter=_letter(situation, step) if step else None,
            step=step.id if step else None,
            word=aheads[person.id] if aheads[person.id].personal else None,
            guess=guessed_address(view, person),
        )


def _letter(situation: Situation, step: Step) -> Written:
    """Return how far a thank-you is; one that was said or written elsewhere is done too."""
    return Written(stage=SENT) if step.state == DONE else situation.written(step)


def _role(role: str) -> str:
    return "" if role == "interviewer" else role.replace("_", " ")


def _remembered(case: Case) -> Mapping[str, str]:
    return {
        moment.person: moment.said
        for interview in case.interviews
        for moment in interview.moments
        if moment.said
    }


def _interview_by_person(case: Case) -> Mapping[str, str]:
    ordered = sorted(case.interviews, key=lambda one: one.end)
    return {person: one.id for one in ordered for person in one.people}
