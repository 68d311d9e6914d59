"""The network, human by human: who belongs to it, when they were last in touch, by which record.

One human may be met in two cases and stand among the contacts as well; whatever is noted on one
record holds for the human (ADR 0031).
"""

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from afterword.core.best_channel import best_channel
from afterword.core.business_days import Calendar
from afterword.core.case import CaseView
from afterword.core.facts import Contact, Person
from afterword.core.outlook import Outlook


class Record(NamedTuple):
    """One of a human's records: somebody of a case, or a contact, who has no case."""

    ref: str
    who: Person | Contact
    view: CaseView | None

    @property
    def liked(self) -> bool:
        """Whether they are warm, or asked to be kept posted."""
        return self.who.warm or self.who.keep_posted is not None


class Friend(NamedTuple):
    """A human of the network who may hear from you.

    ``record`` is the one that their hello is named after, ``records`` are all of them; ``base`` is
    the moment that the silence is counted from, ``made`` how many hellos were said.
    """

    human: str
    record: Record
    records: tuple[Record, ...]
    base: datetime
    calendar: Calendar
    made: int

    @property
    def ref(self) -> str:
        """The record's name: "<case>/<person>" or "contacts/<id>"."""
        return self.record.ref

    @property
    def name(self) -> str:
        """What they are called."""
        return self.record.who.name or "them"

    @property
    def channel(self) -> str | None:
        """The way that reaches them."""
        _, who, view = self.record
        if view is not None and isinstance(who, Person):
            return best_channel(view, who, date.min).channel
        return "email" if who.email else None

    @property
    def views(self) -> Iterator[CaseView]:
        """The cases in which they have a record."""
        return (each.view for each in self.records if each.view is not None)


def friends(outlook: Outlook) -> list[Friend]:
    """Return who is liked and in the network, the longest silent first.

    Everyone met in a case that ended in any way but your accepting belongs to it, and every
    contact; nobody who asked for silence. A human is named after the record that came first.
    """
    belonging = _by_human(outlook, _network(outlook))
    if not belonging:
        return []
    known = _by_human(outlook, _everybody(outlook))
    found = [
        _friend(outlook, human, records, tuple(known[human]))
        for human, records in belonging.items()
        if any(each.liked for each in known[human]) and not outlook.forbidden(records[0].ref)
    ]
    return sorted(filter(None, found), key=lambda each: (each.base, each.ref))


def _by_human(outlook: Outlook, records: Iterator[Record]) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for each in records:
        found.setdefault(outlook.human(each.ref), []).append(each)
    return found


def _network(outlook: Outlook) -> Iterator[Record]:
    """Yield the records that belong to the network: of cases as they ended, then the contacts."""
    ended = (
        (view.outcome.at, view.id, view)
        for view in outlook.views.values()
        if view.outcome is not None and view.outcome.kind != "offer_accepted"
    )
    for _, _, view in sorted(ended, key=lambda each: each[:2]):
        met = {person.id: person for each in view.held for person in view.met_by(each)}
        yield from (Record(f"{view.id}/{each}", met[each], view) for each in sorted(met))
    yield from (Record(f"contacts/{each.id}", each, None) for each in outlook.contacts)


def _everybody(outlook: Outlook) -> Iterator[Record]:
    """Yield every record of every human."""
    for view in outlook.views.values():
        yield from (Record(f"{view.id}/{each}", who, view) for each, who in view.people.items())
    yield from (Record(f"contacts/{each.id}", each, None) for each in outlook.contacts)


def _friend(
    outlook: Outlook, human: str, belonging: list[Record], records: tuple[Record, ...]
) -> Friend | None:
    """Return the friend, or None where no date at all is known of them."""
    record, touches = belonging[0], outlook.touches_by_human.get(human, ())
    calendar = outlook.home
    if record.view is not None:
        calendar = record.view.calendar(record.who.id)
    moments = [each.at for each in touches]
    for each in records:
        moments += _moments(each, calendar)
    moments = moments or [
        calendar.opening(each.who.keep_posted.since)
        for each in records
        if each.who.keep_posted is not None
    ]
    if not moments:
        return None
    made = sum(1 for each in touches if each.kind == "keep_in_touch" and each.direction == "out")
    return Friend(human, record, records, max(moments), calendar, made)


def _moments(record: Record, calendar: Calendar) -> Iterator[datetime]:
    """Yield what ends a silence beside touches: a meeting, and the end of a case."""
    _, who, view = record
    if isinstance(who, Contact):
        if who.met is not None:
            yield calendar.opening(who.met)
        return
    if view is None:
        return
    yield from (each.end for each in view.held if who in view.met_by(each))
    if view.outcome is not None:
        yield view.outcome.at
