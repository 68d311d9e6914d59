"""Dates as a letter names them: which day is meant, and whether there is such a day."""

from datetime import date

import pytest

from afterword.core.letters.checks.named_days import named_days

AUTUMN = date(2026, 11, 23)
NEW_YEAR = date(2027, 1, 5)


@pytest.mark.parametrize(
    ("text", "reference", "day", "exists"),
    [
        ("on 20 November", AUTUMN, date(2026, 11, 20), True),
        ("on 5 January", AUTUMN, date(2027, 1, 5), True),
        ("on 30 December", NEW_YEAR, date(2026, 12, 30), True),
        ("on 20 November 2024", AUTUMN, date(2024, 11, 20), True),
        ("on 31 November 2026", AUTUMN, None, False),
        ("on 31 November", AUTUMN, None, False),
        ("on 29 February", date(2025, 2, 20), date(2024, 2, 29), True),
        ("on 29 February", AUTUMN, None, False),
        ("on 20 November", None, None, True),
        ("on 29 February", None, None, True),
        ("on 30 February", None, None, False),
        ("on 20 November 2026", None, date(2026, 11, 20), True),
        ("2026-11-20", None, date(2026, 11, 20), True),
        ("20.11.2026", None, date(2026, 11, 20), True),
        ("11/11/2026", None, date(2026, 11, 11), True),
        ("31/31/2026", None, None, False),
    ],
)
def test_a_date_is_the_nearest_that_it_can_be(
    text: str, reference: date | None, day: date | None, *, exists: bool
) -> None:
    """Of three years the nearest; a year that is written down is that one."""
    [named] = named_days(text, reference)
    assert (named.day, named.exists) == (day, exists)


def test_a_date_of_two_readings_names_no_day() -> None:
    """The tenth of November, or the eleventh of October: nobody can tell which is wrong."""
    assert not list(named_days("10/11/2026", AUTUMN))
