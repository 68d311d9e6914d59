"""The golden stories of the pages: what happens, and what a person then reads."""

from pathlib import Path

import pytest

from tests.support.page_story import play

STORIES = sorted((Path(__file__).parent / "stories").glob("*.txt"))


@pytest.mark.parametrize("story", STORIES, ids=[story.stem for story in STORIES])
def test_a_page_says_what_the_story_tells(story: Path) -> None:
    """Each story is one small search, one page of it, line by line."""
    above, below = story.read_text("utf-8").split("---\n")
    assert play(above).splitlines() == below.strip("\n").splitlines()
