"""Mailboxes' servers that never come to an end, or let nobody in, on loopback."""

import socketserver
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar

from tests.support.serving import serving

LINE = b"* OK still here\r\n"


class _Endless(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        try:
            while True:
                self.wfile.write(LINE)
        except OSError:
            return


class _Dripping(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        try:
            while True:
                self.wfile.write(b"*")
                time.sleep(0.02)
        except OSError:
            return


HANDLERS = {"talks without end": _Endless, "drips": _Dripping}


class _Refusing(socketserver.StreamRequestHandler):
    """Answers every login with the words that its server was given."""

    words: ClassVar[str] = ""

    def handle(self) -> None:
        self.wfile.write(b"* OK [CAPABILITY IMAP4rev1] ready\r\n")
        while line := self.rfile.readline(1000).decode():
            tag, command, *_ = line.split()
            known = {"CAPABILITY": "OK done", "LOGOUT": "OK bye"}
            if command.upper() == "CAPABILITY":
                self.wfile.write(b"* CAPABILITY IMAP4rev1\r\n")
            if command.upper() == "LOGOUT":
                self.wfile.write(b"* BYE\r\n")
            self.wfile.write(f"{tag} {known.get(command.upper(), self.words)}\r\n".encode())


@contextmanager
def refusing_imap(words: str) -> Iterator[int]:
    """Run a server that refuses each login in these words; yield its port."""
    handler = type("_Said", (_Refusing,), {"words": words})
    with serving(socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler)) as server:
        server.daemon_threads = True
        yield server.server_address[1]


@contextmanager
def hostile_imap(mood: str) -> Iterator[int]:
    """Run such a server until the block ends; yield its port."""
    with serving(socketserver.ThreadingTCPServer(("127.0.0.1", 0), HANDLERS[mood])) as server:
        server.daemon_threads = True
        yield server.server_address[1]
