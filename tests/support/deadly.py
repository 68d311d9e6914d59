"""A store that kills its process on one side of writing one line of the journal."""

import os
import signal
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from afterword.app.ports import Change, Entry, Store


@dataclass(frozen=True, slots=True)
class Deadly:
    """A store before or after whose line of one event the process dies by SIGKILL."""

    store: Store
    event: str | None
    when: str | None

    def version(self) -> int:
        """Pass on."""
        return self.store.version()

    def changes(self, after: int = 0) -> Sequence[Change]:
        """Pass on."""
        return self.store.changes(after)

    def history(self, key: str) -> Sequence[tuple[Change, Entry]]:
        """Pass on."""
        return self.store.history(key)

    def due(self, until: datetime) -> Sequence[str]:
        """Pass on."""
        return self.store.due(until)

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
        """Append, and die on one side of it if this is the line."""
        events = {entry.body.get("event") for entry in entries if entry.body}
        if self.event in events and self.when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        version = self.store.append(
            entries,
            expected_version=expected_version,
            at=at,
            source=source,
            undoes=undoes,
            next_change=next_change,
        )
        if self.event in events and self.when == "after":
            os.kill(os.getpid(), signal.SIGKILL)
        return version
