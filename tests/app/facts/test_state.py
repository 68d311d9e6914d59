"""What the ledger says at one version: folded from changes, the same however it was reached."""

from typing import Any

import pytest
from hypothesis import given

from afterword.app.facts.entries import decompose
from afterword.app.facts.state import State, fold
from afterword.app.ports import Entry
from afterword.core.errors import BadInput
from afterword.core.reading import read_search
from afterword.core.writing import write_search
from tests.support.cast import lena, other_case, panel
from tests.support.searches import Drawn, searches


def entries(document: dict[str, Any]) -> list[Entry]:
    """Return a document as the entries that say it."""
    return [Entry(key=key, body=body) for key, body in decompose(document).items()]


def grown(state: State, *more: Entry) -> State:
    """Return the state after these entries, one version later."""
    return fold(state, more, state.version + 1)


@pytest.fixture
def monday() -> State:
    """The cast, folded at once."""
    return fold(State(), entries(panel()), 1)


@given(searches())
def test_the_folded_search_is_the_one_that_is_read(drawn: Drawn) -> None:
    """Facts and document are those of the facts file, to the last key."""
    document = write_search(drawn.search)
    state = fold(State(), entries(document), 1)
    assert state.search == read_search(document)
    assert dict(state.document) == document


@given(searches(most_cases=2))
def test_one_change_after_another_comes_to_the_same(drawn: Drawn) -> None:
    """Facts may come in many changes: nothing of the way is left.

    The candidate comes first, because moments name strengths, and references last: they name cases.
    """
    whole = entries(write_search(drawn.search))
    at_once = fold(State(), whole, 1)
    first = [one for one in whole if one.key == "candidate"]
    last = [one for one in whole if one.key.startswith("references/")]
    state = fold(State(), first, 1)
    state = fold(state, [one for one in whole if one not in first + last], 2)
    for one in last:
        state = grown(state, one)
    assert state.document == at_once.document
    assert state.search == at_once.search


def test_a_change_reads_only_what_it_touches(monday: State) -> None:
    """The other roots are the very same objects: one more fact costs little in a big search."""
    priya = Entry(key="cases/halden/people/priya", body={"id": "priya", "name": "Priya R."})
    after = grown(monday, priya)
    assert after.roots["cases/halden"] is not monday.roots["cases/halden"]
    for key in ("candidate", "references/samuel", "contacts/lena"):
        assert after.roots[key] is monday.roots[key]


def test_an_older_state_stays_as_it_was(monday: State) -> None:
    """Folding makes a new state; whoever reads the old one sees no change under them."""
    before = dict(monday.document)
    grown(monday, *entries({"cases": [other_case("corvid", "Corvid Freight")]}))
    assert dict(monday.document) == before
    assert [case.id for case in monday.search.cases] == ["halden"]


def test_a_taken_back_root_is_gone(monday: State) -> None:
    """The document has no empty list of contacts left."""
    after = grown(monday, Entry(key="contacts/lena", body=None))
    assert after.search.contacts == ()
    assert "contacts" not in after.document
    assert after.body("contacts/lena") is None


def test_a_fact_that_was_never_there_can_be_taken_back(monday: State) -> None:
    """An undo of an undo meets what is gone already."""
    after = grown(monday, Entry(key="contacts/eve", body=None))
    assert after.document == monday.document


def test_what_lies_beside_is_by_key(monday: State) -> None:
    """Letters and journals are no facts, and no facts file has them."""
    letter = Entry(key="letters/call/halden/1", body={"body": "Dear Joan"})
    after = grown(monday, letter)
    assert after.body("letters/call/halden/1") == {"body": "Dear Joan"}
    assert after.document is monday.document
    assert after.search is monday.search
    assert grown(after, Entry(key="letters/call/halden/1", body=None)).beside == {}


@pytest.mark.parametrize(
    ("key", "body", "where"),
    [
        ("cases/halden/people/priya", None, "/cases/halden/interviews/r1/people/2"),
        ("candidate", {"name": "Maya"}, "/cases/halden/interviews/r1/moments/0/strengths/0"),
        ("cases/halden/interviews/r1", None, "/cases/halden/promises/method/interview"),
        ("cases/halden", None, "/cases/halden/employer"),
        ("contacts/lena", {**lena(), "same_as": "halden/eve"}, "/contacts/lena/same_as"),
        ("references/samuel", {"id": "samuel"}, "/references/samuel/name"),
        (
            "references/samuel",
            {"id": "samuel", "name": "S", "cases": ["corvid"]},
            "/references/samuel/cases/0",
        ),
    ],
)
def test_what_would_leave_a_name_without_its_fact_is_refused(
    monday: State, key: str, body: dict[str, object] | None, where: str
) -> None:
    """Wherever the name stands, the refusal leads there, by the ids of the facts."""
    with pytest.raises(BadInput) as caught:
        grown(monday, Entry(key=key, body=body))
    assert caught.value.where == where


def test_facts_of_another_case_are_not_looked_at(monday: State) -> None:
    """A wrong name in the case that changes is found; nobody's strengths are asked again."""
    case = other_case("corvid", "Corvid Freight")
    case["interviews"][0]["people"] = ["eve"]
    with pytest.raises(BadInput) as caught:
        grown(monday, *entries({"cases": [case]}))
    assert caught.value.where == "/cases/corvid/interviews/r1/people/0"
