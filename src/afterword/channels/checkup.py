"""Looks at a mail account step by step, sends nothing, and stops at the first step that fails."""

import socket
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from ssl import SSLSocket, cert_time_to_seconds

from afterword.app.account.look import Look
from afterword.app.ports import Clock
from afterword.channels.conversation import Conversation
from afterword.channels.email import Email, told
from afterword.channels.imap_wire import Wire
from afterword.channels.mailbox import Mailbox, drafts_folder, sent_folder
from afterword.channels.server_address import PLAIN, ServerAddress
from afterword.channels.smtp_faults import Progress

# More than that, and letters leave at a wrong hour; certificates may fail, too.
MOST_SKEW = timedelta(minutes=5)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
NO_SENT = "Letters still go out; after a crash you will be asked whether one arrived."
NO_DRAFTS = "Letters still go out; only “into my Drafts” is not there."


def look_at_sending(email: Email, clock: Clock) -> Iterator[Look]:
    """Look at the server that sends: its name, port, encryption, clock, and the login.

    DeliveryFailed is raised at the first step that fails, with what to do.
    """
    progress = Progress(host=email.address.host)
    with told(progress):
        yield from _reached(email.address, email.patience)
        server = email.opened(progress)
        try:
            email.secured(server, progress)
            yield _encrypted(email.address, server.sock)
            yield from _clock(server, clock.now())
            email.entered(server, progress)
            yield Look(f"{email.address.host} lets you in to send")
        finally:
            server.close()


def look_at_mailbox(mailbox: Mailbox) -> Iterator[Look]:
    """Look at the mailbox: its name, port, encryption, the login, and the two folders.

    OutsideFailed is raised at the first step that fails, with what to do.
    """
    host = mailbox.address.host
    with mailbox.told():
        yield from _reached(mailbox.address, mailbox.patience)
        with mailbox.connected() as server:
            yield _encrypted(mailbox.address, server.socket())
            mailbox.enter(server)
            yield from _folders(server, host)


def _reached(address: ServerAddress, patience: float) -> Iterator[Look]:
    socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    yield Look(f"the name {address.host} is found")
    with socket.create_connection((address.host, address.port), patience):
        pass
    yield Look(f"{address.host} answers at port {address.port}")


def _encrypted(address: ServerAddress, wire: object) -> Look:
    if address.security == PLAIN or not isinstance(wire, SSLSocket):
        return Look(f"{address.host} is this computer, so nothing is encrypted")
    until = str((wire.getpeercert() or {}).get("notAfter", ""))
    day = datetime.fromtimestamp(cert_time_to_seconds(until), UTC).date() if until else None
    good = f", good until {day.day} {day:%B %Y}" if day else ""
    return Look(f"the way to {address.host} is encrypted, and its certificate is trusted{good}")


def _clock(server: Conversation, now: datetime) -> Iterator[Look]:
    """Compare the clocks, where the greeting says what time it is."""
    theirs = _date_in(server.greeting)
    if theirs is None:
        return
    apart = now - theirs
    if abs(apart) <= MOST_SKEW:
        yield Look("the clock of this computer goes as theirs does")
        return
    way = "ahead of" if apart > timedelta() else "behind"
    yield Look(
        f"the clock of this computer is {_span(abs(apart))} {way} theirs",
        "Put it right, or letters leave at a wrong hour.",
    )


def _span(apart: timedelta) -> str:
    if apart < 2 * HOUR:
        return f"{round(apart / MINUTE)} minutes"
    return f"{round(apart / HOUR)} hours" if apart < 2 * DAY else f"{round(apart / DAY)} days"


def _date_in(greeting: bytes) -> datetime | None:
    words = greeting.decode("ascii", "replace").replace(";", " ").split()
    for start in range(len(words)):
        with suppress(ValueError):
            found = parsedate_to_datetime(" ".join(words[start : start + 6]))
            if found.tzinfo is not None:
                return found
    return None


def _folders(server: Wire, host: str) -> Iterator[Look]:
    sent, drafts = sent_folder(server), drafts_folder(server)
    if sent is None:
        yield Look(f"{host} lets you in, and has no Sent folder", NO_SENT, optional=True)
    else:
        yield Look(f"{host} lets you in, and its Sent folder is “{sent}”")
    if drafts is None:
        yield Look(f"{host} has no Drafts folder", NO_DRAFTS, optional=True)
    else:
        yield Look(f"its Drafts folder is “{drafts}”")
