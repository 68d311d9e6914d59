"""How pages say dates, times, counts and names."""

from datetime import UTC, date, datetime

import pytest

from afterword.app.pages import words
from afterword.core.in_words import day_text, listed

FRIDAY = date(2026, 11, 20)


def test_days_are_said_in_full_and_in_short() -> None:
    """A headline has room for the month's name, a column has not."""
    assert words.long_day(FRIDAY) == "Friday 20 November"
    assert day_text(FRIDAY) == "Fri 20 Nov"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 19), "yesterday"),
        (FRIDAY, "today"),
        (date(2026, 11, 21), "tomorrow"),
        (date(2026, 11, 24), "on Tuesday"),
        (date(2026, 11, 27), "on 27 November"),
    ],
)
def test_a_near_day_is_said_as_a_friend_would(day: date, said: str) -> None:
    """Beyond six days a weekday's name could be either week's."""
    assert words.near_day(day, FRIDAY) == said


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (datetime(2026, 11, 21, 17, tzinfo=UTC), "Due tomorrow"),
        (datetime(2026, 11, 24, 17, tzinfo=UTC), "Due Tuesday"),
        (datetime(2026, 11, 18, 17, tzinfo=UTC), "Late since Wednesday"),
        (datetime(2026, 11, 2, 17, tzinfo=UTC), "Late"),
    ],
)
def test_a_tag_says_until_when(due: datetime, said: str) -> None:
    """A tag is read at a glance, so a far past day is just late."""
    assert words.due_by(due, FRIDAY) == said


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (1, "about one minute"),
        (4, "about four minutes"),
        (21, "about twenty minutes"),
        (26, "about twenty-five minutes"),
        (31, "about half an hour"),
        (60, "about an hour"),
        (118, "about two hours"),
    ],
)
def test_an_estimate_is_round(minutes: int, said: str) -> None:
    """Nobody can say 26 minutes of writing, so the page does not either."""
    assert words.about_minutes(minutes) == said


def test_every_estimate_up_to_a_day_has_words() -> None:
    """No number of minutes falls through the rounding into digits."""
    spoken = [words.about_minutes(minutes) for minutes in range(1, 600)]
    assert not [said for said in spoken if any(letter.isdigit() for letter in said)]


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Ruth Delgado", "RD"),
        ("Tomás Iwu", "TI"),
        ("Cher", "C"),
        ("", "?"),
        ("Ana de la Cruz", "AC"),
    ],
)
def test_initials_are_first_and_last(name: str, letters: str) -> None:
    """A badge has room for two letters, and an unknown name still gets a badge."""
    assert words.initials(name) == letters


def test_counts_and_lists_read_as_a_sentence() -> None:
    """Numbers up to ten are words, and a list ends with "and"."""
    assert words.counted(5, "letter") == "Five letters"
    assert words.counted(1, "person", "people") == "One person"
    assert words.counted(12, "person", "people") == "12 people"
    assert listed(["Ruth", "Tomás", "Priya"]) == "Ruth, Tomás and Priya"
    assert listed([]) == ""
    assert words.first_name("Priya Raman", "Pri") == "Pri"


def test_a_page_calls_people_as_a_letter_does() -> None:
    """Nobody is called "Dr." or "Whitlock,", and "Li Wei" is whole."""
    assert words.first_name("Dr. Joan Whitlock") == "Joan"
    assert words.first_name("Whitlock, Joan") == "Joan"
    assert words.first_name("Li Wei") == "Li Wei"
