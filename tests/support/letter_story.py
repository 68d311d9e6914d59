"""Golden stories of letters. tests/core/letters/stories/README.md tells how they are written."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from afterword.core.letters.finding import Finding, Sibling

OPEN, CLOSE, ARROW = "⟦", "⟧", " -> "
_MARKED = re.compile(rf"{OPEN}(.*?){CLOSE}", re.DOTALL)


@dataclass(frozen=True, kw_only=True)
class Line:
    """One sentence of a table: what is found in it, where, and what is suggested first."""

    file: str
    number: int
    codes: tuple[str, ...]
    text: str
    marks: tuple[tuple[str, int], ...]
    suggestion: str | None

    @property
    def name(self) -> str:
        """Return how a failing test calls the line."""
        return f"{self.file}:{self.number}"


def read_table(path: Path) -> list[Line]:
    """Read a table of sentences: `code: a sentence with a ⟦mark⟧ -> first suggestion`."""
    lines = []
    body = path.read_text(encoding="utf-8").split("\n\n", maxsplit=2)
    skipped = sum(part.count("\n") + 2 for part in body[:2])
    for number, line in enumerate(body[2].splitlines(), start=skipped + 1):
        if line.strip() and not line.startswith("#"):
            lines.append(_line(path.stem, number, line))
    return lines


def _line(file: str, number: int, line: str) -> Line:
    code, _, rest = line.partition(": ")
    sentence, arrow, suggestion = rest.partition(ARROW)
    marks = []
    plain = ""
    for place, piece in enumerate(_MARKED.split(sentence)):
        if place % 2:
            marks.append((piece, len(plain)))
        plain += piece
    return Line(
        file=file,
        number=number,
        codes=() if code == "fine" else tuple(code.split("+")),
        text=plain.strip(),
        marks=tuple(marks),
        suggestion=suggestion.strip() if arrow else None,
    )


@dataclass(kw_only=True)
class LetterStory:
    """A whole letter with its head, and below `---` what is found in it, a line each."""

    title: str
    head: dict[str, str] = field(default_factory=dict)
    body: str = ""
    siblings: list[Sibling] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)


def read_letter(path: Path) -> LetterStory:
    """Read a story: a title, head lines, the letter, other letters, and the findings."""
    text, _, below = path.read_text(encoding="utf-8").partition("\n---\n")
    own, *others = re.split(r"^=== ", text, flags=re.MULTILINE)
    head, _, body = own.partition("\n\n")
    title, *fields = head.splitlines()
    story = LetterStory(title=title, body=f"{body.strip()}\n")
    story.head = dict(line.split(": ", 1) for line in fields)
    story.expected = [line for line in below.splitlines() if line.strip()]
    for each in others:
        name, _, rest = each.partition("\n")
        story.siblings.append(Sibling(name=name.strip(), subject="Thanks", body=rest.strip()))
    return story


def told(finding: Finding) -> str:
    """Return a finding as a story tells it: severity, code, the place, the first suggestion."""
    shown = " ".join(finding.text.split())
    short = shown if len(shown) <= 40 else f"{shown[:18]} … {shown[-18:]}"
    where = " in the subject" if finding.where == "subject" else ""
    other = f" as in {finding.other.letter}" if finding.other else ""
    right = f"{ARROW}{finding.suggestions[0]}" if finding.suggestions else ""
    return f"{finding.severity} {finding.code}{where} “{short}”{other}{right}"
