"""The account is looked at step by step, and the first step that fails says what to do."""

import ssl
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from afterword.channels.checkup import look_at_mailbox, look_at_sending
from afterword.channels.email import Email
from afterword.channels.mailbox import Mailbox
from afterword.channels.server_address import server_address, trust
from afterword.core.errors import DeliveryFailed, OutsideFailed
from tests.support.authority import Papers
from tests.support.dovecot import Dovecot, dovecot
from tests.support.hostile_imap import refusing_imap
from tests.support.hostile_smtp import Hostile, hostile_smtp
from tests.support.letters import NOW, FixedClock
from tests.support.smtp_server import SmtpServer, free_port, smtp_server

pytestmark = pytest.mark.mail
SAFE = (
    "the way to localhost is encrypted, and its certificate is trusted, good until 12 December 2099"
)


@pytest.fixture
def hostile(tmp_path: Path) -> Iterator[Hostile]:
    """A server that greets as it is told."""
    with hostile_smtp(tmp_path / "truth") as server:
        yield server


def sending(url: str, trusted: ssl.SSLContext) -> Email:
    """Return the way to send by a server."""
    address = server_address(url, "smtp", where="test")
    return Email(address=address, clock=FixedClock(), trust=trusted, patience=2.0)


def mailbox(url: str, trusted: ssl.SSLContext) -> Mailbox:
    """Return the mailbox at an address."""
    return Mailbox(address=server_address(url, "imap", where="test"), trust=trusted, patience=2.0)


def told(url: str, trusted: ssl.SSLContext, now: datetime = NOW) -> list[str]:
    """Return every step of a look at a server that sends, the one that failed too."""
    steps = []
    try:
        for look in look_at_sending(sending(url, trusted), FixedClock(now)):
            steps.append(look.words)  # noqa: PERF401  what was seen before the failure counts
    except DeliveryFailed as failed:
        steps.append(f"{failed.message} > {failed.hint}")
    return steps


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_each_step_of_the_way_out_is_told(
    papers: Papers, trusting: ssl.SSLContext, security: str
) -> None:
    """The name, the port, the encryption, and that it lets us in."""
    with smtp_server(papers, security) as server:
        steps = told(server.url, trusting)
    assert steps == [
        "the name localhost is found",
        f"localhost answers at port {server.port}",
        SAFE,
        "localhost lets you in to send",
    ]
    assert server.inbox.mails == []


def test_it_stops_at_the_first_step_that_fails(
    mail_server: SmtpServer, trusting: ssl.SSLContext
) -> None:
    """A name, a port, a certificate, a password: the one that is wrong is the last thing told."""
    nobody = told("smtps://maya:x@mail.invalid", trusting)
    assert nobody == [
        "No mail server named mail.invalid is found > Check its name and your connection."
    ]
    shut = told(f"smtps://maya:x@localhost:{free_port()}", trusting)
    assert [len(shut), shut[-1]] == [
        2,
        "localhost does not answer there > Check its port; it will be tried again.",
    ]
    stranger = told(mail_server.url, trust(None))
    assert len(stranger) == 3
    assert stranger[-1].startswith("The certificate of localhost is not trusted")
    wrong = told(mail_server.url.replace("battery", "staple"), trusting)
    assert len(wrong) == 4
    assert "localhost does not accept the name and password: 535" in wrong[-1]


@pytest.mark.parametrize(
    ("off", "says"),
    [
        (timedelta(minutes=4), "the clock of this computer goes as theirs does"),
        (timedelta(minutes=75), "the clock of this computer is 75 minutes ahead of theirs"),
        (timedelta(hours=-7), "the clock of this computer is 7 hours behind theirs"),
        (timedelta(days=365), "the clock of this computer is 365 days ahead of theirs"),
    ],
)
def test_a_clock_that_is_off_is_noticed_by_the_greeting(
    hostile: Hostile, trusting: ssl.SSLContext, off: timedelta, says: str
) -> None:
    """Letters leave by this clock, so a wrong one would send at night."""
    hostile.answers["GREETING"] = (
        "220 hostile.example Mail Service ready at Mon, 23 Nov 2026 15:50:00 +0000"
    )
    steps = told(hostile.url, trusting, NOW + off)
    assert says in steps
    looks = look_at_sending(sending(hostile.url, trusting), FixedClock(NOW + off))
    remedies = [look.remedy for look in looks if "clock" in look.words]
    assert (remedies == [""]) is (off < timedelta(minutes=5) and off > timedelta())


@pytest.mark.parametrize("greeting", ["220 hello", "220 on Mon, 45 Foo 2026 99:00:00 +0000 ok"])
def test_a_greeting_without_a_date_tells_nothing_of_the_clock(
    hostile: Hostile, trusting: ssl.SSLContext, greeting: str
) -> None:
    """Most servers say none; then nothing is claimed."""
    hostile.answers["GREETING"] = greeting
    assert not any("clock" in step for step in told(hostile.url, trusting))


def test_each_step_of_the_mailbox_is_told(
    mailbox_server: Dovecot, trusting: ssl.SSLContext
) -> None:
    """A mailbox without a Drafts folder is in order but for that."""
    looks = list(look_at_mailbox(mailbox(mailbox_server.url, trusting)))
    assert [look.words for look in looks][-2:] == [
        "localhost lets you in, and its Sent folder is “Sent”",
        "localhost has no Drafts folder",
    ]
    assert [look.mark[0] for look in looks] == [*["in order"] * 4, "optional"]
    assert "only “into my Drafts” is not there" in looks[-1].remedy


def test_a_mailbox_without_a_sent_folder_is_told_with_what_that_means(
    papers: Papers, trusting: ssl.SSLContext
) -> None:
    """Sending works without it; only the look after a crash does not."""
    with dovecot(papers, "Elsewhere") as server:
        looks = list(look_at_mailbox(mailbox(server.url, trusting)))
    (none,) = (look for look in looks if "no Sent folder" in look.words)
    assert none.optional
    assert "after a crash you will be asked" in none.remedy


REFUSALS = [
    (
        "NO [AUTHENTICATIONFAILED] Invalid credentials",
        "127.0.0.1 does not accept the name and password",
        "Run `afterword secret imap` with the right password, then look again.",
    ),
    (
        "NO [ALERT] Application-specific password required",
        "127.0.0.1 wants an app password",
        "keep it with `afterword secret imap`, then look again.",
    ),
    (
        "NO [ALERT] Please log in via your web browser",
        "127.0.0.1 wants to see first that it is you",
        "Log in to your mail in a browser",
    ),
    (
        "NO Your account is not enabled for IMAP use",
        "127.0.0.1 has switched the mailbox off for mail programs",
        "Switch IMAP on in the settings of your mail",
    ),
    (
        "NO [INUSE] Too many simultaneous connections",
        "Too many programs read the mailbox at 127.0.0.1 at once",
        "Close one of them",
    ),
]


@pytest.mark.parametrize(("words", "says", "hint"), REFUSALS)
def test_a_mailbox_that_refuses_is_told_in_plain_words(
    trusting: ssl.SSLContext, words: str, says: str, hint: str
) -> None:
    """With the mailbox's own words at the end, and the command that mends it."""
    with refusing_imap(words) as port:
        closed = mailbox(f"imap://maya:x@127.0.0.1:{port}", trusting)
        with pytest.raises(OutsideFailed) as refused:
            list(look_at_mailbox(closed))
    assert refused.value.message.startswith(says)
    assert words.partition("] ")[2] in refused.value.message
    assert hint in (refused.value.hint or "")


def test_a_mailbox_of_which_no_password_is_known_says_how_to_keep_it(
    mailbox_server: Dovecot, trusting: ssl.SSLContext
) -> None:
    """It was reached and is trusted: only the password is missing."""
    known = mailbox(mailbox_server.url, trusting)
    bare = replace(known, address=replace(known.address, password=None))
    with pytest.raises(OutsideFailed, match="is not known here") as missing:
        list(look_at_mailbox(bare))
    assert "afterword secret imap" in str(missing.value)
