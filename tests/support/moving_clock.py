"""A clock for tests of what time alone changes."""

from datetime import datetime, timedelta


class MovingClock:
    """A clock that a test sets forward."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        """Return the moment it stands at."""
        return self.at

    def forward(self, **by: float) -> None:
        """Let time pass, in the words of timedelta."""
        self.at += timedelta(**by)
