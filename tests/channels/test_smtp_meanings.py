"""What mail servers say when they refuse, and the plain words for it; each from a real server."""

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

import pytest

from afterword.channels.email import Email
from afterword.channels.server_address import server_address, trust
from afterword.channels.smtp_meanings import MEANINGS, Reply
from afterword.core.errors import AccountFailed, DeliveryFailed
from tests.support.hostile_smtp import Hostile, hostile_smtp
from tests.support.letters import LETTER, FixedClock, Memory

pytestmark = pytest.mark.mail
RUTH = LETTER.to[1]
LATER = "tried again"


class Said(NamedTuple):
    """At which command what is answered, the sentence for it, and a part of what to do."""

    at: str
    reply: str
    says: str
    hint: str
    permanent: bool = True
    minutes: int = 0


LOGIN = [
    Said(
        "AUTH",
        "534 5.7.9 Application-specific password required.",
        "127.0.0.1 wants an app password, not the one that you log in to its pages with",
        "Make one in your account's security settings",
    ),
    Said(
        "AUTH",
        "535 5.7.1 Please use an app password to log in",
        "wants an app password",
        "afterword secret smtp",
    ),
    Said(
        "AUTH",
        "535 5.7.139 Authentication unsuccessful, basic authentication is disabled.",
        "127.0.0.1 takes no password any more: it wants you to sign in with your browser",
        "afterword account --sign-in",
    ),
    Said(
        "AUTH",
        "535 5.7.3 Authentication unsuccessful, SmtpClientAuthentication is disabled",
        "takes no password any more",
        "--sign-in",
    ),
    Said(
        "AUTH",
        "534 5.7.14 Please log in via your web browser and then try again.",
        "wants to see first that it is you",
        "Log in to your mail in a browser",
    ),
    Said(
        "AUTH",
        "454 4.7.0 Too many login attempts, please try again later.",
        "lets nobody in for a while: there were too many tries",
        "tried again in an hour",
        permanent=False,
        minutes=60,
    ),
    Said(
        "AUTH",
        "535 5.7.13 User account is disabled",
        "127.0.0.1 has blocked your account",
        "in a browser to see why",
    ),
    Said("AUTH", "535 Your account is suspended", "has blocked your account", "to see why"),
    Said(
        "AUTH",
        "535 5.7.8 Username and Password not accepted.",
        "127.0.0.1 does not accept the name and password",
        "Run `afterword secret smtp` with the right password",
    ),
    Said("AUTH", "535 Incorrect authentication data", "does not accept the name", "secret smtp"),
]
ACCOUNT = [
    Said(
        "MAIL",
        "550 5.4.5 Daily user sending limit exceeded.",
        "sends no more letters of yours today: its daily limit is reached",
        "tried again tomorrow",
        permanent=False,
        minutes=12 * 60,
    ),
    Said(
        "DOT",
        "550 5.1.90 Your message can't be sent because you've reached your daily limit",
        "its daily limit is reached",
        "tomorrow",
        permanent=False,
        minutes=12 * 60,
    ),
    Said(
        "RCPT",
        "450 4.2.1 You have reached the quota of mails for this day",
        "its daily limit is reached",
        "tomorrow",
        permanent=False,
        minutes=12 * 60,
    ),
    Said(
        "MAIL",
        "421 4.7.28 Our system has detected an unusual rate of mail from you",
        "wants you to send more slowly",
        "in an hour",
        permanent=False,
        minutes=60,
    ),
    Said(
        "RCPT",
        "451 Sending limit of 50 messages per hour was reached",
        "wants you to send more slowly",
        "in an hour",
        permanent=False,
        minutes=60,
    ),
    Said(
        "DOT",
        "554 5.7.60 SMTP; Client does not have permissions to send as this sender",
        "does not let this account send as maya@okafor.example",
        "Use the address of the account on your card",
    ),
    Said(
        "RCPT",
        "553 5.7.1 <maya@okafor.example>: Sender address rejected: not owned by user maya",
        "does not let this account send as maya@okafor.example",
        "add this one at your provider",
    ),
    Said("MAIL", "550 Sender not allowed", "does not let this account send as", "on your card"),
    Said(
        "DOT",
        "550 5.1.8 Access denied, bad outbound sender",
        "127.0.0.1 has stopped your account from sending",
        "in a browser to see why",
    ),
    Said(
        "MAIL",
        "530 5.7.57 Client not authenticated to send mail",
        "wants you to log in first",
        "Put your name into the address of the server",
    ),
]
LETTERS = [
    Said(
        "RCPT",
        "552 5.2.2 The recipient's inbox is out of storage space",
        f"The mailbox of {RUTH} is full",
        "Write to them another way, or send it again in a few days.",
    ),
    Said("DOT", "552 Requested action aborted", f"The mailbox of {RUTH} is full", "a few days"),
    Said("RCPT", "452 4.2.2 Over quota", "is full", LATER, permanent=False),
    Said("RCPT", "422 4.2.2 Mailbox full", "is full", LATER, permanent=False),
    Said(
        "DOT",
        "552 5.3.4 Message size exceeds fixed limit",
        "The letter with what is attached is too large for 127.0.0.1",
        "Take an attachment out, or make it smaller",
    ),
    Said(
        "RCPT",
        "450 4.2.0 <ruth>: Recipient address rejected: Greylisted, see the help page",
        "asks new senders to come back in some minutes",
        "That is usual and nothing is lost",
        permanent=False,
        minutes=6,
    ),
    Said(
        "DOT",
        "550 5.7.26 This message does not pass authentication checks",
        "127.0.0.1 took the letter for unwanted mail",
        "Write to them another way",
    ),
    Said("DOT", "554 5.7.1 This looks like spam", "took the letter for unwanted mail", "another"),
    Said(
        "RCPT",
        "554 5.7.1 Service unavailable; client blocked using a block list",
        "took the letter for unwanted mail",
        "change its words",
    ),
    Said(
        "RCPT",
        "550 5.1.2 Bad destination system address",
        f"No mail is taken at the domain of {RUTH}",
        "Look at the part after the @",
    ),
    Said("RCPT", "550 Host not found", "No mail is taken at the domain", "after the @"),
    Said(
        "RCPT",
        "550 5.2.1 The email account is inactive",
        f"The mailbox of {RUTH} is switched off",
        "Write to them another way",
    ),
    Said(
        "RCPT",
        "553 5.1.3 The recipient address is not a valid address",
        f"127.0.0.1 does not take {RUTH} for an address",
        "letter by letter",
    ),
    Said("RCPT", "550 5.1.1 Does not exist", f"Nobody is known at {RUTH}", "letter by letter"),
    Said("RCPT", "550 5.4.1 Recipient address rejected", "Nobody is known at", "letter by"),
    Said("RCPT", "550 User unknown", "Nobody is known at", "approve the letter again"),
    Said("RCPT", "550 No thanks", f"does not take mail for {RUTH}", "another way"),
    Said("RCPT", "451 4.3.0 Try", "refused while naming the recipient", LATER, permanent=False),
    Said("RCPT", "452 no room", "is full", LATER, permanent=False),
    Said("DATA", "554 5.5.1 No", "refused while sending the letter", "Read what it says"),
]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hostile]:
    """A server that says what it is told to say."""
    with hostile_smtp(tmp_path_factory.mktemp("said") / "truth") as running:
        yield running


def failed(server: Hostile, said: Said) -> DeliveryFailed:
    """Let the server say it to a letter, and return what is made of it."""
    server.answers = {said.at: said.reply}
    who = "maya:hush@" if said.at == "AUTH" else ""
    url = f"smtp://{who}127.0.0.1:{server.port}"
    channel = Email(
        address=server_address(url, "smtp", where="test"),
        clock=FixedClock(),
        trust=trust(None),
        patience=5.0,
    )
    with pytest.raises(DeliveryFailed) as caught:
        channel.deliver(LETTER, Memory())
    return caught.value


def compare(server: Hostile, said: Said) -> DeliveryFailed:
    """Hold what is told against the table, with the server's own words at the end."""
    found = failed(server, said)
    assert said.says in found.message
    assert found.message.endswith(said.reply)
    assert said.hint in (found.hint or "")
    assert (found.permanent, found.after_dot) == (said.permanent, False)
    assert found.wait == (timedelta(minutes=said.minutes) if said.minutes else None)
    assert "!" not in f"{found.message.removesuffix(said.reply)}{found.hint}"
    return found


@pytest.mark.parametrize("said", [*LOGIN, *ACCOUNT], ids=lambda said: said.reply[:40])
def test_what_stops_the_whole_account_is_told_as_that(server: Hostile, said: Said) -> None:
    """A wrong password or a full day: no other letter is tried with it in the meantime."""
    assert isinstance(compare(server, said), AccountFailed)


@pytest.mark.parametrize("said", LETTERS, ids=lambda said: said.reply[:40])
def test_what_stops_one_letter_stops_no_other(server: Hostile, said: Said) -> None:
    """An address that is none, a full mailbox: the letters to others go on."""
    assert not isinstance(compare(server, said), AccountFailed)


def test_every_row_of_the_table_was_said_by_a_server() -> None:
    """So no row is there that nothing proves."""
    doing = {
        "AUTH": "logging in",
        "MAIL": "naming the sender",
        "RCPT": "naming the recipient",
        "DATA": "sending the letter",
        "DOT": "finishing the letter",
    }
    met = set()
    for said in (*LOGIN, *ACCOUNT, *LETTERS):
        code, _, words = said.reply.partition(" ")
        reply = Reply(code=int(code), said=words, doing=doing[said.at])
        met.add(reply.meaning())
    assert [row.says for row in MEANINGS if row not in met] == []


@pytest.mark.parametrize("answer", ["HTTP/1.1 302 Found", "SSH-2.0-Net"])
def test_what_is_no_mail_server_is_not_taken_for_one(server: Hostile, answer: str) -> None:
    """On a train the network answers in its place; the letter waits until that is over."""
    found = failed(server, Said("GREETING", answer, "", ""))
    assert found.message == "What answers as 127.0.0.1 is no mail server"
    assert "open a web page, sign in there" in (found.hint or "")
    assert not found.permanent
    assert isinstance(found, AccountFailed)


def test_codes_are_read_at_the_head_alone() -> None:
    """A version or an address inside the words is no code; three digits count without one."""
    assert Reply(code=550, said="host 10.1.1 says 5.1.1", doing="x").enhanced == ""
    assert Reply(code=550, said="5.7.1023 odd", doing="x").enhanced == ""
    assert Reply(code=550, said=" 5.1.10 gone", doing="x").enhanced == "5.1.10"
