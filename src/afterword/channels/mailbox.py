"""The provider's Sent folder, over IMAP: the witness when a sender died after the dot.

A copy is put there only when the use case asks for it, for a provider that files none itself.
"""

import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime

from imapclient import SEEN
from imapclient.exceptions import IMAPClientError
from imapclient.imapclient import SENT

from afterword.app.ports import Envelope
from afterword.channels.allowance import Allowance
from afterword.channels.imap_wire import Wire
from afterword.channels.message import to_bytes
from afterword.channels.server_address import STARTTLS, ServerAddress
from afterword.channels.server_words import server_words
from afterword.core.errors import AfterwordError, OutsideFailed

# Room for thousands of folders.
MOST_BYTES = 1024 * 1024
# IMAPClient knows the usual English names; these are what German, French, Spanish, Portuguese,
# Italian, Dutch and Nordic mail programs and providers call it.
LOCAL_NAMES = frozenset(
    {
        *("sent", "sent items", "sent messages", "sent mail", "outbox"),
        *("gesendet", "gesendete elemente", "gesendete objekte", "gesendete nachrichten"),
        *("envoyés", "messages envoyés", "éléments envoyés", "objets envoyés"),
        *("enviados", "elementos enviados", "mensajes enviados", "itens enviados"),
        *("inviata", "posta inviata", "elementi inviati", "verzonden", "verzonden items"),
        *("skickat", "skickade objekt", "sendt", "sendte elementer", "sendt post", "lähetetyt"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailbox:
    """One account's mailbox (app.ports.SentFolder).

    ``patience`` is how long one answer may take, ``whole_patience`` how long one look; in seconds.
    """

    address: ServerAddress
    trust: ssl.SSLContext
    password: Callable[[], str | None] = field(default=lambda: None, repr=False)
    patience: float = 30.0
    whole_patience: float = 90.0

    def holds(self, message_id: str) -> bool | None:
        """Tell whether a message is in Sent; None when that cannot be looked up now."""
        try:
            with self._opened() as server:
                folder = _sent_folder(server)
                if folder is None:
                    return None
                server.select_folder(folder, readonly=True)
                return bool(server.search(["HEADER", "Message-ID", message_id]))
        except (AfterwordError, IMAPClientError, OSError):
            # A closed keyring too: what cannot be looked up proves nothing.
            return None

    def file(self, letter: Envelope, at: datetime) -> bool:
        """Put a copy, marked as read, into Sent; False when that is not possible now."""
        try:
            with self._opened() as server:
                folder = _sent_folder(server)
                if folder is None:
                    return False
                server.append(folder, to_bytes(letter, at), flags=[SEEN], msg_time=at)
        except (AfterwordError, IMAPClientError, OSError):
            return False
        return True

    def check(self) -> str:
        """Log in and return the Sent folder's name; OutsideFailed says what is wrong."""
        host = self.address.host
        try:
            with self._opened() as server:
                folder = _sent_folder(server)
        except (IMAPClientError, OSError) as broken:
            raise OutsideFailed(
                f"The mailbox at {host} cannot be read: {_words(broken)}",
                where=self.address.account,
                hint="Check its address, the password and the certificate.",
            ) from broken
        if folder is None:
            raise OutsideFailed(
                f"The mailbox at {host} has no Sent folder",
                where=self.address.account,
                hint="Letters still go out; after a crash you will be asked whether one arrived.",
            )
        return folder

    @contextmanager
    def _opened(self) -> Iterator[Wire]:
        password = self.address.password or self.password()
        if self.address.user is None or password is None:
            raise OutsideFailed(
                f"The name or password of the mailbox at {self.address.host} is not known here",
                where=self.address.account,
                hint="Run `afterword secret imap` to keep it in the keyring.",
            )
        server = Wire(
            self.address,
            self.trust,
            Allowance(answer=self.patience, whole=self.whole_patience, most=MOST_BYTES),
        )
        try:
            if self.address.security == STARTTLS:
                server.starttls(ssl_context=self.trust)
            _log_in(server, self.address.user, password)
            yield server
        finally:
            _log_out(server)


def _log_in(server: Wire, user: str, password: str) -> None:
    """Log in; a name or password beyond ASCII needs SASL, as LOGIN would send it broken."""
    if user.isascii() and password.isascii():
        server.login(user, password)
    else:
        server.plain_login(user, password)


def _log_out(server: Wire) -> None:
    try:
        server.logout()
    except (IMAPClientError, OSError):
        with suppress(IMAPClientError, OSError):
            server.shutdown()


def _sent_folder(server: Wire) -> str | None:
    found = server.find_special_folder(SENT)
    if found is not None:
        return str(found)
    for flags, separator, name in server.list_folders():
        last = str(name).rpartition((separator or b"/").decode())[2]
        if last.casefold() in LOCAL_NAMES and b"\\Noselect" not in flags:
            return str(name)
    return None


def _words(broken: Exception) -> str:
    first = broken.args[0] if broken.args else broken
    text = first if isinstance(first, bytes) else str(broken)
    return server_words(text).removeprefix("b'").removesuffix("'") or "it broke off"
