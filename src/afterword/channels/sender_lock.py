"""One sender per data folder, and what the folder remembers about sending.

The lock is the operating system's own on a file, so it ends with its process, however that ends.
It covers one computer; a database on a server that several share needs its own lock as well
(docs/adr/0021-one-sender-per-data-folder.md).
"""

import fcntl
import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from afterword.core.errors import OutsideFailed, Refused
from afterword.files import numbers, write_bound

LOCK, MARK = "sender.lock", "sender.json"
PAUSE_SECONDS = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class SenderFolder:
    """The sender's lock and mark in a data folder (app.ports.SenderLock, app.copies.SenderMark).

    ``instance`` is the id of this copy of Afterword, ``copied`` whether the folder was found to be
    one of another; ``patience`` is how long another sender is waited for, in seconds.
    """

    folder: Path
    instance: str
    copied: bool = False
    patience: float = 5.0

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Hold the lock; Refused when another sender still has it after a little patience."""
        with self._writing():
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(self.folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            self._wait_for(handle)
            yield
        finally:
            os.close(handle)

    def read(self) -> str | None:
        """Return the line of the journal that was remembered last.

        None when nothing ever left from here, or when the mark is a copy: a folder that was cloned
        or restored brings one along that tells of its own past only, and its files have new
        numbers.
        """
        mark = self.folder / MARK
        try:
            body = json.loads(mark.read_text("utf-8"))
            line, written = str(body["line"]), body["numbers"]
        except FileNotFoundError:
            return None
        except (ValueError, KeyError, TypeError) as broken:
            raise Refused(
                "What this folder remembers about sending cannot be read",
                where=str(mark),
                hint="Move the file away; waiting letters are then held for a look.",
            ) from broken
        return line if written == numbers(mark) else None

    def write(self, line: str) -> None:
        """Remember a line of the journal: on the disk, whole, before this returns.

        OutsideFailed when the disk refuses; what was remembered before stays.
        """
        known = {"instance": self.instance, "line": line}
        with self._writing():
            write_bound(
                self.folder / MARK, lambda place: json.dumps({**known, "numbers": place}).encode()
            )

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Turn a disk that refuses into one sentence: it is no fault of any mail server."""
        try:
            yield
        except OSError as broken:
            raise OutsideFailed(
                f"The data folder cannot be written: {broken.strerror or broken}",
                where=str(self.folder),
                hint="Make room on the disk, or mend its rights; the letter waits.",
            ) from broken

    def _wait_for(self, handle: int) -> None:
        until = time.monotonic() + self.patience
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() >= until:
                    raise Refused(
                        "Another Afterword is sending from this folder",
                        where=str(self.folder),
                        hint="Wait for it to finish, then try again.",
                        code="sender_busy",
                    ) from None
                time.sleep(PAUSE_SECONDS)
            else:
                return
