"""An account that was signed in to with a browser: set up, used, taken back, and secret throughout.

Everything is real: the command, a sign-in server, a server that sends, and a Dovecot that asks the
sign-in server about each word.
"""

import ssl
import threading
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx2
import pytest

from afterword.channels.server_address import trust
from tests.support.authority import Papers
from tests.support.command import Command, Said, command
from tests.support.dovecot import Dovecot, dovecot
from tests.support.shooting import Range
from tests.support.sign_in_server import CLIENT, SCOPE, SECRET, USER, SignInServer, sign_in_server
from tests.support.smtp_server import SmtpServer, sign_in_smtp

pytestmark = [pytest.mark.mail, pytest.mark.slow]
A, B = "promise/halden/a", "promise/halden/b"
PHRASE = "a river at night"


@dataclass(slots=True, kw_only=True)
class Signing:
    """The person at the browser, with all servers; ``heard`` is all that was said."""

    afterword: Command
    server: SignInServer
    outgoing: SmtpServer
    mailbox: Dovecot
    trust: ssl.SSLContext
    heard: list[str] = field(default_factory=list)

    def say(self, *words: str, typed: str = "") -> Said:
        """Run a command, and remember what it said."""
        said = self.afterword(*words, typed=typed)
        self.heard.append(said.out + said.error)
        return said

    def set_up(self, *more: str) -> str:
        """Set the account up and sign in; return all that the command said."""
        place = ("--sign-in", self.server.url, "--client", CLIENT)
        servers = ("--smtp", f"smtp+starttls://localhost:{self.outgoing.port}")
        mailbox = ("--imap", f"imaps://localhost:{self.mailbox.tls_port}")
        return self.at_the_browser("account", USER, *servers, *mailbox, *place, *more)

    def at_the_browser(self, *words: str) -> str:
        """Run a command that shows a page, and go where that page leads."""
        lines = []
        with self.afterword.running(*words) as process:
            assert process.stdout is not None
            for line in process.stdout:
                lines.append(line)
                if line.startswith(self.server.url):
                    threading.Thread(target=self._allow, args=(line.strip(),)).start()
        self.heard.append("".join(lines))
        return "".join(lines)

    def _allow(self, page: str) -> None:
        there = httpx2.get(page, verify=self.trust)
        httpx2.get(there.headers["location"])


@pytest.fixture
def signing(shooting: Range, papers: Papers, tmp_path: Path) -> Iterator[Signing]:
    """Two approved letters, a sign-in server, and mail servers that ask it."""
    afterword = command(shooting, tmp_path / "home", "a", "b")
    afterword.environ = {
        "AFTERWORD_CA_FILE": str(papers.ca_file),
        "AFTERWORD_PASSPHRASE": PHRASE,
        "AFTERWORD_SIGN_IN_SCOPE": SCOPE,
    }
    with (
        sign_in_server(papers) as server,
        sign_in_smtp(papers, server.takes) as outgoing,
        dovecot(papers, sign_in=server.url) as mailbox,
    ):
        server.name = USER
        yield Signing(
            afterword=afterword,
            server=server,
            outgoing=outgoing,
            mailbox=mailbox,
            trust=trust(papers.ca_file),
        )


def test_one_signs_in_once_and_letters_leave_from_then_on(signing: Signing) -> None:
    """The page, the way back, the try of both servers; a stale word is traded unasked."""
    said = signing.set_up()
    assert "You are signed in, and that is kept in the encrypted file" in said
    assert f"{USER} at localhost, entered by signing in with your browser." in said
    assert "localhost lets you in to send" in said
    assert "its Sent folder is “Sent”" in said
    assert signing.say("send", A).code == 0
    signing.server.take_back_words()
    assert signing.say("send", B).code == 0
    assert [mail.logged_in for mail in signing.outgoing.inbox.mails] == [True, True]
    shown = signing.say("account").out
    assert f"{USER} at localhost, entered by signing in with your browser." in shown


def test_a_permission_that_was_taken_back_stops_the_letter_and_comes_back(
    signing: Signing,
) -> None:
    """One plain sentence with the way back; after it the same letter leaves, once."""
    signing.set_up("--no-try")
    signing.server.take_back_all()
    said = signing.say("send", A)
    assert (said.code, said.out) == (5, "")
    assert "Your permission at localhost was taken back, or has run out" in said.error
    assert "Run `afterword account --sign-in` and allow it once more." in said.error
    assert signing.outgoing.inbox.mails == []
    assert "You are signed in" in signing.at_the_browser("account", "--sign-in", "--no-try")
    assert signing.say("send", A).code == 0
    assert len(signing.outgoing.inbox.mails) == 1


def test_who_does_not_allow_it_has_changed_nothing(signing: Signing) -> None:
    """The sentence says so; letters wait, and signing out of nothing is no fault."""
    signing.server.mood = "denies"
    said = signing.set_up()
    assert "You did not allow it, so nothing was changed" in said
    assert "use an app password instead" in said
    waiting = signing.say("send", A)
    assert "You have not signed in to your mail yet" in waiting.error
    assert signing.say("account", "--sign-out").code == 0


def test_signing_out_forgets_and_says_so(signing: Signing) -> None:
    """What was kept is gone from the file of passwords; the letter stays here."""
    signing.set_up("--no-try")
    said = signing.say("account", "--sign-out")
    assert "Nothing of your sign-in is kept here any more." in said.out
    assert "You have not signed in to your mail yet" in signing.say("send", A).error
    assert signing.outgoing.inbox.mails == []


def test_no_token_is_found_anywhere(signing: Signing) -> None:
    """Nor the client's secret: not in folder, database, settings, export or output (P19)."""
    signing.server.client.secret = SECRET
    signing.say("secret", "sign-in", typed=f"{SECRET}\n")
    signing.set_up()
    signing.say("secret", "sign-in", typed=f"{SECRET}\n")
    signing.at_the_browser("account", "--sign-in")
    assert signing.say("send", A).code == 0
    signing.server.take_back_all()
    signing.say("send", B)
    for words in (("export",), ("settings", "--json"), ("outbox", "--json"), ("doctor", "--mail")):
        signing.say(*words)
    files = [path.read_bytes() for path in signing.afterword.home.rglob("*") if path.is_file()]
    canaries = {*signing.server.secrets(), *signing.server.codes, SECRET}
    assert len(canaries) > 3
    for canary in canaries:
        forms = (canary.encode(), b64encode(canary.encode()), canary.encode("utf-16-le"))
        assert not any(form in content for form in forms for content in files)
        assert not any(canary in text for text in signing.heard)
