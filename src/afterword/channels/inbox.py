"""The inbox, over IMAP, read-only: what the search wants of it, and whether there is more.

The mailbox is opened with EXAMINE and bodies are fetched with PEEK, so nothing in it changes. The
server searches headers for the addresses, domains and letters of the search; of every other mail
not even the headers come here.
"""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta

from imapclient.exceptions import IMAPClientError

from afterword.app.ports import Clock
from afterword.app.reading.circle import Wanted
from afterword.app.reading.letterbox import Keep, Place, Tell
from afterword.app.reading.mail import MOST_READ
from afterword.channels.allowance import Allowance
from afterword.channels.imap_faults import imap_fault
from afterword.channels.imap_wire import Wire
from afterword.channels.inbox_search import HEADERS, Criteria, bounces, is_wanted, searches
from afterword.channels.mailbox import Mailbox
from afterword.channels.server_address import STARTTLS
from afterword.core.errors import OutsideFailed

FOLDER = "INBOX"
FIRST_LOOK = timedelta(days=90)
# Larger mails are read up to here: what is new stands on top.
MOST_OF_A_MAIL = MOST_READ
MOST_SAID = 4 * 1024 * 1024
AT_ONCE = 50
# IDLE is renewed before servers, or routers between, forget us; without it we ask this often.
RENEWED_SECONDS, POLLED_SECONDS = 540.0, 120.0
QUICK = 1.0
# What a library raises on answers that no server gives.
GARBAGE = (
    *(ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError),
    RecursionError,
)


@dataclass(slots=True, kw_only=True)
class Inbox:
    """One account's inbox (app.reading.Letterbox). It keeps its connection between two looks.

    ``patience`` is how long one answer may take, ``whole`` how long one command; in seconds.
    """

    mailbox: Mailbox
    clock: Clock
    patience: float = 30.0
    whole: float = 120.0
    renewed: float = RENEWED_SECONDS
    polled: float = POLLED_SECONDS
    _server: Wire | None = field(default=None, init=False)
    _allowance: Allowance | None = field(default=None, init=False)
    _idles: bool = field(default=False, init=False)
    _looked: float = field(default=0.0, init=False)

    @property
    def account(self) -> str:
        """Return the account's name: user at host."""
        return self.mailbox.address.account

    def look(self, wanted: Wanted, place: Place, keep: Keep, tell: Tell) -> Place:
        """Hand each new mail that is wanted to ``keep``, the oldest first (Letterbox)."""
        with self._told():
            server = self._entered()
            found = server.select_folder(FOLDER, readonly=True)
            validity = int(found.get(b"UIDVALIDITY", 0))
            begun = place if place.validity == validity else Place(validity=validity)
            following = int(found.get(b"UIDNEXT", 0))
            uids = self._wanted_uids(server, wanted, begun, following)
            tell(0, len(uids))
            for number, uid in enumerate(uids, 1):
                source = self._body(server, uid)
                if source:
                    keep(source)
                tell(number, len(uids))
            self._looked = time.monotonic()
            return Place(
                validity=validity,
                following=max([following, begun.following, *(uid + 1 for uid in uids)]),
                terms=wanted.terms,
            )

    def check(self) -> str:
        """Open the inbox, read nothing, and return how it is watched; OutsideFailed if it fails."""
        with self._told():
            server = self._entered()
            server.select_folder(FOLDER, readonly=True)
            idles = server.has_capability("IDLE")
        self.close()
        minutes = int(self.polled // 60)
        how = "says at once when a mail comes" if idles else f"is asked every {minutes} minutes"
        return f"{self.mailbox.address.host} shows its inbox, and {how}"

    def has_news(self) -> bool:
        """Tell whether to look now: something came, or it is time to ask (Letterbox)."""
        server = self._server
        if server is None:
            return True
        with self._told():
            if not server.has_capability("IDLE"):
                return time.monotonic() - self._looked >= self.polled
            if time.monotonic() - self._looked >= self.renewed:
                return True
            if not self._idles:
                self._grant()
                server.idle()
                self._idles = True
            return self._hears(server)

    def close(self) -> None:
        """Let the connection go (Letterbox)."""
        server, self._server, self._idles = self._server, None, False
        if server is not None:
            self._grant(QUICK)
            with suppress(IMAPClientError, OSError, *GARBAGE):
                server.shutdown()

    # ── the connection ──────────────────────────────────────────────────────────────────────

    def _entered(self) -> Wire:
        """Return the connection, out of IDLE; a new one where there is none."""
        if self._server is None:
            self._connect()
        server = self._server
        if server is None:
            raise OSError("the connection was let go")
        self._grant()
        if self._idles:
            self._idles = False
            server.idle_done()
        return server

    def _connect(self) -> None:
        mailbox = self.mailbox
        self._allowance = Allowance(answer=self.patience, whole=self.whole, most=MOST_SAID)
        server = Wire(mailbox.address, mailbox.trust, self._allowance)
        try:
            if mailbox.address.security == STARTTLS:
                server.starttls(ssl_context=mailbox.trust)
            mailbox.enter(server)
        except BaseException:
            with suppress(IMAPClientError, OSError):
                server.shutdown()
            raise
        self._server = server

    def _grant(self, seconds: float | None = None) -> None:
        """Give the server its time and its bytes anew, for one more command."""
        if self._allowance is not None:
            self._allowance.most = MOST_SAID
            self._allowance.grant(answer=seconds or self.patience, whole=seconds or self.whole)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn whatever the mailbox does into one sentence, and let the connection go."""
        try:
            yield
        except (IMAPClientError, OSError) as broken:
            self.close()
            signed_in = self.mailbox.token is not None
            raise imap_fault(broken, self.mailbox.address, signed_in=signed_in) from broken
        except GARBAGE as broken:
            self.close()
            raise OutsideFailed(
                f"{self.mailbox.address.host} answers as no mail server does",
                where=self.account,
                hint="Look at the address of the mailbox; Afterword asks again later.",
            ) from broken
        except BaseException:
            self.close()
            raise

    def _hears(self, server: Wire) -> bool:
        """Tell whether the server says that something came; never wait for it."""
        self._grant()
        said = server.unasked()
        if any(line.upper().startswith(b"* BYE") for line in said):
            raise OSError("the server ended the connection")
        return any(b" EXISTS" in line.upper() for line in said)

    # ── what is wanted ──────────────────────────────────────────────────────────────────────

    def _wanted_uids(self, server: Wire, wanted: Wanted, begun: Place, following: int) -> list[int]:
        """Return the numbers of the mails to read: new ones, and older ones of who is new."""
        since = (self.clock.now() - FIRST_LOOK).date()
        fresh = wanted.terms - begun.terms
        found: set[int] = set()
        if begun.following:
            if not following or following > begun.following:
                newer: Criteria = ["UID", f"{begun.following}:*"]
                found |= self._found(server, wanted, newer, begun.following)
            wanted = _only(wanted, fresh)
        found |= self._found(server, wanted, ["SINCE", since], 0)
        return sorted(found)

    def _found(self, server: Wire, wanted: Wanted, base: Criteria, least: int) -> set[int]:
        plain: set[int] = set()
        notices: set[int] = set()
        for criteria in searches(wanted):
            plain.update(self._searched(server, [*base, *criteria]))
        for criteria in bounces(wanted):
            notices.update(self._searched(server, [*base, *criteria]))
        # "n:*" means the last mail, too, though its number is lower.
        asked = sorted(uid for uid in plain - notices if uid >= least)
        return self._checked(server, asked, wanted) | {uid for uid in notices if uid >= least}

    def _searched(self, server: Wire, criteria: Criteria) -> list[int]:
        self._grant()
        return [int(uid) for uid in server.search(criteria)]

    def _checked(self, server: Wire, uids: Sequence[int], wanted: Wanted) -> set[int]:
        """Return those whose headers really hold what was searched: servers match parts of words.

        Headers of mails that match are all that is fetched for this.
        """
        kept: set[int] = set()
        for start in range(0, len(uids), AT_ONCE):
            self._grant()
            several = list(uids[start : start + AT_ONCE])
            for uid, said in server.fetch(several, [HEADERS]).items():
                head = next((one for one in said.values() if isinstance(one, bytes)), b"")
                if uid in several and is_wanted(head, wanted):
                    kept.add(int(uid))
        return kept

    def _body(self, server: Wire, uid: int) -> bytes:
        """Return a mail as it is, without marking it as read."""
        self._grant()
        said = server.fetch([uid], [f"BODY.PEEK[]<0.{MOST_OF_A_MAIL}>"]).get(uid, {})
        return next((one for one in said.values() if isinstance(one, bytes)), b"")


def _only(wanted: Wanted, terms: frozenset[str]) -> Wanted:
    """Return what is wanted, for some of its people and employers alone."""
    return Wanted(
        addresses=wanted.addresses & terms,
        domains=frozenset(one for one in wanted.domains if f"@{one}" in terms),
    )
