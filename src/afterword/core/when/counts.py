"""How far a count of time reaches: two to three days, the next week, a week from Friday."""

from collections.abc import Sequence
from datetime import date

from afterword.core.when.dates import anchor
from afterword.core.when.days import DAY, Span, add_months, add_open_days, last_before
from afterword.core.when.months import month
from afterword.core.when.said import Found, Said, day_span
from afterword.core.when.words import WEEKDAYS, at, number, skip, unit

# Up to here a bare "three days" is understood as working days, as people mean it; from here on
# ("10 days", "14 days") as calendar days.
_BARE_DAYS_ARE_WORKING_UP_TO = 5
_MOST = 400
_LEADS = frozenset(
    "the next coming following another about around roughly approximately some maybe perhaps "
    "probably just over approx circa".split()
)
_FILLERS = frozenset("of more full good short solid additional further".split())
_ASIDES = frozenset({"maybe", "perhaps", "possibly", "even", "or"})
_KINDS = {"business": "open day", "working": "open day", "work": "open day", "office": "open day"}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_DAYS = {"week": 7, "fortnight": 14}
_OURS = frozenset(
    "the your this our that my final closing last on-site onsite panel first a".split()
)
_MEETING = frozenset(
    "now today interview interviews meeting call conversation chat visit panel receipt".split()
)
_HALF_A_DAY = 12
_LENGTHS = frozenset(
    "turnaround decision answer response timeline timeframe window process wait period".split()
)
_SINCE = frozenset({"from", "after", "of", "following", "on", "past", "post"})
_WHICH = frozenset({"this", "next"})
_WEEKDAYS = frozenset({"weekdays", "weekday"})
_JOINTS = frozenset({"-", "to", "or", ",", "maybe"})
_ROLLING = frozenset({"within", "in", "over", "during", "inside"})
_COMING = frozenset({"next", "coming", "following"})
_THAT = frozenset({"that", "this", "then"})
_THAT_OR_END = frozenset({"that", "this", "then", "", ",", "."})
_LATER = frozenset({"later", "afterwards", "thereafter"})


def duration(said: Said, index: int) -> Found | None:
    """Read a count of time from a day: two to three days, the next week, a week from Friday."""
    words, start = said.words, index
    if at(words, start) == "ago" and (told := _count(words, start + 1)):
        return _gone(said, told[0], told[1]), told[2]
    start = skip(words, start, _LEADS)
    counted = _count(words, start) or _implied(words, index, start)
    if counted is None:
        return None
    amount, kind, after = counted
    if amount > _MOST:
        return (), after
    return _beside(said, after, amount, kind) or _from(said, after, amount, kind)


def counted_after(said: Said, index: int) -> Found | None:
    """Read “two days later”, “a week after that”, counted from the day of ``said``."""
    told = _count(said.words, index)
    if told is None or told[0] > _MOST:
        return None
    amount, kind, after = told
    pair = at(said.words, after), at(said.words, after + 1)
    if pair[0] not in _LATER:
        if pair[0] != "after" or pair[1] not in _THAT_OR_END:
            return None
        after += pair[1] in _THAT
    return _counted(said, said.said_on, amount, kind), after + 1


def _beside(said: Said, after: int, amount: int, kind: str) -> Found | None:
    """Read two weeks ago, a week before Christmas, two weeks into January."""
    word = at(said.words, after)
    if word == "ago":
        return _gone(said, amount, kind), after + 1
    if word == "before" and (named := anchor(said, after + 1)):
        return (day_span(_count_back(said, named[0], amount, kind)),), named[1]
    if word == "into" and (whole := month(said, after + 1)):
        day = _count_on(said, whole[0][0].first - DAY, amount, kind)
        return (day_span(day),), whole[1]
    return None


def _from(said: Said, after: int, amount: int, kind: str) -> Found:
    based = _base(said, after)
    if based is None:
        return (), after
    base, after = based
    return _counted(said, base, amount, kind), after


def _counted(said: Said, base: date, amount: int, kind: str) -> tuple[Span, ...]:
    day = _count_on(said, base, amount, kind)
    return (Span(first=day, last=day, size="duration", words=kind),)


def _gone(said: Said, amount: int, kind: str) -> tuple[Span, ...]:
    """“Two weeks ago” is past."""
    if amount > _MOST:
        return ()
    day = _count_back(said, said.said_on, amount, kind)
    return (Span(first=day, last=day, size="past"),)


def _implied(words: Sequence[str], index: int, start: int) -> tuple[int, str, int] | None:
    """“Within the next week” names no number and means one; “by next week” is a week's name."""
    named = _COMING & set(words[index:start])
    rolling = at(words, index - 1) in _ROLLING
    kind = unit(at(words, start))
    if kind in {None, "quarter"} or at(words, start)[-1] == "s":
        return None
    if "another" in words[index:start] or (named and rolling and at(words, index) == "the"):
        second = _joined(words, start + 1) if at(words, start + 1) == "or" else None
        return (second[0], kind, second[1]) if second else (1, kind, start + 1)
    return None


def _count(words: Sequence[str], index: int) -> tuple[int, str, int] | None:
    """Return (amount, unit, next index); of "3-5 days" and "a week or two" the larger amount."""
    first = _amount(words, index)
    if first is None:
        return None
    amount, after = first
    after += at(words, after) == ";"
    if second := _joined(words, after):
        amount, after = second
    kind, after = _unit(words, after)
    if kind is None:
        return None
    if tuple(words[after : after + 2]) == ("or", "so"):
        return amount, kind, after + 2
    if second := _joined(words, after):
        later, end = _unit(words, second[1])
        return (second[0], later, end) if later else (second[0], kind, second[1])
    return amount, kind, after


def _amount(words: Sequence[str], index: int) -> tuple[int, int] | None:
    amount = number(at(words, index))
    if amount is None:
        return None
    return amount, skip(words, index + 1, _FILLERS)


def _joined(words: Sequence[str], index: int) -> tuple[int, int] | None:
    if at(words, index) not in _JOINTS:
        return None
    return _amount(words, skip(words, index + 1, _ASIDES))


def _unit(words: Sequence[str], index: int) -> tuple[str | None, int]:
    word, then = at(words, index), at(words, index + 1)
    start = index + (then == "-" and word in _KINDS)
    if word in _KINDS and unit(at(words, start + 1)) == "day":
        return _KINDS[word], start + 2
    if word == "calendar" and (length := unit(then)):
        return "calendar day" if length == "day" else length, index + 2
    if word == "-" and (then in _KINDS or unit(then)):
        return _hyphened(words, index + 1)
    if word in _WEEKDAYS:
        return "open day", index + 1
    return unit(word), index + 1


def _hyphened(words: Sequence[str], index: int) -> tuple[str | None, int]:
    """“A two-week turnaround” takes two weeks; “a two-day course” is no answer."""
    kind, after = _unit(words, index)
    return (kind if at(words, after) in _LENGTHS else None), after


def _base(said: Said, index: int) -> tuple[date, int] | None:
    """Return the day that a count starts from; None where that is an event without a date."""
    named_at = index + (at(said.words, index) in _WHICH)
    if at(said.words, named_at) in {*WEEKDAYS, "today", "tomorrow"}:
        return anchor(said, index)
    if at(said.words, index) not in _SINCE:
        return said.said_on, index
    start = index + 1
    if named := anchor(said, start):
        return named
    start = skip(said.words, start, _OURS)
    # “The panel interview” and “the panel” alike.
    start -= at(said.words, start) not in _MEETING and at(said.words, start - 1) in _MEETING
    if at(said.words, start) in _MEETING:
        on = at(said.words, start + 1) == "on" and anchor(said, start + 2)
        return on or (said.said_on, start + 1)
    return None if at(said.words, index) != "on" else (said.said_on, index)


def _count_back(said: Said, day: date, amount: int, kind: str) -> date:
    """“Two working days before Christmas”; the other units go by the calendar."""
    if kind == "open day":
        for _ in range(amount):
            day = last_before(day, said.calendar)
        return day
    if kind in _MONTHS:
        return add_months(day, -amount * _MONTHS[kind])
    return day - DAY * amount * _DAYS.get(kind, 1)


def _count_on(said: Said, base: date, amount: int, kind: str) -> date:
    if kind == "hour":
        return base + DAY * -(-amount // 24) if amount >= _HALF_A_DAY else base
    if kind == "open day" or (kind == "day" and amount <= _BARE_DAYS_ARE_WORKING_UP_TO):
        return add_open_days(base, amount, said.calendar)
    if kind in _MONTHS:
        return add_months(base, amount * _MONTHS[kind])
    return base + DAY * amount * _DAYS.get(kind, 1)
