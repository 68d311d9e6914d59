"""A store in memory: for one look at a facts file, for the demo, and for tests."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from threading import Lock

from afterword.app.ports import Body, Change, Entry, Planned, Upcoming
from afterword.core.errors import StaleVersion


class MemoryStore:
    """Keeps changes as long as the program runs; safe to share between threads."""

    def __init__(self) -> None:
        self._changes: list[Change] = []
        self._lock = Lock()
        self.next_change: dict[str, datetime] = {}
        self.planned_by = ""

    def version(self) -> int:
        """Return the version of the newest change, 0 for an empty store."""
        return len(self._changes)

    def changes(self, after: int = 0) -> Sequence[Change]:
        """Return the changes newer than ``after``, oldest first."""
        return tuple(self._changes[after:])

    def append(
        self,
        entries: Sequence[Entry],
        *,
        expected_version: int,
        at: datetime,
        source: str,
        undoes: int | None = None,
        upcoming: Upcoming | None = None,
    ) -> int:
        """Keep the entries as one change; StaleVersion when the store has moved on."""
        with self._lock:
            if expected_version != len(self._changes):
                raise stale(expected_version, len(self._changes))
            version = expected_version + 1
            kept = tuple(Entry(key=one.key, body=_as_written(one.body)) for one in entries)
            change = Change(version=version, at=at, source=source, entries=kept, undoes=undoes)
            self._changes.append(change)
            if upcoming is not None:
                self._plan(upcoming.cases)
                same = not expected_version or upcoming.planned_by == self.planned_by
                self.planned_by = upcoming.planned_by if same else ""
            return version

    def history(self, key: str) -> Sequence[tuple[Change, Entry]]:
        """Return every version of one fact, oldest first."""
        return tuple(
            (change, entry)
            for change in self._changes
            for entry in change.entries
            if entry.key == key
        )

    def keep(self, planned: Planned, *, planned_by: str, now: datetime) -> bool:
        """Keep when cases change next, unless the store has moved on; what is due stays due."""
        with self._lock:
            if planned.version != len(self._changes):
                return False
            self._plan(moves(self.next_change, planned.cases, now))
            self.planned_by = planned_by
            return True

    def _plan(self, cases: Mapping[str, datetime | None]) -> None:
        for case, moment in cases.items():
            self.next_change.pop(case, None)
            if moment is not None:
                self.next_change[case] = moment


def moves(
    known: Mapping[str, datetime], found: Mapping[str, datetime | None], now: datetime
) -> dict[str, datetime | None]:
    """Return what is to be written so that the moments found are the ones known.

    A moment that has come stays until somebody has acted on it; only a case that is gone takes
    it along.
    """
    gone: dict[str, datetime | None] = {case: None for case in known if case not in found}
    changed = {
        case: at
        for case, at in found.items()
        if at != known.get(case) and (case not in known or known[case] > now)
    }
    return {**gone, **changed}


def _as_written(body: Body | None) -> Body | None:
    """Return what a database would give back: a copy that holds JSON's own types alone."""
    return None if body is None else json.loads(json.dumps(body, allow_nan=False))


def stale(expected: int, found: int) -> StaleVersion:
    """Return the refusal of a write that read an older version than the store now has."""
    return StaleVersion(
        f"somebody else wrote since this was read (version {expected}, now {found})",
        hint="Look at what changed, then try again.",
    )
