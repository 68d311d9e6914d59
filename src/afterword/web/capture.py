"""Capture: one line or one file, what it was understood to say, and Save. No field is required."""

import json
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from afterword.app.capture import NOT_SAID, Beside
from afterword.app.describe import describe
from afterword.app.proposal import Ask, Proposal
from afterword.app.record import Saved
from afterword.core.errors import BadInput, Refused
from afterword.web.forms import day, text
from afterword.web.page import go, part, show, the_app

DECIDES = (("this week", "This week"), ("next week", "Next week"), (NOT_SAID, "Not said"))
LARGEST_FILE = 4 * 1024 * 1024
ASK, REMEMBERED = "ask:", "said:"


@require_http_methods(["GET", "POST"])
def capture(request: HttpRequest) -> HttpResponse:
    """Show the line, show what was understood, or save it."""
    if request.method == "POST" and text(request, "act") == "save":
        return _save(request)
    understood = _understood(request) if request.method == "POST" else {}
    context = {
        "line": text(request, "line"),
        "decisions": DECIDES,
        "decides": text(request, "decides"),
        "decides_on": text(request, "decides_on"),
        **understood,
    }
    return show(request, "capture.html", context)


@require_POST
def understand(request: HttpRequest) -> HttpResponse:
    """Show what the line says so far, while it is typed."""
    return part(request, "parts/understood.html", _understood(request))


def _save(request: HttpRequest) -> HttpResponse:
    try:
        saved = the_app(request).capture.save(_kept_proposal(request), _beside(request))
    except (BadInput, Refused) as refusal:
        again = _shown(_kept_proposal(request))
        context = {"line": text(request, "line"), "decisions": DECIDES, **again}
        return show(request, "capture.html", context | {"refusal": refusal}, code=422)
    return go(_place(saved), changed=saved.version)


def _place(saved: Saved) -> str:
    """Return where the person goes on: the case, when there is one, else Today."""
    return f"/cases/{saved.cases[0]}" if len(saved.cases) == 1 else "/"


def _understood(request: HttpRequest) -> dict[str, object]:
    """Return what the file or the line says, or why it cannot be read."""
    file = request.FILES.get("file")
    line = text(request, "line")
    if file is None and not line:
        return {}
    name = (file.name or "the file") if file is not None else "your line"
    try:
        source: bytes | str = _content(file, name) if file is not None else line
        return _shown(the_app(request).capture.understand(source, name))
    except BadInput as refusal:
        return {"refusal": refusal}


def _content(file: "UploadedFile[bytes]", name: str) -> bytes:
    """Return a file's bytes; BadInput for one that no calendar or mail program wrote."""
    if file.size is None or file.size > LARGEST_FILE:
        raise BadInput(
            "This file is larger than any invitation",
            where=name,
            hint="Bring the .ics file itself.",
        )
    return b"".join(file.chunks())


def _shown(proposal: Proposal) -> dict[str, object]:
    asks = [[one.pointer, one.question, one.choices, one.required] for one in proposal.asks]
    kept = {
        "source": proposal.source,
        "document": proposal.document,
        "asks": asks,
        "notes": proposal.notes,
    }
    return {
        "lines": describe(proposal) or ["Facts to take over as they are"],
        "asks": proposal.asks,
        "notes": proposal.notes,
        "people": list(_people(proposal)),
        "kept": json.dumps(kept, ensure_ascii=False),
    }


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


def _kept_proposal(request: HttpRequest) -> Proposal:
    """Return the proposal that the page carried along while its questions were answered."""
    try:
        kept = json.loads(text(request, "kept"))
        asks = tuple(
            Ask(pointer=pointer, question=question, choices=tuple(choices), required=bool(required))
            for pointer, question, choices, required in kept["asks"]
        )
        return Proposal(
            source=str(kept["source"]),
            document=dict(kept["document"]),
            asks=asks,
            notes=tuple(map(str, kept["notes"])),
        )
    except (ValueError, KeyError, TypeError) as broken:
        raise BadInput(
            "There is nothing to save yet", hint="Write a line or choose a file first."
        ) from broken


def _beside(request: HttpRequest) -> Beside:
    return Beside(
        answers=_prefixed(request, ASK),
        remembered=_prefixed(request, REMEMBERED),
        decides=text(request, "decides"),
        decides_on=day(request, "decides_on"),
    )


def _prefixed(request: HttpRequest, prefix: str) -> dict[str, str]:
    """Return the fields whose names begin so, by the rest of their names."""
    names = [name for name in request.POST if name.startswith(prefix)]
    return {name.removeprefix(prefix): text(request, name) for name in names}
