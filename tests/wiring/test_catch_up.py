"""After an upgrade the app plans anew by itself, as soon as it runs, and nobody has to know."""

import json
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import afterword as afterword_package
from afterword.wiring.planned_by import planned_by
from tests.support.browser import afterword
from tests.support.cast import panel

PATIENCE = 60.0


def ask(home: Path, question: str) -> list[tuple[str, ...]]:
    """Ask the database of a data folder, or change it behind everybody's back."""
    with closing(sqlite3.connect(home / "afterword.sqlite3", isolation_level=None)) as database:
        return database.execute(question).fetchall()


def imported(home: Path) -> Path:
    """Make a data folder with a search in it, as the command line does."""
    home.mkdir()
    facts = home / "facts.json"
    facts.write_text(json.dumps(panel()))
    subprocess.run(
        [sys.executable, "-m", "afterword", "import", str(facts)],
        check=True,
        capture_output=True,
        env={"AFTERWORD_HOME": str(home), "PATH": ""},
    )
    return home


def test_a_search_knows_what_it_was_planned_by(tmp_path: Path) -> None:
    """Its first change says so: rules, holidays and zones."""
    home = imported(tmp_path / "home")
    assert ask(home, "SELECT planned_by FROM afterword_search") == [(planned_by(),)]


def test_serving_plans_anew_what_an_older_afterword_planned(tmp_path: Path) -> None:
    """The folder comes from before an upgrade: once the app runs, its moments are right again."""
    home = imported(tmp_path / "home")
    moments = 'SELECT "case", next_change FROM afterword_case_due ORDER BY 1'
    right = ask(home, moments)
    assert right
    ask(home, "UPDATE afterword_search SET planned_by = 'rules of last year'")
    ask(home, "UPDATE afterword_case_due SET next_change = '2031-01-01 00:00:00'")
    with afterword(home):
        until = time.monotonic() + PATIENCE
        while ask(home, moments) != right and time.monotonic() < until:
            time.sleep(0.1)
        assert ask(home, moments) == right
        assert ask(home, "SELECT planned_by FROM afterword_search") == [(planned_by(),)]


def test_the_name_holds_every_rule_that_a_moment_is_worked_out_from() -> None:
    """Whatever module of ours the planner loads is part of core, whose text makes the name."""
    code = (
        "import sys, afterword.core.planning;"
        "print(*(name for name in sys.modules if name.startswith('afterword.')))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = found.stdout.split()
    assert "afterword.core.rules.thank_you" in loaded
    assert all(name.startswith("afterword.core") for name in loaded)


def test_another_text_of_the_rules_is_another_name(tmp_path: Path) -> None:
    """One number of one rule is changed: what was planned with the old one is planned anew."""
    package = Path(afterword_package.__file__).parent
    copy = Path(shutil.copytree(package, tmp_path / "afterword"))
    code = "from afterword.wiring.planned_by import planned_by; print(planned_by())"

    def name() -> str:
        words = [sys.executable, "-c", code]
        found = subprocess.run(words, capture_output=True, text=True, check=True, cwd=tmp_path)
        return found.stdout

    before = name()
    assert name() == before
    rule = copy / "core" / "rules" / "check_in.py"
    rule.write_text(rule.read_text() + "\nLATER = 1\n")
    assert name() != before
