"""Days that have a name, on calendars written by hand, and Easter as almanacs print it."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from afterword.core.when.feasts import easter, feast
from afterword.core.when.window import when

# Western Easter Sundays, the earliest and the latest possible among them.
EASTERS = """
1598-03-22 1693-03-22 1761-03-22 1818-03-22 2285-03-22 1666-04-25 1734-04-25 1886-04-25 1943-04-25
2038-04-25 1954-04-18 1981-04-19 2049-04-18 2076-04-19 1900-04-15 1999-04-04 2000-04-23 2001-04-15
2002-03-31 2003-04-20 2004-04-11 2005-03-27 2006-04-16 2007-04-08 2008-03-23 2009-04-12 2010-04-04
2011-04-24 2012-04-08 2013-03-31 2014-04-20 2015-04-05 2016-03-27 2017-04-16 2018-04-01 2019-04-21
2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16
2029-04-01 2030-04-21 2106-04-18 2116-03-29 2100-03-28 2200-04-06 2299-04-16
""".split()


@dataclass(frozen=True)
class Shop:
    """Open from Monday to Friday, but for some days."""

    closed: frozenset[date]

    def is_open(self, day: date, /) -> bool:
        """Tell whether people work on this day."""
        return day.strftime("%a") not in {"Sat", "Sun"} and day not in self.closed


def shop(*days: str) -> Shop:
    """Return a shop that is closed on some days."""
    return Shop(frozenset(map(date.fromisoformat, days)))


@pytest.mark.parametrize("day", EASTERS)
def test_easter_is_that_of_the_almanac(day: str) -> None:
    """Easter is computed for any year, from the 22nd of March to the 25th of April."""
    assert easter(int(day[:4])).isoformat() == day


def test_easter_is_a_sunday_of_spring_in_every_year() -> None:
    """Three thousand years of Easter: always a Sunday, never before 22 March or after 25 April."""
    days = [easter(year) for year in range(1600, 4600)]
    assert {day.strftime("%a") for day in days} == {"Sun"}
    assert {(day.month, day.day) for day in days} <= {
        (month, number) for month in (3, 4) for number in range(1, 32)
    }
    assert min(day.replace(year=2000) for day in days) == date(2000, 3, 22)
    assert max(day.replace(year=2000) for day in days) == date(2000, 4, 25)


def test_a_feast_on_the_day_itself_is_that_day() -> None:
    """Said on Christmas Day, Christmas is today; said the day after, it is a year off."""
    assert feast("christmas", date(2026, 12, 25)) == date(2026, 12, 25)
    assert feast("christmas", date(2026, 12, 26)) == date(2027, 12, 25)


@pytest.mark.parametrize(
    ("closed", "floor"),
    [
        (("2026-11-24",), "2026-11-25"),
        (("2026-11-25", "2026-11-26"), "2026-11-27"),
        (("2026-11-27",), "2026-11-30"),
        (("2026-11-27", "2026-11-30"), "2026-12-01"),
        (("2026-11-25", "2026-11-27"), "2026-11-26"),
        (("2026-11-25", "2026-12-02"), "2026-11-26"),
        (("2026-11-25", "2026-11-18"), "2026-11-26"),
    ],
)
def test_after_the_bank_holiday_is_the_next_open_day(closed: tuple[str, ...], floor: str) -> None:
    """From tomorrow on, one closed day or several: the first that is open again."""
    window = when("after the bank holiday", date(2026, 11, 23), shop(*closed))
    assert window.days == {"not_before": floor}


@pytest.mark.parametrize(
    ("closed", "floor"),
    [
        (("2026-11-26",), "2026-11-30"),
        (("2026-12-01",), "2026-12-02"),
        (("2026-12-03",), "2026-12-07"),
        (("2026-12-02",), "2026-12-03"),
    ],
)
def test_a_long_weekend_bridges_one_day(closed: tuple[str, ...], floor: str) -> None:
    """A Thursday makes the Friday free too, a Tuesday the Monday; a Wednesday stands alone."""
    window = when("after the long weekend", date(2026, 11, 23), shop(*closed))
    assert window.days == {"not_before": floor}


def test_a_long_weekend_may_begin_with_a_bridge() -> None:
    """Where Tuesday is closed, people leave on Friday: what comes before is decided by then."""
    window = when("before the long weekend", date(2026, 11, 23), shop("2026-12-01"))
    assert window.days == {"by": "2026-11-27"}
    bank = when("before the bank holiday weekend", date(2026, 11, 23), shop("2026-12-01"))
    assert bank.days == {"by": "2026-11-27"}
    alone = when("before the bank holiday", date(2026, 11, 23), shop("2026-12-01"))
    assert alone.days == {"by": "2026-11-30"}


def test_a_holiday_today_is_not_the_next_one() -> None:
    """Said on the bank holiday itself, the bank holiday is the next; without one there is none."""
    window = when("after the bank holiday", date(2026, 11, 25), shop("2026-11-25", "2026-12-03"))
    assert window.days == {"not_before": "2026-12-04"}
    assert when("after the bank holiday", date(2026, 11, 25), shop()).vague


def test_the_holiday_of_a_month_is_the_next_of_its_month() -> None:
    """“The May bank holiday” is May's: of this year, or of the next where May is over."""
    may = shop("2026-05-01", "2027-05-03", "2027-06-01")
    late = when("after the May bank holiday", date(2026, 11, 23), may)
    assert late.days == {"not_before": "2027-05-04"}
    early = when("after the May bank holiday", date(2026, 4, 1), may)
    assert early.days == {"not_before": "2026-05-04"}
    today = when("after the May bank holiday", date(2026, 5, 1), may)
    assert today.vague


def test_a_holiday_that_stands_among_closed_weekdays_is_found() -> None:
    """A day that was closed a week before, too, is a holiday while it is open a week after."""
    weekly = [date(2026, 12, 1) + timedelta(days=7 * n) for n in range(-1, 1)]
    window = when("after the bank holiday", date(2026, 11, 25), Shop(frozenset(weekly)))
    assert window.days == {"not_before": "2026-12-02"}
