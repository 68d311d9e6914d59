"""The program, started as a person starts it: quick, quiet, and clear about its own faults."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.cast import panel

MONDAY = "2026-11-23T09:00:00-06:00"
MODULES = """
import sys
from afterword.cli.main import run
from afterword.wiring import Wiring
code = run(sys.argv[1:], Wiring())
print(",".join(sorted(sys.modules)), file=sys.stderr)
sys.exit(code)
"""


def afterword(home: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the program in a data folder of its own."""
    environment = {**os.environ, "AFTERWORD_HOME": str(home), "NO_COLOR": "1", **more}
    return subprocess.run(
        [sys.executable, "-m", "afterword", *words],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def loaded(home: Path, *words: str) -> set[str]:
    """Return the packages that a command loads on its way."""
    done = subprocess.run(
        [sys.executable, "-c", MODULES, *words],
        env={**os.environ, "AFTERWORD_HOME": str(home)},
        capture_output=True,
        text=True,
        check=True,
    )
    return {name.partition(".")[0] for name in done.stderr.split("\n")[-2].split(",")}


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """Maya's panel as a file."""
    file = tmp_path / "facts.json"
    file.write_text(json.dumps(panel()), encoding="utf-8")
    return file


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A data folder that nobody has used."""
    return tmp_path / "home"


# ── quick ───────────────────────────────────────────────────────────────────────────────────


def test_the_overview_loads_nearly_nothing(home: Path) -> None:
    """Neither the parser of words nor the database is needed to print what there is."""
    assert not {"argparse", "django", "holidays", "harper"} & loaded(home, "--help")


def test_a_plan_of_a_file_loads_no_database(home: Path, facts: Path) -> None:
    """Planning needs the facts, the holidays' cache, and nothing else."""
    words = ("plan", "--facts", str(facts), "--now", MONDAY, "--json")
    loaded(home, *words)  # the first call fills the cache of holidays
    assert not {"django", "harper", "smtplib", "imapclient", "tomllib"} & loaded(home, *words)
    assert not home.exists()


def test_today_loads_neither_mail_nor_letters(home: Path, facts: Path) -> None:
    """What to do today is read from the database without the rest of the house."""
    assert afterword(home, "import", str(facts), "--now", MONDAY).returncode == 0
    assert not {"harper", "smtplib", "imapclient", "waitress"} & loaded(home, "today")


# ── quiet and clear ─────────────────────────────────────────────────────────────────────────


def test_the_version_is_one_line(home: Path) -> None:
    """`--version` says which one it is."""
    done = afterword(home, "--version")
    assert done.returncode == 0
    assert done.stdout.startswith("afterword ")
    assert done.stdout.count("\n") == 1


def test_an_unknown_command_names_the_help(home: Path) -> None:
    """A slip of the keyboard is wrong usage, in one line."""
    done = afterword(home, "todya")
    assert (done.returncode, done.stdout) == (2, "")
    assert (
        done.stderr
        == "afterword: There is no command 'todya'. Did you mean “today”? See `afterword --help`.\n"
    )


@pytest.mark.parametrize("command", ["plan", "today", "when", "check", "send", "log", "capture"])
def test_every_command_has_a_help_of_its_own(home: Path, command: str) -> None:
    """The help says what the command does, in a sentence, and how it is called."""
    done = afterword(home, command, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith(f"usage: afterword {command}")
    assert "--json" in done.stdout


def test_an_error_is_an_object_for_programs(home: Path, tmp_path: Path) -> None:
    """With --json an error has a code, a message, a place and a remedy."""
    done = afterword(home, "plan", "--facts", str(tmp_path / "nowhere.json"), "--json")
    error = json.loads(done.stderr)["error"]
    assert done.returncode == 3
    assert error["message"] == "There is no such file"
    assert error["where"].endswith("nowhere.json")
    assert error["hint"]


def test_a_reader_that_leaves_is_no_fault(home: Path, facts: Path) -> None:
    """`afterword plan | head -1` ends quietly."""
    command = f"{sys.executable} -m afterword plan --all --facts {facts} --now {MONDAY} | head -1"
    done = subprocess.run(
        ["/bin/bash", "-o", "pipefail", "-c", command],
        env={**os.environ, "AFTERWORD_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout.count("\n") == 1


def test_an_own_fault_leaves_a_report_and_no_traceback(home: Path, facts: Path) -> None:
    """What we did wrong is told in a sentence; the rest lies in a file for us."""
    done = subprocess.run(
        [sys.executable, "-c", BROKEN, "today", "--facts", str(facts), "--now", MONDAY],
        env={**os.environ, "AFTERWORD_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 70
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1
    (report,) = (home / "reports").iterdir()
    assert str(report) in done.stderr
    assert "the planner fell over" in report.read_text(encoding="utf-8")


BROKEN = """
import sys
from afterword.cli.main import run
from afterword.wiring import Wiring

class Broken(Wiring):
    def calendars(self):
        raise RuntimeError("the planner fell over")

sys.exit(run(sys.argv[1:], Broken()))
"""


def test_a_data_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    """A folder that cannot be made is bad luck outside, not our fault."""
    file = tmp_path / "home"
    file.write_text("a file", encoding="utf-8")
    done = afterword(file, "today")
    assert done.returncode in {3, 5}
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1
    assert str(file) in done.stderr
