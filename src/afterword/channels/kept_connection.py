"""A connection that is kept from one letter to the next, while several leave in a row.

Each letter is a transaction of its own; only the way in is shared. A server that has gone away
meanwhile is noticed before the next letter begins, and that one gets a connection of its own.
"""

import smtplib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from afterword.channels.conversation import Conversation

GOODBYE_SECONDS = 2.0
# Servers that count take a hundred letters over one connection, some of them fewer.
MOST_LETTERS = 50
FINE = 250


@dataclass(slots=True)
class KeptConnection:
    """At most one connection, kept only while a block of letters lasts."""

    row: bool = False
    letters: int = 0
    _server: Conversation | None = None

    @contextmanager
    def in_a_row(self) -> Iterator[None]:
        """Keep the connection from letter to letter until the block ends."""
        self.row = True
        try:
            yield
        finally:
            self.row = False
            server, self._server = self._server, None
            if server is not None:
                take_leave(server)

    def taken_up(self, patience: float, whole: float) -> Conversation | None:
        """Return the connection that was kept, ready for a letter; None where there is none."""
        server, self._server = self._server, None
        if server is None:
            self.letters = 0
            return None
        server.allowance.renew(answer=patience, whole=whole)
        with suppress(OSError, smtplib.SMTPException):
            if self.letters < MOST_LETTERS and server.rset()[0] == FINE:
                return server
        self.letters = 0
        take_leave(server)
        return None

    def put_down(self, server: Conversation) -> None:
        """Keep a connection over which a letter has left, or take leave of it."""
        self.letters += 1
        if self.row:
            self._server = server
        else:
            take_leave(server)


def take_leave(server: Conversation) -> None:
    """Say goodbye; the letter is confirmed already, so nothing that goes wrong here matters."""
    try:
        with suppress(OSError, smtplib.SMTPException):
            server.allowance.renew(answer=GOODBYE_SECONDS, whole=GOODBYE_SECONDS)
            server.quit()
    finally:
        server.close()
