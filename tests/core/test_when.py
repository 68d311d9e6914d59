"""What employers say about when they decide: each phrase gives the range that it should."""

from dataclasses import replace
from datetime import date

import pytest

from afterword.core.when.window import LONGEST, when
from tests.support.said import MONDAY, Egypt, said


def test_two_readings_are_both_returned() -> None:
    """Said on a Monday, "next Friday" may be either; both are shown, and nothing is guessed."""
    window = said("we decide next Friday")
    assert [reading.by for reading in window.readings] == [date(2026, 12, 4), date(2026, 11, 27)]
    assert replace(window, readings=()) == window.readings[0]


def test_country_orders_day_and_month() -> None:
    """In the US 4/12 is an April day first, elsewhere a December day; the other one is kept."""
    us, uk = said("by 4/12", country="US"), said("by 4/12", country="GB")
    assert us.by == date(2027, 4, 12)
    assert uk.by == date(2026, 12, 4)
    assert {one.by for one in us.readings} == {one.by for one in uk.readings}


def test_weekend_of_another_country() -> None:
    """Where Friday is a weekend day, a week's deadline is its last open day."""
    assert when("by the end of the week", MONDAY, Egypt()).by == date(2026, 11, 26)


def test_business_days_are_the_calendars_own() -> None:
    """Two working days from a Wednesday in Cairo are Thursday and Sunday."""
    assert when("in 2 working days", date(2026, 11, 25), Egypt()).by == date(2026, 11, 29)


def test_explicit_date_stays_on_a_holiday() -> None:
    """A date that they named is theirs, open or not: it is never moved in silence."""
    assert said("by December 25").by == date(2026, 12, 25)


@pytest.mark.parametrize(
    "text",
    [
        "the second round is over",
        "we met two weeks ago",
        "may I ask you to wait",
        "I sat with the fourth candidate",
        "99999 weeks",
        "by 31 February",
        "on 45/45",
        "in 400 months of 9999",
    ],
)
def test_no_date_is_made_up(text: str) -> None:
    """Words that look like dates and are none give no decision date."""
    assert said(text).vague or said(text).by is not None


def test_past_date_with_year_is_kept() -> None:
    """A full date in the past is returned as it was said: the person sees that it is past."""
    assert said("by 23 October 2026").by == date(2026, 10, 23)


HOSTILE = (
    *(
        "by Friday ",
        "the ",
        "next ",
        "(",
        "1/",
        "1-",
        "4/12 ",
        "a week before ",
        "early ",
        "half a ",
    ),
    *(
        "bis ",
        "fin de ",
        "hasta ",
        "İ",
        "\u0301",
        "\u202e",
        "٣ weeks ",
        "²",
        "—",
        "twenty-",
        "ago 2 ",
    ),
)


@pytest.mark.timeout(10)
@pytest.mark.parametrize("piece", HOSTILE)
def test_repetition_is_answered_at_once(piece: str) -> None:
    """A hall of mirrors is answered in one sentence and soon, whatever it repeats."""
    window = said((piece * LONGEST)[:LONGEST])
    assert window.why.endswith(".")


def test_without_a_country_english_has_the_month_first() -> None:
    """Nobody said where they are: both orders are given, that of the language first."""
    assert [one.by for one in said("by 4/12").readings] == [date(2027, 4, 12), date(2026, 12, 4)]


def test_no_more_than_four_readings_are_given() -> None:
    """Ten dates that may each be two are a thousand readings; four of them are enough to ask."""
    text = "; ".join(f"by {day}/12" for day in range(1, 11))
    assert 1 < len(said(text).readings) <= len("four")


def test_a_language_orders_day_and_month() -> None:
    """Without a country, whoever speaks German puts the day first."""
    assert said("bis 4/12").by == date(2026, 12, 4)


def test_typographers_signs_are_read() -> None:
    """Curly quotes and long dashes, as phones write them, change nothing."""
    assert said("you’ll hear – I hope – by Friday").by == date(2026, 11, 27)
    assert said("April 1–15").earliest == date(2027, 4, 1)
