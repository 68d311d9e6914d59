"""Drafts in a real Dovecot, and what its Sent folder shows of them."""

import ssl
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.parser import BytesParser

import pytest
from imapclient import IMAPClient

from afterword.app.ports import Envelope
from afterword.app.sending.yours import Found
from afterword.channels.mailbox import Mailbox
from afterword.channels.message import to_bytes
from afterword.channels.own_mail import OwnMail
from afterword.channels.server_address import server_address
from afterword.core.errors import OutsideFailed
from tests.support.authority import Papers
from tests.support.dovecot import PASSWORD, USER, Dovecot, dovecot
from tests.support.letters import LETTER, NOW
from tests.support.smtp_server import free_port

pytestmark = pytest.mark.mail
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
LETTERS = iter(range(1, 1000))


@pytest.fixture(scope="module")
def server(papers: Papers) -> Iterator[Dovecot]:
    """A Dovecot with folders of drafts and of sent mails."""
    with dovecot(papers, drafts=True) as running:
        yield running


@pytest.fixture
def own(server: Dovecot, trusting: ssl.SSLContext) -> OwnMail:
    """Maya's own mailbox."""
    return at(server.url, trusting)


@pytest.fixture
def letter() -> Envelope:
    """A letter that nobody has seen yet, to somebody of its own."""
    number = next(LETTERS)
    return replace(
        LETTER,
        message_id=f"<draft.{number}@afterword.invalid>",
        to=("Ruth Delgado", f"ruth.{number}@haldenrobotics.example"),
        html=True,
    )


def at(url: str, trusting: ssl.SSLContext) -> OwnMail:
    """Return the mailbox at an address."""
    address = server_address(url, "imap", where="test")
    return OwnMail(mailbox=Mailbox(address=address, trust=trusting, patience=5.0))


def sent(server: Dovecot, letter: Envelope) -> None:
    """Let a mail program have filed a mail in Sent."""
    server.file(to_bytes(letter, NOW), f"{letter.message_id.strip('<>')}.{letter.to[1]}")


def test_a_draft_lies_in_drafts_once_as_it_was_approved(
    server: Dovecot, trusting: ssl.SSLContext, own: OwnMail, letter: Envelope
) -> None:
    """Marked as a draft, byte for byte the letter, found again by its Message-ID."""
    assert own.has_draft(letter.message_id) is False
    own.draft(letter, NOW)
    assert own.has_draft(letter.message_id) is True
    with IMAPClient("localhost", server.tls_port, ssl_context=trusting) as reader:
        reader.login(USER, PASSWORD) if PASSWORD.isascii() else reader.plain_login(USER, PASSWORD)
        reader.select_folder("Drafts", readonly=True)
        (found,) = reader.search(["HEADER", "Message-ID", letter.message_id])
        data = reader.fetch([found], ["BODY.PEEK[]", "FLAGS"])[found]
    assert data[b"BODY[]"] == to_bytes(letter, NOW)
    assert b"\\Draft" in data[b"FLAGS"]


def test_what_she_sent_is_known_by_its_name(
    server: Dovecot, own: OwnMail, letter: Envelope
) -> None:
    """The Message-ID is proof, whatever her program made of the words."""
    assert own.sent_like(letter, LONG_AGO) == ()
    sent(server, replace(letter, subject="Thanks", body="Other words\n", html=False))
    (found,) = own.sent_like(letter, LONG_AGO)
    assert (found.same, found.message_id) == (True, letter.message_id.strip("<>"))
    assert found.at.tzinfo is not None


def test_a_mail_under_another_name_is_only_like_it(
    server: Dovecot, own: OwnMail, letter: Envelope
) -> None:
    """The same recipient, subject and words, with her program's signature below them."""
    renamed = replace(letter, message_id="<renamed@provider.example>", html=False)
    sent(server, replace(renamed, body=f"{letter.body}\n-- \nSent from my desk\n"))
    (found,) = own.sent_like(letter, LONG_AGO)
    assert (found.same, found.message_id) == (False, "renamed@provider.example")


@pytest.mark.parametrize(
    "changes",
    [
        {"subject": "Another matter"},
        {"body": "Dear Ms. Delgado,\n\nThank you for the time.\n"},
        {"to": ("Joan Whitlock", "joan.whitlock@haldenrobotics.example")},
    ],
)
def test_another_mail_is_not_taken_for_it(
    server: Dovecot, own: OwnMail, letter: Envelope, changes: dict[str, object]
) -> None:
    """Another subject, other words, or somebody else."""
    other: Envelope = replace(letter, message_id=f"<other.{letter.to[1]}>")
    sent(server, replace(other, **changes))  # type: ignore[arg-type]  # a table of several kinds
    assert own.sent_like(letter, LONG_AGO) == ()


def test_a_mail_from_before_is_not_asked_about(
    server: Dovecot, own: OwnMail, letter: Envelope
) -> None:
    """An older one like it was another letter."""
    sent(server, replace(letter, message_id="<earlier@provider.example>"))
    (found,) = own.sent_like(letter, LONG_AGO)
    assert own.sent_like(letter, found.at + timedelta(seconds=1)) == ()
    assert isinstance(found, Found)


def test_html_alone_is_read_for_its_words(own: OwnMail, letter: Envelope, server: Dovecot) -> None:
    """Some programs send nothing else."""
    raw = to_bytes(replace(letter, message_id="<html@provider.example>"), NOW)
    html = BytesParser(policy=policy.SMTP).parsebytes(raw).get_body(("html",))
    assert html is not None
    kept = message_from_bytes(raw)
    for name in ("From", "To", "Subject", "Message-ID", "Date"):
        html[name] = kept[name]
    server.file(html.as_bytes(), f"html.{letter.to[1]}")
    (found,) = own.sent_like(letter, LONG_AGO)
    assert (found.same, found.message_id) == (False, "html@provider.example")


def test_a_mailbox_without_drafts_says_what_else_there_is(
    papers: Papers, trusting: ssl.SSLContext, letter: Envelope
) -> None:
    """And one that is away tells nothing."""
    with dovecot(papers) as bare:
        none = at(bare.url, trusting)
        assert none.has_draft(letter.message_id) is None
        with pytest.raises(OutsideFailed, match="has no Drafts folder") as refused:
            none.draft(letter, NOW)
    assert "as a file or as a link" in (refused.value.hint or "")
    away = at(f"imaps://maya:x@localhost:{free_port()}", trusting)
    assert away.has_draft(letter.message_id) is None
    with pytest.raises(OutsideFailed, match="does not answer there"):
        away.sent_like(letter, LONG_AGO)


def test_a_mailbox_without_a_sent_folder_shows_nothing(
    papers: Papers, trusting: ssl.SSLContext, letter: Envelope
) -> None:
    """Then her own word is needed."""
    with dovecot(papers, "Elsewhere") as odd:
        assert at(odd.url, trusting).sent_like(letter, LONG_AGO) == ()
