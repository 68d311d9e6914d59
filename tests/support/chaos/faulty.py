"""The process whose disk refuses: sends letters while calls fail, and looks at what is true.

An order comes as JSON on standard input, the counts go to standard output. Started by
``faults.HATCH``, since Django must be set up before the imports.
"""

import ctypes
import errno
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from django.db import connections

from afterword.app.facts.entries import decompose
from afterword.app.ports import Entry
from afterword.app.sending.dispatch import Dispatch
from afterword.app.sending.journal import Journal
from afterword.app.sending.tray import letters
from afterword.channels.sender_lock import SenderFolder
from afterword.core.errors import AfterwordError
from afterword.storage.opening import open_store
from afterword.storage.reading import text_of
from afterword.storage.store import DjangoStore
from tests.support.cast import panel
from tests.support.chaos.cuts import Kept, Noting, read, sender
from tests.support.chaos.faults import said
from tests.support.chaos.harm import Harm
from tests.support.databases import connected, sqlite_url
from tests.support.letters import FixedClock
from tests.support.nursery import approved
from tests.support.sending import PostOffice

LETTERS = 3
ONCE_IN = 2
SMALL, PAGE = 4 * 1024 * 1024, 4096
# More room than the letters need: some of the last tries must go well.
ROOMS = 60
External = ctypes.CFUNCTYPE(
    ctypes.c_int,
    ctypes.c_char_p,
    ctypes.POINTER(ctypes.c_int),
    ctypes.POINTER(ctypes.c_void_p),
    ctypes.POINTER(ctypes.c_uint),
)
Fails = Callable[[], AbstractContextManager[None]]


@dataclass(slots=True)
class Fault:
    """Makes the n-th call of a kind fail, once or from then on; counts what it made fail."""

    point: str
    errno: int
    nth: int
    hits: int = 0
    calls: int = 0

    @contextmanager
    def injected(self) -> Iterator[None]:
        """Let calls fail while the block lasts."""
        fiu = ctypes.CDLL("libfiu.so.0")
        fiu.fiu_init(0)
        asked = External(self._asked)
        name, number = self.point.encode(), ctypes.c_void_p(self.errno)
        fiu.fiu_enable_external(name, 1, number, 0, asked)
        try:
            yield
        finally:
            fiu.fiu_disable(name)

    def _asked(self, *_: object) -> int:
        self.calls += 1
        once = self.nth % ONCE_IN == 0
        fails = self.calls == self.nth if once else self.calls >= self.nth
        self.hits += fails
        return int(fails)


class Ticking(FixedClock):
    """A clock that is a millisecond later each time somebody looks."""

    def now(self) -> datetime:
        """Return the moment, and go on."""
        self.moment += timedelta(milliseconds=1)
        return self.moment


@dataclass(slots=True)
class Witnessed:
    """What the program said while the disk refused: what was kept, and what was not."""

    kept: list[object] = field(default_factory=list)
    not_kept: list[tuple[Entry, ...]] = field(default_factory=list)
    unclear: int = 0


class Doubtful(Noting):
    """A store that notes what it says of each change, kept or not."""

    told: Witnessed

    def append(self, entries: Sequence[Entry], **rest: Any) -> int:  # noqa: ANN401 - as it is given
        """Append, and note what was said of it."""
        try:
            return Noting.append(self, entries, **rest)
        except AfterwordError as refusal:
            if "Nothing was changed" in str(refusal.hint):
                self.told.not_kept.append(tuple(entries))
            raise


def tried(home: Path, clock: FixedClock, post: PostOffice, fault: Fails) -> Harm:
    """Send letters over a new database while its disk refuses, then look, then send the rest."""
    told, folder = Witnessed(), SenderFolder(folder=home, instance="here")
    with connected(sqlite_url(home), home) as alias:
        store = Doubtful(open_store(home, using=alias), told.kept)
        store.told = told
        dispatch = sender(store, clock, folder, post)
        begin(dispatch, clock)
        with fault():
            told.unclear += while_it_lasts(dispatch, clock)
        connections[alias].close()
        harm = looked_at(home, told)
        finish(open_store(home, using=alias), clock, folder, post, harm)
    return harm


def begin(dispatch: Dispatch, clock: FixedClock) -> None:
    """Write down the facts and approve letters, while all is well."""
    ledger = dispatch.handover.journal.ledger
    ledger.record([Entry(key=k, body=v) for k, v in decompose(panel()).items()], source="import")
    for number in range(LETTERS):
        _approve(dispatch, clock, number)
    dispatch.send_due()


def while_it_lasts(dispatch: Dispatch, clock: FixedClock) -> int:
    """Go on as the program would; return how often no clear sentence was said."""
    unclear = 0
    for number in range(LETTERS, 2 * LETTERS):
        clock.moment += timedelta(minutes=2)
        for act in (lambda number=number: _approve(dispatch, clock, number), dispatch.send_due):
            try:
                act()
            except AfterwordError as refusal:
                unclear += len(str(refusal).splitlines()) != 1
    return unclear


def looked_at(home: Path, told: Witnessed) -> Harm:
    """Compare what is in the database with what was said of it."""
    rows, broken = read(home)
    kept = [entry for each in told.kept if isinstance(each, Kept) for entry in each.entries]
    hits = int(bool(told.not_kept))
    harm = Harm(tries=1, hits=hits, kept=len(kept), half=int(broken), misled=told.unclear)
    harm.lost += sum(entry not in rows for entry in kept)
    # Each attempt has a moment of its own, so that what a later one wrote is not taken for it.
    denied = [(entries[0].key, text_of(entries[0].body)) for entries in told.not_kept]
    harm.misled += sum(entry in rows for entry in denied)
    return harm


def finish(
    store: DjangoStore, clock: FixedClock, folder: SenderFolder, post: PostOffice, harm: Harm
) -> None:
    """Start again on a disk that works, and count letters that went twice or are not said."""
    dispatch = sender(store, clock, folder, post)
    for _ in range(3):
        clock.moment += timedelta(minutes=20)
        dispatch.send_due()
    ledger = dispatch.handover.journal.ledger
    times = Counter(post.taken)
    for approval, standing in letters(Journal(ledger), ledger.state()):
        count = times[approval.envelope.message_id]
        harm.doubled += count > 1
        sure = standing.state == "sent" and count == 1
        harm.misled += not sure and standing.state not in {"unknown", "held", "waiting"}


def _approve(dispatch: Dispatch, clock: FixedClock, number: int) -> None:
    approval = approved(f"fault{number}", clock.now())
    entry = Entry(key=f"approvals/{approval.step}", body=approval.to_body())
    dispatch.handover.journal.ledger.record([entry], source="approve")


@contextmanager
def small_disk(place: Path) -> Iterator[Path]:
    """Mount a small disk in memory, for this process and its children alone."""
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SMALL}", "small", str(place)], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


@contextmanager
def crowded(place: Path, room: int) -> Iterator[None]:
    """Leave so many bytes of a disk free while the block lasts; then somebody makes room."""
    ballast = place / "ballast"
    free = os.statvfs(place).f_bavail * os.statvfs(place).f_frsize
    ballast.write_bytes(bytes(max(0, free - room)))
    try:
        yield
    finally:
        ballast.unlink()


def on_a_small_disk(folder: Path, times: int) -> Harm:
    """Let the disk run full, each time with a little more room than before."""
    harm = Harm()
    with small_disk(folder / "small") as place:
        for number in range(times):
            room = number % ROOMS * PAGE
            harm.add(one_home(place / f"home{number}", partial(crowded, place, room)))
    return harm


def with_calls_that_fail(folder: Path, order: dict[str, Any]) -> Harm:
    """Let one call after another fail; every other time all that come after it too."""
    harm = Harm()
    number = int(getattr(errno, order["errno"]))
    for nth in range(order["times"]):
        fault = Fault(point=order["point"], errno=number, nth=1 + nth % order["calls"])
        one = one_home(folder / f"home{nth}", fault.injected)
        one.hits = int(fault.hits > 0)
        harm.add(one)
    return harm


def one_home(home: Path, fault: Fails) -> Harm:
    """Try one database in a folder of its own, and leave nothing of it behind."""
    home.mkdir()
    clock = Ticking()
    try:
        return tried(home, clock, PostOffice(clock), fault)
    finally:
        shutil.rmtree(home)


def main() -> None:
    """Do what the order on standard input says."""
    order = json.load(sys.stdin)
    folder = Path(order["folder"])
    if "small" in order:
        harm = on_a_small_disk(folder, order["times"])
    else:
        harm = with_calls_that_fail(folder, order)
    sys.stdout.write(said(harm))
