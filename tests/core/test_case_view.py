"""What a case says of itself: whose word counts, and who is the warmest there."""

from datetime import datetime
from itertools import permutations

import pytest

from afterword.calendars.public_holidays import PublicHolidays
from afterword.core.case import CaseView
from afterword.core.planning import look
from afterword.core.reading import read_search
from tests.support import cast
from tests.support.cast import Document

NOW = datetime.fromisoformat("2026-11-30T12:00:00-06:00")
AT = "2026-11-20T10:00:00-06:00"


def view(*people: Document, **case: object) -> CaseView:
    """Return the case of Corvid, where Maya met Dana on 18 November."""
    document = cast.panel()
    made = cast.other_case("corvid", "Corvid Freight")
    made["people"] += people
    document |= {"references": [], "contacts": [], "cases": [made | case]}
    return look(read_search(document), NOW, PublicHolidays()).views["corvid"]


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ([{"said": "later"}, {"said": "soon"}], {"said": "soon"}),
        ([{}, {"said": "Early next year"}], {"said": "Early next year"}),
        (
            [{"said": "soon"}, {"said": "soon", "person": "dana"}],
            {"said": "soon", "person": "dana"},
        ),
        (
            [{"said": "soon", "person": "dana"}, {"said": "soon", "person": "Abe"}],
            {"said": "soon", "person": "dana"},
        ),
        (
            [{"said": "soon"}, {"said": "soon", "person": "Abe"}],
            {"said": "soon", "person": "Abe"},
        ),
        ([{"said": "soon", "by": "2026-12-04"}, {"said": "z"}], {"by": "2026-12-04"}),
    ],
)
def test_of_two_words_at_one_moment_one_counts_in_any_order(
    words: list[Document], counts: Document
) -> None:
    """The one that says more, however they were entered."""
    abe = cast.person("Abe", "Abe Fry", "Planner")
    for order in permutations(words):
        found = view(abe, decisions=[{"at": AT} | each for each in order]).decision
        assert found is not None
        told = {"said": found.said, "person": found.person, "by": found.by and str(found.by)}
        assert {key: told[key] for key in counts} == counts


def test_an_interview_that_ends_now_is_over() -> None:
    """It is planned until its last minute, and held from then on."""
    now = NOW.isoformat()
    times = {"start": "2026-11-30T11:00:00-06:00", "end": now, "people": ["dana"]}
    found = view(interviews=[{"id": "r2", **times}])
    assert (len(found.planned), len(found.held)) == (0, 1)


def warm(id_: str, **others: object) -> Document:
    """Return somebody at Corvid who was kind."""
    return cast.person(id_, f"{id_.capitalize()} Fry", "Planner") | {"warm": True} | others


@pytest.mark.parametrize(
    ("people", "warmest"),
    [
        ([warm("zoe")], "zoe"),
        ([warm("zoe"), warm("joan")], "joan"),
        ([warm("abe"), warm("eva", roles=["interviewer"])], "eva"),
        ([warm("abe", do_not_contact=AT), warm("joan")], "joan"),
        ([warm("abe", do_not_contact=AT)], "dana"),
        ([], "dana"),
    ],
)
def test_the_warmest_is_asked_for_a_pointer(people: list[Document], warmest: str) -> None:
    """Whoever was met first, then by name; nobody who wants silence, and else the contact."""
    interviews = [
        {
            "id": "r1",
            "start": "2026-11-18T10:00:00-06:00",
            "end": "2026-11-18T11:00:00-06:00",
            "people": ["dana", *(each["id"] for each in people if each["id"] == "eva")],
        }
    ]
    found = view(*people, interviews=interviews).warm_contact()
    assert found is not None
    assert found.id == warmest
