"""Headless Chromium and the real program, for tests that do what a person does."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

CHROMIUM = "/usr/bin/chromium"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DESK, PHONE = (1280, 900), (390, 844)


@dataclass(frozen=True, slots=True)
class Running:
    """The program as it serves: its one-time link, and the pages' address."""

    link: str

    @property
    def address(self) -> str:
        """The address without the token."""
        return self.link.split("/open/")[0]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One browser for all tests of a file; each test has a context of its own.

    Not for longer: while it runs its thread counts as asynchronous, where Django refuses to work.
    """
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


@contextmanager
def afterword(
    home: Path, *, sample: bool = False, now: datetime | None = None, **settings: str
) -> Iterator[Running]:
    """Run `afterword serve` on a data folder, as a person would, and stop it at the end.

    ``now`` sets its clock.
    """
    home.mkdir(mode=0o700, exist_ok=True)
    command = [sys.executable, "-m", "afterword", "serve", "--json"]
    command += ["--sample"] if sample else []
    command += ["--now", now.isoformat()] if now else []
    process = subprocess.Popen(
        command,
        env=_environment(home, settings),
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        yield Running(json.loads(process.stdout.readline())["address"])
    finally:
        process.terminate()
        process.wait(timeout=20)
        process.stdout.close()


@contextmanager
def visitor(
    chromium: Browser, running: Running, size: tuple[int, int] = DESK, *, dark: bool = False
) -> Iterator[Page]:
    """Open the link in a window of this size; whatever the console or a script complains fails."""
    context: BrowserContext = chromium.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.set_default_timeout(10_000)
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.extend(_complaint(said)))
    page.goto(running.link)
    try:
        yield page
        assert not complaints
    finally:
        context.close()


def _complaint(said: ConsoleMessage) -> list[str]:
    """Return what the console says is wrong; a refusal that a page shows is no fault of it."""
    refusal = said.text.startswith("Failed to load resource") and " 4" in said.text
    return [said.text] if said.type == "error" and not refusal else []


def _environment(home: Path, settings: Mapping[str, str]) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("AFTERWORD_")}
    return {**kept, "AFTERWORD_HOME": str(home), **settings}
