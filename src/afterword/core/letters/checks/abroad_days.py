"""Days in a letter in German, French or Spanish: those that cannot be, and those without a talk."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from afterword.core.in_words import WEEKDAYS, date_text
from afterword.core.letters.checks.abroad import customs_of
from afterword.core.letters.checks.dates import held_days
from afterword.core.letters.distance import fold
from afterword.core.letters.finding import BLOCK, Finding
from afterword.core.letters.scene import Scene, sentences

_PAST = timedelta(days=60)
_SATURDAY = 5
_LEAP = 2024
_NO_PLACE = (-1, -1)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDay:
    """A date as a letter writes it; ``day`` is None where there is no such date."""

    place: tuple[int, int]
    weekday: tuple[int, int]
    text: str
    day: date | None


def wrong_date_abroad(scene: Scene) -> Iterator[Finding]:
    """Find dates that do not exist, weekdays that do not fit, and days without an interview."""
    held = held_days(scene)
    for where, text, _ in scene.passages():
        written = tuple(_written(scene, text, held))
        for each in written:
            yield from _impossible(scene, where, text, each)
        if held:
            yield from _unheld(scene, where, text, written, held)


def _written(scene: Scene, text: str, held: tuple[date, ...]) -> Iterator[WrittenDay]:
    now = scene.around.now
    today = now.date() if now else held[-1] if held else None
    for match in customs_of(scene).date.finditer(text):
        yield WrittenDay(
            place=match.span(),
            # In which year it stood, nobody can say: so it may be any day of the week.
            weekday=match.span("weekday") if today or match["year"] else _NO_PLACE,
            text=match[0],
            day=_resolved(match, _month(scene, match["month"]), today),
        )


def _resolved(match: re.Match[str], month: int, today: date | None) -> date | None:
    """Return the day of a match; without a year the one nearest to today."""
    base = today.year if today else _LEAP
    years = [int(match["year"])] if match["year"] else [base - 1, base, base + 1]
    number = int(re.sub(r"\D", "", match["day"]))
    found = [each for each in (_date(year, month, number) for year in years) if each]
    return min(found, key=lambda each: abs((each - (today or each)).days), default=None)


def _month(scene: Scene, name: str) -> int:
    """Return which month a name or its beginning means; January has one in Austria as well."""
    short = fold(name.rstrip("."))
    months = [fold(month) for month in customs_of(scene).days.months]
    return next((at for at, month in enumerate(months, 1) if month.startswith(short)), 1)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _impossible(scene: Scene, where: str, text: str, written: WrittenDay) -> Iterator[Finding]:
    day = written.day
    if day is None:
        said = f"“{written.text}” is no date."
        yield scene.find("wrong_date", BLOCK, written.place, said, where=where)
        return
    start, end = written.weekday
    if start < 0:
        return
    right = customs_of(scene).days.weekdays[day.weekday()]
    named = fold(text[start:end].rstrip("."))
    northern = named == "sonnabend" and day.weekday() == _SATURDAY
    if not northern and not fold(right).startswith(named):
        said = f"{date_text(day)} {day.year} is a {WEEKDAYS[day.weekday()]}: {right}."
        yield scene.find("wrong_date", BLOCK, (start, end), said, suggestions=(right,), where=where)


def _unheld(
    scene: Scene,
    where: str,
    text: str,
    written: tuple[WrittenDay, ...],
    held: tuple[date, ...],
) -> Iterator[Finding]:
    """Find the day for which a sentence thanks, where no interview was on it."""
    days = customs_of(scene).days
    newest = scene.around.interview.end.date() if scene.around.interview else held[-1]
    said = f"No interview was on that day; you met on {_in_english(newest)}."
    for start, end in _looking_back(scene, text):
        own = [each for each in written if start <= each.place[0] < end]
        wrong = [(each.place, days.full) for each in own if _is_wrong(scene, each, held)]
        if not own:
            wrong = [(place, "{weekday}") for place in _weekdays(scene, text, (start, end), held)]
        for place, pattern in wrong:
            right = (days.said(pattern, newest),)
            yield scene.find("wrong_date", BLOCK, place, said, suggestions=right, where=where)


def _looking_back(scene: Scene, text: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences that thank for the meeting and speak of nothing to come."""
    customs = customs_of(scene)
    # "Am 19. November" is no end of a sentence.
    flowing = customs.date.sub(lambda match: match[0].replace(". ", ", "), text)
    for start, end in sentences(flowing):
        sentence = text[start:end]
        back = customs.thanks.search(sentence) and customs.meeting.search(sentence)
        if back and not customs.ahead.search(sentence):
            yield start, end


def _is_wrong(scene: Scene, written: WrittenDay, held: tuple[date, ...]) -> bool:
    """Tell whether a date is a past day on which there was no interview."""
    day, now = written.day, scene.around.now
    if day is None or day in held:
        return False
    return now is None or timedelta(0) <= now.date() - day <= _PAST


def _weekdays(
    scene: Scene, text: str, sentence: tuple[int, int], held: tuple[date, ...]
) -> Iterator[tuple[int, int]]:
    """Yield weekdays of a sentence on which no interview was."""
    names = customs_of(scene).days.weekdays
    right = {fold(names[day.weekday()]) for day in held}
    found = re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)", re.IGNORECASE)
    matches = [*found.finditer(text, *sentence)]
    if not any(fold(match[0]) in right for match in matches):
        yield from (match.span() for match in matches)


def _in_english(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {date_text(day)}"
