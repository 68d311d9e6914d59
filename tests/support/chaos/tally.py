"""What became of the letters of a case, by the server's own list, and what that says."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from pathlib import Path

from tests.support.shooting import Range

COLUMNS = ("kills", "letters", "doubled", "lost", "late", "asked")
BAD = ("doubled", "lost", "late", "needless")


@dataclass(slots=True)
class Tally:
    """Counts of one case.

    ``late`` letters left more than a day after their moment, unseen; ``asked`` are those of which
    the candidate is asked, ``needless`` those of them that the program could have known about.
    """

    kills: int = 0
    letters: int = 0
    doubled: int = 0
    lost: int = 0
    late: int = 0
    asked: int = 0
    needless: int = 0

    def count(self, times: int, state: str, *, knowable: bool = False) -> None:
        """Count one letter that the server took so often, and that is said to stand so.

        Who is asked has not lost it, nor has whoever reads that it is held; "sent" must be true.
        """
        asked = state in {"unknown", "held"}
        self.letters += 1
        self.doubled += times > 1
        self.asked += asked
        self.needless += asked and knowable
        self.lost += not asked and (state != "sent" or times == 0)

    def add(self, other: "Tally") -> None:
        """Add what another one counted."""
        for field in fields(self):
            name = field.name
            setattr(self, name, getattr(self, name) + getattr(other, name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One way to do harm: how it runs, how often for each thousand kills, and whether it must fail.

    ``red`` names, for a design that keeps no promise, the count that must not stay at nothing.
    """

    name: str
    run: Callable[[Range, Path, int], Tally]
    share: float = 1.0
    red: str | None = None
    kills: bool = True

    def times(self, kills: int) -> int:
        """Return how often it runs when each journalled step is hit so many times."""
        return max(2, round(kills * self.share))


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A case that ran: what was counted, and in how many seconds."""

    case: Case
    times: int
    tally: Tally
    seconds: float

    def complaint(self) -> str | None:
        """Return what is wrong with it, None when all is as it must be."""
        case, tally = self.case, self.tally
        if case.red is not None:
            found = getattr(tally, case.red)
            return None if found else f"{case.name}: nothing was {case.red}, so it proves nothing"
        if case.kills and tally.kills < self.times:
            return f"{case.name}: only {tally.kills} of {self.times} senders were killed"
        if tally.letters < self.times:
            return f"{case.name}: only {tally.letters} letters"
        bad = [f"{getattr(tally, name)} {name}" for name in BAD if getattr(tally, name)]
        return f"{case.name}: {', '.join(bad)}" if bad else None

    def line(self) -> str:
        """Return it as a line of the table."""
        counts = "".join(f"{getattr(self.tally, name):>9,}" for name in COLUMNS)
        return f"{self.case.name:<44}{counts}{self.seconds:>9.0f}"


def table(rows: Iterable[Row]) -> str:
    """Return what became of all the letters, the designs that must fail below the others."""
    rows = tuple(rows)
    head = f"{'case':<44}{''.join(f'{name:>9}' for name in COLUMNS)}{'seconds':>9}"
    kept = [row for row in rows if row.case.red is None]
    total = Tally()
    for row in kept:
        total.add(row.tally)
    whole = Case(name="all", run=lambda *_: total)
    all_of_them = Row(case=whole, times=0, tally=total, seconds=sum(row.seconds for row in kept))
    lines = [head, *(row.line() for row in kept), all_of_them.line()]
    controls = [row.line() for row in rows if row.case.red is not None]
    return "\n".join([*lines, "", "controls, each of which must fail:", *controls])
