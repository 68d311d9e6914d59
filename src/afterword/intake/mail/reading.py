"""A mail's bytes, read: what it is, who wrote it, what it answers, and its new text."""

import re
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime

from afterword.app.reading.mail import (
    AUTOMATIC,
    BOUNCE,
    COMPLAINT,
    INVITATION,
    MOST_READ,
    ORDINARY,
    REPLY,
    Bounce,
    Mail,
)
from afterword.intake.invite_decision import decision_told
from afterword.intake.mail.automatic import away_until, is_automatic, is_to_many
from afterword.intake.mail.bounces import bounce_of, is_complaint
from afterword.intake.mail.html import text_of_html
from afterword.intake.mail.new_text import new_text
from afterword.intake.mail.opening import (
    addresses,
    header,
    is_attached,
    message_ids,
    opened,
    own_parts,
    plain_texts,
    sender_of,
    text_of,
)
from afterword.intake.mail.outcomes import outcome_told
from afterword.intake.mail.quoting import is_answer

_CALENDARS = frozenset({"text/calendar", "application/ics", "text/x-vcalendar"})
_METHOD = re.compile(r"^METHOD:\s*(\w+)", re.IGNORECASE | re.MULTILINE)
_ANSWERS_TO_INVITES = frozenset({"REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"})
_FEWEST = 2
_YEARS = range(1990, 2200)


def read_mail(source: bytes, name: str = "mail") -> Mail:
    """Read a mail up to a megabyte; BadInput for one that is built like no honest message."""
    message = opened(source[:MOST_READ], name)
    bounce = None if is_complaint(message) else bounce_of(message)
    what = _what(message, bounce)
    text = said_newly(message)
    return Mail(
        what=what,
        message_id=next(iter(message_ids(message, "Message-ID")), ""),
        at=_at(message),
        sender=sender_of(message),
        to=tuple(dict.fromkeys(each for _, each in addresses(message, "To", "Cc"))),
        subject=header(message, "Subject"),
        answers=_answers(message),
        text=text,
        tells=_tells(what, text),
        settles=outcome_told(text) if what in {REPLY, ORDINARY} else "",
        bounce=bounce,
    )


def said_newly(message: Message) -> str:
    """Return the new text of a message: of its plain text, else of its HTML."""
    plain = "\n".join(plain_texts(message))
    if len(plain.strip()) >= _FEWEST:
        return new_text(plain)
    for part in own_parts(message):
        if part.get_content_type() == "text/html" and not is_attached(part):
            return new_text(text_of_html(text_of(part), new=True))
    return ""


def _what(message: Message, bounce: Bounce | None) -> str:
    """Say what a mail is. A notice comes first: systems mark theirs as automatic, too."""
    if bounce is not None:
        return BOUNCE
    if is_complaint(message):
        return COMPLAINT
    method = _calendar_method(message)
    if method is not None:
        return AUTOMATIC if method in _ANSWERS_TO_INVITES else INVITATION
    if is_automatic(message):
        return AUTOMATIC
    if is_to_many(message):
        return ORDINARY
    answers = message.get("In-Reply-To") or is_answer(header(message, "Subject"))
    return REPLY if answers else ORDINARY


def _calendar_method(message: Message) -> str | None:
    """Return what a calendar in the message asks for, None where there is no calendar."""
    for part in own_parts(message):
        name = str(
            part.get_param("name") or part.get_param("filename", header="content-disposition") or ""
        )
        if part.get_content_type() in _CALENDARS or name.lower().endswith(".ics"):
            found = _METHOD.search(text_of(part))
            return str(part.get_param("method") or (found[1] if found else "PUBLISH")).upper()
    return None


def _answers(message: Message) -> tuple[str, ...]:
    nearest = message_ids(message, "In-Reply-To")
    return tuple(dict.fromkeys((*nearest, *reversed(message_ids(message, "References")))))


def _tells(what: str, text: str) -> str:
    if what == AUTOMATIC:
        return away_until(text)
    return " ".join((decision_told(text) or "").split()) if what in {REPLY, ORDINARY} else ""


def _at(message: Message) -> datetime | None:
    try:
        found = parsedate_to_datetime(str(message.get("Date", "")))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    aware = found if found.tzinfo else found.replace(tzinfo=UTC)
    return aware if aware.year in _YEARS else None
