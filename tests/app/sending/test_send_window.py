"""A letter leaves while both the recipient's office and the candidate are awake."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.app.sending.send_window import Window
from afterword.core.business_days import Calendar, OpenDays

CHICAGO = ZoneInfo("America/Chicago")
START = datetime(2026, 11, 20, tzinfo=CHICAGO)


def window(office: str = "America/Chicago", *, opens: int = 9, closes: int = 17) -> Window:
    """Return the window of a candidate in Chicago who writes to an office somewhere."""
    days = OpenDays(None, None, None, "private", (date(2026, 11, 26),))
    calendar = Calendar(days, ZoneInfo(office), time(opens), time(closes))
    return Window(hours=calendar, zone=CHICAGO)


@pytest.mark.parametrize(
    ("earliest", "expected"),
    [
        ("2026-11-23T09:50-06:00", "2026-11-23T09:50-06:00"),
        ("2026-11-23T07:00-06:00", "2026-11-23T09:00-06:00"),
        ("2026-11-23T17:01-06:00", "2026-11-24T09:00-06:00"),
        ("2026-11-21T12:00-06:00", "2026-11-23T09:00-06:00"),
        ("2026-11-25T18:00-06:00", "2026-11-27T09:00-06:00"),
    ],
)
def test_the_first_moment_lies_in_office_hours(earliest: str, expected: str) -> None:
    """Before nine, after five, on a weekend, on the holiday: the next opening."""
    assert window().first(datetime.fromisoformat(earliest)) == datetime.fromisoformat(expected)


@pytest.mark.parametrize(
    ("office", "expected"),
    [
        ("Europe/London", "2026-11-24T08:00-06:00"),
        ("Australia/Sydney", "2026-11-24T16:00-06:00"),
        ("Asia/Kolkata", "2026-11-23T23:45-06:00"),
    ],
)
def test_an_office_far_away_meets_the_candidates_waking_hours(office: str, expected: str) -> None:
    """London is written to at breakfast, Sydney in the afternoon; to Delhi, its hours win."""
    evening = datetime(2026, 11, 23, 23, 45, tzinfo=CHICAGO)
    late = window(office, opens=9, closes=15).first(evening)
    assert late == datetime.fromisoformat(expected)


@given(
    minutes=st.integers(0, 30 * 24 * 60),
    offsets=st.lists(st.integers(0, 14 * 24 * 60), max_size=12),
)
def test_a_moment_is_open_and_apart_from_colleagues(minutes: int, offsets: list[int]) -> None:
    """Whatever is taken: never earlier, never outside nine to five, 35 minutes from the others."""
    taken = [START + timedelta(minutes=offset) for offset in offsets]
    earliest = START + timedelta(minutes=minutes)
    moment = window().first(earliest, taken)
    local = moment.astimezone(CHICAGO)
    assert moment >= earliest
    assert local.weekday() < 5
    assert time(9) <= local.time() <= time(17)
    assert all(abs(moment - other) >= timedelta(minutes=35) for other in taken)
    assert window().is_open(moment)


def test_quiet_hours_may_lie_within_one_day() -> None:
    """Somebody who works at night sleeps from eight to four."""
    sleeper = Window(hours=window().hours, zone=CHICAGO, quiet_from=time(8), quiet_until=time(16))
    assert sleeper.is_quiet(datetime(2026, 11, 23, 12, tzinfo=CHICAGO))
    first = sleeper.first(datetime(2026, 11, 23, 9, tzinfo=CHICAGO))
    assert first == datetime(2026, 11, 23, 16, tzinfo=CHICAGO)
