"""Planted faults: how they are counted, explained, recorded and sampled; and one real planting."""

from pathlib import Path

import pytest

from scripts.mutants.__main__ import main
from scripts.mutants.bench import change, name_of
from scripts.mutants.changes import changed, left_out, too_few, too_many
from scripts.mutants.core import chosen, digest, room
from scripts.mutants.record import (
    Explanation,
    explanations,
    read_record,
    settled,
    share,
    unexplained,
    write_record,
)
from scripts.mutants.table import table
from scripts.mutants.verdicts import Verdict, keep, kept
from tests.scripts.conftest import Write

MODULES = ("__init__", "limits", "rules/offers", "letters/said", "letters/checks/people")
PROJECT = {
    "README.md": "A project with one weak test.",
    "pyproject.toml": """
[tool.mutmut]
source_paths = ["src/afterword/core"]
also_copy = ["README.md", "src", "tests"]
pytest_add_cli_args = []
pytest_add_cli_args_test_selection = ["tests/core"]

[tool.pytest.ini_options]
addopts = ["--import-mode=importlib", "-p", "no:cacheprovider"]
""",
    "src/afterword/__init__.py": "",
    "src/afterword/core/__init__.py": "",
    "src/afterword/core/counting.py": """
def more(count: int) -> int:
    return count + 1


def enough(count: int) -> bool:
    return count >= 3
""",
    "src/afterword/core/unseen.py": "def never(count: int) -> int:\n    return count - 1\n",
    "tests/core/test_counting.py": """
from afterword.core.counting import enough, more


def test_more():
    assert more(1) == 2


def test_enough():
    assert enough(9)


def test_broken():
    assert more(1) == 7
""",
}


def verdict(module: str = "limits", killed: int = 8, *survivors: str) -> Verdict:
    """Return what came of a module: so many killed, and survivors in `weekly`."""
    name = f"afterword.core.{module.replace('/', '.')}.x_weekly__mutmut_"
    return Verdict(
        module=module,
        code="c0ffee",
        functions={"x_weekly": "1"},
        killed=tuple(f"{name}{number}" for number in range(killed)),
        survivors={f"{name}{100 + number}": it for number, it in enumerate(survivors)},
    )


@pytest.mark.parametrize(
    ("words", "modules"),
    [
        ([], MODULES),
        (["core"], ("__init__", "limits")),
        (["rules"], ("rules/offers",)),
        (["letters"], ("letters/said",)),
        (["letters/checks", "limits"], ("limits", "letters/checks/people")),
    ],
)
def test_a_room_is_a_folder_of_core(words: list[str], modules: tuple[str, ...]) -> None:
    """Its own modules, not those of the rooms inside it."""
    assert chosen(MODULES, words) == modules
    assert room("letters/checks/people") == "letters/checks"


def test_a_room_that_is_not_there_is_refused() -> None:
    """With those that are."""
    with pytest.raises(
        SystemExit, match=r"no module 'ruls'\. Rooms: core, letters, letters/checks"
    ):
        chosen(MODULES, ["ruls"])


def test_a_survivor_is_told_in_one_line() -> None:
    """Where it is, what stood there, and what nobody missed."""
    diff = "--- a\n+++ b\n@@ -1 +1 @@\n def weekly():\n-    if a < b:\n+    if a <= b:\n     return"
    assert change(diff) == "if a < b: => if a <= b:"
    assert change("--- a\n+++ b\n-    key=by_id,") == "key=by_id, => "
    assert name_of("limits", "afterword.core.limits.x__weekly__mutmut_3") == "limits._weekly"
    method = "afterword.core.case.xǁCaseViewǁ__init____mutmut_12"
    assert name_of("case", method) == "case.CaseView.__init__"


def test_an_explanation_is_about_what_it_names(write: Write, tmp_path: Path) -> None:
    """A star stands for anything; whoever is not named stays unexplained."""
    write(
        "scripts/mutants/survivors/core.toml",
        """
[[explained]]
reason = "The cache only saves time."
mutants = ['limits.weekly: known = * => known = None', 'limits.weekly: a[0] => a[1]']
""",
    )
    known = explanations(tmp_path)
    assert [each.reason for each in known] == ["The cache only saves time."] * 2
    found = verdict("limits", 0, "known = get(x) => known = None", "a[0] => a[1]", "a0 => a[1]")
    assert unexplained(found, known) == ["limits.weekly: a0 => a[1]"]
    assert unexplained(verdict("case", 0, "a[0] => a[1]"), known) == ["case.weekly: a[0] => a[1]"]


def test_the_table_tells_each_room_and_the_whole() -> None:
    """What is not explained stands above it; a module without a fault is not in it."""
    known = [Explanation(reason="No input can tell.", pattern="limits.weekly: a => b")]
    made = list(
        table(
            [
                verdict("rules/offers", 1),
                verdict("limits", 6, "a => b", "b => c"),
                verdict("case", 2),
                verdict("facts", 0),
            ],
            known,
        )
    )
    assert made[0] == "limits.weekly: b => c"
    assert [line.split() for line in made[1:]] == [
        ["room", "mutants", "killed", "survivors", "explained", "share"],
        ["core", "10", "8", "2", "1", "80.0", "%"],
        ["rules", "1", "1", "0", "0", "100.0", "%"],
        ["all", "of", "it", "11", "9", "2", "1", "81.8", "%"],
    ]


def test_the_floor_only_rises(tmp_path: Path, write: Write) -> None:
    """Ninety per cent at first; then a point below the best that was reached with all tried."""
    write("scripts/mutants/__init__.py", "")
    write("src/afterword/core/limits.py", "")
    write("src/afterword/core/facts.py", "")
    assert read_record(tmp_path).floor == 90
    most = verdict("limits", 95, *["a => b"] * 5)
    write_record(tmp_path, [most])
    assert (read_record(tmp_path).floor, read_record(tmp_path).codes) == (90, {"limits": "c0ffee"})
    write_record(tmp_path, [most, verdict("facts", 0)])
    assert (read_record(tmp_path).floor, read_record(tmp_path).codes) == (94, {"limits": "c0ffee"})
    write_record(tmp_path, [verdict("limits", 8, "a => b", "a => c"), verdict("facts", 0)])
    assert read_record(tmp_path).floor == 94
    assert "share = 80.0, mutants = 10, killed = 8" in _record(tmp_path)
    assert share([]) == 100


def _record(root: Path) -> str:
    return (root / "scripts/mutants/record.toml").read_text(encoding="utf-8")


def test_only_what_is_not_as_recorded_is_tried(write: Write, tmp_path: Path) -> None:
    """By the text of the file: no history is needed, however shallow the clone."""
    for name in ("limits", "case"):
        write(f"src/afterword/core/{name}.py", f"def {name}(): pass\n")
    assert changed(tmp_path, read_record(tmp_path)) == ("case", "limits")
    codes = {name: digest(tmp_path, name) for name in ("limits", "case")}
    rows = "".join(f'{name} = {{ code = "{code}" }}\n' for name, code in codes.items())
    write("scripts/mutants/record.toml", f"floor = 92.0\n[modules]\n{rows}")
    assert changed(tmp_path, read_record(tmp_path)) == ()
    write("src/afterword/core/case.py", "def case(): return 1\n")
    assert changed(tmp_path, read_record(tmp_path)) == ("case",)


def test_too_many_faults_are_sampled_alike_each_time() -> None:
    """Whichever order they come in; and none is left out while all fit."""
    names = [f"afterword.core.limits.x_weekly__mutmut_{number}" for number in range(40)]
    assert left_out(names, most=40) == {}
    assert set(left_out(names, most=10)) == set(left_out(names[::-1], most=10))
    assert set(left_out(names, most=20)) < set(left_out(names, most=10))
    assert len(left_out(names, most=10)) == 30


def test_one_survivor_in_ten_is_allowed() -> None:
    """Rounded up, so that a small change may keep one; explained ones do not count."""
    known = [Explanation(reason="No input can tell.", pattern="*: a => b")]
    assert not too_many([verdict("limits", 4, "b => c")], known)
    assert too_many([verdict("limits", 4, "b => c", "c => d")], known)
    assert not too_many([verdict("limits", 4, "b => c", "a => b", "a => b")], known)
    assert not too_many([], known)


def test_a_slow_machine_is_not_judged() -> None:
    """The quickest faults are tried first; fewer than half of them say little of the rest."""
    found = [verdict("limits", 4, "b => c")]
    assert too_few(found, chosen=11)
    assert not too_few(found, chosen=10)
    assert not too_few([], chosen=0)


def test_a_verdict_is_kept_between_runs(tmp_path: Path) -> None:
    """So that a room can be tried alone, and the whole be told."""
    found = verdict("letters/checks/people", 2, "a => b")
    assert kept(tmp_path, found.module) is None
    keep(tmp_path, found)
    assert kept(tmp_path, found.module) == found


def test_what_is_settled_need_not_be_tried_again() -> None:
    """A killed fault stays killed, an explained survivor explained; the others are tried anew."""
    found = verdict("limits", 1, "a < b => a <= b", "x => y")
    known = (Explanation(reason="They are never equal.", pattern="limits.weekly: a < *"),)
    first, second = found.survivors
    assert settled(found, known) == {found.killed[0]: 1, first: 0}
    assert second not in settled(found, known)


@pytest.mark.slow
def test_a_weak_test_is_found_out(
    write: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A real planting: a test that fails anyway is left out, a border nobody asks about is told."""
    for place, text in PROJECT.items():
        write(place, text)
    assert main(tmp_path, ["counting"]) == 1
    printed = capsys.readouterr().out
    assert (
        "Left out, as it fails without any fault: tests/core/test_counting.py::test_bro" in printed
    )
    assert "counting.enough: return count >= 3 => return count > 3" in printed
    assert "counting.more" not in printed
    assert "Below the floor of 90.0 %." in printed

    write("tests/core/test_counting.py", PROJECT["tests/core/test_counting.py"].replace("9", "3"))
    main(tmp_path, ["counting", "again"])
    again = kept(tmp_path, "counting")
    assert again is not None
    assert "return count >= 3 => return count > 3" not in again.survivors.values()
    assert main(tmp_path, ["table"]) in {0, 1}
    printed = capsys.readouterr().out
    assert "unseen was not tried yet." in printed
    assert "__init__ was" not in printed


@pytest.mark.slow
def test_only_changes_are_planted_in_ci(
    write: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What no test runs at all survives whole, which is too many; as recorded, nothing is done."""
    for place, text in PROJECT.items():
        write(place, text.replace("== 7", "== 2"))
    codes = {name: digest(tmp_path, name) for name in ("counting", "unseen", "__init__")}
    rows = "".join(f'{name} = {{ code = "{code}" }}\n' for name, code in codes.items())
    recorded = f"floor = 90.0\n[modules]\n{rows}"
    write("scripts/mutants/record.toml", recorded)
    assert main(tmp_path, ["changed"]) == 0
    assert "no fault needs to be planted" in capsys.readouterr().out
    write("src/afterword/core/unseen.py", "def never(count: int) -> int:\n    return count - 2\n")
    assert main(tmp_path, ["changed"]) == 1
    printed = capsys.readouterr().out
    assert "1 modules changed; 2 of 2 faults tried." in printed
    assert "unseen.never: return count - 2 => return count + 2" in printed
