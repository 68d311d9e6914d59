"""Golden stories of the terminal beside a language model that listens on this computer.

What the model answers stands in lines that begin with "~"; without them it behaves well.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.cast import other_case, panel
from tests.support.model_server import Behaviour, Model, model
from tests.support.terminal import Terminal, play, terminal
from tests.support.wording import WORDED

STORIES = sorted((Path(__file__).parent / "stories").glob("suggest-*.txt"))
RUTH = "thank_you/halden/r1/ruth"


@pytest.fixture
def server() -> Iterator[Model]:
    """A model's server."""
    with model() as running:
        yield running


@pytest.fixture
def shell(tmp_path: Path, server: Model, monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    """Maya's panel at Halden with Cobalt Water beside it, and a model named in the settings."""
    monkeypatch.setenv("NO_COLOR", "1")
    facts = panel()
    facts["cases"].append(other_case("cobalt", "Cobalt Water"))
    with terminal(tmp_path) as made:
        (made.home / "settings.toml").write_text(
            f'llm_url = "{server.url}"\nllm_model = "small"\n', encoding="utf-8"
        )
        made.ok("import", made.file("facts.json", json.dumps(facts)))
        yield made


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem)
def test_the_story_is_told_as_it_is_written(story: Path, shell: Terminal, server: Model) -> None:
    """Whoever types what the story types sees what the story shows."""
    lines = story.read_text("utf-8").splitlines()
    said = "\n".join(line[1:].removeprefix(" ") for line in lines if line.startswith("~"))
    server.does = Behaviour(says=lambda _: said or WORDED)
    play(story, shell)


def test_a_person_is_asked_before_anything_leaves(shell: Terminal, server: Model) -> None:
    """At a terminal: what would leave is shown, and only "yes" sends it."""
    shell.watched = True
    for typed in ("n\n", "\n", "what?\n", ""):
        printed = shell.ok("suggest", RUTH, typed=typed)
        assert "one weekly number" in printed
        assert f"Send exactly this to {server.url}/chat/completions? [y/N]" in printed
        assert printed.endswith("Nothing left this program.\n")
    assert server.asked == []
    printed = shell.ok("suggest", RUTH, typed="y\n")
    assert "A wording by small" in printed
    (asked,) = server.asked
    assert asked.text in printed


def test_a_pipe_is_not_asked_and_sends_nothing(shell: Terminal, server: Model) -> None:
    """Programs say --yes, once they have shown what leaves."""
    shown = json.loads(shell.ok("suggest", RUTH, "--json"))
    assert shown["agreed"] is False
    assert shown["stays_here"] is True
    assert server.asked == []
    found = json.loads(shell.ok("suggest", RUTH, "--yes", "--json"))
    assert server.asked[0].text == shown["body"]
    assert all(each["rests"] for each in found["sentences"])
    (logged,) = json.loads(shell.ok("asked", "--json"))["asked"]
    assert (logged["body"], logged["state"]) == (shown["body"], "answered")
    assert json.loads(shell.ok("asked", "1", "--json")) == logged


def test_agreeing_is_for_one_model(shell: Terminal, server: Model) -> None:
    """Another model at the same place is shown and asked about anew."""
    shell.ok("suggest", RUTH, "--yes")
    assert json.loads(shell.ok("suggest", RUTH, "--json"))["agreed"] is True
    settings = shell.home / "settings.toml"
    settings.write_text(f'llm_url = "{server.url}"\nllm_model = "large"\n', encoding="utf-8")
    shell.wiring.move_to(shell.home)
    assert json.loads(shell.ok("suggest", RUTH, "--json"))["agreed"] is False


def test_a_model_that_fails_changes_nothing(shell: Terminal, server: Model) -> None:
    """Exit 5, one sentence, and the letter as it was."""
    before = shell.ok("letters", "show", RUTH)
    server.does = Behaviour(status=429, headers={"Retry-After": "20"})
    said = shell("suggest", RUTH, "--yes")
    assert said.code == 5
    assert said.error.count("\n") == 1
    assert "Ask again in 20 seconds." in said.error
    assert shell.ok("letters", "show", RUTH) == before
    assert "has been asked too often" in shell.ok("asked")


def test_a_key_of_the_environment_leaves_no_trace(
    shell: Terminal, server: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It goes to the server; no file of the data folder and no line of ours holds it."""
    monkeypatch.setenv("AFTERWORD_LLM_KEY", "canary-key-0148")
    printed = shell.ok("suggest", RUTH, "--yes") + shell.ok("asked", "1") + shell.ok("settings")
    assert server.asked[0].headers["Authorization"] == "Bearer canary-key-0148"
    files = [path for path in shell.home.rglob("*") if path.is_file()]
    assert files
    assert not any(b"canary-key" in path.read_bytes() for path in files)
    assert "canary-key" not in printed


def test_the_doctor_says_where_questions_go(shell: Terminal) -> None:
    """And keeps quiet where no model is named, see the doctor's own story."""
    assert "Language model: small is asked only about what you were shown; it stays" in (
        shell("doctor").out
    )
