"""The real command, as a process, on a data folder with facts and approved letters."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.support.shooting import Range

ROOT = Path(__file__).parents[2]
SECONDS = 60


@dataclass(frozen=True, slots=True)
class Said:
    """What one call of the command printed, and how it ended."""

    code: int
    out: str
    error: str

    def document(self) -> dict[str, Any]:
        """Return what it printed as JSON."""
        found: dict[str, Any] = json.loads(self.out)
        return found


@dataclass(slots=True, kw_only=True)
class Command:
    """`afterword` at a shell whose environment holds these variables and no others of ours."""

    home: Path
    environ: dict[str, str] = field(default_factory=dict)

    def __call__(self, *words: str, typed: str = "", **environ: str) -> Said:
        """Run the command to its end."""
        done = subprocess.run(
            [sys.executable, "-m", "afterword", *words],
            env=self.shell(environ),
            input=typed,
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
            cwd=ROOT,
        )
        return Said(done.returncode, done.stdout, done.stderr)

    def in_turn(self, *calls: tuple[str, ...], now: str) -> None:
        """Run calls one after the other at a moment; each must go well."""
        for words in calls:
            said = self(*words, "--now", now)
            assert said.code == 0, said.error

    def shell(self, more: Mapping[str, str]) -> dict[str, str]:
        """Return the whole environment of a call."""
        kept = ("PATH", "HOME", "LANG", "LC_ALL")
        clean = {name: value for name, value in os.environ.items() if name in kept}
        nobody = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={self.home}/no-keyring"}
        return clean | nobody | {"AFTERWORD_HOME": str(self.home)} | self.environ | dict(more)

    @contextmanager
    def running(self, *words: str) -> Iterator[subprocess.Popen[str]]:
        """Run the command until the block ends it, its output line by line."""
        with subprocess.Popen(
            [sys.executable, "-u", "-m", "afterword", *words],
            env=self.shell({}),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            cwd=ROOT,
        ) as process:
            try:
                yield process
            finally:
                process.kill()

    def letter(self, step: str) -> dict[str, Any]:
        """Return how a letter stands, as `afterword outbox` tells."""
        (found,) = (
            line for line in self("outbox", "--json").document()["letters"] if line["step"] == step
        )
        return dict(found)


def command(range_: Range, home: Path, *letters: str) -> Command:
    """Return the command on a new data folder with these letters approved to Ruth."""
    home.mkdir(mode=0o700)
    range_.order(home, "import")
    for who in letters:
        range_.order(home, "approve", who=who)
    return Command(home=home, environ={"AFTERWORD_SMTP_URL": range_.hostile.url})
