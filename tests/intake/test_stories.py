"""Golden stories: a source, and line by line what it was understood to say.

Above the first `---` stand a title, and how it is read: `known` (a search by its name), `now`,
and the source's name, which is a file of fixtures/ where nothing stands between the two `---`.
Below the second stand the lines that a person sees; then `?` for each question that may stay
open and `!` for each that may not, `-` for each remark, and `=` for facts that no line shows.
"""

from pathlib import Path

import pytest

from tests.support.source_story import STORIES, as_told, read_story


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_source_is_understood_as_its_story_tells(path: Path) -> None:
    """Every line that a person would see is the line of the story, and none is missing."""
    story = read_story(path)
    assert as_told(story) == story.told


def test_there_are_stories() -> None:
    """A folder that was moved would pass in silence."""
    assert len(STORIES) > 100
