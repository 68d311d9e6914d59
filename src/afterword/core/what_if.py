"""What if, as a tired person reads it: how many steps change, and which, before and after.

One place for the command line and the pages. Nothing of it is kept.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from afterword.core.facts import Search
from afterword.core.in_words import count_text, day_text, listed
from afterword.core.naming import names_of
from afterword.core.planning import look, plan
from afterword.core.ports import Calendars
from afterword.core.step import BLOCKED, DONE, OVERDUE, Plan, Step
from afterword.core.suppose import OVER, Difference, differences, suppose
from afterword.core.titles import title

TONES = {"keen": "as one who wants the job", "not_pursuing": "as one who goes elsewhere"}
NEW, GONE, MOVED, CHANGED = "new", "gone", "moved", "changed"


class Told(NamedTuple):
    """One step that would change: ``word`` is new, gone, done, moved or changed.

    ``before`` and ``after`` say when it is to be done, empty where there is nothing to say.
    """

    step: Step
    word: str
    title: str
    before: str
    after: str
    why: str


class WhatIf(NamedTuple):
    """What would change: in a sentence, in words by step, and as the two plans say it.

    ``plan`` is the plan as it would be; ``now`` of it is when all that is supposed has happened.
    """

    headline: str
    changes: tuple[Told, ...]
    plan: Plan
    differences: tuple[Difference, ...]


def what_if(
    search: Search,
    now: datetime,
    calendars: Calendars | None,
    sentences: Sequence[str],
    case: str | None = None,
) -> WhatIf:
    """Return what would change if the sentences came true, in one case or in the whole search.

    Both plans are of the moment at which all that is supposed has happened. Raises WrongUsage or
    BadInput for a sentence that is not understood.
    """
    supposed = suppose(look(search, now), sentences)
    before = plan(search, supposed.now, calendars)
    after = plan(supposed.search, supposed.now, calendars)
    found = [each for each in differences(before, after) if case in {None, each.step.case}]
    changes = tuple(told(found, names_of(search)))
    headline = f"If {listed(supposed.said)}: {_count(len(changes))}."
    return WhatIf(headline, changes, after, tuple(found))


def _count(changes: int) -> str:
    verb = "changes" if changes == 1 else "change"
    return f"{count_text(changes, 'step')} {verb}" if changes else "nothing changes"


def told(found: Sequence[Difference], names: Mapping[str, str]) -> Iterator[Told]:
    """Yield what a person would notice: a step that was over before and is over after is not.

    ``names`` are those of core.naming.names_of.
    """
    for _, before, after in found:
        was = None if before is None or before.state in OVER else before
        will = None if after is None or after.state in OVER else after
        if was and will:
            yield _other(was, will, names)
        elif will:
            yield Told(will, NEW, title(will, names), "", _window(will), will.why)
        elif was:
            ended = after or was
            word = DONE if ended.state == DONE else GONE
            # The reason of the step itself is known; what ends it is the news.
            why = after.why.removeprefix(was.why).strip() if after else ""
            yield Told(ended, word, title(was, names), _window(was), "", why)


def _other(was: Step, will: Step, names: Mapping[str, str]) -> Told:
    """Say what is otherwise in a step, by the first thing in which the two can be told apart."""
    same_time = (was.opens, was.best, was.due) == (will.opens, will.best, will.due)
    word, head = CHANGED if same_time else MOVED, title(will, names)
    why = "" if was.why == will.why else will.why
    looks = (_window, _hours, _best, lambda step: title(step, names), _tone, _standing)
    seen = ((of(was), of(will)) for of in looks)
    before, after = next((pair for pair in seen if pair[0] != pair[1]), ("", ""))
    return Told(will, word, head, before, after, why)


def _window(step: Step) -> str:
    """Say on which days a step is to be done: "Tue 8 Dec to Fri 11 Dec"."""
    first, last = step.opens, step.due
    if first.date() == last.date():
        return _marked(f"{day_text(first.date())}, {_hour(first)} to {_hour(last)}", step)
    return _marked(f"{day_text(first.date())} to {day_text(last.date())}", step)


def _hours(step: Step) -> str:
    return _marked(f"{_moment(step.opens)} to {_moment(step.due)}", step)


def _best(step: Step) -> str:
    return f"best on {_moment(step.best)}"


def _tone(step: Step) -> str:
    return "" if step.variant is None else TONES.get(step.variant, "")


def _standing(step: Step) -> str:
    return f"by {step.channel}, {step.state}" if step.channel else step.state


def _marked(when: str, step: Step) -> str:
    marks = {
        "late by then": step.state == OVERDUE,
        "waits for another step": step.state == BLOCKED,
        "not settled yet": step.tentative,
        "only if you like": step.optional,
    }
    return ", ".join((when, *(mark for mark, holds in marks.items() if holds)))


def _moment(moment: datetime) -> str:
    return f"{day_text(moment.date())} {_hour(moment)}"


def _hour(moment: datetime) -> str:
    return f"{moment.hour}:{moment:%M}"
