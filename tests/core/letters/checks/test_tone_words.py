"""How the words of a tone are looked for."""

import pytest

from afterword.core.letters.checks.tone import tone_words
from afterword.core.letters.tones.tone import Tone


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I can't wait", "can't"),
        ("I Can’t wait", "Can’t"),
        ("a plea", "plea"),
        ("pleas", None),
        ("a complea", None),
        ("plea-bargain", None),
        ("plea, bargain", "plea"),
        ("|", None),
    ],
)
def test_whole_words_are_found_in_any_spelling(text: str, found: str | None) -> None:
    """A capital or the kind of apostrophe makes no difference; a part of a word is no word."""
    match = tone_words(Tone("x", "", (), ("can’t", "plea"))).search(text)
    assert (match and match[0]) == found
