"""What a broken disk did to what was acknowledged."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from pathlib import Path

COLUMNS = ("tries", "hits", "kept", "lost", "half", "doubled", "misled")
BAD = ("lost", "half", "doubled", "misled")


@dataclass(slots=True)
class Harm:
    """Counts of one ordeal.

    ``hits`` are tries at which something was really under way or made to fail, ``kept`` what was
    acknowledged, ``half`` databases that were not whole, ``doubled`` letters that went out again,
    ``misled`` answers that were not true: kept said of what was not, or the other way round.
    """

    tries: int = 0
    hits: int = 0
    kept: int = 0
    lost: int = 0
    half: int = 0
    doubled: int = 0
    misled: int = 0

    def add(self, other: "Harm") -> None:
        """Add what another one counted."""
        for field in fields(self):
            setattr(self, field.name, getattr(self, field.name) + getattr(other, field.name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordeal:
    """One way in which a disk fails: how it runs, and how often for each 500 kills of a sender."""

    name: str
    run: Callable[[Path, int], Harm]
    share: float = 1.0
    red: str | None = None

    def times(self, kills: int) -> int:
        """Return how often it runs when each journalled step is hit so many times."""
        return max(20, round(kills * self.share))


@dataclass(frozen=True, slots=True, kw_only=True)
class Suffered:
    """An ordeal that is over: what was counted, and in how many seconds."""

    ordeal: Ordeal
    harm: Harm
    seconds: float

    def complaint(self) -> str | None:
        """Return what is wrong with it, None when all is as it must be."""
        ordeal, harm = self.ordeal, self.harm
        if not harm.hits or not harm.kept:
            return f"{ordeal.name}: nothing was hit"
        if ordeal.red is not None:
            found = getattr(harm, ordeal.red)
            return None if found else f"{ordeal.name}: nothing was {ordeal.red}"
        bad = [f"{getattr(harm, name)} {name}" for name in BAD if getattr(harm, name)]
        return f"{ordeal.name}: {', '.join(bad)}" if bad else None

    def line(self) -> str:
        """Return it as a line of the table."""
        counts = "".join(f"{getattr(self.harm, name):>9,}" for name in COLUMNS)
        return f"{self.ordeal.name:<44}{counts}{self.seconds:>9.0f}"


def harm_table(suffered: Iterable[Suffered]) -> str:
    """Return what the ordeals did, those that must do harm below the others."""
    found = tuple(suffered)
    head = f"{'disk':<44}{''.join(f'{name:>9}' for name in COLUMNS)}{'seconds':>9}"
    kept = [each.line() for each in found if each.ordeal.red is None]
    controls = [each.line() for each in found if each.ordeal.red is not None]
    return "\n".join([head, *kept, "", "controls, each of which must do harm:", *controls])
