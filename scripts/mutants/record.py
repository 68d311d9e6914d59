"""What is known about the faults of core: each module's last share, and the survivors explained.

`record.toml` is written by `python -m scripts.mutants record`; the pages in survivors/ by people.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.mutants.bench import name_of
from scripts.mutants.core import module_names
from scripts.mutants.verdicts import Verdict

RECORD = Path("scripts/mutants/record.toml")
SURVIVORS = Path("scripts/mutants/survivors")
LOWEST_FLOOR = 90.0
# New code may be a little less well tested than the best of all days.
SLACK = 1

HEAD = """\
# How many of the faults planted in each module of core a test kills, when last all were tried.
# Written by `python -m scripts.mutants record`; `code` is the fingerprint of the module's text.
# Not under this share of all of core, in per cent; it is raised with the record, never lowered.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The floor, and each module's fingerprint when it was recorded."""

    floor: float
    codes: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Why a survivor may live; ``pattern`` is its line, where * stands for anything."""

    reason: str
    pattern: str

    def fits(self, survivor: str) -> bool:
        """Whether the explanation is about this survivor."""
        parts = map(re.escape, self.pattern.split("*"))
        return re.fullmatch(".*".join(parts), survivor, re.DOTALL) is not None


def read_record(root: Path) -> Record:
    """Read the record; without one the floor is the lowest, and every module is new."""
    path = root / RECORD
    if not path.exists():
        return Record(floor=LOWEST_FLOOR, codes={})
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    return Record(
        floor=max(LOWEST_FLOOR, float(told["floor"])),
        codes={module: row["code"] for module, row in told["modules"].items()},
    )


def write_record(root: Path, verdicts: Iterable[Verdict]) -> None:
    """Record what came of the modules.

    The floor follows the share a point below it, but only upwards, and only once all were tried.
    """
    verdicts = list(verdicts)
    tried_all = {each.module for each in verdicts} >= set(module_names(root))
    reached = int(share(verdicts)) - SLACK if tried_all else LOWEST_FLOOR
    verdicts = [each for each in verdicts if each.planted]
    rows = (_row(each) for each in sorted(verdicts, key=lambda each: each.module))
    text = (
        f"{HEAD}floor = {max(read_record(root).floor, reached):.1f}\n\n[modules]\n{''.join(rows)}"
    )
    (root / RECORD).write_text(text, encoding="utf-8")


def share(verdicts: Iterable[Verdict]) -> float:
    """Return how many per cent of the faults were killed; all of them where there are none."""
    verdicts = tuple(verdicts)
    planted = sum(each.planted for each in verdicts)
    return 100 * sum(len(each.killed) for each in verdicts) / planted if planted else 100.0


def explanations(root: Path) -> tuple[Explanation, ...]:
    """Read every page of explained survivors."""
    pages = (
        tomllib.loads(path.read_text(encoding="utf-8"))
        for path in sorted((root / SURVIVORS).glob("*.toml"))
    )
    return tuple(
        Explanation(reason=group["reason"], pattern=pattern)
        for page in pages
        for group in page.get("explained", [])
        for pattern in group["mutants"]
    )


def survivors(verdict: Verdict) -> list[str]:
    """Return a line on each survivor, as the pages of explanations write it."""
    return [f"{name_of(verdict.module, name)}: {it}" for name, it in verdict.survivors.items()]


def unexplained(verdict: Verdict, known: Iterable[Explanation]) -> list[str]:
    """Return the survivors that no page explains."""
    known = tuple(known)
    return [line for line in survivors(verdict) if not any(each.fits(line) for each in known)]


def settled(verdict: Verdict, known: Iterable[Explanation]) -> dict[str, int]:
    """Return what mutmut would note of the faults that need not be tried again, by their names.

    Killed ones, and survivors that are explained: each of those costs the whole of the tests.
    """
    known = tuple(known)
    explained = [
        name
        for name, it in verdict.survivors.items()
        if any(each.fits(f"{name_of(verdict.module, name)}: {it}") for each in known)
    ]
    return {**dict.fromkeys(verdict.killed, 1), **dict.fromkeys(explained, 0)}


def _row(verdict: Verdict) -> str:
    return (
        f'"{verdict.module}" = {{ share = {share([verdict]):.1f}, mutants = {verdict.planted},'
        f' killed = {len(verdict.killed)}, code = "{verdict.code}" }}\n'
    )
