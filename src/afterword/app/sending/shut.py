"""An account that lets nothing leave is left alone for a while: no letter after another tries it.

Remembered while the program runs. A wrong password that is tried again and again locks an account.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from afterword.core.errors import AccountFailed

A_WHILE = timedelta(minutes=15)


@dataclass(slots=True, kw_only=True)
class Shut:
    """Which ways are shut, each until when and why; ``way`` is any name of an account."""

    until: dict[int, tuple[datetime, str]] = field(default_factory=dict)

    def note(self, way: int, failed: AccountFailed, now: datetime) -> None:
        """Remember that an account let nothing leave."""
        # What was put off because of the first failure says nothing new.
        if way not in self.until or self.until[way][0] <= now:
            self.until[way] = now + max(failed.wait or A_WHILE, A_WHILE), failed.message

    def refuse(self, way: int, now: datetime) -> None:
        """Raise AccountFailed for an account that is shut, without asking its server again."""
        moment, why = self.until.get(way, (now, ""))
        if moment > now:
            raise AccountFailed(
                f"It was not tried yet, since {why[:1].lower()}{why[1:]}",
                permanent=False,
                hint="Nothing is lost; it will be tried again.",
                wait=moment - now,
            )
