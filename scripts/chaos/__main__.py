"""Kill senders, copy folders, turn clocks, cut the power, and print what became of the letters.

`make chaos` kills five hundred senders at each journalled step; `KILLS=50 make chaos` fifty.
`CASES=kills` runs one part; `CASES='"killed after dot"'` one case.
The exit code is 1 when a letter was doubled, lost or late, or when a design that must fail did not.
"""

import multiprocessing
import os
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from datetime import UTC, datetime

from scripts.chaos.cases import CASES, PARTS, count
from tests.support.chaos.tally import Row, table

TIMES = 500


def main(kills: int, wanted: list[str]) -> int:
    """Run the cases that are wanted, all of them when none is named."""
    names = wanted_cases(wanted)
    # Senders wait for the disk and for servers half of their time: two for each processor.
    workers, load = 2 * (os.cpu_count() or 1), os.getloadavg()[0]
    began = time.monotonic()
    tell(f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC; {kills} kills at each step;")
    tell(f" {workers // 2} processors, load {load:.1f} at the beginning\n")
    rows = {row.case.name: row for row in run_all(names, kills, workers)}
    found = [rows[name] for name in names]
    tell(f"\n{table(found)}\n\nall of it in {(time.monotonic() - began) / 60:.0f} minutes\n")
    complaints = [words for row in found if (words := row.complaint())]
    tell("".join(f"FAILED  {words}\n" for words in complaints))
    return 1 if complaints else 0


def wanted_cases(wanted: Iterable[str]) -> list[str]:
    """Return the names of the cases of these parts, and of these cases; of all for none."""
    names: list[str] = []
    for name in wanted:
        names += [case.name for case in PARTS[name]] if name in PARTS else [CASES[name].name]
    return names or [*CASES]


def run_all(names: list[str], kills: int, workers: int) -> Iterator[Row]:
    """Run cases side by side, each with servers of its own, and tell each that ends."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=spawn) as pool:
        runs = {pool.submit(count, name, kills): CASES[name] for name in names}
        for done in as_completed(runs):
            case, (tally, seconds) = runs[done], done.result()
            row = Row(case=case, times=case.times(kills), tally=tally, seconds=seconds)
            tell(f"{row.line()}  {row.complaint() or ''}".rstrip() + "\n")
            yield row


def tell(words: str) -> None:
    """Say something now."""
    sys.stdout.write(words)
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(int(os.environ.get("KILLS", TIMES)), sys.argv[1:]))
