"""The pages of a search with a thousand cases, beside a bare WSGI page from the same server."""

import http.client
import json
import os
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from waitress.server import create_server

from scripts.bench.facts import FRIDAY, thousand
from scripts.bench.figures import Figure, percentile

COMMAND = Path(".venv/bin/afterword")
REQUESTS = 120
PAGES = ("/", "/cases", "/cases/c0500")
PATIENCE_SECONDS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Browser:
    """A client that keeps its one cookie; ``pid`` is the server's process."""

    host: str
    port: int
    cookie: str = ""
    pid: int = 0

    def seconds(self, path: str) -> float:
        """Ask for a page and return how long it took to arrive whole."""
        began = time.perf_counter()
        status, _, _ = self.get(path)
        if status != http.client.OK:
            raise SystemExit(f"{path} answered {status}")
        return time.perf_counter() - began

    def get(self, path: str) -> tuple[int, str, bytes]:
        """Return a page's status, the cookie that it sets, and its body."""
        connection = http.client.HTTPConnection(self.host, self.port, timeout=PATIENCE_SECONDS)
        connection.request("GET", path, headers={"Cookie": self.cookie})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, answer.headers.get("Set-Cookie", ""), body


def figures() -> Iterator[Figure]:
    """Measure the first page after a start, and heavy pages beside a bare one."""
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        with _served(Path(folder) / "sample", "--sample") as browser:
            browser.seconds("/")
            yield Figure(
                name="first page after start", value=time.perf_counter() - began, unit="s", most=2
            )
            browser.seconds("/letters/thank_you/halden/r1/ruth")
            yield Figure(
                name="memory, one dialect loaded",
                value=_most_used(browser.pid),
                unit="MB",
                most=250,
            )
        yield from _heavy(Path(folder))


def _heavy(folder: Path) -> Iterator[Figure]:
    home = folder / "thousand"
    facts = folder / "thousand.json"
    facts.write_text(json.dumps(thousand(_last_friday())), encoding="utf-8")
    environment = _environment(home)
    subprocess.run(
        [COMMAND, "import", str(facts)], env=environment, check=True, capture_output=True
    )
    with _bare() as bare:
        nothing = [bare.seconds("/") for _ in range(REQUESTS)]
    yield Figure(name="bare WSGI page, p50", value=percentile(nothing, 0.5) * 1000, unit="ms")
    with _served(home) as browser:
        yield Figure(name="1,000 cases: first page", value=browser.seconds("/"), unit="s")
        for path in PAGES:
            taken = [browser.seconds(path) for _ in range(REQUESTS)]
            middle, late = percentile(taken, 0.5), percentile(taken, 0.95)
            yield Figure(name=f"1,000 cases: {path}, p50", value=middle * 1000, unit="ms")
            yield Figure(name=f"1,000 cases: {path}, p95", value=late * 1000, unit="ms", most=60)
            beside = middle / percentile(nothing, 0.5)
            yield Figure(name="  beside the bare page", value=beside, unit="times")
        browser.get("/letters/thank_you/c0500/r1/ruth")
        yield Figure(
            name="1,000 cases: memory, one dialect loaded", value=_most_used(browser.pid), unit="MB"
        )


@contextmanager
def _served(home: Path, *options: str) -> Iterator[Browser]:
    """Run the real server on a data folder and come in by its link."""
    server = subprocess.Popen(
        [COMMAND, "serve", "--json", *options],
        env=_environment(home),
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        link = urlsplit(json.loads(server.stdout.readline() if server.stdout else "")["address"])
        stranger = Browser(host=link.hostname or "", port=link.port or 0)
        _, cookie, _ = stranger.get(link.path)
        yield Browser(
            host=stranger.host, port=stranger.port, cookie=cookie.partition(";")[0], pid=server.pid
        )
    finally:
        server.terminate()
        server.wait()


@contextmanager
def _bare() -> Iterator[Browser]:
    """Serve a page that does nothing from the same kind of server."""

    def page(_: dict[str, Any], start: Callable[..., object]) -> Iterable[bytes]:
        start("200 OK", [("Content-Type", "text/html")])
        return [b"<!doctype html><title>nothing</title>"]

    bound = socket.create_server(("127.0.0.1", 0))
    server = create_server(page, sockets=[bound], threads=1)
    threading.Thread(target=server.run, daemon=True).start()
    try:
        yield Browser(host="127.0.0.1", port=bound.getsockname()[1])
    finally:
        server.close()


def _last_friday() -> date:
    """Return a Friday that is at least two days past wherever the program runs."""
    today = datetime.now(UTC).date() - timedelta(days=2)
    return today - timedelta(days=(today.weekday() - FRIDAY.weekday()) % 7)


def _environment(home: Path) -> dict[str, str]:
    return {**os.environ, "AFTERWORD_HOME": str(home)}


def _most_used(pid: int) -> float:
    """Return the most memory that a process has used so far, in MB (Linux)."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) * 1024 / 1e6
