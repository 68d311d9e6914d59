"""Letters that the person sends herself, by the command and a real Dovecot."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.support.authority import Papers
from tests.support.command import Command, command
from tests.support.dovecot import Dovecot, dovecot
from tests.support.shooting import Range

pytestmark = [pytest.mark.mail, pytest.mark.slow]
A, B = "promise/halden/a", "promise/halden/b"


@pytest.fixture
def mailbox(papers: Papers) -> Iterator[Dovecot]:
    """A mailbox with Drafts and Sent."""
    with dovecot(papers, drafts=True) as running:
        yield running


@pytest.fixture
def afterword(shooting: Range, mailbox: Dovecot, papers: Papers, tmp_path: Path) -> Command:
    """The command on a data folder with two approved letters, and her mailbox."""
    made = command(shooting, tmp_path / "home", "a", "b")
    made.environ |= {
        "AFTERWORD_IMAP_URL": mailbox.url,
        "AFTERWORD_CA_FILE": str(papers.ca_file),
    }
    return made


def drafts(mailbox: Dovecot) -> list[bytes]:
    """Return what lies in Drafts."""
    return [file.read_bytes() for file in sorted(mailbox.drafts.glob("[cn]*/*"))]


def test_into_drafts_and_out_by_her_own_hand(
    shooting: Range, afterword: Command, mailbox: Dovecot
) -> None:
    """Once in Drafts; nothing else sends it; Sent tells that she did, and the touch is there."""
    said = afterword("send", A, "--to-drafts")
    assert (said.code, "It is in your Drafts." in said.out) == (0, True)
    again = afterword("send", A, "--to-drafts")
    assert (again.code, len(drafts(mailbox))) == (0, 1)
    refused = afterword("send", A)
    assert (refused.code, "You took this letter to send it yourself" in refused.error) == (4, True)
    afterword("outbox", "--due")
    assert afterword.letter(A)["state"] == "yours"
    raw = drafts(mailbox)[0]
    mailbox.file(raw, "1.sent-by-her")
    assert "sent     Ruth Delgado" in afterword("outbox", "--due").out
    assert shooting.hostile.taken() == []
    touches = [
        (touch["kind"], touch["person"])
        for case in afterword("export").document()["cases"]
        for touch in case["touches"]
    ]
    assert touches == [("promise", "ruth")]


def test_a_renamed_mail_is_asked_about(
    shooting: Range, afterword: Command, mailbox: Dovecot
) -> None:
    """Her provider gave it another name: the command asks, and her word settles it."""
    afterword("hold", B)
    afterword("send", A, "--to-drafts")
    raw = re.sub(
        rb"(?m)^Message-ID: \S+", b"Message-ID: <new@provider.example>", drafts(mailbox)[0]
    )
    mailbox.file(raw, "1.renamed")
    asked = afterword("outbox", "--due").out
    assert "unknown  Ruth Delgado" in asked
    assert "Is it this letter?" in asked
    assert afterword("outbox", "--did-not-arrive", A).code == 0
    assert afterword.letter(A)["state"] == "yours"
    afterword("outbox", "--arrived", A)
    assert afterword.letter(A)["state"] == "sent"
    assert shooting.hostile.taken() == []


def test_as_a_file_and_as_a_link(shooting: Range, afterword: Command, tmp_path: Path) -> None:
    """What her program opens is the letter; then it is hers, until she takes it back."""
    said = afterword("send", A, "--eml", str(tmp_path / "out"), "--json").document()
    assert said["state"] == "yours"
    mail = message_from_bytes(Path(said["file"]).read_bytes())
    assert mail["Message-ID"] == "<a@afterword.invalid>"
    link = afterword("send", B, "--mailto").out.splitlines()[0]
    assert link.startswith("mailto:ruth.delgado@haldenrobotics.example?subject=")
    assert "\r\n" in unquote(link)
    assert "yours" in afterword("outbox").out
    assert afterword("hold", B, "--take-back").code == 0
    assert [one["step"] for one in afterword("outbox", "--json").document()["letters"]] == [A]
    assert shooting.hostile.taken() == []
