"""What the capture page carries along from one look to the next, so that nothing typed is lost."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from afterword.app.taking_in.capture import Beside
from afterword.app.taking_in.describe import describe
from afterword.app.taking_in.proposal import Ask, Proposal
from afterword.core.errors import BadInput
from afterword.web.forms import text

ASK, REMEMBERED = "ask:", "said:"
Problems = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of a proposal as a field: what was answered, and what is wrong with that."""

    ask: Ask
    said: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """One who was met, with what is remembered of them so far."""

    person: str
    name: str
    said: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A proposal with where it came from: a ``file`` by its name, or the ``line`` that was read."""

    proposal: Proposal
    file: str = ""
    line: str = ""

    def as_text(self) -> str:
        """Return it for the hidden field of the page."""
        proposal = self.proposal
        body = {
            "source": proposal.source,
            "document": proposal.document,
            "asks": [
                [one.pointer, one.question, one.choices, one.required] for one in proposal.asks
            ],
            "notes": proposal.notes,
            "file": self.file,
            "line": self.line,
        }
        return json.dumps(body, ensure_ascii=False)


def kept_by(request: HttpRequest) -> Kept | None:
    """Return what the page carried along; None when it is no proposal, for it is not believed."""
    try:
        body = json.loads(text(request, "kept"))
        asks = tuple(
            Ask(pointer=pointer, question=question, choices=tuple(choices), required=bool(required))
            for pointer, question, choices, required in body["asks"]
        )
        proposal = Proposal(
            source=str(body["source"]),
            document=dict(body["document"]),
            asks=asks,
            notes=tuple(map(str, body["notes"])),
        )
        return Kept(
            proposal=proposal, file=str(body.get("file", "")), line=str(body.get("line", ""))
        )
    except (ValueError, KeyError, TypeError):
        return None


def prefixed(request: HttpRequest, prefix: str) -> dict[str, str]:
    """Return the fields whose names begin so, by the rest of their names."""
    names = [name for name in request.POST if name.startswith(prefix)]
    return {name.removeprefix(prefix): text(request, name) for name in names}


def still_answered(request: HttpRequest, proposal: Proposal) -> Beside:
    """Return what was typed so far that still belongs to this proposal.

    A question has kept its answer when it is asked at the same place in the same words.
    """
    before = kept_by(request)
    asked = {one.pointer: one.question for one in before.proposal.asks} if before else {}
    given = prefixed(request, ASK)
    answers = {
        one.pointer: given.get(one.pointer, "")
        for one in proposal.asks
        if asked.get(one.pointer) == one.question
    }
    return Beside(answers=answers, remembered=prefixed(request, REMEMBERED))


def shown(kept: Kept, beside: Beside, problems: Problems | None = None) -> dict[str, object]:
    """Return what the page shows of a proposal: its lines, and its fields as they were filled."""
    proposal, wrong = kept.proposal, problems or {}
    return {
        "lines": describe(proposal) or ["Facts to take over as they are"],
        "questions": [
            Question(
                ask=one,
                said=beside.answers.get(one.pointer, ""),
                problem=wrong.get(one.pointer, ""),
            )
            for one in proposal.asks
        ],
        "notes": proposal.notes,
        "people": [
            Met(person=person, name=name, said=beside.remembered.get(person, ""))
            for person, name in _people(proposal)
        ],
        "file": kept.file,
        "kept": kept.as_text(),
    }


def file_in(refusal: BadInput) -> str:
    """Return the file or line that a refusal is about, never the place inside it."""
    return (refusal.where or "").partition("#")[0].partition("/")[0]


def _people(proposal: Proposal) -> list[tuple[str, str]]:
    """Return the (id, name) of those who were met, to ask for one remembered thing each."""
    cases: Any = proposal.document.get("cases", ())
    found = []
    for case in cases:
        interviews = case.get("interviews", ())
        met = {person for one in interviews for person in one.get("people", ())}
        known = {each["person"] for one in interviews for each in one.get("moments", ())}
        people = [one for one in case.get("people", ()) if one["id"] in met - known]
        found += [(one["id"], one.get("name") or one["id"]) for one in people]
    return found
