"""Power cuts in the middle of sending: what was acknowledged is there, whole, and leaves once (P5).

The statements are those that Django really issued while letters were sent. SQLite runs them again
over a disk of ours, whose power is cut after any write or sync.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from django.db import connections

from afterword.app.facts.entries import decompose
from afterword.app.facts.ledger import Ledger
from afterword.app.ports import Entry, Envelope, Receipt, Store, Witness
from afterword.app.sending.dispatch import Dispatch
from afterword.app.sending.handover import Handover
from afterword.app.sending.journal import Journal
from afterword.app.sending.sent_folder import Witnessed
from afterword.app.sending.tray import letters
from afterword.channels.sender_lock import SenderFolder
from afterword.django_settings import SQLITE_OPTIONS
from afterword.storage.opening import open_store
from afterword.storage.reading import text_of
from tests.support.cast import panel
from tests.support.chaos.harm import Harm, Ordeal
from tests.support.chaos.power import Dice, Disk, replayed
from tests.support.databases import connected, sqlite_url
from tests.support.letters import NOW, FixedClock
from tests.support.nursery import AnyTime, approved, step_of
from tests.support.sending import ACCOUNT, Folder, PostOffice
from tests.support.watched import Watched

DATABASE = "afterword.sqlite3"
LETTERS = 40
# Every so many cuts the program is started over what was left, and sends what waits.
START_AGAIN = 5


@dataclass(frozen=True, slots=True)
class Kept:
    """What the store said was kept: keys and bodies."""

    entries: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True)
class Took:
    """A letter that the server took."""

    message_id: str


@dataclass(frozen=True, slots=True)
class Marked:
    """The line that the data folder remembers, on the disk."""

    line: str


class Noting(Watched):
    """A store that notes what it acknowledges; what is passing is acknowledged by the next one."""

    def __init__(self, store: Store, said: list[object]) -> None:
        super().__init__(store)
        self.said = said

    def after(self, entries: Sequence[Entry]) -> None:
        """Note it."""
        if not all(entry.passing for entry in entries):
            self.said.append(Kept(tuple((each.key, text_of(each.body)) for each in entries)))


class NotingFolder(Folder):
    """A folder that notes what it remembers."""

    said: list[object]

    def write(self, line: str) -> None:
        """Remember a line of the journal."""
        Folder.write(self, line)
        self.said.append(Marked(line))


@dataclass(slots=True)
class TakenBy:
    """A witness that notes a letter as taken before its sender can write that down."""

    witness: Witness
    said: list[object]
    message_id: str

    def saw(self, event: str, detail: str = "") -> None:
        """Pass on."""
        if event == "taken":
            self.said.append(Took(self.message_id))
        self.witness.saw(event, detail)


class NotingPost(PostOffice):
    """A post office that notes what it took."""

    said: list[object]

    def deliver(self, letter: Envelope, witness: Witness) -> Receipt:
        """Take a letter."""
        return PostOffice.deliver(self, letter, TakenBy(witness, self.said, letter.message_id))


def sender(
    store: Store, clock: FixedClock, folder: Folder | SenderFolder, post: PostOffice
) -> Dispatch:
    """Return what sends over a store, in office hours that never end."""
    handover = Handover(
        journal=Journal(Ledger(store, clock)),
        clock=clock,
        channels={"email": post},
        mark=folder,
        sent=Witnessed(account=ACCOUNT, folder=post),
    )
    return Dispatch(handover=handover, windows=AnyTime(), lock=folder)


def recorded(home: Path, count: int) -> list[object]:
    """Send letters over a new database, and return every statement and every promise, in order.

    The database is left as it was when it was made.
    """
    said: list[object] = []
    with connected(sqlite_url(home), home) as alias:
        open_store(home, using=alias)
    empty = (home / DATABASE).read_bytes()
    with connected(sqlite_url(home), home) as alias:
        store = Noting(open_store(home, using=alias), said)
        said.append(str(SQLITE_OPTIONS["init_command"]))
        connections[alias].connection.set_trace_callback(partial(_note, said))
        _send(store, said, count)
        connections[alias].connection.set_trace_callback(None)
    for file in home.glob(f"{DATABASE}*"):
        file.unlink()
    (home / DATABASE).write_bytes(empty)
    return said


def _note(said: list[object], statement: str) -> None:
    if not statement.startswith("SELECT"):
        said.append(statement)


def _send(store: Store, said: list[object], count: int) -> None:
    clock = FixedClock()
    folder, post = NotingFolder(), NotingPost(clock)
    folder.said = post.said = said
    dispatch = sender(store, clock, folder, post)
    ledger = dispatch.handover.journal.ledger
    ledger.record([Entry(key=k, body=v) for k, v in decompose(panel()).items()], source="import")
    for number in range(count):
        approval = approved(f"cut{number}", clock.now())
        entry = Entry(key=f"approvals/{approval.step}", body=approval.to_body())
        ledger.record([entry], source="approve")
        dispatch.send(step_of(f"cut{number}"))


def cut(folder: Path, times: int, *, safety: str = "FULL", count: int = LETTERS) -> Harm:
    """Cut the power so many times, each at a moment of its own, and look at what is left."""
    folder.mkdir(parents=True)
    said = recorded(folder, count)
    statements = [
        word.replace("synchronous=FULL", f"synchronous={safety}") if isinstance(word, str) else word
        for word in said
    ]
    empty = (folder / DATABASE).read_bytes()
    deeds = replayed(folder / DATABASE, statements)
    dice, harm = Dice(f"{times} cuts"), Harm()
    moments = Counter(1 + dice(len(deeds)) for _ in range(times))
    disk, promised = Disk(safe={DATABASE: bytearray(empty)}), Promised()
    for number, deed in enumerate(deeds, start=1):
        disk.take(deed)
        promised.take(deed)
        for again in range(moments[number]):
            left = folder / f"cut{number}.{again}"
            harm.add(_looked_at(left, disk, promised, dice))
    return harm


@dataclass(slots=True)
class Promised:
    """All that was acknowledged up to a moment."""

    kept: list[tuple[str, str | None]]
    changes: int
    took: list[str]
    line: str | None

    def __init__(self) -> None:
        self.kept, self.took, self.changes, self.line = [], [], 0, None

    def take(self, deed: object) -> None:
        """Go one step further."""
        if isinstance(deed, Kept):
            self.kept += deed.entries
        elif isinstance(deed, Took):
            self.took.append(deed.message_id)
        elif isinstance(deed, Marked):
            self.line = deed.line


def _looked_at(home: Path, disk: Disk, promised: Promised, dice: Dice) -> Harm:
    """Write down what a cut leaves, and count what is missing, broken, or sent again."""
    home.mkdir()
    for name, content in disk.after_a_cut(dice).items():
        (home / name).write_bytes(content)
    harm = Harm(tries=1, hits=bool(disk.open), kept=len(promised.kept))
    try:
        rows, broken = read(home)
    except sqlite3.DatabaseError:
        rows, broken = set(), True
    harm.half += broken
    harm.lost += sum(entry not in rows for entry in promised.kept)
    if not broken and not dice(START_AGAIN):
        harm.doubled += _started_again(home, promised, reachable=bool(dice(2)))
    for file in home.iterdir():
        file.unlink()
    home.rmdir()
    return harm


def read(home: Path) -> tuple[set[tuple[str, str | None]], bool]:
    """Return all versions of all facts, and whether the database is not whole."""
    with closing(sqlite3.connect(home / DATABASE)) as found:
        broken = found.execute("PRAGMA integrity_check").fetchall() != [("ok",)]
        rows = set(found.execute("SELECT key, body FROM afterword_fact"))
        versions = [each for (each,) in found.execute("SELECT version FROM afterword_change")]
        bare = found.execute(
            "SELECT count(*) FROM afterword_change AS c"
            " WHERE NOT EXISTS (SELECT 1 FROM afterword_fact WHERE change_id = c.id)"
        ).fetchone()[0]
        newest = found.execute("SELECT version FROM afterword_search").fetchall()
    gaps = sorted(versions) != [*range(1, len(versions) + 1)]
    return rows, broken or gaps or bare > 0 or newest != ([(len(versions),)] if versions else [])


def _started_again(home: Path, promised: Promised, *, reachable: bool) -> int:
    """Start the program over what was left, let it send for a day; return what came out wrong."""
    clock = FixedClock()
    post = PostOffice(clock, reachable=reachable)
    post.taken, post.sent = list(promised.took), set(promised.took)
    with connected(sqlite_url(home), home) as alias:
        store = open_store(home, using=alias)
        dispatch = sender(store, clock, Folder(line=promised.line), post)
        for _ in _hours(clock):
            dispatch.send_due()
        ledger = dispatch.handover.journal.ledger
        stand = {
            a.envelope.message_id: s.state for a, s in letters(Journal(ledger), ledger.state())
        }
    times = Counter(post.taken)
    doubled = sum(count > 1 for count in times.values())
    return doubled + sum(state == "sent" and not times[name] for name, state in stand.items())


def _hours(clock: FixedClock) -> Iterator[int]:
    for hour in range(4):
        clock.moment = NOW.replace(minute=55) if not hour else clock.moment.replace(hour=15 + hour)
        yield hour


CUTS = (
    Ordeal(name="power cuts while letters leave", run=cut, share=4.0),
    Ordeal(
        name="with synchronous=NORMAL",
        run=partial(cut, safety="NORMAL"),
        share=0.4,
        red="lost",
    ),
)
