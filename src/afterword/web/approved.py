"""The page after an approval: when that letter leaves, and a way to take it back."""

from collections.abc import Mapping
from urllib.parse import quote

from django.http import HttpRequest

from afterword.app.pages.approved_words import approved_words, can_leave
from afterword.app.sending.tray import TrayLine
from afterword.web.page import the_app


def just_approved(request: HttpRequest) -> Mapping[str, object]:
    """Return what is said of the letter that was approved a moment ago; nothing when none was."""
    line = _line(request, request.GET.get("of", ""))
    if line is None or line.state != "waiting":
        return {"take_back": ""}
    dispatch = the_app(request).dispatch
    able = can_leave(line, dispatch)
    words = approved_words(line, dispatch.now(), can_leave=able)
    return {"take_back": f"/letters/{quote(line.step)}", "said": words}


def _line(request: HttpRequest, step: str) -> TrayLine | None:
    lines = the_app(request).dispatch.tray() if step else ()
    return next((line for line in lines if line.step == step), None)
