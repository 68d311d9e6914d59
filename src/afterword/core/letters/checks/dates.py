"""Days that cannot be: a weekday that is not that date, a day that was no interview."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from afterword.core.facts import Interview
from afterword.core.letters.finding import BLOCK, Finding
from afterword.core.letters.phrasing import MONTHS, WEEKDAYS, day_and_month, full_day
from afterword.core.letters.scene import Scene, sentences

_MONTH = "|".join([*MONTHS, *(rf"{month[:3]}\.?" for month in MONTHS), r"Sept\.?"])
_DAY_NAME = "|".join([*WEEKDAYS, *(rf"{day[:3]}\.?" for day in WEEKDAYS), r"Tues\.?", r"Thurs\.?"])
_DATE = re.compile(
    rf"(?:\b(?P<weekday>{_DAY_NAME}),? (?:the )?)?"
    rf"(?:\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})(?!\w)|"
    rf"\b(?P<month2>{_MONTH}) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|:|\.\d))"
    rf"(?:,? (?P<year>20\d\d)\b)?"
)
_ISO = re.compile(r"\b(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b")
_SLASHED = re.compile(
    r"(?<![\d/])(?P<one>\d{1,2})[/.](?P<two>\d{1,2})[/.](?P<year>20\d\d)(?![\d/])"
)
_ORDINAL = re.compile(
    r"\bon (?P<at>the (?P<day>\d{1,2})(?:st|nd|rd|th))(?=[.,;!?]| (?:and|about)\b)"
)
_TODAY = re.compile(r"\b(yesterday|today|this (?:morning|afternoon)|tonight)\b", re.IGNORECASE)
_ANOTHER_MATTER = re.compile(r"\b(?:I|that|which|who|because|after|before|my)\b")
_WEEKDAY = re.compile(rf"\b(?P<weekday>{'|'.join(WEEKDAYS)})(?P<owns>[’']s)?\b")
_MEETING = re.compile(
    r"\b(?:thank(?:s| you)(?: very much)? for|met|meet|meeting|spoke|speak(?:ing)?|"
    r"talk(?:ed|ing)?|interview(?:ed|ing)?|conversation|"
    r"discussion|discussed|time you|spent|spending|host(?:ing|ed)|tour|visit(?:ed)?|"
    r"call|chat(?:ted)?|your time|making time|"
    r"made time|having me|"
    r"seeing me|saw you|showing me|panel)\b",
    re.IGNORECASE,
)
_LOOKING_AHEAD = re.compile(
    r"\b(?:will|would|shall|could|can|by|until|before|next|this coming|coming|from|decide|decision|"
    r"hear|available|free|deadline|start|please|let me|schedule\w*|if|again|each|every|due)\b",
    re.IGNORECASE,
)
_BEFORE_A_PAST_DAY = re.compile(
    r"(?:\bon|\bthank(?:s| you)(?: very much)? for|\blast|\bthis past|\bpast|\bour|"
    r"\bof|\bthis|\b(?:meeting|seeing|met|saw) (?:you|me)|"
    r"\b(?:with|to) (?:you|me|us)|\b(?:interview|conversation|discussion|time)) $",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """A date as the letter names it; ``day`` is None when there is no such date."""

    place: tuple[int, int]
    text: str
    weekday: int | None
    day: date | None
    exists: bool


def wrong_date(scene: Scene) -> Iterator[Finding]:
    """Find dates that do not exist, weekdays that do not fit, and days without an interview."""
    held = _held(scene)
    for where, text, _ in scene.passages():
        named = list(_dates(text, _reference(scene, held)))
        for each in named:
            message, right = _impossible(scene, each)
            if message:
                yield scene.find(
                    "wrong_date", BLOCK, each.place, message, suggestions=right, where=where
                )
        yield from _no_interview(scene, where, text, named, held)


def _impossible(scene: Scene, named: _Named) -> tuple[str, tuple[str, ...]]:
    if not named.exists:
        return f"“{named.text}” is no date.", ()
    if named.day is not None and not _fits(named):
        right = full_day(named.day, scene.around.dialect)
        day = day_and_month(named.day, scene.around.dialect)
        weekday = WEEKDAYS[named.day.weekday()]
        return f"{day} {named.day.year} is a {weekday}.", (right,)
    return "", ()


def _fits(named: _Named) -> bool:
    return named.day is None or named.weekday in {None, named.day.weekday()}


def _dates(text: str, reference: date | None) -> Iterator[_Named]:
    for match in _DATE.finditer(text):
        month = _month(match["month"] or match["month2"])
        day = int(match["day"] or match["day2"])
        year = int(match["year"]) if match["year"] else None
        found, exists = _resolve(year, month, day, reference)
        yield _Named(
            place=match.span(),
            text=match[0],
            weekday=_weekday(match["weekday"]),
            day=found,
            exists=exists,
        )
    for match in _ISO.finditer(text):
        found, exists = _resolve(int(match["year"]), int(match["month"]), int(match["day"]), None)
        yield _plain(match, found, exists=exists)
    for match in _SLASHED.finditer(text):
        year, one, two = int(match["year"]), int(match["one"]), int(match["two"])
        # Written the American way or the European one: only a reading that fits nobody is wrong.
        either = [each for each in (_date(year, one, two), _date(year, two, one)) if each]
        if len(either) != 2 or either[0] == either[1]:  # noqa: PLR2004 - two readings leave a doubt
            yield _plain(match, either[0] if either else None, exists=bool(either))


def _plain(match: re.Match[str], day: date | None, *, exists: bool) -> _Named:
    return _Named(place=match.span(), text=match[0], weekday=None, day=day, exists=exists)


def _resolve(
    year: int | None, month: int, day: int, reference: date | None
) -> tuple[date | None, bool]:
    """Return the date and whether it can exist; without a year the nearest to the reference."""
    if year is None and reference is None:
        return None, _date(2024, month, day) is not None
    years = (
        [year] if year else [reference.year + shift for shift in (-1, 0, 1)] if reference else []
    )
    found = [each for each in (_date(one, month, day) for one in years) if each]
    if reference and not year:
        found.sort(key=lambda each: abs((each - reference).days))
    return (found[0], True) if found else (None, False)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(name: str) -> int:
    return next(place for place, month in enumerate(MONTHS, 1) if month[:3] == name[:3])


def _weekday(name: str | None) -> int | None:
    if not name:
        return None
    return next(place for place, day in enumerate(WEEKDAYS) if day[:3] == name[:3])


def _held(scene: Scene) -> tuple[date, ...]:
    """Return the local dates of the case's interviews that were not cancelled."""
    held = scene.around.case.interviews if scene.around.case else ()
    return tuple(sorted({_day_of(each) for each in held if each.cancelled is None}))


def _day_of(interview: Interview) -> date:
    return interview.end.date()


def _reference(scene: Scene, held: tuple[date, ...]) -> date | None:
    if scene.around.now:
        return scene.around.now.date()
    return held[-1] if held else None


def _no_interview(
    scene: Scene, where: str, text: str, named: list[_Named], held: tuple[date, ...]
) -> Iterator[Finding]:
    """Find a day on which the letter says that we met, though no interview was then."""
    if not held:
        return
    newest = _day_of(scene.around.interview) if scene.around.interview else held[-1]
    for start, end in sentences(text):
        if not _MEETING.search(text, start, end):
            continue
        for place, wrong in _wrong_days(scene, text, (start, end), named, held):
            right = _in_kind(scene, newest, text[place[0] : place[1]])
            message = (
                f"No interview was on {wrong}; you met on {full_day(newest, scene.around.dialect)}."
            )
            yield scene.find("wrong_date", BLOCK, place, message, suggestions=(right,), where=where)


def _in_kind(scene: Scene, day: date, written: str) -> str:
    """Return the right day, written as the wrong one was."""
    if written in WEEKDAYS:
        return WEEKDAYS[day.weekday()]
    if _TODAY.fullmatch(written):
        return f"on {WEEKDAYS[day.weekday()]}"
    if written.startswith("the "):
        return WEEKDAYS[day.weekday()]
    shown = day_and_month(day, scene.around.dialect)
    return full_day(day, scene.around.dialect) if written[:3] in _SHORT_DAYS else shown


# A sentence is read this far back from a day; what stands before has another subject.
_REACH = 300
_SHORT_DAYS = frozenset(day[:3] for day in WEEKDAYS)


def _wrong_days(
    scene: Scene,
    text: str,
    sentence: tuple[int, int],
    named: list[_Named],
    held: tuple[date, ...],
) -> Iterator[tuple[tuple[int, int], str]]:
    start, end = sentence
    for each in named:
        inside = start <= each.place[0] < end
        unheld = each.day is not None and _fits(each) and each.day not in held
        if inside and unheld and _is_past(text, each.place, start):
            yield each.place, each.text
    dated = [each.place for each in named]
    weekdays = {day.weekday() for day in held}
    for match in _WEEKDAY.finditer(text, start, end):
        part_of_a_date = any(begin <= match.start() < stop for begin, stop in dated)
        wrong = WEEKDAYS.index(match["weekday"]) not in weekdays
        if wrong and not part_of_a_date and _is_past_weekday(text, match, start):
            yield (match.start("weekday"), match.end("weekday")), match["weekday"]
    for match in _ORDINAL.finditer(text, start, end):
        unheld = int(match["day"]) not in {day.day for day in held}
        if unheld and _is_past(text, match.span("at"), start):
            yield match.span("at"), match["at"]
    yield from _yesterdays(scene, text, sentence, held)


def _is_past(text: str, place: tuple[int, int], start: int) -> bool:
    """Tell whether a date is said to be the day of the meeting."""
    start = max(start, place[0] - _REACH)
    before = text[start : place[0]]
    return not _LOOKING_AHEAD.search(before) and not _is_aside(text, start, place[0])


def _is_aside(text: str, start: int, place: int) -> bool:
    """Tell whether a day belongs to another matter than the meeting named before it."""
    met = [match.end() for match in _MEETING.finditer(text, start, place)]
    other = "" if met else text[start:place]
    return bool(_ANOTHER_MATTER.search(text[met[-1] : place] if met else "")) or "my " in other


def _is_past_weekday(text: str, match: re.Match[str], start: int) -> bool:
    start = max(start, match.start() - _REACH)
    before = text[start : match.start()]
    if _is_aside(text, start, match.start()):
        return False
    owned = match["owns"] is not None and _MEETING.match(text, match.end() + 1) is not None
    led = _BEFORE_A_PAST_DAY.search(before) is not None
    standing = re.match(r" (?:morning|afternoon)?[,.;]|[,.;]", text[match.end() : match.end() + 12])
    return (owned or (led and bool(standing or " " in before))) and not _LOOKING_AHEAD.search(
        before
    )


def _yesterdays(
    scene: Scene, text: str, sentence: tuple[int, int], held: tuple[date, ...]
) -> Iterator[tuple[tuple[int, int], str]]:
    if scene.around.now is None:
        return
    today = scene.around.now.date()
    for match in _TODAY.finditer(text[sentence[0] : sentence[1]]):
        day = today - timedelta(days=match[1].lower() == "yesterday")
        begin = max(sentence[0], sentence[0] + match.start() - _REACH)
        before = text[begin : sentence[0] + match.start()]
        aside = _is_aside(text, begin, sentence[0] + match.start())
        if day not in held and not aside and not _LOOKING_AHEAD.search(before):
            yield (sentence[0] + match.start(), sentence[0] + match.end()), match[1]
