"""Mails as people and programs write them, and the folder of a real Dovecot that takes them in."""

from collections.abc import Mapping
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from os import utime

from tests.support.dovecot import Dovecot
from tests.support.letters import NOW

PRIYA = "Priya Raman <priya.raman@haldenrobotics.example>"
MAYA = "Maya Okafor <maya@okafor.example>"


def mail(
    text: str,
    *,
    sender: str = PRIYA,
    subject: str = "Re: Thank you for Friday",
    message_id: str = "<p1@haldenrobotics.example>",
    at: datetime = NOW,
    headers: Mapping[str, str] | None = None,
) -> bytes:
    """Return a plain mail; ``headers`` are more of them, or others."""
    made = EmailMessage()
    given = {"From": sender, "To": MAYA, "Subject": subject, "Message-ID": message_id}
    for name, value in {**given, "Date": format_datetime(at), **(headers or {})}.items():
        made[name] = value
    made.set_content(text)
    return made.as_bytes()


def notice(
    address: str,
    *,
    action: str = "failed",
    code: str = "5.1.1",
    words: str = "550 5.1.1 User unknown",
    letter: str = "<ruth.1@afterword.invalid>",
    message_id: str = "<bounce.1@mail.example>",
) -> bytes:
    """Return a mail system's notice that a letter to an address did not arrive (RFC 3464)."""
    return (
        "Return-Path: <>\r\n"
        "From: Mail Delivery System <MAILER-DAEMON@mail.example>\r\n"
        "To: maya@okafor.example\r\n"
        "Subject: Undelivered Mail Returned to Sender\r\n"
        f"Date: {format_datetime(NOW)}\r\n"
        f"Message-ID: {message_id}\r\n"
        "MIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n'
        "\r\n--b\r\nContent-Type: text/plain\r\n\r\n"
        f"I am sorry to tell you that your mail to {address} was not delivered.\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\n"
        "Reporting-MTA: dns; mail.example\r\n\r\n"
        f"Final-Recipient: rfc822; {address}\r\nAction: {action}\r\nStatus: {code}\r\n"
        f"Diagnostic-Code: smtp; {words}\r\n"
        "--b\r\nContent-Type: text/rfc822-headers\r\n\r\n"
        f"From: maya@okafor.example\r\nTo: {address}\r\nMessage-ID: {letter}\r\n"
        "--b--\r\n"
    ).encode()


def arrive(server: Dovecot, raw: bytes, name: str, at: datetime = NOW) -> None:
    """Put a mail into the inbox, as a provider does that takes it in at a moment."""
    inbox = server.sent.parent
    temporary = inbox / "tmp" / name
    temporary.write_bytes(raw)
    temporary.chmod(0o666)
    utime(temporary, (at.timestamp(), at.timestamp()))
    temporary.rename(inbox / "new" / name)
