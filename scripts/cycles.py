"""Import cycles: two modules that need each other are one module in two files."""

import ast
import graphlib
from collections.abc import Iterable, Iterator

from scripts.source import Module


def import_cycles(modules: Iterable[Module]) -> Iterator[str]:
    """No module leans on one that leans on it, by whatever way round."""
    imports = imported_by_module(modules)
    try:
        graphlib.TopologicalSorter(imports).prepare()
    except graphlib.CycleError as cycle:
        yield f"import cycle: {' -> '.join(reversed(cycle.args[1]))}"


def imported_by_module(modules: Iterable[Module]) -> dict[str, set[str]]:
    """List, for each module, the modules of the same tree that it imports."""
    by_name = {module.name: module for module in modules}
    return {
        name: {target for target in _targets(module, by_name) if target != name}
        for name, module in by_name.items()
    }


def _targets(module: Module, known: Iterable[str]) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                target = inner if inner in known else node.module
                if target in known:
                    yield target
