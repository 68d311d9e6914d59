"""A disk that loses its power: what SQLite wrote and synced, and what of it a cut leaves behind.

SQLite itself runs the statements, over a file system of ours (an APSW VFS) that notes every write
and sync. A cut keeps what was synced; of what was written since, any part: all of a write, some of
its sectors, or nothing, in no order.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import apsw

from tests.support.shooting import dice

SECTOR = 512
NAME = "afterword-power"


@dataclass(slots=True)
class Dice:
    """Dice that fall the same way in every run."""

    seed: str
    thrown: int = 0

    def __call__(self, sides: int) -> int:
        """Return a number below ``sides``."""
        self.thrown += 1
        return dice(f"{self.seed} {self.thrown}", sides)


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes at a place of a file; not on the disk yet."""

    file: str
    at: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Cut:
    """A file's new length; not on the disk yet."""

    file: str
    size: int


@dataclass(frozen=True, slots=True)
class Sync:
    """What was written to a file so far is on the disk."""

    file: str


@dataclass(slots=True)
class Disk:
    """Files as they are for sure, and what was done to them since, in order."""

    safe: dict[str, bytearray] = field(default_factory=dict)
    open: list[Write | Cut] = field(default_factory=list)

    def take(self, deed: object) -> None:
        """Go one step further."""
        if isinstance(deed, Write | Cut):
            self.open.append(deed)
        elif isinstance(deed, Sync):
            for done in self.open:
                if done.file == deed.file:
                    self._do(self.safe, done)
            self.open = [left for left in self.open if left.file != deed.file]

    def after_a_cut(self, throw: Dice) -> dict[str, bytes]:
        """Return the files as they are found when the power is back."""
        found = {name: bytearray(content) for name, content in self.safe.items()}
        for left in self.open:
            if isinstance(left, Write):
                for part in _sectors(left, throw):
                    self._do(found, part)
            elif throw(2):
                self._do(found, left)
        return {name: bytes(content) for name, content in found.items()}

    @staticmethod
    def _do(files: dict[str, bytearray], deed: Write | Cut) -> None:
        content = files.setdefault(deed.file, bytearray())
        if isinstance(deed, Cut):
            del content[deed.size :]
            return
        content.extend(bytes(max(0, deed.at + len(deed.content) - len(content))))
        content[deed.at : deed.at + len(deed.content)] = deed.content


def _sectors(write: Write, throw: Dice) -> Iterator[Write]:
    """Yield what a cut leaves of a write: all of it, nothing, or some of its sectors."""
    fate = throw(3)
    if fate == 0:
        yield write
    elif fate == 1:
        at, content = write.at, write.content
        while content:
            length = SECTOR - at % SECTOR
            if throw(2):
                yield Write(write.file, at, content[:length])
            at, content = at + length, content[length:]


class _Files(apsw.VFS):
    """Opens files that note what is done to them."""

    def __init__(self, deeds: list[object]) -> None:
        super().__init__(NAME, "")
        self.deeds = deeds

    def xOpen(self, name: apsw.URIFilename | str | None, flags: list[int]) -> "_File":  # noqa: N802 - SQLite's name
        return _File(self.deeds, name, flags)


class _File(apsw.VFSFile):
    """A file that notes its writes, its syncs and its lengths."""

    def __init__(
        self, deeds: list[object], name: apsw.URIFilename | str | None, flags: list[int]
    ) -> None:
        path = name.filename() if isinstance(name, apsw.URIFilename) else name or ""
        self.name, self.deeds = Path(path).name, deeds
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - SQLite's name
        self.deeds.append(Write(self.name, offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:  # noqa: N802 - SQLite's name
        self.deeds.append(Cut(self.name, newsize))
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:  # noqa: N802 - SQLite's name
        self.deeds.append(Sync(self.name))
        super().xSync(flags)


def replayed(database: Path, said: Iterable[object]) -> list[object]:
    """Let SQLite run the statements on a database, and return what it did to its files.

    Whatever is no statement is passed through where it stands: what was promised by then.
    """
    deeds: list[object] = []
    files = _Files(deeds)
    connection = apsw.Connection(str(database), vfs=NAME)
    run: Callable[[str], object] = connection.execute
    try:
        for word in said:
            if isinstance(word, str):
                run(word)
            else:
                deeds.append(word)
    finally:
        connection.close()
        files.unregister()
    return deeds
