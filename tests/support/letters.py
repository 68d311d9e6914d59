"""The cast's letters, and a witness that remembers, for tests of sending."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from afterword.app.ports import Envelope

NOW = datetime(2026, 11, 23, 15, 50, tzinfo=UTC)
LETTER = Envelope(
    message_id="<ruth.1@afterword.invalid>",
    channel="email",
    sender=("Maya Okafor", "maya@okafor.example"),
    to=("Ruth Delgado", "ruth.delgado@haldenrobotics.example"),
    subject="Thank you for Friday",
    body="Dear Ms. Delgado,\n\nThank you for your time.\n.\n..and a dot\n\nMaya Okafor\n",
)


@dataclass(slots=True)
class FixedClock:
    """A clock that stands still until the test moves it."""

    moment: datetime = NOW

    def now(self) -> datetime:
        """Return the moment that the test chose."""
        return self.moment


@dataclass(slots=True)
class Memory:
    """A witness that remembers what it saw, in order."""

    events: list[str] = field(default_factory=list)

    def saw(self, event: str, detail: str = "") -> None:
        """Remember the event."""
        self.events.append(event)
