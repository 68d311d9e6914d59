"""The way to the API: it has addresses of its own, so that no page waits for what describes it."""

import json
from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse

from afterword.core.errors import BadInput, error_document

PREFIX = "/api/"
ADDRESSES = "afterword.api.addresses"


class ApiApart:
    """Look addresses of the API up in its own table; it is loaded when it is first asked."""

    def __init__(self, respond: Callable[[HttpRequest], HttpResponse]) -> None:
        self._respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        if not request.path.startswith(PREFIX):
            return self._respond(request)
        request.urlconf = ADDRESSES  # Django looks for it there, before the pages
        answer = self._respond(request)
        return _told(answer) if answer.status_code == HTTPStatus.METHOD_NOT_ALLOWED else answer


def _told(answer: HttpResponse) -> HttpResponse:
    """Say in the API's own shape how an address is asked."""
    ways = answer.get("Allow", "another method")
    hint = f"Ask it with {ways}."
    refused = BadInput("Nothing is asked here in this way", hint=hint, code="method")
    text = json.dumps({"error": error_document(refused)})
    return HttpResponse(
        text, status=405, headers={"Allow": ways}, content_type="application/json; charset=utf-8"
    )
