"""The few words of a mail that are quoted, and whether a notice speaks of a wrong address."""

import re

from afterword.app.reading.mail import Bounce, Mail

MOST_WORDS = 160
_GREETING = re.compile(
    r"^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen)|liebe[r]?"
    r"|sehr geehrte[r]?|bonjour|cher|chère|hola|estimad[oa]|buenos días|hej|hei|ciao|gentile|beste"
    r"|olá|caro|cara|dzień dobry)\b[^.!?\n]{0,40}[,!:]?$",
    re.IGNORECASE,
)
_NO_SUCH = re.compile(
    r"user unknown|unknown (?:user|recipient|mailbox|address)|no such (?:user|address|recipient)"
    r"|(?:user|mailbox|recipient|address|account|email)[^.]{0,40}(?:not (?:found|exist)|unknown"
    r"|does not exist|doesn.t exist|invalid|disabled|no longer)|not exist|address rejected"
    r"|no mailbox here|host unknown|domain (?:name )?not found|recipientnotfound|unrouteable",
    re.IGNORECASE,
)
# The address itself is wrong (RFC 3463): mailbox, domain, syntax, moved, and no route to its host.
_WRONG = re.compile(r"5\.1\.(?:0|1|2|3|6|10)$|5\.4\.4$|5\.2\.1$")


def quoted(mail: Mail) -> str:
    """Return the few words that a proposal quotes: what tells a date, else how the mail begins."""
    said = mail.tells or next(
        (
            line
            for line in mail.text.split("\n")
            if line.strip() and not _GREETING.match(line.strip())
        ),
        "",
    )
    plain = " ".join(said.split())
    return plain if len(plain) <= MOST_WORDS else f"{plain[: MOST_WORDS - 1].rstrip()}…"


def is_wrong(bounce: Bounce) -> bool:
    """Tell whether a notice says that there is no such address, not that it was full or cross."""
    if _WRONG.search(bounce.code):
        return True
    general = bounce.code in {"", "5.0.0", "5.5.0", "5.3.0"}
    return general and _NO_SUCH.search(bounce.words) is not None
