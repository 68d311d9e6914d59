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
from imapclient.imapclient import DRAFTS, SENT

from afterword.app.ports import Envelope
from afterword.channels.allowance import Allowance
from afterword.channels.imap_faults import imap_fault
from afterword.channels.imap_login import enter_imap
from afterword.channels.imap_wire import Wire
from afterword.channels.logging_in import Token
from afterword.channels.message import to_bytes
from afterword.channels.server_address import STARTTLS, ServerAddress
from afterword.core.errors import AfterwordError, OutsideFailed

# Room for thousands of folders.
MOST_BYTES = 1024 * 1024
# IMAPClient knows the usual English names; these are what German, French, Spanish, Portuguese,
# Italian, Dutch and Nordic mail programs and providers call it.
SENT_NAMES = frozenset(
    {
        *("sent", "sent items", "sent messages", "sent mail", "outbox"),
        *("gesendet", "gesendete elemente", "gesendete objekte", "gesendete nachrichten"),
        *("envoyés", "messages envoyés", "éléments envoyés", "objets envoyés"),
        *("enviados", "elementos enviados", "mensajes enviados", "itens enviados"),
        *("inviata", "posta inviata", "elementi inviati", "verzonden", "verzonden items"),
        *("skickat", "skickade objekt", "sendt", "sendte elementer", "sendt post", "lähetetyt"),
    }
)
DRAFTS_NAMES = frozenset(
    {
        *("drafts", "draft", "entwürfe", "brouillons", "borradores", "rascunhos", "bozze"),
        *("concepten", "utkast", "kladder", "luonnokset"),
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
    token: Token | None = field(default=None, repr=False)
    patience: float = 30.0
    whole_patience: float = 90.0

    def holds(self, message_id: str) -> bool | None:
        """Tell whether a message is in Sent; None when that cannot be looked up now."""
        return self.holds_in(sent_folder, message_id)

    def holds_in(self, place: Callable[[Wire], str | None], message_id: str) -> bool | None:
        """Tell whether a message is in a folder, which ``place`` names on a server that is there.

        None where there is no such folder, or when that cannot be looked up now.
        """
        try:
            with self.opened() as server:
                folder = place(server)
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
            with self.opened() as server:
                folder = sent_folder(server)
                if folder is None:
                    return False
                server.append(folder, to_bytes(letter, at), flags=[SEEN], msg_time=at)
        except (AfterwordError, IMAPClientError, OSError):
            return False
        return True

    def check(self) -> str:
        """Log in and return the Sent folder's name; OutsideFailed says what is wrong."""
        with self.told(), self.opened() as server:
            folder = sent_folder(server)
        if folder is None:
            raise OutsideFailed(
                f"The mailbox at {self.address.host} has no Sent folder",
                where=self.address.account,
                hint="Letters still go out; after a crash you will be asked whether one arrived.",
            )
        return folder

    @contextmanager
    def told(self) -> Iterator[None]:
        """Turn whatever the mailbox does into one sentence, as OutsideFailed."""
        try:
            yield
        except (IMAPClientError, OSError) as broken:
            raise imap_fault(broken, self.address, signed_in=self.token is not None) from broken

    @contextmanager
    def opened(self) -> Iterator[Wire]:
        """Connect, log in, and log out in the end."""
        with self.connected() as server:
            self.enter(server)
            yield server

    @contextmanager
    def connected(self) -> Iterator[Wire]:
        """Connect, encrypted as the address says, without a name yet; log out in the end."""
        allowance = Allowance(answer=self.patience, whole=self.whole_patience, most=MOST_BYTES)
        server = Wire(self.address, self.trust, allowance)
        try:
            if self.address.security == STARTTLS:
                server.starttls(ssl_context=self.trust)
            yield server
        finally:
            _log_out(server)

    def enter(self, server: Wire) -> None:
        """Log in; OutsideFailed when nothing is known to log in with."""
        password = None if self.token else self.address.password or self.password()
        if self.address.user is None or (password is None and self.token is None):
            raise OutsideFailed(
                f"The name or password of the mailbox at {self.address.host} is not known here",
                where=self.address.account,
                hint="Run `afterword secret imap` to keep it in the keyring.",
            )
        enter_imap(server, self.address.user, password, self.token)


def _log_out(server: Wire) -> None:
    try:
        server.logout()
    except (IMAPClientError, OSError):
        with suppress(IMAPClientError, OSError):
            server.shutdown()


def sent_folder(server: Wire) -> str | None:
    """Return the name of the folder of sent mails, None where there is none."""
    return _folder(server, SENT, SENT_NAMES)


def drafts_folder(server: Wire) -> str | None:
    """Return the name of the folder of drafts, None where there is none."""
    return _folder(server, DRAFTS, DRAFTS_NAMES)


def _folder(server: Wire, use: bytes, names: frozenset[str]) -> str | None:
    found = server.find_special_folder(use)
    if found is not None:
        return str(found)
    for flags, separator, name in server.list_folders():
        last = str(name).rpartition((separator or b"/").decode())[2]
        if last.casefold() in names and b"\\Noselect" not in flags:
            return str(name)
    return None
