"""The plan as a calendar file (RFC 5545): the same plan gives the same bytes.

Every entry has a UID made of the step's id, so that importing the file again moves entries and
doubles none. Times are written in UTC: they name one moment in every calendar program.
"""

import hashlib
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from afterword.core.facts import Search
from afterword.core.in_words import day_text
from afterword.core.naming import names_of
from afterword.core.step import BLOCKED, OPEN, OVERDUE, UPCOMING, Plan, Step
from afterword.core.titles import title

SHOWN = frozenset({OPEN, OVERDUE, UPCOMING, BLOCKED})
LENGTH = timedelta(minutes=15)


def calendar_file(search: Search, plan: Plan, *, titles_only: bool = False) -> bytes:
    """Return the steps that are still to do, each with its reason or by its title alone."""
    names = names_of(search)
    calendar = Calendar()
    calendar.add("prodid", "-//Afterword//The plan after the interview//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "Afterword")
    for step in plan.steps:
        if step.state in SHOWN:
            calendar.add_component(_entry(step, names, titles_only=titles_only))
    content: bytes = calendar.to_ical()
    return content


def uid(step: Step) -> str:
    """Return the identity of a step's entry; an id may hold what a UID should not."""
    return f"{hashlib.sha256(step.id.encode()).hexdigest()[:32]}@afterword"


def _entry(step: Step, names: dict[str, str], *, titles_only: bool) -> Event:
    entry = Event()
    case = names.get(step.case or "")
    entry.add("uid", uid(step))
    # A fixed stamp: it must not move when nothing else does.
    entry.add("dtstamp", step.opens.astimezone(UTC))
    entry.add("dtstart", _start(step))
    entry.add("dtend", _start(step) + LENGTH)
    entry.add("summary", title(step, names) + (f" ({case})" if case else ""))
    if not titles_only:
        due = f"{day_text(step.due.date())} {step.due:%H:%M}"
        entry.add("description", f"{step.why}\nDue {due}.")
    entry.add("categories", ["Afterword", step.kind])
    entry.add("transp", "TRANSPARENT")
    return entry


def _start(step: Step) -> datetime:
    return step.best.astimezone(UTC)
