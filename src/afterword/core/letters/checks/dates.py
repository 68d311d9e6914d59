"""Days that cannot be: a weekday that is not that date, a day that was no interview."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from afterword.core.facts import Interview
from afterword.core.in_words import WEEKDAYS
from afterword.core.letters.checks.interview_days import TODAY, wrong_days
from afterword.core.letters.checks.named_days import NamedDay, fits, named_days
from afterword.core.letters.finding import BLOCK, Finding
from afterword.core.letters.phrasing import day_and_month, full_day
from afterword.core.letters.scene import Scene, sentences

_SHORT_DAYS = frozenset(day[:3] for day in WEEKDAYS)


def wrong_date(scene: Scene) -> Iterator[Finding]:
    """Find dates that do not exist, weekdays that do not fit, and days without an interview."""
    held = held_days(scene)
    for where, text, _ in scene.passages():
        dates = named_days(text, _reference(scene, held))
        named = sorted(dates, key=lambda each: each.place)
        for each in named:
            message, right = _impossible(scene, each)
            if message:
                yield scene.find(
                    "wrong_date", BLOCK, each.place, message, suggestions=right, where=where
                )
        yield from _no_interview(scene, where, text, named, held)


def _impossible(scene: Scene, named: NamedDay) -> tuple[str, tuple[str, ...]]:
    if not named.exists:
        return f"“{named.text}” is no date.", ()
    if named.day is not None and not fits(named):
        right = full_day(named.day, scene.around.dialect)
        day = day_and_month(named.day, scene.around.dialect)
        weekday = WEEKDAYS[named.day.weekday()]
        return f"{day} {named.day.year} is a {weekday}.", (right,)
    return "", ()


def held_days(scene: Scene) -> tuple[date, ...]:
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
    scene: Scene, where: str, text: str, named: list[NamedDay], held: tuple[date, ...]
) -> Iterator[Finding]:
    """Find a day on which the letter says that we met, though no interview was then."""
    if not held:
        return
    newest = _day_of(scene.around.interview) if scene.around.interview else held[-1]
    starts = [each.place[0] for each in named]
    for start, end in sentences(text):
        own = named[bisect_left(starts, start) : bisect_left(starts, end)]
        for place, wrong in wrong_days(scene, text, (start, end), own, held):
            right = _in_kind(scene, newest, text[place[0] : place[1]])
            when = wrong if TODAY.fullmatch(wrong) else f"on {wrong}"
            met = full_day(newest, scene.around.dialect)
            message = f"No interview was {when}; you met on {met}."
            yield scene.find("wrong_date", BLOCK, place, message, suggestions=(right,), where=where)


def _in_kind(scene: Scene, day: date, written: str) -> str:
    """Return the right day, written as the wrong one was."""
    if TODAY.fullmatch(written):
        return f"on {WEEKDAYS[day.weekday()]}"
    if written in WEEKDAYS or written.startswith("the "):
        return WEEKDAYS[day.weekday()]
    shown = day_and_month(day, scene.around.dialect)
    return full_day(day, scene.around.dialect) if written[:3] in _SHORT_DAYS else shown
