"""Golden stories: every word that a person reads beside a mark, and every mark's place."""

from pathlib import Path

import pytest

from tests.support.told_story import Told, found_in, line_of, read_told

STORIES = [
    told
    for path in sorted((Path(__file__).parent / "stories").glob("told-*.txt"))
    for told in read_told(path)
]


@pytest.mark.parametrize("told", STORIES, ids=lambda told: told.name)
def test_a_person_reads_what_the_story_tells(told: Told) -> None:
    """Nothing more is marked and nothing less, at these places, in these words."""
    found = found_in(told)
    assert tuple(line_of(each) for each in found) == told.lines, told.text
    assert {(each.start, each.text) for each in found} == set(told.marks), told.text
