"""The sets that mail reading is measured on: the open ones beside the repository, and our own."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
DATA = Path("..") / "shared" / "data" / "mail"
_BLOCKS = re.compile(r"^=== ?", re.MULTILINE)
_HEADERS = "To: maya@okafor.example\nMessage-ID: <ordinary@example>\n"


class Labelled(NamedTuple):
    """A mail of the open set and what it is: a bounce's kind and whom it names, or another sort."""

    name: str
    source: bytes
    what: str
    who: tuple[str, ...]

    @property
    def is_bounce(self) -> bool:
        """Tell whether it is a bounce."""
        return self.what in {"permanent", "temporary"}


class Cut(NamedTuple):
    """A reply and the lines that its new text begins and ends with; "*" is any line."""

    name: str
    text: str
    first: str
    last: str

    def is_right(self, found: str) -> bool:
        """Tell whether a text is that new text."""
        lines = [line.strip() for line in found.split("\n") if line.strip()] or [""]
        return lines[0] == self.first and self.last in {lines[-1], "*"}


def bounces(folder: Path) -> list[Labelled]:
    """Return the open set of bounces, in the order of their names."""
    rows = (line.split("\t") for line in _lines("bounces.tsv"))
    return [
        Labelled(name, source.read_bytes(), what, tuple((who or [""])[0].split()))
        for name, what, *who in rows
        if (source := folder / "bounces" / f"{name}.eml").exists()
    ]


def open_replies(folder: Path) -> list[Cut]:
    """Return the open set of replies."""
    rows = (line.split("\t") for line in _lines("replies_of_the_set.tsv"))
    return [
        Cut(name, source.read_text("utf-8"), first, last)
        for name, first, last in rows
        if (source := folder / "replies" / f"{name}.txt").exists()
    ]


def own_replies() -> list[tuple[str, str, str]]:
    """Return replies that were written for this bench: (title, mail, new text)."""
    found = []
    for title, mail in _blocks("replies.txt"):
        text, _, new = mail.partition("\n~~~\n")
        found.append((title, text, new.strip("\n")))
    return found


def ordinary() -> list[tuple[str, bytes]]:
    """Return ordinary mails: (what it is, the mail)."""
    return [(title, f"{_HEADERS}{mail}".encode()) for title, mail in _blocks("ordinary.txt")]


def _blocks(name: str) -> Iterator[tuple[str, str]]:
    text = (HERE / name).read_text("utf-8")
    for block in _BLOCKS.split(text)[1:]:
        title, _, rest = block.partition("\n")
        yield title, rest


def _lines(name: str) -> list[str]:
    return (HERE / name).read_text("utf-8").splitlines()
