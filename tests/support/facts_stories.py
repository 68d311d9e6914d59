"""Stories about facts files: what somebody changes in the example, and what they are told.

A story is a text file. Its first lines say what it is about. Then come blocks: lines that change
the example (`/cases/0/role = "Analyst"`, or `/cases/0/outcome gone`), and one line behind an arrow
with what happens: `-> read`, or the refusal as a person sees it.
"""

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

EXAMPLE = Path(__file__).parents[1] / "core" / "facts" / "example.json"
CHANGE = re.compile(r"(?P<pointer>/\S+) (?:= (?P<json>.+)|(?P<gone>gone))")


class Block(NamedTuple):
    """One change of the example, and what comes of it."""

    name: str
    changes: tuple[str, ...]
    told: str


def example() -> dict[str, Any]:
    """Return the facts file of the interfaces page, free to be changed."""
    found: dict[str, Any] = json.loads(EXAMPLE.read_text("utf-8"))
    return found


def blocks(folder: Path) -> Iterator[Block]:
    """Yield the blocks of every story in a folder."""
    for path in sorted(folder.glob("*.txt")):
        changes: list[str] = []
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if line.startswith("/"):
                changes.append(line)
            elif line.startswith("-> "):
                yield Block(f"{path.stem}:{number}", tuple(changes), line.removeprefix("-> "))
                changes = []
        assert not changes, f"{path.name}: the last change comes to nothing"


def changed(document: dict[str, Any], changes: tuple[str, ...]) -> dict[str, Any]:
    """Return the document with the changes of a block."""
    for line in changes:
        match = CHANGE.fullmatch(line)
        assert match, f"unreadable: {line}"
        change(document, match["pointer"], match["json"])
    return document


def change(document: Any, pointer: str, value: str | None) -> None:  # noqa: ANN401 - JSON
    """Put a JSON value at a pointer, or take away what stands there; "-" is the end of a list."""
    *way, last = [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]
    for part in way:
        document = document[int(part) if isinstance(document, list) else part]
    key = int(last) if isinstance(document, list) and last != "-" else last
    if value is None:
        del document[key]
    elif key == "-":
        document.append(json.loads(value))
    else:
        document[key] = copy.copy(json.loads(value))
