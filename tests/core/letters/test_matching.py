"""The longest common run that ends at each word, told word by word."""

import pytest

from afterword.core.letters.matching import ends


@pytest.mark.parametrize(
    ("words", "others", "told"),
    [
        ("a b c", "a b c", [(0, 1, 0), (1, 2, 1), (2, 3, 2)]),
        ("a b", "b a b", [(0, 1, 1), (1, 2, 2)]),
        ("x a", "a", [(0, 0, -1), (1, 1, 0)]),
        ("a x", "a", [(0, 1, 0), (1, 0, -1)]),
        ("b c a b c", "a b c", [(0, 1, 1), (1, 2, 2), (2, 1, 0), (3, 2, 1), (4, 3, 2)]),
        ("a b d", "a b c a b d", [(0, 1, 0), (1, 2, 1), (2, 3, 5)]),
        ("b d", "a b c b d", [(0, 1, 1), (1, 2, 4)]),
        ("a a a", "a a", [(0, 1, 0), (1, 2, 1), (2, 2, 1)]),
        ("a", "", [(0, 0, -1)]),
        ("", "a", []),
    ],
)  # fmt: skip # a table
def test_each_word_ends_the_longest_run_that_both_texts_hold(
    words: str, others: str, told: list[tuple[int, int, int]]
) -> None:
    """Each word is told with the length of its run, and where that run first ends over there."""
    assert list(ends(words.split(), others.split())) == told
