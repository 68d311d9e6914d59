"""What can go wrong between us and a mail server, each as one sentence with a remedy."""

import smtplib
import socket
import ssl
from dataclasses import dataclass

from afterword.channels.allowance import TooMuch
from afterword.channels.server_words import server_words
from afterword.channels.smtp_meanings import RETRY, Meaning, Reply
from afterword.core.errors import AccountFailed, DeliveryFailed

LOST = 421
REFUSED, LAST_REFUSAL = 400, 599
# smtplib gives -1 to what is no reply at all.
UNDERSTOOD = 200
FOR_GOOD = 500
TLS_FIRST = frozenset({530, 538})
PORTAL = (
    "In a hotel or on a train the network may answer in its place: open a web page, sign in"
    " there, then try again."
)
SILENT = f"{RETRY} {PORTAL}"
UNKNOWN_AUTHORITY = "Check the server's name; for a private authority set AFTERWORD_CA_FILE."
# By OpenSSL's own numbers: not valid yet, run out, of another host.
CERTIFICATES = {
    9: "Look whether the date and the time of this computer are right.",
    10: "Look whether the date of this computer is right; if it is, your provider must renew it.",
    62: f"Check the server's name. {PORTAL}",
}
UNSURE = "It may have arrived: your Sent folder will tell."


@dataclass(slots=True, kw_only=True)
class Progress:
    """How far one delivery got; it changes as the dialogue goes on.

    ``sender`` and ``to`` are the addresses of the letter, empty where there is none yet.
    """

    host: str
    sender: str = "this address"
    to: str = "this address"
    doing: str = "connecting"
    dotted: bool = False


def refusal(code: int, words: bytes, progress: Progress) -> DeliveryFailed:
    """Return what a server's own refusal means.

    A plain 4xx or 5xx to the final dot is an answer: the letter was not taken. Nothing else there
    is trusted: not 421, which a server that is going down says whatever became of the letter, and
    no reply that is cut off or unreadable.
    """
    said = f"{code} {server_words(words)}".strip()
    if progress.dotted and not REFUSED <= code <= LAST_REFUSAL:
        return _unsure(f"{progress.host} answered something unreadable at the end", progress)
    if progress.dotted and code == LOST:
        return _unsure(
            f"{progress.host} went away before it confirmed the letter: {said}", progress
        )
    found = Reply(code=code, said=server_words(words), doing=progress.doing).meaning()
    return _other(code, said, progress) if found is None else _meant(found, code, said, progress)


def _meant(found: Meaning, code: int, said: str, progress: Progress) -> DeliveryFailed:
    sentence = found.says.format(host=progress.host, sender=progress.sender, to=progress.to)
    permanent = code >= FOR_GOOD if found.permanent is None else found.permanent
    kind = AccountFailed if found.account else DeliveryFailed
    return kind(
        f"{sentence}: {said}",
        permanent=permanent,
        where=progress.host,
        hint=found.hint if permanent or found.permanent is False else RETRY,
        wait=found.wait,
    )


def _other(code: int, said: str, progress: Progress) -> DeliveryFailed:
    """Return a refusal that the table does not know."""
    if code in TLS_FIRST:
        return AccountFailed(
            f"{progress.host} wants a safer way in: {said}",
            permanent=True,
            where=progress.host,
            hint="Use smtp+starttls:// or smtps:// with your name and password.",
        )
    if code < UNDERSTOOD:
        return _no_mail_server(progress)
    permanent = code >= FOR_GOOD
    return DeliveryFailed(
        f"{progress.host} refused while {progress.doing}: {said}",
        permanent=permanent,
        where=progress.host,
        hint="Read what it says, correct it and send again." if permanent else RETRY,
    )


def _no_mail_server(progress: Progress) -> DeliveryFailed:
    """Return what an answer means that no mail server gives: another program has the port."""
    return AccountFailed(
        f"What answers as {progress.host} is no mail server",
        permanent=False,
        where=progress.host,
        hint=PORTAL,
    )


def fault(broken: Exception, progress: Progress) -> DeliveryFailed:
    """Return what an exception of the network or of smtplib means."""
    # After the dot smtplib raises this itself, for a reply that it could not read.
    if isinstance(broken, smtplib.SMTPResponseException) and not progress.dotted:
        words = broken.smtp_error
        return refusal(
            broken.smtp_code, words if isinstance(words, bytes) else words.encode(), progress
        )
    sentence, hint = network_words(broken, progress)
    if progress.dotted:
        return _unsure(sentence, progress)
    return DeliveryFailed(sentence, permanent=False, where=progress.host, hint=hint)


def network_words(broken: Exception, progress: Progress) -> tuple[str, str]:
    """Return what an exception of the network means, and what to do."""
    host, doing = progress.host, progress.doing
    if isinstance(broken, ssl.SSLCertVerificationError):
        return (
            f"The certificate of {host} is not trusted: {broken.verify_message}",
            CERTIFICATES.get(broken.verify_code, UNKNOWN_AUTHORITY),
        )
    if isinstance(broken, ssl.SSLError):
        hint = "Check the port, and whether it wants smtps:// or smtp+starttls://."
        return (
            f"No secure connection to {host} came about: {broken.reason or 'it broke off'}",
            f"{hint} {PORTAL}" if broken.reason == "WRONG_VERSION_NUMBER" else hint,
        )
    if isinstance(broken, socket.gaierror):
        return f"No mail server named {host} is found", "Check its name and your connection."
    strain = _strain(broken)
    if strain is not None:
        return f"{host} {strain} while {doing}", RETRY if doing != "connecting" else SILENT
    if isinstance(broken, ConnectionRefusedError):
        return f"{host} does not answer there", "Check its port; it will be tried again."
    return f"The connection to {host} was lost while {doing}", RETRY


def _strain(broken: Exception) -> str | None:
    """Say how a server tried our patience; smtplib hides that behind "disconnected"."""
    for cause in (broken, broken.__context__):
        if isinstance(cause, TimeoutError):
            return "took too long"
        if isinstance(cause, TooMuch):
            return "never stopped talking"
    return None


def _unsure(sentence: str, progress: Progress) -> DeliveryFailed:
    return DeliveryFailed(
        sentence, permanent=False, after_dot=True, where=progress.host, hint=UNSURE
    )
