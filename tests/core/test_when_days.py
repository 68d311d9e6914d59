"""Counting days where calendars are odd: shutdowns, six-day weeks, leap days, the last year."""

from dataclasses import dataclass
from datetime import date, timedelta

from afterword.core.when.days import (
    Weekdays,
    coming,
    last_before,
    last_open,
    next_open,
    nth_weekday,
    work_week,
)

FRIDAY = date(2026, 11, 27)
SUNDAY = date(2026, 11, 29)


@dataclass(frozen=True)
class Shop:
    """A calendar that is open on every day but the ones that are told."""

    closed: frozenset[date] = frozenset()

    def is_open(self, day: date, /) -> bool:
        """Tell whether people work on this day."""
        return day not in self.closed


def days_before(day: date, count: int) -> frozenset[date]:
    """Return so many days before a day."""
    return frozenset(day - timedelta(days=n) for n in range(1, count + 1))


def test_nobody_works_on_a_weekend() -> None:
    """Where no country is known, Monday to Friday are open."""
    week = [date(2026, 11, 23) + timedelta(days=n) for n in range(7)]
    assert [Weekdays().is_open(day) for day in week] == [True] * 5 + [False] * 2


def test_the_first_day_may_be_the_last_open_one() -> None:
    """Of Friday to Sunday it is Friday; of a weekend alone, its last day."""
    assert last_open(FRIDAY, SUNDAY, Weekdays()) == FRIDAY
    assert last_open(date(2026, 11, 28), SUNDAY, Weekdays()) == SUNDAY


def test_a_long_shutdown_ends_the_search() -> None:
    """Eight closed days in a row: the day before is as good as any, and not one before them."""
    assert last_before(FRIDAY, Shop(days_before(FRIDAY, 7))) == FRIDAY - timedelta(days=8)
    assert last_before(FRIDAY, Shop(days_before(FRIDAY, 8))) == FRIDAY - timedelta(days=1)


def test_a_place_that_never_opens_has_a_next_day() -> None:
    """Where nothing is open for two months, the next day is named rather than none."""
    ahead = frozenset(FRIDAY + timedelta(days=n) for n in range(1, 70))
    assert next_open(FRIDAY, Shop(ahead)) == FRIDAY + timedelta(days=1)
    assert next_open(FRIDAY, Shop(frozenset(sorted(ahead)[:58]))) == date(2027, 1, 25)


def test_a_week_ends_on_friday_where_saturday_is_worked() -> None:
    """A deadline of a week is its Friday, though the shop opens on Saturday too."""
    assert work_week(FRIDAY, Shop()) == (date(2026, 11, 23), FRIDAY)


def test_the_same_day_is_still_to_come() -> None:
    """A date said on that very day is that day and not one in a year."""
    assert coming(11, 27, FRIDAY) == FRIDAY
    assert coming(11, 26, FRIDAY) == date(2027, 11, 26)


def test_a_leap_day_may_be_eight_years_off() -> None:
    """1900 and 2100 have none: after Feb 1896 it is 1904."""
    assert coming(2, 29, date(1896, 3, 1)) == date(1904, 2, 29)
    assert coming(2, 30, FRIDAY) is None


def test_the_last_year_of_all_calendars_has_days() -> None:
    """In the year 9999 a date without a year is of that year, or of none."""
    assert coming(12, 31, date(9999, 1, 1)) == date(9999, 12, 31)
    assert coming(1, 1, date(9999, 2, 1)) is None


def test_weekdays_of_a_month_are_counted_from_both_ends() -> None:
    """The first and the last Monday of November 2026 are the 2nd and the 30th."""
    mondays = [nth_weekday(2026, 11, 0, nth) for nth in (1, 2, -2, -1)]
    assert [day.day for day in mondays] == [2, 9, 23, 30]
