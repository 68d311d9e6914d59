"""What core is handed from outside: calendars as data, and a proofreading engine behind a port."""

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol


class Calendars(Hashable, Protocol):
    """Public holidays and weekends, as data; the same object always gives the same answers."""

    def holidays(self, country: str, subdivision: str | None, year: int) -> Mapping[date, str]:
        """Return the public holidays of a year, observed days included, with their names.

        A country that nobody knows has none; an unknown subdivision has its country's.
        """
        ...

    def half_days(self, country: str, subdivision: str | None, year: int) -> Mapping[date, str]:
        """Return the days of a year on which offices close early, with their names.

        They are business days; a plan only tells of them.
        """
        ...

    def place(self, country: str, subdivision: str | None) -> str | None:
        """Return the place in words: "Illinois", else "US"; None where no holidays are known."""
        ...

    def has_part(self, country: str, subdivision: str) -> bool:
        """Tell whether a subdivision is one of the country's.

        True where nothing is known of the country's parts: then none can be wrong.
        """
        ...

    def weekend(self, country: str) -> frozenset[int]:
        """Return the weekdays of the weekend, Monday being 0."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something that a proofreading engine says about a text; offsets are code points.

    ``sure`` is False for a quiet suggestion, which must not interrupt.
    """

    start: int
    end: int
    kind: str
    message: str
    suggestions: tuple[str, ...] = field(default=())
    sure: bool = True


class Proofreader(Protocol):
    """A spelling and grammar engine."""

    def marks(self, text: str, dialect: str, known: Collection[str]) -> Sequence[Mark]:
        """Return what the engine finds.

        ``kind`` is "spelling" or "grammar"; ``known`` words are never misspelt; ``dialect`` is
        "US" or "UK".
        """
        ...
