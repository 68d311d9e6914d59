"""What a sign-in server of the tests keeps: whom it knows, its codes, and the tokens it gave."""

import time
from dataclasses import dataclass, field
from urllib.parse import urlsplit

USER = "maya@okafor.example"
CLIENT, SECRET = "afterword-of-maya", "client-sécret"
SCOPE = "mail offline_access"


@dataclass(slots=True)
class Client:
    """Afterword as it is registered here; with ``secret`` it must name that, too."""

    secret: str | None = None

    def get_client_id(self) -> str:
        """Return its id."""
        return CLIENT

    def get_default_redirect_uri(self) -> str:
        """Return where one that names none goes back to."""
        return "http://127.0.0.1/"

    def get_allowed_scope(self, scope: str) -> str:
        """Allow all of it."""
        return scope

    def check_redirect_uri(self, redirect_uri: str) -> bool:
        """Any port of loopback, as RFC 8252 asks."""
        return urlsplit(redirect_uri).hostname in {"127.0.0.1", "localhost"}

    def check_client_secret(self, client_secret: str) -> bool:
        """Tell whether it is the secret."""
        return self.secret == client_secret

    def check_endpoint_auth_method(self, method: str, endpoint: str) -> bool:
        """Tell whether it names itself as it should."""
        return method == ("client_secret_post" if self.secret else "none")

    def check_response_type(self, response_type: str) -> bool:
        """Give codes alone."""
        return response_type == "code"

    def check_grant_type(self, grant_type: str) -> bool:
        """Take codes and refresh tokens."""
        return grant_type in {"authorization_code", "refresh_token"}


@dataclass(slots=True)
class Code:
    """A code of the page, with the challenge that its trade must answer."""

    code: str
    redirect_uri: str
    code_challenge: str
    code_challenge_method: str

    def get_redirect_uri(self) -> str:
        """Return where it was sent."""
        return self.redirect_uri

    def get_scope(self) -> str:
        """Return what it is for."""
        return SCOPE


@dataclass(slots=True)
class Tokens:
    """What was given once: the word, the refresh token, and whether each still holds."""

    access_token: str
    refresh_token: str | None
    until: float
    revoked: bool = False

    def check_client(self, client: Client) -> bool:
        """Tell whether it was given to this client."""
        return client.get_client_id() == CLIENT

    def get_scope(self) -> str:
        """Return what it is for."""
        return SCOPE


@dataclass(slots=True, kw_only=True)
class SignInServer:
    """A running sign-in server.

    ``mood`` is "allows", "denies", "lies" (another state), "gives no refresh token" or "fails".
    ``seconds`` is how long a word is good; ``rotates`` trades each refresh token for a new one;
    ``name`` is whose words they are, as a mail server is told.
    """

    url: str = ""
    mood: str = "allows"
    seconds: int = 3600
    rotates: bool = False
    name: str = "maya"
    client: Client = field(default_factory=Client)
    codes: dict[str, Code] = field(default_factory=dict)
    given: list[Tokens] = field(default_factory=list)
    asked: list[dict[str, str]] = field(default_factory=list)

    def takes(self, word: str) -> bool:
        """Tell whether a word lets its bearer into the mail servers now."""
        return any(
            one.access_token == word and not one.revoked and time.monotonic() < one.until
            for one in self.given
        )

    def give(self) -> str:
        """Give a word without anybody signing in, for a test of the servers that it opens."""
        word = f"by-hand-{len(self.given)}-canary"
        self.given.append(Tokens(word, None, time.monotonic() + self.seconds))
        return word

    def take_back_words(self) -> None:
        """Let no word count any more that was given up to now; the permission still stands."""
        for one in self.given:
            one.until = 0.0

    def take_back_all(self) -> None:
        """Take the permission back, as a person does on the provider's page."""
        for one in self.given:
            one.revoked = True

    def secrets(self) -> set[str]:
        """Return every token that was ever given: none may be found anywhere but in the keyring."""
        words = {one.access_token for one in self.given}
        return words | {one.refresh_token for one in self.given if one.refresh_token}
