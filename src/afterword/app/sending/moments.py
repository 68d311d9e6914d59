"""Which moment an approved letter leaves at, and what keeps a letter here whose moment has come."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from afterword.app.facts.state import State
from afterword.app.sending.approval import Approval
from afterword.app.sending.journal import ANEW, BY_PERSON, MISSED, Line, Standing
from afterword.app.sending.open_letters import OpenLetters
from afterword.app.sending.send_checks import objection
from afterword.app.sending.send_window import GRACE, STALE, Windows

# Between a word that lets a letter go and its going: time to think better of it.
TAKE_BACK = timedelta(seconds=60)
LATE = "Its moment passed more than a day ago. Read it again, then release it."


@dataclass(frozen=True, slots=True, kw_only=True)
class Moments:
    """The moments of all letters of one journal; ``windows`` tells when each may leave."""

    letters: OpenLetters
    windows: Windows

    def following(self, state: State, approval: Approval, now: datetime) -> datetime:
        """Return the next good moment from now on: not before the plan's best, apart from others.

        Nor sooner after the approval than the candidate needs to think better of it.
        """
        return self._first(state, approval, now, max(now, self._earliest(state, approval, now)))

    def meant(self, state: State, approval: Approval, now: datetime) -> datetime:
        """Return the good moment that followed the approval, even if nothing ran here then."""
        return self._first(state, approval, now, self._earliest(state, approval, now))

    def _earliest(self, state: State, approval: Approval, now: datetime) -> datetime:
        soonest = approval.at + TAKE_BACK
        return max(soonest, self.windows.best(state.search, approval, now) or soonest)

    def _first(
        self, state: State, approval: Approval, now: datetime, earliest: datetime
    ) -> datetime:
        """Return the first good moment that no colleague of the case has or had just then."""
        taken = [
            moment
            for _, standing in self._colleagues(state, approval)
            for moment in (standing.dotted, standing.planned)
            if moment is not None and standing.state not in {"held", "failed"}
        ]
        return self.windows(state.search, approval, now).first(earliest, taken)

    def objection(self, state: State, approval: Approval, now: datetime) -> str | None:
        """Return what speaks against a letter now, by the facts, the limits or the plan."""
        why = objection(state.search, approval, now)
        return why or self.windows.untimely(state.search, approval, now)

    def keeping(
        self, state: State, approval: Approval, standing: Standing, now: datetime
    ) -> Line | None:
        """Return the line that says why a letter stays whose moment has come; None if it leaves.

        A moment that passed long ago is planned anew, into hours that are allowed.
        """
        why = self.objection(state, approval, now)
        if why is None and now - _chosen(standing, now) > STALE:
            why = LATE
        if why is not None:
            return Line(event="held", at=now, step=approval.step, detail=why)
        if self._may_leave(state, approval, standing, now):
            return None
        missed = standing.planned is not None and now - standing.planned > GRACE
        return Line(
            event="planned",
            at=now,
            step=approval.step,
            detail=MISSED if missed else ANEW,
            until=self.following(state, approval, now),
        )

    def _may_leave(
        self, state: State, approval: Approval, standing: Standing, now: datetime
    ) -> bool:
        """Tell whether a letter may leave now: not at night, not long after, not on heels."""
        since = now - _chosen(standing, now)
        chosen = standing.chosen
        own = chosen is not None and chosen.detail == BY_PERSON and not standing.tries
        if own and since <= GRACE:
            return True
        window = self.windows(state.search, approval, now)
        retried = standing.tries > 0 and since <= GRACE and not window.is_quiet(now)
        left = (one.dotted for _, one in self._colleagues(state, approval))
        alone = all(abs(now - moment) >= window.stagger for moment in left if moment)
        return (window.is_open(now) and alone) or retried

    def _colleagues(self, state: State, approval: Approval) -> Iterator[tuple[Approval, Standing]]:
        for other, standing in self.letters.of_case(state, approval.case):
            if other.case == approval.case and other.step != approval.step:
                yield other, standing


def _chosen(standing: Standing, now: datetime) -> datetime:
    """Return the moment that was chosen for a letter, by rule or by the person."""
    chosen = standing.chosen
    return chosen.until if chosen and chosen.until else now
