"""Whose addresses an invitation lists: the employer's, and a candidate's who is not yet known."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from afterword.app.facts.same import words_of
from afterword.app.taking_in.known import Known
from afterword.intake.invite_people import Listed, why_not_met
from afterword.intake.invite_words import FREE_MAIL, is_scheduler

_GREETED = re.compile(
    r"^\s*(?:hi|hello|dear|hey|good (?:morning|afternoon))\s+([^\W\d_]{2,30})\b",
    re.IGNORECASE | re.MULTILINE,
)


def employer_domain(
    listed: Sequence[Sequence[Listed]], known: Known, own: Collection[str]
) -> str | None:
    """Return the domain of the employer's people; None where nobody has an address of his own.

    An agency may send the invitation; where more people are of one place, it is theirs.
    """
    people = list(_people(listed, known, own))
    usable = people or [one for many in listed for one in many if one.email not in own]
    counted = Counter(one.domain for one in usable if domain_counts(one, known, own))
    sender = next((one.domain for one in people if one.organizer and one.domain in counted), None)
    most = counted.most_common(1)
    if most and (sender is None or most[0][1] > counted[sender]):
        return most[0][0]
    return sender


def domain_counts(one: Listed, known: Known, own: Collection[str]) -> bool:
    """Tell whether a domain may be an employer's: no free mail, no scheduling service, not mine."""
    mine = (known.search.candidate.email or "").rpartition("@")[2].lower()
    return bool(
        one.domain
        and one.email not in own
        and one.domain != mine
        and one.domain not in FREE_MAIL
        and not is_scheduler(one.domain)
    )


def _people(
    listed: Sequence[Sequence[Listed]], known: Known, own: Collection[str] = ()
) -> Iterator[Listed]:
    return (one for many in listed for one in many if why_not_met(one, known, own) is None)


def own_addresses(
    listed: Sequence[Sequence[Listed]], known: Known, text: str, addressed: str | None
) -> frozenset[str]:
    """Return the candidate's address among the guests, where the search does not know it.

    It is the one that the message is addressed to, else the one private address, else the one
    guest who is greeted by name, else the one guest from outside the house; and nobody where
    that leaves two.
    """
    if known.search.candidate.email:
        return frozenset({known.search.candidate.email.lower()})
    everybody = {one.email: one for one in _people(listed, known) if one.email}
    guests = [one for one in everybody.values() if one.attendee and not one.organizer]
    private = [one for one in guests if one.domain in FREE_MAIL]
    greeted = _GREETED.search(text[:4_000])
    called = [one for one in guests if greeted and _answers_to(one, greeted[1])]
    addressees = [one for one in guests if addressed and one.email == addressed.lower()]
    for found in (addressees, private, called, _from_outside(guests, list(everybody.values()))):
        if len(found) == 1 and len(everybody) > 1:
            return frozenset({found[0].email or ""})
    return frozenset()


def _answers_to(one: Listed, first_name: str) -> bool:
    words = words_of(one.name) or words_of((one.email or "").partition("@")[0])
    return words_of(first_name) == words[:1]


def _from_outside(guests: Sequence[Listed], everybody: Sequence[Listed]) -> list[Listed]:
    counted = Counter(one.domain for one in everybody if not is_scheduler(one.domain))
    house = {one.domain for one in everybody if one.organizer} | {
        domain for domain, number in counted.items() if number > 1
    }
    return [one for one in guests if house and one.domain not in house]
