"""Faxes by a gateway that takes mail: the pages go to the number's address at their domain.

What the mail account does for any mail, it does here: step by step, once, and found again in Sent.
"""

from dataclasses import dataclass, replace

from afterword.app.faxing.fax_line import pages_of
from afterword.app.ports import Channel, Envelope, Receipt, Witness
from afterword.channels.fax_address import FaxGateway


@dataclass(frozen=True, slots=True, kw_only=True)
class ByGateway:
    """The channel "fax" through a gateway (app.ports.Channel)."""

    email: Channel
    gateway: FaxGateway

    def deliver(self, letter: Envelope, witness: Witness) -> Receipt:
        """Mail the approved pages to the gateway; whether they go through, it tells by mail."""
        pages_of(letter)
        return self.email.deliver(self.mail(letter), witness)

    def mail(self, letter: Envelope) -> Envelope:
        """Return the mail that carries a fax: no words beside it, for many gateways fax them too.

        The Message-ID is the letter's own, so that Sent tells of it.
        """
        to = (letter.to[0], self.gateway.address(letter.to[1]))
        return replace(
            letter, channel="email", to=to, body="", answers="", references=(), html=False
        )
