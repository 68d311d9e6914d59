"""What a mail was read to be, as far as the search may want to know it."""

from dataclasses import dataclass
from datetime import datetime

# What a mail can be. A complaint is a report of abuse that looks like a bounce and is none.
REPLY, AUTOMATIC, BOUNCE, INVITATION = "reply", "automatic", "bounce", "invitation"
COMPLAINT, ORDINARY = "complaint", "ordinary"
# So much of a mail is read; what is new stands on top.
MOST_READ = 1024 * 1024
PERMANENT, TEMPORARY = "permanent", "temporary"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounce:
    """A mail system's word that a letter did not arrive.

    ``kind`` is permanent (nobody tries any more) or temporary (it is still being tried);
    ``recipients`` are the addresses that it names, in lower case; ``message_id`` is the letter's,
    bare, None where the notice does not carry it; ``code`` is the enhanced status ("5.1.1") or "".
    """

    kind: str
    recipients: tuple[str, ...]
    message_id: str | None = None
    code: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """One mail: who wrote it, what it answers, what it is, and its new text.

    Addresses are in lower case, Message-IDs bare. ``at`` is aware, None where the mail says none.
    ``answers`` has what it replies to, the nearest first. ``text`` holds nothing quoted and no
    signature. ``tells`` is the sentence of it that says when they decide, or, in an automatic
    answer, until when they are away; ``settles`` is "offer" or "rejected" where it reads like one.
    """

    what: str
    message_id: str = ""
    at: datetime | None = None
    sender: tuple[str, str] = ("", "")
    to: tuple[str, ...] = ()
    subject: str = ""
    answers: tuple[str, ...] = ()
    text: str = ""
    tells: str = ""
    settles: str = ""
    bounce: Bounce | None = None
