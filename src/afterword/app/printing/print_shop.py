"""A print shop that prints and posts letters: the port, and the channel that goes by it."""

from dataclasses import dataclass
from typing import Protocol

from afterword.app.ports import Envelope, Receipt, Witness
from afterword.app.printing.printing import CLASSIC, Printing
from afterword.app.printing.sheet import Sheet
from afterword.app.sending.approval import approvals
from afterword.core.errors import DeliveryFailed, Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A letter at a print shop: its number there, where it stands in the shop's own word.

    ``live`` tells whether paper is printed: in test mode a shop takes letters and prints none.
    """

    id: str
    state: str
    live: bool


class PrintShop(Protocol):
    """Prints a PDF and posts it. DeliveryFailed says what is known when that failed."""

    def submit(self, pdf: bytes, sheet: Sheet, key: str, witness: Witness) -> Job:
        """Hand a letter over once; the witness hears of it before anything can have been taken.

        The same ``key`` never makes a second letter, at a shop that knows keys.
        """
        ...

    def status(self, job: str) -> Job:
        """Return where a letter stands now."""
        ...

    def cancel(self, job: str) -> Job:
        """Stop a letter that is not printed yet; Refused when it is too late."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ByShop:
    """The channel "mail" through a print shop (app.ports.Channel)."""

    printing: Printing
    shop: PrintShop
    style: str = CLASSIC

    def deliver(self, letter: Envelope, witness: Witness) -> Receipt:
        """Print an approved letter and hand it over once.

        What a shop took in test mode has failed for good: no paper will ever arrive.
        """
        step = self._step(letter)
        sheet = self.printing.sheet(step, self.style)
        pdf = self.printing.letter(step, self.style)
        job = self.shop.submit(pdf, sheet, letter.message_id.strip("<>"), witness)
        words = f"The print shop took it as {job.id}: {job.state}"
        if not job.live:
            raise DeliveryFailed(
                f"{words}; in test mode, so nothing is printed",
                permanent=True,
                where=step,
                hint="Print it and post it yourself.",
            )
        witness.saw("taken", words)
        return Receipt(at=self.printing.clock.now(), words=words)

    def _step(self, letter: Envelope) -> str:
        for approval in approvals(self.printing.ledger.state().beside):
            if approval.envelope == letter:
                return approval.step
        raise Refused("This letter is no longer approved", hint="Approve it again.")


class _Unwritten:
    """A witness of what is only tried: nothing of it is a send."""

    def saw(self, event: str, detail: str = "") -> None:
        """Write nothing down."""


def tried(printing: Printing, shop: PrintShop, step: str, style: str = CLASSIC) -> Job:
    """Hand an approved letter to a shop in test mode; nothing is printed, nothing is recorded.

    Asked again it is the same letter there, at a shop that knows keys.
    """
    sheet, pdf = printing.sheet(step, style), printing.letter(step, style)
    return shop.submit(pdf, sheet, f"try/{step}/{style}/{sheet.day}", _Unwritten())
