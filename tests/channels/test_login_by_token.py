"""A signed-in account is let in by real mail servers: to send, and into a Dovecot mailbox."""

import ssl
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from afterword.channels.email import Email
from afterword.channels.logging_in import Token
from afterword.channels.mailbox import Mailbox
from afterword.channels.message import to_bytes
from afterword.channels.server_address import server_address
from afterword.core.errors import AccountFailed, OutsideFailed, Refused
from tests.support.authority import Papers
from tests.support.dovecot import Dovecot, dovecot
from tests.support.hostile_smtp import hostile_smtp
from tests.support.letters import LETTER, NOW, FixedClock, Memory
from tests.support.sign_in_server import SignInServer, sign_in_server
from tests.support.smtp_server import SmtpServer, sign_in_smtp, smtp_server

pytestmark = pytest.mark.mail


@pytest.fixture(scope="module")
def server(papers: Papers) -> Iterator[SignInServer]:
    """A sign-in server whose words both mail servers ask about."""
    with sign_in_server(papers) as running:
        yield running


@pytest.fixture(params=["XOAUTH2", "OAUTHBEARER"])
def outgoing(
    papers: Papers, server: SignInServer, request: pytest.FixtureRequest
) -> Iterator[SmtpServer]:
    """A server that sends for who shows a good word, by one of the two ways."""
    with sign_in_smtp(papers, server.takes, str(request.param)) as running:
        yield running


@pytest.fixture(scope="module")
def mailbox_server(papers: Papers, server: SignInServer) -> Iterator[Dovecot]:
    """A Dovecot that asks the sign-in server about each word."""
    with dovecot(papers, sign_in=server.url) as running:
        yield running


@dataclass(slots=True)
class Words:
    """Words given by hand (channels.logging_in.Token); ``asked`` is how they were asked for."""

    first: str
    then: str
    asked: list[str] = field(default_factory=list)

    def current(self) -> str:
        """Return the word of now."""
        self.asked.append("current")
        return self.first

    def anew(self) -> str:
        """Return another word."""
        self.asked.append("anew")
        self.first = self.then
        return self.then


@pytest.fixture
def good(server: SignInServer) -> str:
    """A word that the sign-in server stands by."""
    return server.give()


def sending(server: SmtpServer, trusting: ssl.SSLContext, token: Token) -> Email:
    """Return the way to send for who signed in."""
    address = server_address(server.url, "smtp", where="test")
    return Email(address=address, clock=FixedClock(), trust=trusting, token=token, patience=5.0)


def mailbox(server: Dovecot, trusting: ssl.SSLContext, token: Token) -> Mailbox:
    """Return the mailbox of who signed in."""
    address = server_address(server.sign_in_url, "imap", where="test")
    return Mailbox(address=address, trust=trusting, token=token, patience=5.0)


def test_a_letter_leaves_by_a_word(
    outgoing: SmtpServer, trusting: ssl.SSLContext, good: str
) -> None:
    """By XOAUTH2 or OAUTHBEARER, whichever the server offers; the dot means what it always did."""
    words, witness = Words(good, "never"), Memory()
    sending(outgoing, trusting, words).deliver(LETTER, witness)
    assert [mail.logged_in for mail in outgoing.inbox.mails] == [True]
    assert (words.asked, witness.events[-2:]) == (["current"], ["dot", "taken"])


def test_a_word_that_is_refused_is_asked_for_anew_and_the_letter_leaves(
    outgoing: SmtpServer, trusting: ssl.SSLContext, good: str
) -> None:
    """The server says 334 and 535; a fresh one is shown on the same connection, once."""
    words = Words("stale", good)
    sending(outgoing, trusting, words).deliver(LETTER, Memory())
    assert (words.asked, len(outgoing.inbox.mails)) == (["current", "anew"], 1)


def test_a_sign_in_that_no_word_helps_says_the_way_back(
    outgoing: SmtpServer, trusting: ssl.SSLContext
) -> None:
    """Two words, and then one sentence: nothing left, and no other letter is tried."""
    words = Words("stale-canary", "worse-canary")
    with pytest.raises(AccountFailed, match="does not take the sign-in of maya any more") as no:
        sending(outgoing, trusting, words).deliver(LETTER, Memory())
    assert (no.value.permanent, words.asked) == (True, ["current", "anew"])
    assert "afterword account --sign-in" in (no.value.hint or "")
    assert "canary" not in str(no.value)
    assert outgoing.inbox.mails == []


def test_a_permission_that_is_gone_stops_the_letter_before_it_leaves(
    outgoing: SmtpServer, trusting: ssl.SSLContext
) -> None:
    """What the sign-in says is passed on as it is."""

    class Gone(Words):
        def current(self) -> str:
            raise Refused("Your permission was taken back", hint="Run `afterword account`.")

    with pytest.raises(AccountFailed, match="Your permission was taken back") as no:
        sending(outgoing, trusting, Gone("", "")).deliver(LETTER, Memory())
    assert (no.value.permanent, no.value.hint) == (True, "Run `afterword account`.")


def test_a_server_that_takes_only_a_word_says_so_to_who_has_a_password(
    outgoing: SmtpServer, trusting: ssl.SSLContext
) -> None:
    """As Outlook does: the sentence names the command that signs in."""
    url = outgoing.url.replace("maya@", "maya:hush@")
    address = server_address(url, "smtp", where="test")
    by_password = Email(address=address, clock=FixedClock(), trust=trusting, patience=5.0)
    with pytest.raises(AccountFailed, match="takes no password: it wants you to sign in") as no:
        by_password.check()
    assert no.value.hint == "Run `afterword account --sign-in`, then send again."
    assert outgoing.inbox.mails == []


def test_a_server_that_takes_only_passwords_says_so_to_who_signed_in(
    papers: Papers, trusting: ssl.SSLContext, good: str
) -> None:
    """Nothing is shown to a server that did not ask for it."""
    with smtp_server(papers) as plain:
        words = Words(good, good)
        address = server_address(plain.url, "smtp", where="test")
        entered = Email(address=address, clock=FixedClock(), trust=trusting, token=words)
        with pytest.raises(AccountFailed, match="offers no way to log in with a sign-in"):
            entered.check()
    assert plain.inbox.mails == []


def test_a_server_that_is_busy_at_the_login_is_tried_again(
    tmp_path_factory: pytest.TempPathFactory, trusting: ssl.SSLContext, good: str
) -> None:
    """4xx is no refusal for good: the letter waits."""
    with hostile_smtp(tmp_path_factory.mktemp("busy") / "truth") as busy:
        busy.answers = {
            "EHLO": "250-hostile.example\r\n250 AUTH XOAUTH2",
            "AUTH": "454 4.7.0 Temporary authentication failure",
        }
        address = server_address(f"smtp://maya@127.0.0.1:{busy.port}", "smtp", where="test")
        waiting = Email(
            address=address, clock=FixedClock(), trust=trusting, token=Words(good, good)
        )
        with pytest.raises(AccountFailed) as no:
            waiting.check()
    assert (no.value.permanent, no.value.wait is not None) == (False, True)


def test_a_mailbox_is_read_by_a_word(
    mailbox_server: Dovecot, trusting: ssl.SSLContext, good: str
) -> None:
    """A real Dovecot asks the sign-in server whether it is good."""
    mailbox_server.file(to_bytes(LETTER, NOW), "1.signed-in")
    words = Words(good, "never")
    sent = mailbox(mailbox_server, trusting, words)
    assert sent.check() == "Sent"
    assert sent.holds(LETTER.message_id) is True
    assert words.asked == ["current", "current"]


def test_a_mailbox_that_refuses_a_word_is_shown_another(
    mailbox_server: Dovecot, trusting: ssl.SSLContext, good: str
) -> None:
    """And one that no word opens proves nothing, and says what is wrong."""
    words = Words("stale", good)
    assert mailbox(mailbox_server, trusting, words).check() == "Sent"
    assert words.asked == ["current", "anew"]
    shut = mailbox(mailbox_server, trusting, Words("stale-canary", "worse-canary"))
    assert shut.holds(LETTER.message_id) is None
    with pytest.raises(OutsideFailed) as no:
        shut.check()
    assert "canary" not in str(no.value)
    assert "afterword account --sign-in" in (no.value.hint or "")


def test_a_mailbox_that_takes_only_passwords_says_so(
    papers: Papers, trusting: ssl.SSLContext, good: str
) -> None:
    """It was set beside an account that signs in; nothing of the word is shown to it."""
    with dovecot(papers) as plain:
        closed = mailbox(plain, trusting, Words(good, good))
        assert closed.holds(LETTER.message_id) is None
        with pytest.raises(OutsideFailed, match="offers no way to sign in as you signed in"):
            closed.check()
