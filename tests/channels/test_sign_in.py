"""Signing in with the browser against a real sign-in server: codes, tokens, and what goes wrong."""

import ssl
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from http.client import HTTPConnection
from socket import create_connection
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest

from afterword.app.account.providers import SignInPlace
from afterword.channels.sign_in import sign_in
from afterword.channels.sign_in_client import SignInClient
from afterword.channels.signed_in import SignedIn
from afterword.core.errors import AfterwordError, BadInput, OutsideFailed, Refused
from tests.support.authority import Papers
from tests.support.sign_in_server import CLIENT, SCOPE, SECRET, USER, SignInServer, sign_in_server

pytestmark = pytest.mark.mail


@pytest.fixture
def server(papers: Papers) -> Iterator[SignInServer]:
    """A sign-in server that lets Maya in."""
    with sign_in_server(papers) as running:
        yield running


def client_of(server: SignInServer, trusting: ssl.SSLContext) -> SignInClient:
    """Return Afterword as that server knows it."""
    place = SignInClient.discover(server.url, SCOPE, trusting)
    return SignInClient(place=place, client_id=CLIENT, trust=trusting)


@dataclass(slots=True)
class Browser:
    """Opens the page that it is shown, and goes where that sends it; ``seen`` is what it read."""

    trust: ssl.SSLContext
    seen: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    thread: threading.Thread | None = None

    def __call__(self, page: str) -> None:
        """Open a page, in a window of its own."""
        self.pages.append(page)
        self.thread = threading.Thread(target=self._go, args=(page,))
        self.thread.start()

    def _go(self, page: str) -> None:
        with suppress(httpx2.HTTPError):
            there = httpx2.get(page, verify=self.trust)
            if "location" in there.headers:
                self.seen.append(httpx2.get(there.headers["location"]).text)

    def words(self) -> str:
        """Return what stood on the last page, once it was read."""
        assert self.thread is not None
        self.thread.join(5)
        return self.seen[-1]


def signed_in(server: SignInServer, trusting: ssl.SSLContext) -> SignedIn:
    """Sign Maya in, and return what lets her in, with a keyring of one place."""
    client = client_of(server, trusting)
    ring = {"it": sign_in(client, Browser(trusting), user=USER)}
    return SignedIn(
        client=client, kept=lambda: ring["it"], keep=lambda new: ring.update({"it": new})
    )


def test_one_signs_in_and_what_is_kept_lets_in(
    server: SignInServer, trusting: ssl.SSLContext
) -> None:
    """The page is asked with a challenge and comes back to loopback; words are made of the rest."""
    browser, client = Browser(trusting), client_of(server, trusting)
    lasting = sign_in(client, browser, user=USER)
    (asked,) = server.asked
    assert asked["code_challenge_method"] == "S256"
    assert len(asked["code_challenge"]) == 43
    assert asked["login_hint"] == USER
    assert asked["redirect_uri"].startswith("http://127.0.0.1:")
    assert "Afterword has what it needs" in browser.words()
    word, seconds, newer = client.refresh(lasting)
    assert (server.takes(word), seconds, newer) == (True, 3600.0, lasting)


def test_the_port_is_closed_after_the_one_answer(
    server: SignInServer, trusting: ssl.SSLContext
) -> None:
    """Nobody can come back to it later with a code of their own."""
    browser = Browser(trusting)
    sign_in(client_of(server, trusting), browser, user=USER)
    browser.words()
    back = urlsplit(server.asked[0]["redirect_uri"])
    with pytest.raises(ConnectionRefusedError):
        create_connection(("127.0.0.1", back.port or 0), 1.0)


def test_each_sign_in_has_a_state_and_a_verifier_of_its_own(
    server: SignInServer, trusting: ssl.SSLContext
) -> None:
    """What was seen of one is of no use in the next."""
    for _ in range(2):
        sign_in(client_of(server, trusting), Browser(trusting), user=USER)
    for name in ("state", "code_challenge", "redirect_uri"):
        assert len({asked[name] for asked in server.asked}) == 2


REFUSALS = [
    ("denies", "You did not allow it, so nothing was changed", "app password", "Nothing was allow"),
    ("lies", "was not from the page that Afterword opened", "Run it again", "not from the page"),
    ("gives no refresh token", "gives no lasting permission", "while you are away", "has what it"),
    (
        "fails",
        "localhost did not answer as a sign-in server does",
        "Nothing is lost",
        "has what it",
    ),
]


@pytest.mark.parametrize(("mood", "says", "hint", "page"), REFUSALS, ids=lambda said: said[:20])
def test_what_goes_wrong_is_one_sentence_with_the_way_back(
    server: SignInServer, trusting: ssl.SSLContext, mood: str, says: str, hint: str, page: str
) -> None:
    """In the terminal and in the browser's window; nothing is kept."""
    server.mood, browser = mood, Browser(trusting)
    with pytest.raises((Refused, OutsideFailed), match=says) as wrong:
        sign_in(client_of(server, trusting), browser, user=USER)
    assert hint in (wrong.value.hint or "")
    assert page in browser.words()
    assert not any(secret in str(wrong.value) for secret in server.secrets())


def test_a_window_that_is_opened_ahead_or_asks_for_an_icon_is_no_answer(
    server: SignInServer, trusting: ssl.SSLContext
) -> None:
    """A silent connection and another page are passed over; the answer that follows is taken."""
    browser = Browser(trusting)

    def show(page: str) -> None:
        back = urlsplit(parse_qs(urlsplit(page).query)["redirect_uri"][0])
        create_connection(("127.0.0.1", back.port or 0)).close()
        icon = threading.Thread(target=ask_for_icon, args=(back.port,))
        icon.start()
        browser(page)

    assert sign_in(client_of(server, trusting), show, user=USER) in server.secrets()


def ask_for_icon(port: int) -> None:
    """Ask for the little picture of a page that has none."""
    asking = HTTPConnection("127.0.0.1", port, timeout=5)
    with suppress(OSError):
        asking.request("GET", "/favicon.ico")
        assert asking.getresponse().status == 404


def test_nobody_at_the_browser_is_said_after_a_while(
    server: SignInServer, trusting: ssl.SSLContext
) -> None:
    """The terminal does not wait for ever, and nothing was changed."""
    with pytest.raises(OutsideFailed, match="Nobody signed in within five minutes"):
        sign_in(client_of(server, trusting), lambda _page: None, user=USER, patience=0.2)


def test_a_word_is_used_until_it_has_almost_run_out(
    server: SignInServer, trusting: ssl.SSLContext
) -> None:
    """It is asked for once for many letters; one that is good for a minute is not kept at all."""
    maya = signed_in(server, trusting)
    assert maya.current() == maya.current()
    assert len(server.given) == 2
    assert maya.anew() != server.given[1].access_token
    server.seconds = 60
    maya.anew()
    before = len(server.given)
    assert maya.current() != maya.current()
    assert len(server.given) == before + 2


def test_a_refresh_token_that_is_traded_is_kept_anew(
    server: SignInServer, trusting: ssl.SSLContext
) -> None:
    """Some providers give a new one each time, and the old one is worth nothing then."""
    server.rotates = True
    maya = signed_in(server, trusting)
    first = maya.kept()
    maya.anew()
    assert maya.kept() != first
    assert server.takes(maya.anew())


def test_two_programs_that_trade_at_once_do_not_lock_each_other_out(
    server: SignInServer, trusting: ssl.SSLContext
) -> None:
    """The one whose token was traded away looks whether a newer one is kept, and takes that."""
    server.rotates = True
    maya = signed_in(server, trusting)
    old = maya.kept()
    answers = iter([old])
    other = replace_kept(maya, lambda: next(answers, maya.kept()))
    maya.anew()
    assert server.takes(other.current())


def replace_kept(one: SignedIn, kept: object) -> SignedIn:
    """Return another program of the same person, which reads the keyring in its own time."""
    assert callable(kept)
    return SignedIn(client=one.client, kept=kept, keep=one.keep)


@pytest.mark.parametrize("forgotten", [True, False])
def test_a_permission_that_was_taken_back_says_how_to_give_it_again(
    server: SignInServer, trusting: ssl.SSLContext, *, forgotten: bool
) -> None:
    """On the provider's page, or by an empty keyring: one sentence, and the command."""
    maya = signed_in(server, trusting)
    server.take_back_all()
    if forgotten:
        maya.keep("")
    says = "have not signed in" if forgotten else "was taken back, or has run out"
    with pytest.raises(Refused, match=says) as gone:
        maya.current()
    assert gone.value.code == "sign_in_needed"
    assert "afterword account --sign-in" in (gone.value.hint or "")


def test_a_client_that_needs_a_secret_names_it(
    server: SignInServer, trusting: ssl.SSLContext
) -> None:
    """Gmail wants one with the id; without it the sentence says how it is kept."""
    server.client.secret = SECRET
    bare = client_of(server, trusting)
    with pytest.raises(Refused, match="does not know this client id, or its secret is missing"):
        sign_in(bare, Browser(trusting), user=USER)
    knowing = replace(bare, secret=lambda: SECRET)
    lasting = sign_in(knowing, Browser(trusting), user=USER)
    assert server.takes(knowing.refresh(lasting)[0])
    assert SECRET not in repr(knowing)


def test_a_server_that_is_not_trusted_is_told_nothing(
    server: SignInServer, trusting: ssl.SSLContext
) -> None:
    """The code and the token go by TLS to who is vouched for, or not at all."""
    stranger = replace(client_of(server, trusting), trust=ssl.create_default_context())
    with pytest.raises(OutsideFailed, match="did not answer as a sign-in server does"):
        stranger.refresh("lasting")
    assert server.given == []


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("http://localhost", "begins with https://"),
        ("okafor.example", "begins with https://"),
        ("https://sign-in.invalid", "does not say where one signs in"),
    ],
)
def test_a_place_that_is_none_is_refused(trusting: ssl.SSLContext, url: str, says: str) -> None:
    """In the open, without a scheme, or not there."""
    with pytest.raises((BadInput, OutsideFailed), match=says):
        SignInClient.discover(url, None, trusting)


def test_a_provider_that_does_not_speak_of_tokens_is_silent_to_us(
    server: SignInServer, trusting: ssl.SSLContext
) -> None:
    """A page of another kind in its place: tried again later, and never quoted."""
    place = SignInPlace(authorize=server.url, token=f"{server.url}/introspect", scope=SCOPE)
    odd = SignInClient(place=place, client_id=CLIENT, trust=trusting)
    with pytest.raises(AfterwordError) as wrong:
        odd.refresh("lasting-canary")
    assert "lasting-canary" not in str(wrong.value)
