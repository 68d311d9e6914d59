"""When they decide, in the words of a line, as dates on the employer's calendar."""

from datetime import datetime

from afterword.core.facts import Employer
from afterword.core.when import when
from afterword.intake.draft import Body, Draft


def write_decision(draft: Draft, said: str, interview: Body) -> None:
    """Write what was said at the interview's end; two readings are asked, no date is told."""
    now = draft.known.now
    end = datetime.fromisoformat(str(interview.get("end", now.isoformat())))
    at = min(end, now.astimezone(end.tzinfo).replace(microsecond=0))
    employer = _employer(draft)
    window = when(said[:1_000], at.date(), draft.known.calendar(employer), employer.country)
    body: Body = {"at": at.isoformat(), "said": said}
    days = {"from": window.earliest, "by": window.by, "not_before": window.not_before}
    body |= {key: day.isoformat() for key, day in days.items() if day}
    body["told"] = window.told
    draft.body["decisions"] = [body]
    if window.vague and window.told:
        draft.note(f"“{said}” names no date: the default timing holds.")
    for key in ("by", "not_before"):
        choices = [str(getattr(one, key)) for one in window.readings if getattr(one, key)]
        if len(set(choices)) > 1:
            draft.ask(f"decisions/0/{key}", f"“{said}” may mean either.", choices)


def _employer(draft: Draft) -> Employer:
    """A new employer's holidays are taken to be those of the candidate's country."""
    candidate = draft.known.search.candidate
    if draft.case:
        return draft.case.employer
    return Employer(name="", country=candidate.country, subdivision=candidate.subdivision)
