"""Looking into proposals without a cast on every line."""

from collections.abc import Iterable
from typing import Any

from afterword.app.proposal import Proposal


def case_of(proposal: Proposal) -> dict[str, Any]:
    """Return the one case that a proposal speaks of."""
    cases = proposal.document["cases"]
    assert isinstance(cases, list)
    assert len(cases) == 1
    case: dict[str, Any] = cases[0]
    return case


def interview_of(proposal: Proposal) -> dict[str, Any]:
    """Return the one interview of the one case."""
    (interview,) = case_of(proposal)["interviews"]
    found: dict[str, Any] = interview
    return found


def names_of(proposal: Proposal) -> list[str]:
    """Return the names of everyone in the case, in order."""
    return [str(one["name"]) for one in case_of(proposal)["people"]]


def met_in(proposal: Proposal) -> list[str]:
    """Return the names of those whom the one interview met."""
    names = {one["id"]: str(one["name"]) for one in case_of(proposal)["people"]}
    return [names[one] for one in interview_of(proposal)["people"]]


def person_in(proposal: Proposal, name: str) -> dict[str, Any]:
    """Return the person of a name."""
    (found,) = (one for one in case_of(proposal)["people"] if one["name"] == name)
    person: dict[str, Any] = found
    return person


def asked(proposal: Proposal, *, required: bool | None = None) -> list[str]:
    """Return where answers are missing, without "/cases/0/"."""
    asks: Iterable[Any] = proposal.asks
    return [
        ask.pointer.removeprefix("/cases/0/")
        for ask in asks
        if required is None or ask.required is required
    ]
