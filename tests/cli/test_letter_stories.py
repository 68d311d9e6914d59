"""Golden stories of the terminal: what is typed, and every line that is printed."""

import json
from pathlib import Path

import pytest

from tests.support.cast import other_case, panel
from tests.support.terminal import play, terminal

STORIES = sorted((Path(__file__).parent / "stories").glob("letters-*.txt"))


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem)
def test_the_story_is_told_as_it_is_written(
    story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Maya's panel at Halden is imported, with Cobalt Water beside it; the story goes on."""
    facts = panel()
    facts["cases"].append(other_case("cobalt", "Cobalt Water"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "facts.json").write_text(json.dumps(facts), encoding="utf-8")
    with terminal(tmp_path) as shell:
        shell.ok("import", "facts.json")
        play(story, shell)


def test_there_are_stories() -> None:
    """A folder that was moved would pass in silence."""
    assert len(STORIES) >= 6
