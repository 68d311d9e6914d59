"""The ledger: facts go in as changes, come out as a state, and the last can be taken back."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import pytest

from afterword.app.ledger import MOST_TRIES
from afterword.app.memory_store import MemoryStore, stale
from afterword.app.ports import Entry
from afterword.core.errors import BadInput, Refused, StaleVersion
from afterword.core.facts import Search
from tests.support.cast import panel
from tests.support.kept import MONDAY, Kept

TITLE = "cases/halden/people/priya"


def titled(title: str) -> Entry:
    """Return Priya with a title."""
    return Entry(key=TITLE, body={"id": "priya", "name": "Priya Raman", "title": title})


def priya(kept: Kept) -> Mapping[str, Any]:
    """Return Priya as she stands now."""
    return kept.state.body(TITLE) or {}


class Racing(MemoryStore):
    """A store into which somebody else writes just before the next writes of a test."""

    def __init__(self, races: int) -> None:
        super().__init__()
        self.races = races

    def append(self, entries: Any, *, expected_version: int, **rest: Any) -> int:  # noqa: ANN401
        """Let the other one write first, as long as there are races left."""
        if self.races > 0:
            self.races -= 1
            other = Entry(key=f"letters/{self.races}", body={})
            super().append([other], expected_version=self.version(), at=MONDAY, source="web")
        return super().append(entries, expected_version=expected_version, **rest)


def test_an_empty_ledger_is_an_empty_search() -> None:
    """Nothing happened: version zero, and a document that says only its format."""
    state = Kept().state
    assert state.version == 0
    assert state.search == Search()
    assert dict(state.document) == {"format": "afterword.facts/1"}
    assert state.fact_keys() == []


def test_a_fact_is_read_back_from_another_program() -> None:
    """What one program wrote, the other folds from the store."""
    kept = Kept(panel())
    other = kept.someone_else()
    kept.ledger.record([titled("Head of Analysis")], source="cli")
    assert priya(other)["title"] == "Head of Analysis"
    assert other.state == kept.state


def test_what_is_known_is_not_written_twice() -> None:
    """The same fact again moves no version."""
    kept = Kept(panel())
    version = kept.ledger.record([titled("Head of Analysis")], source="cli")
    assert kept.ledger.record([titled("Head of Analysis")], source="cli") == version
    assert kept.store.version() == version


def test_what_lies_beside_the_facts_is_always_news() -> None:
    """A journal may say the same thing twice, and did then happen twice."""
    kept = Kept()
    again = Entry(key="sends/1/01", body={"event": "claimed"})
    assert kept.ledger.record([again], source="send") == 1
    assert kept.ledger.record([again], source="send") == 2


@pytest.mark.parametrize(
    ("entry", "where"),
    [
        (Entry(key=TITLE, body={"name": 7}), "/cases/halden/people/priya/name"),
        (
            Entry(key="cases/halden/touches/t1", body={"direction": "in", "kind": "reply"}),
            "/cases/halden/touches/t1/at",
        ),
        (
            Entry(key="cases/halden/decisions/x", body={"at": "2026-11-20", "person": "joan"}),
            "/cases/halden/decisions/1/at",
        ),
        (
            Entry(
                key="cases/halden/outcome",
                body={"at": "2026-11-23T09:00:00-06:00", "kind": "rejected", "person": "eve"},
            ),
            "/cases/halden/outcome/person",
        ),
        (Entry(key="cases/halden/people/joan", body={"id": "eve"}), None),
        (Entry(key="cases/halden/pets/rex", body={}), "/cases/halden/pets/rex"),
        (Entry(key="cases/halden/outcome/x", body={}), "/cases/halden/outcome/x"),
        (Entry(key="cases/corvid", body={"role": "Analyst"}), "/cases/corvid/employer"),
        (Entry(key="policy", body={"a": float("nan")}), "/policy/a"),
    ],
)
def test_what_cannot_be_is_refused_and_leaves_nothing(entry: Entry, where: str | None) -> None:
    """The refusal names the fact by its id and the field; the facts before stand."""
    kept = Kept(panel())
    before = kept.state
    with pytest.raises(BadInput) as caught:
        kept.ledger.record([titled("Head of Analysis"), entry], source="cli")
    assert where is None or caught.value.where == where
    assert kept.state is before
    assert kept.store.version() == before.version


@pytest.mark.parametrize("body", [{"text": "half \ud83d"}, {"alike": float("inf")}, {"a": {1, 2}}])
def test_what_no_store_can_keep_is_refused_before_one_is_asked(body: dict[str, object]) -> None:
    """A letter with half a character in it would break a database's transaction."""
    kept = Kept(panel())
    with pytest.raises(BadInput) as caught:
        kept.ledger.record([Entry(key="letters/a", body=body)], source="web")
    assert caught.value.where == "/letters/a"
    assert kept.store.version() == 1


def test_a_case_ends_once() -> None:
    """A second ending is refused with the first one named; a correction is none."""
    kept = Kept(panel())
    rejected = {"at": "2026-11-23T09:00:00-06:00", "kind": "rejected"}
    kept.ledger.record([Entry(key="cases/halden/outcome", body=rejected)], source="cli")
    withdrawn = Entry(key="cases/halden/outcome", body={**rejected, "kind": "withdrawn"})
    with pytest.raises(Refused, match=r"ended already \(rejected\)") as caught:
        kept.ledger.record([withdrawn], source="cli")
    assert caught.value.code == "two_outcomes"
    kept.ledger.record([withdrawn], source="cli", correcting=True)
    assert kept.case["outcome"]["kind"] == "withdrawn"


# ── two writers ──────────────────────────────────────────────────────────────────────────────


def test_a_writer_who_read_an_older_version_is_refused() -> None:
    """Bound to the version that it read, a write never lands on top of another's."""
    kept = Kept(panel())
    read = kept.state.version
    kept.someone_else().ledger.record([titled("Head of Analysis")], source="web")
    with pytest.raises(StaleVersion, match="version 1, now 2"):
        kept.ledger.record([titled("Analyst")], source="cli", expected_version=read)
    assert priya(kept)["title"] == "Head of Analysis"


@pytest.mark.parametrize("races", [1, 3])
def test_an_unbound_writer_who_loses_a_race_tries_again(races: int) -> None:
    """Another program writes in between: the fact is checked anew and kept behind it."""
    kept = Kept(store=Racing(races))
    assert kept.ledger.record([Entry(key="policy", body={"a": 1})], source="cli") == races + 1
    assert kept.state.search.policy == {"a": 1}


def test_a_bound_writer_who_loses_a_race_is_told() -> None:
    """The version was right when it was read, and wrong when it was written."""
    kept = Kept(store=Racing(1))
    with pytest.raises(StaleVersion):
        kept.ledger.record([Entry(key="policy", body={"a": 1})], source="cli", expected_version=0)
    assert kept.state.search.policy == {}


def test_a_writer_gives_up_at_last() -> None:
    """Others that never stop writing are a reason to say so, not to hang."""
    kept = Kept(store=Racing(MOST_TRIES))
    with pytest.raises(StaleVersion, match="others keep writing"):
        kept.ledger.record([Entry(key="policy", body={"a": 1})], source="cli")


def test_a_stale_write_shows_both_versions() -> None:
    """A conflict says what was read and what is there now."""
    refusal = stale(3, 5)
    assert refusal.exit_code == 4
    assert "version 3, now 5" in refusal.message


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


# ── when cases change next ───────────────────────────────────────────────────────────────────


def tomorrow(search: Search, now: datetime) -> Mapping[str, datetime | None]:
    """Say that every case changes a day from now, and one whose role is "done" never does."""
    return {
        case.id: None if case.role == "done" else now + timedelta(days=1) for case in search.cases
    }


def test_a_change_moves_when_its_case_is_due() -> None:
    """The moment is kept in the transaction of the change, and never means no row."""
    kept = Kept(panel(), next_changes=tomorrow)
    assert list(kept.store.due(MONDAY)) == []
    assert list(kept.store.due(MONDAY + timedelta(days=1))) == ["halden"]
    kept.record.correct("cases/halden", {"role": "done"})
    assert list(kept.store.due(MONDAY + timedelta(days=9))) == []


def test_a_case_that_was_taken_back_is_due_no_more() -> None:
    """Even where another program takes it back, which never planned it."""
    kept = Kept(panel(), next_changes=tomorrow)
    Kept(store=kept.store, next_changes=tomorrow).ledger.undo()
    assert list(kept.store.due(MONDAY + timedelta(days=9))) == []


def test_what_another_program_moved_is_moved_back() -> None:
    """Both plan the case: the newest change's moment stands, whoever wrote in between."""
    kept = Kept(panel(), next_changes=tomorrow)
    other = Kept(store=kept.store, next_changes=tomorrow)
    other.clock.goes_on(days=5)
    other.record.correct("cases/halden", {"needs": ["scheduling"]})
    kept.record.correct("cases/halden", {"needs": ["reporting"]})
    assert list(kept.store.due(MONDAY + timedelta(days=1))) == ["halden"]


def test_a_journal_entry_moves_no_case() -> None:
    """A send is no fact: nothing is planned for it."""
    kept = Kept(panel(), next_changes=tomorrow)
    kept.clock.goes_on(days=3)
    kept.ledger.record([Entry(key="sends/1/01", body={})], source="send")
    assert list(kept.store.due(MONDAY + timedelta(days=1))) == ["halden"]
