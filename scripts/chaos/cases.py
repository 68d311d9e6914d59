"""The cases, by part and by name, and one of them run in a folder and with servers of its own."""

import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support.authority import issue
from tests.support.chaos.clocks import CLOCKS
from tests.support.chaos.copies import COPIES
from tests.support.chaos.kills import KILLS
from tests.support.chaos.tally import Case, Tally
from tests.support.dovecot import dovecot
from tests.support.shooting import shooting_range

PARTS: dict[str, tuple[Case, ...]] = {"kills": KILLS, "copies": COPIES, "clocks": CLOCKS}
CASES = {case.name: case for part in PARTS.values() for case in part}


def count(name: str, kills: int) -> tuple[Tally, float]:
    """Run one case, and return what it counted and in how many seconds."""
    case, began = CASES[name], time.monotonic()
    with TemporaryDirectory(prefix="chaos-") as place:
        folder = Path(place)
        papers = issue(folder)
        with dovecot(papers) as mailbox, shooting_range(folder, mailbox, papers) as range_:
            tally = case.run(range_, folder / "c", case.times(kills))
    return tally, time.monotonic() - began
