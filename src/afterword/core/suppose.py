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
from afterword.core.in_words import day_text
from afterword.core.kinds import read_date
from afterword.core.limits import called, find_person
from afterword.core.naming import short_name
from afterword.core.nearest import the_known
from afterword.core.outlook import Outlook
from afterword.core.step import DONE, MOOT, WAIVED, Plan, Step

NOON = time(12)
OVER = frozenset({DONE, MOOT, WAIVED})
_DATE = r"\d{4}-\d{2}-\d{2}"
_DAY = rf"(?P<day>{_DATE}(?:[T ]\d\S+)?)"
_HEARD = {"replies": "reply", "writes": "message", "calls": "call"}
_SAID = {"call": "call", "thank": "thank_you", "ask": "check_in", "write to": "message"}
_ASKED = {"ask": "you ask {who} where things stand"}
_ENDS = {
    "accept": "offer_accepted",
    "decline": "offer_declined",
    "withdraw from": "withdrawn",
    "give up": "no_reply",
}
# How an ending is told: the keys are those above, "" being theirs.
_ENDED = {
    "": "{short} says no",
    "accept": "you accept the offer of {short}",
    "decline": "you decline the offer of {short}",
    "withdraw from": "you withdraw from {short}",
    "give up": "you give up {short}",
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
    """The facts with what is supposed, and the first moment at which all of it has happened.

    ``said`` tells each of them as one says it: "Priya replies on Wed 25 Nov".
    """

    search: Search
    now: datetime
    said: tuple[str, ...] = ()


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
            search, at, said = take(outlook, so_far.search, match, id_)
            return Supposed(search, max(so_far.now, at), (*so_far.said, said))
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
    """Return the case with this id, or the only one at an employer of this name."""
    if name in outlook.views:
        return name
    wanted, found = name.casefold(), []
    for view in outlook.views.values():
        employer = view.case.employer
        if wanted in {each.casefold() for each in (view.id, employer.name, *employer.also)}:
            found.append(view.id)
    if len(found) > 1:
        which = " or ".join(found)
        raise BadInput(f"“{name}” could be {which}", where="--if", hint="Write its id.")
    if not found:
        hint = the_known("The cases", name, outlook.views)
        raise BadInput(f"There is no case “{name}”", where="--if", hint=hint)
    return found[0]


def _moment(outlook: Outlook, case: str, person: str | None, text: str) -> datetime:
    view = outlook.views.get(case)
    calendar = view.calendar(person) if view else outlook.home
    try:
        if len(text) == len("2026-11-25"):
            return calendar.at(_date(text), NOON)
        _date(text[: len("2026-11-25")])
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise BadInput(f"“{text}” is no date", where="--if", hint="Write 2026-11-25.") from None
    local = moment if moment.tzinfo else moment.replace(tzinfo=calendar.zone)
    return calendar.local(local)


def _date(text: str) -> date:
    try:
        return read_date(text)
    except BadInput:
        raise BadInput(f"“{text}” is no date", where="--if", hint="Write 2026-11-25.") from None


# ── what a sentence adds ────────────────────────────────────────────────────────────────────────

Taken = tuple[Search, datetime, str]
Words = re.Match[str]


def _in_case(search: Search, case: str, change: Callable[[Case], Case]) -> Search:
    return replace(
        search, cases=tuple(change(each) if each.id == case else each for each in search.cases)
    )


def _day(text: str, at: datetime) -> str:
    """Say when: the day, and the time where one was given."""
    return day_text(at.date()) + (
        "" if len(text) == len("2026-11-25") else f" at {at.hour}:{at:%M}"
    )


def _name(outlook: Outlook, ref: str) -> str:
    """Return how somebody is called: in full where two of the case go by one name."""
    case, _, person = ref.partition("/")
    name = called(outlook, ref)
    view = outlook.views.get(case)
    others = (each for each in view.people if each != person) if view else ()
    if view is not None and name in {called(outlook, f"{case}/{each}") for each in others}:
        name = view.people[person].name or name
    return name or "somebody"


def _short(outlook: Outlook, case: str) -> str:
    return short_name(outlook.views[case].case)


def _touch(outlook: Outlook, search: Search, words: Words, touch: Touch) -> Taken:
    ref = _person(outlook, words["who"])
    case, _, person = ref.partition("/")
    at = _moment(outlook, case, person, words["day"])
    new = replace(touch, at=at, person=person)
    who, how = _name(outlook, ref), words["how"].lower()
    said = f"{who} {how}" if touch.direction == "in" else f"you {how} {who}"
    said = f"{_ASKED.get(how, said).format(who=who)} on {_day(words['day'], at)}"
    if case != "contacts":
        return _in_case(search, case, lambda c: replace(c, touches=(*c.touches, new))), at, said
    contacts = (
        replace(each, touches=(*each.touches, new)) if each.id == person else each
        for each in search.contacts
    )
    return replace(search, contacts=tuple(contacts)), at, said


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
    offer = Offer(id=id_, at=at, reply_by=_date(words["by"]) if words["by"] else None)
    until = f" (answer by {day_text(offer.reply_by)})" if offer.reply_by else ""
    said = f"{_short(outlook, case)} makes you an offer on {_day(words['day'], at)}{until}"
    return _in_case(search, case, lambda c: replace(c, offers=(*c.offers, offer))), at, said


def _ended(outlook: Outlook, search: Search, words: Words, _id: str) -> Taken:
    case = _case(outlook, words["case"])
    at = _moment(outlook, case, None, words["day"])
    how = (words.groupdict().get("how") or "").lower()
    outcome = Outcome(at=at, kind=_ENDS.get(how, "rejected"))
    said = f"{_ENDED[how].format(short=_short(outlook, case))} on {_day(words['day'], at)}"
    return _in_case(search, case, lambda c: replace(c, outcome=outcome)), at, said


def _decides(outlook: Outlook, search: Search, words: Words, _id: str) -> Taken:
    case = _case(outlook, words["case"])
    by = _date(words["by"])
    decision = Decision(at=outlook.now, by=by)
    changed = _in_case(search, case, lambda c: replace(c, decisions=(*c.decisions, decision)))
    said = f"{_short(outlook, case)} decides by {day_text(by)}"
    return changed, outlook.now, said


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
