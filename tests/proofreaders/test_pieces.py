"""Long texts are read in pieces, and what no sentence holds is not read at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.proofreaders.harper import Harper
from afterword.proofreaders.pieces import LONGEST, pieces

LETTER = "Thank you for the time on Friday. I liked your plan.\n\n"
SHAPES = (
    "(", ")", "[", "{", "<", '"', "'", "’", "“", ".", ". ", "!", ",", ", ", "-", "—", "_", "*",
    "/", ":", "@", "a@", " ", "\n", "\t", "x", "x ", "()", "() ", "((a ", "1", "1 ", "1,", "$",
    "a-", "a’", "the ", "I ", "😀", "漢", "\u200d", "e\u0301", "A.", "U.S. ", "www.", "…", "“a” ",
    "http://a.b/", "it's ", "the nurses ", "thank you for ", "Thankyoufor",
    "I recieved teh oportunity. ", "Xyzzy ", "`", "\\", "|",
    "%", "#", "&",
)  # fmt: skip # many short pieces, read as prose


@given(st.text(alphabet=st.sampled_from("ab .\n-(x’"), max_size=4 * LONGEST))
@settings(max_examples=30, deadline=None)
def test_pieces_laid_end_to_end_are_as_long_as_the_text(text: str) -> None:
    """Every place of the text is in just one piece, none is longer than a letter, lines stay."""
    found = list(pieces(text))
    assert [place for place, _ in found] == [
        sum(len(piece) for _, piece in found[:count]) for count in range(len(found))
    ]
    assert sum(len(piece) for _, piece in found) == len(text)
    assert all(0 < len(piece) <= LONGEST for _, piece in found)
    assert "".join(piece for _, piece in found).count("\n") == text.count("\n")


def test_a_letter_is_one_piece_as_it_stands() -> None:
    """Nothing is cut from what somebody would send, not even from a long one."""
    body = LETTER * (LONGEST // len(LETTER))
    assert list(pieces(body)) == [(0, body)]


def test_a_long_text_is_cut_between_its_paragraphs() -> None:
    """A sentence is read whole, or its grammar could not be judged."""
    found = [piece for _, piece in pieces(LETTER * 200)]
    assert len(found) > 1
    assert all(piece.endswith("\n\n") for piece in found)


def test_a_word_is_cut_only_where_there_is_no_space() -> None:
    """Without paragraphs a cut falls behind a sentence, without sentences behind a word."""
    assert all(piece.endswith(". ") for _, piece in pieces("It was so. " * 900))
    assert all(piece.endswith("word ") for _, piece in pieces("word " * 900))


def test_a_slip_far_down_is_marked_in_its_place(harper: Harper) -> None:
    """The place of a mark counts from the beginning of the letter, whatever was cut before it."""
    text = LETTER * 120 + "It was a good oportunity. " + LETTER
    (mark,) = harper.marks(text, "US", ())
    assert text[mark.start : mark.end] == "oportunity"
    assert mark.suggestions[0] == "opportunity"


@pytest.mark.parametrize("row", ["-" * 70, "(" * 500, "https://example.com/" + "a/" * 60])
def test_a_row_of_signs_hides_no_slip_beside_it(row: str, harper: Harper) -> None:
    """A ruled line or a very long address is passed over; the words around it are not."""
    text = f"It was a good oportunity to talk.\n\n{row}\n\nIt was a plesure too."
    assert [text[mark.start : mark.end] for mark in harper.marks(text, "US", ())] == [
        "oportunity",
        "plesure",
    ]


@pytest.mark.parametrize("unit", SHAPES)
@pytest.mark.timeout(30)
def test_fifty_thousand_of_any_sign_are_read_in_seconds(unit: str, harper: Harper) -> None:
    """No shape makes the time a square: brackets alone once took two minutes."""
    body = unit * (50_000 // len(unit))
    marks = harper.marks(body, "US", ())
    assert all(0 <= mark.start < mark.end <= len(body) for mark in marks)
