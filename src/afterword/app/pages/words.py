"""How a page says a date, a time, a number or a name: plain English, in one place."""

from datetime import date, datetime, time, timedelta

from afterword.core.in_words import (
    LARGEST_IN_WORDS,
    WEEKDAYS,
    count_text,
    date_text,
    number_text,
)
from afterword.core.letters import names

FIVES = {
    15: "a quarter of an hour",
    20: "twenty minutes",
    25: "twenty-five minutes",
    30: "half an hour",
    35: "half an hour",
    40: "forty minutes",
    45: "three quarters of an hour",
    50: "fifty minutes",
    55: "an hour",
}
LONG_ROUND = 58
LONG_WORD = 9


def weekday(day: date) -> str:
    """Return the day's name: Friday."""
    return WEEKDAYS[day.weekday()]


def long_day(day: date) -> str:
    """Return the day in full: Friday 20 November."""
    return f"{weekday(day)} {date_text(day)}"


def hour(moment: datetime) -> str:
    """Return the wall-clock time of a moment in the zone that it carries: 8:40."""
    return clock(moment.timetz())


def clock(at: time) -> str:
    """Return a time of day: 8:00."""
    return f"{at.hour}:{at.minute:02}"


def narrow(name: str) -> str:
    """Return a holiday's name for a narrow column: long words may break, between consonants."""
    return " ".join(map(_breakable, name.removesuffix(" Day").split()))


def _breakable(word: str) -> str:
    if len(word) < LONG_WORD:
        return word
    middle = len(word) / 2
    seams = [
        place
        for place in range(3, len(word) - 2)
        if not set(word[place - 1 : place + 1].lower()) & set("aeiouyäöü")
    ]
    seam = min(seams, key=lambda place: abs(place - middle), default=round(middle))
    return f"{word[:seam]}\N{SOFT HYPHEN}{word[seam:]}"


def near_day(day: date, today: date) -> str:
    """Return the day as one says it today: today, tomorrow, on Friday, on 4 December."""
    ahead = (day - today).days
    if ahead in (-1, 0, 1):
        return ("yesterday", "today", "tomorrow")[ahead + 1]
    # Within a week the weekday's name is clear.
    if 1 < ahead < len(WEEKDAYS):
        return f"on {weekday(day)}"
    return f"on {date_text(day)}"


def due_by(moment: datetime, today: date) -> str:
    """Return until when something should be done, as a tag: Due tomorrow."""
    if moment.date() < today:
        return f"Late since {weekday(moment.date())}" if _within(moment, today) else "Late"
    return f"Due {near_day(moment.date(), today).removeprefix('on ')}"


def number(count: int) -> str:
    """Return a count as a sentence begins with it: Three; 12."""
    return number_text(count).capitalize()


def counted(count: int, one: str, many: str | None = None) -> str:
    """Return a count with its noun: Five letters, One letter."""
    said = count_text(count, one, many)
    return said[:1].upper() + said[1:]


def about_minutes(minutes: int) -> str:
    """Return an estimate as a person gives it: about twenty minutes."""
    if minutes >= LONG_ROUND:
        hours = round(minutes / 60)
        return "about an hour" if hours == 1 else f"about {number(hours).lower()} hours"
    rounded = max(5, round(minutes / 5) * 5) if minutes > LARGEST_IN_WORDS else max(1, minutes)
    words = FIVES.get(rounded) or counted(rounded, "minute").lower()
    return f"about {words}"


def initials(name: str) -> str:
    """Return up to two letters for a round badge: RD."""
    parts = [part for part in name.split() if part[:1].isalpha()]
    ends = parts[:1] + parts[-1:] if len(parts) > 1 else parts
    return "".join(part[0] for part in ends).upper() or "?"


def first_name(name: str, called: str | None = None) -> str:
    """Return how a person goes by, as a letter would greet them."""
    return called or names.first_name(name)


def monday_of(day: date) -> date:
    """Return the Monday of the day's week."""
    return day - timedelta(days=day.weekday())


def _within(moment: datetime, today: date) -> bool:
    return (today - moment.date()).days < len(WEEKDAYS)
