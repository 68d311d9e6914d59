"""A real HTTP server that speaks a language model's API, says what a test wants, and remembers."""

import json
import socket
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.support.serving import serving

FINE = "Thank you for your time. I enjoyed our conversation, and I hope to hear from you soon."


@dataclass(frozen=True, slots=True)
class Asked:
    """One question as it arrived: where, with which headers, and every byte of it."""

    path: str
    headers: Mapping[str, str]
    raw: bytes

    @property
    def text(self) -> str:
        """Return the body as text."""
        return self.raw.decode()

    @property
    def body(self) -> dict[str, Any]:
        """Return the body as JSON."""
        found: dict[str, Any] = json.loads(self.raw)
        return found


@dataclass(slots=True, kw_only=True)
class Behaviour:
    """What the server does: ``says`` is the model's text, ``answer`` all bytes in its place."""

    says: Callable[[Asked], str | None] = lambda _: FINE
    answer: bytes | None = None
    status: int = HTTPStatus.OK
    headers: dict[str, str] = field(default_factory=dict)
    waits: float = 0.0
    drips: bool = False
    hangs_up: bool = False
    finish: str = "stop"


class Model(ThreadingHTTPServer):
    """Answers as its behaviour says, and remembers what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        """Listen on a free port of this computer."""
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[Asked] = []
        self.does = Behaviour()
        self.scheme = "http"

    @property
    def url(self) -> str:
        """Return the address, as a person would set it."""
        host = "127.0.0.1" if self.scheme == "http" else "localhost"
        return f"{self.scheme}://{host}:{self.server_address[1]}/v1"

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 # the base's
        """Let a client hang up in silence."""


class Handler(BaseHTTPRequestHandler):
    """One question."""

    server: Model

    def do_POST(self) -> None:
        """Answer a question as the server was told to."""
        length = int(self.headers["Content-Length"])
        asked = Asked(self.path, dict(self.headers), self.rfile.read(length))
        self.server.asked.append(asked)
        does = self.server.does
        time.sleep(does.waits)
        if does.hangs_up:
            self.connection.shutdown(socket.SHUT_RDWR)
            return
        body = _answer(does, asked) if does.answer is None else does.answer
        # The whole call adds a Date of its own.
        (self.send_response_only if "Date" in does.headers else self.send_response)(does.status)
        for name, value in does.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self._write(body, drips=does.drips)

    do_GET = do_POST  # noqa: N815 # the base's name: whoever followed a redirect would come so

    def _write(self, body: bytes, *, drips: bool) -> None:
        for piece in [body[at : at + 1] for at in range(len(body))] if drips else [body]:
            self.wfile.write(piece)
            time.sleep(0.05 if drips else 0)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 # the base's name
        """Write nothing between the tests' lines."""


def _answer(does: Behaviour, asked: Asked) -> bytes:
    """Return the document that such a server sends."""
    message = {"role": "assistant", "content": does.says(asked)}
    choice = {"index": 0, "message": message, "finish_reason": does.finish}
    return json.dumps({"id": "c1", "object": "chat.completion", "choices": [choice]}).encode()


@contextmanager
def model(trust: ssl.SSLContext | None = None) -> Iterator[Model]:
    """Run the server while a test lasts; behind TLS where it is given its papers."""
    server = Model()
    if trust is not None:
        server.scheme = "https"
        server.socket = trust.wrap_socket(server.socket, server_side=True)
    with serving(server):
        yield server
