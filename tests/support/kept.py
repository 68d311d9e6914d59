"""A ledger in memory with a clock that a test moves, and the use case that writes into it."""

from datetime import datetime, timedelta
from typing import Any

from afterword.app.facts.ledger import Ledger, NextChanges, no_next_changes
from afterword.app.facts.memory_store import MemoryStore
from afterword.app.facts.record import Record
from afterword.app.facts.state import State
from afterword.app.ports import Store

MONDAY = datetime.fromisoformat("2026-11-23T09:00:00-06:00")


class HandMoved:
    """A clock that goes on only when a test says so."""

    def __init__(self) -> None:
        self.at = MONDAY

    def now(self) -> datetime:
        """Return the moment it was moved to."""
        return self.at

    def goes_on(self, **by: float) -> None:
        """Go on by so many days, hours or minutes."""
        self.at += timedelta(**by)


class Kept:
    """What is written into one store: everything that a test of recording needs."""

    def __init__(
        self,
        document: object = None,
        *,
        store: Store | None = None,
        next_changes: NextChanges = no_next_changes,
    ) -> None:
        self.store = store or MemoryStore()
        self.clock = HandMoved()
        self.ledger = Ledger(self.store, self.clock, next_changes)
        self.record = Record(ledger=self.ledger, clock=self.clock, source="cli")
        if document is not None:
            self.record.import_document(document)

    @property
    def state(self) -> State:
        """Return the newest state."""
        return self.ledger.state()

    @property
    def case(self) -> dict[str, Any]:
        """Return the first case as the facts file writes it."""
        found: dict[str, Any] = self.state.document["cases"][0]
        return found

    def someone_else(self) -> "Kept":
        """Return another program that writes into the same store."""
        return Kept(store=self.store)
