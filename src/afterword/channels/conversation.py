"""The wire to a mail server: smtplib's, kept within an allowance of time and of bytes."""

import smtplib
import socket
import ssl
from typing import TYPE_CHECKING

from afterword.channels.allowance import Allowance, reader
from afterword.channels.server_address import TLS, ServerAddress

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

# As a literal, so that the computer's own name is not told to the server.
OUR_NAME = "[127.0.0.1]"


class Conversation(smtplib.SMTP):
    """A connection whose every answer, and whose whole length, is bounded.

    ``greeting`` is what the server said first.
    """

    greeting: bytes = b""

    def __init__(self, allowance: Allowance, host: str, port: int) -> None:
        """Connect and read the greeting; OSError or SMTPException when that fails."""
        self.allowance = allowance
        smtplib.SMTP.__init__(
            self, host, port, local_hostname=OUR_NAME, timeout=allowance.to_hear()
        )

    def getreply(self) -> tuple[int, bytes]:
        """Read one answer, whole or not at all."""
        self.allowance.next_answer()
        if self.file is None and self.sock is not None:
            self.file = reader(self.sock, self.allowance)
        code, words = super().getreply()
        self.greeting = self.greeting or words
        return code, words

    def send(self, s: "ReadableBuffer | str") -> None:
        """Send bytes, all of them in the time that is left."""
        if self.sock is not None:
            self.sock.settimeout(self.allowance.to_send())
        super().send(s)


class SafeConversation(Conversation, smtplib.SMTP_SSL):
    """The same over TLS from its first byte."""

    def __init__(
        self, allowance: Allowance, host: str, port: int, *, context: ssl.SSLContext
    ) -> None:
        """Connect, make sure of the server, and read the greeting."""
        self.allowance = allowance
        smtplib.SMTP_SSL.__init__(
            self,
            host,
            port,
            local_hostname=OUR_NAME,
            timeout=allowance.to_hear(),
            context=context,
        )


def converse(address: ServerAddress, allowance: Allowance, trust: ssl.SSLContext) -> Conversation:
    """Connect to a server as its address says."""
    if address.security == TLS:
        server: Conversation = SafeConversation(
            allowance, address.host, address.port, context=trust
        )
    else:
        server = Conversation(allowance, address.host, address.port)
    if server.sock is not None:
        # The dot goes out by itself, after the text: the system would hold so small a packet back
        # until the server has confirmed the one before, and servers take their time with that.
        server.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return server
