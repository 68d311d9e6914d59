"""Which way reaches this person, and why (letters.md, Best channel; S14)."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from afterword.core.case import CaseView
from afterword.core.case_people import reads_mail
from afterword.core.facts import Person
from afterword.core.ways_used import NEVER, WaysUsed

WRITTEN = ("email", "mail", "fax", "own", "forward")
REACHED = "It reached {} before: they answered."
TRIED = "You wrote to {} this way before."
CHOSEN = "You chose it for this letter."
CAME_BACK = "Nothing else is known, though a letter came back from there."


class Way(NamedTuple):
    """A channel with its reason; ``via`` is the person who passes a letter on.

    ``channel`` is None when no way is known.
    """

    channel: str | None
    why: str
    via: str | None = None


def forwarder(view: CaseView, person: str | None) -> Person | None:
    """Return the recruiter or coordinator who could pass a letter on."""
    return next((each for each in view.forwarders if each.id != person), None)


def best_channel(view: CaseView, person: Person, leaves: date) -> Way:
    """Choose the way that reaches a person in writing, for a letter that leaves on a date."""
    name = person.called or person.name
    usable, used = ways_to(view, person), view.ways.get(person.id, NEVER)
    if person.prefers is not None and person.prefers in usable:
        why = f"{name} prefers it." if name else "They prefer it."
        return Way(person.prefers, why, usable[person.prefers])
    came_back = "email" in usable and (person.email or "").casefold() in used.dead
    alive = {each: via for each, via in usable.items() if not (came_back and each == "email")}
    return (
        _used(alive, used, name or "them")
        or _first_known(view, alive, leaves)
        or (Way("email", CAME_BACK) if came_back else Way(None, "No address is known yet."))
    )


def _used(usable: Mapping[str, str | None], used: WaysUsed, name: str) -> Way | None:
    """Return the newest way that reached a person, else the newest that was tried."""
    for ways, why in ((used.answered, REACHED), (used.tried, TRIED)):
        found = next((each for each in ways if each in usable), None)
        if found is not None:
            return Way(found, why.format(name), usable[found])
    return None


def ways_to(view: CaseView, person: Person) -> dict[str, str | None]:
    """Return the ways to a person that are known, each with whoever passes the letter on."""
    ways: dict[str, str | None] = {"own": None}
    if reads_mail(person.email):
        ways["email"] = None
    if person.postal and person.postal.lines:
        ways["mail"] = None
    if person.fax:
        ways["fax"] = None
    if view.forwarders and (via := forwarder(view, person.id)) is not None:
        ways["forward"] = via.id
    return ways


def reason_for(view: CaseView, person: Person, channel: str, days: Iterable[date]) -> str:
    """Return why a letter goes by a channel: the reason of a day on which that is the best way.

    Otherwise somebody chose it; empty where there is no channel.
    """
    for day in days:
        best = best_channel(view, person, day)
        if best.channel == channel:
            return best.why
    return CHOSEN if channel else ""


def post_is_in_time(view: CaseView, leaves: date) -> bool:
    """Tell whether paper that leaves on a day arrives before they decide."""
    by = view.decides_by
    return by is None or (by - leaves).days > view.policy.channel_mail_needs_days


def _first_known(view: CaseView, usable: Mapping[str, str | None], leaves: date) -> Way | None:
    in_time = post_is_in_time(view, leaves)
    ordered: Iterable[tuple[str, bool, str]] = (
        ("email", True, "It is the quickest, and the address is known."),
        ("mail", in_time, "The postal address is known, and paper arrives before they decide."),
        ("forward", True, "Their own address is not known, so it goes by a colleague."),
        ("fax", True, "Nothing but a fax number is known."),
        ("mail", True, "Only the postal address is known; it may arrive after they decide."),
    )
    for channel, fits, why in ordered:
        if fits and channel in usable:
            return Way(channel, why, usable[channel])
    return None
