"""The tests in proportion to the code: enough of them, not too many, and few mocks."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from scripts.source import Module, lines_that_say_something

FEWEST_TEST_LINES = 1.2
MOST_TEST_LINES = 1.5
MOST_MOCKS_PER_100_TESTS = 2

STORY_FOLDER = re.compile(r"golden|stories")
MOCKS = frozenset(
    {"AsyncMock", "MagicMock", "Mock", "NonCallableMock", "PropertyMock", "create_autospec"}
)


def share_of_tests(code: Iterable[Module], tests: Iterable[Module], stories: str) -> float:
    """Count the lines of tests, golden stories among them, for each line of code."""
    code_lines = sum(module.code_lines for module in code)
    test_lines = sum(module.code_lines for module in tests) + lines_that_say_something(stories)
    return test_lines / max(code_lines, 1)


def out_of_proportion(share: float) -> Iterator[str]:
    """Too few tests leave doubts, too many are code that nobody reads."""
    if not FEWEST_TEST_LINES <= share <= MOST_TEST_LINES:
        yield (
            f"{share:.2f} lines of tests for each line of code,"
            f" {FEWEST_TEST_LINES} to {MOST_TEST_LINES} wanted"
        )


def too_many_mocks(tests: Iterable[Module], story_count: int) -> Iterator[str]:
    """A test that replaces the product's own code tests the replacement."""
    tests = tuple(tests)
    mocks = [place for module in tests for place in _mocks(module)]
    asked = story_count + sum(
        1
        for module in tests
        for function in module.functions()
        if function.name.startswith("test_")
    )
    if len(mocks) * 100 > MOST_MOCKS_PER_100_TESTS * asked:
        yield (
            f"{len(mocks)} mocks in {asked} tests, at most {MOST_MOCKS_PER_100_TESTS} in 100:"
            f" {', '.join(mocks)}"
        )


def read_stories(root: Path) -> tuple[str, ...]:
    """Read the golden stories: text files in a folder of that name."""
    return tuple(
        path.read_text(encoding="utf-8")
        for path in sorted((root / "tests").rglob("*.txt"))
        if STORY_FOLDER.search(path.relative_to(root).parent.as_posix())
    )


def _mocks(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and _is_mock(ast.unparse(node.func)):
            yield f"{module.path}:{node.lineno}"


def _is_mock(called: str) -> bool:
    words = called.split(".")
    return (
        called == "monkeypatch.setattr"
        or words[-1] in MOCKS
        or words[0] == "mocker"
        or (words[0] in {"mock", "patch"} and "patch" in words)
    )
