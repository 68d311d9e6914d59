"""Who may come in: the person who started Afterword on this computer, and nobody else (P17).

Another page in the same browser, another name for the loopback address, another program that
guesses the port: each is turned away before a view is asked. docs/adr/0024-door.md says why each
check is there.
"""

import hmac
import secrets
from collections.abc import Callable
from typing import cast

from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.views.decorators.http import require_GET

COOKIE = "afterword"
THIRTY_DAYS = 30 * 24 * 60 * 60
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
OURS = frozenset({"same-origin", "none"})
API = "/api/"
# The API and the feed know no pass: a request carries a token, which no page of another site has.
OPEN_TO_ALL = ("/static/", "/open/", "/feed/", API)

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # "no-referrer" would make browsers send "Origin: null" with every form, see the ADR.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}

Respond = Callable[[HttpRequest], HttpResponse]


class Door:
    """The one-time links that let a browser in, and the signed passes that it keeps.

    ``key`` signs passes: who holds it can come in, so it lies in the data folder, mode 0600.
    """

    def __init__(self, key: bytes) -> None:
        self._signer = TimestampSigner(key=key, salt="afterword.web.access")
        self._tokens: set[str] = set()

    def new_token(self) -> str:
        """Return a token that opens the door once."""
        token = secrets.token_urlsafe(32)
        self._tokens.add(token)
        return token

    def take(self, token: str) -> bool:
        """Tell whether the token opens the door; from now on it does not."""
        known = [mine for mine in self._tokens if hmac.compare_digest(mine, token)]
        self._tokens.difference_update(known)
        return bool(known)

    def new_pass(self) -> str:
        """Return a pass for one browser, good for thirty days."""
        return self._signer.sign(secrets.token_urlsafe(16))

    def knows(self, given: str) -> bool:
        """Tell whether a pass was written by this door and is not too old."""
        try:
            self._signer.unsign(given, max_age=THIRTY_DAYS)
        except BadSignature:
            return False
        return True


def the_door(request: HttpRequest) -> Door:
    """Return the door that the server put beside the request."""
    return cast(Door, request.META["afterword.door"])


@require_GET
def come_in(request: HttpRequest, token: str) -> HttpResponse:
    """Trade the one-time token for a pass, and go to Today."""
    door = the_door(request)
    # A browser that fetches ahead of the click would use the link up before the person does.
    ahead = "prefetch" in request.headers.get("Sec-Purpose", "")
    if ahead or (not _has_pass(request) and not door.take(token)):
        return closed()
    answer = HttpResponseRedirect("/")
    answer.set_cookie(
        COOKIE, door.new_pass(), max_age=THIRTY_DAYS, httponly=True, samesite="Strict"
    )
    answer["Cache-Control"] = "no-store"
    return answer


def closed() -> HttpResponse:
    """Say plainly how to get in."""
    return HttpResponse(render_to_string("closed.html"), status=403)


class SafeHeaders:
    """Put the headers on every answer that keep it ours alone."""

    def __init__(self, respond: Respond) -> None:
        self._respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, and add what the view did not set itself."""
        answer = self._respond(request)
        for name, value in HEADERS.items():
            answer.setdefault(name, value)
        answer.setdefault("Cache-Control", "no-store")
        return answer


class OwnPagesOnly:
    """Turn away what another site or another name for this computer asks for."""

    def __init__(self, respond: Respond) -> None:
        self._respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on, or refuse it in one plain sentence."""
        refusal = foreign(request)
        if refusal:
            return HttpResponse(refusal, status=403, content_type="text/plain; charset=utf-8")
        return self._respond(request)


class PassHoldersOnly:
    """Show the pages only to a browser that came in by the link."""

    def __init__(self, respond: Respond) -> None:
        self._respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on, or say how to get in."""
        if request.path.startswith(OPEN_TO_ALL) or _has_pass(request):
            return self._respond(request)
        return closed()


def foreign(request: HttpRequest) -> str | None:
    """Return why a request is not from our own pages, None when it is."""
    host = request.headers.get("Host", "")
    if host not in _own_hosts(request.META["SERVER_PORT"]):
        return "Afterword answers only to 127.0.0.1, localhost and [::1] on its own port."
    if request.headers.get("Sec-Fetch-Site", "none") not in OURS:
        return "Another site asked for this. Open Afterword itself."
    origin = request.headers.get("Origin")
    if origin is None and (request.method in SAFE or request.path.startswith(API)):
        return None
    if origin != f"http://{host}":
        return "Only Afterword's own pages may do this. Open Afterword itself."
    return None


def _own_hosts(port: str) -> set[str]:
    bare = set(LOOPBACK) if port == "80" else set()
    return bare | {f"{name}:{port}" for name in LOOPBACK}


def _has_pass(request: HttpRequest) -> bool:
    return the_door(request).knows(request.COOKIES.get(COOKIE, ""))
