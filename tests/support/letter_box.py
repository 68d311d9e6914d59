"""A channel for tests of pages: no server, and it says yes, no, or nothing."""

from datetime import UTC, datetime

from afterword.app.ports import Envelope, Receipt, Witness
from afterword.core.errors import DeliveryFailed

TAKEN = datetime(2026, 11, 23, 15, tzinfo=UTC)


class LetterBox:
    """A channel that takes every letter, or none while ``shut``; Sent cannot be looked into."""

    def __init__(self) -> None:
        self.taken: list[Envelope] = []
        self.shut = False
        self.breaks = False

    def deliver(self, letter: Envelope, witness: Witness) -> Receipt:
        """Take a letter; while it ``breaks`` the connection is lost after the last byte."""
        if self.shut:
            raise DeliveryFailed("The server says: try again later", permanent=False)
        for event in ("connected", "accepted", "body", "dot"):
            witness.saw(event)
        if self.breaks:
            raise DeliveryFailed("The connection was lost", permanent=False, after_dot=True)
        witness.saw("taken")
        self.taken.append(letter)
        return Receipt(at=TAKEN, words="250 Queued")

    def holds(self, message_id: str) -> bool | None:
        """Tell nothing of Sent."""
        return None

    def file(self, letter: Envelope, at: datetime) -> bool:
        """File no copy."""
        return False
