"""What was understood, in lines that a tired person reads in one go."""

import pytest

from afterword.app.taking_in.describe import describe
from afterword.app.taking_in.proposal import Proposal

Body = dict[str, object]


def lines(*cases: Body, candidate: Body | None = None) -> list[str]:
    """Return the lines for some cases, and for who the candidate is."""
    document: Body = {"cases": list(cases)}
    document |= {"candidate": candidate} if candidate else {}
    return describe(Proposal(source="your line", document=document))


def interview(**said: object) -> list[str]:
    """Return the lines for one interview of a case of 2026."""
    return lines({"employer": {"name": "Halden"}, "added": "2026-11-24", "interviews": [said]})[1:]


def test_a_case_begins_with_employer_and_role() -> None:
    """Where one of them is missing, the other stands alone."""
    assert lines({"employer": {"name": "Halden"}, "role": "Analyst"}) == ["Halden: Analyst"]
    assert lines({"employer": {"name": "Halden"}}) == ["Halden"]
    assert lines({"role": "Analyst"}) == ["An employer not yet named: Analyst"]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            {"start": "2026-11-20T13:00:00-06:00", "end": "2026-11-20T15:30:00-06:00"},
            "Interview Fri 20 Nov, 13:00–15:30 UTC-06",
        ),
        (
            {"start": "2026-11-20T13:00:00-05:00", "timezone": "America/New_York"},
            "Interview Fri 20 Nov, 13:00 New York time",
        ),
        (
            {"start": "2027-01-04T13:00:00+00:00", "format": "phone", "round": 2},
            "Interview Mon 4 Jan 2027, 13:00 UTC, by phone, round 2",
        ),
        (
            {"start": "2026-11-20T13:00:00+05:30", "format": "onsite", "round": 1},
            "Interview Fri 20 Nov, 13:00 UTC+05:30, on site",
        ),
        ({"floating": {"date": "2026-12-03"}}, "Interview Thu 3 Dec, time not yet known"),
        (
            {"floating": {"start": "2026-12-03T14:00:00"}, "format": "video"},
            "Interview Thu 3 Dec, 14:00 in a time zone not yet known, by video",
        ),
        ({}, "Interview at a time not yet known"),
        (
            {"start": "2026-11-20T13:00:00-06:00", "cancelled": "2026-11-19T09:00:00-06:00"},
            "Cancelled interview Fri 20 Nov, 13:00 UTC-06",
        ),
    ],
)
def test_an_interview_says_when_where_and_how(said: Body, told: str) -> None:
    """The day, the clock, whose clock, and how they meet; a year only when it is another."""
    assert interview(**said) == [told]


@pytest.mark.parametrize(
    ("person", "told"),
    [
        ({"name": "Ruth Delgado"}, "Ruth Delgado"),
        (
            {
                "name": "Ruth Delgado",
                "title": "Director",
                "email": "ruth@halden.example",
                "phone": "+1 312",
            },
            "Ruth Delgado, Director, ruth@halden.example, +1 312",
        ),
        (
            {"name": "Joan Whitlock", "roles": ["interviewer", "recruiter"]},
            "Joan Whitlock, recruiter",
        ),
        (
            {"name": "Joan Whitlock", "title": "Senior Recruiter", "roles": ["recruiter"]},
            "Joan Whitlock, Senior Recruiter",
        ),
        ({"name": "Ruth", "roles": ["hiring_manager"]}, "Ruth, hiring manager"),
        (
            {"name": "", "email": "r@halden.example", "roles": ["contact"]},
            "Somebody not yet named, r@halden.example, contact",
        ),
    ],
)
def test_a_person_is_one_line(person: Body, told: str) -> None:
    """Name, title, address; a role only where it is more than the title says."""
    assert lines({"employer": {"name": "Halden"}, "people": [person]})[1:] == [told]


@pytest.mark.parametrize(
    ("decision", "told"),
    [
        ({"by": "2026-12-04"}, "They decide by Fri 4 Dec"),
        (
            {"from": "2026-11-30", "by": "2026-12-04", "said": "next week"},
            "They decide from Mon 30 Nov, by Fri 4 Dec (“next week”)",
        ),
        ({"not_before": "2026-12-15"}, "They decide not before Tue 15 Dec"),
        ({"by": "2027-01-08"}, "They decide by Fri 8 Jan 2027"),
        ({"said": "soon"}, "They decide at no named date (“soon”)"),
        ({"told": False}, "They would not say when they decide"),
        ({"told": False, "said": "can't say"}, "They would not say when they decide (“can't say”)"),
    ],
)
def test_a_decision_says_its_dates_and_its_words(decision: Body, told: str) -> None:
    """Their own words stand behind the dates, so that a wrong reading is seen."""
    case: Body = {"employer": {"name": "Halden"}, "added": "2026-11-24", "decisions": [decision]}
    assert lines(case)[1:] == [told]


def test_remembered_things_come_with_their_names() -> None:
    """What Ruth said stands beside her name, and what nobody said is not attributed."""
    case: Body = {
        "employer": {"name": "Halden"},
        "people": [{"id": "ruth", "name": "Ruth Delgado"}],
        "interviews": [
            {"moments": [{"person": "ruth", "said": "one number"}, {"person": "x", "said": "y"}]}
        ],
    }
    assert lines(case)[-2:] == ["Ruth Delgado: one number", "Somebody: y"]


def test_the_candidate_is_told_who_they_are_taken_for() -> None:
    """On a new machine the invitation says who was invited; that must be seen to be mended."""
    both: Body = {"name": "Maya Okafor", "email": "maya@okafor.example"}
    assert lines(candidate=both) == ["You are Maya Okafor, maya@okafor.example"]
    assert lines(candidate={"email": "maya@okafor.example"}) == ["You are maya@okafor.example"]


def test_nothing_is_told_of_nothing() -> None:
    """A document without cases, or with something odd in their place, has no lines."""
    assert lines() == []
    assert describe(Proposal(source="x", document={"cases": "none"})) == []
