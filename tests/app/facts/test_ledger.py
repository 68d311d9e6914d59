"""The ledger: facts go in as changes, come out as a state, and the last can be taken back."""

from collections.abc import Mapping
from typing import Any

import pytest

from afterword.app.facts.ledger import MOST_TRIES, REMEMBERED
from afterword.app.facts.memory_store import MemoryStore, stale
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

    def append(self, entries: Any, *, expected_version: int, **rest: Any) -> int:  # noqa: ANN401 - as is
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


def test_a_long_history_is_read_at_once_as_it_was_written() -> None:
    """Facts, letters and what was taken back, by another program: the same state, the same undo."""
    kept = Kept(panel())
    for number in range(30):
        kept.ledger.record([titled(f"Analyst {number}")], source="cli")
        kept.ledger.record([Entry(key=f"letters/{number % 7}", body={"n": number})], source="web")
    kept.ledger.record([Entry(key="letters/3", body=None)], source="send")
    kept.ledger.undo()
    late = kept.someone_else()
    assert late.state == kept.state
    assert late.ledger.undo().entries == (titled("Analyst 28"),)


def test_what_was_touched_since_is_remembered_for_a_while() -> None:
    """The keys of every change since, one's own and others'; too long ago is not known."""
    kept = Kept(panel())
    other, seen = kept.someone_else(), kept.state.version
    assert kept.ledger.touched_since(seen) == ()
    kept.ledger.record([titled("Head of Analysis")], source="cli")
    letters = [Entry(key=f"letters/{name}", body={}) for name in "ab"]
    other.ledger.record(letters, source="x")
    assert kept.ledger.state().version == seen + 2
    assert kept.ledger.touched_since(seen) == (TITLE, "letters/a", "letters/b")
    assert kept.ledger.touched_since(seen + 1) == ("letters/a", "letters/b")
    for number in range(REMEMBERED):
        kept.ledger.record([Entry(key=f"letters/{number}", body={})], source="x")
    assert kept.ledger.touched_since(seen) is None


def test_a_change_is_found_by_its_version() -> None:
    """Whoever shows the newest change asks what it wrote; a version to come has none."""
    kept = Kept(panel())
    version = kept.ledger.record([titled("Analyst again")], source="web")
    found = kept.ledger.change(version)
    assert found is not None
    assert [entry.key for entry in found.entries] == [TITLE]
    assert kept.ledger.change(version + 1) is None


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
