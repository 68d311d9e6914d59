"""What becomes of a letter that lies in somebody else's queue: asked now and then, written down.

A letter counts as sent only once the queue says that it went through.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC

from afterword.app.pages.words import hour
from afterword.app.ports import Clock
from afterword.app.sending.journal import IN_QUEUE, QUEUED, Journal, Line, Standing
from afterword.app.sending.queues import DONE, FAILED, GONE, Job, Queue
from afterword.core.business_days import in_zone
from afterword.core.errors import OutsideFailed, Refused

Record = Callable[[Standing, str], object]
LOST = "The queue no longer knows this letter, so nobody can tell here whether it went through."
STOPPED = "You stopped it before it went through."


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """Follows letters in the queues of their ways; ``record`` notes one as sent."""

    journal: Journal
    clock: Clock
    queues: Mapping[str, Queue]
    record: Record

    def follow(self, standing: Standing) -> None:
        """Ask how a letter in a queue fares; a queue that does not answer is asked again later."""
        queue = self._queue(standing)
        if queue is None or standing.event not in IN_QUEUE:
            return
        try:
            job = queue.status(standing.job, _key(standing))
        except OutsideFailed:
            return
        self._note(standing, job)

    def find(self, standing: Standing) -> None:
        """Look for a letter of unknown fate in its queue: only that it is there proves anything."""
        queue = self._queue(standing)
        if queue is None or standing.state != "unknown":
            return
        try:
            job = queue.find(_key(standing))
        except OutsideFailed:
            return
        if job is not None and job.state != GONE:
            self._say(standing, QUEUED, job.id)

    def stop(self, standing: Standing) -> None:
        """Stop a letter in a queue; Refused when it went through, or is just going through.

        OutsideFailed when the queue does not answer: the letter stays where it is.
        """
        queue = self._queue(standing)
        if queue is None or standing.event not in IN_QUEUE:
            raise Refused(
                "This letter is not in a queue, so nothing can be stopped", code="not_queued"
            )
        job = queue.cancel(standing.job, _key(standing))
        if job.state == FAILED:
            self._say(standing, "failed", STOPPED)
            return
        self._note(standing, job)
        raise Refused(
            "It was too late to stop this letter",
            where=standing.step,
            hint="Look at it again in a minute.",
            code="sending",
        )

    def _note(self, standing: Standing, job: Job) -> None:
        if job.state == DONE:
            self.record(standing, job.words)
        elif job.state == FAILED:
            self._say(standing, "failed", job.words)
        elif job.state == GONE:
            self._say(standing, "unknown", LOST)
        else:
            self._tell(standing, job)

    def _tell(self, standing: Standing, job: Job) -> None:
        """Write down what changed while it waits: each sentence once."""
        again = in_zone(job.again, self.clock.now().tzinfo or UTC) if job.again else None
        tried = f"It is tried again at {hour(again)}." if again else ""
        words = " ".join(filter(None, (job.words, tried)))
        if words and words != standing.detail:
            self._say(standing, "followed", words)

    def _queue(self, standing: Standing) -> Queue | None:
        return self.queues.get(str((standing.letter or {}).get("channel")))

    def _say(self, standing: Standing, event: str, detail: str) -> None:
        line = Line(event=event, at=self.clock.now(), step=standing.step, detail=detail)
        self.journal.insist(standing.message_id, line)


def _key(standing: Standing) -> str:
    """Return what a letter is handed over under: its Message-ID, as it was approved."""
    return f"<{standing.message_id}>"
