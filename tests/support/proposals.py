"""Looking into proposals without a cast on every line."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from afterword.app.taking_in.describe import describe
from afterword.app.taking_in.known import Known
from afterword.app.taking_in.proposal import Proposal
from afterword.core.errors import BadInput
from afterword.intake.recognise import understand


def read_or_refused(source: bytes | str, name: str, known: Known) -> Proposal | BadInput:
    """Read a source; a refusal is an answer here, any other exception is none."""
    try:
        return understand(source, name, known)
    except BadInput as refusal:
        return refusal


def assert_sound(found: Proposal | BadInput, name: str) -> None:
    """Check what holds for whatever is read: one sentence that names the file, or whole moments.

    No word of a stranger may move the cursor of the terminal that shows it.
    """
    if isinstance(found, BadInput):
        assert (found.where or "").startswith(name)
        assert str(found).isprintable()
        return
    for words in (*describe(found), *found.notes, *(ask.question for ask in found.asks)):
        assert words.isprintable(), repr(words)
    for case in found.document.get("cases", []):  # type: ignore[attr-defined] # lists in JSON
        for interview in case.get("interviews", []):
            for key in {"start", "end"} & interview.keys():
                assert datetime.fromisoformat(interview[key]).tzinfo is not None


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


def value_at(proposal: Proposal, pointer: str) -> object:
    """Return what stands at a pointer below the first case, or at one that begins with a slash."""
    parts = (
        pointer.split("/")[1:] if pointer.startswith("/") else ["cases", "0", *pointer.split("/")]
    )
    found: Any = proposal.document
    for part in parts:
        found = found[int(part)] if isinstance(found, list) else found.get(part)
    return found
