"""What every store promises: the same suite on memory, SQLite and PostgreSQL."""

from datetime import UTC, datetime

import pytest

from afterword.app.ports import Entry, Store
from afterword.core.errors import StaleVersion

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)


def priya(title: str) -> Entry:
    """Return one version of Priya."""
    return Entry(key="cases/halden/people/priya", body={"id": "priya", "title": title})


def add(store: Store, version: int, *entries: Entry) -> int:
    """Append entries after a version."""
    return store.append(entries, expected_version=version, at=MONDAY, source="cli")


def test_an_empty_store_is_at_version_zero(store: Store) -> None:
    """Nothing happened yet: no version, no change, nothing due."""
    assert store.version() == 0
    assert list(store.changes()) == []


def test_a_change_is_read_back_as_it_was_written(store: Store) -> None:
    """Moment, source, order and bodies come back, with letters of every script in them."""
    entries = (priya("Senior Analyst 🎓"), Entry(key="letters/a", body=None), priya("Tomás"))
    assert add(store, 0, *entries) == 1
    (change,) = store.changes()
    assert change.version == 1
    assert change.at == MONDAY
    assert change.source == "cli"
    assert change.undoes is None
    assert change.entries == entries


def test_versions_count_up(store: Store) -> None:
    """Each change is the next version, and only the newer ones are asked for."""
    for version in range(3):
        assert add(store, version, priya(f"title {version}")) == version + 1
    assert store.version() == 3
    assert [change.version for change in store.changes(after=1)] == [2, 3]


@pytest.mark.parametrize("expected", [0, 2, 7])
def test_a_stale_writer_is_refused_and_leaves_nothing(store: Store, expected: int) -> None:
    """Whoever read another version than the newest may not write."""
    add(store, 0, priya("Analyst"))
    with pytest.raises(StaleVersion):
        add(store, expected, priya("Director"))
    assert store.version() == 1
    assert store.changes()[0].entries == (priya("Analyst"),)


def test_history_tells_every_version_of_one_fact(store: Store) -> None:
    """A correction is a new version, and the old one can be read."""
    add(store, 0, priya("Analyst"), Entry(key="policy", body={}))
    add(store, 1, Entry(key="policy", body={"call.minutes": 3}))
    add(store, 2, priya("Senior Analyst"))
    found = store.history("cases/halden/people/priya")
    assert [(change.version, entry.body) for change, entry in found] == [
        (1, {"id": "priya", "title": "Analyst"}),
        (3, {"id": "priya", "title": "Senior Analyst"}),
    ]
    assert len(found[0][0].entries) == 2
    assert list(store.history("cases/nobody")) == []


def test_an_undoing_change_says_what_it_undoes(store: Store) -> None:
    """The audit can tell a correction from something taken back."""
    add(store, 0, priya("Analyst"))
    store.append(
        [Entry(key="cases/halden/people/priya", body=None)],
        expected_version=1,
        at=MONDAY,
        source="undo",
        undoes=1,
    )
    assert [change.undoes for change in store.changes()] == [None, 1]


def test_what_was_handed_in_can_change_without_harm(store: Store) -> None:
    """A store keeps a copy: a list that somebody goes on writing to stays out of it."""
    names = ["priya"]
    add(store, 0, Entry(key="letters/a", body={"names": names}))
    names.append("ruth")
    assert store.changes()[0].entries[0].body == {"names": ["priya"]}
