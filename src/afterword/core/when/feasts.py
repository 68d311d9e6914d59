"""Days that have a name: feasts and their weekends, the holidays, the next bank holiday."""

from collections.abc import Sequence
from datetime import date

from afterword.core.when.days import DAY, OpenDays, Span, monday, month_end, nth_weekday
from afterword.core.when.said import Found, Said
from afterword.core.when.words import MONTHS, at

_FIXED = {
    "christmas": (12, 25),
    "xmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year": (1, 1),
    "new year's": (1, 1),
    "new years": (1, 1),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "new years eve": (12, 31),
    "epiphany": (1, 6),
    "valentine's day": (2, 14),
    "juneteenth": (6, 19),
    "independence day": (7, 4),
    "assumption": (8, 15),
    "halloween": (10, 31),
    "all saints": (11, 1),
    "veterans day": (11, 11),
    "remembrance day": (11, 11),
    "st patrick's day": (3, 17),
    "paddy's day": (3, 17),
    "st patricks day": (3, 17),
    "canada day": (7, 1),
    "bastille day": (7, 14),
    "australia day": (1, 26),
    "anzac day": (4, 25),
    "bonfire night": (11, 5),
    "burns night": (1, 25),
    "st nicholas": (12, 6),
}
_MOVING = {
    "thanksgiving": (11, 3, 4),
    "thanksgiving day": (11, 3, 4),
    "labor day": (9, 0, 1),
    "labour day": (9, 0, 1),
    "memorial day": (5, 0, -1),
    "presidents day": (2, 0, 3),
    "presidents' day": (2, 0, 3),
    "mlk day": (1, 0, 3),
    "martin luther king day": (1, 0, 3),
    "columbus day": (10, 0, 2),
    "indigenous peoples' day": (10, 0, 2),
    "mayday": (5, 0, 1),
    "spring bank holiday": (5, 0, -1),
    "summer bank holiday": (8, 0, -1),
}
_FROM_EASTER = {
    "easter": 0,
    "easter sunday": 0,
    "holy week": 0,
    "good friday": -2,
    "easter monday": 1,
    "ascension": 39,
    "pentecost": 49,
    "whit monday": 50,
}
# The same name on another day: nobody in Canada waits for November.
_ELSEWHERE = {("CA", "thanksgiving"): (10, 0, 2), ("CA", "thanksgiving day"): (10, 0, 2)}
_FEASTS = frozenset(_FIXED) | frozenset(_MOVING) | frozenset(_FROM_EASTER)
# Holy week ends with Easter Sunday.
_BEFORE = {"holy week": 7}
_CLOSURES = frozenset({"break", "shutdown"})
_CLOSED_BY_LAW = frozenset({("bank", "holiday"), ("public", "holiday"), ("national", "holiday")})
_LONG_WEEKENDS = frozenset({("long", "weekend"), ("holiday", "weekend")})
_LOOK_AHEAD = 250
_AUTUMN = 9
_SUMMER = range(3, 9)
_THURSDAY = 3
_ONE_HOLIDAYS = frozenset({"", "US"})
_AROUND = frozenset({"weekend", "week"})


def holiday(said: Said, index: int) -> Found | None:
    """Read a feast day by its name, the holidays, the break, the next bank holiday."""
    start = index + (at(said.words, index) == "the")
    for read in (_holidays, _bank_holiday):
        if found := read(said, start):
            return found
    for length in (3, 2, 1):
        name, after = " ".join(said.words[start : start + length]), start + length
        whole = at(said.words, after) in _AROUND and f"{name} day" in _FEASTS
        if name in _FEASTS or whole:
            day = feast(name if name in _FEASTS else f"{name} day", said.said_on, said.country)
            if at(said.words, after) == "weekend":
                return (_weekend_of(day),), after + 1
            return (Span(first=day - DAY * _BEFORE.get(name, 0), last=day, size="feast"),), after
    return None


def _holidays(said: Said, start: int) -> Found | None:
    """“The holidays” run from 24 December to 1 January; from autumn on so does “the break”."""
    word = at(said.words, start)
    closure = word in _CLOSURES and at(said.words, start - 1) == "the"
    if word != "holidays" and not (closure and said.said_on.month >= _AUTUMN):
        return None
    if said.said_on.month in _SUMMER and said.country not in _ONE_HOLIDAYS:
        # Easter's or the summer's: nobody but the one who said it can tell which.
        return (), start + 1
    new_year = feast("new year", said.said_on)
    return (Span(first=date(new_year.year - 1, 12, 24), last=new_year, size="feast"),), start + 1


def _bank_holiday(said: Said, start: int) -> Found | None:
    """Read the next closed day that is no weekend, with the closed days around it."""
    if at(said.words, start) in MONTHS and _pair(said.words, start + 1) in _CLOSED_BY_LAW:
        return _closed_in(said, MONTHS[at(said.words, start)]), start + 3
    pair, after = _pair(said.words, start), start + 2
    if pair not in _CLOSED_BY_LAW | _LONG_WEEKENDS:
        return None
    bridged = pair in _LONG_WEEKENDS
    if at(said.words, after) == "weekend":
        bridged, after = True, after + 1
    closed = _next_closed(said.said_on, said.calendar)
    return ((_around(closed, said.calendar, 1 + bridged),) if closed else ()), after


def _closed_in(said: Said, number: int) -> tuple[Span, ...]:
    """“The May bank holiday” may be either of May's two; August's is known by its country only."""
    opening = date(said.said_on.year + (number < said.said_on.month), number, 1)
    days = [opening + DAY * n for n in range(month_end(opening).day)]
    ahead = (day for day in days if day > said.said_on)
    return tuple(_around(day, said.calendar, 1) for day in ahead if _is_holiday(day, said.calendar))


def _is_holiday(day: date, calendar: OpenDays) -> bool:
    """A holiday is a closed day that is no weekend: open a week before it or a week after."""
    usual = calendar.is_open(day - DAY * 7) or calendar.is_open(day + DAY * 7)
    return usual and not calendar.is_open(day)


def _pair(words: Sequence[str], index: int) -> tuple[str, str]:
    return at(words, index), at(words, index + 1)


def _next_closed(said_on: date, calendar: OpenDays) -> date | None:
    days = (said_on + DAY * ahead for ahead in range(1, _LOOK_AHEAD))
    return next((day for day in days if _is_holiday(day, calendar)), None)


def _around(day: date, calendar: OpenDays, reach: int) -> Span:
    """Return the closed days around a day; a ``reach`` of two bridges one open day."""
    first = last = day
    for _ in range(7):
        ahead = [n for n in range(1, reach + 1) if not calendar.is_open(last + DAY * n)]
        behind = [n for n in range(1, reach + 1) if not calendar.is_open(first - DAY * n)]
        last += DAY * max(ahead, default=0)
        first -= DAY * max(behind, default=0)
    return Span(first=first, last=last, size="feast")


def _weekend_of(day: date) -> Span:
    """Thanksgiving weekend runs to its Sunday, that of a Monday feast from its Saturday."""
    if day.weekday() < _THURSDAY:
        return Span(first=monday(day) - DAY * 2, last=day, size="feast")
    return Span(first=day, last=monday(day) + DAY * 6, size="feast")


def feast(name: str, said_on: date, country: str = "") -> date:
    """Return the next such feast day on or after ``said_on``; the name is one that we know."""
    years = (said_on.year, said_on.year + 1)
    return next(day for year in years if (day := _feast(name, year, country)) >= said_on)


def _feast(name: str, year: int, country: str) -> date:
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _MOVING:
        return nth_weekday(year, *_ELSEWHERE.get((country, name), _MOVING[name]))
    return easter(year) + DAY * _FROM_EASTER[name]


def easter(year: int) -> date:
    """Return Western Easter Sunday (the anonymous Gregorian computation)."""
    golden, century = year % 19, year // 100
    skipped = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = skipped - (skipped // 28) * (1 - (29 // (skipped + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    offset = moon - weekday
    month = 3 + (offset + 40) // 44
    return date(year, month, offset + 28 - 31 * (month // 4))
