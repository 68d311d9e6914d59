"""The files of core that faults are planted in, and the rooms that they belong to."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

CORE = Path("src/afterword/core")
ROOT_ROOM = "core"


def module_names(root: Path) -> tuple[str, ...]:
    """Name every file of core below a project's folder: limits, rules/offers, letters/verbs."""
    core = root / CORE
    return tuple(
        path.relative_to(core).with_suffix("").as_posix() for path in sorted(core.rglob("*.py"))
    )


def place(module: str) -> Path:
    """Return where a module lies below the project's folder."""
    return CORE / f"{module}.py"


def room(module: str) -> str:
    """Return the folder of core that a module lies in; core itself for those at the top."""
    return module.rpartition("/")[0] or ROOT_ROOM


def digest(root: Path, module: str) -> str:
    """Return a short fingerprint of a module's text: it changes whenever the text does."""
    return hashlib.sha256((root / place(module)).read_bytes()).hexdigest()[:12]


def chosen(modules: Iterable[str], words: Iterable[str]) -> tuple[str, ...]:
    """Return the modules that some words name, each a module or a whole room; all for no word."""
    modules, words = tuple(modules), tuple(words)
    unknown = [word for word in words if word not in {*modules, *map(room, modules)}]
    if unknown:
        raise SystemExit(f"Core has no room and no module {unknown[0]!r}. Rooms: {_rooms(modules)}")
    return tuple(each for each in modules if not words or {each, room(each)} & set(words))


def _rooms(modules: Iterable[str]) -> str:
    return ", ".join(sorted(set(map(room, modules))))
