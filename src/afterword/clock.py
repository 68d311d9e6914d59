"""What time it is: the machine's clock, and one that stands still for ``--now``."""

from dataclasses import dataclass
from datetime import UTC, datetime


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
