"""Plant faults in core and print which of them no test notices.

`python -m scripts.mutants rules/offers letters/checks` tries modules and whole rooms; with `again`
only what survived the last time, and what has changed since.
"""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from scripts.mutants.bench import Bench, name_of
from scripts.mutants.core import chosen, module_names
from scripts.mutants.verdicts import Verdict, keep, kept


def known_before(root: Path, bench: Bench, modules: Iterable[str]) -> None:
    """Spare the faults that were killed the last time, in functions that are still the same."""
    for module in modules:
        last = kept(root, module)
        if last:
            bench.know(module, last.functions, dict.fromkeys(last.killed, 1))


def told(verdict: Verdict) -> str:
    """Return a line on a module, and one on each fault that survived."""
    head = f"{verdict.module:30} {len(verdict.killed):5} of {verdict.planted:5} killed"
    tail = [f"  {name_of(verdict.module, name)}: {it}" for name, it in verdict.survivors.items()]
    return "\n".join([head, *tail, ""])


def main(root: Path, words: list[str]) -> int:
    """Try the modules and rooms that the words name, all of core for none."""
    os.nice(5)
    modules = chosen(module_names(root), [word for word in words if word != "again"])
    bench = Bench(root, modules)
    if "again" in words:
        known_before(root, bench, modules)
    for verdict in bench.run().values():
        keep(root, verdict)
        sys.stdout.write(told(verdict))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path.cwd(), sys.argv[1:]))
