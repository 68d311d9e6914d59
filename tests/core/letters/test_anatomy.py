"""The parts of a body: greeting, main text, closing, signature."""

import pytest

from afterword.core.letters.anatomy import Span, anatomy
from afterword.core.letters.scene import sentences, tokens_of


def part(body: str, span: Span | None) -> str | None:
    """Return the text of a part."""
    return body[span[0] : span[1]] if span else None


@pytest.mark.parametrize(
    ("body", "salutation", "main", "closing", "signature"),
    [
        ("Dear Ruth,\n\nThanks.\n\nBest,\nMaya\n", "Dear Ruth,", "Thanks.", "Best,", "Maya"),
        (
            "Hi Tom - it was good.\n\nKind regards\nMaya Okafor\n+1 312",
            "Hi Tom - it was good.",
            "",
            "Kind regards",
            "Maya Okafor\n+1 312",
        ),
        (
            "Dear Ruth, it was good to meet you.\nYours sincerely,\nM.",
            "Dear Ruth,",
            "it was good to meet you.",
            "Yours sincerely,",
            "M.",
        ),
        ("To whom it may concern,\nYes.", "To whom it may concern,", "Yes.", None, None),
        ("It was good.", None, "It was good.", None, None),
        (
            "Good morning, Ruth\n\nYes.\n\nThank you,",
            "Good morning,",
            "Ruth\n\nYes.",
            "Thank you,",
            None,
        ),
        (
            "Dear Ruth,\n\nThanks again.\n\nWarm regards,\nMaya\n\nP.S. I found the page.",
            "Dear Ruth,",
            "Thanks again.",
            "Warm regards,",
            "Maya\n\nP.S. I found the page.",
        ),
        ("Dear Ruth\nThanks for it.\nMore.", "Dear Ruth", "Thanks for it.\nMore.", None, None),
        ("\nDear Ruth\n\nYes.", "Dear Ruth", "Yes.", None, None),
        ("Dear Ruth", "Dear Ruth", "", None, None),
        (
            f"Dear {'Ruth and ' * 8}Tom, yes.\nNo.",
            f"Dear {'Ruth and ' * 8}Tom, yes.",
            "No.",
            None,
            None,
        ),
        ("", None, "", None, None),
        ("\n\n", None, "", None, None),
    ],
)
def test_a_body_has_its_parts(
    body: str, salutation: str | None, main: str, closing: str | None, signature: str | None
) -> None:
    """Each part is found by its words and its place; a part that is missing is None."""
    found = anatomy(body)
    assert part(body, found.salutation) == salutation
    assert part(body, found.main) == main
    assert part(body, found.closing) == closing
    assert part(body, found.signature) == signature


@pytest.mark.parametrize(
    ("below", "closed"),
    [
        ("Maya\n" * 7, True),
        ("Maya\n\n" * 7, True),
        ("Maya\n" * 8, False),
        ("Maya Okafor, who would be glad to come back soon", False),
        ("Maya Okafor, who would be glad to come back", True),
        ("Maya\nP.S. I have found the page that you asked me about then.", True),
        ("Maya\nPS: I have found the page that you asked me about then.", True),
        ("Maya\np.p.s. I have found the page that you asked me about then.", True),
    ],
)
def test_a_signature_has_few_lines_and_few_words(below: str, *, closed: bool) -> None:
    """Seven lines of nine words may stand below a closing, and a postscript of any length."""
    found = anatomy(f"Dear Ruth,\n\nIt was good.\n\nBest,\n{below}")
    assert (found.closing is not None) is closed


def test_thanks_within_the_text_close_nothing() -> None:
    """A line of thanks with prose below is text: the closing is the last such line."""
    body = (
        "Dear Ruth,\n\nMany thanks,\n\nand now to what I wanted to tell you about line 4 and it."
        "\n\nBest wishes,\nMaya"
    )
    found = anatomy(body)
    assert part(body, found.closing) == "Best wishes,"
    assert "line 4" in (part(body, found.main) or "")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two? Three!", ["One.", "Two?", "Three!"]),
        ("I met Ms. Delgado. It was good.", ["I met Ms. Delgado.", "It was good."]),
        ("On Nov. 20 we met. Yes.", ["On Nov. 20 we met.", "Yes."]),
        ("At 3 p.m. we left. Then home.", ["At 3 p.m. we left.", "Then home."]),
        ("She said: “Good.” Then left.", ["She said: “Good.”", "Then left."]),
        ("No stop\nNext line", ["No stop", "Next line"]),
        ("It cost $2.4 million. Yes.", ["It cost $2.4 million.", "Yes."]),
        ("", []),
    ],
)
def test_sentences_end_where_they_end(text: str, parts: list[str]) -> None:
    """Abbreviations, initials and times end no sentence; a line break does."""
    assert [text[start:end] for start, end in sentences(text)] == parts


def test_words_know_their_place_and_their_owner() -> None:
    """A possessive is not part of the name, and a word at the head of a sentence is known."""
    text = "Ruth’s floor. The Halden floor: Mondays’ trucks.\nAnd O'Neil"
    tokens = list(tokens_of(text))
    assert [each.bare for each in tokens if each.heads] == ["Ruth", "The", "Mondays", "And"]
    assert all(text[each.start : each.end] == each.text for each in tokens)
    assert all(text[each.start : each.bare_end] == each.bare for each in tokens)
    assert tokens[-1].bare == "O'Neil"


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("I am here", ["I"]),
        ("Line X stops", ["Line"]),
        ("Yes! No? On: it", ["Yes", "No", "On", "it"]),
        ("Mr. Aas wrote", ["Mr"]),
        ("It is approx. Monday", ["It"]),
        ("It was a tr. Monday", ["It", "Monday"]),
        ("“Yes,” said Ruth. “No", ["Yes", "No"]),
    ],
)
def test_a_sentence_begins_behind_a_stop_that_ends_one(text: str, heads: list[str]) -> None:
    """The stop of an abbreviation ends none, and a capital letter before a word does not either."""
    assert [each.text for each in tokens_of(text) if each.heads] == heads


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("It was 2.4 million. Yes.", ["It was 2.4 million.", "Yes."]),
        ("See line X.Y is it. Yes.", ["See line X.Y is it.", "Yes."]),
        ("I met Mr. Aas there. Yes.", ["I met Mr. Aas there.", "Yes."]),
        ("I met Mr. \nAas. Yes.", ["I met Mr. \nAas.", "Yes."]),
        ("Max\nwrote it", ["Max", "wrote it"]),
        ("Yes", ["Yes"]),
    ],
)
def test_a_text_has_its_sentences(text: str, found: list[str]) -> None:
    """A stop inside a figure or behind a title does not end one; the end of a line does."""
    assert [text[start:end] for start, end in sentences(text)] == found


def test_sentences_may_be_asked_for_from_a_place() -> None:
    """What stands before it is left out."""
    text = "Dear Ruth, one. Two."
    assert [text[start:end] for start, end in sentences(text, 11)] == ["one.", "Two."]
