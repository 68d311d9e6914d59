"""A message taken apart within bounds: its own parts, what it returns, its headers as text."""

import re
from collections.abc import Iterator
from email import policy
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.utils import getaddresses
from itertools import islice

from afterword.core.errors import BadInput
from afterword.intake.bounds import bounded, clean, decoded

MOST_TEXT = 256 * 1024
_MOST_PARTS = 200
_MOST_TEXTS = 5
_LONGEST_HEADERS = 256 * 1024
_LONGEST_HEADER = 4_096
_MOST_ADDRESSES = 50
_BOUNDARY = re.compile(rb"^Content-Type:\s*multipart/", re.IGNORECASE | re.MULTILINE)
_ANGLED = re.compile(r"<([^<>\s]{1,998})>")
_ADDRESS = re.compile(r"[^\s@<>(),;:\"\\]{1,64}@[a-z0-9.-]{1,253}", re.IGNORECASE)
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
# A message inside a message: what a notice returns, or what somebody forwards.
RETURNED = frozenset(
    {"message/rfc822", "message/global", "message/global-headers", "text/rfc822-headers"}
)


def opened(source: bytes, name: str) -> Message:
    """Return the message; BadInput for one that is too large or built like no honest message."""
    bounded(source, name)
    head = re.split(rb"\r?\n\r?\n", source, maxsplit=1)[0]
    if len(head) > _LONGEST_HEADERS or len(_BOUNDARY.findall(source)) > _MOST_PARTS:
        raise BadInput(
            "The message is built like no honest message",
            where=name,
            hint="Save the invitation alone as an .ics file.",
        )
    try:
        return BytesParser(policy=policy.compat32).parsebytes(source)
    except (MessageError, RecursionError, ValueError, LookupError, IndexError):
        raise BadInput(
            "The message cannot be read", where=name, hint="Save it again as an .eml file."
        ) from None


def own_parts(message: Message) -> Iterator[Message]:
    """Yield the message and its parts, but nothing of a message that it carries inside."""
    waiting = [message]
    for _ in range(_MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop(0)
        yield part
        inside = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inside, list):
            waiting[:0] = [one for one in inside if isinstance(one, Message)]


def text_of(part: Message) -> str:
    """Return a part's text within bounds, line ends as newlines, nothing that commands."""
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    text = decoded(payload[:MOST_TEXT], _charset(part))
    return clean(text.replace("\r\n", "\n").replace("\r", "\n"), keep="\n\t")


def plain_texts(message: Message) -> list[str]:
    """Return the message's own plain texts, attached files left out."""
    return [text_of(part) for part in islice(_plain_parts(message), _MOST_TEXTS)]


def _plain_parts(message: Message) -> Iterator[Message]:
    parts = (one for one in own_parts(message) if one.get_content_type() == "text/plain")
    return (one for one in parts if not is_attached(one))


def is_attached(part: Message) -> bool:
    """Tell whether a part is a file beside the message rather than the message."""
    return str(part.get("Content-Disposition", "")).strip().lower().startswith("attachment")


def header(message: Message, name: str) -> str:
    """Return a header's decoded text on one line, "" where there is none."""
    raw = str(message.get(name, ""))[:_LONGEST_HEADER]
    try:
        pieces = [
            decoded(piece, charset) if isinstance(piece, bytes) else piece
            for piece, charset in decode_header(raw)
        ]
    except (HeaderParseError, ValueError, LookupError):
        pieces = [raw]
    return clean(" ".join("".join(pieces).split()))


def addresses(message: Message, *names: str) -> tuple[tuple[str, str], ...]:
    """Return (name, address) of headers: taken apart first and decoded then, address lowered."""
    raw = [str(one)[:_LONGEST_HEADER] for name in names for one in message.get_all(name) or ()]
    try:
        found = getaddresses(raw[:_MOST_ADDRESSES])
    except (LookupError, ValueError, IndexError, TypeError, RecursionError):
        return ()
    return tuple(
        (_decoded_name(name), address.lower())
        for name, address in found[:_MOST_ADDRESSES]
        if _ADDRESS.fullmatch(address)
    )


def sender_of(message: Message) -> tuple[str, str]:
    """Return (name, address) of who wrote, ("", "") where that can be read in two ways."""
    raw = _QUOTED.sub("", str(message.get("From", ""))[:_LONGEST_HEADER])
    spoken = {one.lower() for one in _ADDRESS.findall(raw)}
    found = addresses(message, "From")
    one = len({each for _, each in found} | spoken) == 1
    return found[0] if found and one else ("", "")


def message_ids(message: Message, *names: str) -> tuple[str, ...]:
    """Return the bare Message-IDs in headers, in their order."""
    raw = " ".join(str(message.get(name, ""))[:_LONGEST_HEADER] for name in names)
    return tuple(dict.fromkeys(clean(one) for one in _ANGLED.findall(raw)))


def _decoded_name(name: str) -> str:
    holder = Message()
    holder["X"] = name
    return header(holder, "X")


def _charset(part: Message) -> str | None:
    try:
        return part.get_content_charset()
    except (LookupError, ValueError, UnicodeError):
        return None
