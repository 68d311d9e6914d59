"""A person's own words: they win, they last, and nobody writes over them unseen."""

import pytest

from afterword.core.errors import BadInput
from tests.support.drafting import GOOD, PRIYA, RUTH, Studio, codes


def test_own_words_win() -> None:
    """What a person wrote is what is shown, by whatever program looks."""
    studio = Studio()
    studio.write_letter()
    letter = studio.another().letter()
    assert (letter.subject, letter.body, letter.edited) == ("Thank you for Friday", GOOD, True)


def test_a_new_moment_composes_only_untouched_letters_anew() -> None:
    """A person's words outlive whatever is remembered later; the other letters take it up."""
    studio = Studio()
    studio.write_letter(RUTH)
    before = studio.letter(PRIYA)
    studio.moment("priya", "told me about the move to the new plant in May")
    studio.moment("ruth", "told me about her first day in the plant")
    assert studio.letter(RUTH).body == GOOD
    assert studio.letter(PRIYA).body != before.body
    assert "new plant" in studio.letter(PRIYA).body


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"title": "Chief Operating Officer"}, "the title changed"),
        ({"name": "Ruth Delgado-Reyes"}, "the name changed"),
        ({"honorific": "Dr"}, "how they are addressed changed"),
    ],
)
def test_a_letter_written_for_something_else_says_so(changed: dict[str, str], words: str) -> None:
    """The person is told what is no longer as it was when they wrote, and nothing is touched."""
    studio = Studio()
    studio.write_letter()
    assert "stale" not in codes(studio.letter())
    studio.person("ruth", **changed)
    letter = studio.letter()
    stale = next(mark.finding for mark in letter.findings if mark.finding.code == "stale")
    assert (letter.body, stale.severity) == (GOOD, "advise")
    assert words in stale.message


def test_several_changes_are_told_together() -> None:
    """One sentence names all of them."""
    studio = Studio()
    studio.write_letter()
    studio.person("ruth", title="Chief Operating Officer", called="Ruthie")
    studio.moment("ruth", "asked about night shifts")
    (stale,) = (mark for mark in studio.letter().findings if mark.finding.code == "stale")
    assert stale.finding.message == (
        "Since you wrote this, how they are called, the title and what you remember changed. "
        "Read it again."
    )


def test_a_letter_is_not_stale_for_what_another_person_said() -> None:
    """A colleague's moment may reword the colleague's letter; this one was written without it."""
    studio = Studio()
    studio.write_letter(RUTH)
    studio.moment("priya", "told me about the move to the new plant in May")
    assert "stale" not in codes(studio.letter(RUTH))


def test_a_composed_letter_is_never_stale() -> None:
    """It is composed anew instead."""
    studio = Studio()
    studio.person("ruth", title="Chief Operating Officer")
    assert "stale" not in codes(studio.letter())


def test_reading_it_again_and_writing_settles_what_changed() -> None:
    """An edit after the change was written with it in sight."""
    studio = Studio()
    studio.write_letter()
    studio.person("ruth", title="Chief Operating Officer")
    studio.write_letter(body=GOOD.replace("glad", "happy"))
    assert "stale" not in codes(studio.letter())


def test_an_edit_that_changes_nothing_is_not_written() -> None:
    """Leaving the editor without a change leaves no version behind."""
    studio = Studio()
    studio.write_letter()
    version = studio.store.version()
    studio.write_letter()
    assert studio.store.version() == version


def test_typing_the_composed_text_again_is_no_edit() -> None:
    """Whoever comes back to the draft's own words gets what is remembered later."""
    studio = Studio()
    composed = studio.letter()
    studio.write_letter()
    letter = studio.drafts.edit(RUTH, subject=composed.subject, body=composed.body)
    assert not letter.edited
    studio.moment("ruth", "asked about night shifts")
    assert studio.letter().body != composed.body


def test_drafting_anew_drops_own_words() -> None:
    """The way back to the composed letter, and undo is the way back from there."""
    studio = Studio()
    composed = studio.letter().body
    studio.write_letter()
    assert studio.drafts.recompose(RUTH).body == composed
    studio.ledger.undo()
    assert studio.letter().body == GOOD


def test_undo_takes_back_an_edit() -> None:
    """An edit is a change like any other."""
    studio = Studio()
    composed = studio.letter().body
    studio.write_letter()
    studio.ledger.undo()
    assert (studio.letter().body, studio.letter().edited) == (composed, False)


def test_a_way_can_be_chosen_without_touching_the_words() -> None:
    """Only the channel is kept, so the words go on being composed."""
    studio = Studio()
    before = studio.letter()
    letter = studio.drafts.edit(RUTH, subject=before.subject, body=before.body, channel="own")
    assert (letter.channel, letter.to, letter.edited) == ("own", "", False)
    studio.moment("ruth", "asked about night shifts")
    assert studio.letter().channel == "own"
    assert studio.letter().body != before.body


def test_choosing_the_planned_way_again_keeps_nothing() -> None:
    """The plan's own choice is not a choice of the person's."""
    studio = Studio()
    text = studio.letter()
    studio.drafts.edit(RUTH, subject=text.subject, body=text.body, channel="own")
    letter = studio.drafts.edit(RUTH, subject=text.subject, body=text.body, channel="email")
    assert letter.channel == "email"
    assert studio.ledger.state().body(f"letters/{RUTH}") is None


def test_a_browser_s_line_ends_are_made_plain() -> None:
    """A page sends CRLF; the letter and the places in it know only one kind of line end."""
    studio = Studio()
    letter = studio.write_letter(body=GOOD.replace("\n", "\r\n") + "\r\n\r\n")
    assert letter.body == GOOD


@pytest.mark.parametrize(
    ("subject", "body", "words"),
    [
        ("Thank you\nBcc: eve@corvid.example", GOOD, "The subject has more than one line"),
        ("Thank\x00you", GOOD, r"The subject holds a sign that nobody can see \(U\+0000\)"),
        ("Thank you", GOOD + "\x1b[31m", r"The letter holds a sign that nobody can see \(U\+001B"),
        ("Thank you", "Dear \ud800", r"The letter holds a sign that nobody can see \(U\+D800\)"),
        ("x" * 501, GOOD, "The subject is longer than 500 characters"),
        ("Thank you", "word " * 10_001, "The letter is longer than 50,000 characters"),
    ],
)
def test_what_no_letter_can_hold_is_refused(subject: str, body: str, words: str) -> None:
    """One sentence, and the letter stays as it was."""
    studio = Studio()
    version = studio.store.version()
    with pytest.raises(BadInput, match=words):
        studio.drafts.edit(RUTH, subject=subject, body=body)
    assert studio.store.version() == version


def test_a_line_end_behind_the_subject_is_a_slip_of_the_keyboard() -> None:
    """It is dropped, for it can hide nothing."""
    letter = Studio().drafts.edit(RUTH, subject="Thank you \r\n", body=GOOD)
    assert letter.subject == "Thank you"


def test_an_unknown_way_is_refused() -> None:
    """The ways that there are, are named."""
    with pytest.raises(BadInput, match=r"no channel 'pigeon'.*email, mail, fax"):
        Studio().write_letter(channel="pigeon")


def test_an_empty_letter_can_be_looked_at() -> None:
    """Somebody may clear the page to begin again; the checks must not fall over it."""
    letter = Studio().drafts.with_text(RUTH, "", "")
    assert (letter.subject, letter.body) == ("", "")
    assert "no_subject" in codes(letter)


def test_looking_at_other_words_keeps_none_of_them() -> None:
    """The page asks after each pause, and only saving saves."""
    studio = Studio()
    shown = studio.drafts.with_text(RUTH, "Hello", "Dear Ruth,\n\nThank you for [Company].\n")
    assert shown.edited
    assert "placeholder" in codes(shown)
    assert not studio.letter().edited
