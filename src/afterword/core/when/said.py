"""What the readers of when.py hand on: what was said on which day, and the spans they find."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from afterword.core.when.days import OpenDays, Span

Found = tuple[tuple[Span, ...], int]
NO_DAY = "no day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What was said, when, and on whose calendar; ``day_first`` reads 4/12 as 4 December.

    ``country`` is the employer's, in upper case and empty where none is known.
    """

    words: Sequence[str]
    said_on: date
    calendar: OpenDays
    day_first: bool | None = None
    country: str = ""


def day_span(day: date, size: str = "day") -> Span:
    """Return a span of one day."""
    return Span(first=day, last=day, size=size)


def no_such_day() -> tuple[Span, ...]:
    """Return what Feb 30 names: it is written as a date, and no calendar has it."""
    return (Span(first=date.min, last=date.min, size=NO_DAY),)
