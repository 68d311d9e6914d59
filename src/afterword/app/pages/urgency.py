"""In which order to do what can be done now: the letters that are due, then what can wait."""

from collections.abc import Iterable
from datetime import datetime

from afterword.app.pages.titles import MINUTES
from afterword.core.step import Step

Urgency = tuple[bool, bool, datetime, int]


def needed(steps: Iterable[Step]) -> frozenset[str]:
    """Return the ids of the steps that another one waits for."""
    return frozenset(step.blocked_by for step in steps if step.blocked_by)


def urgency(step: Step, waited_for: frozenset[str]) -> Urgency:
    """Return a key that sorts what must be done before what may, the sooner before the later.

    A title that nobody waits for, and a new case for the list, come after everything due.
    """
    kinds = tuple(MINUTES)
    rank = kinds.index(step.kind) if step.kind in kinds else len(kinds)
    idle = step.kind == "search" or (step.kind == "capture_contact" and step.id not in waited_for)
    return (step.optional, idle, step.due, rank)


def most_urgent_first(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Return steps in the order in which a person does them best."""
    every = tuple(steps)
    waited_for = needed(every)
    return tuple(sorted(every, key=lambda step: urgency(step, waited_for)))
