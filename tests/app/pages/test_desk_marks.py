"""The marks of a letter: in its text, and as a list."""

from dataclasses import replace

from afterword.app.pages.desk_marks import notes, spans
from tests.support.desks import ADVISE, BODY, letter, mark

COMPANY = mark("wrong_company", "Haldane", suggestions=["Halden"])
SPELLING = mark(
    "spelling", "Definately", suggestions=["Definitely", "Defiantly", "Delicately", "x"]
)
TONE = mark("flattery", "a good talk", ADVISE)
SHARED = mark("shared_run", "Thank you for your time", ADVISE, other="thank_you/halden/r1/tomas")


def test_the_stretches_are_the_whole_text() -> None:
    """However marks lie, no letter of the text is lost and none is shown twice."""
    draft = letter("priya", COMPANY, SPELLING, TONE, SHARED)
    assert "".join(span.text for span in spans(draft)) == BODY


def test_a_mark_is_underlined_where_it_stands_and_numbered_where_it_ends() -> None:
    """The number in the text is the number in the list."""
    marked = [span for span in spans(letter("priya", COMPANY, SPELLING)) if span.look]
    assert [(span.text, span.look, span.number) for span in marked] == [
        ("Haldane", "err", "1"),
        ("Definately", "err", "2"),
    ]


def test_advice_is_dotted_and_shared_words_are_highlighted() -> None:
    """Red stops, amber asks, the highlighter is for words that a colleague has too."""
    looks = {span.text: span.look for span in spans(letter("priya", TONE, SHARED)) if span.look}
    assert looks == {"a good talk": "tone", "Thank you for your time": "shared"}


def test_marks_that_overlap_are_split_where_they_cross() -> None:
    """A sentence of doubtful tone may hold a misspelt word: both are shown."""
    whole = mark("hedging", "Definately a good talk", ADVISE)
    marked = [span for span in spans(letter("priya", whole, SPELLING)) if span.look]
    assert [(span.text, span.look) for span in marked] == [
        ("Definately", "err tone"),
        (" a good talk", "tone"),
    ]
    assert [span.number for span in marked] == ["2", "1"]


def test_what_is_right_is_not_underlined_any_more() -> None:
    """Her word settles it; the mark stays in the list without a number."""
    settled = mark("wrong_company", "Haldane", overruled=True)
    draft = letter("priya", settled, SPELLING)
    assert [span.text for span in spans(draft) if span.look] == ["Definately"]
    assert [(note.sign, note.settled) for note in notes(draft, ())] == [("✓", True), ("1", False)]


def test_a_mark_of_the_subject_or_of_the_whole_letter_is_in_the_list_only() -> None:
    """“Too short” has no place in the text, and the subject is another field."""
    draft = letter("priya", mark("too_short", "", ADVISE))
    assert [span.look for span in spans(draft)] == [""]
    (note,) = notes(draft, ())
    assert (note.quote, note.message) == ("", "About the whole.")


def test_a_letter_beside_shows_only_what_is_shared() -> None:
    """The letter beside is read for comparison; its own faults are mended on its own page."""
    marked = list(spans(letter("priya", COMPANY, SHARED), only_shared=True))
    assert [span.text for span in marked if span.look] == ["Thank you for your time"]
    assert {span.number for span in marked} == {""}


def test_the_list_offers_the_first_suggestion_and_a_few_more() -> None:
    """One tap for the likely one; a list of ten would be read by nobody."""
    (note,) = notes(letter("priya", SPELLING), ())
    assert note.suggestion == "Definitely"
    assert note.rest == ("Defiantly", "Delicately")


def test_a_very_long_quote_is_left_out() -> None:
    """A paragraph that is too dense is not quoted back whole."""
    dense = mark("dense_paragraph", "Haldane", ADVISE)
    wide = replace(dense, finding=replace(dense.finding, text="word " * 40))
    assert [note.quote for note in notes(letter("priya", dense), ())] == ["Haldane"]
    assert [note.quote for note in notes(letter("priya", wide), ())] == [""]


def test_compare_leads_to_letters_of_the_set_only() -> None:
    """A letter of an earlier round shares words too, but does not lie on this desk."""
    draft = letter("priya", SHARED)
    (with_it,) = notes(draft, (draft, letter("tomas")))
    (without,) = notes(draft, (draft, letter("ruth")))
    assert (with_it.other, without.other) == ("thank_you/halden/r1/tomas", None)
    assert with_it.sign == "≈"


def test_only_what_stops_the_letter_and_may_be_right_can_be_called_right() -> None:
    """A placeholder is never right."""
    (gap,) = notes(letter("priya", mark("placeholder", "your time")), ())
    (name,) = notes(letter("priya", COMPANY), ())
    assert (gap.overrulable, name.overrulable) == (False, True)
