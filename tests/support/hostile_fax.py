"""A fax server that misbehaves on purpose: one mood, at one command, in HylaFAX's own protocol."""

import socket
import socketserver
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

GOOD, HANGS, HANGS_UP, DRIPS, NEVER_ENDS, SAYS_NO, BABBLES = (
    "good",
    "hangs",
    "hangs up",
    "drips",
    "never ends",
    "says no",
    "babbles",
)
PARAMETERS = "217-Job state\r\n    STATE: {}\r\n    JOBINFO: {}\r\n217 End of job.\r\n"


@dataclass(slots=True)
class HostileFax:
    """How it misbehaves: ``mood``, at the command that begins with ``at``."""

    port: int = 0
    mood: str = GOOD
    at: str = ""
    state: str = "SUSPENDED"
    key: str = ""
    heard: list[str] = field(default_factory=list)
    submitted: int = 0
    stored: bytes = b""
    over: threading.Event = field(default_factory=threading.Event)


class _Counter(socketserver.StreamRequestHandler):
    """Answers one client."""

    server: "_Server"
    data: socket.socket | None = None

    def finish(self) -> None:
        """Close what was opened for a document."""
        if self.data is not None:
            self.data.close()
        with suppress(OSError):
            super().finish()

    def handle(self) -> None:
        """Greet, then answer each command until the client is gone."""
        with suppress(OSError):
            if self._misbehaves("greeting"):
                return
            self._say("220 hostile server (HylaFAX) ready.")
            for line in self.rfile:
                command = line.decode("latin-1").strip()
                self.server.fax.heard.append(command)
                if self._misbehaves(command) or not self._answer(command):
                    return

    def _misbehaves(self, command: str) -> bool:
        """Misbehave if this is the command for it; True when the conversation is over."""
        fax = self.server.fax
        if fax.mood == GOOD or not command.startswith(fax.at):
            return False
        if fax.mood == SAYS_NO:
            self._say("460 No.")
            return command.startswith("JSUBM")
        if fax.mood == HANGS:
            fax.over.wait(20)
        elif fax.mood == DRIPS:
            self._drip(fax)
        elif fax.mood == NEVER_ENDS:
            while not fax.over.is_set():
                self.wfile.write(b"217-and another line\r\n" * 1000)
        elif fax.mood == BABBLES:
            self._say("hello there")
        return True

    def _drip(self, fax: HostileFax) -> None:
        for byte in b"200 " + b"x" * 1000:
            if fax.over.is_set():
                return
            self.wfile.write(bytes([byte]))
            time.sleep(0.05)

    def _answer(self, command: str) -> bool:
        fax, word = self.server.fax, command.partition(" ")[0]
        if word == "PASV":
            self._open()
        elif word == "STOT":
            self._store()
        elif command == "JPARM":
            self.wfile.write(PARAMETERS.format(fax.state, fax.key).encode())
        elif command == "JPARM STATE":
            self._say(f"213 {fax.state}")
        elif command == "JPARM JOBID":
            self._say("213 7")
        else:
            fax.submitted += word == "JSUBM"
            self._say("230 in." if word == "USER" else "200 yes.")
        return True

    def _open(self) -> None:
        self.data = socket.create_server(("127.0.0.1", 0))
        port = self.data.getsockname()[1]
        # Another host's address, as a server that wants our pages elsewhere would name it.
        self._say(f"227 Entering passive mode (203,0,113,9,{port // 256},{port % 256})")

    def _store(self) -> None:
        self._say("150 FILE: /tmp/doc1.ps (Opening new data connection).")
        assert self.data is not None
        with self.data, self.data.accept()[0] as wire:
            while piece := wire.recv(65536):
                self.server.fax.stored += piece
        self._say("226 Transfer complete (FILE: /tmp/doc1.ps).")

    def _say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, fax: HostileFax) -> None:
        super().__init__(("127.0.0.1", 0), _Counter)
        self.fax = fax


@contextmanager
def hostile_fax() -> Iterator[HostileFax]:
    """Run it until the block ends."""
    fax = HostileFax()
    with _Server(fax) as server:
        fax.port = int(server.server_address[1])
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield fax
        finally:
            fax.over.set()
            server.shutdown()
            thread.join()
