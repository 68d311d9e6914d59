"""The sample search, moved to whenever it is looked at."""

from datetime import datetime, timedelta

import pytest

from afterword.app.sample import sample_search
from afterword.core.facts import Search
from afterword.core.reading import read_search
from afterword.core.writing import write_search
from tests.support.pages import CHICAGO, House


def _panel(search: Search) -> datetime:
    return next(case for case in search.cases if case.id == "halden").interviews[0].start


@pytest.mark.parametrize(
    ("looked_at", "panel"),
    [
        ("2026-11-21T08:00", "2026-11-20"),
        ("2026-11-27T23:00", "2026-11-20"),
        ("2026-11-28T00:30", "2026-11-27"),
        ("2027-03-16T10:00", "2027-03-12"),
        ("2025-08-05T10:00", "2025-08-01"),
    ],
)
def test_the_panel_was_last_friday(looked_at: str, panel: str) -> None:
    """Whoever opens the demo finds five letters that are due about now."""
    now = datetime.fromisoformat(looked_at).replace(tzinfo=CHICAGO)
    start = _panel(read_search(sample_search(now)))
    assert start.date().isoformat() == panel
    assert start.weekday() == 4


def test_wall_clocks_stay_and_offsets_follow_the_season() -> None:
    """The panel begins at two in the afternoon in August too, when Chicago is an hour ahead."""
    now = datetime(2025, 8, 5, 10, tzinfo=CHICAGO)
    start = _panel(read_search(sample_search(now)))
    assert start.isoformat() == "2025-08-01T14:00:00-05:00"


def test_the_sample_can_be_planned_on_every_day_of_a_year() -> None:
    """No day of the year makes the moved facts refer to a moment still to come."""
    first = datetime(2026, 1, 3, 9, tzinfo=CHICAGO)
    for day in range(0, 366, 5):
        now = first + timedelta(days=day)
        assert House(sample_search(now), now).review.today().cards


def test_the_sample_is_written_in_canonical_form() -> None:
    """What the demo shows can be exported and read again, down to its last key."""
    written = sample_search(datetime(2026, 11, 23, 9, tzinfo=CHICAGO))
    assert write_search(read_search(written)) == written
