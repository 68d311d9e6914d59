"""A database of one search becomes one of many, and nothing of what it held is lost."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connections

from afterword.app.ports import Change, Entry
from afterword.storage.opening import BACKUPS, open_store
from afterword.storage.searches import DjangoSearches
from tests.support.databases import connected, postgres_url, sqlite_url

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
RULES = "rules 1, holidays 0.1, zones 2026a"
BEFORE = "0001_keep_changes_and_facts"
FACTS = (
    (1, 0, "cases/halden", '{"role":"Analyst"}'),
    (1, 1, "letters/a", '{"text":"Dear Ruth 🎓"}'),
    (2, 0, "cases/halden", '{"role":"Director"}'),
    (3, 0, "letters/a", None),
)


def older(alias: str, *, empty: bool) -> None:
    """Make a database as the version before made it, with three changes in it."""
    call_command("migrate", "storage", BEFORE, database=alias, interactive=False, verbosity=0)
    if empty:
        return
    with connections[alias].cursor() as cursor:
        cursor.executemany(
            "INSERT INTO afterword_change (version, at, source, undoes) VALUES (%s, %s, %s, %s)",
            [(version, "2026-11-23 09:00:00+00", "cli", None) for version in (1, 2)]
            + [(3, "2026-11-23 09:00:00+00", "undo", 1)],
        )
        cursor.executemany(
            "INSERT INTO afterword_fact (change_id, position, key, body) VALUES (%s, %s, %s, %s)",
            FACTS,
        )
        cursor.execute(
            "INSERT INTO afterword_case_due VALUES (%s, %s)", ["halden", "2026-11-24 09:00:00+00"]
        )


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database."""
    if request.param == "sqlite":
        return sqlite_url(tmp_path)
    return postgres_url(request.getfixturevalue("postgres"))


def test_every_change_is_there_and_can_be_added_to(url: str, tmp_path: Path) -> None:
    """Versions, order, bodies and what was undone are as they were; the next version is four."""
    with connected(url, tmp_path) as alias:
        older(alias, empty=False)
        store = open_store(tmp_path, using=alias)
        halden = Entry(key="cases/halden", body={"role": "Analyst"})
        letter = Entry(key="letters/a", body={"text": "Dear Ruth 🎓"})
        assert store.changes()[0] == Change(
            version=1, at=MONDAY, source="cli", entries=(halden, letter)
        )
        assert [(one.version, one.undoes) for one in store.changes()] == [
            (1, None),
            (2, None),
            (3, 1),
        ]
        assert [change.version for change, _ in store.history("letters/a")] == [1, 3]
        assert store.append([halden], expected_version=3, at=MONDAY, source="cli") == 4
        assert [one.version for one in store.changes(after=3)] == [4]


def test_its_moments_are_worked_out_anew(url: str, tmp_path: Path) -> None:
    """They were computed by an older program: none is kept, and the search is behind."""
    with connected(url, tmp_path) as alias:
        older(alias, empty=False)
        open_store(tmp_path, using=alias)
        searches = DjangoSearches(alias)
        assert list(searches.due(MONDAY.replace(year=2030))) == []
        (held,) = searches.behind(RULES)
        assert (held.search, held.version) == (1, 3)
        assert held.facts == {"cases/halden": {"role": "Director"}}


def test_a_database_that_held_nothing_begins_at_the_beginning(url: str, tmp_path: Path) -> None:
    """No search is made of nothing."""
    with connected(url, tmp_path) as alias:
        older(alias, empty=True)
        store = open_store(tmp_path, using=alias)
        assert store.version() == 0
        assert list(DjangoSearches(alias).behind(RULES)) == []
        fact = Entry(key="policy", body={})
        assert store.append([fact], expected_version=0, at=MONDAY, source="cli") == 1


def test_the_file_as_it_was_lies_in_the_backups(tmp_path: Path) -> None:
    """Whoever must go back to the version before can."""
    with connected(sqlite_url(tmp_path), tmp_path) as alias:
        older(alias, empty=False)
        open_store(tmp_path, using=alias)
    assert [file.name for file in (tmp_path / BACKUPS).iterdir()] == [f"{BEFORE}.sqlite3"]
