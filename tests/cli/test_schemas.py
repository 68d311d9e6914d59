"""What the commands print for programs is what `afterword schema` says that it is."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.support.cast import panel
from tests.support.terminal import Terminal, terminal

LETTER = "Subject: Thank you\n\nDear Priya,\n\nI recieve your mail at [Company].\n\nMaya\n"


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    """Maya's panel in facts.json, and a letter with mistakes beside it."""
    (tmp_path / "facts.json").write_text(json.dumps(panel()), encoding="utf-8")
    (tmp_path / "letter.txt").write_text(LETTER, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with terminal(tmp_path) as opened:
        opened.now = "2026-11-23T09:00:00-06:00"
        yield opened


def schema(shell: Terminal, name: str) -> Draft202012Validator:
    """Return a schema as the command prints it, itself sound."""
    found = json.loads(shell.ok("schema", name))
    Draft202012Validator.check_schema(found)
    return Draft202012Validator(found)


def answer(shell: Terminal, *words: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Return what a command prints for programs, whether its answer is yes or no."""
    return json.loads(shell(*words, "--json").out)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("plan", ("plan", "--facts", "facts.json")),
        ("plan", ("today", "--facts", "facts.json")),
        ("letters", ("letters", "halden", "--facts", "facts.json")),
        ("findings", ("check", "letter.txt")),
        ("facts", ("export",)),
    ],
)
def test_an_answer_is_as_its_schema_says(
    name: str, words: tuple[str, ...], shell: Terminal
) -> None:
    """Programs can rely on it."""
    found = answer(shell, *words)
    assert not list(schema(shell, name).iter_errors(found))


@pytest.mark.parametrize(
    ("name", "spoil"),
    [
        ("plan", lambda it: it.pop("next_change")),
        ("plan", lambda it: it["steps"][0].update(state="late")),
        ("plan", lambda it: it["steps"][0].pop("why")),
        ("letters", lambda it: it["letters"][0].update(body=None)),
        ("letters", lambda it: it.update(format="afterword.letters/2")),
        ("findings", lambda it: it["findings"][0].update(severity="stop")),
        ("findings", lambda it: it["findings"][0].update(start=-1)),
    ],
)
def test_an_answer_that_is_none_breaks_its_schema(
    name: str,
    spoil: Callable[[Any], object],
    shell: Terminal,
) -> None:
    """A schema that everything fits would tell nothing."""
    words = {
        "plan": ("plan", "--facts", "facts.json"),
        "letters": ("letters", "halden", "--facts", "facts.json"),
        "findings": ("check", "letter.txt"),
    }[name]
    found = answer(shell, *words)
    spoil(found)
    assert list(schema(shell, name).iter_errors(found))
