"""Real databases for tests: a SQLite file each, and one PostgreSQL 15 for the whole run.

PostgreSQL listens on a Unix socket in a temporary folder only, and never runs as root.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest
from django.db import connections

from afterword.app.facts.memory_searches import MemorySearches
from afterword.app.facts.memory_store import MemoryStore
from afterword.app.ports import Searches, Store
from afterword.django_settings import database
from afterword.storage.opening import open_store
from afterword.storage.searches import DjangoSearches
from afterword.storage.store import DjangoStore
from tests.support.django import set_up_django

BINARIES = Path("/usr/lib/postgresql/15/bin")
OWNER = "afterword"
_numbers = count(1)


@contextmanager
def running_postgres(*, durable: bool = False) -> Iterator[Path]:
    """Run a PostgreSQL server for as long as the block lasts; yields the folder of its socket.

    Tests do without what makes a write last; whoever measures one takes it ``durable``.
    """
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    data = folder / "data"
    options = ["-k", str(folder), "-h", "", "-c", f"fsync={'on' if durable else 'off'}"]
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, _other_user())
        _run("initdb", "-D", str(data), "-U", OWNER, "-A", "trust", "-E", "UTF8")
        _run(
            "pg_ctl",
            "-D",
            str(data),
            "-w",
            "-l",
            str(folder / "log"),
            "-o",
            " ".join(f"'{option}'" for option in options),
            "start",
        )
        yield folder
    finally:
        _run("pg_ctl", "-D", str(data), "-m", "immediate", "stop", check=False)
        shutil.rmtree(folder)


def _other_user() -> str:
    """Return a user that is not root: PostgreSQL refuses to be."""
    names = {one.pw_name for one in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _run(program: str, *words: str, check: bool = True) -> None:
    """Run one of PostgreSQL's programs as somebody who is not root."""
    other = ["runuser", "-u", _other_user(), "--"] if os.geteuid() == 0 else []
    subprocess.run(
        [*other, str(BINARIES / program), *words],
        check=check,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd="/tmp",  # noqa: S108 - a folder that every user may stand in
    )


@pytest.fixture(scope="session")
def postgres() -> Iterator[Path]:
    """The folder of the socket of a PostgreSQL 15 that runs for the whole session."""
    with running_postgres() as folder:
        yield folder


def sqlite_url(home: Path) -> str:
    """Return the address of the database of a data folder."""
    return f"sqlite:///{home / 'afterword.sqlite3'}"


def postgres_url(folder: Path) -> str:
    """Return the address of a new, empty database on the server with this socket."""
    name = f"search_{os.getpid()}_{next(_numbers)}"
    _run("createdb", "-h", str(folder), "-U", OWNER, name)
    return f"postgresql://{OWNER}@/{name}?host={folder}"


@contextmanager
def connected(url: str, home: Path) -> Iterator[str]:
    """Connect Django to a database under an alias of its own, and close it behind."""
    set_up_django()
    alias = f"test{next(_numbers)}"
    connections.settings[alias] = connections.configure_settings({"default": database(url, home)})[
        "default"
    ]
    try:
        yield alias
    finally:
        connections[alias].close()
        del connections[alias]
        del connections.settings[alias]


KINDS = ("memory", "sqlite", pytest.param("postgres", marks=pytest.mark.postgres))


@pytest.fixture
def store(centre: "Centre") -> Store:
    """Each kind of store in turn, empty."""
    return centre.store(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Centre:
    """Many searches in one place: ``store`` opens one by its number, ``alias`` names a database."""

    searches: Searches
    store: Callable[[int], Store]
    alias: str = ""


@pytest.fixture(params=KINDS)
def centre(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Centre]:
    """Each kind of place for many searches in turn, empty."""
    if request.param == "memory":
        stores: defaultdict[int, MemoryStore] = defaultdict(MemoryStore)
        yield Centre(searches=MemorySearches(stores), store=stores.__getitem__)
        return
    with database_of(request, request.param, tmp_path) as alias:
        yield Centre(
            searches=DjangoSearches(alias),
            store=lambda number: DjangoStore(alias, number),
            alias=alias,
        )


@contextmanager
def database_of(request: pytest.FixtureRequest, kind: str, home: Path) -> Iterator[str]:
    """Make an empty database of a kind, "sqlite" or "postgres", and connect to it."""
    if kind == "sqlite":
        url = sqlite_url(home)
    else:
        url = postgres_url(request.getfixturevalue("postgres"))
    with connected(url, home) as alias:
        open_store(home, using=alias)
        yield alias
