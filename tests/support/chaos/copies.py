"""Databases and folders that are put back or cloned after a send, and two senders at once."""

import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from tests.support.chaos.tally import Case, Tally
from tests.support.shooting import Order, Range, nursery, states, taken

Send = Callable[[Path], None]
Copied = Callable[[Path, Send], Path]
DATABASE = "afterword.sqlite3"
HOUR = 60.0
LETTERS = 3
# Whether the provider files what it sends, and whether the folder's sender had run before.
KNOWLEDGE = ((True, True), (False, True), (False, False))


def database_copied(source: Path, target: Path) -> None:
    """Copy a database as a backup program does, while it may be in use."""
    for name in (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm"):
        (target / name).unlink(missing_ok=True)
    with (
        closing(sqlite3.connect(source / DATABASE)) as live,
        closing(sqlite3.connect(target / DATABASE)) as copy,
    ):
        live.backup(copy)


def restored_database(home: Path, send: Send) -> Path:
    """The database of before the send is put back into the same folder."""
    backup = home.parent / "backup"
    backup.mkdir()
    database_copied(home, backup)
    send(home)
    database_copied(backup, home)
    return home


def restored_folder(home: Path, send: Send) -> Path:
    """The whole folder of before the send is put back in its place, marks and all."""
    shutil.copytree(home, home.parent / "backup")
    send(home)
    shutil.rmtree(home)
    shutil.copytree(home.parent / "backup", home)
    return home


def overwritten_folder(home: Path, send: Send) -> Path:
    """The files of before the send are written over those in place, and no file is made anew."""
    shutil.copytree(home, home.parent / "backup")
    send(home)
    for older in (home.parent / "backup").iterdir():
        shutil.copyfile(older, home / older.name)
        shutil.copystat(older, home / older.name)
    return home


def synchronised_folder(home: Path, send: Send) -> Path:
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


def cloned_folder(home: Path, send: Send) -> Path:
    """The folder was copied to another computer, and the first one sent meanwhile."""
    shutil.copytree(home, home.parent / "clone")
    send(home)
    return home.parent / "clone"


WAYS: tuple[Copied, ...] = (
    restored_database,
    restored_folder,
    overwritten_folder,
    synchronised_folder,
    cloned_folder,
)


def prepared(range_: Range, home: Path, *, known: bool = True, count: int = LETTERS) -> list[str]:
    """Make a folder with letters that wait; return their names.

    Its sender is ``known`` once it has run; else nothing was ever sent or looked for from there.
    """
    home.mkdir(parents=True)
    range_.order(home, "import")
    if known:
        range_.order(home, "recover")
    # Named for the folders: Dovecot's Sent folder is shared by all of them.
    names = [f"{home.parent.parent.name}.{home.parent.name}.{number}" for number in range(count)]
    for who in names:
        range_.order(home, "approve", who=who)
    return names


def copy_once(range_: Range, folder: Path, copied: Copied, number: int) -> Tally:
    """Send from a folder, then from its copy, whose first sender is perhaps killed."""
    filing, known = KNOWLEDGE[number % len(KNOWLEDGE)]
    range_.hostile.files = range_.dovecot.file if filing else None
    names = prepared(range_, folder / "home", known=known)
    copy = copied(folder / "home", lambda home: range_.order(home, "recover", HOUR))
    kill = range_.some_time("recover", f"{folder}") if number % 2 else None
    for later in (2, 3, 30):
        range_.order(copy, "recover", later * HOUR, kill=kill)
        kill = None
    tally, told, arrived = Tally(), states(copy), taken(range_)
    for who in names:
        tally.count(arrived[who], told[who], knowable=filing)
    return tally


def copies(range_: Range, folder: Path, times: int, copied: Copied) -> Tally:
    """Copy, or put back, so many folders."""
    tally, before = Tally(), range_.hits.total()
    for number in range(times):
        tally.add(copy_once(range_, folder / f"{copied.__name__}{number}", copied, number))
    tally.kills = range_.hits.total() - before
    return tally


def naive_copies(range_: Range, folder: Path, times: int, copied: Copied) -> Tally:
    """Control: a mark in the database alone; the copy knows nothing of the send."""
    tally = Tally()
    for number in range(times):
        place = folder / f"naive.{copied.__name__}{number}"
        names = prepared(range_, place / "home", count=1)

        def send(home: Path, names: list[str] = names) -> None:
            for who in names:
                range_.order(home, "send_then_mark", HOUR, who=who)

        send(copied(place / "home", send))
        arrived = taken(range_)
        for who in names:
            tally.count(arrived[who], "sent")
    return tally


@contextmanager
def rivals(range_: Range) -> Iterator[tuple[Range, Range]]:
    """Yield two ranges with the same servers, each of which sends from a process of its own."""
    with nursery() as second:
        yield range_, replace(range_, nursery=second, lasts=range_.lasts, hits=range_.hits)


def both_at_once(
    pair: tuple[Range, Range], home: Path, do: str, who: str, kill: Order | None = None
) -> None:
    """Let two processes do the same in the same moment; the first of them is perhaps killed."""
    with ThreadPoolExecutor(2) as pool:
        kills = (kill, None)
        runs = [
            pool.submit(one.order, home, do, HOUR, who=who, kill=shot)
            for one, shot in zip(pair, kills, strict=True)
        ]
        for run in runs:
            run.result()


def two_senders(range_: Range, folder: Path, times: int) -> Tally:
    """Two senders wake in the same moment, at every other time one of them is killed."""
    range_.hostile.files = range_.dovecot.file
    tally, before = Tally(), range_.hits.total()
    with rivals(range_) as pair:
        for number in range(times):
            home = folder / f"two{number}" / "home"
            names = prepared(range_, home)
            kill = range_.some_time("recover", f"{home}") if number % 2 else None
            both_at_once(pair, home, "recover", "nobody", kill)
            range_.hostile.wait_until_quiet()
            for later in (2, 3, 30):
                range_.order(home, "recover", later * HOUR)
            told, arrived = states(home), taken(range_)
            for who in names:
                tally.count(arrived[who], told[who])
    tally.kills = range_.hits.total() - before
    return tally


def two_naive_senders(range_: Range, folder: Path, times: int) -> Tally:
    """Control: both look for the mark before either has set it."""
    tally, shoot = Tally(), range_.hostile.at_dot
    with rivals(range_) as pair:
        for number in range(times):
            home = folder / f"two.naive{number}" / "home"
            (name,) = prepared(range_, home, count=1)
            range_.hostile.at_dot = _together(threading.Barrier(2))
            both_at_once(pair, home, "send_then_mark", name)
            tally.count(taken(range_)[name], "sent")
    range_.hostile.at_dot = shoot
    return tally


def _together(barrier: threading.Barrier) -> Callable[[str], None]:
    """Return what lets a server take a letter only when another one has come as far."""

    def wait(when: str) -> None:
        if when == "before":
            with suppress(threading.BrokenBarrierError):
                barrier.wait(10)

    return wait


def _words(copied: Copied) -> str:
    return copied.__name__.replace("_", " ")


def _copy_case(copied: Copied) -> Case:
    return Case(name=_words(copied), run=partial(copies, copied=copied), share=0.08, kills=False)


def _naive_case(copied: Copied) -> Case:
    return Case(
        name=f"naive, {_words(copied)}",
        run=partial(naive_copies, copied=copied),
        share=0.08,
        red="doubled",
    )


COPIES = (
    *map(_copy_case, WAYS),
    Case(name="two senders at once", run=two_senders, share=0.08, kills=False),
    *map(_naive_case, WAYS),
    Case(name="naive, two senders at once", run=two_naive_senders, share=0.08, red="doubled"),
)
