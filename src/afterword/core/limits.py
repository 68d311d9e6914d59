"""How often is too often: contact limits over all channels and roles (S23)."""

from bisect import bisect_left
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from afterword.core.business_days import Calendar
from afterword.core.case import AT, GOVERNED, CaseView, newest
from afterword.core.errors import BadInput
from afterword.core.facts import KeepPosted, Touch
from afterword.core.in_words import count_text, day_text
from afterword.core.letters.names import first_name
from afterword.core.naming import short_name
from afterword.core.nearest import the_known
from afterword.core.outlook import Outlook

CLOSED_BY_OUTCOME = frozenset({"call", "check_in"})
# By phone or not, as what was done and as what one is about to do.
_DID = {True: "called", False: "wrote to"}
_DOING = {True: "calling", False: "writing to"}


class Verdict(NamedTuple):
    """The answer of may-contact; ``earliest`` is `from` in its JSON: the first date allowed."""

    allowed: bool
    rule: str | None
    earliest: date | None
    why: str


def heard_at(outlook: Outlook, view: CaseView) -> datetime | None:
    """Return when the employer was last heard from, over the cases that count together."""
    return newest(*[each.last_heard() for each in outlook.exchanges(view)])


def unanswered(outlook: Outlook, view: CaseView) -> int:
    """Count the governed contacts since they were heard from, or the outcome if that is later."""
    known = outlook.unanswered.get(view.id)
    if known is None:
        known = outlook.unanswered[view.id] = _unanswered(outlook, view)
    return known


def _unanswered(outlook: Outlook, view: CaseView) -> int:
    if not outlook.has_asked:
        return 0
    together = outlook.exchanges(view)
    outcome = view.outcome.at if view.outcome else None
    since = newest(outcome, *[each.last_heard() for each in together])
    return sum([each.count(since) for each in together])


def at_limit(outlook: Outlook, view: CaseView) -> str | None:
    """Return why the employer is asked nothing more for now, if enough is unanswered already."""
    if unanswered(outlook, view) < view.policy.contact_max_unanswered:
        return None
    return "Your last contacts are unanswered; wait until they write."


def unanswered_by(outlook: Outlook, ref: str) -> int:
    """Count the hellos in a row that a human of the network left unanswered."""
    count = 0
    for touch in sorted(outlook.touches_by_human.get(outlook.human(ref), ()), key=lambda t: t.at):
        if touch.direction == "in":
            count = 0
        elif touch.kind == "keep_in_touch":
            count += 1
    return count


def gap_ends(outlook: Outlook, ref: str, calendar: Calendar, days: int) -> date | None:
    """Return the first date on which the gap after the last governed contact is over."""
    touches = _counted(outlook, ref)
    return calendar.date_of(touches[-1].at) + timedelta(days=days) if touches else None


class Kept(NamedTuple):
    """A window of days that the gap allows, and the moment from which it is too late.

    ``because`` says, after the rule's own sentence, which contact moved it.
    """

    opens: date
    due: date
    late: datetime
    because: str = ""


def kept_apart(
    outlook: Outlook,
    ref: str,
    calendar: Calendar,
    window: tuple[date, date],
    late: Callable[[date], datetime],
) -> Kept:
    """Move a window (opens, due) behind the gap of each contact that came while it lasted.

    ``late(due)`` tells when a window is too late: a contact after that moves nothing, or it would
    bring back a step that was over.
    """
    (opens, due), because = window, ""
    touches = _counted(outlook, ref)
    if not touches:
        return Kept(opens, due, late(due))
    gap = timedelta(days=outlook.policy.contact_gap_days)
    for touch in _since(touches, calendar.midnight(opens - gap)):
        day = calendar.date_of(touch.at)
        if day + gap > opens:
            if touch.at >= late(due):
                break
            opens = calendar.days.forward(day + gap)
            due = max(due, opens)
            because = f" You were in touch on {day_text(day)}, so it waits for {day_text(opens)}."
    return Kept(opens, due, late(due), because)


def first_opened(outlook: Outlook, ref: str, calendar: Calendar, day: date) -> datetime:
    """Return when a step that may open on a day first opened, or will, for all that is known.

    A contact after that moved it again, perhaps, but cannot undo that it had opened.
    """
    touches = _counted(outlook, ref)
    if not touches:
        return calendar.opening(day)
    gap = timedelta(days=outlook.policy.contact_gap_days)
    for touch in _since(touches, calendar.midnight(day - gap)):
        if touch.at >= calendar.opening(day):
            break
        day = max(day, calendar.days.forward(calendar.date_of(touch.at) + gap))
    return calendar.opening(day)


def _counted(outlook: Outlook, ref: str) -> list[Touch]:
    """Return the contacts to a human that the limits count, the oldest first."""
    return outlook.governed.get(outlook.human(ref), []) if outlook.governed else []


def _since(touches: list[Touch], moment: datetime) -> list[Touch]:
    """Return the contacts from a moment on: what came before moves nothing."""
    return touches[bisect_left(touches, moment, key=AT) :]


def invitation(view: CaseView, person: str | None, day: date) -> KeepPosted | None:
    """Return the person's invitation to be kept posted, while it lasts."""
    known = view.people.get(person) if person else None
    asked = known.keep_posted if known else None
    if asked is None or (asked.until is not None and day > asked.until):
        return None
    return asked


def invited_until(outlook: Outlook, view: CaseView, asked: KeepPosted, calendar: Calendar) -> date:
    """Return the last date on which an invitation still carries a check-in."""
    heard = heard_at(outlook, view)
    since = calendar.date_of(heard) if heard else asked.since
    return max(since, asked.since) + timedelta(weeks=outlook.policy.contact_invited_weeks)


def verdict(
    outlook: Outlook, ref: str, kind: str = "check_in", now: datetime | None = None
) -> Verdict:
    """Tell whether a contact of this kind is allowed, in words that name the person.

    ``ref`` is "<case>/<person>" or "contacts/<id>". ``now`` is the outlook's moment, or a later
    one up to which no fact has been added.
    """
    now = now or outlook.now
    if outlook.forbidden(ref, now):
        why = f"{called(outlook, ref) or 'They'} asked not to be contacted."
        return _no("contact.forbidden", None, why)
    if kind not in GOVERNED:
        return _yes(outlook.home.date_of(now), "Limits do not count this kind of contact.")
    case, _, person = ref.partition("/")
    if case == "contacts":
        return _network_verdict(outlook, ref, now)
    return _case_verdict(outlook, outlook.views[case], person, (kind, now))


def _case_verdict(
    outlook: Outlook, view: CaseView, person: str, asked_for: tuple[str, datetime]
) -> Verdict:
    (kind, now), ref = asked_for, f"{view.id}/{person}"
    calendar = view.calendar(person)
    today = calendar.date_of(now)
    if view.outcome is not None and kind in CLOSED_BY_OUTCOME:
        return _no("contact.closed", None, "This case has ended; the network's steps go on.")
    asked = invitation(view, person, today) if kind == "check_in" else None
    most, gap = outlook.policy.contact_max_unanswered, outlook.policy.contact_gap_days
    if asked is not None:
        most, gap = outlook.policy.contact_invited_max_unanswered, asked.every_days
        if today > invited_until(outlook, view, asked, calendar):
            why = f"It is long ago that {called(outlook, ref) or 'they'} asked to be kept posted."
            return _no("contact.max_unanswered", None, why)
    if unanswered(outlook, view) >= most:
        return _no("contact.max_unanswered", None, _unanswered_words(outlook, view))
    if kind == "keep_in_touch" and (refused := _hello_refused(outlook, ref)):
        return refused
    return _gap_verdict(outlook, ref, (calendar, today), (kind, gap))


def _hello_refused(outlook: Outlook, ref: str) -> Verdict | None:
    """Refuse a hello to whom enough is unanswered: by them, or by an employer they belong to.

    A hello is to a human, by whatever record, so each of their employers' limits holds for it.
    """
    if _is_silent(outlook, ref):
        return _silent(outlook, ref)
    human = outlook.human(ref)
    for view in outlook.views.values():
        if at_limit(outlook, view) and any(
            outlook.human(f"{view.id}/{each}") == human for each in view.people
        ):
            return _no("contact.max_unanswered", None, _unanswered_words(outlook, view))
    return None


def _network_verdict(outlook: Outlook, ref: str, now: datetime) -> Verdict:
    if refused := _hello_refused(outlook, ref):
        return refused
    place = (outlook.home, outlook.home.date_of(now))
    return _gap_verdict(outlook, ref, place, ("keep_in_touch", outlook.policy.contact_gap_days))


def _gap_verdict(
    outlook: Outlook, ref: str, place: tuple[Calendar, date], asked_for: tuple[str, int]
) -> Verdict:
    (calendar, today), (kind, gap) = place, asked_for
    allowed, name = gap_ends(outlook, ref, calendar, gap), called(outlook, ref) or "them"
    if allowed is not None and today < allowed:
        last = outlook.governed[outlook.human(ref)][-1]
        day = day_text(calendar.date_of(last.at))
        why = f"You {_DID[_is_by_phone(last)]} {name} on {day}; wait until {day_text(allowed)}."
        return _no("contact.gap", allowed, why)
    return _yes(today, f"Nothing speaks against {_DOING[kind == 'call']} {name}.")


def _is_by_phone(touch: Touch) -> bool:
    return touch.kind == "call" and touch.channel in {None, "phone"}


def _is_silent(outlook: Outlook, ref: str) -> bool:
    return unanswered_by(outlook, ref) >= outlook.policy.network_silent_stops_after


def _silent(outlook: Outlook, ref: str) -> Verdict:
    why = (
        f"{called(outlook, ref) or 'They'} did not answer your last hellos; wait until they write."
    )
    return _no("contact.max_unanswered", None, why)


def _unanswered_words(outlook: Outlook, view: CaseView) -> str:
    contacts = count_text(unanswered(outlook, view), "contact", "contacts").capitalize()
    verb = "is" if unanswered(outlook, view) == 1 else "are"
    return f"{contacts} to {short_name(view.case)} {verb} unanswered; wait until they write."


def called(outlook: Outlook, ref: str) -> str:
    """Return how somebody is called in a sentence: "Priya", or "" for who has no name."""
    case, _, id_ = ref.partition("/")
    if case in outlook.views:
        person = outlook.views[case].people[id_]
        return person.called or (first_name(person.name) if person.name else "")
    return next(first_name(each.name) for each in outlook.contacts if each.id == id_)


def _no(rule: str, earliest: date | None, why: str) -> Verdict:
    return Verdict(allowed=False, rule=rule, earliest=earliest, why=why)


def _yes(earliest: date, why: str) -> Verdict:
    return Verdict(allowed=True, rule=None, earliest=earliest, why=why)


def find_person(outlook: Outlook, name: str) -> str:
    """Return "<case>/<person>" for what a person wrote: an id, or "case/person".

    Raises BadInput when nobody, or more than one, is meant.
    """
    refs = [f"{view.id}/{each}" for view in outlook.views.values() for each in view.people]
    refs += [f"contacts/{each.id}" for each in outlook.contacts]
    if name in refs:
        return name
    found = [ref for ref in refs if ref.partition("/")[2] == name]
    if len({outlook.human(ref) for ref in found}) == 1:
        return found[0]
    if not found:
        ids = refs if "/" in name else [ref.partition("/")[2] for ref in refs]
        raise BadInput(f"Nobody here has the id {name!r}", hint=the_known("The ids", name, ids))
    raise BadInput(f"{name!r} could be {' or '.join(found)}", hint="Write case/person.")
