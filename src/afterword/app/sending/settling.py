"""What an earlier sender left open, and what lies in a queue: settled before anything leaves."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta

from afterword.app.sending.following import Following
from afterword.app.sending.handover import Handover
from afterword.app.sending.journal import IN_QUEUE, Standing
from afterword.app.sending.pauses import Pauses

LOOK_AGAIN = timedelta(minutes=5)
# A queue is near and answers at once; somebody may be watching how their fax fares.
ASK_AGAIN = timedelta(seconds=20)


@dataclass(slots=True, kw_only=True)
class Settling:
    """Brings each letter to where it can stand; ``pauses`` keep it from looking all the time."""

    handover: Handover
    pauses: Pauses = field(default_factory=Pauses)

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
            unsure = standing.state == "unknown" and self._time_for(standing, LOOK_AGAIN)
            if unsure:
                self.handover.look(standing)
            if unsure or standing.event == "dot":
                self.following.find(self._anew(standing))
            if standing.event in IN_QUEUE and self._time_for(standing, ASK_AGAIN):
                self.following.follow(standing)

    def _anew(self, standing: Standing) -> Standing:
        journal = self.handover.journal
        return journal.standing(journal.ledger.state(), standing.message_id)

    def _time_for(self, standing: Standing, pause: timedelta) -> bool:
        return self.pauses.over(standing.message_id, self.handover.clock.now(), pause)
