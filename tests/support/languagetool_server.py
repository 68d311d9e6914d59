"""A real HTTP server that speaks LanguageTool's JSON, as its public API describes it."""

import json
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

from tests.support.serving import serving

# What it finds: a pattern, the kind of issue, what it would write.
RULES = (
    (r"\brecieved\b", "misspelling", ["received", "relieved"]),
    (r"\b(?:Feoktistov|Okafor|corvidia)\b", "misspelling", ["Fetish"]),
    (r"\bUntill\b", "misspelling", ["Until", "Untied"]),
    (r"\bcolour\b", "misspelling", ["color"]),
    (r"\bmore easier\b", "grammar", ["easier"]),
    (r"\bvery unique\b", "style", ["unique"]),
)


class Server(ThreadingHTTPServer):
    """Answers as told, and remembers what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        """Listen on a free port of this computer."""
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[dict[str, str]] = []
        self.paths: list[str] = []
        self.answer: bytes | None = None  # said instead of what is found
        self.answered = HTTPStatus.OK
        self.goes_to = ""
        self.waits = 0.0

    @property
    def url(self) -> str:
        """Return the address, as a person would set it."""
        return f"http://127.0.0.1:{self.server_address[1]}"


class Handler(BaseHTTPRequestHandler):
    """One question."""

    server: Server

    def do_POST(self) -> None:
        """Answer a form with text and language."""
        length = int(self.headers["Content-Length"])
        fields = parse_qs(self.rfile.read(length).decode(), keep_blank_values=True)
        asked = {name: values[0] for name, values in fields.items()}
        self.server.asked.append(asked)
        self.server.paths.append(self.path)
        time.sleep(self.server.waits)
        answer = self.server.answer
        body = json.dumps(found(asked)).encode() if answer is None else answer
        self.send_response(self.server.answered)
        if self.server.goes_to:
            self.send_header("Location", self.server.goes_to)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 # the base's name
        """Write nothing between the tests' lines."""


def found(asked: dict[str, str]) -> dict[str, object]:
    """Return the document that LanguageTool would send; places are counted as Java counts."""
    text = asked["text"]
    right_at_home = {"colour"} if asked["language"] == "en-GB" else set()
    matches = [
        {
            "message": f"{kind} here",
            "offset": len(text[: match.start()].encode("utf-16-le")) // 2,
            "length": len(match[0].encode("utf-16-le")) // 2,
            "replacements": [{"value": each} for each in offered],
            "rule": {"id": "RULE", "issueType": kind, "category": {"id": "SOME"}},
        }
        for pattern, kind, offered in RULES
        for match in re.finditer(pattern, text)
        if match[0] not in right_at_home
    ]
    return {"software": {"name": "LanguageTool", "version": "6.6"}, "matches": matches}


@contextmanager
def languagetool() -> Iterator[Server]:
    """Run the server while a test lasts."""
    server = Server()
    with serving(server):
        yield server
