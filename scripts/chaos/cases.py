"""What there is to run, by part and by name, and one of it run in a folder of its own."""

import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support.authority import issue
from tests.support.chaos.clocks import CLOCKS
from tests.support.chaos.copies import COPIES
from tests.support.chaos.cuts import CUTS
from tests.support.chaos.faults import FAULTS
from tests.support.chaos.harm import Harm
from tests.support.chaos.kills import KILLS
from tests.support.chaos.tally import Tally
from tests.support.dovecot import dovecot
from tests.support.shooting import shooting_range

CASES = {case.name: case for case in (*KILLS, *COPIES, *CLOCKS)}
ORDEALS = {ordeal.name: ordeal for ordeal in (*CUTS, *FAULTS)}
PARTS = {
    "kills": [case.name for case in KILLS],
    "copies": [case.name for case in COPIES],
    "clocks": [case.name for case in CLOCKS],
    "power": [ordeal.name for ordeal in CUTS],
    "disks": [ordeal.name for ordeal in FAULTS],
}


def run(name: str, kills: int) -> tuple[Tally | Harm, float]:
    """Run one case or ordeal, and return what it counted and in how many seconds."""
    began = time.monotonic()
    with TemporaryDirectory(prefix="chaos-") as place:
        counted = _count(Path(place), name, kills) if name in CASES else _suffer(place, name, kills)
    return counted, time.monotonic() - began


def _count(folder: Path, name: str, kills: int) -> Tally:
    case, papers = CASES[name], issue(folder)
    with dovecot(papers) as mailbox, shooting_range(folder, mailbox, papers) as range_:
        return case.run(range_, folder / "c", case.times(kills))


def _suffer(folder: str, name: str, kills: int) -> Harm:
    ordeal = ORDEALS[name]
    return ordeal.run(Path(folder) / "d", ordeal.times(kills))
