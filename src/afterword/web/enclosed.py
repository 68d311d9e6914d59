"""The files that go with a letter, on its desk: put to it, taken off, and listed."""

from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from afterword.core.errors import AfterwordError, WrongUsage
from afterword.web.forms import text
from afterword.web.page import go, part, the_app

LIST = "parts/enclosed.html"


@require_POST
def files(request: HttpRequest, step: str) -> HttpResponse:
    """Put a file to a letter or take one off; what is typed on the desk stays where it is."""
    by_htmx = bool(request.headers.get("HX-Request"))
    try:
        _change(request, step)
    except AfterwordError as refusal:
        if not by_htmx:
            raise
        return part(request, LIST, _context(request, step) | {"wrong": refusal.sentence})
    if by_htmx:
        return part(request, LIST, _context(request, step))
    return go(f"/letters/{quote(step)}", said="drafted")


def _change(request: HttpRequest, step: str) -> None:
    enclosing, file = the_app(request).enclosing, request.FILES.get("file")
    if text(request, "remove"):
        enclosing.remove(step, text(request, "remove"))
    elif file is not None:
        enclosing.add(step, file.name or "", file.read())
    else:
        raise WrongUsage("No file was chosen", where=step, hint="Choose one, then add it.")


def _context(request: HttpRequest, step: str) -> dict[str, object]:
    draft = the_app(request).draft.show(step)
    return {"draft": draft, "locked": draft.stage != "draft"}
