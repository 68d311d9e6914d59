"""P3: a restored, cloned or second copy of the data never sends what has left already.

Real files and processes. The control sends by a mark in the same database, as everybody does
first: it doubles in every case.
"""

import shutil
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.command import Command, command
from tests.support.shooting import Range, nursery, states, taken

pytestmark = [pytest.mark.mail, pytest.mark.slow]
A = "promise/halden/a"
LETTERS = 5
HOUR = 60.0
DATABASE = "afterword.sqlite3"


def prepared(range_: Range, home: Path, *, known: bool = True) -> list[str]:
    """Make a folder with letters that wait; return their names.

    Its sender is ``known`` once it has run; else nothing was ever sent or looked for from there.
    """
    home.mkdir()
    range_.order(home, "import")
    if known:
        range_.order(home, "recover")
    # Named for the test: Dovecot's Sent folder is shared by all of them.
    names = [f"{home.parent.name}.{number}" for number in range(LETTERS)]
    for who in names:
        range_.order(home, "approve", who=who)
    return names


def database_copied(source: Path, target: Path) -> None:
    """Copy a database as a backup program does, while it may be in use."""
    for name in (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm"):
        (target / name).unlink(missing_ok=True)
    with (
        closing(sqlite3.connect(source / DATABASE)) as live,
        closing(sqlite3.connect(target / DATABASE)) as copy,
    ):
        live.backup(copy)


def restored_database(range_: Range, home: Path, send: Callable[[Path], None]) -> Path:
    """The database of before the send is put back into the same folder."""
    backup = home.parent / "backup"
    backup.mkdir()
    database_copied(home, backup)
    send(home)
    database_copied(backup, home)
    return home


def restored_folder(range_: Range, home: Path, send: Callable[[Path], None]) -> Path:
    """The whole folder of before the send is put back in its place, marks and all."""
    shutil.copytree(home, home.parent / "backup")
    send(home)
    shutil.rmtree(home)
    shutil.copytree(home.parent / "backup", home)
    return home


def overwritten_folder(range_: Range, home: Path, send: Callable[[Path], None]) -> Path:
    """The files of before the send are written over those in place, and no file is made anew."""
    shutil.copytree(home, home.parent / "backup")
    send(home)
    for older in (home.parent / "backup").iterdir():
        shutil.copyfile(older, home / older.name)
        shutil.copystat(older, home / older.name)
    return home


def synchronised_folder(range_: Range, home: Path, send: Callable[[Path], None]) -> Path:
    """A tool that synchronises puts back what differs, and deletes what was not there before."""
    shutil.copytree(home, home.parent / "backup")
    send(home)
    before = {older.name: older for older in (home.parent / "backup").iterdir()}
    for file in list(home.iterdir()):
        if file.name not in before:
            file.unlink()
    for name, older in before.items():
        if not (home / name).exists() or (home / name).read_bytes() != older.read_bytes():
            Path(shutil.copy2(older, home / f"{name}.part")).replace(home / name)
    return home


def cloned_folder(range_: Range, home: Path, send: Callable[[Path], None]) -> Path:
    """The folder was copied to another computer, and the first one sent meanwhile."""
    shutil.copytree(home, home.parent / "clone")
    send(home)
    return home.parent / "clone"


COPIES = [
    restored_database,
    restored_folder,
    overwritten_folder,
    synchronised_folder,
    cloned_folder,
]


@pytest.mark.parametrize("copied", COPIES)
@pytest.mark.parametrize(("filing", "known"), [(True, True), (False, True), (False, False)])
def test_a_copy_sends_nothing_that_has_left(
    shooting: Range,
    tmp_path: Path,
    copied: Callable[[Range, Path, Callable[[Path], None]], Path],
    *,
    filing: bool,
    known: bool,
) -> None:
    """What Sent holds is recorded; where it cannot tell, every letter is held for a look.

    So it is also for a copy of before the very first send.
    """
    shooting.hostile.files = shooting.dovecot.file if filing else None
    names = prepared(shooting, tmp_path / "home", known=known)
    copy = copied(shooting, tmp_path / "home", lambda home: shooting.order(home, "recover", HOUR))
    for later in (2, 3, 30):
        shooting.order(copy, "recover", later * HOUR)
    assert taken(shooting) == dict.fromkeys(names, 1)
    told = states(copy)
    assert set(told.values()) == ({"sent"} if filing else {"held"})


@pytest.mark.parametrize("copied", COPIES)
def test_a_mark_in_the_database_alone_doubles_every_letter(
    shooting: Range,
    tmp_path: Path,
    copied: Callable[[Range, Path, Callable[[Path], None]], Path],
) -> None:
    """The control: the copy knows nothing of the send, and nobody looks."""

    def send(home: Path) -> None:
        for who in names:
            shooting.order(home, "send_then_mark", HOUR, who=who)

    names = prepared(shooting, tmp_path / "home")
    send(copied(shooting, tmp_path / "home", send))
    assert taken(shooting) == dict.fromkeys(names, 2)


def both_at_once(shooting: Range, home: Path, do: str, who: str) -> None:
    """Let two processes do the same in the same moment."""
    with nursery() as second, ThreadPoolExecutor(2) as pool:
        rival = replace(shooting, nursery=second)
        runs = [pool.submit(one.order, home, do, HOUR, who=who) for one in (shooting, rival)]
        for run in runs:
            run.result()


def test_two_processes_at_once_send_each_letter_once(shooting: Range, tmp_path: Path) -> None:
    """The second waits for the first to finish, and then finds nothing left to send."""
    names = prepared(shooting, tmp_path / "home")
    both_at_once(shooting, tmp_path / "home", "recover", "nobody")
    assert taken(shooting) == dict.fromkeys(names, 1)
    assert set(states(tmp_path / "home").values()) == {"sent"}


def test_two_naive_processes_at_once_send_it_twice(shooting: Range, tmp_path: Path) -> None:
    """The control: both look for the mark before either has set it."""
    name, *_ = prepared(shooting, tmp_path / "home")
    together = threading.Barrier(2)

    def wait_for_the_other(when: str) -> None:
        if when == "before":
            with suppress(threading.BrokenBarrierError):
                together.wait(10)

    shooting.hostile.at_dot = wait_for_the_other
    both_at_once(shooting, tmp_path / "home", "send_then_mark", name)
    assert taken(shooting) == {name: 2}


def test_a_folder_put_back_from_before_its_first_send_asks_before_it_sends(
    shooting: Range, tmp_path: Path
) -> None:
    """Imported, approved, copied, sent, put back: the letter is held, until she has looked."""
    home = tmp_path / "home"
    afterword = command(shooting, home, "a")
    shutil.copytree(home, tmp_path / "kept")
    assert afterword("send", A).code == 0
    shutil.rmtree(home)
    shutil.copytree(tmp_path / "kept", home)
    first = afterword("send", A)
    afterword("outbox", "--due")
    said = afterword("send", A)
    assert (first.code, first.error) == (said.code, said.error)
    assert (said.code, said.out) == (4, "")
    assert "This copy of your data was restored or moved" in said.error
    assert f"Look into your Sent folder; then `afterword hold {A} --release`." in said.error
    assert afterword.letter(A)["state"] == "held"
    assert shooting.hostile.taken() == ["<a@afterword.invalid>"]
    assert afterword("hold", A, "--release").code == 0
    assert afterword("send", A).code == 0


def test_a_folder_under_another_name_sends_as_before(shooting: Range, tmp_path: Path) -> None:
    """It was moved on the same disk, not copied: nobody is asked."""
    afterword = command(shooting, tmp_path / "home", "a")
    afterword.home = afterword.home.rename(tmp_path / "elsewhere")
    assert afterword("send", A).code == 0
    assert shooting.hostile.taken() == ["<a@afterword.invalid>"]


def test_what_is_approved_in_a_copy_leaves_from_there(shooting: Range, tmp_path: Path) -> None:
    """She moved to another computer: the letter from before is held, the new one is not."""
    there = command(shooting, tmp_path / "there", "a")
    here = Command(home=Path(shutil.copytree(there.home, tmp_path / "here")), environ=there.environ)
    thanks, now = "thank_you/halden/r1/ruth", ("--now", "2026-11-23T10:30:00-06:00")
    approved = here("letters", "approve", thanks, "--yes", *now)
    assert (approved.code, approved.error) == (0, "")
    assert here("send", thanks, *now).code == 0
    assert [here.letter(step)["state"] for step in (thanks, A)] == ["sent", "held"]
    assert there("send", A).code == 0
    assert len(shooting.hostile.taken()) == 2
