"""What may be said of a touch, a decision, an offer or an ending when it is recorded.

A key that is left out, or null, is not said; ``at`` is then the present moment.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, TypedDict
from zoneinfo import ZoneInfo

from afterword.app.facts.entries import Document
from afterword.app.facts.state import State
from afterword.core.errors import BadInput, Refused
from afterword.core.nearest import the_known
from afterword.core.shapes import RESERVED_CASE

NOUNS = {"cases": "case", "references": "reference", "contacts": "contact"}


class TouchSaid(TypedDict, total=False):
    """What may be said of a touch; ``direction`` is "out" and ``at`` now where nobody says."""

    person: str | None
    kind: str
    direction: str
    at: datetime | None
    channel: str | None
    note: str | None
    automatic: bool
    interview: str | None


class DecisionSaid(TypedDict, total=False):
    """What may be said of a decision; ``earliest`` is the file's ``from``."""

    person: str | None
    said: str | None
    earliest: date | None
    by: date | None
    not_before: date | None
    told: bool
    at: datetime | None


class OfferSaid(TypedDict, total=False):
    """What may be said of an offer."""

    reply_by: date | None
    terms: Mapping[str, object]
    disclose: bool
    at: datetime | None


class OutcomeSaid(TypedDict, total=False):
    """What may be said of how a case ended."""

    person: str | None
    note: str | None
    at: datetime | None


def dated(said: Mapping[str, object], root: str, state: State, now: datetime) -> Document:
    """Return a fact as it is kept, with its moment.

    A moment that nobody gave is ``now``, written in the zone of the case's employer.
    """
    given = {key: plain(value) for key, value in said.items() if value is not None}
    if "at" not in given:
        employer = (state.body(root) or {}).get("employer")
        zone = employer.get("timezone") if isinstance(employer, Mapping) else None
        given["at"] = plain(now.astimezone(ZoneInfo(zone)) if zone else now)
    return given


def plain(value: object) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Return a date or a moment as the facts file writes it, moments to the second."""
    if isinstance(value, datetime):
        return value.replace(microsecond=0).isoformat()
    return value.isoformat() if isinstance(value, date) else value


def existing(state: State, root: str) -> str:
    """Return the key of a case, reference or contact; BadInput when there is none."""
    if state.body(root) is not None:
        return root
    part, _, name = root.partition("/")
    known = [key.removeprefix(f"{part}/") for key in state.roots if key.startswith(f"{part}/")]
    raise BadInput(
        f"There is no {NOUNS[part]} “{name}”" if name else f"No {NOUNS[part]} is named",
        hint=the_known(f"The {part}", name, known),
    )


def case_of_step(step: str) -> str:
    """Return the case that a step belongs to, by its id; Refused for one that has no case."""
    kind, _, rest = step.partition("/")
    case = rest.partition("/")[0]
    if not case:
        raise BadInput(f"“{step}” is no step", hint="`afterword plan` shows the ids of all steps.")
    if kind == "search" or case == RESERVED_CASE:
        raise Refused(
            f"“{step}” belongs to no case, so it cannot be left out",
            hint="Let it pass; it goes away by itself.",
        )
    return case
