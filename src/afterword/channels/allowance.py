"""How long a server may keep us, and how much it may say, in one conversation.

Libraries wait anew for each byte and read for as long as lines come, so that a server that drips,
or never stops talking, would hold its caller for ever.
"""

import socket
import time
from dataclasses import dataclass, field
from io import BufferedReader, RawIOBase
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

# Some hundred times what a mail server has to say, and little enough to hold in memory.
MOST_BYTES = 64 * 1024


class TooMuch(OSError):
    """The server said more than any that works has to say."""


@dataclass(slots=True, kw_only=True)
class Allowance:
    """What is left to a server: seconds for its present answer, seconds and bytes for all."""

    answer: float
    whole: float
    most: int = MOST_BYTES
    _answer_until: float = field(init=False)
    _until: float = field(init=False)

    def __post_init__(self) -> None:
        """Begin to count."""
        self.grant(answer=self.answer, whole=self.whole)

    def grant(self, *, answer: float, whole: float) -> None:
        """Give other times from now on; what was said already stays counted."""
        self.answer = answer
        self._until = time.monotonic() + whole
        self.next_answer()

    def renew(self, *, answer: float, whole: float) -> None:
        """Begin anew, for another letter over the same wire: times and bytes."""
        self.most = MOST_BYTES
        self.grant(answer=answer, whole=whole)

    def next_answer(self) -> None:
        """Begin the time of an answer."""
        self._answer_until = time.monotonic() + self.answer

    def to_send(self) -> float:
        """Return the seconds that are left for all; TimeoutError when there are none."""
        return _positive(self._until - time.monotonic())

    def to_hear(self) -> float:
        """Return the seconds that are left for this answer; TimeoutError when there are none."""
        return min(self.to_send(), _positive(self._answer_until - time.monotonic()))

    def spend(self, count: int) -> None:
        """Count bytes that were said; TooMuch when they are more than anybody needs."""
        self.most -= count
        if self.most < 0:
            raise TooMuch("the server never stops talking")


def reader(wire: socket.socket, allowance: Allowance) -> BufferedReader:
    """Return what a server says, for as long as it is allowed to."""
    return BufferedReader(_Bounded(wire, allowance))


class _Bounded(RawIOBase):
    """Reads from a socket within an allowance."""

    def __init__(self, wire: socket.socket, allowance: Allowance) -> None:
        super().__init__()
        self._wire = wire
        self._allowance = allowance

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        self._wire.settimeout(self._allowance.to_hear())
        count = self._wire.recv_into(buffer)
        self._allowance.spend(count)
        return count


def _positive(seconds: float) -> float:
    if seconds <= 0:
        raise TimeoutError("the time for this is over")
    return seconds
