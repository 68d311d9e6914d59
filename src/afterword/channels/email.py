"""E-mail by SMTP submission: one letter, one recipient, one transaction, step by step.

The sender's journal needs to be told just before the final dot, which no mail library does; so
the dialogue is driven here, over smtplib's connection (docs/adr/0018-drive-smtp-step-by-step.md).
"""

import re
import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field

from afterword.app.ports import Clock, Envelope, Receipt, Witness
from afterword.channels.allowance import Allowance
from afterword.channels.conversation import Conversation, converse
from afterword.channels.kept_connection import KeptConnection
from afterword.channels.logging_in import Token, enter_smtp, expect
from afterword.channels.message import to_bytes, wire_address
from afterword.channels.server_address import STARTTLS, ServerAddress
from afterword.channels.server_words import server_words
from afterword.channels.smtp_faults import Progress, fault
from afterword.core.errors import AccountFailed, AfterwordError, DeliveryFailed, Refused

LINE_START_DOT = re.compile(rb"(?m)^\.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Email:
    """The e-mail channel of one account (app.ports.Channel).

    ``password`` is asked for when it is needed and not kept; ``token`` takes its place where the
    person signed in with a browser (channels.logging_in.Token). ``patience`` is how long one answer
    may take, ``whole_patience`` how long all may up to the final dot, and ``last_patience`` how
    long the answer to that may (RFC 5321 asks for ten minutes there, since giving up then leaves
    it open whether the letter arrived); in seconds.
    """

    address: ServerAddress
    clock: Clock
    trust: ssl.SSLContext
    password: Callable[[], str | None] = field(default=lambda: None, repr=False)
    token: Token | None = field(default=None, repr=False)
    patience: float = 60.0
    whole_patience: float = 300.0
    last_patience: float = 600.0
    kept: KeptConnection = field(default_factory=KeptConnection, repr=False, compare=False)

    def deliver(self, letter: Envelope, witness: Witness) -> Receipt:
        """Hand the letter over once; DeliveryFailed says what is known when that failed."""
        progress = Progress(host=self.address.host, sender=letter.sender[1], to=letter.to[1])
        with told(progress):
            raw = to_bytes(letter, self.clock.now())
            server = self.kept.taken_up(self.patience, self.whole_patience)
            server = server or self._connected(progress)
            try:
                words = self._transaction(server, letter, raw, witness, progress)
            except BaseException:
                server.close()
                raise
            self.kept.put_down(server)
        return Receipt(at=self.clock.now(), words=words)

    def in_a_row(self) -> AbstractContextManager[None]:
        """Let several letters leave over one connection, each in its own transaction."""
        return self.kept.in_a_row()

    def check(self) -> None:
        """Connect and log in, and send nothing; DeliveryFailed says what is wrong."""
        progress = Progress(host=self.address.host)
        with told(progress):
            self._connected(progress).close()

    def _connected(self, progress: Progress) -> Conversation:
        server = self.opened(progress)
        try:
            self.secured(server, progress)
            self.entered(server, progress)
        except BaseException:
            server.close()
            raise
        return server

    # ── the way in, step by step: for a letter, and for who looks whether all is in order ────

    def opened(self, progress: Progress) -> Conversation:
        """Connect, by TLS where the address says so, and hear the greeting."""
        progress.doing = "connecting"
        allowance = Allowance(answer=self.patience, whole=self.whole_patience)
        return converse(self.address, allowance, self.trust)

    def secured(self, server: Conversation, progress: Progress) -> None:
        """Say hello, and go on encrypted where the address says so."""
        progress.doing = "greeting"
        server.ehlo_or_helo_if_needed()
        if self.address.security != STARTTLS:
            return
        progress.doing = "securing"
        if not server.has_extn("starttls"):
            raise AccountFailed(
                f"{self.address.host} offers no encryption, so nothing was sent",
                permanent=True,
                where=self.address.account,
                hint="Check the server's name and port, or use smtps://.",
            )
        code, words = server.starttls(context=self.trust)
        expect(220, code, words, progress)
        server.ehlo_or_helo_if_needed()

    def entered(self, server: Conversation, progress: Progress) -> None:
        """Log in, where the address names somebody."""
        progress.doing = "logging in"
        user = self.address.user
        if user is None:
            return
        try:
            enter_smtp(server, user, progress, self._password, self.token)
        except DeliveryFailed:
            raise
        except AfterwordError as closed:
            # A keyring that is locked, or a sign-in that was taken back.
            raise AccountFailed(
                closed.message,
                permanent=isinstance(closed, Refused),
                where=self.address.account,
                hint=closed.hint,
            ) from closed

    def _password(self) -> str:
        found = self.address.password or self.password()
        if found is None:
            raise AccountFailed(
                f"The password of {self.address.account} is not known here",
                permanent=True,
                where=self.address.account,
                hint="Run `afterword secret smtp` to keep it in the keyring.",
            )
        return found

    def _transaction(
        self,
        server: Conversation,
        letter: Envelope,
        raw: bytes,
        witness: Witness,
        progress: Progress,
    ) -> str:
        witness.saw("connected", self.address.account)
        progress.doing = "naming the sender"
        expect(250, *server.mail(wire_address(letter.sender[1])), progress)
        progress.doing = "naming the recipient"
        expect(250, *server.rcpt(wire_address(letter.to[1])), progress)
        witness.saw("accepted", letter.to[1])
        progress.doing = "sending the letter"
        expect(354, *server.docmd("DATA"), progress)
        server.send(LINE_START_DOT.sub(b"..", raw))
        witness.saw("body", f"{len(raw)} bytes")
        witness.saw("dot")
        return self._dotted(server, witness, progress)

    def _dotted(self, server: Conversation, witness: Witness, progress: Progress) -> str:
        server.allowance.grant(answer=self.last_patience, whole=self.last_patience)
        progress.doing, progress.dotted = "finishing the letter", True
        server.send(b".\r\n")
        code, words = server.getreply()
        expect(250, code, words, progress)
        said = server_words(words)
        witness.saw("taken", said)
        return said


@contextmanager
def told(progress: Progress) -> Iterator[None]:
    """Turn whatever the network does into one sentence that says what is known."""
    try:
        yield
    except (OSError, smtplib.SMTPException) as broken:
        raise fault(broken, progress) from broken
