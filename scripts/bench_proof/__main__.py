"""Print the table of letters.md: our engine beside plain Harper and a LanguageTool server.

`make bench-proof` reads the open sets of `DATA` (../shared/data/proofreading unless told), then the
letters and slips that were written for first sight, then measures speed.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from afterword.core.ports import Proofreader
from afterword.settings import read_settings
from scripts.bench_proof.engines import engines
from scripts.bench_proof.scores import Reader, Score, score
from scripts.bench_proof.speed import figures, lines
from scripts.bench_proof.table import head, line, rows_of
from scripts.bench_proof.texts import letters, open_sets, slips, with_derived

DATA = Path("..") / "shared" / "data" / "proofreading"


def main(folder: Path, server: str | None, *, timed: bool = True) -> int:
    """Print the whole table; what cannot be measured is said in one line."""
    compared = list(engines(server))
    names = [name for name, _ in compared]
    rows = with_derived(open_sets(folder))
    if rows:
        _say(head(f"The open sets of {folder.name}", names))
        _table([score(rows, reader(engine)) for _, engine in compared])
    else:
        _say([f"No open sets in {folder}: name their folder with DATA=…"])
    _say(head("At first sight: letters and slips that nothing was tuned on", names))
    sight = [*letters(), *slips()]
    _table([score(sight, reader(engine)) for _, engine in compared])
    if timed:
        _say(figures())
        _say(lines())
    return 0


def reader(engine: Proofreader) -> Reader:
    """Return what asks an engine about a row."""
    return lambda row: engine.marks(row.text, row.dialect, row.known)


def _table(scores: list[Score]) -> None:
    _say(line(name, goal, values) for name, goal, values in rows_of(scores))


def _say(lines: Iterator[str] | list[str]) -> None:
    for each in lines:
        sys.stdout.write(each.rstrip() + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    folder = Path(*sys.argv[1:]) if sys.argv[1:] else DATA
    sys.exit(main(folder, read_settings().languagetool_url))
