"""Opening a data folder: its tables are made, brought up to date, and never begun twice."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.db import connections

from afterword.app.ports import Entry
from afterword.core.errors import OutsideFailed, Refused
from afterword.storage.instance import INSTANCE, instance_of
from afterword.storage.opening import BACKUPS, open_store
from tests.support.databases import connected, sqlite_url

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
FACT = Entry(key="policy", body={"call.minutes": 3})


@pytest.fixture
def alias(tmp_path: Path) -> Iterator[str]:
    """A connection to the database of a data folder that is still empty."""
    with connected(sqlite_url(tmp_path), tmp_path) as name:
        yield name


def keep_one(home: Path, alias: str) -> None:
    """Open the store and keep one fact."""
    store = open_store(home, using=alias)
    store.append([FACT], expected_version=0, at=MONDAY, source="cli")


@pytest.mark.parametrize(
    ("pragma", "expected"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("busy_timeout", 10_000),
    ],
)
def test_every_connection_is_made_to_last(
    alias: str, tmp_path: Path, pragma: str, expected: object
) -> None:
    """WAL with synchronous=FULL, on a connection that was closed and opened again as well."""
    open_store(tmp_path, using=alias)
    connections[alias].close()
    with connections[alias].cursor() as cursor:
        cursor.execute(f"PRAGMA {pragma}")
        assert cursor.fetchone() == (expected,)


def test_a_transaction_takes_the_write_lock_at_once(alias: str, tmp_path: Path) -> None:
    """IMMEDIATE: a reader that turns writer would fail instead of waiting."""
    open_store(tmp_path, using=alias)
    assert connections[alias].transaction_mode == "IMMEDIATE"  # type: ignore[attr-defined] # SQLite


def test_a_second_opening_finds_what_was_kept(alias: str, tmp_path: Path) -> None:
    """Opening makes the tables once, and then leaves them alone."""
    keep_one(tmp_path, alias)
    assert open_store(tmp_path, using=alias).changes()[0].entries == (FACT,)
    assert not (tmp_path / BACKUPS).exists()


def test_an_empty_database_is_never_begun_where_a_full_one_was(alias: str, tmp_path: Path) -> None:
    """The file was moved away: refuse, and leave no empty file that looks like the old one."""
    keep_one(tmp_path, alias)
    connections[alias].close()
    file = tmp_path / "afterword.sqlite3"
    file.rename(tmp_path / "elsewhere.sqlite3")
    with pytest.raises(Refused, match="belongs to the database"):
        open_store(tmp_path, using=alias)
    assert not file.exists()


def test_an_empty_database_is_never_begun_beside_an_old_one(alias: str, tmp_path: Path) -> None:
    """The address names another, empty database: the old one is named in the refusal."""
    keep_one(tmp_path, alias)
    with connected(f"sqlite:///{tmp_path / 'new.sqlite3'}", tmp_path) as other:
        with pytest.raises(Refused, match=r"afterword\.sqlite3, and .*new\.sqlite3 is empty"):
            open_store(tmp_path, using=other)
        assert not (tmp_path / "new.sqlite3").exists()


def test_a_database_that_was_moved_with_care_is_remembered(alias: str, tmp_path: Path) -> None:
    """The file has another name and its facts are in it: the folder learns the new place."""
    keep_one(tmp_path, alias)
    connections[alias].close()
    moved = (tmp_path / "afterword.sqlite3").rename(tmp_path / "moved.sqlite3")
    with connected(f"sqlite:///{moved}", tmp_path) as other:
        assert open_store(tmp_path, using=other).version() == 1
    assert json.loads((tmp_path / INSTANCE).read_text())["database"] == str(moved)


def test_an_older_database_is_copied_before_it_is_changed(alias: str, tmp_path: Path) -> None:
    """A migration is still to come: the file as it was lies in the backups."""
    keep_one(tmp_path, alias)
    with connections[alias].cursor() as cursor:
        for table in ("case_due", "fact", "change", "search"):
            cursor.execute(f"DROP TABLE afterword_{table}")
        cursor.execute("UPDATE django_migrations SET name = '0000_older'")
    open_store(tmp_path, using=alias)
    assert (tmp_path / BACKUPS / "0000_older.sqlite3").stat().st_size > 0


def test_a_database_that_cannot_be_opened_is_a_refusal(tmp_path: Path) -> None:
    """A file that is no database: one sentence, no traceback, and the file is left alone."""
    (tmp_path / "afterword.sqlite3").write_text("a letter to Ruth " * 100)
    with connected(sqlite_url(tmp_path), tmp_path) as alias, pytest.raises(OutsideFailed):
        open_store(tmp_path, using=alias)


def test_a_full_disk_is_said_and_nothing_half_is_kept(alias: str, tmp_path: Path) -> None:
    """The database may not grow: the writer is told, and the change before stands whole."""
    keep_one(tmp_path, alias)
    store = open_store(tmp_path, using=alias)
    with connections[alias].cursor() as cursor:
        cursor.execute("PRAGMA max_page_count=1")
    long = Entry(key="letters/a", body={"text": "Dear Ruth, " * 10_000})
    with pytest.raises(OutsideFailed, match="could not be written"):
        store.append([FACT, long], expected_version=1, at=MONDAY, source="cli")
    assert store.version() == 1
    assert store.history("letters/a") == ()


def test_the_instance_has_one_id_for_good(tmp_path: Path) -> None:
    """The id is made once, outside the database, and outlives it."""
    first = instance_of(tmp_path).id
    assert len(first) == 32
    assert instance_of(tmp_path).id == first


def test_a_broken_instance_file_is_not_replaced(tmp_path: Path) -> None:
    """A new id would make sent letters look unsent: refuse."""
    (tmp_path / INSTANCE).write_text("{")
    with pytest.raises(Refused, match="cannot be read"):
        instance_of(tmp_path)
