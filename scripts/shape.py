"""The shape of the code: how long, how documented, how frozen, and where it imports."""

import ast
import sys
from collections.abc import Iterable, Iterator

from scripts.source import Documented, Function, Module, decorator_names, function_length

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
SHORT_FUNCTION = 20
SHARE_OF_SHORT_FUNCTIONS = 0.9

CORE = "afterword.core"
LAZY = ("afterword.wiring", "afterword.cli", "afterword.__main__")
IMPURE = frozenset(
    {"glob", "io", "logging", "os", "pathlib", "shelve", "shutil", "sqlite3", "sys", "tempfile"}
    | {"http", "imaplib", "select", "smtplib", "socket", "ssl", "urllib", "webbrowser"}
    | {"asyncio", "ctypes", "multiprocessing", "signal", "subprocess", "threading"}
    | {"random", "secrets", "time"}
)


def long_files(modules: Iterable[Module]) -> Iterator[str]:
    """A file is read in one sitting."""
    for module in modules:
        if module.length > LONGEST_FILE:
            yield f"{module.path}: {module.length} lines, at most {LONGEST_FILE}"


def long_functions(modules: Iterable[Module]) -> Iterator[str]:
    """A function fits on a screen, and most fit in a glance."""
    lengths = []
    for module in modules:
        for function in module.functions():
            length = function_length(function)
            lengths.append(length)
            if length > LONGEST_FUNCTION:
                yield (
                    f"{module.path}:{function.lineno}: {function.name} has {length} lines,"
                    f" at most {LONGEST_FUNCTION}"
                )
    short = sum(1 for length in lengths if length <= SHORT_FUNCTION)
    if short < SHARE_OF_SHORT_FUNCTIONS * len(lengths):
        yield (
            f"{short} of {len(lengths)} functions have at most {SHORT_FUNCTION} lines,"
            f" at least {SHARE_OF_SHORT_FUNCTIONS:.0%} must"
        )


def missing_docstrings(modules: Iterable[Module]) -> Iterator[str]:
    """Every public name says in a sentence what it is."""
    for module in modules:
        if "migrations" not in module.path.parts:
            for name, line in _undocumented(module.tree, module.name):
                yield f"{module.path}:{line}: {name} has no docstring"


def thawed_values(modules: Iterable[Module]) -> Iterator[str]:
    """A value of core never changes, and is built by names."""
    for module in modules:
        if module.is_in(CORE):
            for node in module.classes():
                missing = _missing_options(node)
                if missing:
                    yield f"{module.path}:{node.lineno}: {node.name} needs {', '.join(missing)}"


def local_imports(modules: Iterable[Module]) -> Iterator[str]:
    """What a module leans on stands at its top, save where Django is imported lazily."""
    for module in modules:
        if not any(module.is_in(package) for package in LAZY):
            lines = {
                inner.lineno
                for function in module.functions()
                for inner in ast.walk(function)
                if isinstance(inner, ast.Import | ast.ImportFrom)
            }
            for line in sorted(lines):
                yield f"{module.path}:{line}: an import inside a function"


def impure_core(modules: Iterable[Module]) -> Iterator[str]:
    """Core knows no clock, no files, no network and nobody else's code."""
    for module in modules:
        if module.is_in(CORE):
            for name, line in _imported_names(module.tree):
                if not _is_pure(name):
                    yield f"{module.path}:{line}: core may not import {name}"


def _undocumented(node: Documented, name: str) -> Iterator[tuple[str, int]]:
    if ast.get_docstring(node) is None:
        yield name, getattr(node, "lineno", 1)
    if isinstance(node, Function):
        return
    for child in node.body:
        if isinstance(child, Function | ast.ClassDef) and _needs_docstring(child):
            yield from _undocumented(child, f"{name}.{child.name}")


def _needs_docstring(node: Function | ast.ClassDef) -> bool:
    explained_elsewhere = decorator_names(node) & {"overload", "override", "setter", "deleter"}
    return not node.name.startswith("_") and node.name != "Meta" and not explained_elsewhere


def _missing_options(node: ast.ClassDef) -> list[str]:
    if "dataclass" not in decorator_names(node):
        return []
    given = {
        keyword.arg
        for decorator in node.decorator_list
        if isinstance(decorator, ast.Call)
        for keyword in decorator.keywords
        if isinstance(keyword.value, ast.Constant) and keyword.value.value is True
    }
    return [option for option in ("frozen", "slots", "kw_only") if option not in given]


def _imported_names(tree: ast.Module) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ".", node.lineno


def _is_pure(name: str) -> bool:
    if name == CORE or name.startswith(f"{CORE}."):
        return True
    package = name.partition(".")[0]
    return package in sys.stdlib_module_names and package not in IMPURE
