"""The days that a letter names, in whichever of the four languages it is written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from afterword.core.in_words import MONTHS, WEEKDAYS
from afterword.core.letters.distance import fold
from afterword.core.letters.languages.all_customs import CUSTOMS
from afterword.core.letters.languages.customs import Customs
from afterword.core.letters.languages.hearing import letter_language

_MONTH = "|".join(MONTHS)
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_DATE = re.compile(
    rf"(?:(?P<weekday>{'|'.join(WEEKDAYS)})(?:,? (?:the )?)?)?"
    rf"(?:(?P<month>{_MONTH}) (?P<day>{_DAY})|(?P<day2>{_DAY})(?: of)? (?P<month2>{_MONTH}))"
    rf"(?:,? \d{{4}})?|(?P<alone>{'|'.join(WEEKDAYS)})|\b(?P<near>yesterday|tomorrow)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidDay:
    """A day as a letter names it; what it does not say is None, ``shift`` is days from today."""

    place: tuple[int, int]
    text: str
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    shift: int | None = None

    def means(self, known: date, today: date) -> bool:
        """Tell whether this is a known day; what is not said about it may be anything."""
        if self.shift is not None:
            return (known - today).days == self.shift
        if self.weekday is not None and known.weekday() != self.weekday:
            return False
        return self.month is None or (self.month, self.day) == (known.month, known.day)


def said_days(body: str) -> Iterator[SaidDay]:
    """Yield the days of a letter in its order."""
    customs = CUSTOMS.get(letter_language(body))
    yield from _abroad(body, customs) if customs else _english(body)


def _english(body: str) -> Iterator[SaidDay]:
    for match in _DATE.finditer(body):
        weekday = match["weekday"] or match["alone"]
        month, day = match["month"] or match["month2"], match["day"] or match["day2"]
        yield SaidDay(
            place=match.span(),
            text=match[0],
            weekday=WEEKDAYS.index(weekday) if weekday else None,
            month=MONTHS.index(month) + 1 if month else None,
            day=int(re.sub(r"\D", "", day)) if day else None,
            shift=(-1 if match["near"] == "yesterday" else 1) if match["near"] else None,
        )


def _abroad(body: str, customs: Customs) -> Iterator[SaidDay]:
    names = [fold(name) for name in customs.days.weekdays]
    months = [fold(name) for name in customs.days.months]
    taken: set[int] = set()
    found = []
    for match in customs.date.finditer(body):
        taken |= set(range(*match.span()))
        short = fold((match["weekday"] or "").rstrip("."))
        month = fold(match["month"].rstrip("."))
        found.append(
            SaidDay(
                place=match.span(),
                text=match[0],
                weekday=_place(names, short) if short else None,
                month=_known(_place(months, month)),
                day=int(re.sub(r"\D", "", match["day"])),
            )
        )
    alone = re.compile(rf"(?<!\w)(?:{'|'.join(customs.days.weekdays)})(?!\w)", re.IGNORECASE)
    for match in alone.finditer(body):
        if match.start() not in taken:
            weekday = names.index(fold(match[0]))
            found.append(SaidDay(place=match.span(), text=match[0], weekday=weekday))
    yield from sorted(found, key=lambda each: each.place)


def _place(names: list[str], beginning: str) -> int | None:
    """Return which of the names begins so."""
    return next((at for at, name in enumerate(names) if name.startswith(beginning)), None)


def _known(place: int | None) -> int:
    """Return a month's number; the one that only Austria has is the first."""
    return 1 if place is None else place + 1
