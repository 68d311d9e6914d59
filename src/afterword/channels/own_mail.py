"""Drafts for the person to send, and what they sent of them, in their own mailbox over IMAP.

Only headers are asked for by recipient, and of the few mails that fit the words; nothing is kept.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from typing import Any

from imapclient import DRAFT

from afterword.app.ports import Envelope
from afterword.app.sending.yours import Found
from afterword.channels.imap_wire import Wire
from afterword.channels.mailbox import Mailbox, drafts_folder, sent_folder
from afterword.channels.message import to_bytes
from afterword.core.errors import OutsideFailed

# A search by day leaves zones open: the day before may be the same one elsewhere.
A_DAY = timedelta(days=1)
MOST_LIKE = 5
MOST_BYTES = 200_000
PART = f"BODY.PEEK[]<0.{MOST_BYTES}>"
WORD = re.compile(r"\w+")
TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnMail:
    """One account's mailbox (app.sending.yours.OwnMailbox)."""

    mailbox: Mailbox

    def draft(self, letter: Envelope, at: datetime) -> None:
        """Put a letter into Drafts, once; OutsideFailed when that is not possible."""
        with self.mailbox.told(), self.mailbox.opened() as server:
            folder = drafts_folder(server)
            if folder is None:
                raise OutsideFailed(
                    f"The mailbox at {self.mailbox.address.host} has no Drafts folder",
                    where=self.mailbox.address.account,
                    hint="Take the letter as a file or as a link instead.",
                )
            server.append(folder, to_bytes(letter, at), flags=[DRAFT], msg_time=at)

    def has_draft(self, message_id: str) -> bool | None:
        """Tell whether a letter is in Drafts; None when that cannot be looked up."""
        return self.mailbox.holds_in(drafts_folder, message_id.strip("<>"))

    def arrived(self, message_id: str) -> bool | None:
        """Tell whether a mail is in the Inbox; None when that cannot be looked up."""
        return self.mailbox.holds_in(lambda _: "INBOX", message_id)

    def sent_like(self, letter: Envelope, since: datetime) -> tuple[Found, ...]:
        """Return what left to its recipient with its subject and words since a moment."""
        with self.mailbox.told(), self.mailbox.opened() as server:
            folder = sent_folder(server)
            if folder is None:
                return ()
            server.select_folder(folder, readonly=True)
            own = server.search(["HEADER", "Message-ID", letter.message_id])
            if own:
                return tuple(_found(server, own[-1:], letter, same=True))
            day = (since - A_DAY).date()
            near = server.search(["TO", letter.to[1], "SINCE", day])
            return tuple(_found(server, near[-MOST_LIKE:], letter, same=False, since=since))


def _found(
    server: Wire,
    numbers: list[int],
    letter: Envelope,
    *,
    same: bool,
    since: datetime | None = None,
) -> Iterator[Found]:
    if not numbers:
        return
    for data in server.fetch(numbers, ["INTERNALDATE", PART]).values():
        mail, at = _read(data), data[b"INTERNALDATE"].astimezone()
        # A mailbox keeps no part of a second.
        early = since is not None and at < since.replace(microsecond=0)
        if same or (not early and _is_like(mail, letter)):
            name = str(mail["Message-ID"] or "").strip("<> ")
            yield Found(message_id=name, at=at, same=same)


def _read(data: dict[bytes, Any]) -> EmailMessage:
    raw = next(value for name, value in data.items() if name.startswith(b"BODY["))
    return BytesParser(policy=policy.default).parsebytes(raw)


def _is_like(mail: EmailMessage, letter: Envelope) -> bool:
    """Tell whether a mail has a letter's subject and all its words in their order."""
    if _words(str(mail["Subject"] or "")) != _words(letter.subject):
        return False
    body = mail.get_body(("plain", "html"))
    text = body.get_content() if body is not None else ""
    text = TAG.sub(" ", text) if body and body.get_content_type() == "text/html" else text
    return f" {_words(letter.body)} " in f" {_words(text)} "


def _words(text: str) -> str:
    return " ".join(WORD.findall(text.casefold()))
