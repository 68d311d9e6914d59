"""A refusal in the API's own shape, the same that the command line prints for programs."""

import json
import logging

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from afterword.core.errors import (
    AfterwordError,
    BadInput,
    OutsideFailed,
    Refused,
    WrongUsage,
    error_document,
)

CODES: tuple[tuple[type[AfterwordError], int], ...] = (
    (BadInput, 422),
    (WrongUsage, 400),
    (Refused, 409),
    (OutsideFailed, 502),
)
NO_TOKEN = Refused(
    "This needs a device's token",
    hint="Run `afterword device add NAME`, and send it as “Authorization: Bearer …”.",
    code="no_token",
)
logger = logging.getLogger("afterword.api")


def refuse_in_json(api: NinjaAPI) -> None:
    """Answer whatever goes wrong in one shape: what, where, and what to do."""
    api.add_exception_handler(AfterwordError, _told)
    api.add_exception_handler(AuthenticationError, lambda _, __: _answer(NO_TOKEN, 401))
    api.add_exception_handler(ValidationError, _unfit)
    api.add_exception_handler(HttpError, _unreadable)
    api.add_exception_handler(Exception, _fault)


def nowhere(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's shape
    """Say that there is no such address (Django's handler404)."""
    hint = "The description at /api/1/openapi.json has them all."
    return _answer(BadInput("There is no such address", hint=hint, code="nowhere"), 404)


def _told(_request: HttpRequest, problem: object) -> HttpResponse:
    if not isinstance(problem, AfterwordError):
        raise TypeError(problem)
    code = next((code for kind, code in CODES if isinstance(problem, kind)), 500)
    return _answer(problem, 403 if problem.code == "scope" else code)


def _unfit(_request: HttpRequest, problem: object) -> HttpResponse:
    """Say which part of a question has not the shape that the description asks for."""
    if not isinstance(problem, ValidationError):
        raise TypeError(problem)
    first = problem.errors[0]
    where = "/".join(str(part) for part in first["loc"][1:])
    hint = "The description at /api/1/openapi.json has its shape."
    return _answer(BadInput(str(first["msg"]), where=where, hint=hint), 422)


def _unreadable(_request: HttpRequest, problem: object) -> HttpResponse:
    code = problem.status_code if isinstance(problem, HttpError) else 400
    return _answer(BadInput(str(problem), hint="Send one JSON object."), code)


def _fault(request: HttpRequest, problem: object) -> HttpResponse:
    fault = problem if isinstance(problem, Exception) else None
    logger.error("A question failed: %s", request.path, exc_info=fault)
    own = AfterwordError(
        "Afterword stumbled over something that it did not expect",
        hint="Nothing was changed. The details are in the window where it runs.",
    )
    return _answer(own, 500)


def _answer(problem: AfterwordError, status: int) -> HttpResponse:
    text = json.dumps({"error": error_document(problem)}, ensure_ascii=False)
    return HttpResponse(text, status=status, content_type="application/json; charset=utf-8")
