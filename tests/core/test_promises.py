"""When a word that was given is to be kept."""

from datetime import datetime

import pytest

from afterword.calendars.public_holidays import PublicHolidays
from afterword.core.planning import plan
from afterword.core.reading import read_search
from tests.support import cast


@pytest.mark.parametrize(
    ("given", "due"),
    [
        ("2026-11-20T16:59:00-06:00", "2026-11-20T17:00:00-06:00"),
        ("2026-11-20T17:00:00-06:00", "2026-11-20T17:00:00-06:00"),
        ("2026-11-20T17:01:00-06:00", "2026-11-23T17:00:00-06:00"),
    ],
)
def test_a_promise_for_today_is_due_at_closing(given: str, due: str) -> None:
    """Also one that was given as the office closed; a minute later it is the next day's."""
    document = cast.panel()
    promise = {"id": "w1", "at": given, "to": "priya", "what": "send the page", "due": "2026-11-20"}
    document["cases"][0]["promises"] = [promise]
    now = datetime.fromisoformat("2026-11-20T18:00:00-06:00")
    steps = plan(read_search(document), now, PublicHolidays()).steps
    assert [each.due.isoformat() for each in steps if each.kind == "promise"] == [due]
