"""The glossary: every public name of core and app is a word of the trade, explained once."""

import re
from collections.abc import Iterator
from pathlib import Path

from scripts.source import modules

PAGE = Path("docs") / "glossary.md"
ROOMS = ("afterword.core", "afterword.app")
WORDS = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z0-9]+|[A-Z]+")
VAGUE = frozenset({"entity", "helper", "item", "lead", "manager", "service", "status", "task"})
VAGUE_PLURALS = frozenset({"entities", "utilities", "utility", "utils", "util"})


def missing_words(root: Path) -> Iterator[str]:
    """A reader who meets a name can look it up."""
    page = root / PAGE
    if not page.is_file():
        yield f"{PAGE}: is missing"
        return
    text = _plain(page.read_text(encoding="utf-8"))
    for name, place in public_classes(root):
        if f" {' '.join(words(name))}" not in text:
            yield f"{place}: {name} is not in {PAGE}"


def vague_names(root: Path) -> Iterator[str]:
    """A name that would fit anything explains nothing."""
    for name, place in public_classes(root):
        vague = (VAGUE | VAGUE_PLURALS) & set(words(name))
        if vague:
            yield f"{place}: {name} is vague ({', '.join(sorted(vague))})"


def public_classes(root: Path) -> Iterator[tuple[str, str]]:
    """Name the public classes of core and app, and where each stands."""
    for module in modules(root, "src"):
        if any(module.is_in(room) for room in ROOMS):
            for node in module.classes():
                if not node.name.startswith("_"):
                    yield node.name, f"{module.path}:{node.lineno}"


def words(name: str) -> list[str]:
    """Split a class's name into its words: ThankYouLetter is thank, you, letter."""
    return [word.lower() for word in WORDS.findall(name)]


def _plain(text: str) -> str:
    return " ".join(["", *re.findall(r"[a-z0-9]+", text.lower())])
