"""Kill senders, copy folders, turn clocks, cut the power, and print what became of the letters.

`make chaos` kills five hundred senders at each journalled step; `KILLS=50 make chaos` fifty.
`CASES="clocks power"` runs parts of it, `CASES='"killed after dot"'` one case.
The exit code is 1 when a letter was doubled, lost or late, when anything acknowledged was, or when
a design that must fail did not.
"""

import multiprocessing
import os
import resource
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from datetime import UTC, datetime

from scripts.chaos.cases import CASES, ORDEALS, PARTS, run
from tests.support.chaos.harm import Harm, Suffered, harm_table
from tests.support.chaos.tally import Row, Tally, table

TIMES = 500


def main(kills: int, wanted: list[str]) -> int:
    """Run what is wanted, all of it when nothing is named."""
    names, began = wanted_names(wanted), time.monotonic()
    # Senders wait for the disk and for servers half of their time: two for each processor.
    cores, load = os.cpu_count() or 1, os.getloadavg()[0]
    tell(f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC; {kills} kills at each step;")
    tell(f" {cores} processors, load {load:.1f} at the beginning\n")
    found = dict(run_all(names, kills, 2 * cores))
    results = [found[name] for name in names]
    tell(tables(results))
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    tell(f"\nall of it in {(time.monotonic() - began) / 60:.0f} minutes,")
    tell(f" {(used.ru_utime + used.ru_stime) / 60:.0f} minutes of processor time\n")
    complaints = [words for result in results if (words := result.complaint())]
    tell("".join(f"FAILED  {words}\n" for words in complaints))
    return 1 if complaints else 0


def wanted_names(wanted: Iterable[str]) -> list[str]:
    """Return the names of what is in these parts, and these names; all of them for none."""
    known = (*CASES, *ORDEALS)
    names: list[str] = []
    for name in wanted:
        names += PARTS[name] if name in PARTS else [known[known.index(name)]]
    return names or [*known]


def run_all(names: list[str], kills: int, workers: int) -> Iterator[tuple[str, Row | Suffered]]:
    """Run cases side by side, each with servers of its own, and tell each that ends."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=spawn) as pool:
        runs = {pool.submit(run, name, kills): name for name in names}
        for done in as_completed(runs):
            name, (counted, seconds) = runs[done], done.result()
            result = as_result(name, counted, seconds, kills)
            tell(f"{result.line()}  {result.complaint() or ''}".rstrip() + "\n")
            yield name, result


def as_result(name: str, counted: Tally | Harm, seconds: float, kills: int) -> Row | Suffered:
    """Return what was counted together with what it was counted of."""
    if isinstance(counted, Harm):
        return Suffered(ordeal=ORDEALS[name], harm=counted, seconds=seconds)
    case = CASES[name]
    return Row(case=case, times=case.times(kills), tally=counted, seconds=seconds)


def tables(results: Iterable[Row | Suffered]) -> str:
    """Return one table of senders and one of disks, as far as there was any."""
    results = tuple(results)
    rows = [each for each in results if isinstance(each, Row)]
    suffered = [each for each in results if isinstance(each, Suffered)]
    senders = f"\n{table(rows)}\n" if rows else ""
    return senders + (f"\n{harm_table(suffered)}\n" if suffered else "")


def tell(words: str) -> None:
    """Say something now."""
    sys.stdout.write(words)
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(int(os.environ.get("KILLS", TIMES)), sys.argv[1:]))
