"""Check that what is written about the code is true and can be found."""

import sys
from collections.abc import Iterator
from pathlib import Path

from scripts.decisions import malformed_decisions, misnumbered_links
from scripts.glossary import missing_words, vague_names
from scripts.history import addresses_in_locks, homes, unread_subjects
from scripts.markdown import broken_links
from scripts.report import report

COMMANDS = ("make run", "make test")


def violations(root: Path) -> Iterator[str]:
    """Name everything below a project's folder that would mislead a reader."""
    yield from broken_links(root)
    yield from malformed_decisions(root)
    yield from misnumbered_links(root)
    yield from unnamed_commands(root)
    yield from missing_words(root)
    yield from vague_names(root)
    yield from addresses_in_locks(root)
    yield from homes(root)
    yield from unread_subjects(root)


def unnamed_commands(root: Path) -> Iterator[str]:
    """The README names the two commands that a stranger needs."""
    readme = root / "README.md"
    text = readme.read_text(encoding="utf-8") if readme.is_file() else ""
    for command in COMMANDS:
        if command not in text:
            yield f"README.md: does not name {command}"


def main(root: Path) -> int:
    """Check the project in a folder."""
    return report(violations(root), "Every page, link, name and subject is in order.")


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
