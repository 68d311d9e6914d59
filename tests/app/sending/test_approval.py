"""An approval binds exactly one letter to exactly one person."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from afterword.app.ports import Envelope
from afterword.app.sending.approval import (
    Approval,
    approval_from,
    approvals,
    envelope_from,
    envelope_to_body,
    seal_of,
)
from afterword.core.errors import Refused

LETTER = Envelope(
    message_id="<ruth.1@afterword.local>",
    channel="email",
    sender=("Maya Okafor", "maya@okafor.example"),
    to=("Ruth Delgado", "ruth.delgado@haldenrobotics.example"),
    subject="Thank you for Friday",
    body="Dear Ms. Delgado,\n\nThank you for your time.\n\nMaya Okafor\n",
    attachments=(("method.pdf", "application/pdf", b"%PDF-1.7"),),
)
STEP = "thank_you/halden/r1/ruth"
APPROVAL = Approval(
    step=STEP,
    kind="thank_you",
    case="halden",
    interview="r1",
    person="ruth",
    at=datetime(2026, 11, 23, 9, 0, tzinfo=UTC),
    envelope=LETTER,
    seal=seal_of(LETTER),
)


def test_an_approval_is_read_back_as_it_was_kept() -> None:
    """What is kept beside the facts is the whole letter, attachment and all."""
    assert approval_from(STEP, APPROVAL.to_body()) == APPROVAL


@pytest.mark.parametrize(
    "other",
    [
        replace(LETTER, message_id="<ruth.2@afterword.local>"),
        replace(LETTER, channel="mail"),
        replace(LETTER, sender=("Maya Okafor", "eve@okafor.example")),
        replace(LETTER, sender=("Eve", "maya@okafor.example")),
        replace(LETTER, to=("Ruth Delgado", "priya.raman@haldenrobotics.example")),
        replace(LETTER, to=("Priya Raman", "ruth.delgado@haldenrobotics.example")),
        replace(LETTER, subject="Thank you for Monday"),
        replace(LETTER, body=LETTER.body + " "),
        replace(LETTER, attachments=()),
        replace(LETTER, answers="<theirs@haldenrobotics.example>"),
        replace(LETTER, references=("<theirs@haldenrobotics.example>",)),
        replace(LETTER, html=True),
        replace(LETTER, attachments=(("other.pdf", "application/pdf", b"%PDF-1.7"),)),
        replace(LETTER, attachments=(("method.pdf", "text/plain", b"%PDF-1.7"),)),
        replace(LETTER, attachments=(("method.pdf", "application/pdf", b"%PDF-1.8"),)),
    ],
)
def test_no_part_of_a_letter_can_change_under_its_seal(other: Envelope) -> None:
    """Any change, be it one space, gives another seal."""
    assert seal_of(other) != APPROVAL.seal


def test_an_approval_that_cannot_be_read_is_refused_in_a_sentence() -> None:
    """A row that was altered by hand is not guessed at."""
    with pytest.raises(Refused, match=r"cannot be read \(thank_you/halden/r1/ruth\)\. Approve it"):
        approval_from(STEP, {"at": "yesterday", "kind": "thank_you", "seal": "", "envelope": {}})


def test_approvals_are_found_among_everything_beside_the_facts() -> None:
    """Only the keys of approvals are read, in the order of their steps."""
    beside = {f"approvals/{STEP}": APPROVAL.to_body(), "letters/x": {"body": "Dear"}}
    assert approvals(beside) == (APPROVAL,)


def test_a_letter_that_was_approved_before_there_were_threads_keeps_its_seal() -> None:
    """The seal of an older version, as it was kept then, still fits the letter of then."""
    older = "sha256:4604a3bb197f4c80884eaa0f1d7cb12f7c204f86310fff424df0680ca8013fe8"
    assert seal_of(LETTER) == older
    kept = {**APPROVAL.to_body(), "seal": older}
    assert approval_from(STEP, kept).envelope == LETTER
    assert {"answers", "references", "html"} & set(envelope_to_body(LETTER)) == set()


def test_what_a_letter_answers_is_read_back_too() -> None:
    """Thread and HTML are part of what was approved."""
    later = replace(LETTER, answers="<b@x>", references=("<a@x>", "<b@x>"), html=True)
    assert envelope_from(envelope_to_body(later)) == later
