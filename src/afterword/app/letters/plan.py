"""Which letters the plan asks for, and how each reads before a person has touched it.

All letters of a case are composed together, those that left included: a letter that is gone must
not change the ones that are still being read.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from afterword.app.letters.voice import Voice
from afterword.app.pages.titles import LETTER_KINDS
from afterword.core.errors import BadInput, Refused
from afterword.core.facts import Case, Interview, Search
from afterword.core.letters import compose as composing
from afterword.core.letters.brief import Brief, Recipient, brief, in_register, recipient
from afterword.core.nearest import the_known
from afterword.core.outlook import Outlook
from afterword.core.planning import look, plan
from afterword.core.ports import Calendars
from afterword.core.step import BLOCKED, OPEN, OVERDUE, UPCOMING, Plan, Step

THANK_YOU = "thank_you"
WRITTEN = LETTER_KINDS | {"promise"}
CONTACTS = "contacts"
UNCHOSEN = Voice()


@dataclass(frozen=True, kw_only=True)
class LetterPlan:
    """The plan of one search at one moment, read for its letters."""

    outlook: Outlook
    plan: Plan
    _composed: dict[tuple[str, Voice], composing.Draft] = field(default_factory=dict)

    @property
    def search(self) -> Search:
        """All facts of the search."""
        return self.outlook.search

    @cached_property
    def steps(self) -> Mapping[str, Step]:
        """The steps that a letter does, by id, in every state."""
        return {step.id: step for step in self.plan.steps if step.kind in WRITTEN}

    @cached_property
    def cases(self) -> Mapping[str, Case]:
        """Every case by its id."""
        return {case.id: case for case in self.search.cases}

    def due(self, case: str, interview: str | None = None) -> tuple[Step, ...]:
        """Return the steps of a case whose letters can be written now, in the order of the panel.

        BadInput for a case or an interview that is not there.
        """
        self._refuse_unknown(case, interview)
        found = [
            step
            for step in self.steps.values()
            if step.case == case and interview in {None, step.interview} and self._is_due(step)
        ]
        return tuple(sorted(found, key=self._as_met))

    def _refuse_unknown(self, case: str, interview: str | None) -> None:
        known = [*self.cases, *([CONTACTS] if self.search.contacts else [])]
        if case not in known:
            raise BadInput(f"There is no case {case!r}", hint=the_known("The cases", case, known))
        held = self.cases[case].interviews if case in self.cases else ()
        rounds = [each.id for each in held]
        if interview is not None and interview not in rounds:
            raise BadInput(
                f"The case {case!r} has no interview {interview!r}",
                hint=the_known("Its interviews", interview, rounds),
            )

    def _is_due(self, step: Step) -> bool:
        written = step.kind in LETTER_KINDS and self.reader(step) is not None
        current = step.state in {OPEN, OVERDUE}
        return written and (current or (step.state == BLOCKED and step.kind == THANK_YOU))

    def _as_met(self, step: Step) -> tuple[datetime, int, str]:
        interview = self.interview(step)
        met = list(interview.people) if interview else []
        place = met.index(step.person) if step.person in met else len(met)
        return step.due, place, step.id

    def reader(self, step: Step) -> Recipient | None:
        """Return whom a step writes to; None when the facts name nobody."""
        try:
            return recipient(self.search, self.cases.get(step.case or ""), step)
        except Refused:
            return None

    def interview(self, step: Step) -> Interview | None:
        """Return the interview that a step belongs to."""
        case = self.cases.get(step.case or "")
        held = case.interviews if case else ()
        return next((each for each in held if each.id == step.interview), None)

    def brief(self, step: Step) -> Brief:
        """Return what the letter of a step must carry; Refused when it names nobody."""
        return brief(self.search, step)

    def composed(self, step: Step, voice: Voice = UNCHOSEN) -> composing.Draft:
        """Return a letter as it reads untouched, in the voice that was chosen for its case.

        Refused when the step names nobody.
        """
        if (step.id, voice) not in self._composed:
            group = sorted(self._together(step), key=lambda each: each.id)
            briefs = [
                in_register(brief(self.search, each, voice.language), voice.register)
                for each in group
            ]
            drafts = composing.compose(briefs)
            self._composed.update(((each.step, voice), each) for each in drafts)
        return self._composed[step.id, voice]

    def _together(self, step: Step) -> Iterator[Step]:
        """Yield the steps whose letters are written with this one, itself among them."""
        if step.kind != THANK_YOU or not self._was_met(step):
            yield step
            yield from _earlier(step)
            return
        for other in self.steps.values():
            if (other.kind, other.case) == (THANK_YOU, step.case) and self._was_met(other):
                yield other

    def _was_met(self, step: Step) -> bool:
        return step.state != UPCOMING and self.reader(step) is not None


def _earlier(step: Step) -> Iterator[Step]:
    """Yield the letters of the same kind before this one, so that it is not the same again."""
    root, _, number = step.id.rpartition("/")
    if number.isdecimal() and step.kind in {"check_in", "keep_in_touch"}:
        for before in range(1, min(int(number), 10)):
            yield step._replace(id=f"{root}/{before}")


@dataclass(slots=True)
class LetterPlans:
    """Remembers the newest plan: what lies beside the facts may change without a new one."""

    _newest: LetterPlan | None = None

    def of(self, search: Search, now: datetime, calendars: Calendars | None) -> LetterPlan:
        """Return the plan of these facts at a moment; the same one while it must be the same."""
        known = self._newest
        if known is not None and known.search is search and _holds(known.plan, now):
            return known
        made = letter_plan(search, now, calendars)
        self._newest = made
        return made


def _holds(planned: Plan, now: datetime) -> bool:
    until = planned.next_change
    return planned.now <= now and (until is None or now < until)


def letter_plan(search: Search, now: datetime, calendars: Calendars | None) -> LetterPlan:
    """Plan a search for its letters; BadInput for facts that cannot be planned."""
    return LetterPlan(outlook=look(search, now, calendars), plan=plan(search, now, calendars))
