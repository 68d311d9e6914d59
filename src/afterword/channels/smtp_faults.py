"""What can go wrong between us and a mail server, each as one sentence with a remedy."""

import smtplib
import socket
import ssl
from dataclasses import dataclass

from afterword.channels.allowance import TooMuch
from afterword.channels.server_words import server_words
from afterword.core.errors import DeliveryFailed

LOST = 421
REFUSED, LAST_REFUSAL = 400, 599
FOR_GOOD = 500
WRONG_PASSWORD = frozenset({534, 535})
TLS_FIRST = frozenset({530, 538})
RETRY = "Nothing is lost; it will be tried again."
UNSURE = "It may have arrived: your Sent folder will tell."


@dataclass(slots=True, kw_only=True)
class Progress:
    """How far one delivery got; it changes as the dialogue goes on."""

    host: str
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
    if progress.doing == "logging in" and code in WRONG_PASSWORD:
        return DeliveryFailed(
            f"{progress.host} does not accept the name and password: {said}",
            permanent=True,
            where=progress.host,
            hint="Run `afterword secret smtp` with the right password, then send again.",
        )
    if code in TLS_FIRST:
        return DeliveryFailed(
            f"{progress.host} wants a safer way in: {said}",
            permanent=True,
            where=progress.host,
            hint="Use smtp+starttls:// or smtps:// with your name and password.",
        )
    permanent = code >= FOR_GOOD
    return DeliveryFailed(
        f"{progress.host} refused while {progress.doing}: {said}",
        permanent=permanent,
        where=progress.host,
        hint="Read what it says, correct it and send again." if permanent else RETRY,
    )


def fault(broken: Exception, progress: Progress) -> DeliveryFailed:
    """Return what an exception of the network or of smtplib means."""
    # After the dot smtplib raises this itself, for a reply that it could not read.
    if isinstance(broken, smtplib.SMTPResponseException) and not progress.dotted:
        words = broken.smtp_error
        return refusal(
            broken.smtp_code, words if isinstance(words, bytes) else words.encode(), progress
        )
    sentence, hint = _sentence(broken, progress)
    if progress.dotted:
        return _unsure(sentence, progress)
    return DeliveryFailed(sentence, permanent=False, where=progress.host, hint=hint)


def _sentence(broken: Exception, progress: Progress) -> tuple[str, str]:
    host, doing = progress.host, progress.doing
    if isinstance(broken, ssl.SSLCertVerificationError):
        return (
            f"The certificate of {host} is not trusted: {broken.verify_message}",
            "Check the server's name; for a private authority set AFTERWORD_CA_FILE.",
        )
    if isinstance(broken, ssl.SSLError):
        return (
            f"No secure connection to {host} came about: {broken.reason or 'it broke off'}",
            "Check the port, and whether it wants smtps:// or smtp+starttls://.",
        )
    if isinstance(broken, socket.gaierror):
        return f"No mail server named {host} is found", "Check its name and your connection."
    strain = _strain(broken)
    if strain is not None:
        return f"{host} {strain} while {doing}", RETRY
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
