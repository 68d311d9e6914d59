"""A letter becomes the e-mail that says exactly what was approved, to exactly one person."""

import email
import re
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from email.header import decode_header, make_header
from email.utils import getaddresses
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.app.ports import Envelope
from afterword.channels.message import to_bytes, wire_address, write_eml
from afterword.core.errors import Refused
from tests.support.letters import LETTER

DATE = datetime(2026, 11, 23, 9, 50, tzinfo=timezone(timedelta(hours=-6)))
ADDRESS = "ruth.delgado@haldenrobotics.example"


def addressed(name: str, address: str = ADDRESS) -> Envelope:
    """Return the letter to somebody of this name."""
    return replace(LETTER, to=(name, address))


def recipients(raw: bytes) -> list[str]:
    """Return the addresses of To as the oldest and simplest reader finds them."""
    header = email.message_from_bytes(raw)["To"]
    return [address for _, address in getaddresses([header])]


def test_a_plain_letter_is_a_plain_message() -> None:
    """A short English letter needs no encoding at all."""
    assert to_bytes(LETTER, DATE) == (
        b"From: Maya Okafor <maya@okafor.example>\r\n"
        b"To: Ruth Delgado <ruth.delgado@haldenrobotics.example>\r\n"
        b"Subject: Thank you for Friday\r\n"
        b"Date: Mon, 23 Nov 2026 09:50:00 -0600\r\n"
        b"Message-ID: <ruth.1@afterword.invalid>\r\n"
        b"MIME-Version: 1.0\r\n"
        b'Content-Type: text/plain; charset="us-ascii"\r\n'
        b"Content-Transfer-Encoding: 7bit\r\n"
        b"\r\n"
        b"Dear Ms. Delgado,\r\n\r\nThank you for your time.\r\n.\r\n..and a dot\r\n\r\n"
        b"Maya Okafor\r\n"
    )


def test_the_same_letter_gives_the_same_bytes() -> None:
    """Attachments too: their boundary follows from the Message-ID."""
    attached = replace(LETTER, attachments=(("méthode.pdf", "application/pdf", b"%PDF" * 99),))
    assert to_bytes(attached, DATE) == to_bytes(attached, DATE)
    parts = list(email.message_from_bytes(to_bytes(attached, DATE)).walk())
    assert parts[2].get_filename() == "méthode.pdf"
    assert parts[2].get_payload(decode=True) == b"%PDF" * 99


def test_a_long_or_foreign_text_is_quoted_and_read_back_whole() -> None:
    """Lines end in CRLF, none is longer than 998, and nothing of the text is lost."""
    body = "Chère Madame,\r\n" + "très " * 400 + "\nFrom here on\rBien à vous"
    raw = to_bytes(replace(LETTER, body=body), DATE)
    assert not re.search(rb"[^\r]\n|\r[^\n]", raw)
    assert max(map(len, raw.split(b"\r\n"))) < 80
    message = email.message_from_bytes(raw)
    payload = message.get_payload(decode=True)
    assert isinstance(payload, bytes)
    said = payload.decode().replace("\r\n", "\n")
    assert said == "Chère Madame,\n" + "très " * 400 + "\nFrom here on\nBien à vous\n"


@pytest.mark.parametrize(
    "name",
    [
        "Åas, Henrik",
        'Tomás "Tom" Iwu',
        "Eve, bob@x.example <eve@y.example>",
        "Łukasz Żółć-Brzęczyszczykiewicz, the Very Long Named Third of His Line, Esq.",
        "O'Brien; (Joan)",
        "back\\slash é",
        "山田太郎" * 10,
        "Zoë 🎉 Ng",
        "x" * 200,
        "",
    ],
)
def test_no_name_adds_a_recipient(name: str) -> None:
    """Commas, quotes, brackets and foreign letters stay within the one name."""
    raw = to_bytes(addressed(name), DATE)
    assert recipients(raw) == [ADDRESS]
    shown = getaddresses([email.message_from_bytes(raw)["To"]])[0][0]
    assert str(make_header(decode_header(shown))).replace(" ", "") == name.replace(" ", "")


@given(name=st.text(max_size=60), subject=st.text(max_size=90))
def test_any_name_and_subject_reach_one_person_or_are_refused(name: str, subject: str) -> None:
    """Whatever is typed: one recipient and no header of its own, or nothing at all."""
    try:
        raw = to_bytes(replace(addressed(name), subject=subject), DATE)
    except Refused:
        return
    assert recipients(raw) == [ADDRESS]
    headers = [key.lower() for key in email.message_from_bytes(raw)]
    assert headers.count("to") == 1
    assert not {"cc", "bcc"} & set(headers)


@pytest.mark.parametrize(
    "letter",
    [
        addressed("Ruth\r\nBcc: eve@evil.example"),
        addressed("=?utf-8?q?a=0d=0aBcc:eve=40evil.example?= x"),
        addressed("Ruth", "ruth@x.example\nBcc: eve@evil.example"),
        addressed("Ruth", "ruth@x.example, eve@evil.example"),
        addressed("Ruth", "Ruth <ruth@x.example>"),
        addressed("Ruth", ""),
        replace(LETTER, sender=("Maya\u2028", "maya@okafor.example")),
        replace(LETTER, subject="Thanks\r\nBcc: eve@evil.example"),
        replace(LETTER, subject="=?utf-8?q?Thanks=0d=0aBcc:_eve=40evil.example?="),
        replace(LETTER, message_id="<a@b>\nBcc: eve@evil.example"),
        replace(LETTER, attachments=(("a\r\nX: y", "application/pdf", b""),)),
    ],
)
def test_a_header_that_would_become_two_is_refused(letter: Envelope) -> None:
    """A line end, plain or hidden in an encoded word, and two addresses in one are all refused."""
    with pytest.raises(Refused, match=r"has no place|is not an address"):
        to_bytes(letter, DATE)


def test_a_foreign_domain_goes_out_in_ascii() -> None:
    """Every server takes the ASCII form; a foreign name before the @ few do, so it is refused."""
    assert wire_address("anna@müller.example") == "anna@xn--mller-kva.example"
    with pytest.raises(Refused, match="is not an address"):
        wire_address("änna@mueller.example")


def test_a_dry_run_writes_a_file_that_a_mail_program_opens(tmp_path: Path) -> None:
    """The file's name follows from the Message-ID and stays in its folder."""
    path = write_eml(tmp_path / "out", replace(LETTER, message_id="<../a/b@x>"), DATE)
    assert path == tmp_path / "out" / "_a_b@x.eml"
    assert path.read_bytes().startswith(b"From: Maya Okafor")
