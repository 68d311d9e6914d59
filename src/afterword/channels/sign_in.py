"""Signing in to a mail provider with the browser: OAuth 2, authorization code with PKCE (S256).

The provider's page sends the browser back to this computer: to a port that listens for that one
answer, on loopback, and closes after it (RFC 8252).
"""

import ssl
import time
from collections.abc import Callable
from contextlib import suppress
from hmac import compare_digest
from http.server import BaseHTTPRequestHandler, HTTPServer
from secrets import token_urlsafe
from typing import cast
from urllib.parse import parse_qs, urlsplit

from afterword.app.account.providers import SignInPlace
from afterword.channels.sign_in_client import SignInClient
from afterword.core.errors import OutsideFailed, Refused

PATIENCE = 300.0
# A browser may open a connection ahead and say nothing on it.
A_MOMENT = 2.0
LONGEST = 8192
STRANGE = "That answer is not from the page that Afterword opened. You can close this window."
DONE = "Afterword has what it needs. You can close this window and go back."
NOT_ALLOWED = "Nothing was allowed, and nothing is kept. You can close this window."
PAGE = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Afterword</title>'
    "<p>{words}</p></html>"
)


def sign_in(
    client: SignInClient,
    show: Callable[[str], object],
    *,
    user: str,
    patience: float = PATIENCE,
) -> str:
    """Let the person sign in, and return what is kept of it: the refresh token.

    ``show`` is given the address of the provider's page. Refused when it was not allowed;
    OutsideFailed when no answer came within ``patience``, in seconds, or the provider failed.
    """
    with _Listener(("127.0.0.1", 0), _Answer) as listener:
        state, verifier = token_urlsafe(32), token_urlsafe(64)
        listener.state = state
        back = f"http://{client.place.loopback}:{listener.server_address[1]}/"
        show(client.page(back, state=state, verifier=verifier, user=user))
        found = listener.wait(patience)
    if found is None:
        raise OutsideFailed(
            "Nobody signed in within five minutes, so nothing was changed",
            hint="Run it again when you are at the browser.",
        )
    return client.first_tokens(_code(found, state), back, verifier)


class _Listener(HTTPServer):
    """Listens for one answer; ``found`` is what it said."""

    found: dict[str, str] | None = None
    state = ""

    def wait(self, patience: float) -> dict[str, str] | None:
        until = time.monotonic() + patience
        while self.found is None and (left := until - time.monotonic()) > 0:
            self.timeout = left
            self.handle_request()
        return self.found

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: whoever breaks off here is no answer."""


class _Answer(BaseHTTPRequestHandler):
    """Takes the provider's answer out of the address that the browser was sent to."""

    timeout = A_MOMENT

    def do_GET(self) -> None:
        listener = cast(_Listener, self.server)
        parts = urlsplit(self.path[:LONGEST])
        said = {name: values[0] for name, values in parse_qs(parts.query).items()}
        if parts.path != "/":
            self._say(404, STRANGE)
            return
        listener.found = said
        ours = compare_digest(said.get("state", "").encode(), listener.state.encode())
        words = STRANGE if not ours else DONE if "code" in said else NOT_ALLOWED
        self._say(200 if ours else 400, words)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  its own name
        """Write nothing: the address holds the code."""

    def _say(self, status: int, words: str) -> None:
        body = PAGE.format(words=words).encode()
        with suppress(OSError):
            self.send_response(status)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            self.send_header("Content-Security-Policy", "default-src 'none'")
            self.send_header("Referrer-Policy", "no-referrer")
            self.end_headers()
            self.wfile.write(body)


def _code(found: dict[str, str], state: str) -> str:
    if not compare_digest(found.get("state", "").encode(), state.encode()):
        raise Refused(
            "The answer was not from the page that Afterword opened, so it was not believed",
            hint="Run it again, and use the page that it opens.",
            code="strange_answer",
        )
    if "code" not in found:
        said = found.get("error", "no code came")
        raise Refused(
            "You did not allow it, so nothing was changed"
            if said == "access_denied"
            else f"Your provider did not let you sign in: {said[:80]}",
            hint="Run it again and allow it, or use an app password instead.",
            code="not_allowed",
        )
    return found["code"]


def place_from(url: str, scope: str | None, trust: ssl.SSLContext) -> SignInPlace:
    """Ask a sign-in server where its pages are (RFC 8414); OutsideFailed when it does not say."""
    return SignInClient.discover(url, scope, trust)
