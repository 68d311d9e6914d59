"""Delivery status notices (RFC 3464), and the odd ones that only look a little like them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from email.parser import Parser

from afterword.intake.mail.opening import own_parts, text_of

STATUS_TYPES = frozenset({"message/delivery-status", "message/global-delivery-status"})
_MOST_GROUPS = 100
_MOST_BYTES = 64 * 1024
_ADDRESS = re.compile(
    r"(?:\"[^\"\s@]{1,64}\"|[^\s@<>(),;:\"\[\]\\]{1,64})@[A-Za-z0-9][A-Za-z0-9.-]{0,252}"
)
_CODE = re.compile(r"\b([245]\.\d{1,3}\.\d{1,3})\b")
_GROUP = re.compile(
    r"^(?:Final-Recipient|Original-Recipient|Action|Status):", re.IGNORECASE | re.MULTILINE
)
_JSON_KIND = re.compile(r'"bounceType"\s*:\s*"(Permanent|Transient|Undetermined)"', re.IGNORECASE)
_JSON_WHO = re.compile(r'"emailAddress"\s*:\s*"([^"\s<>]{3,320})"')
_BLANK = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What one group of a notice says became of a letter to one recipient."""

    action: str
    code: str
    recipients: tuple[str, ...]
    words: str


def fates(message: Message) -> list[Fate]:
    """Return what the notice's status parts say of each recipient, [] where there are none."""
    found = [_fate(group) for part in own_parts(message) for group in _groups(part)]
    return [one for one in found if one.recipients or one.action or one.code]


def fates_in(text: str) -> list[Fate]:
    """Return what a plain text says that spells such a status out in its body."""
    begins = _GROUP.search(text)
    if begins is None:
        return []
    found = [_fate(_read(piece)) for piece in _BLANK.split(text[begins.start() :])[:2]]
    return [one for one in found if one.recipients and (one.action or one.code)]


def fates_in_json(text: str) -> list[Fate]:
    """Return what a notice for programs says that a sending service writes as JSON."""
    kind = _JSON_KIND.search(text)
    if kind is None:
        return []
    said = text[kind.start() :]
    found = dict.fromkeys(one.lower() for one in _JSON_WHO.findall(said))
    action = "delayed" if kind[1].lower() == "transient" else "failed"
    return [Fate(action=action, code=code_in(said), recipients=(one,), words="") for one in found]


def address_in(text: str) -> str | None:
    """Return the last address in a text, in lower case: what stands before it may be a route."""
    found = addresses_in(text)
    return found[-1] if found else None


def addresses_in(text: str) -> list[str]:
    """Return every address in a text, in lower case, each once."""
    found = (one.strip(".").lower() for one in _ADDRESS.findall(text))
    # One whose name is only asterisks was hidden on purpose.
    return list(dict.fromkeys(one for one in found if any(map(str.isalnum, one.partition("@")[0]))))


def code_in(text: str) -> str:
    """Return the first enhanced status code ("5.1.1") in a text, "" where there is none."""
    found = _CODE.search(text)
    return found[1] if found else ""


def _groups(part: Message) -> Iterator[Message]:
    """Yield the groups of fields in a status part, whether the parser took it apart or not."""
    if part.get_content_type() not in STATUS_TYPES:
        return
    inside = part.get_payload()
    if isinstance(inside, list) and len(inside) > 1:
        yield from (one for one in inside[:_MOST_GROUPS] if isinstance(one, Message))
        return
    text = "\n\n".join(_as_text(one) for one in inside) if isinstance(inside, list) else ""
    text = text or text_of(part)
    yield from map(_read, _BLANK.split(text[:_MOST_BYTES])[:_MOST_GROUPS])


def _as_text(part: object) -> str:
    return part.as_string() if isinstance(part, Message) else str(part)


def _read(text: str) -> Message:
    return Parser().parsestr(text.strip("\n"))


def _fate(group: Message) -> Fate:
    names = ("Final-Recipient", "Original-Recipient", "X-Actual-Recipient")
    found = [address_in(str(group.get(name, ""))) for name in names[:2]]
    found = [one for one in found if one] or [address_in(str(group.get(names[2], "")))]
    words = " ".join(str(group.get("Diagnostic-Code", "")).split())
    return Fate(
        action=str(group.get("Action", "")).strip().lower().partition(" ")[0],
        code=code_in(str(group.get("Status", ""))) or code_in(words),
        recipients=tuple(dict.fromkeys(one for one in found if one)),
        words=words.partition(";")[2].strip() or words,
    )
