"""Tests of when they decide, as an invitation says it; and of employers' names that go on."""

import pytest

from afterword.app.taking_in.known import Known
from afterword.intake.calendar_invite import understand_invite
from afterword.intake.invite_decision import decision_told
from afterword.intake.invite_words import employer_by_domain
from tests.support.proposals import asked, case_of

EVENT = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:one
DTSTAMP:20261118T090000Z
DTSTART;TZID=Europe/Stockholm:20261127T130000
DTEND;TZID=Europe/Stockholm:20261127T150000
SUMMARY:Interview with Norrvind Energi
STATUS:{status}
DESCRIPTION:{words}
LOCATION:Phone
END:VEVENT
END:VCALENDAR
"""


@pytest.mark.parametrize(
    "words",
    [
        "We expect to decide by Friday 4 December.",
        "You will hear from us by 4 December!",
        "We aim to let you know by the end of next week",
        "A decision will be made by December 4th",
        "Decision: by 4 Dec",
        "We will get back to you early next week",
        "We will be in touch the week of 30 November",
        "We hope to have a final answer for you by 4 December 2026",
        "We will not decide before 1 December",
        "Results will be communicated by December 4",
        "You will receive our answer before Christmas",
        "Vi återkommer senast fredag 4 december",
    ],
)
def test_their_own_words_tell_when_they_decide(words: str) -> None:
    """The sentence is found among others, however it is put."""
    text = f"Hi Maya, please confirm by Wednesday.\nJoin by phone: +46 8 123 456\n{words}\nSee you"
    assert decision_told(text) == words.rstrip(".!")


@pytest.mark.parametrize(
    "words",
    [
        "Please let us know by Friday if you cannot come.",
        "Please confirm by 20 November.",
        "Could you tell us your decision by Monday?",
        "Decide who presents by Monday.",
        "We decide together how we work.",
        "The presentation is due by 26 November, and its results matter.",
        "We will be in touch.",
        "",
    ],
)
def test_what_you_are_asked_for_is_no_decision_of_theirs(words: str) -> None:
    """A confirmation, a homework, or a promise without a date."""
    assert decision_told(words) is None


@pytest.mark.parametrize(
    ("words", "by"),
    [
        ("We decide within two weeks.", "2026-12-11"),
        ("We decide by the end of next week.", "2026-11-27"),
        ("We decide by 4 December.", "2026-12-04"),
    ],
)
def test_days_count_from_the_interview_and_weeks_from_the_day_it_was_written(
    words: str, by: str, maya: Known
) -> None:
    """On Wednesday the 18th they wrote: within two weeks of the panel on the 27th."""
    source = EVENT.format(words=words, status="CONFIRMED").encode()
    (decision,) = case_of(understand_invite(source, "invite.ics", maya))["decisions"]
    assert (decision["by"], decision["at"]) == (by, "2026-11-18T10:00:00+01:00")


@pytest.mark.parametrize(
    ("words", "status"),
    [("We decide by 20 November.", "CONFIRMED"), ("We decide by 4 December.", "CANCELLED")],
)
def test_a_date_before_the_interview_or_of_one_called_off_is_not_taken(
    words: str, status: str, maya: Known
) -> None:
    """They cannot decide about a talk that was not held."""
    found = understand_invite(EVENT.format(words=words, status=status).encode(), "i.ics", maya)
    assert "decisions" not in case_of(found)
    assert not [place for place in asked(found) if "decisions" in place]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norrvind Energi - panel interview", "Norrvind Energi"),
        ("Intervju Norrvind Energi", "Norrvind Energi"),
        ("Norrvind Panel. Norrvind Energi is looking forward to it", "Norrvind Energi"),
        ("Norrvind Energi AB, Stockholm", "Norrvind Energi AB"),
        ("Norrvind Grid Data Engineer interview", "Norrvind"),
        ("Norrvind Final Round", "Norrvind"),
        ("Norrvind HQ", "Norrvind"),
        ("Norrvind Zoom call on Friday", "Norrvind"),
        ("Norrvind Maya Okafor interview", "Norrvind"),
        ("Norrvind, Energi och mer", "Norrvind"),
        ("norrvind energi", None),
    ],
)
def test_an_employers_name_is_kept_whole(text: str, name: str | None) -> None:
    """It goes on after the word that its address spells, but not into titles, people or rounds."""
    assert employer_by_domain(text, "norrvind.example", ["Maya Okafor"]) == name
