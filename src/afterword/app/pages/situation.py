"""What every page stands on: the facts, the plan of this moment, and how far each letter is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import TypeVar

from afterword.app.pages.words import hour, weekday
from afterword.core.business_days import in_zone, zone_named
from afterword.core.facts import Candidate, Case, Contact, Person, Reference, Search
from afterword.core.naming import names_of
from afterword.core.outlook import Outlook
from afterword.core.step import OPEN, OVERDUE, Plan, Step

UNWRITTEN, DRAFT, APPROVED, HELD, SENDING, UNKNOWN, FAILED, SENT = (
    "unwritten",
    "draft",
    "approved",
    "held",
    "sending",
    "unknown",
    "failed",
    "sent",
)
YOURS = "yours"
Human = TypeVar("Human", Person, Reference, Contact)
WAITING = frozenset({APPROVED, HELD, SENDING, UNKNOWN, FAILED, YOURS})
SETTLED = WAITING | {SENT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """How far one letter is: its stage, when it leaves or left, and why not sooner.

    ``channel`` is the way that it was approved for; ``own`` says that the candidate took it to
    send it.
    """

    stage: str
    at: datetime | None = None
    words: str = ""
    own: bool = False
    channel: str = ""


@dataclass(frozen=True, kw_only=True)
class Situation:
    """One version of the facts with its plan; it holds until the plan changes, or the date.

    ``letters`` are by step; ``version`` is that of the facts.
    """

    outlook: Outlook
    plan: Plan
    letters: Mapping[str, Written] = field(default_factory=dict)
    version: int = 0

    @property
    def search(self) -> Search:
        """All facts of the search."""
        return self.outlook.search

    @property
    def now(self) -> datetime:
        """The moment of the plan, in the candidate's zone."""
        return self.plan.now

    @cached_property
    def today(self) -> date:
        """The candidate's date."""
        return self.outlook.home.date_of(self.plan.now)

    @property
    def candidate(self) -> Candidate:
        """The person whose search this is."""
        return self.search.candidate

    @cached_property
    def cases(self) -> Mapping[str, Case]:
        """Every case by its id."""
        return {case.id: case for case in self.search.cases}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The names behind the ids of the facts."""
        return names_of(self.search)

    @cached_property
    def steps_by_case(self) -> Mapping[str | None, tuple[Step, ...]]:
        """The plan's steps by the case that they belong to, in the plan's order."""
        found: dict[str | None, list[Step]] = {}
        for step in self.plan.steps:
            found.setdefault(step.case, []).append(step)
        return {case: tuple(steps) for case, steps in found.items()}

    def holiday(self, day: date, case: Case | None = None) -> str:
        """Name the public holiday of a day, for a case's employer, else for the candidate."""
        employers = (each.employer for each in self.search.cases)
        place = case.employer if case else self.search.candidate
        if not place.country and case is None:
            place = next((each for each in employers if each.country), place)
        calendars = self.outlook.calendars
        if calendars is None or not place.country:
            return ""
        return calendars.holidays(place.country, place.subdivision, day.year).get(day, "")

    def here(self, moment: datetime) -> datetime:
        """Return a moment as the candidate's own clock shows it."""
        return self.outlook.home.local(moment)

    def there(self, moment: datetime, zone: str | None) -> str:
        """Say what a clock in that zone shows: 9:00 in Stockholm, with the weekday if it differs.

        Empty where the candidate's own clock shows the same, or no zone is named.
        """
        own = self.here(moment)
        shown = in_zone(moment, zone_named(zone)) if zone else own
        if zone is None or shown.utcoffset() == own.utcoffset():
            return ""
        day = "" if shown.date() == own.date() else f"{weekday(shown.date())[:3]} "
        return f"{day}{hour(shown)} in {zone.rpartition('/')[2].replace('_', ' ')}"

    def current(self) -> Iterator[Step]:
        """Yield the steps that can be done now."""
        return (step for step in self.plan.steps if step.state in {OPEN, OVERDUE})

    def written(self, step: Step) -> Written:
        """Return how far the step's letter is."""
        return self.letters.get(step.id, Written(stage=UNWRITTEN))

    def human(self, step: Step) -> Person | Reference | Contact | None:
        """Return whom the step is about: somebody at the employer, a reference or a contact."""
        case = self.cases.get(step.case or "")
        if step.kind.startswith("reference"):
            return _by_id(self.search.references, step.person)
        if case:
            return _by_id(case.people, step.person)
        return _by_id(self.search.contacts, step.person)

    def name_of(self, step: Step) -> str:
        """Return the name of whom the step is about, or "them"."""
        human = self.human(step)
        return (human.name if human else "") or "them"

    def employer_of(self, step: Step) -> str:
        """Return the employer that the step is about, or what else it belongs to."""
        case = self.cases.get(step.case or "")
        if case is None:
            return "Your network" if step.case == "contacts" else "Your search"
        return case.employer.name


def as_met(situation: Situation, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return a panel's steps in the order in which its people were written down."""
    case = situation.cases.get(steps[0].case or "")
    if len(steps) == 1 or case is None:
        return steps
    places = places_met(case)
    return tuple(sorted(steps, key=lambda step: places.get(step.person or "", len(places))))


def places_met(case: Case) -> Mapping[str, int]:
    """Return where each person stands among those who were met, the first being 0."""
    met = [person for interview in case.interviews for person in interview.people]
    return {person: place for place, person in reversed(list(enumerate(met)))}


def _by_id(humans: tuple[Human, ...], wanted: str | None) -> Human | None:
    return next((human for human in humans if human.id == wanted), None)
