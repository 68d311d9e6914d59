"""The golden stories of sending: what is said and happens, and the tray's own words after it."""

from pathlib import Path

import pytest

from afterword.calendars.public_holidays import PublicHolidays
from tests.support.sending_story import tell

STORIES = sorted((Path(__file__).parent / "stories").glob("sending-*.txt"))


@pytest.fixture(scope="module")
def calendars(tmp_path_factory: pytest.TempPathFactory) -> PublicHolidays:
    """The real public holidays."""
    return PublicHolidays(tmp_path_factory.mktemp("holidays"))


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem)
def test_a_story_of_sending_is_true(story: Path, calendars: PublicHolidays) -> None:
    """Each line that must be seen is seen, word for word."""
    for expected, seen in tell(story, calendars):
        assert seen == expected
