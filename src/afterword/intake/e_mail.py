"""A saved e-mail (.eml) that holds an invitation, inline or attached, as a proposal."""

from collections.abc import Iterator
from email.message import Message
from email.utils import getaddresses

from afterword.app.taking_in.known import Known
from afterword.app.taking_in.proposal import Proposal
from afterword.core.errors import BadInput
from afterword.intake.bounds import decoded
from afterword.intake.calendar_invite import understand_invite
from afterword.intake.mail.opening import opened

_MOST_TEXTS = 5
_KINDS = frozenset({"text/calendar", "application/ics", "text/x-vcalendar"})
_TNEF = "application/ms-tnef"


def understand_mail(source: bytes, name: str, known: Known) -> Proposal:
    """Read the invitation in a message; a message without one is refused with what to do."""
    message = opened(source, name)
    invites = list(_invites(message))
    if not invites:
        raise _without_invitation(message, name)
    # A day of sessions comes as several attachments; the same one often comes twice.
    inner, content = invites[0][0], b"\r\n".join(dict.fromkeys(one for _, one in invites))
    where, words = f"{name}, {inner}", _words(message)
    return understand_invite(content, where, known, _addressee(message), words)


def _words(message: Message) -> str:
    """Return what a message says in plain text, with that of the messages inside it."""
    plain = [part for part in message.walk() if part.get_content_type() == "text/plain"]
    found = []
    for part in plain[:_MOST_TEXTS]:
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes) and not _file_name(part):
            found.append(decoded(payload, part.get_content_charset()))
    return "\n".join(found)


def _without_invitation(message: Message, name: str) -> BadInput:
    if any(part.get_content_type() == _TNEF for part in message.walk()):
        return BadInput(
            "The invitation is hidden in a winmail.dat, which only Outlook can open",
            where=name,
            hint="Ask for it as an .ics file, or write down whom you met in a line of text.",
        )
    return BadInput(
        "The message holds no invitation",
        where=name,
        hint=(
            "Write down whom you met in a line of text; "
            "an answer from the employer goes in with `afterword log`."
        ),
    )


def _addressee(message: Message) -> str | None:
    """Return the one address that the message went to; None where it went to several or nobody."""
    try:
        headers = [
            str(one) for one in message.get_all("Delivered-To") or message.get_all("To") or ()
        ]
        found = {address.lower() for _, address in getaddresses(headers[:5]) if "@" in address}
    except (LookupError, ValueError, IndexError, TypeError, RecursionError):
        return None
    return found.pop() if len(found) == 1 else None


def _invites(message: Message) -> Iterator[tuple[str, bytes]]:
    """Yield calendars as UTF-8; those that the sender meant to be shown come first."""
    found = []
    for part in message.walk():
        name = _file_name(part)
        if part.get_content_type() in _KINDS or name.lower().endswith(".ics"):
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes) and payload.strip():
                text = decoded(payload, part.get_content_charset())
                found.append((name or "invite.ics", text.encode("utf-8", "replace")))
    yield from sorted(found, key=lambda one: b"BEGIN:VCALENDAR" not in one[1].upper())


def _file_name(part: Message) -> str:
    try:
        name = part.get_filename() or ""
    except (LookupError, ValueError):
        return ""
    return "".join(char for char in str(name) if char.isprintable())[:80]
