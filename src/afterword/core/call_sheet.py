"""The sheet for a call: whom, at which number, what to say, what to ask, and the voicemail (S15).

Three sentences and two questions fit the two minutes of a polite call. Nothing is invented: what
is not known is left out.
"""

from dataclasses import dataclass
from datetime import date

from afterword.core.case import CaseView
from afterword.core.errors import BadInput, Refused
from afterword.core.facts import Candidate, Interview, Person
from afterword.core.letters.names import dialect_of, honorific_of
from afterword.core.letters.phrasing import full_day
from afterword.core.nearest import the_known
from afterword.core.outlook import Outlook
from afterword.core.step import DONE, MOOT, WAIVED, Plan, Step
from afterword.core.voicemail import voicemail

SETTLED = {
    DONE: "You made this call already",
    MOOT: "This call is not needed any more",
    WAIVED: "You chose not to make this call",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CallSheet:
    """What a person needs before them while the telephone rings.

    ``phone`` is None when no number is known; ``minutes`` is how long a call should take.
    """

    step: Step
    employer: str
    name: str
    title: str | None
    phone: str | None
    minutes: int
    sentences: tuple[str, ...]
    questions: tuple[str, ...]
    voicemail: str
    remembered: str | None

    def to_json(self) -> dict[str, object]:
        """Return the sheet as `afterword call --json` prints it."""
        step = self.step
        return {
            "step": step.id,
            "employer": self.employer,
            "name": self.name,
            "title": self.title,
            "phone": self.phone,
            "opens": step.opens.isoformat(),
            "best": step.best.isoformat(),
            "due": step.due.isoformat(),
            "why": step.why,
            "minutes": self.minutes,
            "sentences": list(self.sentences),
            "questions": list(self.questions),
            "voicemail": self.voicemail,
            "remembered": self.remembered,
        }


def call_sheet(
    outlook: Outlook, plan: Plan, step_id: str, register: str | None = None
) -> CallSheet:
    """Return the sheet of a call in the plan.

    ``register`` is that of the voicemail; None asks the honorific, as letters do.

    Raises BadInput for a step that is no call, Refused for a call that need not be made.
    """
    step = _call_in(plan, step_id)
    view = outlook.views[step.case or ""]
    person = next(each for each in view.case.people if each.id == step.person)
    met = _met(view, person)
    return CallSheet(
        step=step,
        employer=view.case.employer.name,
        name=person.name or person.called or "their office",
        title=person.title,
        phone=person.phone,
        minutes=outlook.policy.call_minutes,
        sentences=tuple(_sentences(outlook.search.candidate, view, person, met)),
        questions=_questions(view),
        voicemail=voicemail(
            _hello(outlook.search.candidate, view, person, met),
            outlook.search.candidate.phone,
            register or ("formal" if honorific_of(person) and person.name else "warm"),
            dialect_of(view.case.employer.country),
        ),
        remembered=_remembered(met, person),
    )


def _call_in(plan: Plan, step_id: str) -> Step:
    calls = {step.id: step for step in plan.steps if step.kind == "call"}
    step = calls.get(step_id)
    if step is None:
        hint = the_known("The calls", step_id, calls)
        raise BadInput(f"There is no call {step_id!r} in the plan", hint=hint)
    if step.state in SETTLED:
        raise Refused(SETTLED[step.state], where=step.id, hint="See `afterword plan --all`.")
    return step


def _met(view: CaseView, person: Person) -> Interview | None:
    """Return the newest interview with this person, or else the newest of the case."""
    held = sorted((each for round_ in view.rounds for each in round_.held), key=lambda one: one.end)
    own = [each for each in held if person.id in each.people]
    return next(reversed(own or held), None)


def _said(view: CaseView, day: date) -> str:
    """Write a date as it is said aloud where the employer is."""
    return full_day(day, dialect_of(view.case.employer.country))


def _greeted(person: Person) -> str:
    if person.honorific and person.name:
        return f"{person.honorific} {person.name.split()[-1]}"
    return person.called or (person.name.split()[0] if person.name else "")


def _hello(candidate: Candidate, view: CaseView, person: Person, met: Interview | None) -> str:
    """Say who calls, and what about."""
    greeting = " ".join(filter(None, ("Hello", _greeted(person))))
    who = f", this is {candidate.name}" if candidate.name else ""
    about = f" about the {view.case.role} role" if view.case.role else ""
    when = ""
    if met is not None:
        together = "we met" if person.id in met.people else "I was with you"
        when = f"; {together} on {_said(view, met.start.date())}"
    return f"{greeting}{who}{when}{about}."


def _sentences(
    candidate: Candidate, view: CaseView, person: Person, met: Interview | None
) -> list[str]:
    wish = "I am still very interested." if view.case.interest == "keen" else ""
    thanks = f"Thank you again for your time. {wish}".strip()
    close = "I will be brief: I only wanted to ask where things stand."
    if view.decides_by is not None:
        close = (
            f"You hoped to decide by {_said(view, view.decides_by)};"
            " I only wanted to ask where things stand."
        )
    return [_hello(candidate, view, person, met), thanks, close]


def _questions(view: CaseView) -> tuple[str, ...]:
    timing = "Do you know yet when you will decide?"
    if view.decides_by is not None:
        timing = f"Does {_said(view, view.decides_by)} still hold?"
    return ("Is there anything else that I can send you?", timing)


def _remembered(met: Interview | None, person: Person) -> str | None:
    moments = met.moments if met is not None else ()
    return next((each.said for each in moments if each.person == person.id and each.said), None)
