"""Days, numbers and lists as a person says them, for reasons, letters and pages alike."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
LARGEST_IN_WORDS = len(_NUMBERS) - 1


@lru_cache(maxsize=4096)
def day_text(day: date) -> str:
    """Write a date as a person says it: "Fri 20 Nov"."""
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]}"


def dated_text(day: date) -> str:
    """Write a date with its year: "Fri 20 Nov 2026"."""
    return f"{day_text(day)} {day.year}"


def date_text(day: date) -> str:
    """Write a date without its weekday: "20 November"."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def number_text(count: int) -> str:
    """Write a number, a small one in words: "three", "12"."""
    return _NUMBERS[count] if count <= LARGEST_IN_WORDS else str(count)


def count_text(count: int, one: str, many: str | None = None) -> str:
    """Write a number with its noun: "two business days", "one case"."""
    return f"{number_text(count)} {one if count == 1 else many or one + 's'}"


def listed(words: Iterable[str]) -> str:
    """Write words as a list in a sentence: "Ruth, Tomás and Priya"."""
    every = list(words)
    return " and ".join((", ".join(every[:-1]), every[-1])) if len(every) > 1 else "".join(every)
