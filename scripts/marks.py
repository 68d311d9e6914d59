"""Marks that switch a tool off, or a test: each needs its reason beside it."""

import ast
import io
import re
import tokenize
from collections.abc import Iterable, Iterator

from scripts.source import Module, last_word

PRAGMA = re.compile(
    r"#\s*(?:noqa(?::\s*[A-Z]+\d+(?:[, ]+[A-Z]+\d+)*)?|type:\s*ignore(?:\[[\w, -]+\])?"
    r"|fmt:\s*(?:skip|off|on)|pragma:\s*no cover)"
)
PUTS_OFF = frozenset({"skip", "skipif", "xfail"})
SHORTEST_REASON = 3
UNFINISHED = re.compile(r"#\s*(?:TODO|FIXME|XXX)\b")


def unexplained(modules: Iterable[Module]) -> Iterator[str]:
    """Name every mark without a reason, and everything that says it is unfinished."""
    for module in modules:
        for line, comment in _comments(module.text):
            reason = PRAGMA.sub("", comment).strip(" #-–.")
            if PRAGMA.search(comment) and len(reason) < SHORTEST_REASON:
                yield f"{module.path}:{line}: a mark without its reason"
            if UNFINISHED.search(comment):
                yield f"{module.path}:{line}: unfinished; finish it, or say so in an issue"
        yield from _unfinished_code(module)


def _comments(text: str) -> Iterator[tuple[int, str]]:
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def _unfinished_code(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if (
            isinstance(node, ast.Raise)
            and node.exc
            and last_word(node.exc) == "NotImplementedError"
        ):
            yield f"{module.path}:{node.lineno}: not implemented; finish it, or take it out"
        if isinstance(node, ast.Call) and last_word(node.func) in PUTS_OFF and not _says_why(node):
            yield f"{module.path}:{node.lineno}: a test put off without its reason"


def _says_why(call: ast.Call) -> bool:
    """Tell whether a call of pytest's gives a reason: by name, or to skip() as its first words."""
    if not ast.unparse(call.func).startswith("pytest."):
        return True
    named = any(keyword.arg == "reason" for keyword in call.keywords)
    return named or (last_word(call.func) == "skip" and bool(call.args))
