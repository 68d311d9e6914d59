"""A store in memory: for one look at a facts file, for the demo, and for tests."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from threading import Lock

from afterword.app.ports import Body, Change, Entry
from afterword.core.errors import StaleVersion


class MemoryStore:
    """Keeps changes as long as the program runs; safe to share between threads."""

    def __init__(self) -> None:
        self._changes: list[Change] = []
        self._due: dict[str, datetime] = {}
        self._lock = Lock()

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
        next_change: Mapping[str, datetime | None] | None = None,
    ) -> int:
        """Keep the entries as one change; StaleVersion when the store has moved on."""
        with self._lock:
            if expected_version != len(self._changes):
                raise stale(expected_version, len(self._changes))
            version = expected_version + 1
            kept = tuple(Entry(key=one.key, body=_as_written(one.body)) for one in entries)
            change = Change(version=version, at=at, source=source, entries=kept, undoes=undoes)
            self._changes.append(change)
            for case, moment in (next_change or {}).items():
                self._due.pop(case, None)
                if moment is not None:
                    self._due[case] = moment
            return version

    def history(self, key: str) -> Sequence[tuple[Change, Entry]]:
        """Return every version of one fact, oldest first."""
        return tuple(
            (change, entry)
            for change in self._changes
            for entry in change.entries
            if entry.key == key
        )

    def due(self, until: datetime) -> Sequence[str]:
        """Return the cases whose next change is at or before ``until``, the earliest first."""
        found = sorted((moment, case) for case, moment in self._due.items() if moment <= until)
        return tuple(case for _, case in found)


def _as_written(body: Body | None) -> Body | None:
    """Return what a database would give back: a copy that holds JSON's own types alone."""
    return None if body is None else json.loads(json.dumps(body, allow_nan=False))


def stale(expected: int, found: int) -> StaleVersion:
    """Return the refusal of a write that read an older version than the store now has."""
    return StaleVersion(
        f"somebody else wrote since this was read (version {expected}, now {found})",
        hint="Look at what changed, then try again.",
    )
