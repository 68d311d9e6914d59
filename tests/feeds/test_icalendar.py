"""The plan as a calendar file: read back by another library, and the same bytes each time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from afterword.calendars.public_holidays import PublicHolidays
from afterword.core.facts import Search
from afterword.core.planning import plan
from afterword.core.reading import read_search
from afterword.core.step import Plan
from afterword.feeds.icalendar import calendar_file, uid
from tests.support import cast
from tests.support.cast import Document, touch

FRIDAY = datetime.fromisoformat("2026-11-20T16:00:00-06:00")
MONDAY = datetime.fromisoformat("2026-11-23T12:00:00-06:00")


def planned(document: Document, now: datetime = FRIDAY) -> tuple[Search, Plan]:
    """Return a search and its plan."""
    search = read_search(document)
    return search, plan(search, now, PublicHolidays())


def entries(content: bytes) -> dict[str, Any]:
    """Read a calendar file back, its entries by UID; a doubled UID is an error."""
    found = Calendar.from_ical(content).walk("VEVENT")
    by_uid = {str(each["uid"]): each for each in found}
    assert len(by_uid) == len(found)
    return by_uid


def test_every_step_that_is_still_to_do_has_one_entry() -> None:
    """What is done, waived or moot is left out; what is blocked is shown."""
    document = cast.with_touches(
        cast.panel(), touch("t1", "2026-11-23T09:10:00-06:00", person="ruth", interview="r1")
    )
    for person in document["cases"][0]["people"]:
        person["roles"] = ["interviewer"]
        if person["id"] == "priya":
            person["email"] = None
    search, made = planned(document, MONDAY)
    states = {step.state for step in made.steps}
    assert {"done", "blocked", "open", "upcoming"} <= states
    shown = {uid(step) for step in made.steps if step.state not in {"done", "waived", "moot"}}
    assert set(entries(calendar_file(search, made))) == shown


def test_an_entry_says_who_when_and_why() -> None:
    """Ruth's letter: fifteen minutes at the best moment, with the sentence of its rule."""
    search, made = planned(cast.panel())
    step = next(each for each in made.steps if each.id == "thank_you/halden/r1/ruth")
    entry = entries(calendar_file(search, made))[uid(step)]
    assert str(entry["summary"]) == "Thank Ruth Delgado (Halden Robotics)"
    assert entry.start == datetime(2026, 11, 23, 16, tzinfo=UTC)
    assert entry.end - entry.start == timedelta(minutes=15)
    assert str(entry["description"]) == (
        "You met Ruth Delgado on Fri 20 Nov. Two business days later is Tue 24 Nov "
        "(Illinois calendar).\nDue Tue 24 Nov 17:00."
    )
    assert entry.categories == ["Afterword", "thank_you"]
    assert str(entry["transp"]) == "TRANSPARENT"


def test_the_search_belongs_to_no_employer_and_a_hello_to_no_case() -> None:
    """Steps without a case are told without one."""
    search, made = planned(cast.panel())
    told = {str(each["summary"]) for each in entries(calendar_file(search, made)).values()}
    assert "Keep the search alive" in told
    assert "Say hello to Lena Fors" in told


def test_the_same_plan_gives_the_same_bytes() -> None:
    """In whatever order the people were entered, and whenever the file is made that day."""
    document = cast.panel()
    first = calendar_file(*planned(document))
    shuffled = cast.panel()
    shuffled["cases"][0]["people"].reverse()
    assert calendar_file(*planned(shuffled)) == first
    assert calendar_file(*planned(document, FRIDAY + timedelta(minutes=1))) == first


def test_a_moved_step_keeps_its_identity() -> None:
    """The interview is moved to Monday: the same UIDs, at other times."""
    before = entries(calendar_file(*planned(_early(), FRIDAY - timedelta(hours=6))))
    moved = _early()
    moved["cases"][0]["interviews"][0] |= {
        "start": "2026-11-23T13:00:00-06:00",
        "end": "2026-11-23T15:30:00-06:00",
    }
    search, made = planned(moved, FRIDAY - timedelta(hours=6))
    after = entries(calendar_file(search, made))
    step = next(each for each in made.steps if each.id == "thank_you/halden/r1/ruth")
    assert uid(step) in before
    assert after[uid(step)].start == before[uid(step)].start + timedelta(days=1)


def _early() -> Document:
    """Return the search as it was before the interview."""
    document = cast.panel()
    document["cases"][0]["decisions"] = []
    document["cases"][0]["promises"] = []
    return document


@pytest.mark.parametrize(
    "name",
    [
        "Ruth Delgado",
        "Ruth, Delgado; of the 2nd floor \\ annex",
        "Žofie Němcová-Nováková 🚚",
        "R" * 150,
        "Τίμοθυ " * 20,
    ],
)
def test_no_line_is_longer_than_the_standard_allows(name: str) -> None:
    """75 bytes a line, folded between characters, ended with CRLF; signs survive the journey."""
    document = cast.panel()
    ruth = next(each for each in document["cases"][0]["people"] if each["id"] == "ruth")
    ruth["name"] = name.strip()
    search, made = planned(document)
    content = calendar_file(search, made)
    lines = content.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert b"\n" not in b"".join(lines)
    for line in lines:
        line.decode("utf-8")
    told = {str(each["summary"]) for each in entries(content).values()}
    assert f"Thank {name.strip()} (Halden Robotics)" in told


def test_the_file_is_a_published_calendar_even_when_nothing_is_to_do() -> None:
    """An empty plan is a whole calendar without entries."""
    search, made = planned({"format": "afterword.facts/1"})
    content = calendar_file(search, replace(made, steps=()))
    calendar = Calendar.from_ical(content)
    assert str(calendar["version"]) == "2.0"
    assert str(calendar["method"]) == "PUBLISH"
    assert content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert content.endswith(b"END:VCALENDAR\r\n")


def test_a_uid_is_plain_and_made_of_the_id_alone() -> None:
    """Two steps have two; one step has the same in every plan."""
    _, friday = planned(cast.panel())
    _, monday = planned(cast.panel(), MONDAY)
    by_id = {step.id: uid(step) for step in friday.steps}
    assert len(set(by_id.values())) == len(by_id)
    assert all(each.removesuffix("@afterword").isalnum() for each in by_id.values())
    assert all(by_id.get(step.id, uid(step)) == uid(step) for step in monday.steps)
