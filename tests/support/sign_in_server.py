"""A real sign-in server on loopback (Authlib's own server side), over TLS: no mock of OAuth 2.

It lets everybody in as Maya who comes with her browser, unless its mood says otherwise; tokens that
it gave can be taken back. Its words are checked by the mail servers of the tests, too.
"""

import json
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, cast
from urllib.parse import parse_qsl, urlsplit

from authlib.oauth2 import AuthorizationServer, OAuth2Error
from authlib.oauth2.rfc6749 import OAuth2Request, grants
from authlib.oauth2.rfc6749.requests import BasicOAuth2Payload
from authlib.oauth2.rfc6750 import BearerTokenGenerator
from authlib.oauth2.rfc7636 import CodeChallenge

from tests.support.authority import Papers
from tests.support.serving import serving
from tests.support.sign_in_books import (
    CLIENT,
    SCOPE,
    SECRET,
    USER,
    Client,
    Code,
    SignInServer,
    Tokens,
)

__all__ = ["CLIENT", "SCOPE", "SECRET", "USER", "SignInServer", "sign_in_server"]

Answer = tuple[int, object, list[tuple[str, str]]]


class _Request(OAuth2Request):  # type: ignore[misc]  # the library has no types
    def __init__(self, method: str, uri: str, fields: dict[str, str], headers: object) -> None:
        super().__init__(method, uri, headers=headers)
        self.payload = BasicOAuth2Payload(fields)
        self._fields = fields

    @property
    def args(self) -> dict[str, str]:
        return self._fields

    @property
    def form(self) -> dict[str, str]:
        return self._fields


class _CodeGrant(grants.AuthorizationCodeGrant):  # type: ignore[misc]  # the library has no types
    TOKEN_ENDPOINT_AUTH_METHODS = ("none", "client_secret_post")

    @property
    def books(self) -> SignInServer:
        return cast(_Authority, self.server).books

    def save_authorization_code(self, code: str, request: OAuth2Request) -> None:
        said = request.payload.data
        kept = ("redirect_uri", "code_challenge", "code_challenge_method")
        self.books.codes[code] = Code(code, *(said[name] for name in kept))

    def query_authorization_code(self, code: str, client: Client) -> Code | None:
        return self.books.codes.get(code)

    def delete_authorization_code(self, authorization_code: Code) -> None:
        del self.books.codes[authorization_code.code]

    def authenticate_user(self, authorization_code: Code) -> str:
        return USER


class _RefreshGrant(grants.RefreshTokenGrant):  # type: ignore[misc]  # the library has no types
    TOKEN_ENDPOINT_AUTH_METHODS = ("none", "client_secret_post")

    @property
    def INCLUDE_NEW_REFRESH_TOKEN(self) -> bool:  # noqa: N802  the library's own name
        return cast(_Authority, self.server).books.rotates

    def authenticate_refresh_token(self, refresh_token: str) -> Tokens | None:
        known = cast(_Authority, self.server).books.given
        return next((o for o in known if o.refresh_token == refresh_token and not o.revoked), None)

    def authenticate_user(self, refresh_token: Tokens) -> str:
        return USER

    def revoke_old_credential(self, refresh_token: Tokens) -> None:
        if self.INCLUDE_NEW_REFRESH_TOKEN:
            refresh_token.revoked = True


class _Authority(AuthorizationServer):  # type: ignore[misc]  # the library has no types
    def __init__(self, books: SignInServer) -> None:
        super().__init__()
        self.books = books
        self.register_grant(_CodeGrant, [CodeChallenge(required=True)])
        self.register_grant(_RefreshGrant)
        numbers = iter(range(1, 1_000_000))
        self.register_token_generator(
            "default",
            BearerTokenGenerator(
                lambda **_: f"wörd-{next(numbers)}-canary".encode().hex(),
                lambda **_: f"lasting-{next(numbers)}-canary".encode().hex(),
                lambda *_: books.seconds,
            ),
        )

    def query_client(self, client_id: str) -> Client | None:
        return self.books.client if client_id == CLIENT else None

    def save_token(self, token: dict[str, Any], request: OAuth2Request) -> None:
        if self.books.mood == "gives no refresh token":
            token.pop("refresh_token", None)
        until = time.monotonic() + int(token["expires_in"])
        self.books.given.append(Tokens(token["access_token"], token.get("refresh_token"), until))

    def create_oauth2_request(self, request: _Request) -> _Request:
        return request

    def handle_response(self, status: int, body: object, headers: list[tuple[str, str]]) -> Answer:
        return status, body, headers

    def send_signal(self, name: str, *args: object, **kwargs: object) -> None:
        """Nobody listens."""


class _Pages(BaseHTTPRequestHandler):
    """The pages: where they are, the one on which one allows it, tokens, and what a word is."""

    def do_GET(self) -> None:
        self._answer(dict(parse_qsl(urlsplit(self.path).query)))

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length", 0))
        self._answer(dict(parse_qsl(self.rfile.read(length).decode())))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  its own name
        """Write nothing into the test's output."""

    @property
    def _authority(self) -> _Authority:
        return cast(_Web, self.server).authority

    def _answer(self, fields: dict[str, str]) -> None:
        books, place = self._authority.books, urlsplit(self.path).path
        request = _Request(self.command, f"{books.url}{self.path}", fields, self.headers)
        if place == "/authorize":
            books.asked.append(fields)
            self._send(*self._page(request))
        elif place == "/token" and books.mood == "fails":
            self._send(503, {"error": "temporarily_unavailable"}, [])
        elif place == "/token":
            self._send(*self._authority.create_token_response(request))
        elif place == "/introspect":
            self._send(200, self._word(), [])
        else:
            pages = {"authorization_endpoint": "authorize", "token_endpoint": "token"}
            self._send(200, {name: f"{books.url}/{path}" for name, path in pages.items()}, [])

    def _page(self, request: _Request) -> Answer:
        mood = self._authority.books.mood
        try:
            grant = self._authority.get_consent_grant(request, end_user=USER)
        except OAuth2Error as error:
            return 400, {"error": error.error}, []
        if mood == "lies":
            request.payload.data["state"] = "another"
        user = None if mood == "denies" else USER
        found: Answer = self._authority.create_authorization_response(
            request, grant_user=user, grant=grant
        )
        return found

    def _word(self) -> dict[str, object]:
        word = self.headers.get("Authorization", "").removeprefix("Bearer ")
        good = self._authority.books.takes(word)
        name = self._authority.books.name
        return {"active": good, "username": name, "scope": SCOPE} if good else {"active": False}

    def _send(self, status: int, body: object, headers: list[tuple[str, str]]) -> None:
        raw = body.encode() if isinstance(body, str) else json.dumps(body or {}).encode()
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        if not any(name.lower() == "content-type" for name, _ in headers):
            self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        self.wfile.write(raw)


class _Web(ThreadingHTTPServer):
    daemon_threads = True
    authority: _Authority

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a client that does not trust us breaks off."""


@contextmanager
def sign_in_server(papers: Papers) -> Iterator[SignInServer]:
    """Run a sign-in server until the block ends."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(papers.certificate, papers.key)
    web = _Web(("127.0.0.1", 0), _Pages)
    web.socket = context.wrap_socket(web.socket, server_side=True)
    books = SignInServer(url=f"https://localhost:{web.server_address[1]}")
    web.authority = _Authority(books)
    with serving(web):
        yield books
