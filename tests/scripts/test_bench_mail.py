"""The benchmark of mail reading: what it reads, how it counts, and the table it prints."""

from pathlib import Path

import pytest

from afterword.app.reading.mail import BOUNCE, ORDINARY, PERMANENT, TEMPORARY, Bounce, Mail
from scripts.bench_mail.__main__ import is_told, main
from scripts.bench_mail.sets import Cut, Labelled, bounces, open_replies, ordinary, own_replies

RUTH = "ruth@x.example"
FEWEST_ORDINARY, FEWEST_REPLIES = 60, 40


def read(kind: str | None, *who: str) -> Mail:
    """Return a mail that was read as a bounce of a kind, or as an ordinary one."""
    if kind is None:
        return Mail(what=ORDINARY)
    return Mail(what=BOUNCE, bounce=Bounce(kind=kind, recipients=who))


@pytest.mark.parametrize(
    ("mail", "right"),
    [
        (read(PERMANENT, RUTH), True),
        (read(PERMANENT, RUTH, "alias@x.example"), True),
        (read(TEMPORARY, RUTH), False),
        (read(PERMANENT, "other@x.example"), False),
        (read(PERMANENT, RUTH, "a@x.example", "b@x.example"), False),
        (read(PERMANENT), False),
        (read(None), False),
    ],
)
def test_a_bounce_is_right_in_kind_and_in_whom_it_names(mail: Mail, *, right: bool) -> None:
    """Their other address may be named beside, and nobody else."""
    assert is_told(Labelled("one", b"", PERMANENT, (RUTH,)), mail) is right


def test_what_is_no_bounce_must_be_taken_for_none() -> None:
    """A complaint that is read as a bounce counts against us."""
    complaint = Labelled("arf", b"", "complaint", ())
    assert is_told(complaint, read(None))
    assert not is_told(complaint, read(PERMANENT, RUTH))


@pytest.mark.parametrize(
    ("found", "right"),
    [
        ("Yes.\n\nOn Friday.", True),
        ("Yes.\n\nOn Friday.\n-- \nRuth", False),
        ("Yes.", False),
        ("", False),
    ],
)
def test_a_cut_is_right_from_its_first_line_to_its_last(found: str, *, right: bool) -> None:
    """One line too many is as wrong as one too few."""
    assert Cut("one", "", "Yes.", "On Friday.").is_right(found) is right


def test_our_own_sets_are_there_and_each_mail_once() -> None:
    """A file that was moved would measure nothing."""
    titles = [title for title, _ in ordinary()]
    assert len(set(titles)) == len(titles) >= FEWEST_ORDINARY
    replies = [title for title, _, _ in own_replies()]
    assert len(set(replies)) == len(replies) >= FEWEST_REPLIES


def test_the_open_sets_are_found_by_their_folder(tmp_path: Path) -> None:
    """A label without its mail is passed over; a mail is read as it lies there."""
    (tmp_path / "bounces").mkdir()
    (tmp_path / "bounces" / "bsd-rfc3464-01.eml").write_bytes(b"From: x\r\n\r\n")
    (tmp_path / "replies").mkdir()
    (tmp_path / "replies" / "erp-email_1_4.txt").write_text("Awesome!", encoding="utf-8")
    (one,) = bounces(tmp_path)
    assert (one.name, one.what, one.is_bounce) == ("bsd-rfc3464-01", PERMANENT, True)
    assert [cut.name for cut in open_replies(tmp_path)] == ["erp-email_1_4"]


def test_the_table_is_printed_without_the_open_sets(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is not there is said in one line, and the rest is measured."""
    assert main(tmp_path, watch=False) == 0
    said = capsys.readouterr().out
    assert "No open sets in" in said
    assert "replies written for this bench: cut right" in said
    assert "0 of 64" in said
