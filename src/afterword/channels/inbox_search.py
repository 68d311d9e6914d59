"""What a mailbox's server is asked to look for, and whether what it found is really meant."""

from collections.abc import Iterable, Iterator, Sequence
from email.parser import BytesParser
from email.policy import compat32
from email.utils import getaddresses
from itertools import islice
from typing import Any

from afterword.app.reading.circle import Wanted

Criteria = list[Any]
HEADERS = (
    "BODY.PEEK[HEADER.FIELDS (FROM SENDER REPLY-TO IN-REPLY-TO REFERENCES X-FAILED-RECIPIENTS)]"
)
SENDERS = ("From", "Sender", "Reply-To")
# Who writes that a letter did not arrive.
SYSTEMS = ("mailer-daemon", "postmaster", "mail delivery", "microsoftexchange")
# So many terms are asked for at once: some servers end a line after eight thousand characters.
AT_ONCE = 16
_MOST_LETTERS = 500
_LONGEST = 8_192


def searches(wanted: Wanted) -> Iterator[Criteria]:
    """Yield what finds mails from people and employers, and answers to letters, of the search."""
    # A domain without its "@" is found in its own parts, too: hr@eu.halden.example.
    terms = sorted(one for one in wanted.addresses | wanted.domains if one.isascii())
    for several in _batches(terms):
        yield _any([["FROM", one] for one in several])
        yield _any([["HEADER", "Reply-To", one] for one in several])
    for several in _batches(sorted(wanted.letters)[-_MOST_LETTERS:]):
        yield _any([["HEADER", "In-Reply-To", one] for one in several])
        yield _any([["HEADER", "References", one] for one in several])


def bounces(wanted: Wanted) -> Iterator[Criteria]:
    """Yield what finds mail systems' notices that name somebody of the search."""
    by_system = _any([["FROM", one] for one in SYSTEMS])
    for several in _batches(sorted(one for one in wanted.addresses if one.isascii())):
        yield [*by_system, *_any([["TEXT", one] for one in several])]


def is_wanted(head: bytes, wanted: Wanted) -> bool:
    """Tell whether a mail's headers name somebody of the search, or one of its letters."""
    message = BytesParser(policy=compat32).parsebytes(head, headersonly=True)
    raw = [str(one)[:_LONGEST] for name in SENDERS for one in message.get_all(name) or ()]
    try:
        named = {address.lower() for _, address in getaddresses(raw)}
    except (ValueError, IndexError, TypeError, RecursionError):
        return False
    if named & wanted.addresses or any(_is_at(each, wanted.domains) for each in named):
        return True
    answered = f"{message.get('In-Reply-To', '')} {message.get('References', '')}"
    return any(f"<{one}>" in answered for one in wanted.letters)


def _is_at(address: str, domains: frozenset[str]) -> bool:
    parts = address.rpartition("@")[2].split(".")
    return any(".".join(parts[start:]) in domains for start in range(len(parts)))


def _any(several: Sequence[Criteria]) -> Criteria:
    """Return what finds any of several, as IMAP says it: OR takes two."""
    if len(several) == 1:
        return list(several[0])
    middle = len(several) // 2
    return ["OR", _any(several[:middle]), _any(several[middle:])]


def _batches(terms: Iterable[str]) -> Iterator[list[str]]:
    rest = iter(terms)
    while several := list(islice(rest, AT_ONCE)):
        yield several
