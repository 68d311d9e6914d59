"""What must outlast a power cut waits for the disk; what need not is in order before it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.db import connections

from afterword.app.ports import Entry
from afterword.core.errors import StaleVersion
from afterword.storage.opening import open_store
from afterword.storage.store import DjangoStore
from tests.support.databases import connected, database_of, sqlite_url

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
LASTING = Entry(key="sends/a/004", body={"event": "dot"})
PASSING = Entry(key="sends/a/001", body={"event": "connected"}, passing=True)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[DjangoStore]:
    """An empty store on SQLite."""
    with connected(sqlite_url(tmp_path), tmp_path) as alias:
        yield open_store(tmp_path, using=alias)


def safety(store: DjangoStore) -> list[str]:
    """Return, from now on, what SQLite is told of syncing and when it commits."""
    said: list[str] = []
    connections[store.using].connection.set_trace_callback(said.append)
    return said


def kept(said: list[str]) -> list[str]:
    """Return the words on syncing and the ends of transactions among what was said."""
    return [words for words in said if words.startswith(("PRAGMA", "COMMIT", "ROLLBACK"))]


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        ([LASTING], ["COMMIT"]),
        ([PASSING], ["PRAGMA synchronous=NORMAL", "COMMIT", "PRAGMA synchronous=FULL"]),
        ([PASSING, LASTING], ["COMMIT"]),
    ],
)
def test_only_what_is_passing_does_not_wait(
    store: DjangoStore, entries: list[Entry], words: list[str]
) -> None:
    """A change that holds anything that must last is synced as a whole."""
    said = safety(store)
    store.append(entries, expected_version=0, at=MONDAY, source="send")
    assert kept(said) == words


def test_a_refused_passing_change_leaves_the_next_one_safe(store: DjangoStore) -> None:
    """Syncing is on again, whatever became of the change that went without."""
    store.append([LASTING], expected_version=0, at=MONDAY, source="send")
    with pytest.raises(StaleVersion):
        store.append([PASSING], expected_version=0, at=MONDAY, source="send")
    with connections[store.using].cursor() as cursor:
        cursor.execute("PRAGMA synchronous")
        assert cursor.fetchone() == (2,)
    assert store.version() == 1


@pytest.mark.postgres
def test_postgresql_waits_for_all_but_what_is_passing(
    request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    """Only that one transaction does not wait; the next one does again."""
    with database_of(request, "postgres", tmp_path) as alias:
        store = DjangoStore(alias)
        said: list[str] = []

        def listen(execute: Callable[..., object], sql: str, *rest: object) -> object:
            said.append(sql)
            return execute(sql, *rest)

        with connections[alias].execute_wrapper(listen):
            store.append([PASSING], expected_version=0, at=MONDAY, source="send")
            store.append([LASTING], expected_version=1, at=MONDAY, source="send")
        assert [sql for sql in said if "synchronous" in sql] == [
            "SET LOCAL synchronous_commit = off"
        ]
        with connections[alias].cursor() as cursor:
            cursor.execute("SHOW synchronous_commit")
            assert cursor.fetchone() == ("on",)
        assert store.version() == 2
