"""A whole facts file is taken in as it is, or not at all."""

from datetime import timedelta

import pytest
from hypothesis import given

from afterword.app.taking_in.proposal import Proposal
from afterword.core.errors import BadInput
from afterword.core.plan_json import plan_document
from afterword.core.planning import plan
from afterword.core.reading import read_search
from afterword.core.writing import dumps, write_search
from tests.support.cast import other_case, panel, samuel
from tests.support.kept import MONDAY, Kept
from tests.support.searches import Drawn, searches


@pytest.fixture
def kept() -> Kept:
    """Maya's search on Monday morning."""
    return Kept(panel())


def proposal(*cases: object) -> Proposal:
    """Return what a source was understood as."""
    document = {"format": "afterword.facts/1", "cases": list(cases)}
    return Proposal(source="invitation", document=document)


# ── whole files ──────────────────────────────────────────────────────────────────────────────


@given(searches())
def test_an_export_imported_elsewhere_gives_the_same_facts_and_the_same_plan(drawn: Drawn) -> None:
    """Byte for byte, whatever is in it."""
    here = Kept(drawn.document)
    export = dumps(here.state.search)
    there = Kept(write_search(here.state.search))
    assert dumps(there.state.search) == export == dumps(drawn.search)
    assert dict(there.state.document) == write_search(drawn.search)
    assert plan_document(plan(there.state.search, drawn.now)) == plan_document(
        plan(drawn.search, drawn.now)
    )


def test_an_import_is_one_change_and_goes_as_one(kept: Kept) -> None:
    """A wrong file is taken back whole."""
    more = panel()
    more["cases"].append(other_case("corvid", "Corvid Freight"))
    kept.record.import_document(more)
    assert len(kept.state.search.cases) == 2
    kept.record.undo()
    assert write_search(kept.state.search) == panel()


def test_an_import_replaces_facts_of_the_same_id_and_leaves_the_rest(kept: Kept) -> None:
    """Ids are taken as they are: Priya is Priya, and Corvid stays."""
    kept.record.save(proposal(other_case("corvid", "Corvid Freight")))
    file = panel()
    file["cases"][0]["people"][2]["title"] = "Head of Analysis"
    saved = kept.record.import_document(file)
    assert saved.keys == ("cases/halden/people/priya",)
    assert [case.id for case in kept.state.search.cases] == ["corvid", "halden"]


@pytest.mark.parametrize("key", ["search", "letters-of-old", "x"])
def test_an_unknown_key_of_the_file_itself_is_kept(kept: Kept, key: str) -> None:
    """Whatever it is called, it is in the next export."""
    kept.record.import_document({**panel(), key: {"a": [1, {"b": None}]}})
    assert write_search(kept.state.search)[key] == {"a": [1, {"b": None}]}


def test_a_letter_of_an_import_is_a_draft(kept: Kept) -> None:
    """It was approved elsewhere; here it is not, and it is no fact."""
    letter = {"body": "Dear Priya", "approved": True, "approval": {"hash": "0"}}
    kept.record.import_document({**panel(), "letters": {"thank_you/halden/r1/priya": letter}})
    assert kept.state.beside == {"letters/thank_you/halden/r1/priya": {"body": "Dear Priya"}}
    assert "letters" not in write_search(kept.state.search)


def test_a_letter_that_is_none_is_refused(kept: Kept) -> None:
    """A line of text under a step's id is no letter."""
    with pytest.raises(BadInput, match="no letter"):
        kept.record.import_document({**panel(), "letters": {"a": "Dear Priya"}})


def test_a_wrong_file_leaves_everything_as_it_was(kept: Kept) -> None:
    """One wrong value in one case, and nothing of the file is kept."""
    file = {**panel(), "references": [samuel() | {"email": "nobody"}]}
    file["cases"][0]["people"][2]["title"] = "Head of Analysis"
    with pytest.raises(BadInput) as caught:
        kept.record.import_document(file)
    assert caught.value.where == "/references/0/email"
    assert kept.state.version == 1


def test_the_reader_and_the_ledger_agree_on_the_cast(kept: Kept) -> None:
    """What the ledger folds is what the reader reads."""
    assert kept.state.search == read_search(panel())
    assert kept.clock.now() - MONDAY == timedelta(0)
