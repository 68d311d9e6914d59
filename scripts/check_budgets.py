"""Check that the code keeps its budgets, and name every place where it does not.

The numbers stand in STYLE.md; a decision record says why, whenever one changes.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from scripts.cycles import import_cycles
from scripts.marks import unexplained
from scripts.proportion import out_of_proportion, read_stories, share_of_tests, too_many_mocks
from scripts.report import report
from scripts.shape import (
    impure_core,
    local_imports,
    long_files,
    long_functions,
    missing_docstrings,
    thawed_values,
)
from scripts.source import Module, modules


def violations(root: Path) -> Iterator[str]:
    """Name every place below a project's folder that is over budget."""
    code = modules(root, "src")
    tests = modules(root, "tests")
    for tree in (code, tests, modules(root, "scripts")):
        yield from long_files(tree)
        yield from long_functions(tree)
        yield from unexplained(tree)
    for check in (missing_docstrings, thawed_values, local_imports, impure_core, import_cycles):
        yield from check(code)
    stories = read_stories(root)
    yield from out_of_proportion(share(root))
    yield from too_many_mocks(tests, len(stories))


def share(root: Path) -> float:
    """Count the lines that test the product for each line of the product."""
    of_the_product = (test for test in modules(root, "tests") if not _tests_a_script(test))
    return share_of_tests(modules(root, "src"), of_the_product, "\n".join(read_stories(root)))


def main(root: Path) -> int:
    """Check the project in a folder."""
    return report(
        violations(root),
        f"Every budget is kept; {share(root):.2f} lines of tests for each line of code.",
    )


def _tests_a_script(test: Module) -> bool:
    return test.path.parts[:2] == ("tests", "scripts")


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
