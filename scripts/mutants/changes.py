"""What CI tries: the modules that are not as they were recorded, and a part of many faults."""

import math
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from scripts.mutants.core import digest, module_names
from scripts.mutants.record import Explanation, Record, unexplained
from scripts.mutants.verdicts import LEFT_OUT, Verdict

# Two cores try five or six a second, after a minute or two of getting ready.
MOST_FAULTS = 500
MOST_SECONDS = 420
ONE_IN = 10


def changed(root: Path, record: Record) -> tuple[str, ...]:
    """Name the modules whose text is not the one that was recorded."""
    return tuple(
        module for module in module_names(root) if record.codes.get(module) != digest(root, module)
    )


def left_out(names: Sequence[str], most: int = MOST_FAULTS) -> dict[str, int | None]:
    """Choose the faults to leave out when there are too many: the same for the same names."""
    ordered = sorted(names, key=lambda name: sha256(name.encode()).digest())
    return dict.fromkeys(ordered[most:], LEFT_OUT)


def too_many(verdicts: Iterable[Verdict], known: Iterable[Explanation]) -> bool:
    """Whether more than one fault in ten survived without an explanation."""
    verdicts, known = tuple(verdicts), tuple(known)
    open_ = sum(len(unexplained(each, known)) for each in verdicts)
    return open_ > math.ceil(sum(each.planted for each in verdicts) / ONE_IN)


def too_few(verdicts: Iterable[Verdict], chosen: int) -> bool:
    """Whether less than half was reached: the quickest come first, and say little of the rest."""
    return 2 * sum(each.planted for each in verdicts) < chosen


def by_module(left: Mapping[str, int | None], names: Iterable[str]) -> dict[str, int | None]:
    """Return what of a module's faults is left out; the others have no verdict yet."""
    return {name: left.get(name) for name in names}
