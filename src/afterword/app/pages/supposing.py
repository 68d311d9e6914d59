"""What if, on a case's page: choices instead of syntax, and what would change, case by case.

A choice becomes the sentence that `afterword plan --if` takes; nothing of it is kept.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from afterword.app.pages.situation import Situation
from afterword.app.pages.words import first_name
from afterword.core.errors import BadInput, WrongUsage
from afterword.core.facts import Case
from afterword.core.what_if import Told, WhatIf, what_if

# Each choice: how it reads, and the sentence that it is. {who} needs a person, {by} a second day.
THEIRS = {
    "reply": ("They reply", "{case}/{who} replies {on}"),
    "no": ("They say no", "{case} rejects {on}"),
    "offer": ("They make an offer", "offer {case} {on}"),
    "decide": ("They decide by this day", "{case} decides by {on}"),
}
YOURS = {
    "call": ("I call", "i call {case}/{who} {on}"),
    "ask": ("I ask where things stand", "i ask {case}/{who} {on}"),
    "withdraw": ("I withdraw", "i withdraw from {case} {on}"),
}
WITH_AN_OFFER = {
    "accept": ("I accept their offer", "i accept {case} {on}"),
    "decline": ("I decline their offer", "i decline {case} {on}"),
}
CHOICES = THEIRS | YOURS | WITH_AN_OFFER
# Once a case has ended, what ends it or leads to an end is no question any more.
STILL_OPEN = frozenset({"reply"})
ROWS = 2
ANSWER_TIME = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One supposition as the form has it: a choice, a person's id, and days as they were typed."""

    what: str = ""
    who: str = ""
    on: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Supposing:
    """The form of a case: ``theirs`` and ``yours`` are (choice, label), ``people`` (id, name)."""

    case: str
    rows: tuple[Row, ...]
    say: str
    theirs: tuple[tuple[str, str], ...]
    yours: tuple[tuple[str, str], ...]
    people: tuple[tuple[str, str], ...]
    earliest: date

    @property
    def asked(self) -> bool:
        """Whether something is supposed."""
        return bool(self.say) or any(row.what for row in self.rows)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is supposed, as `plan --if` takes it; BadInput or WrongUsage for what is not."""
        chosen = [self._sentence(row) for row in self.rows if row.what]
        return (*chosen, *(line.strip() for line in [self.say] if line.strip()))

    def _sentence(self, row: Row) -> str:
        if row.what not in CHOICES:
            raise WrongUsage("Nothing was chosen to suppose", hint="Choose what might happen.")
        _, form = CHOICES[row.what]
        if "{who}" in form and not row.who:
            raise BadInput("It is not said who", where="who", hint="Choose a person.")
        sentence = form.format(case=self.case, who=row.who, on=_day(row.on))
        if row.what == "offer" and row.by:
            return f"{sentence} reply by {_day(row.by)}"
        return sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """What would change in one case: ``heading`` is empty for the case that was asked about."""

    heading: str
    changes: tuple[Told, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What would change, in a sentence and by case, the case that was asked about first."""

    headline: str
    places: tuple[Elsewhere, ...]


def supposing(
    situation: Situation, case: Case, rows: Sequence[Row] = (), say: str = ""
) -> Supposing:
    """Return the form of a case with what was chosen, and days that make sense where none was."""
    days = situation.outlook.views[case.id].days
    soon = days.forward(situation.today + timedelta(days=1))
    usual = Row(on=soon.isoformat(), by=days.forward(soon + ANSWER_TIME).isoformat())
    given = tuple(rows[:ROWS])
    yours = YOURS | (WITH_AN_OFFER if case.offers else {})
    return Supposing(
        case=case.id,
        rows=(*given, *([usual] * (ROWS - len(given)))),
        say=say,
        theirs=_labels(case, THEIRS),
        yours=_labels(case, yours),
        people=tuple(
            (person.id, first_name(person.name, person.called) or person.id)
            for person in case.people
        ),
        earliest=situation.today,
    )


def answer(situation: Situation, form: Supposing, now: datetime) -> Answer:
    """Return what would change; BadInput or WrongUsage for what cannot be supposed."""
    outlook = situation.outlook
    found = what_if(situation.search, now, outlook.calendars, form.sentences)
    return Answer(headline=found.headline, places=tuple(_places(situation, form.case, found)))


def _places(situation: Situation, case: str, found: WhatIf) -> Iterator[Elsewhere]:
    by_case: dict[str | None, list[Told]] = {case: []}
    for told in found.changes:
        by_case.setdefault(told.step.case, []).append(told)
    for place, changes in by_case.items():
        if changes:
            heading = "" if place == case else situation.employer_of(changes[0].step)
            yield Elsewhere(heading=heading, changes=tuple(changes))


def _labels(case: Case, choices: dict[str, tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name, label)
        for name, (label, form) in choices.items()
        if (case.outcome is None or name in STILL_OPEN) and ("{who}" not in form or case.people)
    )


def _day(text: str) -> str:
    """Return a day as a sentence takes it; BadInput where none was chosen or it is none."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        said = f"“{text}” is no date" if text else "It is not said when"
        raise BadInput(said, where="on", hint="Choose it in the calendar.") from None
