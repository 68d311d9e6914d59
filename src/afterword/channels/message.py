"""A letter as the bytes of an e-mail: the same letter and date always give the same bytes."""

import hashlib
import re
from collections.abc import Iterator
from datetime import datetime
from email import policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.headerregistry import Address
from email.message import EmailMessage
from email.parser import BytesHeaderParser, BytesParser
from email.utils import getaddresses
from pathlib import Path

from afterword.app.ports import Envelope
from afterword.channels.quiet_html import quiet_html, same_words, spaced, words_of
from afterword.core.errors import Refused

WIDEST_LINE = 78
# C0, DEL, C1, and the line and paragraph separators: none has a place in a header.
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
# Python decodes an encoded word that stands inside a quoted name, line ends and all.
ENCODED_WORD = "=?"
ALLOWED = {
    *("From", "To", "Subject", "Date", "Message-ID", "MIME-Version"),
    *("In-Reply-To", "References"),
    *("Content-Type", "Content-Transfer-Encoding"),
}
ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
LABEL = r"[^\W_](?:[\w-]*[^\W_])?"
MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,900}>")
ADDRESS = re.compile(rf"{ATOM}(?:\.{ATOM})*@{LABEL}(?:\.{LABEL})*")


def to_bytes(letter: Envelope, date: datetime) -> bytes:
    """Return the e-mail with CRLF line ends; ``date`` is aware and becomes its Date.

    Refused when a header would carry a line end or an encoded word, or when an address is none.
    """
    for name, value in _headers(letter):
        _refuse_unclean(name, value, letter)
    message = EmailMessage(policy=policy.SMTP)
    message["From"] = _address(letter.sender)
    message["To"] = _address(letter.to)
    message["Subject"] = letter.subject
    message["Date"] = date
    message["Message-ID"] = letter.message_id
    message["MIME-Version"] = "1.0"
    _set_text(message, letter.body)
    if letter.html:
        message.add_alternative(quiet_html(letter.body), subtype="html", cte="quoted-printable")
    for name, media_type, content in letter.attachments:
        maintype, _, subtype = media_type.partition("/")
        message.add_attachment(content, maintype=maintype, subtype=subtype, filename=name)
    _set_boundaries(message, letter.message_id)
    return _proved(_threaded(message.as_bytes(), letter), letter)


def write_eml(folder: Path, letter: Envelope, date: datetime) -> Path:
    """Write the e-mail into a folder, to be looked at or sent by another program; return where."""
    folder.mkdir(parents=True, exist_ok=True)
    name = re.sub(r"[^A-Za-z0-9.@_-]+", "_", letter.message_id.strip("<>")).strip(".")
    path = folder / f"{name}.eml"
    path.write_bytes(to_bytes(letter, date))
    return path


def _set_boundaries(message: EmailMessage, message_id: str) -> None:
    """Name the boundaries: those of Python's own choosing would differ each time."""
    name = hashlib.sha256(message_id.encode()).hexdigest()[:32]
    whole = [part for part in message.walk() if part.is_multipart()]
    for number, part in enumerate(whole):
        part.set_boundary(f"=_{name}" if number == 0 else f"=_{name}.{number}")


def _threaded(raw: bytes, letter: Envelope) -> bytes:
    """Put in what mail it answers, a line each: Python would encode an id that is long."""
    lines = [f"In-Reply-To: {letter.answers}"] if letter.answers else []
    if letter.references:
        lines.append("References: " + "\r\n ".join(letter.references))
    head, end, body = raw.partition(b"\r\n\r\n")
    return b"\r\n".join([head, *(line.encode("ascii") for line in lines)]) + end + body


def wire_address(address: str) -> str:
    """Return an address as every server takes it: the domain in ASCII.

    Refused when it is no address; the part before the @ must be plain ASCII.
    """
    local, _, domain = address.rpartition("@")
    if not ADDRESS.fullmatch(address):
        raise Refused(
            f"“{address}” is not an address that mail can be sent to",
            hint="Correct the person's e-mail address and approve the letter again.",
        )
    try:
        return f"{local}@{domain if domain.isascii() else domain.encode('idna').decode()}"
    except UnicodeError as broken:
        raise Refused(
            f"“{domain}” is not a domain that mail can be sent to",
            hint="Correct the person's e-mail address and approve the letter again.",
        ) from broken


def _headers(letter: Envelope) -> Iterator[tuple[str, str]]:
    yield "sender's name", letter.sender[0]
    yield "sender's address", letter.sender[1]
    yield "recipient's name", letter.to[0]
    yield "recipient's address", letter.to[1]
    yield "subject", letter.subject
    yield "Message-ID", letter.message_id
    for each in filter(None, (letter.answers, *letter.references)):
        if not MESSAGE_ID.fullmatch(each):
            raise Refused(
                "The mail that this letter answers has a name that no e-mail can carry",
                hint="Approve the letter again.",
            )
    for name, media_type, _ in letter.attachments:
        yield "attachment's name", name
        yield "attachment's type", media_type


def _refuse_unclean(name: str, value: str, letter: Envelope) -> None:
    if CONTROL.search(value) or ENCODED_WORD in value:
        raise Refused(
            f"The {name} holds a line end or a sign that has no place in an e-mail",
            where=letter.message_id if not CONTROL.search(letter.message_id) else None,
            hint="Type it again and approve the letter again.",
        )


def _address(named: tuple[str, str]) -> Address:
    name, address = named
    return Address(display_name=name, addr_spec=wire_address(address))


def _set_text(message: EmailMessage, body: str) -> None:
    text = body.replace("\r\n", "\n").replace("\r", "\n")
    text = text if text.endswith("\n") else f"{text}\n"
    plain = text.isascii() and all(len(line) <= WIDEST_LINE for line in text.split("\n"))
    charset, encoding = ("us-ascii", "7bit") if plain else ("utf-8", "quoted-printable")
    message.set_content(text, charset=charset, cte=encoding)


def _proved(raw: bytes, letter: Envelope) -> bytes:
    """Read the bytes back: what a receiver will understand must be what was approved."""
    try:
        read = BytesHeaderParser(policy=policy.default).parsebytes(raw)
        strict = [one.addr_spec for one in read["To"].addresses]
        old = BytesHeaderParser(policy=policy.compat32).parsebytes(raw)
        simple = getaddresses([old["To"]])
        said = (_words(simple[0][0]), _words(old["Subject"]), old["Message-ID"])
        answers = (old["In-Reply-To"] or "", tuple((old["References"] or "").split()))
    except (MessageError, ValueError, IndexError, AttributeError) as broken:
        raise _unprovable(letter) from broken
    to = wire_address(letter.to[1])
    meant = (_words(letter.to[0]), _words(letter.subject), letter.message_id)
    alone = strict == [to] and [address for _, address in simple] == [to]
    if not alone or said != meant or set(old.keys()) - ALLOWED or len(set(old.keys())) != len(old):
        raise _unprovable(letter)
    if answers != (letter.answers, letter.references) or not _says_the_same(raw, letter):
        raise _unprovable(letter)
    return raw


def _says_the_same(raw: bytes, letter: Envelope) -> bool:
    """Tell whether text and HTML both say the approved words, and the attachments are whole."""
    read = BytesParser(policy=policy.default).parsebytes(raw)
    text, html = read.get_body(("plain",)), read.get_body(("html",))
    if text is None or (html is not None) is not letter.html:
        return False
    if same_words(text.get_content()) != same_words(letter.body):
        return False
    if html is not None and words_of(html.get_content()) != spaced(same_words(letter.body)):
        return False
    found = [part.get_payload(decode=True) for part in read.iter_attachments()]
    return found == [content for _, _, content in letter.attachments]


def _words(header: str) -> str:
    # Spaces are left out: a folded line of encoded words may be read back with one more.
    return "".join(str(make_header(decode_header(header))).split())


def _unprovable(letter: Envelope) -> Refused:
    return Refused(
        "This letter cannot be put into an e-mail that says exactly what was approved",
        where=letter.message_id,
        hint="Simplify the name and the subject, and approve the letter again.",
    )
