"""A disk that is full, a folder that is closed, a database that is gone: one clear sentence."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.db import OperationalError, connections, transaction

from afterword.app.ports import Entry
from afterword.core.errors import OutsideFailed, Refused, StaleVersion
from afterword.storage import instance, opening
from afterword.storage.instance import INSTANCE, instance_of
from afterword.storage.opening import BACKUPS, open_store
from afterword.storage.searches import DjangoSearches
from afterword.storage.store import DjangoStore
from tests.support.databases import connected, sqlite_url

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
FACT = Entry(key="policy", body={"call.minutes": 3})
NOBODY = 65534


@pytest.fixture
def alias(tmp_path: Path) -> Iterator[str]:
    """A connection to the database of a data folder that is still empty."""
    with connected(sqlite_url(tmp_path), tmp_path) as name:
        yield name


@pytest.fixture
def store(alias: str, tmp_path: Path) -> DjangoStore:
    """The store of that folder, one fact in it."""
    opened = open_store(tmp_path, using=alias)
    opened.append([FACT], expected_version=0, at=MONDAY, source="cli")
    return opened


@pytest.fixture
def closed_folder() -> Iterator[Path]:
    """A folder in which nobody may write, asked for by somebody who is not root."""
    folder = Path(tempfile.mkdtemp(prefix="closed-"))
    folder.chmod(0o555)
    was_root = os.geteuid() == 0
    if was_root:
        os.seteuid(NOBODY)
    try:
        yield folder
    finally:
        if was_root:
            os.seteuid(0)
        folder.chmod(0o755)
        shutil.rmtree(folder)


def mode(file: Path) -> int:
    """Return who may do what with a file."""
    return stat.S_IMODE(file.stat().st_mode)


# ── rights ───────────────────────────────────────────────────────────────────────────────────


def test_every_file_is_its_owner_s_alone(tmp_path: Path) -> None:
    """Database, log and memory of the folder: nobody else reads them, wherever they lie."""
    home = tmp_path / "home"
    before = os.umask(0)
    try:
        with connected(f"sqlite:///{tmp_path / 'far' / 'search.sqlite3'}", home) as alias:
            opened = open_store(home, using=alias)
            opened.append([FACT], expected_version=0, at=MONDAY, source="cli")
            files = [*(tmp_path / "far").iterdir(), home / INSTANCE]
            assert {file.name for file in files} >= {"search.sqlite3", "search.sqlite3-wal"}
            assert {mode(file) for file in files} == {0o600}
            assert mode(home) == mode(tmp_path / "far") == 0o700
    finally:
        os.umask(before)


def test_a_closed_folder_is_said(closed_folder: Path) -> None:
    """The data folder may not be written: where it is, and what to do."""
    with (
        connected(sqlite_url(closed_folder), closed_folder) as alias,
        pytest.raises(OutsideFailed, match="cannot be used") as caught,
    ):
        open_store(closed_folder, using=alias)
    assert "rights" in str(caught.value.hint)
    assert str(closed_folder) in caught.value.message


def test_a_closed_folder_has_no_id(closed_folder: Path) -> None:
    """What cannot be remembered is not made up anew at every call."""
    with pytest.raises(OutsideFailed, match="data folder cannot be written") as caught:
        instance_of(closed_folder)
    assert caught.value.where == str(closed_folder)
    assert "AFTERWORD_HOME" in str(caught.value.hint)
    assert list(closed_folder.iterdir()) == []


def test_a_database_that_may_only_be_read_is_read(alias: str, tmp_path: Path) -> None:
    """It opens, says what is in it, and says at the first write that it cannot."""
    opened = open_store(tmp_path, using=alias)
    opened.append([FACT], expected_version=0, at=MONDAY, source="cli")
    with connections[alias].cursor() as cursor:
        cursor.execute("PRAGMA query_only=ON")
    assert opened.version() == 1
    with pytest.raises(OutsideFailed, match="could not be written") as caught:
        opened.append([FACT], expected_version=1, at=MONDAY, source="cli")
    assert "Nothing was changed" in str(caught.value.hint)


# ── what is gone or broken ───────────────────────────────────────────────────────────────────


def break_database(folder: Path) -> None:
    """Write over every page of the database."""
    file = folder / "afterword.sqlite3"
    for other in folder.glob("afterword.sqlite3-*"):
        other.unlink()
    file.write_bytes(b"Dear Ruth, " * (file.stat().st_size // 11))


@pytest.mark.parametrize("what", ["version", "changes", "history", "due", "behind", "keep"])
def test_a_database_that_broke_meanwhile_is_said(
    store: DjangoStore, alias: str, tmp_path: Path, what: str
) -> None:
    """Whatever is asked of it: one sentence, no traceback."""
    connections[alias].close()
    break_database(tmp_path)
    ask: dict[str, Callable[[], object]] = {
        "version": store.version,
        "changes": store.changes,
        "history": lambda: store.history("policy"),
        "due": lambda: DjangoSearches(alias).due(MONDAY),
        "behind": lambda: DjangoSearches(alias).behind("now"),
        "keep": lambda: DjangoSearches(alias).keep([], planned_by="now", now=MONDAY),
    }
    failed = "written" if what == "keep" else "read"
    with pytest.raises(OutsideFailed, match=f"be {failed}: file is not a database") as caught:
        ask[what]()
    assert "\n" not in str(caught.value)


def test_a_write_into_a_broken_database_is_not_called_undone(
    store: DjangoStore, alias: str, tmp_path: Path
) -> None:
    """Nobody can look whether it was kept, so nobody says that it was not."""
    connections[alias].close()
    break_database(tmp_path)
    with pytest.raises(OutsideFailed) as caught:
        store.append([FACT], expected_version=1, at=MONDAY, source="cli")
    assert "look first" in str(caught.value.hint)


def breaking(*, kept: bool) -> Callable[..., AbstractContextManager[None]]:
    """Return a transaction whose answer is lost, after it was kept or before."""
    atomic = transaction.atomic

    @contextmanager
    def lost(using: str) -> Iterator[None]:
        with atomic(using=using):
            yield
            if not kept:
                raise OperationalError("server closed the connection\nunexpectedly")
        raise OperationalError("server closed the connection\nunexpectedly")

    def broken(using: str, **inner: bool) -> AbstractContextManager[None]:
        return atomic(using, **inner) if inner else lost(using)  # Django's own go on

    return broken


def test_a_commit_whose_answer_was_lost_is_looked_for(
    store: DjangoStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server kept it and went away: it is found again, and nobody writes it twice."""
    monkeypatch.setattr(transaction, "atomic", breaking(kept=True))
    again = Entry(key="letters/a", body={"to": ("priya", "ruth")})
    assert store.append([again], expected_version=1, at=MONDAY, source="cli") == 2
    assert [change.version for change in store.changes()] == [1, 2]


def test_a_commit_that_was_not_kept_is_said(
    store: DjangoStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server went away before: nothing was changed, on one line."""
    monkeypatch.setattr(transaction, "atomic", breaking(kept=False))
    with pytest.raises(OutsideFailed, match="closed the connection unexpectedly") as caught:
        store.append([FACT], expected_version=1, at=MONDAY, source="cli")
    assert "Nothing was changed" in str(caught.value.hint)
    assert store.version() == 1


def test_a_writer_that_waits_in_vain_is_told(
    store: DjangoStore, alias: str, tmp_path: Path
) -> None:
    """Another program holds the database for longer than anybody waits."""
    with connections[alias].cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout=50")
    with closing(sqlite3.connect(tmp_path / "afterword.sqlite3")) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(OutsideFailed, match="database is locked") as caught:
            store.append([FACT], expected_version=1, at=MONDAY, source="cli")
    assert "let the other program finish" in str(caught.value.hint)
    assert store.version() == 1


def test_a_second_beginning_is_stale(store: DjangoStore) -> None:
    """Two programs begin one search: who comes second is told so by the key alone."""
    with pytest.raises(StaleVersion, match="version 0, now 1"):
        store.append([FACT], expected_version=0, at=MONDAY, source="cli")
    assert store.version() == 1


# ── older and newer ──────────────────────────────────────────────────────────────────────────


def test_a_newer_database_is_refused(store: DjangoStore, alias: str, tmp_path: Path) -> None:
    """This version would write it wrongly: it says so and touches nothing."""
    with connections[alias].cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied)"
            " VALUES ('storage', '0999_of_tomorrow', '2027-01-01')"
        )
    with pytest.raises(Refused, match=r"newer Afterword .*0999_of_tomorrow") as caught:
        open_store(tmp_path, using=alias)
    assert caught.value.code == "newer_database"
    assert store.version() == 1
    assert not (tmp_path / BACKUPS).exists()


def test_a_migration_that_fails_is_said_and_the_copy_is_there(
    store: DjangoStore, alias: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full in the middle of an update: the database as it was lies in the backups."""
    monkeypatch.setattr(opening, "_wanted", lambda: frozenset({("storage", "0999_of_tomorrow")}))

    def full(*_: object, **__: object) -> None:
        raise OperationalError("database or disk is full")

    monkeypatch.setattr(opening, "call_command", full)
    with pytest.raises(OutsideFailed, match="disk is full"):
        open_store(tmp_path, using=alias)
    (copy,) = (tmp_path / BACKUPS).iterdir()
    with closing(sqlite3.connect(copy)) as found:
        assert found.execute("SELECT version FROM afterword_change").fetchall() == [(1,)]
    assert mode(copy) == 0o600


def test_two_programs_that_begin_at_once_agree_on_one_id(tmp_path: Path) -> None:
    """Whoever comes second takes the first one's, and what else is remembered stays."""
    (tmp_path / INSTANCE).write_text('{"database": "here"}')
    first = instance_of(tmp_path).id
    again = instance._keep(tmp_path, lambda now: {"id": "another", **now})  # noqa: SLF001 - the race itself
    assert again == {"id": first, "database": "here"}
    assert instance_of(tmp_path).id == first


@pytest.mark.parametrize("content", ["", "[]", '"x"', "{", "\x00"])
def test_a_memory_that_cannot_be_read_is_never_made_anew(tmp_path: Path, content: str) -> None:
    """A new id would make sent letters look unsent."""
    (tmp_path / INSTANCE).write_text(content)
    with pytest.raises(Refused, match="cannot be read"):
        instance_of(tmp_path)
    assert (tmp_path / INSTANCE).read_text() == content


def test_a_database_whose_driver_is_missing_says_how_to_get_it(tmp_path: Path) -> None:
    """PostgreSQL is an extra: the hint is the command."""
    code = (
        "import sys; sys.modules['psycopg'] = sys.modules['psycopg2'] = None\n"
        "from pathlib import Path\n"
        "from tests.support.django import set_up_django; set_up_django()\n"
        "from tests.support.databases import connected\n"
        "from afterword.storage.opening import open_store\n"
        "from afterword.core.errors import Refused\n"
        "with connected('postgresql://maya@/search', Path(sys.argv[1])) as alias:\n"
        "    try: open_store(Path(sys.argv[1]), using=alias)\n"
        "    except Refused as refusal: print(refusal)\n"
    )
    found = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert "pip install 'afterword[postgres]'" in found.stdout + found.stderr
