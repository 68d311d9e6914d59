"""What can go wrong between us and a mailbox, each as one sentence with a remedy."""

import re

from imapclient.exceptions import IMAPClientError, LoginError

from afterword.channels.server_address import ServerAddress
from afterword.channels.server_words import server_words
from afterword.channels.smtp_faults import Progress, network_words
from afterword.channels.smtp_meanings import LOGIN, Reply
from afterword.core.errors import OutsideFailed

WRONG = 535
AGAIN = "Run `afterword account --sign-in` and allow it once more, then look again."
SWITCHED_OFF = re.compile(
    r"imap\S* (is |access is )?(disabled|not enabled)|not enabled for imap", re.IGNORECASE
)
CROWDED = re.compile(r"too many (simultaneous )?connections|\[(INUSE|LIMIT)\]", re.IGNORECASE)


def imap_fault(broken: Exception, address: ServerAddress, *, signed_in: bool) -> OutsideFailed:
    """Return what an exception of the mailbox's library means."""
    host, account = address.host, address.account
    if isinstance(broken, OSError):
        sentence, hint = network_words(broken, Progress(host=host))
        return OutsideFailed(sentence, where=account, hint=hint)
    said = words_of(broken)
    if signed_in and isinstance(broken, LoginError):
        return OutsideFailed(
            f"{host} does not take your sign-in any more", where=account, hint=AGAIN
        )
    sentence, hint = _said(broken, said, host)
    return OutsideFailed(f"{sentence}: {said}", where=account, hint=hint)


def words_of(broken: Exception) -> str:
    """Return a mailbox's own words as one line, or that it broke off."""
    first = broken.args[0] if broken.args else broken
    text = first if isinstance(first, bytes) else str(broken)
    return server_words(text).removeprefix("b'").removesuffix("'") or "it broke off"


def _said(broken: Exception, said: str, host: str) -> tuple[str, str]:
    if SWITCHED_OFF.search(said):
        return (
            f"{host} has switched the mailbox off for mail programs",
            "Switch IMAP on in the settings of your mail, in the browser; then look again.",
        )
    if CROWDED.search(said):
        return (
            f"Too many programs read the mailbox at {host} at once",
            "Close one of them, or wait a minute.",
        )
    if isinstance(broken, LoginError):
        found = Reply(code=WRONG, said=said, doing=LOGIN).meaning()
        if found is not None:
            hint = found.hint.replace("secret smtp", "secret imap")
            return found.says.format(host=host), hint.replace("send the letter again", "look again")
    known = isinstance(broken, IMAPClientError)
    return (
        f"The mailbox at {host} cannot be read",
        "Try again in a while." if known else "Check its address and its port.",
    )
