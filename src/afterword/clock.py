"""What time it is: the machine's clock, and two that ``--now`` sets.

One stands still, for a command that answers and ends; one goes on, for a program that works.
"""

import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta


class SystemClock:
    """The machine's clock, in the machine's own zone."""

    def now(self) -> datetime:
        """Return the present moment, aware, with the offset that holds here now."""
        return datetime.now(tz=UTC).astimezone()


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedClock:
    """A clock that stands still at ``at``, which must be aware."""

    at: datetime

    def now(self) -> datetime:
        """Return the moment it stands at."""
        return self.at


@dataclass(frozen=True, slots=True, kw_only=True)
class SetClock:
    """A clock that was set to ``at``, which must be aware, and goes on from there."""

    at: datetime
    _since: float = field(default_factory=time.monotonic, init=False)

    def now(self) -> datetime:
        """Return the moment that it shows, in the zone that it was set in."""
        return self.at + timedelta(seconds=time.monotonic() - self._since)
