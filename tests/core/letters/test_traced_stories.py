"""Golden stories: which sentences of a language model rest, on what, and which stop."""

from pathlib import Path

import pytest

from afterword.core.letters.grounds import grounds_of
from afterword.core.letters.trace import trace
from tests.support.traced_story import TracedLine, read_traced

STORIES = [
    line
    for path in sorted((Path(__file__).parent / "stories").glob("traced-*.txt"))
    for line in read_traced(path)
]


@pytest.mark.parametrize("line", STORIES, ids=lambda line: line.name)
def test_a_sentence_rests_on_what_the_story_says(line: TracedLine) -> None:
    """Its sources are named in order, or each word of it that nobody noted is."""
    (found,) = trace(line.sentence, grounds_of(line.brief))
    assert found.rests is line.rests, found.missing
    if line.rests:
        assert len(found.sources) == len(line.told)
        assert all(map(str.startswith, found.sources, line.told))
    else:
        assert found.missing == line.told
