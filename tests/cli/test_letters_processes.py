"""The letters' commands as real processes, one after another and at the same time."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.cast import panel
from tests.support.command import ROOT, Command
from tests.support.drafting import GOOD, PLANTED, RUTH
from tests.support.sending import step_of
from tests.support.terminal import MONDAY

NOW = ("--now", MONDAY)


@pytest.fixture
def afterword(tmp_path: Path) -> Command:
    """The command on a new data folder with Maya's panel in it."""
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    made = Command(home=home)
    assert made("import", "-", *NOW, typed=json.dumps(panel())).code == 0
    return made


def test_a_letter_goes_its_way_from_process_to_process(afterword: Command) -> None:
    """Planted, refused, mended, approved: each call finds what the one before left."""
    assert afterword("letters", "edit", RUTH, "--body", "-", *NOW, typed=PLANTED).code == 0
    refused = afterword("letters", "approve", RUTH, "--yes", *NOW)
    assert (refused.code, refused.out) == (4, "")
    assert "Haldane Robotics" in refused.error
    assert afterword("letters", "fix", RUTH, "wrong_company", *NOW).code == 0
    approved = afterword("letters", "approve", RUTH, "--yes", "--json", *NOW).document()
    assert afterword.letter(RUTH)["message_id"] == approved["message_id"]


def test_a_check_by_itself_needs_no_data_folder(tmp_path: Path) -> None:
    """With --facts nothing is opened and nothing is made."""
    facts = tmp_path / "facts.json"
    facts.write_text(json.dumps(panel()), encoding="utf-8")
    afterword = Command(home=tmp_path / "never")
    said = afterword("check", "-", "--facts", str(facts), "--person", "ruth", *NOW, typed=PLANTED)
    assert said.code == 1
    assert "better: “Halden Robotics”" in said.out
    assert not (tmp_path / "never").exists()


def test_two_processes_save_one_letter_at_once(afterword: Command) -> None:
    """Exactly one is kept; the other is shown both texts and ends with 4."""
    version = afterword("letters", "show", RUTH, "--json", *NOW).document()["version"]
    texts = [GOOD.replace("glad", "happy"), GOOD.replace("glad", "pleased")]
    words = ["letters", "edit", RUTH, "--version", str(version), "--body", "-", *NOW]
    writers = [
        subprocess.Popen(
            [sys.executable, "-m", "afterword", *words],
            env=afterword.shell({}),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        for _ in texts
    ]
    ended = [each.communicate(text, timeout=60) for each, text in zip(writers, texts, strict=True)]
    codes = [each.returncode for each in writers]
    assert sorted(codes) == [0, 4], ended
    late = ended[codes.index(4)]
    assert "happy" in late[0]
    assert "pleased" in late[0]
    kept = afterword("letters", "show", RUTH, "--json", *NOW).document()
    assert kept["body"] == texts[codes.index(0)]


def test_the_whole_panel_is_approved_for_programs(afterword: Command) -> None:
    """Five letters, five people, five Message-IDs, five different texts."""
    approved = [
        afterword("letters", "approve", step_of(who), "--yes", "--json", *NOW).document()
        for who in ("henrik", "joan", "priya", "ruth", "tomas")
    ]
    assert len({each["message_id"] for each in approved}) == 5
    assert len({each["to"]["address"] for each in approved}) == 5
    letters = afterword("letters", "halden", "--json", *NOW).document()["letters"]
    assert {letter["stage"] for letter in letters} == {"approved"}
    assert len({letter["body"] for letter in letters}) == 5
