"""Files that are replaced as a whole, last, and may know the place that they were written to."""

import ctypes
import os
import struct
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import mkstemp

BILLION = 1_000_000_000
# Of linux/stat.h: the size of struct statx, and where in it the moment of birth lies.
STATX_BYTES, BTIME_AT = 256, 80
STATX_BTIME, AT_FDCWD = 0x800, -100


def write_whole(file: Path, content: bytes) -> None:
    """Replace a file, for its owner alone: whole or not at all, and on the disk on return.

    Its folder must be there. OSError when it cannot be written; the old one is kept then.
    """
    write_bound(file, lambda _numbers: content)


def write_bound(file: Path, make: Callable[[list[int]], bytes]) -> None:
    """Replace a file likewise, by what ``make`` returns for the numbers of its place.

    Whoever reads them in the file finds by `numbers` whether it lies where it was written.
    """
    handle, name = mkstemp(prefix=f"{file.name}.", suffix=".part", dir=file.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as fresh:
            fresh.write(make(numbers(draft)))
            fresh.flush()
            os.fsync(fresh.fileno())
        draft.replace(file)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    _sync(file.parent)


def numbers(file: Path) -> list[int]:
    """Return the numbers by which the disk knows a file and its folder, and their moments of birth.

    They stay when a folder is moved or renamed on its disk; a copy that was made elsewhere, or put
    back, has others: a disk may use a number again, but nobody can set a moment of birth.
    """
    return [*identity(file.parent), *identity(file)]


def identity(path: Path) -> list[int]:
    """Return a file's number on its disk and its moment of birth, in ns; 0 where no disk tells."""
    found = path.stat()
    named: float | None = getattr(found, "st_birthtime", None)
    return [found.st_ino, _born(path) if named is None else round(named * BILLION)]


def _born(path: Path) -> int:
    """Ask Linux for a moment of birth, which Python does not know how to (man 2 statx)."""
    statx = _statx()
    answer = bytearray(STATX_BYTES)
    into = (ctypes.c_char * STATX_BYTES).from_buffer(answer)
    if statx is None or statx(AT_FDCWD, os.fsencode(path), 0, STATX_BTIME, into):
        return 0
    (told,) = struct.unpack_from("=I", answer)
    seconds, nanoseconds = struct.unpack_from("=qI", answer, BTIME_AT)
    return seconds * BILLION + nanoseconds if told & STATX_BTIME else 0


@cache
def _statx() -> Callable[..., int] | None:
    return getattr(ctypes.CDLL(None), "statx", None)


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
