"""The wire to a mailbox: IMAPClient's, kept within an allowance of time and of bytes."""

import imaplib
import select
import socket
import ssl
from io import BufferedReader
from typing import TYPE_CHECKING

from imapclient import IMAPClient

from afterword.channels.allowance import Allowance, reader
from afterword.channels.server_address import TLS, ServerAddress

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

# As imaplib has it. Thousands of folders and letters found fit into what is allowed for all.
LONGEST_LINE = 1_000_000
# What a server says unasked is a line or two; the rest of a line that has begun comes at once.
MOST_UNASKED, QUICK, NO_TIME = 1_000, 1.0, -1.0


class _Bounded(imaplib.IMAP4):
    """imaplib's connection with those methods replaced that it and IMAPClient mean to be."""

    def __init__(
        self, allowance: Allowance, host: str, port: int, trust: ssl.SSLContext | None
    ) -> None:
        """Connect, by TLS from the first byte if ``trust`` is given, and read the greeting."""
        self._allowance = allowance
        self._trust = trust
        self._heard: tuple[socket.socket, BufferedReader] | None = None
        super().__init__(host, port)

    def read(self, size: int) -> bytes:
        """Read a literal."""
        return self._reader().read(size)

    def readline(self) -> bytes:
        """Read a line."""
        line = self._reader().readline(LONGEST_LINE + 1)
        if len(line) > LONGEST_LINE:
            raise self.abort("a line has no end")
        return line

    def send(self, data: "ReadableBuffer") -> None:
        """Say something, after which an answer may take its time."""
        self._allowance.next_answer()
        self.sock.settimeout(self._allowance.to_send())
        super().send(data)

    def unasked(self) -> list[bytes]:
        """Return the lines that the server has said by itself until now; never wait for one.

        A line may lie in our own buffer, in that of TLS, or on the wire.
        """
        said: list[bytes] = []
        while len(said) < MOST_UNASKED and self._has_more():
            said.append(self.readline())
            if not said[-1]:
                raise OSError("the server ended the connection")
        return said

    def _has_more(self) -> bool:
        self._allowance.grant(answer=NO_TIME, whole=NO_TIME)
        try:
            buffered = bool(self._reader().peek(1))
        except TimeoutError:
            buffered = False
        self._allowance.grant(answer=QUICK, whole=QUICK)
        sealed = isinstance(self.sock, ssl.SSLSocket) and self.sock.pending() > 0
        return buffered or sealed or bool(select.select([self.sock], [], [], 0)[0])

    def _create_socket(self, _timeout: float | None = None) -> socket.socket:
        wire = socket.create_connection((self.host, self.port), self._allowance.to_hear())
        if self._trust is None:
            return wire
        return self._trust.wrap_socket(wire, server_hostname=self.host)

    def _reader(self) -> BufferedReader:
        # STARTTLS makes another socket: what came before it, unsealed, must not be read after it.
        if self._heard is None or self._heard[0] is not self.sock:
            self._heard = (self.sock, reader(self.sock, self._allowance))
        return self._heard[1]


class Wire(IMAPClient):  # type: ignore[misc]  # the library has no types
    """A mailbox's server, connected; nobody is logged in yet."""

    def __init__(self, address: ServerAddress, trust: ssl.SSLContext, allowance: Allowance) -> None:
        """Connect, by TLS from the first byte where the address says so."""
        self._allowance = allowance
        safe = address.security == TLS
        super().__init__(
            address.host, port=address.port, ssl=safe, ssl_context=trust if safe else None
        )

    def unasked(self) -> list[bytes]:
        """Return the lines that the server has said by itself until now; never wait for one."""
        connection: _Bounded = self._imap
        return connection.unasked()

    def _create_IMAP4(self) -> imaplib.IMAP4:  # noqa: N802 - the library's own name
        return _Bounded(self._allowance, self.host, self.port, self.ssl_context)
