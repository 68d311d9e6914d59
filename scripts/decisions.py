"""The decision records: numbered without a gap, one page each, all told the same way."""

import re
from collections.abc import Iterator
from pathlib import Path

from scripts.markdown import pages

FILE_NAME = re.compile(r"^(\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*\.md$")
PARTS = ("## Context", "## Decision", "## Consequences")
DATE = re.compile(r"^\d{4}-\d{2}-\d{2}$")
LONGEST_RECORD = 80
NUMBERED_LINK = re.compile(r"\[(?:ADR )?(\d{4})\]\((?:[^)\s]*/)?(\d{4})-")


def malformed_decisions(root: Path) -> Iterator[str]:
    """Every decision can be found by its number and read in a minute."""
    folder = root / "docs" / "adr"
    for expected, record in enumerate(sorted(folder.glob("*.md")), start=1):
        match = FILE_NAME.match(record.name)
        if match is None:
            yield f"docs/adr/{record.name}: is not named NNNN-words-with-hyphens.md"
        elif int(match[1]) != expected:
            yield f"docs/adr/{record.name}: number {expected:04d} comes next"
        for fault in _faults(record.read_text(encoding="utf-8"), record.name[:4]):
            yield f"docs/adr/{record.name}: {fault}"


def misnumbered_links(root: Path) -> Iterator[str]:
    """A link that calls a decision by its number leads to that very decision."""
    for page in pages(root):
        for said, meant in NUMBERED_LINK.findall(page.read_text(encoding="utf-8")):
            if said != meant:
                yield f"{page.relative_to(root)}: calls decision {meant} by the number {said}"


def _faults(text: str, number: str) -> Iterator[str]:
    lines = text.splitlines()
    if not text.startswith(f"# {number}. "):
        yield f"begins with '# {number}. ' and the decision as a sentence"
    if not DATE.match("".join(lines[2:3])):
        yield "has its date, as 2026-11-24, on the third line"
    if [line for line in lines if line.startswith("## ")] != list(PARTS):
        yield f"has the parts {', '.join(PARTS)}"
    if len(lines) > LONGEST_RECORD:
        yield f"has {len(lines)} lines, at most {LONGEST_RECORD}"
