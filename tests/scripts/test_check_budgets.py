"""Each budget can be broken, and the check says where."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from scripts.check_budgets import main, violations
from scripts.cycles import import_cycles
from scripts.proportion import out_of_proportion, too_many_mocks
from scripts.shape import (
    impure_core,
    local_imports,
    long_files,
    long_functions,
    missing_docstrings,
    thawed_values,
)
from scripts.source import Module, modules

Write = Callable[[str, str], Path]
Check = Callable[[Iterable[Module]], Iterator[str]]

CORE = "src/afterword/core/fact.py"


def found(root: Path, check: Check) -> list[str]:
    """Run one check over the code of the project."""
    return list(check(modules(root, "src")))


def function(length: int) -> str:
    """Write a function of so many lines, with a docstring, which is free."""
    return 'def long() -> None:\n    """Say so."""\n' + "    print()\n" * (length - 1)


def test_a_file_may_have_300_lines(tmp_path: Path, write: Write) -> None:
    """Three hundred lines pass."""
    write(CORE, "x = 1\n" * 300)
    assert found(tmp_path, long_files) == []


def test_a_file_may_not_have_301_lines(tmp_path: Path, write: Write) -> None:
    """One more is named, with its length."""
    write(CORE, "x = 1\n" * 301)
    assert found(tmp_path, long_files) == [f"{CORE}: 301 lines, at most 300"]


def test_a_function_may_have_40_lines_if_nine_are_short(tmp_path: Path, write: Write) -> None:
    """One function in ten may be long, up to forty lines."""
    write(CORE, function(40) + function(20) * 9)
    assert found(tmp_path, long_functions) == []


def test_a_function_may_not_have_41_lines(tmp_path: Path, write: Write) -> None:
    """The forty-first line is named, with the place of the function."""
    write(CORE, function(41) + function(20) * 9)
    assert found(tmp_path, long_functions) == [f"{CORE}:1: long has 41 lines, at most 40"]


def test_most_functions_are_short(tmp_path: Path, write: Write) -> None:
    """Two long functions in ten are one too many."""
    write(CORE, function(21) * 2 + function(20) * 8)
    assert found(tmp_path, long_functions) == [
        "8 of 10 functions have at most 20 lines, at least 90% must"
    ]


def test_every_public_name_has_a_docstring(tmp_path: Path, write: Write) -> None:
    """The module, the class, the method and the function are each named."""
    write(CORE, "class Fact:\n    def read(self): ...\ndef plan(): ...\n")
    assert found(tmp_path, missing_docstrings) == [
        f"{CORE}:1: afterword.core.fact has no docstring",
        f"{CORE}:1: afterword.core.fact.Fact has no docstring",
        f"{CORE}:2: afterword.core.fact.Fact.read has no docstring",
        f"{CORE}:3: afterword.core.fact.plan has no docstring",
    ]


@pytest.mark.parametrize(
    "inside",
    ["def _private(): ...", "class _Private: ...", "@override\ndef plan(self): ..."],
)
def test_a_private_or_overriding_name_needs_none(tmp_path: Path, write: Write, inside: str) -> None:
    """What nobody outside calls, or what is explained where it is declared, may go without."""
    write(CORE, f'"""A module."""\n{inside}\n')
    assert found(tmp_path, missing_docstrings) == []


def test_a_migration_needs_no_docstring(tmp_path: Path, write: Write) -> None:
    """Django writes migrations, and their names say what they do."""
    write("src/afterword/storage/migrations/0001_facts.py", "class Migration: ...\n")
    assert found(tmp_path, missing_docstrings) == []


@pytest.mark.parametrize(
    ("decorator", "missing"),
    [
        ("@dataclass", "frozen, slots, kw_only"),
        ("@dataclass(frozen=True)", "slots, kw_only"),
        ("@dataclasses.dataclass(frozen=False, slots=True, kw_only=True)", "frozen"),
    ],
)
def test_a_value_of_core_is_frozen(
    tmp_path: Path, write: Write, decorator: str, missing: str
) -> None:
    """The options that a dataclass of core lacks are named."""
    write(CORE, f"{decorator}\nclass Fact: ...\n")
    assert found(tmp_path, thawed_values) == [f"{CORE}:2: Fact needs {missing}"]


def test_a_frozen_value_passes(tmp_path: Path, write: Write) -> None:
    """All three options are enough, and a class that is no dataclass needs none."""
    write(CORE, "@dataclass(frozen=True, slots=True, kw_only=True)\nclass A: ...\nclass B: ...\n")
    assert found(tmp_path, thawed_values) == []


def test_outside_core_a_value_may_change(tmp_path: Path, write: Write) -> None:
    """The budget is core's."""
    write("src/afterword/web/form.py", "@dataclass\nclass Form: ...\n")
    assert found(tmp_path, thawed_values) == []


def test_an_import_stands_at_the_top(tmp_path: Path, write: Write) -> None:
    """An import inside a function hides what the module leans on."""
    write(CORE, "def plan():\n    import re\n")
    assert found(tmp_path, local_imports) == [f"{CORE}:2: an import inside a function"]


@pytest.mark.parametrize("place", ["wiring.py", "__main__.py", "cli/main.py"])
def test_the_entry_imports_lazily(tmp_path: Path, write: Write, place: str) -> None:
    """``--help`` does not wait for Django."""
    write(f"src/afterword/{place}", "def main():\n    import django\n")
    assert found(tmp_path, local_imports) == []


@pytest.mark.parametrize(
    "statement",
    ["import os", "from pathlib import Path", "import django.db", "from afterword.app import x"],
)
def test_core_is_pure(tmp_path: Path, write: Write, statement: str) -> None:
    """Core imports no file, no clock, nobody else's code and no higher floor."""
    write(CORE, f"{statement}\n")
    name = statement.split()[1]
    assert found(tmp_path, impure_core) == [f"{CORE}:1: core may not import {name}"]


def test_core_may_import_core_and_the_pure_library(tmp_path: Path, write: Write) -> None:
    """Values, dates and words need no outside."""
    write(CORE, "import re\nfrom datetime import date\nfrom afterword.core.step import Step\n")
    assert found(tmp_path, impure_core) == []


def test_two_modules_may_not_need_each_other(tmp_path: Path, write: Write) -> None:
    """The cycle is spelled out."""
    write("src/afterword/a.py", "from afterword import b\n")
    write("src/afterword/b.py", "from afterword.c import C\n")
    write("src/afterword/c.py", "def late():\n    import afterword.a\n")
    (cycle,) = found(tmp_path, import_cycles)
    assert {"afterword.a", "afterword.b", "afterword.c"} <= set(cycle.split())


def test_a_chain_is_no_cycle(tmp_path: Path, write: Write) -> None:
    """One way round is how it should be, and a package may be imported by its parts."""
    write("src/afterword/__init__.py", "")
    write("src/afterword/a.py", "import afterword\nfrom afterword.b import B\n")
    write("src/afterword/b.py", "from afterword import __version__\n")
    assert found(tmp_path, import_cycles) == []


@pytest.mark.parametrize(
    ("share", "kept"), [(1.19, False), (1.2, True), (1.5, True), (1.51, False)]
)
def test_tests_are_in_proportion(*, share: float, kept: bool) -> None:
    """Neither too few nor too many."""
    assert (list(out_of_proportion(share)) == []) is kept


@pytest.mark.parametrize(
    "mock", ["Mock()", "mock.patch('x')", "patch.object(x, 'y')", "monkeypatch.setattr(x, 'y', 1)"]
)
def test_a_mock_is_counted(tmp_path: Path, write: Write, mock: str) -> None:
    """One mock in one test is far over two in a hundred."""
    write("tests/test_x.py", f"def test_x():\n    {mock}\n")
    assert list(too_many_mocks(modules(tmp_path, "tests"), 0)) == [
        "1 mocks in 1 tests, at most 2 in 100: tests/test_x.py:2"
    ]


def test_two_mocks_in_a_hundred_tests_pass(tmp_path: Path, write: Write) -> None:
    """Stories are tests too; a request of the web's client is no mock."""
    write("tests/test_x.py", "def test_x():\n    Mock()\n    Mock()\n    client.patch('/')\n")
    assert list(too_many_mocks(modules(tmp_path, "tests"), 99)) == []


def test_all_violations_are_told_at_once(
    tmp_path: Path, write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever mends the code sees the whole of it."""
    write(CORE, "import os\n")
    write("tests/test_x.py", "def test_x():\n    Mock()\n")
    assert len(list(violations(tmp_path))) == 4
    assert main(tmp_path) == 1
    assert capsys.readouterr().out.endswith("4 to mend\n")


def test_a_project_within_budget_passes(
    tmp_path: Path, write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    """Golden stories count as tests; the checks' own tests do not."""
    write(CORE, '"""A fact."""\n' + "x = 1\n" * 9)
    write("tests/scripts/test_check.py", "x = 1\n" * 90)
    write("tests/test_x.py", "x = 1\n\n# why\n" * 10)
    write("tests/core/stories/panel.txt", "ana met ruth\n" * 3)
    assert main(tmp_path) == 0
    assert "1.30 lines of tests" in capsys.readouterr().out
