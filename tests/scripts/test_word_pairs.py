"""The counts of word pairs, cut to the words that are mistaken for one another."""

from importlib.resources import files
from pathlib import Path

import pytest

from afterword.proofreaders.confusions import PAIRS, PARTS, WORDS
from scripts import word_pairs

COUNTS = """\ufeffaway from 64
from work 200
the form 640
the tour 6400
"""


def test_pairs_without_such_a_word_are_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A word stands once for each side, with its neighbours in units of the rarest pair."""
    target, source = tmp_path / "pairs.txt", tmp_path / "counts.txt"
    source.write_text(COUNTS, encoding="utf-8")
    monkeypatch.setattr(word_pairs, "TARGET", target)
    word_pairs.main(str(source))
    assert target.read_text("utf-8").splitlines() == [
        "form < the 10",
        "from < away 1",
        "from > work 3",
        "the > form 10 tour 100",
    ]


def test_the_file_that_is_shipped_holds_every_word() -> None:
    """Nothing that is looked for lacks its counts, and no contraction stands in them."""
    text = files("afterword.proofreaders").joinpath(PAIRS).read_text("utf-8")
    held = {line.split(maxsplit=1)[0] for line in text.splitlines()}
    assert held == WORDS - {"manger"}  # too rare to stand beside anything
    assert not held & set(PARTS)
