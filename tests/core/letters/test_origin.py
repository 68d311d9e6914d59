"""Whose a sentence is: a model's with a word changed, or somebody's own."""

import pytest

from afterword.core.letters.origin import any_comes_from, comes_from, holds_any

MODEL = "I hold a PhD in physics from Harvard. Reports that fit on one page are what I do well."


@pytest.mark.parametrize(
    ("sentence", "is_its"),
    [
        ("I hold a PhD in physics from Harvard.", True),
        ("I, by the way, hold a PhD in physics from Harvard.", True),
        ("From Harvard I hold a PhD.", True),
        ("A PhD in physics.", True),
        ("Reports on one page are what I do.", True),
        ("Reports that fit, and a PhD from Harvard, are mine.", True),
        ("The view from the canteen was splendid.", False),
        ("I do.", False),
        ("Harvard canteens shine.", False),
        ("We spoke about Harvard and the many people who once taught there.", False),
    ],
)
def test_half_of_the_telling_words_tell(sentence: str, *, is_its: bool) -> None:
    """Small words tell nothing: everybody says "I" and "from the"."""
    assert comes_from(sentence, MODEL) is is_its


def test_one_sentence_of_a_part_is_enough() -> None:
    """The greeting and the closing are no part of it."""
    body = "Dear Ruth,\n\nI hold a PhD. It rained.\n\nKind regards,\nMaya"
    assert any_comes_from(body, (12, 37), MODEL)
    assert not any_comes_from(body, (26, 37), MODEL)
    assert not any_comes_from("It rained. I hold a PhD.", (0, 10), MODEL)


@pytest.mark.parametrize(
    ("words", "held"),
    [(("PhD",), True), (("I … hold",), True), (("I",), False), (("canteen",), False), ((), False)],
)
def test_a_word_that_rests_on_nothing_is_looked_for(words: tuple[str, ...], *, held: bool) -> None:
    """As it is named to a person, with what somebody does."""
    assert holds_any(words, MODEL) is held
