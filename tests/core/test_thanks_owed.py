"""Which letter of thanks counts for which meeting, and on which day one met."""

from datetime import datetime

import pytest

from afterword.calendars.public_holidays import PublicHolidays
from afterword.core.planning import plan
from afterword.core.reading import read_search
from afterword.core.step import Step
from tests.support import cast
from tests.support.cast import Document, touch

NOW = datetime.fromisoformat("2026-11-20T12:00:00-06:00")
# Thursday evening in Chicago, Friday morning in Tokyo.
EVENING = {"start": "2026-11-19T17:00:00-06:00", "end": "2026-11-19T18:00:00-06:00"}


def thanks(*touches: Document, **dana: object) -> dict[str, Step]:
    """Return the letters of thanks owed at Corvid, where Maya met Dana and knows of Joan."""
    document = cast.panel()
    made = cast.other_case("corvid", "Corvid Freight")
    other = cast.person("joan", "Joan Fry", "Recruiter", "recruiter")
    made["people"] = [made["people"][0] | dana, other]
    made["interviews"][0] |= EVENING
    document |= {"references": [], "contacts": [], "cases": [made | {"touches": list(touches)}]}
    steps = plan(read_search(document), NOW, PublicHolidays()).steps
    return {each.id: each for each in steps if each.kind == "thank_you"}


def test_one_met_on_the_day_of_whoever_was_met() -> None:
    """In Tokyo it was Friday, and the letter says so."""
    [step] = thanks(timezone="Asia/Tokyo").values()
    assert step.why.startswith("You met Dana Whitfield on Fri 20 Nov.")


@pytest.mark.parametrize(
    ("sent", "state"),
    [
        ({"at": "2026-11-19T19:00:00-06:00"}, "done"),
        ({"at": "2026-11-19T09:00:00-06:00"}, "open"),
        ({"at": "2026-11-19T19:00:00-06:00", "person": "joan"}, "open"),
        ({"at": "2026-11-19T19:00:00-06:00", "person": None}, "open"),
        ({"at": "2026-11-19T09:00:00-06:00", "interview": "r1"}, "done"),
    ],
)
def test_a_letter_thanks_for_a_meeting_that_was_before_it(sent: Document, state: str) -> None:
    """One of that morning is for something else, unless it says what for; so is one to Joan."""
    letter = touch("t1", "", person="dana") | sent
    assert [each.state for each in thanks(letter).values()] == [state]
