"""A proposal about an interview: moved, called off, remembered, or a new round."""

from typing import Any

import pytest

from afterword.app.facts.merge import merged
from afterword.core.reading import read_search
from afterword.core.writing import write_search
from tests.support.cast import halden, panel


def case_with(**news: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    """Return the case at Halden once this is known of it as well."""
    said = {"id": "x", "employer": {"name": "Halden Robotics"}, **news}
    (case,) = read_case(merged(panel(), {"format": "afterword.facts/1", "cases": [said]}))
    return case


def read_case(document: object) -> list[dict[str, Any]]:
    """Return the cases of a document in canonical form; it must hold together."""
    cases: Any = write_search(read_search(document))["cases"]
    found: list[dict[str, Any]] = cases
    return found


# ── interviews ───────────────────────────────────────────────────────────────────────────────


def meeting(name: str, day: str, **others: object) -> dict[str, object]:
    """Return an interview of one hour in the afternoon."""
    times = {"start": f"{day}T14:00:00-06:00", "end": f"{day}T15:00:00-06:00"}
    return {"id": name, **times, **others}


def test_a_moved_invitation_moves_the_interview() -> None:
    """The same id at another time: everything else that is known of it stays."""
    case = case_with(interviews=[meeting("r1", "2026-11-25", format="video")])
    (interview,) = case["interviews"]
    assert interview["start"] == "2026-11-25T14:00:00-06:00"
    assert interview["format"] == "video"
    assert len(interview["moments"]) == 5
    assert len(interview["people"]) == 5


def test_a_cancelled_invitation_cancels_the_interview() -> None:
    """It is kept with the moment at which it was called off."""
    cancelled = "2026-11-19T08:00:00-06:00"
    case = case_with(interviews=[meeting("r1", "2026-11-20", cancelled=cancelled)])
    assert case["interviews"][0]["cancelled"] == cancelled


@pytest.mark.parametrize(
    ("day", "number"), [("2026-12-03", 2), ("2026-11-20", 1), ("2026-11-10", 1)]
)
def test_a_later_day_begins_the_next_round(day: str, number: int) -> None:
    """Nobody said which round it is: another day after the last one is the next."""
    case = case_with(interviews=[meeting("new", day)])
    (new,) = (one for one in case["interviews"] if one["id"] == "new")
    assert new.get("round", 1) == number


def test_a_round_that_was_said_is_that_round() -> None:
    """The invitation says "third round"."""
    case = case_with(interviews=[meeting("new", "2026-12-03", round=3)])
    assert case["interviews"][0]["round"] == 3


def test_what_was_remembered_and_asked_is_added_once() -> None:
    """The same moment again is the same, another one stands behind it."""
    known = halden()["interviews"][0]
    news = {
        **known,
        "moments": [known["moments"][0], {"person": "ruth", "said": "hates slides"}],
        "questions": [*known["questions"], {"text": "Why us?"}],
    }
    (interview,) = case_with(interviews=[news])["interviews"]
    assert len(interview["moments"]) == 6
    assert [one["text"] for one in interview["questions"]] == [
        "How do you explain a wrong forecast?",
        "Why us?",
    ]
