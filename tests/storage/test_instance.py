"""A data folder knows that it, or the database in it, was copied or put back."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from afterword.storage.instance import INSTANCE, instance_of, known_of, remember_database
from afterword.storage.opening import open_store
from tests.support.databases import connected, sqlite_url

DATABASE = "afterword.sqlite3"


def opened(home: Path) -> Path:
    """Make a data folder with a database file that is known, as opening it does."""
    home.mkdir()
    (home / DATABASE).write_text("facts")
    return known(home)


def known(home: Path) -> Path:
    """Open a data folder again."""
    remember_database(home, DATABASE, home / DATABASE)
    return home


def left_alone(home: Path) -> Path:
    """Do nothing to the folder but open it again and again."""
    return known(known(home))


def renamed(home: Path) -> Path:
    """Give the folder another name."""
    return known(home.rename(home.parent / "renamed"))


def written_to(home: Path) -> Path:
    """Let the database grow in its file."""
    (home / DATABASE).write_text("facts and more facts")
    return known(home)


def cloned(home: Path) -> Path:
    """Copy the folder elsewhere, with all that a copy keeps."""
    return known(Path(shutil.copytree(home, home.parent / "clone")))


def put_back(home: Path) -> Path:
    """Put a copy of the folder into its place."""
    kept = shutil.copytree(home, home.parent / "kept")
    shutil.rmtree(home)
    return known(Path(shutil.copytree(kept, home)))


def database_put_back(home: Path) -> Path:
    """Put a copy of the database alone into its place."""
    kept = shutil.copy2(home / DATABASE, home / "kept")
    (home / DATABASE).unlink()
    shutil.copy2(kept, home / DATABASE)
    return known(home)


def copied_twice(home: Path) -> Path:
    """Copy the copy."""
    return known(Path(shutil.copytree(cloned(home), home.parent / "again")))


@pytest.mark.parametrize(
    ("happens", "same"),
    [
        (left_alone, True),
        (renamed, True),
        (written_to, True),
        (cloned, False),
        (put_back, False),
        (database_put_back, False),
        (copied_twice, False),
    ],
)
def test_a_copy_gets_an_id_of_its_own_and_knows_what_it_is(
    tmp_path: Path, happens: Callable[[Path], Path], *, same: bool
) -> None:
    """The true folder keeps its id, under whatever name; a copy is told for good."""
    home = opened(tmp_path / "home")
    before = instance_of(home)
    assert not before.copied
    after = instance_of(happens(home))
    assert ((after.id == before.id), after.copied) == (same, not same)


def test_a_copy_is_itself_from_then_on(tmp_path: Path) -> None:
    """It is named once; the folder that it was made from is not touched by that."""
    home = opened(tmp_path / "home")
    mine = instance_of(home)
    clone = cloned(home)
    assert instance_of(clone) == instance_of(known(clone))
    assert instance_of(known(home)) == mine


def test_a_folder_that_was_copied_before_it_was_ever_opened_anew_has_no_id_yet(
    tmp_path: Path,
) -> None:
    """What is remembered of the database stays; the other's id is no more its own."""
    home = opened(tmp_path / "home")
    instance_of(home)
    clone = Path(shutil.copytree(home, tmp_path / "clone"))
    assert "id" in known_of(home)
    assert "id" not in known_of(clone)
    assert known_of(clone)["database"] == DATABASE


def test_a_database_on_a_server_is_no_file(tmp_path: Path) -> None:
    """Its place is remembered, and the folder is still told from its copies."""
    home = tmp_path / "home"
    home.mkdir()
    remember_database(home, "search on localhost", None)
    mine = instance_of(home)
    remember_database(home, "search on localhost", None)
    assert instance_of(home) == mine
    clone = Path(shutil.copytree(home, tmp_path / "clone"))
    remember_database(clone, "search on localhost", None)
    assert instance_of(clone).copied


def test_another_database_with_care_is_no_copy(tmp_path: Path) -> None:
    """The address names another file: that is the person's word, not a restoration."""
    home = opened(tmp_path / "home")
    mine = instance_of(home)
    (home / DATABASE).rename(home / "moved.sqlite3")
    remember_database(home, "moved.sqlite3", home / "moved.sqlite3")
    assert instance_of(home) == mine


def test_what_an_older_version_remembered_is_bound_when_it_is_opened(tmp_path: Path) -> None:
    """It did not say where it was written: taken at its word once, and bound from then on."""
    home = tmp_path / "home"
    home.mkdir()
    (home / DATABASE).write_text("facts")
    (home / INSTANCE).write_text(json.dumps({"database": DATABASE, "id": "a" * 32}))
    assert instance_of(known(home)).id == "a" * 32
    assert instance_of(cloned(home)).id != "a" * 32


def test_opening_a_store_in_a_copied_folder_notices(tmp_path: Path) -> None:
    """With a real database: the folder is opened, copied, and the copy is opened."""
    home = tmp_path / "home"
    home.mkdir()
    with connected(sqlite_url(home), home) as alias:
        open_store(home, using=alias)
        mine = instance_of(home)
    clone = Path(shutil.copytree(home, tmp_path / "clone"))
    with connected(sqlite_url(clone), clone) as alias:
        open_store(clone, using=alias)
    assert instance_of(clone).copied
    assert instance_of(home) == mine
