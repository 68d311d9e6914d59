"""The project's Markdown: its pages, their links and their headings."""

import re
from collections.abc import Iterator
from pathlib import Path

FENCE = re.compile(r"^(```|~~~).*?^\1[^\n]*$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]*`")
INLINE_LINK = re.compile(r"\]\(<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\)")
NAMED_LINK = re.compile(r"^\[[^\]]+\]:\s+(\S+)", re.MULTILINE)
HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*$", re.MULTILINE)
ELSEWHERE = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)
NOT_OURS = frozenset({".mutants", ".venv", "node_modules", "build", "dist"})


def pages(root: Path) -> tuple[Path, ...]:
    """List the project's own pages."""
    found = sorted(root.rglob("*.md"))
    return tuple(page for page in found if not NOT_OURS & set(page.relative_to(root).parts))


def broken_links(root: Path) -> Iterator[str]:
    """Every link inside the project leads somewhere, its anchor too."""
    for page in pages(root):
        for link in _links(page.read_text(encoding="utf-8")):
            if not _leads_somewhere(root, page, link):
                yield f"{page.relative_to(root)}: {link} leads nowhere"


def anchors(text: str) -> frozenset[str]:
    """Name the headings as a link to them would."""
    headings: list[str] = HEADING.findall(FENCE.sub("", text))
    return frozenset(_anchor(heading) for heading in headings)


def _links(text: str) -> Iterator[str]:
    prose = CODE.sub("", FENCE.sub("", text))
    for pattern in (INLINE_LINK, NAMED_LINK):
        for link in pattern.findall(prose):
            if not ELSEWHERE.match(link):
                yield link


def _leads_somewhere(root: Path, page: Path, link: str) -> bool:
    path, _, anchor = link.partition("#")
    target = (page.parent / path).resolve() if path else page
    if not target.exists() or not target.is_relative_to(root.resolve()):
        return False
    if not anchor or target.suffix != ".md":
        return True
    return anchor in anchors(target.read_text(encoding="utf-8"))


def _anchor(heading: str) -> str:
    spoken = re.sub(r"[^\w\- ]", "", heading.lower())
    return spoken.replace(" ", "-")
