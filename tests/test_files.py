"""A file is replaced whole, for its owner alone, and can tell whether it lies where it was born."""

import json
import os
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from afterword.files import numbers, write_bound, write_whole


def test_a_file_is_replaced_whole_and_is_its_owners_alone(tmp_path: Path) -> None:
    """The old one, however open to others, is gone; nothing is left lying beside it."""
    file = tmp_path / "facts.json"
    file.write_text("old")
    file.chmod(0o666)
    write_whole(file, b"new")
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [file]


def test_a_write_that_fails_keeps_the_old_file(tmp_path: Path) -> None:
    """A half new one never takes its place, and no draft stays."""
    file = tmp_path / "facts.json"
    write_whole(file, b"old")

    def full(_place: list[int]) -> bytes:
        raise OSError("No space left on device")

    with pytest.raises(OSError, match="No space"):
        write_bound(file, full)
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "nowhere" / "facts.json", b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_what_is_written_has_reached_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The content first, then its name: a power cut in between leaves the old file."""
    synced: list[tuple[bool, bool]] = []
    real = os.fsync

    def watching(handle: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(handle).st_mode)
        synced.append((is_folder, (tmp_path / "mark").exists()))
        real(handle)

    monkeypatch.setattr(os, "fsync", watching)
    write_whole(tmp_path / "mark", b"!")
    assert synced == [(False, False), (True, True)]


def copied(home: Path) -> Path:
    """Copy a folder elsewhere, keeping all that a copy can keep."""
    return Path(shutil.copytree(home, home.parent / "copy"))


def put_back(home: Path) -> Path:
    """Put a copy of a folder in its place."""
    kept = copied(home)
    shutil.rmtree(home)
    shutil.copytree(kept, home)
    return home


def overwritten(home: Path) -> Path:
    """Write the older file over the newer one, as a program that restores in place does."""
    older = (home / "mark").read_bytes()
    bound(home)
    (home / "mark").write_bytes(older)
    return home


def moved(home: Path) -> Path:
    """Give a folder another name on the same disk."""
    return home.rename(home.parent / "moved")


def bound(home: Path) -> None:
    """Write a mark that knows its place."""
    write_bound(home / "mark", lambda place: json.dumps(place).encode())


@pytest.mark.parametrize(
    ("happens", "at_home"),
    [(moved, True), (copied, False), (put_back, False), (overwritten, False)],
)
def test_a_file_knows_whether_it_lies_where_it_was_written(
    tmp_path: Path, happens: Callable[[Path], Path], *, at_home: bool
) -> None:
    """Moved it is at home still; a copy is not, nor one that was put back in place."""
    home = tmp_path / "home"
    home.mkdir()
    bound(home)
    mark = happens(home) / "mark"
    assert (json.loads(mark.read_text()) == numbers(mark)) is at_home
