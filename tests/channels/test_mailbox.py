"""The Sent folder of a real Dovecot tells whether a letter left."""

import ssl
import time
from dataclasses import replace
from pathlib import Path

import pytest
from imapclient import IMAPClient

from afterword.channels.mailbox import Mailbox
from afterword.channels.message import to_bytes
from afterword.channels.server_address import server_address, trust
from afterword.core.errors import OutsideFailed
from tests.support.authority import Papers
from tests.support.dovecot import PASSWORD, USER, Dovecot, dovecot
from tests.support.hostile_imap import HANDLERS, hostile_imap
from tests.support.letters import LETTER, NOW
from tests.support.smtp_server import free_port

pytestmark = pytest.mark.mail


def mailbox(url: str, trusted: ssl.SSLContext) -> Mailbox:
    """Return the mailbox at an address."""
    return Mailbox(address=server_address(url, "imap", where="test"), trust=trusted, patience=5.0)


def test_a_letter_in_sent_is_found_by_its_message_id(
    mailbox_server: Dovecot, trusting: ssl.SSLContext
) -> None:
    """And one that is not there is known to be absent, however like the other."""
    mailbox_server.file(to_bytes(LETTER, NOW), "1.found")
    sent = mailbox(mailbox_server.url, trusting)
    assert sent.holds(LETTER.message_id) is True
    assert sent.holds("<priya.1@afterword.invalid>") is False
    assert sent.check() == "Sent"


def test_looking_changes_nothing(mailbox_server: Dovecot, trusting: ssl.SSLContext) -> None:
    """A letter that was new in Sent is still new after it was looked for."""
    mailbox_server.file(to_bytes(LETTER, NOW), "2.new")
    mailbox(mailbox_server.url, trusting).holds(LETTER.message_id)
    kept = [*mailbox_server.sent.glob("cur/2.new*"), *mailbox_server.sent.glob("new/2.new*")]
    assert len(kept) == 1
    assert "S" not in kept[0].name.partition(",")[2]


def test_starttls_works_too(mailbox_server: Dovecot, trusting: ssl.SSLContext) -> None:
    """The other port, the same folder."""
    url = mailbox_server.url.replace("imaps", "imap+starttls")
    url = url.replace(str(mailbox_server.tls_port), str(mailbox_server.port))
    assert mailbox(url, trusting).check() == "Sent"


def test_a_sent_folder_by_another_name_is_found(papers: Papers, trusting: ssl.SSLContext) -> None:
    """A provider that marks no folder as Sent may call it Gesendete Elemente."""
    with dovecot(papers, "Gesendete Elemente") as server:
        server.file(to_bytes(LETTER, NOW), "1.german")
        sent = mailbox(server.url, trusting)
        assert sent.check() == "Gesendete Elemente"
        assert sent.holds(LETTER.message_id) is True


def test_without_a_sent_folder_nothing_is_known(papers: Papers, trusting: ssl.SSLContext) -> None:
    """No such folder is no proof that the letter did not leave."""
    with dovecot(papers, "Elsewhere") as server:
        sent = mailbox(server.url, trusting)
        assert sent.holds(LETTER.message_id) is None
        with pytest.raises(OutsideFailed, match="has no Sent folder"):
            sent.check()


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("imap-s%C3%A9cret", "hush"), "AUTHENTICATIONFAILED"),
        ((":imap-s%C3%A9cret", ""), "name or password of the mailbox at localhost is not known"),
    ],
)
def test_a_mailbox_that_does_not_let_us_in_tells_nothing(
    mailbox_server: Dovecot, trusting: ssl.SSLContext, change: tuple[str, str], says: str
) -> None:
    """It is None, never "absent"; and the check says in one sentence what is wrong."""
    closed = mailbox(mailbox_server.url.replace(*change), trusting)
    assert closed.holds(LETTER.message_id) is None
    with pytest.raises(OutsideFailed, match=says):
        closed.check()


def test_a_mailbox_that_is_away_or_not_trusted_tells_nothing(
    mailbox_server: Dovecot, trusting: ssl.SSLContext, tmp_path: Path
) -> None:
    """Neither a dead port nor a certificate that nobody vouches for says "absent"."""
    assert mailbox(f"imaps://maya:x@localhost:{free_port()}", trusting).holds("<a@b>") is None
    stranger = mailbox(mailbox_server.url, trust(None))
    assert stranger.holds(LETTER.message_id) is None
    with pytest.raises(OutsideFailed, match=r"certificate of localhost is not trusted"):
        stranger.check()


@pytest.mark.parametrize("mood", HANDLERS)
def test_a_mailbox_that_never_comes_to_an_end_tells_nothing(
    trusting: ssl.SSLContext, mood: str
) -> None:
    """Lines without end or a byte at a time: it is given up soon, and proves nothing."""
    begun = time.monotonic()
    with hostile_imap(mood) as port:
        endless = replace(mailbox(f"imap://maya:x@localhost:{port}", trusting), patience=0.5)
        assert endless.holds(LETTER.message_id) is None
    assert time.monotonic() - begun < 5


def test_a_copy_of_ours_stands_in_sent_once_and_read(
    mailbox_server: Dovecot, trusting: ssl.SSLContext
) -> None:
    """With the moment at which the letter left, found by its Message-ID like any other."""
    ours = replace(LETTER, message_id="<ruth.copied@afterword.invalid>")
    sent = mailbox(mailbox_server.url, trusting)
    assert sent.holds(ours.message_id) is False
    assert sent.file(ours, NOW) is True
    assert sent.holds(ours.message_id) is True
    with IMAPClient("localhost", mailbox_server.tls_port, ssl_context=trusting) as reader:
        reader.plain_login(USER, PASSWORD)
        reader.select_folder("Sent", readonly=True)
        (number,) = reader.search(["HEADER", "Message-ID", ours.message_id])
        kept = reader.fetch([number], ["FLAGS", "INTERNALDATE", "BODY.PEEK[]"])[number]
    assert b"\\Seen" in kept[b"FLAGS"]
    assert kept[b"INTERNALDATE"].timestamp() == NOW.timestamp()
    assert kept[b"BODY[]"] == to_bytes(ours, NOW)


def test_a_copy_that_cannot_be_filed_is_no_fault_of_the_letter(
    mailbox_server: Dovecot,
    papers: Papers,
    trusting: ssl.SSLContext,
) -> None:
    """A wrong password, a dead port, no Sent folder: the answer is no, and nothing breaks."""
    wrong = mailbox_server.url.replace("imap-s%C3%A9cret", "hush")
    away = f"imaps://maya:x@localhost:{free_port()}"
    assert [mailbox(url, trusting).file(LETTER, NOW) for url in (wrong, away)] == [False, False]
    with dovecot(papers, "Elsewhere") as server:
        assert mailbox(server.url, trusting).file(LETTER, NOW) is False


def test_a_locked_keyring_tells_nothing_about_what_was_sent(
    mailbox_server: Dovecot, trusting: ssl.SSLContext
) -> None:
    """Its owner is away; whether a letter left stays open."""

    def locked() -> str | None:
        raise OutsideFailed("Your system’s keyring is locked")

    bare = server_address(f"imaps://maya@localhost:{mailbox_server.tls_port}", "imap", where="test")
    sent = Mailbox(address=bare, trust=trusting, password=locked, patience=5.0)
    assert sent.holds(LETTER.message_id) is None
    with pytest.raises(OutsideFailed, match="keyring is locked"):
        sent.check()
