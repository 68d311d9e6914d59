"""What is still to be written down of whom one met, and of when they decide."""

from datetime import datetime

import pytest

from afterword.calendars.public_holidays import PublicHolidays
from afterword.core.planning import plan
from afterword.core.reading import read_search
from afterword.core.step import Step
from tests.support import cast
from tests.support.cast import Document

NOW = datetime.fromisoformat("2026-11-20T12:00:00-06:00")
HOUSE = {"lines": ["12 Elm Street"], "city": "Chicago", "postcode": "60601", "country": "US"}
ENDED = {"at": "2026-11-19T10:00:00-06:00", "kind": "rejected"}


def captures(dana: Document, **case: object) -> dict[str, Step]:
    """Return what is to be captured at Corvid, where Maya met Dana."""
    document = cast.panel()
    made = cast.other_case("corvid", "Corvid Freight")
    made["people"] = [made["people"][0] | dana]
    document |= {"references": [], "contacts": [], "cases": [made | case]}
    steps = plan(read_search(document), NOW, PublicHolidays()).steps
    return {each.kind: each for each in steps if each.kind.startswith("capture")}


@pytest.mark.parametrize(
    ("dana", "missing"),
    [
        ({}, "The title is still missing."),
        ({"email": None, "postal": HOUSE}, "The title is still missing."),
        ({"email": None, "fax": "+1 312 555 0100"}, "The title is still missing."),
        ({"email": None}, "The title and the address are still missing."),
        ({"email": "no-reply@corvid.example"}, "The title and the address are still missing."),
    ],
)
def test_what_is_missing_is_named(dana: Document, missing: str) -> None:
    """A letter finds a house or a fax machine as well as a mailbox."""
    assert captures(dana)["capture_contact"].why.endswith(missing)


def test_silence_ends_the_search_for_an_address() -> None:
    """Nobody looks up whom they may not write to."""
    step = captures({"do_not_contact": "2026-11-19T09:00:00-06:00"})["capture_contact"]
    assert (step.state, step.why.endswith(" They asked not to be contacted.")) == ("moot", True)


@pytest.mark.parametrize(
    ("dana", "over"), [({"email": None}, False), ({"email": None, "postal": HOUSE}, True)]
)
def test_a_case_that_ended_asks_only_for_what_a_letter_waits_for(
    dana: Document, *, over: bool
) -> None:
    """Thanks are still owed after a no; a title alone is not worth the search."""
    said = {"at": "2026-11-18T11:30:00-06:00", "by": "2026-12-04"}
    found = captures(dana, outcome=ENDED, decisions=[said])
    assert (found["capture_contact"].state == "moot") is over


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({}, "You asked when they decide; they named no day."),
        ({"said": "soon"}, "You asked when they decide; they named no day: soon."),
        ({"told": False}, "You asked when they decide, and they would not say."),
        ({"by": "2026-12-04"}, "You know when they decide: by Fri 4 Dec."),
    ],
)
def test_what_they_said_of_deciding_is_told_again(said: Document, told: str) -> None:
    """In one sentence, and with their words where there are any."""
    decision = {"at": "2026-11-18T11:30:00-06:00"} | said
    assert captures({}, decisions=[decision])["capture_decision"].why == told
