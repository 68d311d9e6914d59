"""What is put aside while the words of a line are read: addresses, numbers, remembered clauses."""

import re
from dataclasses import dataclass

_EMAIL = r"(?:mailto:)?(?P<email>[\w.+'-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
_PHONE = (
    r"(?<![\w/.:-])(?:(?:tel|phone|mobile|cell|ph)\.?:?\s*)?"
    r"(?P<phone>(?:\+\d{1,3}[\s.-]?)?(?:\(\d{1,5}\)[\s.-]?)?\d{2,5}(?:[\s./-]\d{2,5}){1,4}"
    r"|\+\d{7,15})(?![\w/:-]|\.\d)"
)
_FOUND = re.compile(rf"[<(\[]?\s*(?:{_EMAIL}|{_PHONE})\s*[>)\]]?", re.IGNORECASE)
_FIRST_MARK = 0xE000
_MARKS = re.compile("[\ue000-\ue0ff]")
_MOST = 100
_LAST_NUMBER = 0xFF
_FEWEST_DIGITS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """An e-mail address, a phone number or a clause, as it was written.

    ``said`` is what the person before it said, ``own`` what the candidate did.
    """

    email: str | None = None
    phone: str | None = None
    said: str | None = None
    own: str | None = None

    @property
    def shown(self) -> str:
        """Return it as it was written."""
        return self.email or self.phone or self.said or self.own or ""


def put_aside(text: str) -> tuple[str, tuple[Aside, ...]]:
    """Return the text with one mark for each address or number, and these in their order.

    A mark is a character of the private area, which no line holds; dates are no phone numbers.
    """
    found: list[Aside] = []

    def mark(match: re.Match[str]) -> str:
        email, phone = match["email"], match["phone"]
        if len(found) >= _MOST or (phone and not _is_phone(phone)):
            return match[0]
        found.append(Aside(email=email.lower() if email else None, phone=phone))
        return f" {marked(len(found) - 1)} "

    return _FOUND.sub(mark, text), tuple(found)


def marked(number: int) -> str:
    """Return the mark of an aside by its number, nothing where there are too many."""
    return chr(_FIRST_MARK + number) if number <= _LAST_NUMBER else ""


def unmarked(text: str) -> str:
    """Return marked text without its marks."""
    return " ".join(_MARKS.sub(" ", text).split())


def _is_phone(text: str) -> bool:
    digits = re.sub(r"\D", "", text)
    looks_like_date = re.fullmatch(r"\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}", text)
    return len(digits) >= _FEWEST_DIGITS and looks_like_date is None


def taken_from(piece: str, asides: tuple[Aside, ...]) -> tuple[str, list[Aside]]:
    """Return a piece of the marked text without its marks, and what they stand for."""
    found = [asides[ord(mark) - _FIRST_MARK] for mark in _MARKS.findall(piece)]
    return unmarked(piece), found


def put_back(text: str, asides: tuple[Aside, ...]) -> str:
    """Return the text with what was put aside in it again."""
    shown = _MARKS.sub(lambda mark: asides[ord(mark[0]) - _FIRST_MARK].shown, text)
    return _MARKS.sub(lambda mark: asides[ord(mark[0]) - _FIRST_MARK].shown, shown)
