"""`afterword capture`: what it shows, what it asks, what it saves, and how it says no."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.terminal import Terminal, play, terminal

STORIES = sorted((Path(__file__).parent / "stories").glob("capture-*.txt"))
FIXTURES = Path(__file__).parents[1] / "intake" / "fixtures"
LINE = "halden panel today: Ruth Delgado ops director, Tomás Iwu, Priya Raman… decide 4 dec"
AFTER_THE_PANEL = "2026-11-20T15:40:00-06:00"


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    """An empty search on the afternoon of the panel, with the invitations beside it."""
    for invitation in FIXTURES.glob("*.ics"):
        shutil.copy(invitation, tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    with terminal(tmp_path) as opened:
        opened.now = AFTER_THE_PANEL
        yield opened


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem)
def test_the_story_is_told_as_it_is_written(story: Path, shell: Terminal) -> None:
    """What is typed, and every line that is printed; stories called asks- have a person there."""
    shell.watched = "-asks-" in story.name
    play(story, shell)
