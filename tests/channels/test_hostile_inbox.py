"""A mailbox that lies, drips, breaks off or never ends: one sentence, in time, and nothing more."""

import resource
import ssl

import pytest

from afterword.app.reading.circle import Wanted
from afterword.app.reading.letterbox import Place
from afterword.channels.inbox import Inbox
from afterword.channels.mailbox import Mailbox
from afterword.channels.server_address import server_address
from afterword.core.errors import OutsideFailed
from tests.support.hostile_imap import HANDLERS, hostile_imap
from tests.support.letters import FixedClock
from tests.support.odd_imap import MAIL, MOODS, odd_imap

pytestmark = pytest.mark.mail

WANTED = Wanted(addresses=frozenset({"priya.raman@haldenrobotics.example"}))
MOST_MEGABYTES = 128


def inbox(port: int, trusting: ssl.SSLContext) -> Inbox:
    """Return the inbox at a port, with little patience."""
    address = server_address(f"imap://maya:x@localhost:{port}", "imap", where="test")
    mailbox = Mailbox(address=address, trust=trusting)
    return Inbox(mailbox=mailbox, clock=FixedClock(), patience=0.5, whole=2.0, polled=0.0)


def _most_memory() -> float:
    """Return the most that this process ever took, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def nothing(_read: int, _of: int) -> None:
    """Hear how far a look has come."""


@pytest.mark.parametrize("mood", MOODS)
def test_what_no_mail_server_says_is_told_in_one_sentence(
    trusting: ssl.SSLContext, mood: str
) -> None:
    """Garbage, two gigabytes, a broken-off mail, a line without end: nothing is kept of it."""
    kept: list[bytes] = []
    before = _most_memory()
    with odd_imap(mood) as port:
        box = inbox(port, trusting)
        with pytest.raises(OutsideFailed) as told:
            box.look(WANTED, Place(), kept.append, nothing)
    assert kept == []
    assert "\n" not in told.value.sentence
    assert _most_memory() - before < MOST_MEGABYTES


@pytest.mark.parametrize("mood", HANDLERS)
def test_a_mailbox_that_never_comes_to_an_end_is_given_up(
    trusting: ssl.SSLContext, mood: str
) -> None:
    """Lines without end, or a byte at a time."""
    with hostile_imap(mood) as port, pytest.raises(OutsideFailed):
        inbox(port, trusting).look(WANTED, Place(), nothing_kept, nothing)


def nothing_kept(_source: bytes) -> None:
    """Take a mail and forget it."""


def test_after_an_odd_answer_the_next_look_connects_anew(trusting: ssl.SSLContext) -> None:
    """The server hung up in the middle; once it is well again, the mail is read."""
    kept: list[bytes] = []
    with odd_imap("hangs up") as port:
        box = inbox(port, trusting)
        with pytest.raises(OutsideFailed):
            box.look(WANTED, Place(), kept.append, nothing)
        assert box.has_news()
    with odd_imap("well") as port:
        box.mailbox = inbox(port, trusting).mailbox
        box.look(WANTED, Place(), kept.append, nothing)
        box.close()
    assert kept == [MAIL]


@pytest.mark.parametrize(("mood", "news"), [("speaks in one breath", True), ("well", False)])
def test_news_that_comes_with_the_first_word_of_idle_is_heard(
    trusting: ssl.SSLContext, mood: str, *, news: bool
) -> None:
    """It lies in our own buffer then, where no look at the wire would find it."""
    with odd_imap(mood) as port:
        box = inbox(port, trusting)
        box.look(WANTED, Place(), nothing_kept, nothing)
        assert box.has_news() is news
        assert not box.has_news()
        box.close()


def test_a_server_without_idle_is_asked_now_and_then(trusting: ssl.SSLContext) -> None:
    """It says nothing by itself, so it is looked after some minutes, and not before."""
    with odd_imap("knows no IDLE") as port:
        box = inbox(port, trusting)
        box.look(WANTED, Place(), nothing_kept, nothing)
        assert box.has_news()
        box.polled = 600.0
        assert not box.has_news()
        box.close()
