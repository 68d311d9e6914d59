"""E-mail addresses and phone numbers in a line of text, put aside while the words are read."""

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
_MOST = 200
_FEWEST_DIGITS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """An e-mail address or a phone number, as it was written."""

    email: str | None = None
    phone: str | None = None

    @property
    def shown(self) -> str:
        """Return it as it was written."""
        return self.email or self.phone or ""


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
        return f" {chr(_FIRST_MARK + len(found) - 1)} "

    return _FOUND.sub(mark, text), tuple(found)


def _is_phone(text: str) -> bool:
    digits = re.sub(r"\D", "", text)
    looks_like_date = re.fullmatch(r"\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}", text)
    return len(digits) >= _FEWEST_DIGITS and looks_like_date is None


def taken_from(piece: str, asides: tuple[Aside, ...]) -> tuple[str, list[Aside]]:
    """Return a piece of the marked text without its marks, and what they stand for."""
    found = [asides[ord(mark) - _FIRST_MARK] for mark in _MARKS.findall(piece)]
    return " ".join(_MARKS.sub(" ", piece).split()), found


def put_back(text: str, asides: tuple[Aside, ...]) -> str:
    """Return the text with the addresses and numbers in it again."""
    return _MARKS.sub(lambda mark: asides[ord(mark[0]) - _FIRST_MARK].shown, text)
