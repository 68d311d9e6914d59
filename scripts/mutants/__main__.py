"""Plant faults in core and print which of them no test notices.

`python -m scripts.mutants` tries all of core; `rules/offers letters/checks` behind it modules and
whole rooms, and `again` only what survived the last time without an explanation, and what has
changed since. `table` only prints what came of the last runs, `record` writes it down, and
`changed` tries what is not as it was recorded.
"""

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from scripts.mutants.bench import Bench, planned
from scripts.mutants.changes import MOST_SECONDS, by_module, changed, left_out, too_few, too_many
from scripts.mutants.core import chosen, digest, module_names
from scripts.mutants.record import explanations, read_record, settled, share, write_record
from scripts.mutants.table import table
from scripts.mutants.verdicts import Verdict, keep, kept

AGAIN = "again"


def try_all(root: Path, words: list[str]) -> int:
    """Try the modules and rooms that the words name, all of core for none."""
    modules = chosen(module_names(root), [word for word in words if word != AGAIN])
    bench, known = Bench(root, modules), explanations(root)
    for last in filter(None, (kept(root, module) for module in modules if AGAIN in words)):
        bench.know(last.module, last.functions, settled(last, known))
    verdicts = bench.run()
    for verdict in verdicts:
        keep(root, verdict)
    return _end(root, verdicts)


def try_changed(root: Path) -> int:
    """Try what is not as it was recorded, or a part of it, within some minutes."""
    made = {module: planned(root, module) for module in changed(root, read_record(root))}
    plans = {module: plan for module, plan in made.items() if plan[0]}
    names = [name for faults, _ in plans.values() for name in faults]
    if not names:
        print("Core is as it was recorded: no fault needs to be planted.")
        return 0
    left = left_out(names)
    print(f"{len(plans)} modules changed; {len(names) - len(left)} of {len(names)} faults tried.")
    bench = Bench(root, tuple(plans))
    for module, (faults, functions) in plans.items():
        bench.know(module, functions, by_module(left, faults))
    verdicts, known = bench.run(MOST_SECONDS), explanations(root)
    print("\n".join(table(verdicts, known)))
    if too_few(verdicts, len(names) - len(left)):
        print("Less than half was reached in time, too little to judge by.")
        return 0
    if too_many(verdicts, known):
        print("More than one in ten survived: kill them, or explain them in scripts/mutants.")
        return 1
    return 0


def show(root: Path) -> int:
    """Print what came of the last runs."""
    return _end(root, _known(root))


def record(root: Path) -> int:
    """Write down what came of the last runs, when every module was tried."""
    verdicts = _known(root)
    write_record(root, verdicts)
    return _end(root, verdicts)


def _known(root: Path) -> list[Verdict]:
    """Return each module's last verdict; a module without a single fault needs no run."""
    found = []
    for module in module_names(root):
        verdict = kept(root, module) or _nothing_to_try(root, module)
        if verdict is None:
            print(f"{module} was not tried yet.")
        else:
            found.append(verdict)
            if verdict.code != digest(root, module):
                print(f"{module} was changed since it was tried.")
    return found


def _nothing_to_try(root: Path, module: str) -> Verdict | None:
    faults, functions = planned(root, module)
    code = digest(root, module)
    empty = Verdict(module=module, code=code, functions=functions, killed=(), survivors={})
    return None if faults else empty


def _end(root: Path, verdicts: Iterable[Verdict]) -> int:
    """Print the table; fall below the floor, and it is a failure."""
    verdicts, floor = list(verdicts), read_record(root).floor
    print("\n".join(table(verdicts, explanations(root))))
    if share(verdicts) < floor:
        print(f"Below the floor of {floor} %.")
        return 1
    return 0


MODES: dict[str, Callable[[Path], int]] = {
    "changed": try_changed,
    "record": record,
    "table": show,
}


def main(root: Path, words: list[str]) -> int:
    """Do what the words ask for; others' work on the machine goes first."""
    os.nice(5)
    mode = MODES.get(words[0]) if words else None
    return mode(root) if mode else try_all(root, words)


if __name__ == "__main__":
    sys.exit(main(Path.cwd(), sys.argv[1:]))
