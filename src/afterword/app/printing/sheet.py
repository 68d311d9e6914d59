"""What a letter on paper consists of, and the port of whatever sets it."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from afterword.core.facts import Postal

# Each style, envelope and paper with the words that a person chooses it by.
STYLES = {
    "classic": "Classic: your name in small capitals above a fine line",
    "quiet": "Quiet: a clear sans serif, your name at the left",
    "plain": "Plain: your address and the date, nothing else",
}
ENVELOPES = {
    "10": "US #10, 9½ × 4⅛ in",
    "monarch": "US Monarch, 7½ × 3⅞ in",
    "dl": "DL, 220 × 110 mm",
    "c5": "C5, 229 × 162 mm",
}
US_LETTER, A4 = "us-letter", "a4"
# Where a sheet of paper is 8½ × 11 inches; everywhere else it is A4.
LETTER_COUNTRIES = frozenset("US CA MX PR PH CL CO VE GT CR DO PA SV HN NI BO GU VI AS MP".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A name and where they are reached by post; ``contact`` are lines such as an e-mail address.

    ``country`` is where somebody is whose address does not say it.
    """

    name: str
    company: str = ""
    postal: Postal | None = None
    contact: tuple[str, ...] = ()
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One letter as it is to stand on paper.

    ``paragraphs`` hold lines; ``closing`` stands above the room to sign, ``signed`` below it;
    ``day`` is written out in ``language`` ("en", "de", "fr", "es") and, in English, ``dialect``
    ("US" or "UK").
    """

    style: str
    paper: str
    language: str
    dialect: str
    sender: Party
    recipient: Party
    day: date
    subject: str
    paragraphs: tuple[tuple[str, ...], ...]
    closing: tuple[str, ...]
    signed: tuple[str, ...]


class Press(Protocol):
    """Sets letters, envelopes and faxes as PDF. Refused when a sign cannot be shown."""

    def letter(self, sheet: Sheet) -> bytes:
        """Return the letter; the same sheet always gives the same bytes."""
        ...

    def envelope(self, sheet: Sheet, size: str) -> bytes:
        """Return the envelope of a letter in one of the sizes of `ENVELOPES`."""
        ...

    def fax(self, sheet: Sheet, number: str) -> bytes:
        """Return a letter as a fax with a cover page; ``number`` is how that shows it."""
        ...


def paper_of(country: str | None) -> str:
    """Return the paper that is usual in a country: US Letter or A4."""
    return US_LETTER if country is None or country in LETTER_COUNTRIES else A4


def envelope_of(paper: str) -> str:
    """Return the envelope that a sheet folded twice fits into: #10 or DL."""
    return "10" if paper == US_LETTER else "dl"
