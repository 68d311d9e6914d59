"""The sweep of zones, years and countries: a sample of it, and proof that it can fail."""

from datetime import date, datetime
from itertools import islice

import pytest

from afterword.core.facts import Search
from afterword.core.planning import plan
from afterword.core.step import Plan
from scripts.sweep.__main__ import main, with_real_holidays
from scripts.sweep.judge import differences, expected
from scripts.sweep.places import COUNTRIES, Meeting, Office, meetings
from scripts.sweep.wall_calendar import WallCalendar

# No divisor of the number of zones, so that a sample meets each zone, year and country in turn.
SAMPLE = 97


def wall(country: str, subdivision: str | None = None) -> WallCalendar:
    """Hang up a calendar of 2026."""
    return WallCalendar(country=country, subdivision=subdivision, year=2026)


def test_a_sample_of_the_sweep_is_planned_as_counted_on_the_wall(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """More than a thousand interviews, in whatever zone and country; `make sweep` does them all."""
    assert main([str(SAMPLE)]) == 0
    (looked_at,) = capsys.readouterr().out.splitlines()
    assert int(looked_at.split()[0]) > 1000


def test_a_sample_meets_every_country() -> None:
    """Forty countries, each in all three years, with the clocks about to change in between."""
    seen = list(meetings(every=SAMPLE))
    assert len(set(COUNTRIES)) == 40
    assert {each.office.calendar.country for each in seen} == set(COUNTRIES)
    assert {each.end.year for each in seen} >= {2026, 2027, 2028}


def test_a_planner_that_forgets_holidays_is_found_out(capsys: pytest.CaptureFixture[str]) -> None:
    """Every meeting lies before a holiday, so that counting weekdays alone is seen at once."""

    def without_holidays(search: Search, now: datetime) -> Plan:
        return plan(search, now, None)

    faults = (
        fault for each in meetings(every=SAMPLE) for fault in differences(each, without_holidays)
    )
    first = next(faults)
    assert "thank_you/halden/r1/ruth is" in first
    assert len(list(islice(faults, 100))) == 100


def test_a_planner_that_counts_seconds_is_found_out() -> None:
    """A day is not twenty-four hours when the clocks change; the wall says nine all the same."""
    office = Office(zone="America/Chicago", calendar=wall("US"), hours="09:00-17:00")
    meeting = Meeting(office=office, end=datetime.fromisoformat("2026-10-23T15:30:00-05:00"))
    assert expected(meeting)["call/halden/1"] == (
        "2026-11-03T09:00:00-06:00",
        "2026-11-03T09:00:00-06:00",
        "2026-11-06T17:00:00-06:00",
    )
    assert list(differences(meeting, with_real_holidays())) == []


@pytest.mark.parametrize(
    ("country", "subdivision", "day", "is_open"),
    [
        ("US", None, date(2026, 11, 26), False),  # Thanksgiving
        ("US", None, date(2026, 11, 11), True),  # Veterans Day: private offices are open
        ("US", None, date(2026, 6, 19), True),  # Juneteenth, whose long name ends like the Fourth
        ("US", None, date(2026, 7, 3), False),  # the Fourth is a Saturday, observed on Friday
        ("US", "MI", date(2026, 12, 24), True),  # a holiday of the state, not one of the six
        ("DE", "BY", date(2026, 11, 1), False),
        ("EG", None, date(2026, 11, 27), False),  # a Friday
        ("EG", None, date(2026, 11, 29), True),  # a Sunday
    ],
)
def test_the_wall_calendar_reads_as_the_page_says(
    country: str, subdivision: str | None, day: date, *, is_open: bool
) -> None:
    """The oracle itself, by days that anybody can look up."""
    assert wall(country, subdivision).is_open(day) is is_open


def test_days_are_counted_one_by_one() -> None:
    """Friday and Saturday both have Monday as their next business day (planning.md, Time)."""
    friday, saturday = date(2026, 11, 20), date(2026, 11, 21)
    calendar = wall("US")
    assert calendar.counted(friday, 1) == calendar.counted(saturday, 1) == date(2026, 11, 23)
    assert calendar.counted(saturday, 2) == date(2026, 11, 24)
    assert calendar.onward(saturday) == date(2026, 11, 23)
    assert calendar.back(saturday) == friday
