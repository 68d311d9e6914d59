"""Whose addresses an invitation lists: the employer's domain, and a candidate not yet known."""

from collections import Counter
from collections.abc import Sequence

from afterword.app.known import Known
from afterword.intake.invite_people import Listed, why_not_met
from afterword.intake.invite_words import FREE_MAIL, is_scheduler


def employer_domain(listed: Sequence[Sequence[Listed]], known: Known) -> str | None:
    """Return the domain of the employer's people; None where nobody has an address of his own.

    An agency may send the invitation; where more people are of one place, it is theirs.
    """
    own = (known.search.candidate.email or "").rpartition("@")[2].lower()
    everybody = [one for many in listed for one in many]
    usable = [one for one in everybody if one.domain and not _is_nobodys(one.domain, own)]
    people = [one for one in usable if not why_not_met(one, known, None)]
    sender = next((one.domain for one in people if one.organizer), None)
    counted = Counter(one.domain for one in people or usable)
    most = counted.most_common(1)
    if most and (sender is None or most[0][1] > counted[sender]):
        return most[0][0]
    return sender


def _is_nobodys(domain: str, own: str) -> bool:
    """Tell a domain that is no employer's: free mail, a scheduling service, the candidate's own."""
    if domain in FREE_MAIL or (own and domain == own):
        return True
    return is_scheduler(domain)


def candidate_domain(listed: Sequence[Sequence[Listed]], known: Known) -> str | None:
    """Where the candidate's address is unknown, one lone free-mail guest is taken for them."""
    if known.search.candidate.email:
        return None
    guests = {one.email: one for many in listed for one in many if one.domain in FREE_MAIL}
    alone = next(iter(guests.values())) if len(guests) == 1 else None
    others = [one for many in listed for one in many if one.domain not in FREE_MAIL]
    return alone.domain if alone and others and not alone.organizer else None
