"""A mail server that fails in every way that matters, and keeps the truth about what it took.

What it accepts is a line in its own file, synced before it says so: the oracle of the crash test.
"""

import os
import re
import socket
import socketserver
import struct
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import cast

GOOD = "good"
QUIET_SECONDS = 5.0
# One answer out of the ordinary: at which command, and what is said instead.
ANSWERS = {
    "421 at once": ("GREETING", "421 4.3.2 Closing for tonight"),
    "530 at MAIL": ("MAIL", "530 5.7.0 Must issue a STARTTLS command first"),
    "451 at RCPT": ("RCPT", "451 4.7.1 Greylisted, come back in five minutes"),
    "550 at RCPT": ("RCPT", "550 5.1.1 No such person here"),
    "550 with a terminal's commands": ("RCPT", "550 5.1.1 \x1b[2J\x1b[31mNo such person"),
    "451 at DATA": ("DATA", "451 4.3.0 Not now"),
    "452 at dot": ("DOT", "452 4.2.2 Mailbox full"),
    "554 at dot": ("DOT", "554 5.7.1 Looks like spam"),
    "535 at AUTH": ("AUTH", "535 5.7.8 Authentication credentials invalid"),
}
# The connection breaks: at which command; at the dot, whether the mail was taken.
BREAKS = {
    "drops at once": ("GREETING", False),
    "dies at MAIL": ("MAIL", False),
    "dies at RCPT": ("RCPT", False),
    "dies in body": ("DATA", False),
    "dies at dot, not taken": ("DOT", False),
    "dies at dot, taken": ("DOT", True),
}
LATE = "takes it late"
SLOW = "slow"
# It takes a letter, says so, and is gone before the next one.
GOES = "goes after a letter"
# Each of its answers takes a while, none of them too long.
SLUGGISH = "sluggish"
# It goes on with one answer for ever: at which command, and whether byte by byte.
ENDLESS = {
    "greets without end": ("GREETING", False),
    "offers without end": ("EHLO", False),
    "drips its greeting": ("GREETING", True),
    "drips at RCPT": ("RCPT", True),
    "confirms without end": ("DOT", False),
    "drips at dot": ("DOT", True),
}
LOST_421 = "421 at dot, taken"
# The server takes the letter, then says something that no client can read, or only half of it.
UNREADABLE = {
    "cut in its code": b"25",
    "no code at all": b"OK queued\r\n",
    "an empty line": b"\r\n",
    "bytes of no language": b"\xff\xfe hello\r\n",
    "200 for 250": b"200 fine\r\n",
    "354 again": b"354 go on\r\n",
    "a line without end": b"250 " + b"x" * 9_000 + b"\r\n",
}


class Broken(Exception):
    """The server's side breaks off here."""


@dataclass(slots=True, kw_only=True)
class Hostile:
    """A running hostile server. ``mood`` holds for the connections that come next.

    ``files`` gets each accepted message, as a provider's Sent folder does. ``at_dot`` is called
    with "before" and "after" taking a message. ``moods`` counts what was really played.
    ``answers`` says at which command what is answered instead, beside the mood.
    """

    truth: Path
    mood: str = GOOD
    delay: float = 0.0
    files: Callable[[bytes, str], None] | None = None
    at_dot: Callable[[str], None] = field(default=lambda _when: None)
    moods: Counter[str] = field(default_factory=Counter)
    answers: dict[str, str] = field(default_factory=dict)
    port: int = 0
    talking: int = 0
    count: int = 0
    calls: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def url(self) -> str:
        """Return the address for AFTERWORD_SMTP_URL: plain, for it is on loopback."""
        return f"smtp://127.0.0.1:{self.port}"

    def taken(self) -> list[str]:
        """Return the Message-IDs that were accepted, in order, doubles and all."""
        return self.truth.read_text().split() if self.truth.exists() else []

    def wait_until_quiet(self) -> None:
        """Wait until every connection has ended: what is taken late has been taken then."""
        until = time.monotonic() + QUIET_SECONDS
        while self.talking and time.monotonic() < until:
            time.sleep(0.005)

    def take(self, raw: bytes) -> None:
        """Accept a message: durably, before anybody is told."""
        found = re.search(rb"(?mi)^Message-ID: (\S+)", raw)
        message_id = found.group(1).decode() if found else "(none)"
        with self.lock, self.truth.open("a") as book:
            book.write(f"{message_id}\n")
            book.flush()
            os.fsync(book.fileno())
            self.count += 1
            number = self.count
        if self.files is not None:
            self.files(raw, f"{number}.{self.port}")


class _Dialogue(socketserver.StreamRequestHandler):
    """One connection."""

    def handle(self) -> None:
        server = cast(_Server, self.server)
        self.hostile = server.hostile
        self.mood = self.hostile.mood
        self._talk(1)
        try:
            self._converse()
        except (Broken, OSError):
            # A reset, not a polite end, as from a machine that lost its power.
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        finally:
            self._talk(-1)

    def _talk(self, more: int) -> None:
        with self.hostile.lock:
            self.hostile.talking += more
            self.hostile.calls += more > 0

    def _converse(self) -> None:
        self._reply("GREETING", "220 hostile.example ESMTP")
        while line := self.rfile.readline(1000).decode("latin-1").strip():
            if not self._command(line):
                return

    def _command(self, line: str) -> bool:
        verb = line.split(maxsplit=1)[0].upper()
        if verb == "DATA":
            return self._data()
        replies = {
            "EHLO": "250-hostile.example\r\n250 AUTH PLAIN LOGIN",
            "AUTH": "235 2.7.0 Welcome",
            "QUIT": "221 Bye",
        }
        self._reply(verb, replies.get(verb, "250 2.1.0 Fine"))
        return verb != "QUIT"

    def _data(self) -> bool:
        if not self._reply("DATA", "354 Go ahead").startswith("354"):
            return True
        lines: list[bytes] = []
        while (line := self.rfile.readline(1_000_000)) != b".\r\n":
            if not line.endswith(b"\r\n"):
                raise Broken
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        return self._dot(b"".join(lines))

    def _dot(self, raw: bytes) -> bool:
        self.hostile.at_dot("before")
        if self.mood in UNREADABLE:
            self._count()
            self.hostile.take(raw)
            self.hostile.at_dot("after")
            self.wfile.write(UNREADABLE[self.mood])
            return False
        if self.mood in {LOST_421, LATE} or BREAKS.get(self.mood) == ("DOT", True):
            self._count()
            if self.mood == LATE:
                time.sleep(self.hostile.delay)
            self.hostile.take(raw)
            self.hostile.at_dot("after")
            if self.mood == LOST_421:
                self.wfile.write(b"421 4.4.2 Lost my mind\r\n")
                return False
            raise Broken
        if self._special("DOT") is None:
            self.hostile.take(raw)
            self.hostile.at_dot("after")
        self._reply("DOT", "250 2.0.0 Queued as A1")
        return self.mood != GOES

    def _special(self, at: str) -> str | None:
        if BREAKS.get(self.mood, ("", False))[0] == at:
            self._count()
            raise Broken
        place, words = ANSWERS.get(self.mood, ("", ""))
        return words if place == at else self.hostile.answers.get(at)

    def _reply(self, at: str, words: str) -> str:
        if self.mood == SLUGGISH:
            self._count()
            time.sleep(self.hostile.delay)
        if ENDLESS.get(self.mood, ("",))[0] == at:
            self._count()
            self._go_on(f"{words[:3]}-{words.splitlines()[0][4:]}\r\n".encode())
        special = self._special(at)
        if special is not None or (self.mood == SLOW and at == "RCPT"):
            self._count()
        if self.mood == SLOW and at == "RCPT":
            time.sleep(self.hostile.delay)
        said = special or words
        self.wfile.write(f"{said}\r\n".encode())
        return said

    def _go_on(self, line: bytes) -> None:
        """Say the same line until nobody listens any more."""
        if not ENDLESS[self.mood][1]:
            while True:
                self.wfile.write(line)
        for sign in cycle(line):
            self.wfile.write(bytes([sign]))
            time.sleep(self.hostile.delay)

    def _count(self) -> None:
        with self.hostile.lock:
            self.hostile.moods[self.mood] += 1


class _Server(socketserver.ThreadingTCPServer):
    """Listens on loopback and gives each connection a thread."""

    daemon_threads = True
    allow_reuse_address = True
    hostile: Hostile

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: breaking off is this server's trade."""


@contextmanager
def hostile_smtp(truth: Path) -> Iterator[Hostile]:
    """Run a hostile server, whose truth is kept in a file, until the block ends."""
    with _Server(("127.0.0.1", 0), _Dialogue) as server:
        server.hostile = Hostile(truth=truth, port=server.server_address[1])
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield server.hostile
        finally:
            server.shutdown()
            thread.join()
