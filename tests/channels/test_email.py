"""E-mail leaves step by step, and every fault is one sentence that says what is known."""

import ssl
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email import message_from_bytes
from pathlib import Path

import pytest

from afterword.app.ports import Witness
from afterword.channels.email import Email
from afterword.channels.message import to_bytes
from afterword.channels.server_address import server_address, trust
from afterword.core.errors import DeliveryFailed
from tests.support import hostile_smtp as moods
from tests.support.authority import Papers, issue
from tests.support.hostile_smtp import Hostile, hostile_smtp
from tests.support.letters import LETTER, NOW, FixedClock, Memory
from tests.support.smtp_server import SmtpServer, free_port, smtp_server

pytestmark = pytest.mark.mail
ALL_STEPS = ["connected", "accepted", "body", "dot", "taken"]


@pytest.fixture
def hostile(tmp_path: Path) -> Iterator[Hostile]:
    """A server that fails as it is told."""
    with hostile_smtp(tmp_path / "truth") as server:
        yield server


def channel(url: str, trusted: ssl.SSLContext, *, patience: float = 5.0) -> Email:
    """Return the channel to a server."""
    return Email(
        address=server_address(url, "smtp", where="test"),
        clock=FixedClock(),
        trust=trusted,
        patience=patience,
        last_patience=patience,
    )


def failure(url: str, trusted: ssl.SSLContext, witness: Witness | None = None) -> DeliveryFailed:
    """Try to deliver and return how it failed."""
    with pytest.raises(DeliveryFailed) as failed:
        channel(url, trusted, patience=0.4).deliver(LETTER, witness or Memory())
    assert str(failed.value).isprintable()
    return failed.value


@pytest.mark.parametrize("security", ["starttls", "tls", "plain"])
def test_a_letter_arrives_byte_for_byte(
    papers: Papers, trusting: ssl.SSLContext, security: str
) -> None:
    """By STARTTLS, TLS or in the open on this computer: one recipient, dots and all."""
    witness = Memory()
    with smtp_server(papers, security) as server:
        receipt = channel(server.url, trusting).deliver(LETTER, witness)
    (mail,) = server.inbox.mails
    assert mail.recipients == ("ruth.delgado@haldenrobotics.example",)
    assert mail.sender == "maya@okafor.example"
    assert mail.logged_in is (security != "plain")
    assert mail.raw == to_bytes(LETTER, NOW)
    assert b"\r\n.\r\n..and a dot\r\n" in mail.raw
    assert witness.events == ALL_STEPS
    assert (receipt.words, receipt.at) == ("2.0.0 Taken as 1", NOW)


def test_the_password_comes_from_the_keyring_when_the_address_has_none(
    mail_server: SmtpServer, trusting: ssl.SSLContext
) -> None:
    """It is asked for at the moment of logging in, and may hold any letter."""
    by_url = channel(mail_server.url, trusting)
    bare = replace(by_url.address, password=None)
    replace(by_url, address=bare, password=lambda: by_url.address.password).check()
    with pytest.raises(DeliveryFailed, match="password of maya@localhost is not known here"):
        replace(by_url, address=bare).check()


def test_a_wrong_password_is_said_in_one_sentence(
    mail_server: SmtpServer, trusting: ssl.SSLContext
) -> None:
    """The letter stands as failed for good until the password is put right; nothing left."""
    right = channel(mail_server.url, trusting)
    wrong = replace(right, address=replace(right.address, password="hush"))
    with pytest.raises(DeliveryFailed) as failed:
        wrong.deliver(LETTER, Memory())
    assert "localhost does not accept the name and password: 535" in str(failed.value)
    assert "Run `afterword secret smtp` with the right password" in str(failed.value)
    assert failed.value.permanent
    assert "hush" not in str(failed.value)
    assert mail_server.inbox.mails == []


def test_a_certificate_that_nobody_vouches_for_is_not_trusted(
    mail_server: SmtpServer, papers: Papers, tmp_path: Path
) -> None:
    """Neither an unknown authority nor another host's certificate gets the letter."""
    unknown = failure(mail_server.url, trust(None))
    assert "certificate of localhost is not trusted" in str(unknown)
    assert "AFTERWORD_CA_FILE" in str(unknown)
    other = issue(tmp_path, "mail.halden.example")
    with smtp_server(other, "tls") as server:
        elsewhere = failure(server.url, trust(other.ca_file))
    assert "certificate of localhost is not trusted: Hostname mismatch" in str(elsewhere)
    assert mail_server.inbox.mails == server.inbox.mails == []


def test_a_server_without_encryption_gets_nothing(
    hostile: Hostile, trusting: ssl.SSLContext
) -> None:
    """STARTTLS that was struck from the server's list is not done without."""
    url = f"smtp+starttls://maya:hush@localhost:{hostile.port}"
    assert "localhost offers no encryption" in str(failure(url, trusting))
    assert "No secure connection to localhost came about" in str(
        failure(f"smtps://maya:hush@localhost:{hostile.port}", trusting)
    )


def test_a_server_that_wants_encryption_first_says_so(
    papers: Papers, trusting: ssl.SSLContext
) -> None:
    """Logging in before STARTTLS is not offered, and the sentence says what to try."""
    with smtp_server(papers) as server:
        said = failure(f"smtp://maya:hush@localhost:{server.port}", trusting)
    assert "localhost offers no way to log in with a password" in str(said)
    assert "only after STARTTLS" in str(said)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What a hostile server does, and what must be known afterwards."""

    mood: str
    permanent: bool = False
    after_dot: bool = False
    says: str
    taken: int = 0
    last_step: str | None = None


STORIES = [
    Story(mood="421 at once", says="refused while connecting: 421 4.3.2 Closing for tonight"),
    Story(mood="530 at MAIL", permanent=True, says="wants a safer way in", last_step="connected"),
    Story(mood="451 at RCPT", says="451 4.7.1 Greylisted", last_step="connected"),
    Story(mood="550 at RCPT", permanent=True, says="No such person", last_step="connected"),
    Story(
        mood="550 with a terminal's commands",
        permanent=True,
        says="550 5.1.1 [2J [31mNo such person",
        last_step="connected",
    ),
    Story(mood="451 at DATA", says="sending the letter: 451", last_step="accepted"),
    Story(mood="452 at dot", says="example is full: 452 4.2.2", last_step="dot"),
    Story(mood="554 at dot", permanent=True, says="Looks like spam", last_step="dot"),
    Story(mood="drops at once", says="was lost while connecting"),
    Story(mood="dies at MAIL", says="lost while naming the sender", last_step="connected"),
    Story(mood="dies at RCPT", says="lost while naming the recipient", last_step="connected"),
    Story(mood="dies in body", says="lost while sending the letter", last_step="accepted"),
    Story(mood=moods.SLOW, says="too long while naming the recipient", last_step="connected"),
    Story(mood="dies at dot, not taken", after_dot=True, says="lost while", last_step="dot"),
    Story(mood="dies at dot, taken", after_dot=True, says="Sent folder", taken=1, last_step="dot"),
    Story(mood=moods.LATE, after_dot=True, says="took too long", last_step="dot"),
    Story(mood=moods.LOST_421, after_dot=True, says="went away before", taken=1, last_step="dot"),
    *(
        Story(mood=mood, after_dot=True, says="Sent folder", taken=1, last_step="dot")
        for mood in moods.UNREADABLE
    ),
]
NEVER_ENDING = [
    Story(mood="greets without end", says="never stopped talking while connecting"),
    Story(mood="offers without end", says="never stopped talking while greeting"),
    Story(mood="drips its greeting", says="took too long while connecting"),
    Story(mood="drips at RCPT", says="took too long while naming the rec", last_step="connected"),
    Story(
        mood="confirms without end",
        after_dot=True,
        says="never stopped talking while finishing the letter",
        taken=1,
        last_step="dot",
    ),
    Story(
        mood="drips at dot",
        after_dot=True,
        says="took too long while finishing the letter",
        taken=1,
        last_step="dot",
    ),
]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.mood)
def test_what_a_hostile_server_does_is_known_for_what_it_is(
    hostile: Hostile, trusting: ssl.SSLContext, story: Story
) -> None:
    """Refused for good, refused for now, or open whether it arrived: never one for another."""
    hostile.mood, hostile.delay = story.mood, 0.6
    witness = Memory()
    said = failure(hostile.url, trusting, witness)
    assert (said.permanent, said.after_dot) == (story.permanent, story.after_dot)
    assert story.says in str(said)
    assert witness.events[-1:] == ([story.last_step] if story.last_step else [])
    assert hostile.moods[story.mood] == 1
    assert len(hostile.taken()) == story.taken


@pytest.mark.parametrize("story", NEVER_ENDING, ids=lambda story: story.mood)
def test_a_server_that_goes_on_for_ever_does_not_keep_us(
    hostile: Hostile, trusting: ssl.SSLContext, story: Story
) -> None:
    """Fast or byte by byte: it ends soon; before the dot nothing left, after it nobody knows."""
    hostile.mood, hostile.delay = story.mood, 0.02
    witness, begun = Memory(), time.monotonic()
    said = failure(hostile.url, trusting, witness)
    assert time.monotonic() - begun < 5
    assert (said.permanent, said.after_dot) == (False, story.after_dot)
    assert story.says in str(said)
    assert witness.events[-1:] == ([story.last_step] if story.last_step else [])
    assert (hostile.moods[story.mood], len(hostile.taken())) == (1, story.taken)


def test_a_server_that_is_slow_at_each_word_is_not_waited_for_all_day(
    hostile: Hostile, trusting: ssl.SSLContext
) -> None:
    """No single answer takes too long, but all of them together do: nothing has left."""
    hostile.mood, hostile.delay = moods.SLUGGISH, 0.2
    brief = replace(channel(hostile.url, trusting, patience=2.0), whole_patience=0.5)
    with pytest.raises(DeliveryFailed, match="took too long while naming") as failed:
        brief.deliver(LETTER, Memory())
    assert (failed.value.after_dot, hostile.taken()) == (False, [])


def test_the_answer_to_the_dot_has_a_patience_of_its_own(
    hostile: Hostile, trusting: ssl.SSLContext
) -> None:
    """What the words before it took is not counted: giving up there would leave it open."""
    hostile.at_dot = lambda _when: time.sleep(0.6)
    brief = replace(channel(hostile.url, trusting), whole_patience=1.0)
    assert brief.deliver(LETTER, Memory()).words == "2.0.0 Queued as A1"


def test_a_letter_that_is_taken_late_was_taken_all_the_same(
    hostile: Hostile, trusting: ssl.SSLContext
) -> None:
    """Which is why giving up after the dot leaves it open."""
    hostile.mood, hostile.delay = moods.LATE, 0.6
    assert failure(hostile.url, trusting).after_dot
    until = time.monotonic() + 5
    while not hostile.taken() and time.monotonic() < until:
        time.sleep(0.02)
    assert hostile.taken() == [LETTER.message_id]


def test_a_wrong_login_at_a_hostile_server_is_no_fault_of_the_letter(
    hostile: Hostile, trusting: ssl.SSLContext
) -> None:
    """LOGIN and PLAIN both end in the same sentence."""
    hostile.mood = "535 at AUTH"
    said = failure(f"smtp://maya:hush@localhost:{hostile.port}", trusting)
    assert "does not accept the name and password: 535 5.7.8" in str(said)


def test_a_server_that_is_not_there_is_named(trusting: ssl.SSLContext) -> None:
    """No such name, or nobody at that port: one sentence each, and it is tried again."""
    gone = failure(f"smtp://localhost:{free_port()}", trusting)
    assert "localhost does not answer there" in str(gone)
    nameless = failure("smtps://maya:hush@mail.invalid", trusting)
    assert "No mail server named mail.invalid is found" in str(nameless)
    assert [gone.permanent, nameless.permanent] == [False, False]


def test_a_witness_that_cannot_write_stops_the_letter_before_it_leaves(
    hostile: Hostile, trusting: ssl.SSLContext
) -> None:
    """What could not be journalled is not done: the dot never goes out."""

    class Full(Memory):
        def saw(self, event: str, detail: str = "") -> None:
            super().saw(event, detail)
            if event == "dot":
                raise OSError("No space left on device")

    assert not failure(hostile.url, trusting, Full()).after_dot
    assert hostile.taken() == []


def test_the_server_sees_a_message_that_a_plain_reader_understands(
    mail_server: SmtpServer, trusting: ssl.SSLContext
) -> None:
    """Names with commas and foreign letters arrive as one recipient."""
    henrik = replace(LETTER, to=("Åas, Henrik", "henrik.aas@haldenrobotics.example"))
    channel(mail_server.url, trusting).deliver(henrik, Memory())
    (mail,) = mail_server.inbox.mails
    assert mail.recipients == ("henrik.aas@haldenrobotics.example",)
    assert message_from_bytes(mail.raw)["Message-ID"] == LETTER.message_id
