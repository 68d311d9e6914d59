"""Business days and office hours: counted by hand on a wall calendar, never by the code itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from types import MappingProxyType

import pytest

from afterword.core.business_days import (
    Calendar,
    OpenDays,
    calendar_at,
    closed_days,
    in_zone,
    open_days,
    pinned,
    wall_clock,
    zone_named,
)

CHICAGO = zone_named("America/Chicago")
NAMED = {
    date(2026, 11, 11): "Veterans Day",
    date(2026, 11, 26): "Thanksgiving Day",
    date(2026, 12, 25): "Christmas Day",
    date(2027, 1, 1): "New Year's Day",
    date(2027, 7, 5): "Independence Day (observed)",
    date(2027, 12, 31): "New Year's Day (observed); Somebody's Day",
}


@dataclass(frozen=True)
class Wall:
    """A calendar on the wall: these holidays everywhere, and this weekend."""

    days: frozenset[int] = frozenset({5, 6})

    def holidays(self, country: str, subdivision: str | None, year: int) -> Mapping[date, str]:
        """Return the holidays of a year."""
        return MappingProxyType({day: name for day, name in NAMED.items() if day.year == year})

    def half_days(self, country: str, subdivision: str | None, year: int) -> Mapping[date, str]:
        """Return no half days."""
        return {}

    def place(self, country: str, subdivision: str | None) -> str | None:
        """Return the place in words."""
        return subdivision or country

    def has_part(self, country: str, subdivision: str) -> bool:
        """Take every part for one of the country's."""
        return True

    def weekend(self, country: str) -> frozenset[int]:
        """Return the weekdays of the weekend."""
        return self.days


US = OpenDays(Wall(), "US", "IL", closed=[date(2026, 12, 24)])
BANK = OpenDays(Wall(), "US", "IL", sector="bank")
SUNDAY_FIRST = OpenDays(Wall(frozenset({4, 5})), "IL")
NOWHERE = OpenDays(Wall(), None)


@pytest.mark.parametrize(
    ("days", "start", "count", "end"),
    [
        (US, "2026-11-20", 1, "2026-11-23"),  # Friday, then Monday
        (US, "2026-11-21", 1, "2026-11-23"),  # Saturday, then Monday
        (US, "2026-11-21", 2, "2026-11-24"),  # Saturday, then Tuesday
        (US, "2026-11-22", 1, "2026-11-23"),  # Sunday, then Monday
        (US, "2026-11-24", 2, "2026-11-27"),  # Thanksgiving lies between
        (US, "2026-11-10", 1, "2026-11-11"),  # Veterans Day: a private office is open
        (BANK, "2026-11-10", 1, "2026-11-12"),  # a bank is not
        (US, "2026-12-23", 1, "2026-12-28"),  # closed by its own word, Christmas, weekend
        (BANK, "2026-12-23", 1, "2026-12-24"),
        (US, "2026-12-31", 1, "2027-01-04"),  # over the year's end
        (US, "2027-12-30", 1, "2028-01-03"),  # observed, and another name beside it
        (SUNDAY_FIRST, "2026-11-19", 1, "2026-11-22"),  # Thursday, then Sunday
        (SUNDAY_FIRST, "2026-11-19", 5, "2026-11-29"),  # Thanksgiving is in this wall's list
        (NOWHERE, "2026-11-20", 1, "2026-11-23"),  # nor is Saturday or Sunday a day to work
        (NOWHERE, "2026-11-25", 1, "2026-11-26"),  # without a country, no holiday
        (US, "2026-11-20", 0, "2026-11-20"),
    ],
)
def test_business_days_are_counted_strictly_after_a_date(
    days: OpenDays, start: str, count: int, end: str
) -> None:
    """The N-th business day after a date skips weekends, holidays and closed days."""
    assert days.plus(date.fromisoformat(start), count) == date.fromisoformat(end)
    assert days.plus(date.fromisoformat(start), count) == date.fromisoformat(end)


@pytest.mark.parametrize(
    ("end", "count", "start"),
    [
        ("2026-11-23", 1, "2026-11-20"),
        ("2026-11-27", 1, "2026-11-25"),
        ("2026-11-27", 2, "2026-11-24"),
        ("2027-01-04", 1, "2026-12-31"),
    ],
)
def test_business_days_are_counted_backwards(end: str, count: int, start: str) -> None:
    """The N-th business day strictly before a date."""
    assert US.minus(date.fromisoformat(end), count) == date.fromisoformat(start)


@pytest.mark.parametrize(
    ("day", "forward", "back"),
    [
        ("2026-11-25", "2026-11-25", "2026-11-25"),
        ("2026-11-26", "2026-11-27", "2026-11-25"),
        ("2026-11-28", "2026-11-30", "2026-11-27"),
        ("2026-12-24", "2026-12-28", "2026-12-23"),
        ("2027-01-02", "2027-01-04", "2026-12-31"),
    ],
)
def test_a_day_is_moved_to_the_nearest_business_day(day: str, forward: str, back: str) -> None:
    """Forward to the next, back to the one before, or not at all."""
    assert US.forward(date.fromisoformat(day)) == date.fromisoformat(forward)
    assert US.back(date.fromisoformat(day)) == date.fromisoformat(back)


def test_a_place_is_named_where_one_is_known() -> None:
    """The sentence of a step names the calendar that counted."""
    assert (US.place, SUNDAY_FIRST.place, NOWHERE.place) == ("IL", "IL", None)
    assert OpenDays(None, "US").place is None


def test_places_with_the_same_calendar_share_it() -> None:
    """A search of many cases has few places; counting is remembered."""
    wall = Wall()
    assert open_days(wall, "US", "IL") is open_days(wall, "US", "IL")
    assert open_days(wall, "US", "IL", closed=(date(2026, 12, 24),)) is not open_days(
        wall, "US", "IL"
    )


def test_private_offices_in_the_us_keep_six_holidays() -> None:
    """Juneteenth, Veterans Day and the like leave a private office open; elsewhere all close."""
    private = closed_days(Wall(), "US", None, "private", 2026)
    assert private == {date(2026, 11, 26), date(2026, 12, 25)}
    assert date(2026, 11, 11) in closed_days(Wall(), "US", None, "public", 2026)
    assert date(2026, 11, 11) in closed_days(Wall(), "FR", None, "private", 2026)
    assert date(2027, 12, 31) in closed_days(Wall(), "US", None, "private", 2027)


@pytest.mark.parametrize(
    ("day", "at", "zone", "told"),
    [
        ("2026-11-20", "09:00", "America/Chicago", "2026-11-20T09:00:00-06:00"),
        ("2026-07-20", "09:00", "America/Chicago", "2026-07-20T09:00:00-05:00"),
        # Does not exist: forward by the gap.
        ("2026-03-08", "02:30", "America/Chicago", "2026-03-08T03:30:00-05:00"),
        ("2026-03-29", "02:15", "Europe/Berlin", "2026-03-29T03:15:00+02:00"),
        # Exists twice: the first.
        ("2026-11-01", "01:30", "America/Chicago", "2026-11-01T01:30:00-05:00"),
        ("2026-10-25", "02:30", "Europe/Berlin", "2026-10-25T02:30:00+02:00"),
        # Half an hour of summer time, and none at all.
        ("2026-10-04", "02:10", "Australia/Lord_Howe", "2026-10-04T02:40:00+11:00"),
        ("2026-06-01", "12:00", "Asia/Kathmandu", "2026-06-01T12:00:00+05:45"),
        # A day that a whole island skipped.
        ("2011-12-30", "10:00", "Pacific/Apia", "2011-12-31T10:00:00+14:00"),
    ],
)
def test_a_clock_on_the_wall_is_read_in_its_zone(day: str, at: str, zone: str, told: str) -> None:
    """Local times survive a change of the clock."""
    moment = wall_clock(date.fromisoformat(day), time.fromisoformat(at), zone_named(zone))
    assert moment.isoformat() == told


def test_a_moment_keeps_the_offset_that_held_then() -> None:
    """The second half past one of an autumn night is told with winter's offset."""
    second = datetime(2026, 11, 1, 7, 30, tzinfo=UTC)
    assert in_zone(second, CHICAGO).isoformat() == "2026-11-01T01:30:00-06:00"
    first = datetime(2026, 11, 1, 6, 30, tzinfo=UTC)
    assert in_zone(first, CHICAGO).isoformat() == "2026-11-01T01:30:00-05:00"
    assert in_zone(first, CHICAGO) < in_zone(second, CHICAGO)


def test_a_pinned_moment_is_the_same_with_the_offset_that_all_share() -> None:
    """A zone's moment keeps what it shows; one without a zone stays as it is."""
    evening = datetime(2026, 7, 1, 18, tzinfo=CHICAGO)
    assert pinned(evening).isoformat() == "2026-07-01T18:00:00-05:00"
    assert pinned(evening).tzinfo is in_zone(evening, CHICAGO).tzinfo
    naive = datetime(2026, 7, 1, 18)  # noqa: DTZ001 - just that is asked
    assert pinned(naive) is naive


OFFICE = Calendar(US, CHICAGO, time(9), time(17))


@pytest.mark.parametrize(
    ("moment", "moved"),
    [
        ("2026-11-20T08:59", "2026-11-20T09:00"),
        ("2026-11-20T09:00", "2026-11-20T09:00"),
        ("2026-11-20T12:34", "2026-11-20T12:34"),
        ("2026-11-20T17:00", "2026-11-20T17:00"),
        ("2026-11-20T17:01", "2026-11-23T09:00"),
        ("2026-11-21T12:00", "2026-11-23T09:00"),
        ("2026-11-26T12:00", "2026-11-27T09:00"),
        ("2026-12-23T18:00", "2026-12-28T09:00"),
    ],
)
def test_a_moment_is_moved_into_office_hours(moment: str, moved: str) -> None:
    """Inside the hours nothing moves; outside, the next opening counts."""
    at = datetime.fromisoformat(moment).replace(tzinfo=CHICAGO)
    assert OFFICE.into_hours(at).isoformat() == f"{moved}:00-06:00"


def test_an_hour_of_the_day_is_clipped_into_the_office_hours() -> None:
    """Ten o'clock where the office opens at half past, noon where it closes at eleven."""
    late = Calendar(US, CHICAGO, time(10, 30), time(11))
    day = date(2026, 11, 20)
    assert late.at(day, time(10)) == late.opening(day)
    assert late.at(day, time(12)) == late.closing(day)
    assert OFFICE.at(day, time(10)).isoformat() == "2026-11-20T10:00:00-06:00"


def test_the_date_of_a_moment_is_the_local_one() -> None:
    """Two in the morning in London is still yesterday in Chicago."""
    moment = datetime(2026, 11, 21, 2, tzinfo=UTC)
    assert OFFICE.date_of(moment) == date(2026, 11, 20)
    assert OFFICE.local(moment).isoformat() == "2026-11-20T20:00:00-06:00"
    assert OFFICE.midnight(date(2026, 11, 20)).isoformat() == "2026-11-20T00:00:00-06:00"


def test_one_place_has_one_calendar_and_other_hours_another() -> None:
    """All plans share it; an office that opens at eight is a place of its own."""
    usual = calendar_at(US, "America/Chicago", time(9), time(17))
    assert usual is calendar_at(US, "America/Chicago", time(9), time(17))
    early = calendar_at(US, "America/Chicago", time(8), time(17))
    assert early.opening(date(2026, 11, 20)).isoformat() == "2026-11-20T08:00:00-06:00"
    assert usual.closing(date(2026, 11, 20)).isoformat() == "2026-11-20T17:00:00-06:00"


def test_an_office_is_private_unless_somebody_says() -> None:
    """Veterans Day closes the bank, and no private office of America."""
    veterans = date(2026, 11, 11)
    assert OpenDays(Wall(), "US").is_open(veterans)
    assert not OpenDays(Wall(), "US", sector="bank").is_open(veterans)


def test_without_a_country_no_calendar_is_asked() -> None:
    """Monday to Friday is open, whatever weekend the calendar on the wall shows."""
    nowhere = OpenDays(Wall(frozenset({4, 5})), None)
    friday = date(2026, 11, 27)
    assert [nowhere.is_open(friday), nowhere.is_open(date(2026, 11, 28))] == [True, False]
    assert nowhere.place is None
