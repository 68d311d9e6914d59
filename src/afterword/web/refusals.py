"""A refusal as a page: what, and what to do. Never a traceback."""

import logging
from collections.abc import Callable
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.loader import render_to_string

from afterword.core.errors import AfterwordError, BadInput, OutsideFailed, Refused, WrongUsage
from afterword.web.page import show

CODES: tuple[tuple[type[AfterwordError], int], ...] = (
    (BadInput, 422),
    (WrongUsage, 400),
    (Refused, 409),
    (OutsideFailed, 502),
)
logger = logging.getLogger("afterword.web")


class Refusals:
    """Turn what the use cases refuse into a page, or into a line on the page that asked."""

    def __init__(self, respond: Callable[[HttpRequest], HttpResponse]) -> None:
        self._respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer; exceptions come to `process_exception`, and a script follows a way by itself."""
        answer = self._respond(request)
        if request.headers.get("HX-Request") and isinstance(answer, HttpResponseRedirect):
            return HttpResponse(headers={"HX-Redirect": answer.url})
        if isinstance(answer, HttpResponseNotAllowed):
            return nowhere(request, code=answer.status_code, allow=answer["Allow"])
        return answer

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse:
        """Say what was refused; what nobody foresaw is logged and said just as plainly."""
        if not isinstance(problem, AfterwordError):
            logger.error("A page failed: %s", request.path, exc_info=problem)
            problem = AfterwordError(
                "Afterword stumbled over something that it did not expect",
                hint="Nothing was changed. The details are in the window where it runs.",
            )
        return refused(request, problem)


def refused(request: HttpRequest, problem: AfterwordError) -> HttpResponse:
    """Show one refusal; a request of the page itself gets a line for its live region.

    A form has a place for the line of its own, where the person looks; a button has none.
    """
    if request.headers.get("HX-Request"):
        line = render_to_string("parts/refusal.html", {"problem": problem})
        own = request.headers.get("HX-Source", "").startswith("form")
        retarget = {} if own else {"HX-Retarget": "#said", "HX-Reswap": "innerHTML"}
        return HttpResponse(line, headers=retarget)
    context = {"problem": problem, "back": _back(request)}
    return show(request, "error.html", context, code=code_of(problem))


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django's shape
    """Say that the form was left open too long or in another window."""
    problem = Refused(
        "This form is from an older window", hint="Go back, reload the page and try again."
    )
    return show(request, "error.html", {"problem": problem, "back": _back(request)}, code=403)


def nowhere(
    request: HttpRequest,
    exception: Exception | None = None,  # noqa: ARG001 - Django's shape
    *,
    code: int = 404,
    allow: str = "",
) -> HttpResponse:
    """Say that an address shows nothing: it is no page, or only a form is sent there."""
    problem = BadInput("There is no such page", hint="Today has everything that is due.")
    answer = show(request, "error.html", {"problem": problem, "back": "/"}, code=code)
    if allow:
        answer["Allow"] = allow
    return answer


def code_of(problem: AfterwordError) -> int:
    """Return the HTTP status that a refusal is answered with."""
    return next((code for kind, code in CODES if isinstance(problem, kind)), 500)


def _back(request: HttpRequest) -> str:
    return urlsplit(request.headers.get("Referer", "/")).path or "/"
