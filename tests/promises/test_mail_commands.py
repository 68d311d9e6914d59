"""Commands around sending, as a person runs them: the outbox that has nothing due, the doctor."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.authority import Papers
from tests.support.command import Command, command
from tests.support.dovecot import PASSWORD as IMAP_PASSWORD
from tests.support.dovecot import USER as IMAP_USER
from tests.support.dovecot import Dovecot, dovecot
from tests.support.shooting import Range
from tests.support.smtp_server import free_port

pytestmark = [pytest.mark.mail, pytest.mark.slow]
A, B = "promise/halden/a", "promise/halden/b"
MORNING = ("--now", "2026-11-23T10:30:00-06:00")


@pytest.fixture
def afterword(shooting: Range, tmp_path: Path) -> Command:
    """The command on a data folder with two approved letters."""
    return command(shooting, tmp_path / "home", "a", "b")


def test_a_round_tells_what_it_did_and_nothing_else(shooting: Range, afterword: Command) -> None:
    """What left an hour ago would read as if it left now; the next moment is said instead."""
    assert afterword("send", A, *MORNING).code == 0
    assert afterword("send", B, "--at", "2026-11-23T16:00:00-06:00", *MORNING).code == 0
    said = afterword("outbox", "--due", *MORNING)
    assert (said.code, said.out.splitlines()[1:]) == (0, ["", "Next: afterword outbox"])
    assert said.out.startswith(
        "Nothing is due yet, and nothing was sent. Next is the letter to Ruth Delgado, on"
        " Mon 23 Nov 16:00.\n"
    )
    later = ("--now", "2026-11-23T16:00:10-06:00")
    said = afterword("outbox", "--due", *later)
    assert said.out.startswith("sent     Ruth Delgado")
    assert (A in said.out, B in said.out) == (False, True)
    assert afterword("outbox", "--due", *later).out.startswith(
        "Nothing is due, and nothing was sent."
    )
    assert len(shooting.hostile.taken()) == 2


def test_a_round_names_for_programs_what_moved(afterword: Command) -> None:
    """The whole tray as ever, and beside it the steps of this round; without a round, none."""
    said = afterword("outbox", "--due", "--json", *MORNING).document()
    states = {line["step"]: line["state"] for line in said["letters"]}
    assert states == {A: "sent", B: "waiting"}
    assert sorted(said["moved"]) == [A, B]
    assert afterword("outbox", "--due", "--json", *MORNING).document()["moved"] == []
    assert "moved" not in afterword("outbox", "--json").document()


def test_approving_says_when_it_leaves_and_the_worker_keeps_to_it(
    shooting: Range, afterword: Command
) -> None:
    """At the plan's best moment, though the office is open: until then it can be taken back."""
    thanks, early = "thank_you/halden/r1/ruth", ("--now", "2026-11-23T09:05:00-06:00")
    said = afterword("letters", "approve", thanks, "--yes", *early)
    assert (
        "While `afterword worker` or the app runs, it leaves on Mon 23 Nov 10:00."
        " Until then you can take it back." in said.out
    )
    assert (
        f"This computer must be awake then; `afterword send {thanks}`,"
        f" or `afterword send {thanks} --to-drafts`, needs no waiting." in said.out
    )
    again = afterword("letters", "approve", thanks, "--yes", "--json", *early).document()
    assert again["planned"] == afterword.letter(thanks)["planned"] == "2026-11-23T10:00:00-06:00"
    afterword("hold", A)
    afterword("hold", B)
    afterword("outbox", "--due", *early)
    assert shooting.hostile.taken() == []
    later = ("--now", "2026-11-23T10:00:00-06:00")
    assert afterword("outbox", "--due", *later).code == 0
    assert len(shooting.hostile.taken()) == 1
    other = "thank_you/halden/r1/priya"
    without = afterword("letters", "approve", other, "--yes", *later, AFTERWORD_SMTP_URL="")
    assert (without.code, "leaves on" in without.out) == (0, False)


def test_without_a_mailbox_the_doctor_is_content(afterword: Command) -> None:
    """The mailbox for Sent is optional: it is mentioned with its remedy, and the answer is yes."""
    said = afterword("doctor")
    assert said.code == 0
    assert (
        "optional   Mail: no account for reading Sent; a letter of unknown fate cannot be looked up"
        in said.out
    )
    assert "Name its server too, if you want that: `afterword account … --imap HOST`." in said.out
    looks = afterword("doctor", "--json").document()["looks"]
    assert [look["optional"] for look in looks if look["remedy"]] == [True]


def test_without_a_way_to_send_the_doctor_is_not(afterword: Command) -> None:
    """That is no matter of taste: letters cannot leave."""
    said = afterword("doctor", AFTERWORD_SMTP_URL="")
    assert said.code == 1
    assert "needs you  Mail: no account is set up, so letters cannot leave from here" in said.out


def test_the_doctor_logs_in_to_the_mail_servers_when_asked(
    shooting: Range, afterword: Command, mailbox_server: Dovecot, papers: Papers
) -> None:
    """By the ways that letters take; nothing is sent, and without the word nobody is called."""
    servers = {"AFTERWORD_IMAP_URL": mailbox_server.url, "AFTERWORD_CA_FILE": str(papers.ca_file)}
    said = afterword("doctor", "--mail", **servers)
    assert said.code == 0
    assert "in order   Mail: 127.0.0.1 lets you in to send" in said.out
    assert "in order   Mail: localhost lets you in, and its Sent folder is “Sent”" in said.out
    away = {**servers, "AFTERWORD_SMTP_URL": f"smtp://localhost:{free_port()}"}
    said = afterword("doctor", "--mail", **away)
    assert said.code == 1
    assert "needs you  Mail: localhost does not answer there" in said.out
    assert afterword("doctor", **away).code == 0
    wrong = f"imaps://{IMAP_USER}:not-{IMAP_PASSWORD}@localhost:{mailbox_server.tls_port}"
    said = afterword("doctor", "--mail", **{**servers, "AFTERWORD_IMAP_URL": wrong})
    assert said.code == 1
    assert "needs you  Mail: localhost does not accept the name and password" in said.out
    assert "Run `afterword secret imap` with the right password, then look again." in said.out
    assert shooting.hostile.taken() == []


def test_a_letter_to_herself_is_followed(
    shooting: Range, afterword: Command, papers: Papers
) -> None:
    """It leaves for her own address alone; Inbox and Sent are told with the time that they took."""
    with dovecot(papers) as mailbox:
        inbox = replace(mailbox, sent=mailbox.sent.parent)

        def deliver(raw: bytes, name: str) -> None:
            mailbox.file(raw, name)
            inbox.file(raw, name)

        shooting.hostile.files = deliver
        servers = {"AFTERWORD_IMAP_URL": mailbox.url, "AFTERWORD_CA_FILE": str(papers.ca_file)}
        said = afterword("doctor", "--test-letter", **servers)
    assert said.code == 0
    assert "Test letter: a letter to maya@okafor.example left" in said.out
    assert "Test letter: it arrived in your Inbox, within" in said.out
    assert "Test letter: your provider put it into Sent itself, within" in said.out
    (name,) = shooting.hostile.taken()
    assert name.startswith("<test.")
    assert afterword("outbox", "--json").document()["letters"][0]["state"] == "waiting"


def test_a_letter_to_herself_needs_an_account(shooting: Range, afterword: Command) -> None:
    """Without one, and with a server that refuses: one look that says what to do."""
    said = afterword("doctor", "--test-letter", AFTERWORD_SMTP_URL="")
    assert "needs you  Test letter: No mail account is set up here" in said.out
    shooting.hostile.mood = "550 at RCPT"
    said = afterword("doctor", "--test-letter")
    assert (said.code, "Test letter: Nobody is known at maya@okafor.example" in said.out) == (
        1,
        True,
    )
