"""What if: a sentence such as "priya replies 2026-11-25" becomes one more fact.

The plan is a pure function, so what would change is the difference between two plans of one
moment: with the fact and without it.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from typing import NamedTuple

from afterword.core.errors import BadInput, WrongUsage
from afterword.core.facts import Case, Decision, Offer, Outcome, Search, Touch
from afterword.core.limits import find_person
from afterword.core.nearest import the_known
from afterword.core.outlook import Outlook
from afterword.core.step import DONE, MOOT, WAIVED, Plan, Step

NOON = time(12)
OVER = frozenset({DONE, MOOT, WAIVED})
_DATE = r"\d{4}-\d{2}-\d{2}"
_DAY = rf"(?P<day>{_DATE}(?:[T ]\d\S+)?)"
_HEARD = {"replies": "reply", "writes": "message", "calls": "call"}
_SAID = {"call": "call", "thank": "thank_you", "ask": "check_in", "write to": "message"}
_ENDS = {
    "accept": "offer_accepted",
    "decline": "offer_declined",
    "withdraw from": "withdrawn",
    "give up": "no_reply",
}
HINT = (
    'Say it like "priya replies 2026-11-25", "i call priya 2026-11-25", '
    '"offer beta 2026-12-01 reply by 2026-12-08", "beta rejects 2026-12-01", '
    '"beta decides by 2026-12-04", or "i accept|decline|withdraw from|give up beta 2026-12-01".'
)


class Difference(NamedTuple):
    """A step that another fact would bring, take away or change.

    ``step`` is the step as it would be, or as it was where it would be gone.
    """

    step: Step
    before: Step | None
    after: Step | None


class Supposed(NamedTuple):
    """The facts with what is supposed, and the first moment at which all of it has happened."""

    search: Search
    now: datetime


def suppose(outlook: Outlook, sentences: Sequence[str]) -> Supposed:
    """Add each sentence's fact; BadInput for one that is not understood, with the forms there are.

    A date without a time is noon at the place it belongs to.
    """
    supposed = Supposed(outlook.search, outlook.now)
    for number, sentence in enumerate(sentences, start=1):
        supposed = _suppose(outlook, supposed, " ".join(sentence.split()), f"if{number}")
    return supposed


def differences(before: Plan, after: Plan) -> tuple[Difference, ...]:
    """Return what is new, gone or otherwise in the second plan, ordered by due, then id."""
    old = {step.id: step for step in before.steps}
    new = {step.id: step for step in after.steps}
    found = [
        Difference(step, old.get(step.id), new.get(step.id))
        for step in {**old, **new}.values()
        if _shown(old.get(step.id)) != _shown(new.get(step.id))
    ]
    return tuple(sorted(found, key=lambda each: (each.step.due, each.step.id)))


def _shown(step: Step | None) -> tuple[object, ...] | None:
    """Return what a person would notice of a step: nothing but its state once it is over."""
    if step is None or step.state in OVER:
        return step and (step.state,)
    return step._replace(why="", facts=(), satisfied_by=None)


def _suppose(outlook: Outlook, so_far: Supposed, sentence: str, id_: str) -> Supposed:
    for pattern, take in _FORMS:
        match = re.fullmatch(pattern, sentence, re.IGNORECASE)
        if match is not None:
            search, at = take(outlook, so_far.search, match, id_)
            return Supposed(search, max(so_far.now, at))
    raise WrongUsage(f"“{sentence}” is not understood", where="--if", hint=HINT)


# ── who, where and when ─────────────────────────────────────────────────────────────────────────


def _person(outlook: Outlook, name: str) -> str:
    """Return "<case>/<person>" for an id, or for the name that one human alone goes by."""
    people = {
        f"{view.id}/{each.id}": each for view in outlook.views.values() for each in view.case.people
    }
    wanted = name.casefold()
    refs = [
        ref
        for ref, each in people.items()
        if wanted in {each.name.casefold(), (each.called or each.name.partition(" ")[0]).casefold()}
    ]
    if name not in {ref.partition("/")[2] for ref in people} and refs:
        name = refs[0] if len({outlook.human(ref) for ref in refs}) == 1 else name
    return find_person(outlook, name)


def _case(outlook: Outlook, name: str) -> str:
    wanted = name.casefold()
    for view in outlook.views.values():
        employer = view.case.employer
        if wanted in {each.casefold() for each in (view.id, employer.name, *employer.also)}:
            return view.id
    hint = the_known("The cases", name, outlook.views)
    raise BadInput(f"There is no case “{name}”", where="--if", hint=hint)


def _moment(outlook: Outlook, case: str, person: str | None, text: str) -> datetime:
    view = outlook.views.get(case)
    calendar = view.calendar(person) if view else outlook.home
    try:
        if len(text) == len("2026-11-25"):
            return calendar.at(date.fromisoformat(text), NOON)
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise BadInput(f"“{text}” is no date", where="--if", hint="Write 2026-11-25.") from None
    local = moment if moment.tzinfo else moment.replace(tzinfo=calendar.zone)
    return calendar.local(local)


def _date(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise BadInput(f"“{text}” is no date", where="--if", hint="Write 2026-11-25.") from None


# ── what a sentence adds ────────────────────────────────────────────────────────────────────────

Taken = tuple[Search, datetime]
Words = re.Match[str]


def _in_case(search: Search, case: str, change: Callable[[Case], Case]) -> Search:
    return replace(
        search, cases=tuple(change(each) if each.id == case else each for each in search.cases)
    )


def _touch(outlook: Outlook, search: Search, words: Words, touch: Touch) -> Taken:
    case, _, person = _person(outlook, words["who"]).partition("/")
    at = _moment(outlook, case, person, words["day"])
    said = replace(touch, at=at, person=person)
    if case != "contacts":
        return _in_case(search, case, lambda c: replace(c, touches=(*c.touches, said))), at
    contacts = (
        replace(each, touches=(*each.touches, said)) if each.id == person else each
        for each in search.contacts
    )
    return replace(search, contacts=tuple(contacts)), at


def _heard(outlook: Outlook, search: Search, words: Words, id_: str) -> Taken:
    kind = _HEARD[words["how"].lower()]
    touch = Touch(id=id_, at=outlook.now, direction="in", kind=kind)
    return _touch(outlook, search, words, touch)


def _said(outlook: Outlook, search: Search, words: Words, id_: str) -> Taken:
    kind = _SAID[words["how"].lower()]
    touch = Touch(id=id_, at=outlook.now, direction="out", kind=kind)
    return _touch(outlook, search, words, touch)


def _offered(outlook: Outlook, search: Search, words: Words, id_: str) -> Taken:
    case = _case(outlook, words["case"])
    at = _moment(outlook, case, None, words["day"])
    offer = Offer(id=id_, at=at, reply_by=_date(words["by"]))
    return _in_case(search, case, lambda c: replace(c, offers=(*c.offers, offer))), at


def _ended(outlook: Outlook, search: Search, words: Words, _id: str) -> Taken:
    case = _case(outlook, words["case"])
    at = _moment(outlook, case, None, words["day"])
    how = words.groupdict().get("how")
    kind = _ENDS[how.lower()] if how else "rejected"
    outcome = Outcome(at=at, kind=kind)
    return _in_case(search, case, lambda c: replace(c, outcome=outcome)), at


def _decides(outlook: Outlook, search: Search, words: Words, _id: str) -> Taken:
    case = _case(outlook, words["case"])
    decision = Decision(at=outlook.now, by=_date(words["by"]))
    changed = _in_case(search, case, lambda c: replace(c, decisions=(*c.decisions, decision)))
    return changed, outlook.now


def _any_of(words: dict[str, str]) -> str:
    return f"(?P<how>{'|'.join(words)})"


_FORMS: tuple[tuple[str, Callable[[Outlook, Search, Words, str], Taken]], ...] = (
    (
        rf"offer (?:from )?(?P<case>.+?) (?:on )?{_DAY}(?:,? reply by (?P<by>{_DATE}))?",
        _offered,
    ),
    (rf"i {_any_of(_ENDS)} (?P<case>.+?) (?:on )?{_DAY}", _ended),
    (rf"i {_any_of(_SAID)} (?P<who>.+?) (?:on )?{_DAY}", _said),
    (rf"(?P<case>.+?) decides by (?P<by>{_DATE})", _decides),
    (rf"(?P<case>.+?) (?:rejects|says no)(?: on)? {_DAY}", _ended),
    (rf"(?P<who>.+?) {_any_of(_HEARD)}(?: on)? {_DAY}", _heard),
)
