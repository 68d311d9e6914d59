"""Planning anew when each case changes next: after an upgrade of the rules, holidays or zones.

What a moment was worked out from is fixed when a program starts, because rules, holidays and zones
are read once. So each program that acts on what is due looks once, when it starts, for searches
that were planned by something else. It may be stopped at any time: what it has done is no longer
behind. Programs of two versions do not undo each other's work for ever: neither looks twice.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from afterword.app.facts.ledger import NextChanges
from afterword.app.facts.state import search_of
from afterword.app.ports import Clock, Held, Planned, Searches
from afterword.core.errors import AfterwordError

# So few that a page waits for them no longer than for another page, so many that the disk's
# "it is kept" is asked for once in about a thousand cases.
BATCH = 50
# How often searches that were written to meanwhile are planned again.
PASSES = 5
# How many batches are planned between two looks at what is to be sent: some seconds of work.
ROUND = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Replanned:
    """One batch: how many searches and cases were planned anew, and which could not be."""

    searches: int
    cases: int
    refused: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Replan:
    """Plans anew the searches whose moments came from something else than ``planned_by``."""

    searches: Searches
    clock: Clock
    next_changes: NextChanges
    planned_by: Callable[[], str]

    def run(self) -> Iterator[Replanned]:
        """Plan anew what is behind, a batch at a time; each is kept before the next is read.

        A search that somebody writes to at the same time is left to the next pass.
        """
        for _ in range(PASSES):
            moved = False
            after = 0
            while held := self.searches.behind(self.planned_by(), after=after, most=BATCH):
                after = held[-1].search
                done, again = self._batch(held)
                moved |= again
                yield done
            if not moved:
                return

    def _batch(self, held: Sequence[Held]) -> tuple[Replanned, bool]:
        """Plan a batch and keep it; also tell whether one of it was written to meanwhile."""
        now = self.clock.now()
        planned: list[Planned] = []
        for each in held:
            try:
                cases = self.next_changes(search_of(each.facts), now)
            except AfterwordError:
                continue  # its owner is told when they open it; its moments stay as they are
            planned.append(Planned(search=each.search, version=each.version, cases=cases))
        moved = self.searches.keep(planned, planned_by=self.planned_by(), now=now)
        kept = [one for one in planned if one.search not in moved]
        done = {one.search for one in planned}
        return Replanned(
            searches=len(kept),
            cases=sum(len(one.cases) for one in kept),
            refused=tuple(each.search for each in held if each.search not in done),
        ), bool(moved)


class CatchUp:
    """Plans anew what is behind, a part at a time, between other work; then never again."""

    def __init__(self, replan: Replan) -> None:
        self._replan = replan
        self._run: Iterator[Replanned] | None = None
        self._through = False

    def go_on(self) -> tuple[Replanned, ...]:
        """Do the next part and return it; after a fault it begins with what is left."""
        if self._through:
            return ()
        run, self._run = self._run or self._replan.run(), None
        done = tuple(islice(run, ROUND))
        self._run = run
        self._through = len(done) < ROUND
        return done
