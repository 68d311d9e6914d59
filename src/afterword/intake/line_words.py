"""What a line says beside names: the day, the times, the format, the round, the decision."""

import re
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from afterword.core.when.words import MONTHS, WEEKDAYS
from afterword.intake.invite_words import round_said
from afterword.intake.places import spoken_format

_MONTH = r"(?P<{0}>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAYS = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_DATE = re.compile(
    r"\b(?:(?:on|at|the|am)\s+)*(?:"
    r"(?P<d3>\d{1,2})\.(?P<m3>\d{1,2})\.(?P<y3>\d{4})?(?!\d)"
    r"|(?P<s1>\d{1,2})/(?P<s2>\d{1,2})(?:/(?P<y4>\d{4}))?(?![\d/])"
    r"|(?:(?P<iso>\d{4}-\d\d-\d\d)"
    rf"|(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH.format('m1')}(?:\s+(?P<y1>\d{{4}}))?"
    rf"|{_MONTH.format('m2')}\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<y2>\d{{4}}))?"
    r"|(?P<word>today|tonight|yesterday|tomorrow|just now|this (?:morning|afternoon|evening))"
    rf"|(?P<which>last|next|this|this coming)?\s*(?P<weekday>{_DAYS})"
    r")\b)",
    re.IGNORECASE,
)
# "20.11." is a day; "15.30" is a time, and "15:30." ends a sentence.
_CLOCK = r"(?P<h{0}>\d{{1,2}})(?:(?::|\.(?=\d\d(?!\.)))(?P<m{0}>\d\d))?\s*(?P<p{0}>[ap]\.?m\b\.?)?"
_RANGE = re.compile(
    rf"(?<![\w/.-])(?P<at>(?:at|from|between)\s+)?{_CLOCK.format(1)}\s*(?:-|–|—|to|until|till|and)\s*"
    rf"{_CLOCK.format(2)}(?![\w/-]|[.:]\d)",
    re.IGNORECASE,
)
_SINGLE = re.compile(
    rf"(?<![\w/.-])(?P<at>at\s+)?{_CLOCK.format(1)}(?![\w/-]|[.:]\d)", re.IGNORECASE
)
_HALF = re.compile(r"\b(?:afternoon|evening|tonight)\b", re.IGNORECASE)
_NOON = re.compile(r"\b(?:at\s+)?(noon|midday)\b", re.IGNORECASE)
_KIND = re.compile(
    r"\b(?:(?:first|second|third|fourth|final|last|1st|2nd|3rd)(?:[- ]rounds?)?|round \d|panel"
    r"|interview(?:s|ed)?|phone|telephone|video|zoom|teams|google meet|on-?site|on site|in person"
    r"|screen(?:ing)?|call|chat|meeting|virtual|round)\b",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"\b(?:(?:for|about|lasted|took)\s+)*(?:(?P<minutes>\d{1,3})[ -]?min(?:ute)?s?\b"
    r"|(?P<just_half>half an hour)\b"
    r"|(?:(?P<hours>an?|one|two|three|four)|(?P<number>\d(?:\.5)?))[ -]?(?:hours?|hrs?|h)\b"
    r"(?P<half>\s+and a half)?)",
    re.IGNORECASE,
)
_NUMBERS = {"a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0}
_LONGEST = timedelta(hours=9)
_LETTERS = re.compile(r"(?<=[\dm])\.?\s*\b([ecmp][sd]?t)\b", re.IGNORECASE)
_AMERICAN = {
    f"{letter}{middle}t": f"America/{city}"
    for letter, city in (
        ("e", "New_York"),
        ("c", "Chicago"),
        ("m", "Denver"),
        ("p", "Los_Angeles"),
    )
    for middle in ("", "s", "d")
}
_AFTERNOON = range(1, 8)
_NOON_HOUR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Start and end by the wall clock; ``assumed`` says that am or pm was not written."""

    start: time
    end: time | None
    assumed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """The interview's day, with other days that may be meant instead; ``said`` are the words."""

    day: date
    others: tuple[date, ...]
    said: str


def take_day(text: str, today: date, *, month_first: bool = False) -> tuple[Day | None, str]:
    """Return the day that a text names first, and the text without it.

    A day without a year is the nearest one, before or after. A weekday is the latest one up to
    today, since a line is written after the interview; the coming one is kept as the other.
    ``month_first`` reads 11/3 as people in the United States do; the other way is kept too.
    """
    for found in _DATE.finditer(text):
        if (day := _day(found, today, month_first=month_first)) is not None:
            return day, f"{text[: found.start()]} {text[found.end() :]}"
    return None, text


def _day(found: re.Match[str], today: date, *, month_first: bool) -> Day | None:
    said = found[0].strip()
    if found["iso"]:
        made = _made(found["iso"][:4], found["iso"][5:7], found["iso"][8:])
        return Day(day=made, others=(), said=said) if made else None
    if found["word"]:
        ahead = {"yesterday": -1, "tomorrow": 1}.get(found["word"].lower(), 0)
        return Day(day=today + timedelta(days=ahead), others=(), said=said)
    if found["weekday"]:
        return _weekday(found, today, said)
    if found["s1"]:
        return _with_slash(found, today, said, month_first=month_first)
    if found["d3"]:
        day = _nearest(found["y3"], found["m3"], found["d3"], today)
    else:
        month = str(MONTHS[(found["m1"] or found["m2"])[:3].lower()])
        day = _nearest(found["y1"] or found["y2"], month, found["d1"] or found["d2"], today)
    return Day(day=day, others=(), said=said) if day else None


def _with_slash(found: re.Match[str], today: date, said: str, *, month_first: bool) -> Day | None:
    """Read 11/3 as month and day, or day and month; where both are days, the other is kept."""
    first, second = found["s1"], found["s2"]
    ways = [(first, second), (second, first)] if month_first else [(second, first), (first, second)]
    days = [day for month, number in ways if (day := _nearest(found["y4"], month, number, today))]
    unique = list(dict.fromkeys(days))
    return Day(day=unique[0], others=tuple(unique[1:]), said=said) if unique else None


def _nearest(year: str | None, month: str, number: str, today: date) -> date | None:
    years = [year] if year else [str(today.year + n) for n in (-1, 0, 1)]
    days = [made for one in years if (made := _made(one, month, number))]
    return min(days, key=lambda day: abs((day - today).days), default=None)


def _made(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _weekday(found: re.Match[str], today: date, said: str) -> Day | None:
    # A short form such as "sun" or "mon" in small letters is a day; so is every long one.
    back = (today.weekday() - WEEKDAYS[found["weekday"].lower()]) % 7
    past = today - timedelta(days=back)
    coming = past + timedelta(days=7)
    which = (found["which"] or "").lower()
    if which in {"next", "this coming"}:
        return Day(day=coming, others=(), said=said)
    if which == "last":
        return Day(day=past if back else past - timedelta(days=7), others=(), said=said)
    return Day(day=past, others=(coming,), said=said)


def take_times(text: str, day: str = "") -> tuple[Clock | None, str]:
    """Return the times that a text names, "13:00-15:30" or "at 2", and the text without.

    ``day`` are the words for the day: "this afternoon" says that two is 14:00.
    """
    certain = bool(_HALF.search(day))
    text = _NOON.sub("at 12:00", text)
    for found in _RANGE.finditer(text):
        if (clock := _range(found)) is not None:
            clock = replace(clock, assumed=clock.assumed and not certain)
            return clock, f"{text[: found.start()]} {text[found.end() :]}"
    for found in _SINGLE.finditer(text):
        if found["at"] or found["m1"] or found["p1"]:
            start = _time(found["h1"], found["m1"], found["p1"])
            if start:
                assumed = _is_assumed(found["h1"], found["p1"], found["m1"]) and not certain
                clock = Clock(start=start, end=None, assumed=assumed)
                return clock, f"{text[: found.start()]} {text[found.end() :]}"
    return None, text


def _range(found: re.Match[str]) -> Clock | None:
    marked = found["at"] or found["m1"] or found["m2"] or found["p1"] or found["p2"]
    if not (marked or _stands_alone(found)):
        return None
    end = _time(found["h2"], found["m2"], found["p2"])
    start = _time(found["h1"], found["m1"], found["p1"] or found["p2"])
    if start and end and start >= end and not found["p1"]:
        start = _time(found["h1"], found["m1"], "am")
    if start is None or end is None or start >= end:
        return None
    assumed = _is_assumed(found["h2"], found["p2"], found["m1"] or found["m2"])
    return Clock(start=start, end=end, assumed=assumed)


def _stands_alone(found: re.Match[str]) -> bool:
    """Tell "…, 11-12, …" from room 4-12: nothing but the hours between two stops."""
    before = found.string[: found.start()].rstrip(" ")
    after = found.string[found.end() :].lstrip(" ")
    ended = after[:1] in {"", ",", ";", ":", ".", "\n"}
    kind = next(reversed(list(_KIND.finditer(before))), None)
    said = kind is not None and kind.end() == len(before)
    return ended and (said or before[-1:] in {"", ",", ";", ".", "\n"})


def _is_assumed(hour: str, half: str | None, minutes: str | None) -> bool:
    return half is None and int(hour) in _AFTERNOON and not (minutes and hour.startswith("0"))


def _time(hour: str, minutes: str | None, half: str | None) -> time | None:
    number = int(hour)
    if half:
        number = number % _NOON_HOUR + (_NOON_HOUR if half.lower().startswith("p") else 0)
    elif number in _AFTERNOON and not hour.startswith("0"):
        number += _NOON_HOUR
    try:
        return time(number, int(minutes or 0))
    except ValueError:
        return None


def take_length(text: str) -> tuple[timedelta | None, str]:
    """Return how long it took, "45 minutes" or "an hour and a half", and the text without it."""
    found = _LENGTH.search(text)
    if found is None:
        return None, text
    hours = _NUMBERS.get((found["hours"] or "").lower(), 0) or float(found["number"] or 0)
    half = 30 if found["half"] else 0
    minutes = int(found["minutes"] or 0) + (30 if found["just_half"] else 0)
    length = timedelta(hours=hours, minutes=minutes + half)
    if not timedelta(0) < length <= _LONGEST:
        return None, text
    return length, f"{text[: found.start()]} {text[found.end() :]}"


def take_zone(text: str) -> tuple[str | None, str]:
    """Return the zone that American letters behind a time name, "ct" or "EST", and the rest."""
    found = _LETTERS.search(text)
    if found is None:
        return None, text
    return _AMERICAN[found[1].lower()], f"{text[: found.start(1)]} {text[found.end(1) :]}"


def is_kind(piece: str) -> bool:
    """Tell a piece that only says what kind of meeting it was: "panel", "phone screen"."""
    return bool(piece.strip()) and not _KIND.sub("", piece).strip()


def take_kind(text: str) -> tuple[str | None, int | None, str]:
    """Return format and round that the head of a line names, and the head without such words."""
    return spoken_format(text), round_said(text), _KIND.sub(" ", text)


def last_kind(text: str) -> int:
    """Return where the last word about the kind ends, before the first comma; 0 if none."""
    head = text.partition(",")[0]
    ends = [found.end() for found in _KIND.finditer(head)]
    return ends[-1] if ends else 0
