"""The words of a notice, and what can be told of the letter that it returns."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from email.parser import Parser

from afterword.intake.mail.bounce_words import HEADER, OTHERS, QUOTED, REACHING
from afterword.intake.mail.html import text_of_html
from afterword.intake.mail.notices import addresses_in
from afterword.intake.mail.opening import (
    MOST_TEXT,
    RETURNED,
    addresses,
    is_attached,
    message_ids,
    own_parts,
    text_of,
)

_MOST_LINES = 400
_MOST_TEXTS = 5
_MOST_OF_A_TEXT = 64 * 1024
_NEAR = 12
_ENOUGH = 2
_BEFORE = 60
_EDGES = " \t<>\"'“”()[]*•:;,.->|"
# A letter's own trace names whom it was for.
_FOR = re.compile(r"\bfor\s+<?([^\s<>;]{1,64}@[A-Za-z0-9.-]{1,253})", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What a notice says: its own text, and the addresses in it by how surely they are meant.

    ``sent_to`` and ``senders`` are those of the letter that came back, as far as its headers are
    there; ``message_id`` is its own, bare.
    """

    text: str
    strong: tuple[str, ...]
    weak: tuple[str, ...]
    sent_to: tuple[str, ...]
    senders: tuple[str, ...]
    message_id: str | None
    returned: Message

    @property
    def lines(self) -> list[str]:
        """Return the lines of the text."""
        return self.text.split("\n")


def notice_of(message: Message) -> Notice:
    """Take a notice apart."""
    texts = _texts(message)
    text, returned = _parted(texts[0] if texts else "")
    if not addresses_in(text) and len(texts) > 1:
        text = f"{text}\n{_parted(texts[1])[0]}"
    original = _returned(message) or _headers_in([returned, *texts[1:]])
    strong, weak = _ranked(text)
    return Notice(
        text=text,
        strong=tuple(strong),
        weak=tuple(weak),
        sent_to=_sent_to(original),
        senders=tuple(each for _, each in addresses(original, "From", "Return-Path", "Sender")),
        message_id=next(iter(message_ids(original, "Message-ID")), None),
        returned=original,
    )


def _texts(message: Message) -> list[str]:
    """Return the notice's own texts; HTML only where there is nothing plain."""
    found: list[str] = []
    pages: list[str] = []
    for part in own_parts(message):
        kind = part.get_content_type()
        if part.is_multipart() or len(found) + len(pages) >= _MOST_TEXTS:
            continue
        if kind == "text/html":
            pages.append(text_of_html(text_of(part)[:_MOST_OF_A_TEXT]))
        elif kind not in RETURNED and (kind.startswith("text/") or _is_untyped(part)):
            found.append(text_of(part)[:_MOST_OF_A_TEXT])
    return [one for one in found if one.strip()] or pages


def _is_untyped(part: Message) -> bool:
    """Tell whether a part may be text that an old server gave no kind."""
    return part.get_content_type() == "application/octet-stream" and not is_attached(part)


def _parted(text: str) -> tuple[str, str]:
    """Return the notice and the letter that it quotes below."""
    quoted = QUOTED.search(text)
    end = quoted.start() if quoted and text[: quoted.start()].strip() else len(text)
    lines = text[:end].split("\n")
    for number, line in enumerate(lines[:_MOST_LINES]):
        if HEADER.match(line) and _is_head(lines[number : number + _NEAR]):
            end = min(end, sum(len(one) + 1 for one in lines[:number]))
            break
    return text[:end], text[end:]


def _is_head(lines: list[str]) -> bool:
    return sum(HEADER.match(line) is not None for line in lines) > _ENOUGH


def _returned(message: Message) -> Message | None:
    """Return the letter that came back as a part of its own, None where there is none."""
    for part in own_parts(message):
        if part.get_content_type() in RETURNED:
            inside = part.get_payload()
            if isinstance(inside, list) and inside and isinstance(inside[0], Message):
                return inside[0]
            return Parser().parsestr(text_of(part).lstrip()[:MOST_TEXT])
    return None


def _headers_in(texts: list[str]) -> Message:
    """Return the headers that stand in a text, as far as they can be found."""
    for text in texts:
        lines = text.split("\n")
        for number, line in enumerate(lines[:_MOST_LINES]):
            if HEADER.match(line.lstrip()):
                return Parser().parsestr(_unindented(lines[number:]))
    return Message()


def _unindented(lines: list[str]) -> str:
    indent = len(lines[0]) - len(lines[0].lstrip())
    return "\n".join(line[indent:] if not line[:indent].strip() else line for line in lines)


def _sent_to(original: Message) -> tuple[str, ...]:
    found = [each for _, each in addresses(original, "To", "Cc", "Delivered-To")]
    traced = [_FOR.search(str(one)) for one in (original.get_all("Received") or ())[:10]]
    return tuple(dict.fromkeys([*found, *(one[1].lower() for one in traced if one)]))


def _ranked(text: str) -> tuple[list[str], list[str]]:
    """Return the addresses that are surely meant, and the others, each in their order."""
    strong: list[str] = []
    weak: list[str] = []
    for line in text.split("\n")[:_MOST_LINES]:
        for address, surely in _weighed(line):
            (strong if surely else weak).append(address)
    sure = list(dict.fromkeys(strong))
    return sure, [one for one in dict.fromkeys(weak) if one not in sure]


def _weighed(line: str) -> Iterator[tuple[str, bool]]:
    lowered = line.lower()
    for address in addresses_in(line):
        at = lowered.find(address)
        before = line[max(0, at - _BEFORE) : at]
        if OTHERS.search(before):
            continue
        first = not before.strip(_EDGES)
        yield address, first or REACHING.search(before) is not None
