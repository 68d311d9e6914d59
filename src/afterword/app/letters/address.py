"""Who writes, and where a letter goes: names and addresses from the facts, never put together."""

import re
from typing import NamedTuple

from afterword.core.best_channel import forwarder
from afterword.core.case import CaseView
from afterword.core.case_people import reads_mail
from afterword.core.errors import Refused
from afterword.core.facts import Candidate, Contact, Person, Postal, Reference
from afterword.core.step import Step

EMAIL, FORWARD, MAIL, FAX, OWN = "email", "forward", "mail", "fax", "own"
Recipient = Person | Reference | Contact
_ONE_ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[^\s@,;:<>()\[\]\\\"]+")


class Way(NamedTuple):
    """How a letter goes: the name and address on its envelope, and who passes it on, if anybody.

    ``channel`` and ``address`` are empty when they are not known.
    """

    channel: str
    name: str
    address: str
    via: Person | None = None


def way_to(view: CaseView | None, person: Recipient, channel: str | None) -> Way:
    """Return how a letter reaches somebody by a channel; ``view`` is their case, if any."""
    name = person.name or (person.called or "" if isinstance(person, Person) else "")
    if channel == FORWARD:
        via = forwarder(view, person.id) if view else None
        return Way(FORWARD, via.name if via else name, (via.email or "") if via else "", via)
    if channel == MAIL and isinstance(person, Person):
        return Way(MAIL, name, postal_line(person.postal, view.case.employer.name if view else ""))
    return Way(channel or "", name, _address(person, channel))


def _address(person: Recipient, channel: str | None) -> str:
    if channel == EMAIL:
        return person.email or ""
    if isinstance(person, Person) and channel in {FAX, "phone"}:
        return (person.fax if channel == FAX else person.phone) or ""
    return ""


def postal_line(postal: Postal | None, company: str = "") -> str:
    """Return a postal address on one line, as an approval binds it; empty without a street."""
    if postal is None or not postal.lines:
        return ""
    known = {line.casefold() for line in postal.lines}
    named = company if company.casefold() not in known else ""
    place = " ".join(filter(None, (postal.city, postal.region, postal.postcode)))
    return ", ".join(filter(None, (named, *postal.lines, place, postal.country)))


def refuse_without_way(way: Way, reader: Recipient, step: Step) -> None:
    """Refuse a letter that cannot leave: no way, no address, or one that nobody reads."""
    if way.channel == "phone":
        raise Refused(
            "A letter cannot go by phone",
            where=step.id,
            hint="Choose e-mail, or make the call and note it.",
            code="by_hand",
        )
    if way.channel == OWN:
        return
    if way.channel == FORWARD and way.via is None:
        raise Refused(
            f"Nobody is known who could pass the letter on to {reader.name}",
            where=step.id,
            hint="Write down the recruiter's e-mail address, or the person's own.",
            code="no_address",
        )
    if not way.address:
        how = _how_to_note(way.channel, reader, step.case)
        raise Refused(
            f"No address of {reader.name} is known yet",
            where=step.id,
            hint=f"{how}, or let the recruiter pass the letter on.",
            code="no_address",
        )
    if way.channel not in {MAIL, FAX}:
        _refuse_unread(way, step.id)


def _how_to_note(channel: str, reader: Recipient, case: str | None) -> str:
    """Return how somebody's address is noted, with the command that does it."""
    if not isinstance(reader, Person):
        return "Write it down with them"
    if channel == MAIL:
        return f"Note it with `afterword address {case}/{reader.id}`"
    option = "fax" if channel == FAX else "email"
    return f"Note it with `afterword person {case}/{reader.id} --{option}`"


def _refuse_unread(way: Way, step: str) -> None:
    if not reads_mail(way.address):
        raise Refused(
            f"Nobody reads what is sent to {way.address}",
            where=step,
            hint="Find the person's own address, or let the recruiter pass the letter on.",
            code="no_reply",
        )
    if not _ONE_ADDRESS.fullmatch(way.address):
        raise Refused(
            f"“{way.address}” is not one plain e-mail address",
            where=step,
            hint="Correct the person's address.",
            code="no_address",
        )


def sender_of(candidate: Candidate, step: str, channel: str = EMAIL) -> tuple[str, str]:
    """Return the candidate's name and the address on the envelope; Refused when one is missing.

    On paper that is the postal address, or the e-mail address of somebody who has none.
    """
    if not candidate.name.strip():
        raise _no_sender("Your name is not written down, so no letter can be signed", step)
    if channel == MAIL and candidate.postal and candidate.postal.lines:
        return candidate.name, postal_line(candidate.postal)
    if channel == OWN:
        return candidate.name, candidate.email or ""
    if not candidate.email:
        raise _no_sender("Your e-mail address is not written down, so nobody could answer", step)
    if not _ONE_ADDRESS.fullmatch(candidate.email):
        raise _no_sender(f"“{candidate.email}” is not one plain e-mail address", step)
    return candidate.name, candidate.email


def _no_sender(message: str, step: str) -> Refused:
    hint = "Write them down with `afterword me`, or under Settings."
    return Refused(message, where=step, hint=hint, code="no_sender")
