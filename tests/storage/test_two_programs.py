"""Two programs at one database, and one that is killed: nothing doubled, nothing lost."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from afterword.storage.opening import open_store
from afterword.storage.searches import DjangoSearches
from afterword.storage.store import DjangoStore
from tests.support.databases import connected, postgres_url, sqlite_url

ROOT = Path(__file__).parents[2]
KILLS = 40


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database."""
    if request.param == "sqlite":
        yield sqlite_url(tmp_path)
    else:
        yield postgres_url(request.getfixturevalue("postgres"))


def start(how: str, url: str, home: Path) -> "subprocess.Popen[str]":
    """Start a writer and wait until it stands at the line."""
    writer = subprocess.Popen(
        [sys.executable, "-m", "tests.storage.writer", how, url, str(home)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert writer.stdout
    assert writer.stdout.readline() == "ready\n"
    return writer


def go(writer: "subprocess.Popen[str]") -> None:
    """Let a writer begin."""
    assert writer.stdin
    writer.stdin.write("go\n")
    writer.stdin.flush()


def acknowledged(writer: "subprocess.Popen[str]") -> list[int]:
    """Return the versions that a writer was told are kept, whole lines only."""
    out, _ = writer.communicate(timeout=60)
    return [int(line) for line in out.splitlines(keepends=True) if line.endswith("\n")]


def assert_whole(store: DjangoStore, versions: set[int]) -> None:
    """Every acknowledged version is there, once, with all of its facts."""
    changes = store.changes()
    assert versions <= {change.version for change in changes}
    assert [change.version for change in changes] == list(range(1, len(changes) + 1))
    assert all(len(change.entries) == 20 for change in changes)
    with_moments = DjangoSearches(store.using).due(changes[-1].at, most=10_000)
    assert len(with_moments) == len(changes)


def test_of_two_writers_of_one_version_one_is_refused(url: str, tmp_path: Path) -> None:
    """Two programs race for sixty versions: each version is written by exactly one of them."""
    with connected(url, tmp_path) as alias:
        store = open_store(tmp_path, using=alias)
        writers = [start("race", url, tmp_path) for _ in range(2)]
        for writer in writers:
            go(writer)
        first, second = (acknowledged(writer) for writer in writers)
        assert sorted(first + second) == list(range(1, 61))
        assert_whole(store, {*first, *second})


@pytest.mark.slow
def test_a_killed_writer_loses_nothing_that_was_acknowledged(url: str, tmp_path: Path) -> None:
    """A kill -9 while it writes, forty times: what was said to be kept is kept, whole."""
    with connected(url, tmp_path) as alias:
        store = open_store(tmp_path, using=alias)
        kept: set[int] = set()
        for _ in range(KILLS):
            writer = start("endless", url, tmp_path)
            go(writer)
            assert writer.stdout
            kept.add(int(writer.stdout.readline()))
            writer.kill()
            kept.update(acknowledged(writer))
        assert len(kept) >= KILLS
        assert_whole(store, kept)


def test_programs_that_start_at_once_both_find_their_tables(url: str, tmp_path: Path) -> None:
    """Three programs open an empty database in the same moment, and all of them may write."""
    words = [sys.executable, "-m", "tests.storage.writer", "race", url, str(tmp_path)]
    writers = [
        subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)
        for _ in range(3)
    ]
    for writer in writers:
        assert writer.stdout
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        go(writer)
    versions = [version for writer in writers for version in acknowledged(writer)]
    assert sorted(versions) == list(range(1, 61))
