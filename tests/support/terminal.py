"""`afterword` in this process, with the real wiring, over a data folder of the test's own."""

import io
import json
import re
import shlex
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from afterword.app.ports import Store
from afterword.cli.main import run
from afterword.storage.opening import open_store
from afterword.wiring import Wiring
from tests.support.command import Said
from tests.support.databases import connected, sqlite_url

ANY_LINES, ANY_WORDS = "...", "…"
MONDAY = "2026-11-23T09:00:00-06:00"


class HomeWiring(Wiring):
    """The real wiring; only Django's connection is the test's, for a process has one default."""

    def __init__(self, home: Path, alias: str) -> None:
        """Work in this data folder, over the connection of that alias."""
        super().__init__()
        self.move_to(home)
        self._alias = alias
        self.editor_command: str | None = None

    def store(self, *, web: bool) -> Store:
        """Open the folder's own database."""
        return open_store(self.folder(), using=self._alias)

    def editor(self) -> str | None:
        """Return the editor that the test plays."""
        return self.editor_command


class Screen(io.TextIOWrapper):
    """Standard output as a terminal, or as a pipe; bytes may be written to it, too."""

    def __init__(self, *, watched: bool) -> None:
        """Say whether a person watches."""
        super().__init__(io.BytesIO(), encoding="utf-8", write_through=True)
        self.watched = watched

    def getvalue(self) -> str:
        """Return all that was written."""
        self.seek(0)
        return self.read()

    def isatty(self) -> bool:
        """Tell whether a person watches."""
        return self.watched


class Keyboard(io.TextIOWrapper):
    """Standard input, typed by a person or read from a pipe."""

    def __init__(self, typed: str, *, watched: bool) -> None:
        """Hold what will be typed."""
        super().__init__(io.BufferedReader(io.BytesIO(typed.encode())), encoding="utf-8")
        self.watched = watched

    def isatty(self) -> bool:
        """Tell whether a person types."""
        return self.watched


@dataclass(slots=True)
class Terminal:
    """Calls of the command one after the other, at a moment that the test chooses."""

    wiring: HomeWiring
    home: Path
    now: str = MONDAY
    watched: bool = False
    said: Said = field(default_factory=lambda: Said(0, "", ""))

    def __call__(self, *words: str, typed: str = "") -> Said:
        """Run the command to its end and return what it said; ``--now`` in its words goes first."""
        moment = () if "--now" in words else ("--now", self.now)
        out, error, keys = Screen(watched=self.watched), io.StringIO(), sys.stdin
        sys.stdin = Keyboard(typed, watched=self.watched)
        try:
            with redirect_stdout(out), redirect_stderr(error):
                code = run([*words, *moment], self.wiring)
        finally:
            sys.stdin = keys
        self.said = Said(code, out.getvalue(), error.getvalue())
        return self.said

    def ok(self, *words: str, typed: str = "") -> str:
        """Run a command that must succeed, and return what it printed."""
        said = self(*words, typed=typed)
        assert said.code == 0, said
        return said.out

    def file(self, name: str, text: str) -> str:
        """Write a file beside the data folder and return its path."""
        path = self.home.parent / name
        path.write_text(text, encoding="utf-8")
        return str(path)


@contextmanager
def terminal(folder: Path) -> Iterator[Terminal]:
    """A terminal over a new, empty data folder below this one."""
    home = folder / "home"
    home.mkdir(mode=0o700)
    with connected(sqlite_url(home), home) as alias:
        yield Terminal(wiring=HomeWiring(home, alias), home=home)


# ── stories ─────────────────────────────────────────────────────────────────────────────────


@dataclass(slots=True)
class Call:
    """One command of a story: its words, what is typed, what it prints, how it ends."""

    number: int
    words: list[str]
    typed: list[str] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)
    code: int = 0


def calls_of(story: Path) -> Iterator[Call]:
    """Yield the calls of a story: "$" a command, "<" what is typed, "exit 4", else what it says."""
    call: Call | None = None
    for number, line in enumerate(story.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("$ afterword "):
            if call:
                yield call
            call = Call(number, shlex.split(line.removeprefix("$ afterword ")))
        elif call is None:
            continue
        elif line.startswith("<"):
            call.typed.append(line[1:].removeprefix(" "))
        elif line.startswith("exit "):
            call.code = int(line.removeprefix("exit "))
        else:
            call.printed.append(line)
    if call:
        yield call


def play(story: Path, terminal: Terminal) -> None:
    """Run a story's calls; what is printed must be what it says, "…" standing for anything."""
    for call in calls_of(story):
        typed = "".join(f"{line}\n" for line in call.typed)
        said = terminal(*call.words, typed=typed)
        printed = "\n".join(line.rstrip() for line in (said.out + said.error).splitlines())
        expected = "\n".join(call.printed).strip("\n")
        assert re.fullmatch(_pattern(expected), printed.strip("\n")), (
            f"{story.name}:{call.number}: it printed\n{printed}"
        )
        assert said.code == call.code, f"{story.name}:{call.number}: it ended with {said.code}"


def _pattern(expected: str) -> str:
    lines = []
    for line in expected.split("\n"):
        if line.strip() == ANY_LINES:
            lines.append(r"(?:[^\n]*\n)*?[^\n]*")
        else:
            lines.append(".*".join(map(re.escape, line.split(ANY_WORDS))))
    return "\n".join(lines)


def document(printed: str) -> dict[str, Any]:
    """Return a printed document."""
    found: dict[str, Any] = json.loads(printed)
    return found
