"""Somebody else's queue: a fax server takes a letter now, and dials later, perhaps often."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

WAITING, MOVING, DONE, FAILED, GONE = "waiting", "moving", "done", "failed", "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A letter in a queue: its number there, how far it is, and what a person is told of that.

    ``state`` is waiting, moving, done, failed, or gone: then the queue knows nothing of it.
    ``again`` is when it is tried again, if it waits for that.
    """

    id: str
    state: str
    words: str = ""
    again: datetime | None = None


class Queue(Protocol):
    """A queue that tells how its letters fare. OutsideFailed when it does not answer.

    A letter is asked for by its number there and by the ``key`` that it was handed over under:
    a number may come to mean another letter.
    """

    def status(self, job: str, key: str) -> Job:
        """Return how a letter stands now."""
        ...

    def cancel(self, job: str, key: str) -> Job:
        """Stop a letter if that is still possible, and return how it stands then."""
        ...

    def find(self, key: str) -> Job | None:
        """Return the letter that was handed over under a key; None where there is none any more.

        That it is there proves that it was taken; that it is not there proves nothing.
        """
        ...
