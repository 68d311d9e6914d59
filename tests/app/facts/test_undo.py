"""Undo takes back the last thing that a person noted, and nothing else."""

from collections.abc import Mapping
from typing import Any

import pytest

from afterword.app.facts.state import State
from afterword.app.ports import Change, Entry
from afterword.core.errors import Refused
from afterword.core.facts import Search
from tests.support.cast import panel
from tests.support.kept import Kept

TITLE = "cases/halden/people/priya"


def titled(title: str) -> Entry:
    """Return Priya with a title."""
    return Entry(key=TITLE, body={"id": "priya", "name": "Priya Raman", "title": title})


def priya(kept: Kept) -> Mapping[str, Any]:
    """Return Priya as she stands now."""
    return kept.state.body(TITLE) or {}


# ── undo ─────────────────────────────────────────────────────────────────────────────────────


def test_undo_takes_back_the_last_change_whole() -> None:
    """A change of several facts goes as one, and the state is as it was."""
    kept = Kept(panel())
    before = kept.state.document
    news = Entry(key="policy", body={"call.minutes": 3})
    kept.ledger.record([titled("Head of Analysis"), news], source="cli")
    change = kept.ledger.undo()
    assert (change.version, change.undoes, change.source) == (3, 2, "undo")
    assert {entry.key for entry in change.entries} == {TITLE, "policy"}
    assert kept.state.document == before


def test_undo_goes_back_step_by_step() -> None:
    """Twice undone is two changes back; at the beginning there is nothing left."""
    kept = Kept(panel())
    for title in ("Analyst", "Head of Analysis"):
        kept.ledger.record([titled(title)], source="cli")
    titles = []
    for _ in range(2):
        kept.ledger.undo()
        titles.append(priya(kept)["title"])
    assert titles == ["Analyst", "Senior Analyst"]
    kept.ledger.undo()
    assert kept.state.search == Search()
    with pytest.raises(Refused, match="nothing to take back"):
        kept.ledger.undo()


def test_undo_and_something_new_and_undo_again() -> None:
    """What was taken back is not taken back a second time."""
    kept = Kept(panel())
    kept.ledger.record([titled("Analyst")], source="cli")
    kept.ledger.undo()
    kept.ledger.record([titled("Director")], source="cli")
    kept.ledger.undo()
    assert priya(kept)["title"] == "Senior Analyst"
    kept.ledger.undo()
    assert kept.state.search == Search()


@pytest.mark.parametrize("source", ["send", "journal"])
def test_undo_leaves_alone_what_the_program_wrote(source: str) -> None:
    """A letter has left in the meantime: what a person noted before it is taken back."""
    kept = Kept(panel())
    kept.ledger.record([titled("Analyst")], source="cli")
    kept.ledger.record([Entry(key="sends/1/01", body={"event": "dot"})], source=source)
    assert kept.ledger.undo().undoes == 2
    assert kept.state.beside["sends/1/01"] == {"event": "dot"}


def test_undo_knows_what_another_program_undid() -> None:
    """Two windows are open: each takes back what still stands."""
    kept = Kept(panel())
    kept.ledger.record([titled("Analyst")], source="cli")
    assert kept.someone_else().ledger.undo().undoes == 2
    assert kept.ledger.undo().undoes == 1


def test_undo_refuses_where_later_facts_stand_on_it() -> None:
    """Samuel was told about Halden in between: Halden cannot vanish under him."""
    kept = Kept()
    kept.record.import_document({**panel(), "references": [], "contacts": []})
    told = {"case": "halden", "at": "2026-11-23T09:00:00-06:00"}
    samuel = {"id": "samuel", "name": "Samuel Achterberg", "told": [told]}
    kept.ledger.record([Entry(key="references/samuel", body=samuel)], source="send")
    with pytest.raises(Refused, match="cannot be taken back: unknown case “halden”"):
        kept.ledger.undo()
    assert kept.case["id"] == "halden"


def test_undo_may_be_refused_by_whoever_asks() -> None:
    """The caller looks at the change first, and nothing is written when it refuses."""
    kept = Kept(panel())

    def no(*_: object) -> None:
        raise Refused("the letter has left")

    with pytest.raises(Refused, match="has left"):
        kept.ledger.undo(no)
    assert kept.store.version() == 1


def test_every_version_of_a_fact_can_be_read() -> None:
    """A correction is a new version; what was undone is one as well."""
    kept = Kept(panel())
    kept.ledger.record([titled("Analyst")], source="cli")
    kept.ledger.undo()
    titles = [(entry.body or {})["title"] for _, entry in kept.ledger.history(TITLE)]
    assert titles == ["Senior Analyst", "Analyst", "Senior Analyst"]


def test_what_must_stay_is_passed_over_for_what_came_before() -> None:
    """With "earlier" a refusal is no end: the newest change that may go, goes."""
    kept = Kept(panel())
    kept.ledger.record([titled("Analyst")], source="cli")
    kept.ledger.record([Entry(key="approvals/a", body={"seal": "x"})], source="cli")

    def refuse(_state: State, change: Change) -> None:
        if change.entries[0].key.startswith("approvals/"):
            raise Refused("This letter has been sent already")

    with pytest.raises(Refused, match="sent already"):
        kept.ledger.undo(refuse)
    assert kept.ledger.undo(refuse, earlier=True).undoes == 2
    assert priya(kept)["title"] == "Senior Analyst"
    kept.ledger.undo(refuse, earlier=True)
    with pytest.raises(Refused, match="nothing to take back"):
        kept.ledger.undo(refuse, earlier=True)
    assert kept.state.beside["approvals/a"] == {"seal": "x"}
