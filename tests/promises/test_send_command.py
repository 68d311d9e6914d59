"""The command that sends, as a person runs it: each server's fault is one sentence and no loss."""

import signal
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.support import hostile_smtp as moods
from tests.support.authority import Papers
from tests.support.command import Command, command
from tests.support.shooting import Range
from tests.support.smtp_server import PASSWORD, USER, SmtpServer, free_port

pytestmark = [pytest.mark.mail, pytest.mark.slow]
A = "promise/halden/a"
RETRY = "Nothing is lost; it will be tried again."


@pytest.fixture
def afterword(shooting: Range, tmp_path: Path) -> Command:
    """The command on a data folder with one approved letter, and a hostile server as account."""
    return command(shooting, tmp_path / "home", "a")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bad:
    """What a server does, and what the candidate must be told: the sentence, and the tray."""

    mood: str
    says: str
    hint: str = RETRY
    stands: str = "waiting"
    taken: int = 0


SERVERS = [
    Bad(mood="drops at once", says="was lost while connecting"),
    Bad(mood="421 at once", says="refused while connecting: 421"),
    Bad(
        mood="451 at RCPT",
        says="asks new senders to come back in some minutes: 451 4.7.1 Greylisted",
        hint="That is usual and nothing is lost; it will be tried again.",
    ),
    Bad(mood="dies in body", says="was lost while sending the letter"),
    Bad(mood="452 at dot", says="is full: 452 4.2.2 Mailbox full"),
    Bad(
        mood="550 at RCPT",
        says="example: 550 5.1.1 No such person here",
        hint="Look at the address letter by letter, correct it, and approve the letter again.",
        stands="failed",
    ),
    Bad(
        mood="530 at MAIL",
        says="wants a safer way in: 530",
        hint="Use smtp+starttls:// or smtps:// with your name and password.",
        stands="failed",
    ),
    Bad(
        mood="dies at dot, taken",
        says="was lost while finishing the letter",
        hint="It may have arrived: your Sent folder will tell.",
        stands="unknown",
        taken=1,
    ),
    Bad(
        mood=moods.LOST_421,
        says="went away before it confirmed the letter: 421",
        hint="It may have arrived: your Sent folder will tell.",
        stands="unknown",
        taken=1,
    ),
]


@pytest.mark.parametrize("bad", SERVERS, ids=lambda bad: bad.mood)
def test_a_bad_server_is_one_sentence_and_the_letter_is_not_lost(
    shooting: Range, afterword: Command, bad: Bad
) -> None:
    """Exit 5, the same words in the tray, and nothing of a traceback."""
    shooting.hostile.mood = bad.mood
    said = afterword("send", A)
    assert (said.code, said.out) == (5, "")
    assert said.error.count("\n") == 1
    assert bad.says in said.error
    assert said.error.endswith(f"{bad.hint}\n")
    letter = afterword.letter(A)
    assert letter["state"] == bad.stands
    assert bad.says in letter["words"]
    assert len(shooting.hostile.taken()) == bad.taken


def test_what_may_have_arrived_is_not_sent_again_and_the_person_settles_it(
    shooting: Range, afterword: Command
) -> None:
    """The letter of unknown fate is refused with the way out, in words and for programs."""
    shooting.hostile.mood = "dies at dot, taken"
    afterword("send", A)
    shooting.hostile.mood = moods.GOOD
    for words in (("send", A), ("send", A, "--planned"), ("hold", A), ("undo",)):
        said = afterword(*words)
        assert (said.code, said.out) == (4, "")
        assert "It is not known whether this letter arrived; it probably did" in said.error
    error = afterword("send", A, "--json").error
    assert '"code": "unknown_fate"' in error
    afterword("outbox", "--arrived", A)
    assert afterword.letter(A)["state"] == "sent"
    assert len(shooting.hostile.taken()) == 1


def test_a_letter_that_did_not_arrive_leaves_again_by_her_word(
    shooting: Range, afterword: Command
) -> None:
    """She looked, it is not there: it is planned anew, and sending it works."""
    shooting.hostile.mood = "dies at dot, not taken"
    afterword("send", A)
    shooting.hostile.mood = moods.GOOD
    afterword("outbox", "--did-not-arrive", A)
    assert afterword.letter(A)["state"] == "waiting"
    assert afterword("send", A).code == 0
    assert shooting.hostile.taken() == ["<a@afterword.invalid>"]


def test_a_letter_is_sent_once(shooting: Range, afterword: Command) -> None:
    """The second time it is refused by exit 4, in one sentence."""
    assert afterword("send", A).out.startswith("sent     Ruth Delgado")
    again = afterword("send", A)
    assert again.code == 4
    assert again.error == f"afterword: This letter has been sent already ({A}).\n"
    assert len(shooting.hostile.taken()) == 1


def test_what_was_noted_before_a_letter_left_can_still_be_taken_back(
    shooting: Range, afterword: Command
) -> None:
    """Undo says that the letter has left and how to get behind it; that works."""
    assert afterword("log", "halden/priya", "reply", "--note", "see you soon").code == 0
    shooting.order(afterword.home, "approve", who="b")
    assert afterword("send", "promise/halden/b").code == 0
    undone = afterword("undo")
    way = "`afterword undo --earlier` takes back what you noted before this letter."
    left = "This letter has been sent already (promise/halden/b)."
    assert (undone.code, undone.error) == (4, f"afterword: {left} {way}\n")
    assert afterword("undo", "--earlier").out.startswith("Taken back: 1 thing said at halden.")
    assert "see you soon" not in afterword("export").out
    assert afterword.letter("promise/halden/b")["state"] == "sent"


def test_a_dry_run_writes_the_message_and_sends_nothing(
    shooting: Range, afterword: Command, tmp_path: Path
) -> None:
    """The .eml is what a mail program opens: sender, recipient, Date and Message-ID."""
    said = afterword("send", A, "--dry-run", str(tmp_path / "out"))
    assert (said.code, said.error) == (0, "")
    (file,) = (tmp_path / "out").iterdir()
    assert str(file) in said.out
    mail = message_from_bytes(file.read_bytes(), policy=policy.default)
    assert mail["To"] == "Ruth Delgado <ruth.delgado@haldenrobotics.example>"
    assert mail["Message-ID"] == "<a@afterword.invalid>"
    assert mail["Date"].datetime.tzinfo is not None
    assert shooting.hostile.taken() == []
    assert afterword.letter(A)["state"] == "waiting"


def test_a_moment_is_planned_and_the_letter_waits_for_it(
    shooting: Range, afterword: Command
) -> None:
    """At the moment that she chose; a moment without its offset is refused."""
    said = afterword("send", A, "--at", "2030-01-07T09:30:00-06:00", "--json")
    assert said.document()["planned"] == "2030-01-07T09:30:00-06:00"
    assert afterword.letter(A)["planned"] == "2030-01-07T09:30:00-06:00"
    assert afterword("send", A, "--at", "2030-01-07T09:30:00").code == 2
    assert afterword("outbox", "--due").code == 0
    assert shooting.hostile.taken() == []


def test_the_worker_sends_what_is_due_and_tells_it(shooting: Range, afterword: Command) -> None:
    """Its moment has just come: it leaves, that is told in one sentence, and the end is polite."""
    afterword("send", A, "--at", datetime.now(UTC).isoformat())  # noqa: TID251 - the real clock
    with afterword.running("worker") as worker:
        assert worker.stdout is not None
        begun, sent = worker.stdout.readline(), worker.stdout.readline()
        worker.send_signal(signal.SIGTERM)
        ended = worker.stdout.read()
        assert worker.wait(20) == 0
    assert begun.startswith("Letters leave at their planned moments while this runs.")
    assert sent == "The letter to Ruth Delgado was sent: 2.0.0 Queued as A1\n"
    assert ended == "Stopped. What had not left waits in the tray.\n"
    assert shooting.hostile.taken() == ["<a@afterword.invalid>"]


def test_the_worker_believes_the_moment_that_it_is_given(
    shooting: Range, afterword: Command
) -> None:
    """Thirteen hours late and at night nothing leaves: it is planned anew, and that is told.

    A clock that is set to just before the new moment goes on, and then the letter leaves.
    """
    afterword("send", A, "--at", "2026-11-23T16:30:00-06:00", "--now", "2026-11-23T10:00-06:00")
    told: list[str] = []
    for now in ("2026-11-24T11:23:00+00:00", "2026-11-24T14:59:58+00:00"):
        assert shooting.hostile.taken() == []
        with afterword.running("worker", "--now", now) as worker:
            assert worker.stdout is not None
            told += [worker.stdout.readline(), worker.stdout.readline()]
            worker.send_signal(signal.SIGTERM)
            assert worker.wait(20) == 0
    assert told[1] == (
        "The letter to Ruth Delgado leaves at 9:00 on Tuesday 24 November: It was to leave at"
        " 16:30 on Monday 23 November, but nothing ran here then that could send it.\n"
    )
    assert told[3] == "The letter to Ruth Delgado was sent: 2.0.0 Queued as A1\n"
    assert afterword.letter(A)["left"] >= "2026-11-24T09:00:00-06:00"
    assert shooting.hostile.taken() == ["<a@afterword.invalid>"]


@pytest.mark.parametrize("machine", ["UTC", "Asia/Tokyo", "America/Chicago"])
def test_a_letter_is_dated_by_the_candidates_own_clock(
    shooting: Range, afterword: Command, machine: str
) -> None:
    """Maya lives in Chicago, wherever the machine stands: the header, the tray and the fact."""
    raw: list[bytes] = []
    shooting.hostile.files = lambda mail, _name: raw.append(mail)
    now = ("--now", "2026-11-24T03:23:00+00:00")
    afterword("send", A, "--dry-run", str(afterword.home / "out"), *now, TZ=machine)
    said = afterword("send", A, *now, TZ=machine)
    assert "left Mon 23 Nov 21:23" in said.out
    for message in (raw[0], next((afterword.home / "out").iterdir()).read_bytes()):
        assert message_from_bytes(message)["Date"] == "Mon, 23 Nov 2026 21:23:00 -0600"
    assert afterword.letter(A)["left"] == "2026-11-23T21:23:00-06:00"
    assert '"at": "2026-11-23T21:23:00-06:00"' in afterword("export").out


def test_a_plan_is_told_in_the_candidates_own_time(afterword: Command) -> None:
    """A moment said in another zone, or by the machine's, is said back in hers."""
    at = afterword("send", A, "--at", "2030-01-07T15:30:00Z", TZ="Asia/Tokyo")
    assert at.out.startswith("It leaves on Mon 7 Jan 09:30.")
    assert afterword.letter(A)["planned"] == "2030-01-07T09:30:00-06:00"
    held = afterword("hold", A, "--release", "--now", "2026-11-24T03:23:00Z", "--json")
    assert held.document()["planned"] == "2026-11-24T09:00:00-06:00"


def test_without_an_account_nothing_leaves_and_the_remedy_is_said(afterword: Command) -> None:
    """For one letter and for the worker: exit 4, and what to set."""
    for words in (("send", A), ("worker",)):
        said = afterword(*words, AFTERWORD_SMTP_URL="")
        assert (said.code, said.out) == (4, "")
        assert "No mail account is set up here, so nothing can leave" in said.error
        assert "Set one up with `afterword account you@home.example`" in said.error


def test_a_server_that_is_not_there_or_not_trusted_is_named(
    afterword: Command, mail_server: SmtpServer
) -> None:
    """Nobody at the port, no such name, a stranger's certificate: exit 5, and it waits."""
    strangers = {
        f"smtp://localhost:{free_port()}": "localhost does not answer there",
        "smtps://mail.invalid": "No mail server named mail.invalid is found",
        mail_server.url: "The certificate of localhost is not trusted",
    }
    for url, says in strangers.items():
        said = afterword("send", A, AFTERWORD_SMTP_URL=url)
        assert (said.code, said.out) == (5, "")
        assert says in said.error
        assert afterword.letter(A)["state"] == "waiting"
    assert mail_server.inbox.mails == []


def test_a_password_is_kept_used_and_shown_nowhere(
    afterword: Command, mail_server: SmtpServer, papers: Papers, tmp_path: Path
) -> None:
    """From the sealed file to the login; the canary is in no byte of folder or output (P19)."""
    afterword.environ = {
        "AFTERWORD_SMTP_URL": f"smtp+starttls://{USER}@localhost:{mail_server.port}",
        "AFTERWORD_CA_FILE": str(papers.ca_file),
        "AFTERWORD_PASSPHRASE": "a river at night",
    }
    unknown = afterword("send", A)
    assert (unknown.code, "The password of maya@localhost is not known here" in unknown.error) == (
        5,
        True,
    )
    wrong = (afterword("secret", "smtp", typed="hunter2\n"), afterword("send", A))
    assert "localhost does not accept the name and password: 535" in wrong[1].error
    right = (afterword("secret", "smtp", typed=f"{PASSWORD}\n"), afterword("send", A))
    assert [said.code for said in (*wrong, *right)] == [0, 5, 0, 0]
    assert [mail.logged_in for mail in mail_server.inbox.mails] == [True]
    shown = [said.out + said.error for said in (unknown, *wrong, *right, afterword("settings"))]
    kept = [path.read_bytes() for path in afterword.home.rglob("*") if path.is_file()]
    for canary in (PASSWORD, "hunter2", "a river at night"):
        assert not any(canary in text for text in shown)
        assert not any(canary.encode() in content for content in kept)
