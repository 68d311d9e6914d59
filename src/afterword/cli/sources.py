"""What the words of `afterword capture` are: one line of text, or files to read."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from afterword.cli.session import read_bytes
from afterword.core.errors import WrongUsage

LINE = "your line"
STANDARD_INPUT = "standard input"
FILE_TYPES = frozenset(
    ".ics .ical .eml .json .txt .vcf .msg .pdf .png .jpg .jpeg .heic .docx .dat".split()
)
_QUESTION = "Whom did you meet, where, and when do they decide? One line is enough.\n> "


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Something to understand: what to call it, and what it holds."""

    name: str
    content: bytes | str


def sources_of(words: Sequence[str]) -> list[Source]:
    """Return the files that the words name, or the words themselves as one line.

    Without words it is standard input, and on a terminal a question. Raises BadInput for a file
    that cannot be read, WrongUsage for a line and a file together.
    """
    if not words:
        return [_asked_or_piped()]
    files = [word for word in words if _is_file(word)]
    if not files:
        return [Source(name=LINE, content=" ".join(words))]
    if len(files) < len(words):
        line = next(word for word in words if word not in files)
        raise WrongUsage(
            f"A file and a line of text came together: {line[:40]!r}",
            where="afterword capture",
            hint="Give them one after the other.",
        )
    return [
        Source(name=STANDARD_INPUT if word == "-" else word, content=read_bytes(word))
        for word in files
    ]


def typed(question: str) -> str | None:
    """Ask on the terminal; None when the person ends the input instead of answering."""
    try:
        return input(question).strip()
    except EOFError:
        return None


def _asked_or_piped() -> Source:
    if sys.stdin.isatty():
        return Source(name=LINE, content=typed(_QUESTION) or "")
    return Source(name=STANDARD_INPUT, content=read_bytes("-"))


def _is_file(word: str) -> bool:
    """Tell a file's name from a line of text; one that is missing is told by how it ends."""
    if word == "-":
        return True
    try:
        if Path(word).is_file():
            return True
    except (OSError, ValueError):
        return False
    return len(word.split()) == 1 and Path(word).suffix.lower() in FILE_TYPES
