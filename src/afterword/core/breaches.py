"""Contacts that broke a limit: they happened, are kept as facts, and are warned about (S23)."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from afterword.core.business_days import Calendar
from afterword.core.case import GOVERNED, CaseView, newest
from afterword.core.facts import Touch
from afterword.core.in_words import count_text, day_text
from afterword.core.limits import CLOSED_BY_OUTCOME, invitation
from afterword.core.outlook import Outlook
from afterword.core.step import Caution


class Approach(NamedTuple):
    """A governed contact, with the record of the human it went to and the case, if any."""

    ref: str
    touch: Touch
    view: CaseView | None
    calendar: Calendar

    @property
    def day(self) -> str:
        """Return its date as a person says it."""
        return day_text(self.calendar.date_of(self.touch.at))


def breaches(outlook: Outlook) -> Iterator[Caution]:
    """Yield what was said although a limit spoke against it, in a stable order."""
    yield from _forbidden(outlook)
    if not outlook.governed:
        return
    by_human: dict[str, list[Approach]] = {}
    for contact in sorted(_governed(outlook), key=_turn):
        by_human.setdefault(outlook.human(contact.ref), []).append(contact)
        yield from _out_of_turn(outlook, contact)
    for _, contacts in sorted(by_human.items()):
        yield from _too_close(outlook, contacts)


def _turn(each: Approach) -> tuple[datetime, str, str]:
    return each.touch.at, each.ref, each.touch.id


def _governed(outlook: Outlook) -> Iterator[Approach]:
    for view in outlook.views.values():
        for touch in view.governed:
            if touch.person is not None:
                ref = f"{view.id}/{touch.person}"
                yield Approach(ref, touch, view, view.calendar(touch.person))
    for contact in outlook.contacts:
        for touch in contact.touches:
            if touch.kind in GOVERNED and touch.direction == "out":
                yield Approach(f"contacts/{contact.id}", touch, None, outlook.home)


def _forbidden(outlook: Outlook) -> Iterator[Caution]:
    """Tell of what went to somebody after they had asked not to be contacted."""
    silenced = outlook.silenced
    if not silenced:
        return
    for ref, touch in outlook.all_touches():
        since = silenced.get(outlook.human(ref))
        if since is not None and touch.direction == "out" and touch.at >= since:
            when = day_text(outlook.home.date_of(touch.at))
            message = f"You wrote or called on {when} although they had asked not to be contacted."
            yield Caution(code="contact.forbidden", message=message, facts=(ref, touch.id))


def _out_of_turn(outlook: Outlook, contact: Approach) -> Iterator[Caution]:
    """Tell of a contact after the case had ended, or after too many without an answer."""
    view, touch = contact.view, contact.touch
    if view is None:
        return
    ended = view.outcome is not None and view.outcome.at <= touch.at
    if ended and touch.kind in CLOSED_BY_OUTCOME:
        message = f"Your contact on {contact.day} came after this case had ended."
        yield Caution(code="contact.closed", message=message, facts=(contact.ref, touch.id))
        return
    before = _unanswered_before(outlook, view, touch)
    asked = _invited(contact)
    policy = outlook.policy
    most = policy.contact_max_unanswered if asked is None else policy.contact_invited_max_unanswered
    if before >= most:
        were = count_text(before, "contact was", "contacts were")
        enough = count_text(most, "is", "are")
        message = f"On {contact.day} {were} unanswered already; {enough} enough."
        yield Caution(code="contact.max_unanswered", message=message, facts=(contact.ref, touch.id))


def _unanswered_before(outlook: Outlook, view: CaseView, touch: Touch) -> int:
    """Count the governed contacts that had no answer when this one was made."""
    together = outlook.exchanges(view)
    outcome = view.outcome.at if view.outcome and view.outcome.at <= touch.at else None
    since = newest(outcome, *[each.last_heard(touch.at) for each in together])
    return sum([each.count(since, touch.at) for each in together])


def _invited(contact: Approach) -> int | None:
    """Return the days between two check-ins that the person asked for, if they did."""
    if contact.view is None or contact.touch.kind != "check_in":
        return None
    day = contact.calendar.date_of(contact.touch.at)
    asked = invitation(contact.view, contact.touch.person, day)
    return asked.every_days if asked else None


def _too_close(outlook: Outlook, contacts: list[Approach]) -> Iterator[Caution]:
    """Tell of contacts to one human that came closer together than the limits allow."""
    for earlier, later in pairwise(contacts):
        gap = _invited(later) or outlook.policy.contact_gap_days
        calendar = later.calendar
        passed = calendar.date_of(later.touch.at) - calendar.date_of(earlier.touch.at)
        if passed < timedelta(days=gap):
            when = f"{count_text(passed.days, 'day')} after" if passed else "on the day of"
            wanted = count_text(gap, "day")
            message = f"Your contact on {later.day} came {when} the one before; leave {wanted}."
            facts = (outlook.human(later.ref), later.touch.id)
            yield Caution(code="contact.gap", message=message, facts=facts)
