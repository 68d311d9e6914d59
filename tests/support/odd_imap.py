"""A mailbox's server that lets anybody in and then behaves as its mood has it, on loopback."""

import socketserver
from collections.abc import Iterator
from contextlib import contextmanager

from tests.support.serving import serving

MAIL = b"From: priya.raman@haldenrobotics.example\r\nMessage-ID: <p1@x>\r\n\r\nBy Friday.\r\n"
# What each mood says to FETCH of a body; None ends the connection there.
BODIES: dict[str, bytes | None] = {
    "says a mail of two gigabytes": b"* 1 FETCH (UID 1 BODY[]<0> {2000000000}\r\n"
    + b"x" * 9_000_000,
    "talks garbage": b"* 1 FETCH )(UID \xff\xfe{ \x00\r\n",
    "breaks a mail off": b"* 1 FETCH (UID 1 BODY[]<0> {500}\r\nFrom: p",
    "hangs up": None,
    "never ends a line": b"* 1 FETCH (UID 1 BODY[]<0> " + b"(" * 2_000_000,
    "nests without end": b"* 1 FETCH (UID 1 " + b"(" * 300_000 + b"\r\n",
}
MOODS = (*BODIES, "finds numbers that are none", "answers to nothing it was asked")


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    mood = ""


class _Odd(socketserver.StreamRequestHandler):
    idles = b""
    server: _Server

    def handle(self) -> None:
        self.wfile.write(b"* OK ready\r\n")
        try:
            while line := self.rfile.readline(100_000):
                if not self._answer(line):
                    return
        except OSError:
            return

    def _answer(self, line: bytes) -> bool:
        """Answer one command; False when the connection ends."""
        tag, _, said = line.strip().partition(b" ")
        if said.upper() == b"IDLE":
            self.idles = tag
            news = b"* 2 EXISTS\r\n" if self.server.mood == "speaks in one breath" else b""
            self.wfile.write(b"+ idling\r\n" + news)
            return True
        if tag.upper() == b"DONE":
            self.wfile.write(self.idles + b" OK done\r\n")
            return True
        verb = said.upper().removeprefix(b"UID ").split(b" ")[0]
        before = self._before(verb, said)
        if before is None:
            return False
        if self.server.mood == "answers to nothing it was asked":
            tag = b"Z999" if verb == b"SEARCH" else tag
        self.wfile.write(before + tag + b" OK done\r\n")
        return verb != b"LOGOUT"

    def _before(self, verb: bytes, said: bytes) -> bytes | None:
        """Return the untagged lines of an answer, None to hang up."""
        mood: str = self.server.mood
        if verb == b"CAPABILITY":
            idle = b"" if mood == "knows no IDLE" else b" IDLE"
            return b"* CAPABILITY IMAP4rev1" + idle + b"\r\n"
        if verb == b"EXAMINE":
            return b"* 1 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\n* OK [UIDNEXT 2] x\r\n"
        if verb == b"SEARCH":
            odd = mood == "finds numbers that are none"
            return b"* SEARCH \xf0 one -3\r\n" if odd else b"* SEARCH 1\r\n"
        if verb == b"FETCH":
            return self._fetched(said)
        return b""

    def _fetched(self, said: bytes) -> bytes | None:
        body = MAIL.partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
        if b"HEADER" in said.upper():
            head = b"* 1 FETCH (UID 1 BODY[HEADER.FIELDS (FROM)] {%d}\r\n" % len(body)
            return head + body + b")\r\n"
        mood: str = self.server.mood
        if mood in BODIES:
            return BODIES[mood]
        return b"* 1 FETCH (UID 1 BODY[]<0> {%d}\r\n" % len(MAIL) + MAIL + b")\r\n"


@contextmanager
def odd_imap(mood: str) -> Iterator[int]:
    """Run such a server until the block ends; yield its port."""
    with serving(_Server(("127.0.0.1", 0), _Odd)) as server:
        server.mood = mood
        yield server.server_address[1]
