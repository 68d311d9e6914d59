"""When cases change next is kept with the change that moves it."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from afterword.app.facts.memory_searches import MemorySearches
from afterword.app.facts.memory_store import MemoryStore
from afterword.app.ports import Entry
from afterword.core.facts import Search
from tests.support.cast import panel
from tests.support.kept import MONDAY, Kept

# ── when cases change next ───────────────────────────────────────────────────────────────────


def tomorrow(search: Search, now: datetime) -> Mapping[str, datetime | None]:
    """Say that every case changes a day from now, and one whose role is "done" never does."""
    return {
        case.id: None if case.role == "done" else now + timedelta(days=1) for case in search.cases
    }


def due(kept: Kept, until: datetime) -> list[str]:
    """Return the cases that change by a moment."""
    assert isinstance(kept.store, MemoryStore)
    return [each.case for each in MemorySearches({1: kept.store}).due(until)]


def test_a_change_moves_when_its_case_is_due() -> None:
    """The moment is kept in the transaction of the change, and never means no row."""
    kept = Kept(panel(), next_changes=tomorrow)
    assert due(kept, MONDAY) == []
    assert due(kept, MONDAY + timedelta(days=1)) == ["halden"]
    kept.record.correct("cases/halden", {"role": "done"})
    assert due(kept, MONDAY + timedelta(days=9)) == []


def test_a_case_that_was_taken_back_is_due_no_more() -> None:
    """Even where another program takes it back, which never planned it."""
    kept = Kept(panel(), next_changes=tomorrow)
    Kept(store=kept.store, next_changes=tomorrow).ledger.undo()
    assert due(kept, MONDAY + timedelta(days=9)) == []


def test_what_another_program_moved_is_moved_back() -> None:
    """Both plan the case: the newest change's moment stands, whoever wrote in between."""
    kept = Kept(panel(), next_changes=tomorrow)
    other = Kept(store=kept.store, next_changes=tomorrow)
    other.clock.goes_on(days=5)
    other.record.correct("cases/halden", {"needs": ["scheduling"]})
    kept.record.correct("cases/halden", {"needs": ["reporting"]})
    assert due(kept, MONDAY + timedelta(days=1)) == ["halden"]


def test_a_journal_entry_moves_no_case() -> None:
    """A send is no fact: nothing is planned for it."""
    kept = Kept(panel(), next_changes=tomorrow)
    kept.clock.goes_on(days=3)
    kept.ledger.record([Entry(key="sends/1/01", body={})], source="send")
    assert due(kept, MONDAY + timedelta(days=1)) == ["halden"]
