"""Files go with a letter: capped, named, checked, and bound by the approval."""

import pytest

from afterword.app.letters.enclosed import MEBIBYTE, MOST_BYTES
from afterword.app.letters.enclosing import Enclosing
from afterword.core.errors import BadInput, Refused
from tests.support.drafting import GOOD, RUTH, Studio

PDF = b"%PDF-1.7 one page"
PROMISED = GOOD.replace("I would be glad", "I have attached the method.\n\nI would be glad")


@pytest.fixture
def studio() -> Studio:
    """Maya's letters, with her own to Ruth on the desk."""
    made = Studio()
    made.drafts.edit(RUTH, subject="Thank you", body=PROMISED)
    return made


@pytest.fixture
def enclosing(studio: Studio) -> Enclosing:
    """What goes with them."""
    return Enclosing(drafts=studio.drafts)


def codes(studio: Studio) -> list[str]:
    """Return what blocks the letter to Ruth."""
    return [one.finding.code for one in studio.drafts.show(RUTH).blocking]


def test_a_file_that_is_spoken_of_and_not_there_is_noticed_until_it_is(
    studio: Studio, enclosing: Enclosing
) -> None:
    """“I have attached” blocks without a file, and does not with one."""
    assert codes(studio) == ["missing_attachment"]
    enclosing.add(RUTH, "method.pdf", PDF)
    assert codes(studio) == []
    assert studio.drafts.show(RUTH).enclosed == (("method.pdf", "1 KB"),)
    enclosing.remove(RUTH, "method.pdf")
    assert codes(studio) == ["missing_attachment"]
    assert enclosing.now(RUTH) == ()


def test_a_file_of_the_same_name_takes_the_place(enclosing: Enclosing) -> None:
    """The newer one; others stay in their order."""
    enclosing.add(RUTH, "method.pdf", PDF)
    enclosing.add(RUTH, "/papers/my work.docx", b"docx")
    files = enclosing.add(RUTH, "method.pdf", b"%PDF newer")
    assert [(one.name, one.media_type, one.content) for one in files] == [
        (
            "my work.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            b"docx",
        ),
        ("method.pdf", "application/pdf", b"%PDF newer"),
    ]
    assert enclosing.now(RUTH) == files


def test_a_change_of_the_files_withdraws_passes_and_approval(
    studio: Studio, enclosing: Enclosing
) -> None:
    """What was read and approved is this letter with these files, and no other."""
    enclosing.add(RUTH, "method.pdf", PDF)
    for passed in ("facts", "aloud"):
        studio.drafts.confirm(RUTH, passed)
    approval = studio.drafts.approve(RUTH)
    assert studio.drafts.show(RUTH).stage == "approved"
    enclosing.add(RUTH, "method.pdf", PDF + b"!")
    after = studio.drafts.show(RUTH)
    assert (after.stage, after.missing_passes) == ("draft", ("facts", "aloud"))
    assert approval.step not in studio.drafts.letters().approvals


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("method.exe", "is a program"),
        ("photo.JPG.JS", "is a program"),
        ("a\r\nBcc: eve@x.example.pdf", "no name of a file"),
        ("=?utf-8?q?x?=.pdf", "no name of a file"),
        ("   ", "no name of a file"),
        ("x" * 101, "no name of a file"),
        ("what?.pdf", "no name of a file"),
    ],
)
def test_a_name_that_would_do_harm_is_refused(enclosing: Enclosing, name: str, says: str) -> None:
    """A program, a header, a name that one of the computers does not know."""
    with pytest.raises((BadInput, Refused), match=says):
        enclosing.add(RUTH, name, PDF)
    assert enclosing.now(RUTH) == ()


def test_an_empty_or_a_very_large_file_is_refused(enclosing: Enclosing) -> None:
    """All files of a letter together have one cap, and the sentence names the way out."""
    with pytest.raises(BadInput, match=r"method\.pdf is empty"):
        enclosing.add(RUTH, "method.pdf", b"")
    enclosing.add(RUTH, "half.zip", bytes(MOST_BYTES // 2))
    with pytest.raises(BadInput, match=r"With other\.zip \(5\.0 MB\) the letter is too") as refused:
        enclosing.add(RUTH, "other.zip", bytes(MOST_BYTES // 2 + 1))
    assert "At most 10 MB" in (refused.value.hint or "")
    assert [one.size for one in enclosing.now(RUTH)] == ["5.0 MB"]
    assert MOST_BYTES == 10 * MEBIBYTE


def test_a_file_that_is_not_there_cannot_be_taken_off(enclosing: Enclosing) -> None:
    """The names that are there are told."""
    enclosing.add(RUTH, "method.pdf", PDF)
    with pytest.raises(BadInput, match=r"No “metod\.pdf” goes with this letter") as refused:
        enclosing.remove(RUTH, "metod.pdf")
    assert "method.pdf" in (refused.value.hint or "")


def test_what_is_approved_holds_the_files_and_says_its_words_in_html_too(
    studio: Studio, enclosing: Enclosing
) -> None:
    """The envelope is what leaves: sealed with every byte of it."""
    enclosing.add(RUTH, "method.pdf", PDF)
    for passed in ("facts", "aloud"):
        studio.drafts.confirm(RUTH, passed)
    envelope = studio.drafts.approve(RUTH).envelope
    assert envelope.attachments == (("method.pdf", "application/pdf", PDF),)
    assert (envelope.html, envelope.answers, envelope.references) == (True, "", ())
    assert enclosing.now(RUTH)[0].content == PDF
