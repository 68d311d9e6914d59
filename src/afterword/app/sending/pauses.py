"""How long ago each letter was looked for: nobody is asked about one all the time."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta


@dataclass(slots=True)
class Pauses:
    """When each letter was last looked for, by its Message-ID, while the program runs."""

    looked: dict[str, datetime] = field(default_factory=dict)

    def over(self, message_id: str, now: datetime, pause: timedelta) -> bool:
        """Tell whether it is time to look for a letter again, and remember that it was."""
        last = self.looked.get(message_id)
        if last is not None and timedelta(0) <= now - last < pause:
            return False
        self.looked[message_id] = now
        return True
