"""Days named by where they stand: the Monday after Thanksgiving, the second Friday of January."""

from datetime import date

from afterword.core.when_dates import Found, Said, absolute, day_span, holiday, relative, weekday
from afterword.core.when_days import DAY, last_before, monday, next_open, nth_weekday
from afterword.core.when_months import month
from afterword.core.when_weeks import week
from afterword.core.when_words import WEEKDAYS, at, ordinal

_SIDES = {"after": 1, "following": 1, "before": -1}


def anchor(said: Said, index: int) -> tuple[date, int] | None:
    """Return the day that words name, and where they end: a date, a weekday, a feast day."""
    for read in (absolute, weekday, relative, holiday):
        if (found := read(said, index)) and found[0]:
            return found[0][0].last, found[1]
    return None


def beside(said: Said, index: int) -> Found | None:
    """Read the day after the 4th, the Friday before Christmas, Friday of next week."""
    start = index + (at(said.words, index) == "the")
    if found := _in_week(said, start) or _in_month(said, start):
        return found
    word, side = at(said.words, start), _SIDES.get(at(said.words, start + 1))
    if side is None or not (word == "day" or word in WEEKDAYS):
        return None
    if at(said.words, start + 2) == "tomorrow" or (named := anchor(said, start + 2)) is None:
        return None
    return (day_span(_beside(said, word, named[0], side)),), named[1]


def _beside(said: Said, word: str, day: date, side: int) -> date:
    if word == "day":
        return (next_open if side > 0 else last_before)(day, said.calendar)
    wanted = WEEKDAYS[word]
    apart = (wanted - day.weekday() if side > 0 else day.weekday() - wanted) % 7 or 7
    return day + DAY * apart * side


def _in_week(said: Said, start: int) -> Found | None:
    """Read Tuesday of next week, Monday of the week after next."""
    named = WEEKDAYS.get(at(said.words, start))
    after = start + 1 + (at(said.words, start + 1) in {"of", "in", ","})
    if named is None or not (found := week(said, after)) or found[0][0].size != "week":
        return None
    return (day_span(monday(found[0][0].first) + DAY * named),), found[1]


def _in_month(said: Said, start: int) -> Found | None:
    """Read the second Monday in January, the last Friday of the month."""
    nth = -1 if at(said.words, start) == "last" else ordinal(at(said.words, start))
    named = WEEKDAYS.get(at(said.words, start + 1))
    joined = at(said.words, start + 2) in {"of", "in"}
    if named is None or nth not in {-1, 1, 2, 3, 4} or not joined:
        return None
    found = month(said, start + 3)
    if not found or found[0][0].size != "month":
        return None
    first = found[0][0].first
    return (day_span(nth_weekday(first.year, first.month, named, nth)),), found[1]
