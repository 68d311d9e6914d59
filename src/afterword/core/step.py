"""A step: one thing to do, with when, why, and where it stands."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

UPCOMING, OPEN, OVERDUE, DONE, WAIVED, BLOCKED, MOOT = (
    "upcoming",
    "open",
    "overdue",
    "done",
    "waived",
    "blocked",
    "moot",
)


class Step(NamedTuple):
    """One step of the plan, as `afterword.plan/1` writes it, in the order of its keys.

    A named tuple, because a frozen dataclass of its size takes a tenth of a plan's whole time.
    ``opens``, ``best`` and ``due`` are aware, in the zone of the place that the step belongs to.
    ``case`` is a case's id, "contacts" or None; ``person`` a person's, reference's or contact's id.
    ``facts`` name what the step stands on, as "<case>/<id>".
    """

    id: str
    kind: str
    rule: str
    variant: str | None
    case: str | None
    interview: str | None
    person: str | None
    channel: str | None
    opens: datetime
    best: datetime
    due: datetime
    state: str
    optional: bool
    tentative: bool
    why: str
    facts: tuple[str, ...]
    blocked_by: str | None
    satisfied_by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """Something that a person should know about the facts themselves."""

    code: str
    message: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All steps in every state, ordered by due, then id (`afterword.plan/1`).

    ``next_change`` is the first later moment at which time alone changes a state or a moment.
    """

    now: datetime
    timezone: str
    steps: tuple[Step, ...]
    warnings: tuple[Caution, ...] = ()
    next_change: datetime | None = None
