"""Days, times, decisions and heads of a line, each taken out of its words."""

from datetime import date

import pytest

from afterword.app.taking_in.known import Known
from afterword.intake.line_decision import take_decision
from afterword.intake.line_head import (
    leading_house,
    name_and_role,
    split,
    take_role,
)
from afterword.intake.line_words import take_day, take_times

TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "day", "others"),
    [
        ("today", "2026-11-24", []),
        ("this morning", "2026-11-24", []),
        ("just now", "2026-11-24", []),
        ("yesterday at 2", "2026-11-23", []),
        ("tomorrow", "2026-11-25", []),
        ("on 2026-11-20", "2026-11-20", []),
        ("20 Nov", "2026-11-20", []),
        ("20th of November", "2026-11-20", []),
        ("Nov 20", "2026-11-20", []),
        ("November 20th, 2025", "2025-11-20", []),
        ("20.11.", "2026-11-20", []),
        ("20.11.2025", "2025-11-20", []),
        ("3 January", "2027-01-03", []),
        ("11/20", "2026-11-20", []),
        ("11/12", "2026-11-12", ["2026-12-11"]),
        ("20/11", "2026-11-20", []),
        ("Monday", "2026-11-23", ["2026-11-30"]),
        ("on tue", "2026-11-24", ["2026-12-01"]),
        ("friday", "2026-11-20", ["2026-11-27"]),
        ("last friday", "2026-11-20", []),
        ("last tuesday", "2026-11-17", []),
        ("next friday", "2026-11-27", []),
    ],
)
def test_a_day_is_taken_out_of_the_words(text: str, day: str, others: list[str]) -> None:
    """Said on Tuesday 24 November 2026 in the United States."""
    found, rest = take_day(f"halden {text} Ruth", TUESDAY, month_first=True)
    assert found
    assert found.day.isoformat() == day
    assert [one.isoformat() for one in found.others] == others
    assert rest.split()[0] == "halden"
    assert rest.split()[-1] == "Ruth"


@pytest.mark.parametrize("text", ["", "30 February", "2026-13-40", "99.99.", "45/67", "mondayish"])
def test_no_day_is_made_up(text: str) -> None:
    """What is no day stays in the words."""
    assert take_day(text, TUESDAY) == (None, text)


def test_elsewhere_the_day_comes_first() -> None:
    """In London 11/12 is the eleventh of December."""
    found, _ = take_day("11/12", TUESDAY)
    assert found
    assert found.day == date(2026, 12, 11)
    assert found.others == (date(2026, 11, 12),)


@pytest.mark.parametrize(
    ("text", "start", "end", "assumed"),
    [
        ("13:00-15:30", "13:00", "15:30", False),
        ("13.00 – 15.30", "13:00", "15:30", False),
        ("1pm to 3:30pm", "13:00", "15:30", False),
        ("1-3:30pm", "13:00", "15:30", False),
        ("11-1pm", "11:00", "13:00", False),
        ("10am-12pm", "10:00", "12:00", False),
        ("from 10 to 11:30", "10:00", "11:30", False),
        ("between 2 and 3", "14:00", "15:00", True),
        ("from 9 till 11", "09:00", "11:00", False),
        ("noon to 1pm", "12:00", "13:00", False),
        ("at 3", "15:00", None, True),
        ("at 10", "10:00", None, False),
        ("2pm", "14:00", None, False),
        ("9:30", "09:30", None, False),
        ("at 12am", "00:00", None, False),
        ("8.15 a.m.", "08:15", None, False),
        ("09:00-10:00.", "09:00", "10:00", False),
    ],
)
def test_times_are_taken_out_of_the_words(
    text: str, start: str, end: str | None, *, assumed: bool
) -> None:
    """Small hours are afternoon ones; what was not said so is told as assumed."""
    clock, rest = take_times(f"halden {text} Ruth")
    assert clock
    assert f"{clock.start:%H:%M}" == start
    assert (f"{clock.end:%H:%M}" if clock.end else None) == end
    assert clock.assumed is assumed
    assert rest.split()[0] == "halden"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "five people",
        "round 2",
        "4 dec",
        "25:00",
        "room 4-12",
        "20.11.",
        "98000 a year",
    ],
)
def test_no_time_is_made_up(text: str) -> None:
    """Rounds, rooms, dates and salaries are no times of day."""
    clock, _ = take_times(text)
    assert clock is None


@pytest.mark.parametrize("day", ["this afternoon", "this evening", "tonight"])
def test_the_half_of_the_day_makes_a_time_certain(day: str) -> None:
    """Three this afternoon needs no question."""
    clock, _ = take_times("at 3", day)
    assert clock
    assert clock.assumed is False


@pytest.mark.parametrize(
    ("before", "said", "after", "left"),
    [
        ("halden: Ruth, ", "decide 4 dec", "", "halden: Ruth"),
        ("halden: Ruth. ", "They decide by 4 December", ". Nice!", "halden: Ruth."),
        ("halden: Ruth; ", "hear back by the end of next week", "", "halden: Ruth"),
        ("halden: Ruth. ", "they'll let me know on Friday, 4 December", "", "halden"),
        ("halden: Ruth, ", "decision in two weeks", ", Priya", "halden: Ruth"),
        ("halden: Ruth. ", "would not say", "", "halden: Ruth."),
        ("halden: priya raman ", "they decide next week", "", "halden: priya raman"),
        ("halden: Ruth, ", "by the end of next week", "", "halden: Ruth"),
        ("halden: Ruth. ", "get back to me within a week", "", "halden"),
    ],
)
def test_a_decision_is_taken_out_of_the_words(
    before: str, said: str, after: str, left: str
) -> None:
    """Up to a stop, with the date behind a comma; names are left where they were."""
    found, rest = take_decision(f"{before}{said}{after}")
    assert found == said
    assert rest.startswith(left)


def test_no_decision_is_made_up() -> None:
    """A list of people is no promise."""
    assert take_decision("halden: Ruth Delgado, Tomás Iwu") == (
        None,
        "halden: Ruth Delgado, Tomás Iwu",
    )


@pytest.mark.parametrize(
    ("words", "employer", "role"),
    [
        ("corvid freight", "Corvid Freight", None),
        ("Corvid Freight", "Corvid Freight", None),
        ("corvid freight network planner", "Corvid Freight", "network planner"),
        ("corvid ops analyst", "Corvid", "ops analyst"),
        ("the interview at corvid", "Interview Corvid", None),
        ("corvid for the senior analyst", "Corvid", "senior analyst"),
        ("", None, None),
    ],
)
def test_a_head_is_an_employer_and_perhaps_a_role(
    words: str, employer: str | None, role: str | None
) -> None:
    """The title at its end is the role; small letters become a name's capitals."""
    assert name_and_role(words) == (employer, role)


@pytest.mark.parametrize(
    ("text", "head", "tail"),
    [
        ("halden panel: Ruth, Priya", "halden panel", " Ruth, Priya"),
        ("halden panel with Ruth", "halden panel", "Ruth"),
        ("halden panel w/ Ruth", "halden panel", "Ruth"),
        ("halden panel - Ruth", "halden panel", "Ruth"),
        ("halden panel Ruth Delgado", "halden panel", " Ruth Delgado"),
        ("Ruth Delgado, Priya", "", "Ruth Delgado, Priya"),
        ("halden panel: Ruth\nPriya", "halden panel", " Ruth\nPriya"),
        ("", "", ""),
    ],
)
def test_a_line_has_a_head_and_people(text: str, head: str, tail: str, maya: Known) -> None:
    """What was it, and who was there."""
    assert split(text, maya) == (head, tail)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ruth for the Operations Analyst role", "Operations Analyst"),
        ("Ruth about a data steward position, Priya", "data steward"),
        ("Ruth for an hour", None),
        ("Ruth", None),
    ],
)
def test_a_role_may_stand_behind_the_people(text: str, role: str | None) -> None:
    """For the role, not for an hour."""
    found, rest = take_role(text)
    assert found == role
    assert rest.startswith("Ruth")


@pytest.mark.parametrize(
    ("piece", "house"),
    [
        ("Halden Robotics Ruth Delgado", "Halden Robotics"),
        ("Northlight Museum", "Northlight Museum"),
        ("Ruth Delgado", None),
        ("", None),
    ],
)
def test_a_house_may_stand_in_front_of_people(piece: str, house: str | None) -> None:
    """The word that houses end with ends it."""
    assert leading_house(piece) == house
