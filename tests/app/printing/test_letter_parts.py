"""A letter's text is taken apart where a person would sign it."""

import pytest

from afterword.app.printing.letter_parts import parts_of

BODY = "Dear Ruth,\n\nThank you.\nVery much.\n\n{end}\n"
READ = (("Dear Ruth,",), ("Thank you.", "Very much."))


@pytest.mark.parametrize(
    ("end", "closing", "signed"),
    [
        ("Kind regards,\nMaya Okafor", ("Kind regards,",), ("Maya Okafor",)),
        ("Kind regards,\n\nMaya Okafor", ("Kind regards,",), ("Maya Okafor",)),
        ("Mit freundlichen Grüßen\n\nMaya Okafor", ("Mit freundlichen Grüßen",), ("Maya Okafor",)),
        ("Best,\nMaya", ("Best,",), ("Maya",)),
        (
            "Kind regards,\nMAYA OKAFOR\n+1 312 555 0148",
            ("Kind regards,",),
            ("MAYA OKAFOR", "+1 312 555 0148"),
        ),
        (
            "Kind regards,\n\nMaya Okafor\n\nmaya@okafor.example",
            ("Kind regards,",),
            ("Maya Okafor", "maya@okafor.example"),
        ),
    ],
)
def test_the_greeting_and_the_name_are_parted(
    end: str, closing: tuple[str, ...], signed: tuple[str, ...]
) -> None:
    """Between the two a pen needs room, however the lines were set."""
    assert parts_of(BODY.format(end=end), "Maya Okafor") == (READ, closing, signed)


def test_a_letter_without_a_name_gets_one_to_sign_above() -> None:
    """Nothing of the text is moved or lost."""
    parts = parts_of(BODY.format(end="I would be glad to come."), "Maya Okafor")
    assert parts == ((*READ, ("I would be glad to come.",)), (), ("Maya Okafor",))


def test_a_sentence_before_a_lone_name_is_no_greeting() -> None:
    """It stays where it was, among what is read."""
    parts = parts_of(BODY.format(end="I will come on Monday.\n\nMaya Okafor"), "Maya Okafor")
    assert parts == ((*READ, ("I will come on Monday.",)), (), ("Maya Okafor",))


def test_a_name_in_the_middle_is_no_signature() -> None:
    """Somebody who writes about themselves does not sign three times."""
    body = "Dear Ruth,\n\nMaya Okafor\n\nis my name.\n\nAnd that is all.\n\nBest,\nMaya Okafor\n"
    parts = parts_of(body, "Maya Okafor")
    assert parts.paragraphs[1] == ("Maya Okafor",)
    assert (parts.closing, parts.signed) == (("Best,",), ("Maya Okafor",))


@pytest.mark.parametrize("body", ["", "\n\n", "   \n"])
def test_an_empty_text_is_a_name_alone(body: str) -> None:
    """Nothing to read is no reason to fall over."""
    assert parts_of(body, "Maya Okafor") == ((), (), ("Maya Okafor",))
