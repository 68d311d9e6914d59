"""A real HTTP server in the shape of a print shop's API; what it took is the truth of the tests."""

import json
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.support.serving import serving

GOOD_KEY = "test_sk_maya"


@dataclass(slots=True)
class Taken:
    """One letter that the shop took: its fields, its PDF, and where it stands."""

    key: str
    fields: dict[str, str]
    pdf: bytes
    status: str = "ready"


@dataclass(slots=True, kw_only=True)
class Mood:
    """What the shop does next.

    ``answer`` are bytes in place of its own; ``vanishes`` is before or after it took the letter,
    or "once": after it, the first time only; ``drips`` a byte at a time, for ever.
    """

    status: int = 200
    answer: bytes | None = None
    vanishes: str = ""
    drips: bool = False
    live: bool = False
    honours_keys: bool = True


class Shop(ThreadingHTTPServer):
    """Takes letters as its mood says, and remembers every one."""

    daemon_threads = True

    def __init__(self) -> None:
        """Listen on a free port of this computer."""
        super().__init__(("127.0.0.1", 0), _Counter)
        self.mood = Mood()
        self.letters: dict[str, Taken] = {}
        self.asked: list[tuple[str, str, dict[str, str]]] = []

    @property
    def url(self) -> str:
        """Return the address, as a person would set it."""
        return f"http://127.0.0.1:{self.server_address[1]}/print-mail/v1"

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 # the base's
        """Let a client hang up in silence."""


class _Counter(BaseHTTPRequestHandler):
    server: Shop

    def do_POST(self) -> None:
        """Take a letter, or not."""
        raw = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self._remember()
        mood = self.server.mood
        if mood.vanishes == "before":
            self._vanish()
            return
        if not self._knows():
            return
        job = self._take(raw) if mood.status in {200, 201} or mood.vanishes else ""
        if mood.vanishes:
            mood.vanishes = "" if mood.vanishes == "once" else mood.vanishes
            self._vanish()
            return
        self._tell(job)

    def do_GET(self) -> None:
        """Tell where a letter stands."""
        self._about()

    def do_DELETE(self) -> None:
        """Stop a letter, unless it is printed already."""
        self._about(cancel=True)

    def _about(self, *, cancel: bool = False) -> None:
        self._remember()
        job = self.path.rpartition("/")[2]
        found = self.server.letters.get(job)
        if not self._knows():
            return
        if found is None:
            self._say(404, {"error": {"message": "No such letter"}})
        elif cancel and found.status != "ready":
            self._say(400, {"error": {"message": "It is printed already"}})
        else:
            found.status = "cancelled" if cancel else found.status
            self._tell(job)

    def _remember(self) -> None:
        self.server.asked.append((self.command, self.path, dict(self.headers)))

    def _knows(self) -> bool:
        known = self.headers.get("x-api-key") == GOOD_KEY
        if not known:
            self._say(401, {"error": {"message": "Invalid API key"}})
        return known

    def _take(self, raw: bytes) -> str:
        key = self.headers["Idempotency-Key"]
        same = [job for job, one in self.server.letters.items() if one.key == key]
        if same and self.server.mood.honours_keys:
            return same[0]
        job = f"letter_{len(self.server.letters) + 1}"
        fields, pdf = _form(self.headers["Content-Type"], raw)
        self.server.letters[job] = Taken(key, fields, pdf)
        return job

    def _tell(self, job: str) -> None:
        mood, found = self.server.mood, self.server.letters.get(job)
        document = {"id": job, "object": "letter", "live": mood.live}
        refusal = {"error": {"type": "refused", "message": "The shop says no"}}
        said = {**document, "status": found.status} if found else refusal
        self._say(mood.status, said, mood.answer)

    def _say(self, status: int, document: dict[str, Any], raw: bytes | None = None) -> None:
        body = json.dumps(document).encode() if raw is None else raw
        self.send_response_only(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        pieces = (
            [body[at : at + 1] for at in range(len(body))] if self.server.mood.drips else [body]
        )
        for piece in pieces:
            self.wfile.write(piece)
            time.sleep(0.1 if self.server.mood.drips else 0)

    def _vanish(self) -> None:
        self.connection.shutdown(socket.SHUT_RDWR)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 # the base's name
        """Write nothing between the tests' lines."""


def _form(kind: str, raw: bytes) -> tuple[dict[str, str], bytes]:
    """Read a form as a server does: by the rules of MIME."""
    whole = message_from_bytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + raw)
    fields, pdf = {}, b""
    for part in whole.walk():
        name = part.get_param("name", header="Content-Disposition")
        content = part.get_payload(decode=True)
        if name == "pdf" and isinstance(content, bytes):
            pdf = content
        elif isinstance(content, bytes):
            fields[str(name)] = content.decode()
    return fields, pdf


@contextmanager
def shop() -> Iterator[Shop]:
    """Run the shop while a test lasts."""
    server = Shop()
    with serving(server):
        yield server


@dataclass(slots=True)
class Book:
    """A witness that remembers what it saw, and how many letters the shop held just then."""

    server: Shop | None = None
    events: list[tuple[str, int]] = field(default_factory=list)

    def saw(self, event: str, detail: str = "") -> None:
        """Remember an event."""
        self.events.append((event, len(self.server.letters) if self.server else 0))
