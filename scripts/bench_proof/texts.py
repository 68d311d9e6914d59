"""What is proofread: the rows of the open sets, and letters that were written for first sight."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

HERE = Path(__file__).parent
LETTERS, SLIPS = HERE / "first_sight_letters.txt", HERE / "first_sight_slips.txt"
SETS = ("lt_rules.jsonl", "harper_tests.jsonl", "injected.jsonl", "names.jsonl")
FIRST_SIGHT = "first sight"
CLEAN, ERROR, NAME, OWN = "clean", "error", "name", "own name"
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# The kinds of the open sets under the names of the table.
_KINDS = {
    ("spelling", "nonword"): "misspelt",
    ("duplicate", ""): "doubled",
    ("article", "a/an"): "a/an",
    ("article", "dropped"): "article",
    ("verbform", ""): "verb form",
    ("confusion", ""): "confused",
    ("harper-test", ""): "Harper's tests",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One text: clean, with an error from ``start`` to ``end``, or with a name there.

    ``fixed`` are the texts that would be right; ``source`` is the file it came from.
    """

    what: str
    kind: str
    text: str
    start: int = 0
    end: int = 0
    fixed: tuple[str, ...] = ()
    dialect: str = "US"
    known: frozenset[str] = frozenset()
    source: str = FIRST_SIGHT


def open_sets(folder: Path) -> list[Row]:
    """Return the rows of the sets in a folder; of a file that is not there, none."""
    files = [folder / name for name in SETS if (folder / name).is_file()]
    return [
        _row(json.loads(line), file.name)
        for file in files
        for line in file.read_text("utf-8").splitlines()
    ]


def _row(found: dict[str, object], source: str) -> Row:
    """Return one line of a set; a name is known nowhere, for the sets have no case."""
    what, text = str(found["kind"]), str(found["text"])
    start, end = (int(str(found.get(side) or 0)) for side in ("start", "end"))
    kind, rule, fixed = str(found["cat"]), str(found.get("rule", "")), found.get("fixed")
    kind = _KINDS.get((kind, rule)) or _KINDS.get((kind, "")) or kind
    return Row(
        what=what,
        kind=_with_case(kind, text, start),
        text=text,
        start=start,
        end=end,
        fixed=tuple(map(str, fixed)) if isinstance(fixed, list) else (),
        source=source,
    )


def _with_case(kind: str, text: str, start: int) -> str:
    """Part what is misspelt by its first letter: with a capital it may be a name."""
    if kind != "misspelt":
        return kind
    return "misspelt, capital" if text[start : start + 1].isupper() else "misspelt, small"


def with_derived(rows: list[Row]) -> list[Row]:
    """Return rows and what is made of them: capitals on the misspelt, and names of a case."""
    capitals = [
        replace(
            row,
            kind="misspelt, capital",
            text=_capital(row.text, row.start),
            fixed=tuple(_capital(text, row.start) for text in row.fixed),
        )
        for row in rows
        if row.kind == "misspelt, small"
    ]
    own = [
        replace(row, what=OWN, known=frozenset(WORD.findall(row.text[row.start : row.end])))
        for row in rows
        if row.what == NAME
    ]
    return rows + capitals + own


def _capital(text: str, place: int) -> str:
    return text[:place] + text[place : place + 1].upper() + text[place + 1 :]


def letters(file: Path = LETTERS) -> list[Row]:
    """Return the clean letters, each with the names that its case knows."""
    found = []
    for part in re.split(r"^== ", file.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        head, _, body = part.partition("\n")
        dialect, _, names = head.partition(" | ")
        known = frozenset(WORD.findall(names))
        found.append(
            Row(what=CLEAN, kind="letters", text=body.strip(), dialect=dialect, known=known)
        )
    return found


def slips(file: Path = SLIPS) -> list[Row]:
    """Return the sentences with a mistake; what is right there stands behind the arrow."""
    return list(_slips(file.read_text("utf-8")))


def _slips(text: str) -> Iterator[Row]:
    for line in re.findall(r"^[\w/ ]+: .*⟦.*$", text.split("\n\n", 2)[2], flags=re.MULTILINE):
        kind, _, rest = line.partition(": ")
        said, _, right = rest.partition(" ->")
        before, wrong, after = re.split("[⟦⟧]", said)
        whole = before + wrong + after
        kind = "misspelt, capital" if kind == "capital" else kind
        yield Row(
            what=ERROR,
            kind="misspelt, small" if kind == "misspelt" else kind,
            text=whole,
            start=len(before),
            end=len(before) + len(wrong),
            fixed=(f"{before}{right.strip()}{after}", f"{before}{right.strip()} {after}"),
            known=frozenset({"Maya", "Okafor", "Ruth", "Theo"}),
        )
