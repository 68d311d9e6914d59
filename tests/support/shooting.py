"""Where senders are shot: real servers, and a nursery that forks a sender for each order."""

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from afterword.app.facts.ledger import Ledger
from afterword.app.sending.journal import Journal
from afterword.app.sending.tray import letters
from afterword.storage.opening import open_store
from tests.support.authority import Papers
from tests.support.databases import connected, sqlite_url
from tests.support.dovecot import Dovecot
from tests.support.hostile_smtp import Hostile, hostile_smtp
from tests.support.letters import NOW, FixedClock
from tests.support.nursery import HATCH

AT_THE_SERVER = ("before it takes", "after it took")
Order = dict[str, Any]


@dataclass(slots=True, kw_only=True)
class Range:
    """Where the shooting happens: the servers, and the process that forks senders."""

    hostile: Hostile
    dovecot: Dovecot
    papers: Papers
    nursery: subprocess.Popen[str]
    target: int = 0
    aim: str = ""
    hits: Counter[str] = field(default_factory=Counter)
    lasts: dict[str, float] = field(default_factory=dict)

    def order(self, home: Path, do: str, minutes: float = 0, **more: object) -> None:
        """Let one sender run, and count how it died."""
        now: datetime = NOW + timedelta(minutes=minutes)
        kill = more.get("kill")
        self.aim = str(kill.get("server", "")) if isinstance(kill, dict) else ""
        servers = {
            "smtp": self.hostile.url,
            "imap": self.dovecot.url,
            "ca": str(self.papers.ca_file),
        }
        order = {"home": str(home), "do": do, "now": now.isoformat(), **servers, **more}
        assert self.nursery.stdin is not None
        self.nursery.stdin.write(json.dumps(order) + "\n")
        self.nursery.stdin.flush()
        self.target = int(self._answer()["pid"])
        ended = self._answer()
        self.target = 0
        assert ended["exit"] != 70, "the sender itself is broken: see its traceback above"
        if ended["exit"] == 0:
            self.lasts[do] = ended["ms"]
        if ended["signal"] == signal.SIGKILL and isinstance(kill, dict):
            self.hits[name_of(kill)] += 1

    def shoot(self, when: str) -> None:
        """Kill the sender from the server's side, while its dot is being answered."""
        if self.aim != {"before": AT_THE_SERVER[0]}.get(when, AT_THE_SERVER[1]):
            return
        while not self.target:
            time.sleep(0.001)
        os.kill(self.target, signal.SIGKILL)

    def some_time(self, do: str, seed: str) -> Order:
        """Return a kill at a random moment of what took this long when it went well."""
        return {"ms": self.lasts[do] * (1 + dice(seed, 1000)) / 1000}

    def _answer(self) -> dict[str, float]:
        assert self.nursery.stdout is not None
        answer: dict[str, float] = json.loads(self.nursery.stdout.readline())
        return answer


@contextmanager
def nursery() -> Iterator[subprocess.Popen[str]]:
    """Run the process that has everything imported, until the block ends."""
    with subprocess.Popen(
        [sys.executable, "-c", HATCH],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    ) as running:
        yield running
        assert running.stdin is not None
        running.stdin.close()


def name_of(kill: Order) -> str:
    """Return what a way to die is called."""
    if "ms" in kill:
        return "at random"
    return kill.get("server") or f"{kill['when']} {kill['event']}"


def dice(seed: str, sides: int) -> int:
    """Return a number below ``sides`` that looks random and is the same in every run."""
    return int.from_bytes(hashlib.sha256(seed.encode()).digest()[:8]) % sides


def states(home: Path) -> dict[str, str]:
    """Return how each letter of a folder stands, as its candidate would be told."""
    with connected(sqlite_url(home), home) as alias:
        ledger = Ledger(open_store(home, using=alias), FixedClock())
        found = letters(Journal(ledger), ledger.state())
        return {approval.step.rpartition("/")[2]: one.state for approval, one in found}


def taken(range_: Range) -> Counter[str]:
    """Return how often the server took each letter, by its own synced list."""
    names = range_.hostile.taken()
    return Counter(name.strip("<>").partition("@")[0] for name in names)


@contextmanager
def shooting_range(folder: Path, mailbox_server: Dovecot, papers: Papers) -> Iterator[Range]:
    """Run a mail server that fails on purpose, and a nursery that has everything imported."""
    with hostile_smtp(folder / "truth") as hostile, nursery() as running:
        range_ = Range(hostile=hostile, dovecot=mailbox_server, papers=papers, nursery=running)
        hostile.at_dot = range_.shoot
        yield range_


@pytest.fixture
def shooting(tmp_path: Path, mailbox_server: Dovecot, papers: Papers) -> Iterator[Range]:
    """The servers, and a nursery that has everything imported."""
    with shooting_range(tmp_path, mailbox_server, papers) as range_:
        yield range_
