"""What is due after an interview, by planning.md and a wall calendar; and where a plan differs."""

from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta
from typing import Any

from afterword.core.facts import Search
from afterword.core.reading import read_search
from afterword.core.step import Plan
from scripts.sweep.places import Meeting

Planner = Callable[[Search, datetime], Plan]
Moments = tuple[str, str, str]

TEN = time(10)
HALF_AN_HOUR = timedelta(minutes=30)


def facts(meeting: Meeting) -> dict[str, Any]:
    """Return a search with nothing but one interview with one person."""
    office, calendar = meeting.office, meeting.office.calendar
    employer = {"name": "Halden Robotics", "timezone": office.zone, "hours": office.hours}
    country = {"country": calendar.country, "subdivision": calendar.subdivision}
    ruth = {"id": "ruth", "name": "Ruth Delgado", "title": "Director", "email": "ruth@h.example"}
    panel = {
        "id": "r1",
        "round": 1,
        "start": (meeting.end - HALF_AN_HOUR).isoformat(),
        "end": meeting.end.isoformat(),
        "timezone": office.zone,
        "format": "video",
        "people": ["ruth"],
    }
    case = {
        "id": "halden",
        "role": "Analyst",
        "added": meeting.end.date().isoformat(),
        "employer": employer | country,
        "people": [ruth | {"roles": ["interviewer"]}],
        "interviews": [panel],
    }
    return {"format": "afterword.facts/1", "candidate": {"name": "Maya Okafor"}, "cases": [case]}


def expected(meeting: Meeting) -> dict[str, Moments]:
    """Return when each step opens, is best done and is due, counted off on the wall."""
    office, calendar, end = meeting.office, meeting.office.calendar, meeting.end
    opening, closing = (time.fromisoformat(each) for each in office.hours.split("-"))
    thanks = office.moment(calendar.counted(end.date(), 1), max(TEN, opening))
    thanked = office.moment(calendar.counted(end.date(), 2), closing)
    first = calendar.onward(thanked.date() + timedelta(days=7))
    last = max(first, calendar.back(thanked.date() + timedelta(days=10)))
    call = office.moment(first, opening)
    return {
        "thank_you/halden/r1/ruth": _as_text(end, thanks, thanked),
        "capture_decision/halden/r1": _as_text(end, thanks, thanked),
        "call/halden/1": _as_text(call, call, office.moment(last, closing)),
    }


def differences(meeting: Meeting, planner: Planner) -> Iterator[str]:
    """Yield a sentence for each step that the planner puts elsewhere."""
    made = planner(read_search(facts(meeting)), meeting.end)
    planned = {step.id: _as_text(step.opens, step.best, step.due) for step in made.steps}
    for step, moments in expected(meeting).items():
        if planned.get(step) != moments:
            yield f"{meeting}: {step} is {planned.get(step)}, not {moments}"


def _as_text(*moments: datetime) -> Moments:
    opens, best, due = (moment.isoformat() for moment in moments)
    return opens, best, due
