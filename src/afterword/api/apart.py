"""The way to the API: it has addresses of its own, so that no page waits for what describes it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

PREFIX = "/api/"
ADDRESSES = "afterword.api.addresses"


class ApiApart:
    """Look addresses of the API up in its own table; it is loaded when it is first asked."""

    def __init__(self, respond: Callable[[HttpRequest], HttpResponse]) -> None:
        self._respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        if request.path.startswith(PREFIX):
            request.urlconf = ADDRESSES  # Django looks for it there, before the pages
        return self._respond(request)
