"""A fax modem on a pseudo terminal: it speaks Class 2, and whoever it calls does as the test says.

HylaFAX's own faxsend dials through it, sends its pages and hears what a real modem would say, so
that a job is truly sent, or fails as jobs fail: the line is busy, or a person picks up.
"""

import os
import pty
import re
import select
import tty
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Event, Thread

DLE, ETX, XON = b"\x10", b"\x03", b"\x11"
GOOD, BUSY, A_VOICE = "good", "BUSY", "NO CARRIER"
# What a modem says that it can: this class, this maker, and a remote that takes fine pages.
KNOWN = {
    "+FCLASS=?": "0,2",
    "+FMFR?": "TEST",
    "+FMI?": "TEST",
    "+FMDL?": "TEST",
    "+FMM?": "TEST",
    "+FREV?": "1",
    "+FMR?": "1",
    "+FDCC=?": "(0,1),(0-5),(0-4),(0-2),(0,1),(0,1),(0),(0-7)",
}
SESSION = "1,5,0,2,0,0,0,0"


@dataclass(slots=True)
class Modem:
    """One modem; ``mood`` is what the next call meets, ``pages`` are those that came through."""

    mood: str = GOOD
    calls: list[str] = field(default_factory=list)
    pages: list[bytes] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    _end: Event = field(default_factory=Event)
    _master: int = -1
    _slave: int = -1
    _thread: Thread | None = None

    def plug_in(self) -> str:
        """Start it and return the path of its terminal."""
        self._master, self._slave = pty.openpty()
        tty.setraw(self._slave)
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()
        return os.ttyname(self._slave)

    def unplug(self) -> None:
        """Stop it."""
        self._end.set()
        if self._thread is not None:
            self._thread.join(timeout=10)
        for each in (self._master, self._slave):
            with suppress(OSError):
                os.close(each)

    def _run(self) -> None:
        line = b""
        while not self._end.is_set():
            byte = self._hear()
            if byte in {b"\r", b"\n"}:
                self._obey(line.decode("latin-1").strip())
                line = b""
            elif byte:
                line += byte

    def _hear(self) -> bytes:
        ready, _, _ = select.select([self._master], [], [], 0.05)
        if not ready:
            return b""
        with suppress(OSError):
            return os.read(self._master, 1)
        return b""

    def _say(self, words: str) -> None:
        os.write(self._master, f"\r\n{words}\r\n".encode())

    def _obey(self, line: str) -> None:
        command = line.upper()
        if not command.startswith("AT"):
            return
        self.said.append(line)
        command = command.removeprefix("AT")
        if command.startswith("D"):
            self._dial(line[3:])
        elif command == "+FDT" or command.startswith("+FDT="):
            self._take_page()
        elif command.startswith("+FET="):
            self._page_ended(command)
        else:
            known = KNOWN.get(command)
            if known is not None:
                self._say(known)
            self._say("OK")

    def _dial(self, number: str) -> None:
        self.calls.append(re.sub(r"[^0-9+]", "", number))
        if self.mood != GOOD:
            self._say(self.mood)
            return
        self._say("+FCON")
        self._say('+FCSI: "        +1 312 555 0148"')
        self._say(f"+FDIS: {SESSION}")
        self._say("OK")

    def _take_page(self) -> None:
        self._say(f"+FDCS: {SESSION}")
        self._say("CONNECT")
        os.write(self._master, XON)
        page, escaped = b"", False
        while not self._end.is_set():
            byte = self._hear()
            if escaped and byte:
                escaped = False
                if byte == ETX:
                    break
                page += byte
            elif byte == DLE:
                escaped = True
            else:
                page += byte
        self.pages.append(page)
        self._say("OK")

    def _page_ended(self, command: str) -> None:
        self._say("+FPTS: 1")
        if command.endswith("=2"):
            self._say("+FHNG: 0")
        self._say("OK")
