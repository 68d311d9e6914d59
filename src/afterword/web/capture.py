"""Capture: one line or one file, what it was understood to say, and Save. No field is required.

Nothing that was typed or chosen is ever emptied: not by a refusal, not by looking once more.
"""

from dataclasses import replace

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from afterword.app.facts.record import Saved
from afterword.app.pages.review import Undoable
from afterword.app.taking_in.capture import NOT_SAID, Beside
from afterword.core.errors import BadInput, Refused
from afterword.web.captured import (
    ASK,
    REMEMBERED,
    Kept,
    file_in,
    kept_by,
    prefixed,
    shown,
    still_answered,
)
from afterword.web.forms import day, text
from afterword.web.page import go, part, show, the_app

DECIDES = (("this week", "This week"), ("next week", "Next week"), (NOT_SAID, "Not said"))
LARGEST_FILE = 4 * 1024 * 1024
LINE = "your line"
NEEDED = "Nothing is saved without this one."
NOT_YET = BadInput(
    "Nothing is saved yet, and nothing that you typed is lost",
    hint="Look at the answers marked below, then save again.",
)
NOTHING = BadInput("There is nothing to save yet", hint="Write a line or choose a file first.")


@require_http_methods(["GET", "POST"])
def capture(request: HttpRequest) -> HttpResponse:
    """Show the line, show what was understood, or save it."""
    if request.method == "POST" and text(request, "act") == "save":
        return _save(request)
    return _page(request, _understood(request) if request.method == "POST" else {})


@require_POST
def understand(request: HttpRequest) -> HttpResponse:
    """Show what the line says so far, while it is typed."""
    return part(request, "parts/understood.html", _understood(request))


def _page(request: HttpRequest, more: dict[str, object], code: int = 200) -> HttpResponse:
    """Show the page with all that was typed and chosen on it."""
    typed = {
        "line": text(request, "line"),
        "decisions": DECIDES,
        "decides": text(request, "decides"),
        "decides_on": text(request, "decides_on"),
    }
    return show(request, "capture.html", {**typed, **more}, code=code)


def _save(request: HttpRequest) -> HttpResponse:
    kept = kept_by(request)
    if kept is None:
        return _page(request, {**_understood(request), "refusal": NOTHING}, 422)
    line = text(request, "line")
    if line and kept.line and line != kept.line:
        return _page(request, {**_understood(request), "changed": True})
    beside = _typed(request)
    try:
        beside = replace(beside, decides_on=day(request, "decides_on"))
        problems = _problems(request, kept, beside)
        if problems:
            return _page(request, {**shown(kept, beside, problems), "refusal": NOT_YET}, 422)
        saved = the_app(request).capture.save(kept.proposal, beside)
    except (BadInput, Refused) as refusal:
        return _refused(request, kept, beside, refusal)
    if kept.file and line:
        return _next_line(request, kept.file, saved)
    return go(_place(saved), changed=saved.version)


def _refused(
    request: HttpRequest, kept: Kept, beside: Beside, refusal: BadInput | Refused
) -> HttpResponse:
    """Show the page as it was, with the refusal beside its field where there is one."""
    if refusal.code == "unanswered" and refusal.where:
        found = shown(kept, beside, {refusal.where: NEEDED})
        return _page(request, {**found, "refusal": NOT_YET}, 422)
    return _page(request, {**shown(kept, beside), "refusal": refusal}, 422)


def _next_line(request: HttpRequest, file: str, saved: Saved) -> HttpResponse:
    """Go on with the line that was written beside a file: the file is saved, the line is next."""
    line = text(request, "line")
    told = Undoable(version=saved.version, words=f"Saved what {file} says. Your line is next.")
    return _page(request, {**_read(request, line, LINE), "undoable": told})


def _problems(request: HttpRequest, kept: Kept, beside: Beside) -> dict[str, str]:
    """Return what is wrong with each answer, by the pointer of its question."""
    found: dict[str, str] = {}
    answers = dict(beside.answers)
    while True:
        try:
            the_app(request).capture.complete(kept.proposal, replace(beside, answers=answers))
        except BadInput as refusal:
            if refusal.where not in answers:
                raise
            found[refusal.where] = refusal.sentence
            del answers[refusal.where]
        else:
            return found


def _place(saved: Saved) -> str:
    """Return where the person goes on: the case, when there is one, else Today."""
    return f"/cases/{saved.cases[0]}" if len(saved.cases) == 1 else "/"


def _understood(request: HttpRequest) -> dict[str, object]:
    """Return what the file or the line says, or why it cannot be read.

    A file that was read stays until it is saved; a line beside it waits for its turn.
    """
    file, line, kept = request.FILES.get("file"), text(request, "line"), kept_by(request)
    if file is not None:
        return _read(request, file, file.name or "the file")
    if kept is not None and (kept.file or (line and line == kept.line)):
        waits = bool(kept.file and line)
        return shown(kept, still_answered(request, kept.proposal)) | {"waits": waits}
    return _read(request, line, LINE) if line else {}


def _read(
    request: HttpRequest, source: "str | UploadedFile[bytes]", name: str
) -> dict[str, object]:
    """Read one source anew, and keep the answers to questions that it asks once more."""
    is_file = not isinstance(source, str)
    try:
        content = source if isinstance(source, str) else _content(source, name)
        proposal = the_app(request).capture.understand(content, name)
    except BadInput as refusal:
        return {"refusal": refusal, "about": file_in(refusal) if is_file else ""}
    line = source if isinstance(source, str) else ""
    kept = Kept(proposal=proposal, file=name if is_file else "", line=line)
    return shown(kept, still_answered(request, proposal))


def _content(file: "UploadedFile[bytes]", name: str) -> bytes:
    """Return a file's bytes; BadInput for one that no calendar or mail program wrote."""
    if file.size is None or file.size > LARGEST_FILE:
        raise BadInput(
            "This file is larger than any invitation",
            where=name,
            hint="Bring the .ics file itself.",
        )
    return b"".join(file.chunks())


def _typed(request: HttpRequest) -> Beside:
    return Beside(
        answers=prefixed(request, ASK),
        remembered=prefixed(request, REMEMBERED),
        decides=text(request, "decides"),
    )
