"""A way to send a fax: the port of a fax server, and the channel that goes by it."""

from dataclasses import dataclass
from typing import Protocol

from afterword.app.ports import Clock, Envelope, Receipt, Witness
from afterword.app.sending.queues import Job, Queue
from afterword.core.errors import Refused

FAX = "fax"
PAGES = "fax.pdf"
PDF = "application/pdf"


class FaxLine(Queue, Protocol):
    """A fax server. DeliveryFailed says what is known when a fax could not be handed over."""

    def submit(self, pages: bytes, number: str, key: str, witness: Witness) -> Job:
        """Hand a fax over once; the witness hears of it before it can be dialled.

        ``pages`` is a PDF, ``number`` in E.164, ``key`` the name that it is found under later.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ByFax:
    """The channel "fax" through a fax server (app.ports.Channel)."""

    line: FaxLine
    clock: Clock

    def deliver(self, letter: Envelope, witness: Witness) -> Receipt:
        """Hand the approved pages over once; whether they go through is told by the queue."""
        job = self.line.submit(pages_of(letter), letter.to[1], letter.message_id, witness)
        witness.saw("queued", job.id)
        return Receipt(at=self.clock.now(), words=job.words, job=job.id)


def pages_of(letter: Envelope) -> bytes:
    """Return the pages of a fax as they were approved; Refused for a letter without them."""
    for name, media_type, content in letter.attachments:
        if (name, media_type) == (PAGES, PDF):
            return content
    raise Refused(
        "The pages of this fax are not with what you approved", hint="Approve the letter again."
    )
