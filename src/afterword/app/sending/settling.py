"""What an earlier sender left open, and what lies in a queue: settled before anything leaves."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from afterword.app.sending.following import Following
from afterword.app.sending.handover import Handover
from afterword.app.sending.journal import IN_QUEUE, Standing

LOOK_AGAIN = timedelta(minutes=5)
# A queue is near and answers at once; somebody may be watching how their fax fares.
ASK_AGAIN = timedelta(seconds=20)


@dataclass(slots=True, kw_only=True)
class Settling:
    """Brings each letter to where it can stand; ``looked`` is when each was last looked for."""

    handover: Handover
    looked: dict[str, datetime] = field(default_factory=dict)

    @property
    def following(self) -> Following:
        """Return what asks the queues how letters fare."""
        handover = self.handover
        return Following(
            journal=handover.journal,
            clock=handover.clock,
            queues=handover.queues,
            record=handover.record,
        )

    def settle(self, standings: Iterable[Standing]) -> None:
        """Settle each letter, as far as anybody can tell by now."""
        for standing in standings:
            self.handover.settle(standing)
            unsure = standing.state == "unknown" and self._patient(standing, LOOK_AGAIN)
            if unsure:
                self.handover.look(standing)
            if unsure or standing.event == "dot":
                self.following.find(self._anew(standing))
            if standing.event in IN_QUEUE and self._patient(standing, ASK_AGAIN):
                self.following.follow(standing)

    def _anew(self, standing: Standing) -> Standing:
        journal = self.handover.journal
        return journal.standing(journal.ledger.state(), standing.message_id)

    def _patient(self, standing: Standing, pause: timedelta) -> bool:
        """Tell whether it is time to look for a letter again, and remember that it was."""
        message_id, now = standing.message_id, self.handover.clock.now()
        last = self.looked.get(message_id)
        if last is not None and timedelta(0) <= now - last < pause:
            return False
        self.looked[message_id] = now
        return True
