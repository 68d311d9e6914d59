"""The code as the checks read it: modules, and the functions and classes in them."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Function = ast.FunctionDef | ast.AsyncFunctionDef
Documented = Function | ast.ClassDef | ast.Module


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """One file of Python: where it is, what it is imported as, and what it says."""

    path: Path
    name: str
    text: str
    tree: ast.Module

    @property
    def length(self) -> int:
        """The lines of the file, blank ones too."""
        return len(self.text.splitlines())

    @property
    def code_lines(self) -> int:
        """The lines that say something: neither blank nor a comment."""
        return lines_that_say_something(self.text)

    def functions(self) -> Iterator[Function]:
        """Every function of the module, methods and inner ones too."""
        for node in ast.walk(self.tree):
            if isinstance(node, Function):
                yield node

    def classes(self) -> Iterator[ast.ClassDef]:
        """Every class of the module."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ClassDef):
                yield node

    def is_in(self, package: str) -> bool:
        """Whether the module is the package, or lies below it."""
        return self.name == package or self.name.startswith(f"{package}.")


def modules(root: Path, folder: str) -> tuple[Module, ...]:
    """Read every module below a folder of the project."""
    base = root / folder
    return tuple(_read(root, path, base) for path in sorted(base.rglob("*.py")))


def lines_that_say_something(text: str) -> int:
    """Count the lines that are neither blank nor a comment."""
    stripped = (line.strip() for line in text.splitlines())
    return sum(1 for line in stripped if line and not line.startswith("#"))


def function_length(function: Function) -> int:
    """Count the lines from ``def`` to the end; the docstring is free."""
    whole = (function.end_lineno or function.lineno) - function.lineno + 1
    return whole - _docstring_length(function)


def decorator_names(node: Function | ast.ClassDef) -> frozenset[str]:
    """Name the decorators by their last word: ``typing.overload`` is ``overload``."""
    return frozenset(last_word(decorator) for decorator in node.decorator_list)


def last_word(node: ast.expr) -> str:
    """Name what is called or looked up by its last word, or say nothing."""
    match node:
        case ast.Call(func=called):
            return last_word(called)
        case ast.Attribute(attr=word) | ast.Name(id=word):
            return word
        case _:
            return ""


def _read(root: Path, path: Path, base: Path) -> Module:
    parts = path.relative_to(base).with_suffix("").parts
    named = parts[:-1] if parts[-1] == "__init__" else parts
    text = path.read_text(encoding="utf-8")
    return Module(
        path=path.relative_to(root),
        name=".".join(named),
        text=text,
        tree=ast.parse(text, filename=str(path)),
    )


def _docstring_length(node: Function) -> int:
    if ast.get_docstring(node, clean=False) is None:
        return 0
    first = node.body[0]
    return (first.end_lineno or first.lineno) - first.lineno + 1
