"""Golden transcripts of the command line; tests/cli/stories/README tells how to write one.

A story is a .txt file in tests/cli/stories. ``$ afterword …`` begins a call; below it stand the
lines that are typed (``< …``), all that is printed, and ``exit 3`` where it does not end with 0.
``facts.json`` and the files of stories/facts lie in the folder in which the story takes place.
"""

import json
import shutil
from pathlib import Path

import pytest

from tests.support.cast import other_case, panel
from tests.support.terminal import calls_of, play, terminal

FOLDER = Path(__file__).parent / "stories"
ELSEWHERE = ("letters-", "capture-", "suggest-")
STORIES = [path for path in sorted(FOLDER.glob("*.txt")) if not path.name.startswith(ELSEWHERE)]


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem)
def test_the_story_is_told_as_it_is_written(
    story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever types what the story types sees what the story shows."""
    facts = panel()
    facts["cases"].append(other_case("cobalt", "Cobalt Water"))
    (tmp_path / "facts.json").write_text(json.dumps(facts), encoding="utf-8")
    for file in (FOLDER / "facts").iterdir():
        shutil.copy(file, tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/no-keyring")
    monkeypatch.setenv("AFTERWORD_PASSPHRASE", "a river at night")
    with terminal(tmp_path) as shell:
        play(story, shell)


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem)
def test_a_story_calls_something(story: Path) -> None:
    """A story whose calls cannot be read would pass in silence."""
    assert list(calls_of(story))


def test_there_are_stories() -> None:
    """A folder that was moved would pass in silence."""
    assert len(STORIES) >= 10
