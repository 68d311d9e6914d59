"""What a data folder remembers about sending, in a file that has room for two.

Each slip is written over the older of the two and synced, so that one of them is whole whatever
happens meanwhile. A file that is made anew each time would cost three times as long, just before
every letter's last byte.
"""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

SLOT = 4096
# Enough where neither the length nor the place of what is written changes; macOS has it not.
SYNC: Callable[[int], None] = getattr(os, "fdatasync", os.fsync)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A remembered line of the journal, where it was written down, and the count of slips."""

    line: str
    numbers: list[int]
    count: int = 0

    def after(self, line: str) -> "Slip":
        """Return the next slip at the same place."""
        return Slip(line=line, numbers=self.numbers, count=self.count + 1)

    def to_bytes(self) -> bytes:
        """Return it as it is kept: JSON, ended by its own sum, filled up to a slot."""
        words = json.dumps({"line": self.line, "numbers": self.numbers, "count": self.count})
        return f"{words}\n{crc32(words.encode())}\n".encode().ljust(SLOT)


def newest(content: bytes) -> Slip:
    """Return the newest whole slip of a file; ValueError when there is none."""
    found = [_slip(content[place : place + SLOT]) for place in range(0, len(content), SLOT)]
    whole = [slip for slip in found if slip is not None]
    if not whole:
        raise ValueError("no whole slip")
    return max(whole, key=lambda slip: slip.count)


def write_in_place(file: Path, slip: Slip) -> None:
    """Write a slip over the older of a file's two; on the disk when this returns."""
    handle = os.open(file, os.O_WRONLY | os.O_CLOEXEC)
    try:
        os.pwrite(handle, slip.to_bytes(), slip.count % 2 * SLOT)
        SYNC(handle)
    finally:
        os.close(handle)


def _slip(content: bytes) -> Slip | None:
    """Read one slip; None where a write was cut off. Older files hold one, without a sum."""
    words, _, rest = content.partition(b"\n")
    try:
        body = json.loads(words)
        slip = Slip(line=body["line"], numbers=body["numbers"], count=body.get("count", 0))
        whole = len(content) < SLOT or int(rest.partition(b"\n")[0]) == crc32(words)
    except (ValueError, KeyError, TypeError):
        return None
    return slip if whole else None
