"""What asks a sign-in server for tokens, through Authlib; its words are never shown whole."""

import ssl
from collections.abc import Callable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import httpx2
from authlib.integrations.base_client import OAuthError
from authlib.integrations.httpx_client import OAuth2Client

from afterword.app.account.providers import SignInPlace
from afterword.core.errors import AfterwordError, BadInput, OutsideFailed, Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

SECONDS = 30.0
AGAIN = "Run `afterword account --sign-in` and allow it once more."
TAKEN_BACK = frozenset({"invalid_grant", "invalid_token"})
UNKNOWN_CLIENT = frozenset({"invalid_client", "unauthorized_client"})
METADATA = "/.well-known/oauth-authorization-server"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInClient:
    """Afterword as a sign-in server knows it: by the client id that the person brings.

    ``secret`` is asked for when it is needed: some providers want one with the id.
    """

    place: SignInPlace
    client_id: str
    trust: ssl.SSLContext
    secret: Callable[[], str | None] = field(default=lambda: None, repr=False)

    @property
    def host(self) -> str:
        """Return the name of the server that gives the tokens."""
        return urlsplit(self.place.token).hostname or ""

    def page(self, back: str, *, state: str, verifier: str, user: str) -> str:
        """Return the address of the page on which the person allows it."""
        with self._client(back) as client:
            more = {**self.place.more, "login_hint": user}
            page, _ = client.create_authorization_url(
                self.place.authorize, state=state, code_verifier=verifier, **more
            )
            return str(page)

    def first_tokens(self, code: str, back: str, verifier: str) -> str:
        """Trade the code of the page for a refresh token; Refused when none is given."""
        with self._told(), self._client(back) as client:
            found = client.fetch_token(
                self.place.token,
                grant_type="authorization_code",
                code=code,
                code_verifier=verifier,
            )
        lasting = found.get("refresh_token")
        if not lasting:
            raise Refused(
                f"{self.host} let you in, but gives no lasting permission",
                hint="Allow access also while you are away; a private sign-in server may want"
                " AFTERWORD_SIGN_IN_SCOPE to name offline_access.",
                code="no_refresh_token",
            )
        return str(lasting)

    def refresh(self, lasting: str) -> tuple[str, float, str]:
        """Return a word that lets us in, for how many seconds, and the refresh token of now.

        Refused when the permission was taken back or has run out.
        """
        with self._told(), self._client() as client:
            found: Mapping[str, object] = client.refresh_token(
                self.place.token, refresh_token=lasting
            )
        word = found.get("access_token")
        if not isinstance(word, str) or not word:
            raise self._silent()
        seconds = found.get("expires_in")
        good = float(seconds) if isinstance(seconds, int | float | str) else 0.0
        return word, good, str(found.get("refresh_token") or lasting)

    @classmethod
    def discover(cls, url: str, scope: str | None, trust: ssl.SSLContext) -> SignInPlace:
        """Ask a server where its pages are; OutsideFailed when it does not say."""
        base = url.rstrip("/")
        if urlsplit(base).scheme != "https" or not urlsplit(base).hostname:
            raise BadInput(
                "A sign-in server's address begins with https://",
                where="AFTERWORD_SIGN_IN",
                hint="Write google, microsoft, or https:// and the server's name.",
            )
        try:
            answer = httpx2.get(f"{base}{METADATA}", verify=trust, timeout=SECONDS)
            said = answer.raise_for_status().json()
            pages = [str(said[name]) for name in ("authorization_endpoint", "token_endpoint")]
        except (httpx2.HTTPError, ValueError, LookupError, TypeError) as broken:
            raise OutsideFailed(
                f"{urlsplit(base).hostname} does not say where one signs in",
                where=url,
                hint="Look at the address, then try again.",
            ) from broken
        if any(urlsplit(page).scheme != "https" for page in pages):
            raise BadInput("That server's sign-in is not encrypted, so it is not used", where=url)
        return SignInPlace(authorize=pages[0], token=pages[1], scope=scope or "offline_access")

    def _client(self, back: str | None = None) -> OAuth2Client:
        return OAuth2Client(
            client_id=self.client_id,
            client_secret=self.secret(),
            # Known by every provider that wants a secret; "basic" is not.
            token_endpoint_auth_method="client_secret_post" if self.secret() else "none",
            scope=self.place.scope,
            redirect_uri=back,
            code_challenge_method="S256",
            verify=self.trust,
            timeout=SECONDS,
        )

    @contextmanager
    def _told(self) -> "Iterator[None]":
        """Turn what the server or the network does into one sentence, without its tokens."""
        try:
            yield
        except OAuthError as refused:
            raise self._refused(str(refused.error)) from None
        except (httpx2.HTTPError, ValueError, OSError):
            raise self._silent() from None

    def _refused(self, error: str) -> AfterwordError:
        if error in TAKEN_BACK:
            return Refused(
                f"Your permission at {self.host} was taken back, or has run out",
                hint=AGAIN,
                code="sign_in_needed",
            )
        if error in UNKNOWN_CLIENT:
            return Refused(
                f"{self.host} does not know this client id, or its secret is missing",
                where="AFTERWORD_SIGN_IN_CLIENT",
                hint="Look at the id; keep a secret with `afterword secret sign-in`.",
                code="unknown_client",
            )
        return Refused(f"{self.host} did not go on: {error[:80]}", hint=AGAIN, code="not_allowed")

    def _silent(self) -> OutsideFailed:
        return OutsideFailed(
            f"{self.host} did not answer as a sign-in server does",
            hint="Nothing is lost; it will be tried again.",
        )
