"""A letter to oneself: it shows that the account sends, where it arrives, and what Sent keeps."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from secrets import token_hex
from typing import Protocol

from afterword.app.account.look import Look
from afterword.app.ports import Channel, Clock, Envelope, SentFolder
from afterword.core.errors import Refused

# How often it is looked for, and for how long altogether; in seconds.
PAUSES = (1.0, 2.0, 3.0, 4.0, 5.0, 15.0, 30.0, 30.0, 30.0)
SUBJECT = "A test letter from Afterword to yourself"
BODY = (
    "This letter went from you to you, and to nobody else.\n\n"
    "If you can read it, your account sends. You can throw it away.\n"
)


class Arrivals(Protocol):
    """The candidate's own Inbox."""

    def arrived(self, message_id: str) -> bool | None:
        """Tell whether a mail is in the Inbox; None when that cannot be looked up."""
        ...


class Unwitnessed:
    """A witness for a letter that no journal keeps: it goes to nobody but its sender."""

    def saw(self, event: str, detail: str = "") -> None:
        """Write nothing down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterToOneself:
    """Sends it and follows it; ``sleep`` waits for so many seconds."""

    channel: Channel
    clock: Clock
    sleep: Callable[[float], object]
    inbox: Arrivals | None = None
    sent: SentFolder | None = None

    def go(self, name: str, address: str) -> Iterator[Look]:
        """Send it to the candidate's own address, follow it, and say how it went.

        DeliveryFailed when it did not leave; Refused without an address of one's own.
        """
        if not address:
            raise Refused(
                "Your own address is not known, so there is nobody to write to",
                hint="Say it: afterword me --email you@home.example.",
            )
        letter = Envelope(
            message_id=f"<test.{token_hex(12)}@{address.rpartition('@')[2]}>",
            channel="email",
            sender=(name, address),
            to=(name, address),
            subject=SUBJECT,
            body=BODY,
            html=True,
        )
        begun = self.clock.now()
        self.channel.deliver(letter, Unwitnessed())
        yield Look(f"a letter to {address} left, and your provider took it")
        yield from self._followed(letter.message_id, begun)

    def _followed(self, message_id: str, begun: datetime) -> Iterator[Look]:
        if self.inbox is None or self.sent is None:
            yield Look(
                "your mailbox is not set up here, so nobody can look whether it arrived",
                "Look into your Inbox. To let it be looked for: afterword account … --imap HOST.",
                optional=True,
            )
            return
        arrived: str | None = None
        filed: str | None = None
        for pause in PAUSES:
            self.sleep(pause)
            if arrived is None and self.inbox.arrived(message_id):
                arrived = self._after(begun)
                yield Look(f"it arrived in your Inbox, {arrived}")
            if filed is None and self.sent.holds(message_id):
                filed = self._after(begun)
                yield Look(f"your provider put it into Sent itself, {filed}")
            if arrived and filed:
                return
        yield from _missing(arrived, filed)

    def _after(self, begun: datetime) -> str:
        seconds = max(1, round((self.clock.now() - begun).total_seconds()))
        return f"within {seconds} second{'s' * (seconds != 1)}"


def _missing(arrived: str | None, filed: str | None) -> Iterator[Look]:
    if arrived is None:
        yield Look(
            "it has not arrived in your Inbox within two minutes",
            "Look into Spam; it may also take longer. If it never comes, ask your provider.",
        )
    if filed is None:
        yield Look(
            "your provider did not put it into Sent",
            "Afterword puts a copy of each letter there; after a crash you will be asked.",
            optional=True,
        )
