"""What went to and fro between the candidate and an employer, ready to be counted."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from afterword.core.case import CaseView


class Exchange(NamedTuple):
    """When an employer was heard from, and when it had a contact that the limits count."""

    heard: list[datetime]
    contacts: list[datetime]

    def last_heard(self, until: datetime | None = None) -> datetime | None:
        """Return when they were last heard from, up to a moment and with it."""
        count = len(self.heard) if until is None else bisect_right(self.heard, until)
        return self.heard[count - 1] if count else None

    def count(self, since: datetime | None, before: datetime | None = None) -> int:
        """Count the contacts after one moment and before another."""
        first = 0 if since is None else bisect_right(self.contacts, since)
        end = len(self.contacts) if before is None else bisect_left(self.contacts, before)
        return max(0, end - first)


def exchange(views: Collection[CaseView]) -> Exchange:
    """Lay the contacts of some cases together, each kind in its order."""
    return Exchange(
        sorted([moment for view in views for moment in view.heard_moments]),
        sorted([touch.at for view in views for touch in view.governed]),
    )
