"""`afterword capture`: what it shows, what it asks, what it saves, and how it says no."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.cast import panel
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


def saved_cases(shell: Terminal) -> list[str]:
    """Return the ids of the cases that are kept."""
    listed = json.loads(shell.ok("case", "--json"))["cases"]
    return [case["id"] for case in listed]


def kept(shell: Terminal) -> Any:  # noqa: ANN401 - whatever the facts file holds
    """Return the facts of the search, as they are exported."""
    file = shell.home.parent / "kept.json"
    shell.ok("export", "--out", str(file))
    return json.loads(file.read_text(encoding="utf-8"))


def test_there_are_stories() -> None:
    """A folder that was moved would pass in silence."""
    assert len(STORIES) > 10


@pytest.mark.parametrize("typed", ["", "\n", "\n\n\n"])
def test_ending_the_input_saves_nothing(shell: Terminal, typed: str) -> None:
    """Ctrl+D among the questions is no yes."""
    shell.watched = True
    said = shell("capture", LINE, typed=typed)
    assert said.code == 1
    assert said.out.endswith("Nothing was saved.\n")
    assert saved_cases(shell) == []


@pytest.mark.parametrize("word", ["n", "N", "no", "q", "quit"])
def test_no_is_no(shell: Terminal, word: str) -> None:
    """Each of the words that people type for no."""
    shell.watched = True
    said = shell("capture", LINE, typed="\n" * 5 + word + "\n")
    assert said.code == 1
    assert saved_cases(shell) == []


def test_a_pipe_is_not_asked(shell: Terminal) -> None:
    """Without a person nothing is prompted, and nothing is saved by itself."""
    out = shell.ok("capture", LINE)
    assert "Press Enter" not in out
    assert "--answer '/cases/0/role=…'" in out
    assert saved_cases(shell) == []


def test_a_program_is_not_asked_on_a_terminal(shell: Terminal) -> None:
    """--json never waits for a key."""
    shell.watched = True
    found = json.loads(shell.ok("capture", "floating.ics", "--json"))
    assert found["saved"] is None
    (needed,) = (one for one in found["proposals"][0]["questions"] if one["required"])
    assert needed["pointer"] == "/cases/0/interviews/0/timezone"


def test_what_was_saved_is_told_to_a_program(shell: Terminal) -> None:
    """The version and the keys, so that a script can undo or go on."""
    found = json.loads(shell.ok("capture", "google_panel.ics", "--yes", "--json"))
    assert found["saved"]["version"] == 1
    assert "cases/halden/interviews/r1" in found["saved"]["keys"]
    again = json.loads(shell.ok("capture", "google_panel.ics", "--yes", "--json"))
    assert again["saved"] == {"version": 1, "keys": []}


def test_an_answer_names_its_file_among_several(shell: Terminal) -> None:
    """Two files ask for a zone; each gets its own."""
    pointer = "/cases/0/interviews/0/timezone"
    shell.ok(
        "capture",
        "floating.ics",
        "outlook_unknown_zone.ics",
        "--yes",
        "--answer",
        f"floating.ics#{pointer}=Europe/London",
        "--answer",
        f"outlook_unknown_zone.ics#{pointer}=America/Denver",
    )
    zones = {one["id"]: one["interviews"][0]["timezone"] for one in kept(shell)["cases"]}
    assert zones == {"bellwether": "Europe/London", "haldenrobotics": "America/Denver"}


@pytest.mark.parametrize("pointer", ["/cases/0/role", "other.ics#/cases/0/role"])
def test_an_answer_to_nobody_is_told(shell: Terminal, pointer: str) -> None:
    """With several files an answer must say which one it answers."""
    said = shell("capture", "floating.ics", "all_day.ics", "--answer", f"{pointer}=Data Steward")
    assert said.code == 2
    assert "which file" in said.error


def test_one_zone_answers_every_file(shell: Terminal) -> None:
    """--zone is for whoever knows where all of it takes place."""
    shell.ok("capture", "floating.ics", "outlook_unknown_zone.ics", "--yes", "--zone", "chicago")
    assert set(saved_cases(shell)) == {"bellwether", "haldenrobotics"}


def test_several_files_are_all_or_nothing(shell: Terminal) -> None:
    """The second needs a zone: the first is not saved half the work."""
    said = shell("capture", "google_panel.ics", "floating.ics", "--yes")
    assert said.code == 4
    assert "floating.ics#/cases/0/interviews/0/timezone" in said.error
    assert saved_cases(shell) == []


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("no.ics",), 3, "There is no such file (no.ics)"),
        (("no.EML",), 3, "There is no such file (no.EML)"),
        (("google_panel.ics", LINE), 2, "came together"),
        (("x" * 4_001,), 3, "4,001 characters long, more than 4,000"),
        (("x" * 100_000,), 3, "100,000 characters long"),
        ((LINE, "--answer", "/cases/0/role"), 2, "is no answer"),
    ],
    ids=["missing", "missing mail", "both", "long", "longer", "no answer"],
)
def test_a_slip_is_told_in_one_line(
    shell: Terminal, words: tuple[str, ...], code: int, message: str
) -> None:
    """What, where, and what to do; nothing is printed but that."""
    said = shell("capture", *words)
    assert said.code == code
    assert message in said.error
    assert said.error.count("\n") == 1


def test_an_error_is_an_object_for_a_program(shell: Terminal) -> None:
    """The pointer stands in it, so that a program can answer."""
    said = shell("capture", "floating.ics", "--yes", "--json")
    error = json.loads(said.error)["error"]
    assert (said.code, error["code"]) == (4, "unanswered")
    assert error["where"] == "/cases/0/interviews/0/timezone"


def test_a_mail_is_read_from_a_pipe(shell: Terminal) -> None:
    """A mail program hands the message over as it is."""
    invitation = (FIXTURES / "google_panel.ics").read_text(encoding="utf-8")
    head = "From: j@haldenrobotics.example\nTo: maya@okafor.example\n"
    kind = "Content-Type: text/calendar; charset=utf-8\n\n"
    shell.ok("capture", "-", "--yes", typed=head + kind + invitation)
    assert saved_cases(shell) == ["halden"]


def test_a_facts_file_is_merged(shell: Terminal) -> None:
    """Captured, a facts file adds to what is known; imported, it would replace it."""
    shell.ok("capture", "google_panel.ics", "--yes")
    facts = shell.file("more.json", json.dumps(panel()))
    out = shell.ok("capture", facts, "--yes")
    assert "A facts file with 1 case, 1 reference, 1 contact." in out
    after = kept(shell)
    (case,) = after["cases"]
    assert len(case["people"]) == 5
    assert len(case["interviews"]) == 1
    assert after["references"][0]["id"] == "samuel"


def test_a_long_facts_file_is_shown_in_part(shell: Terminal) -> None:
    """Sixty lines are enough to see that it is the right file."""
    facts = panel()
    one = facts["cases"][0]
    facts["cases"] = [
        one | {"id": f"c{n}", "role": f"Role {n}", "employer": {"name": f"Employer {n}"}}
        for n in range(40)
    ]
    facts["references"][0].pop("told")
    out = shell.ok("capture", shell.file("long.json", json.dumps(facts)))
    assert "lines more" in out
    assert out.count("\n") < 80
