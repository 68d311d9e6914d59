"""What a person should know about the facts themselves: the warnings of a plan."""

from collections.abc import Iterator

from afterword.core.breaches import breaches
from afterword.core.case import CaseView, reads_mail
from afterword.core.outlook import Outlook
from afterword.core.policy import in_force
from afterword.core.step import Caution


def cautions(outlook: Outlook) -> tuple[Caution, ...]:
    """Return the warnings, in a stable order."""
    found = [*_policy(outlook), *_same_email(outlook)]
    for view in outlook.views.values():
        found += _place(view)
    found += breaches(outlook)
    return tuple(found)


def _policy(outlook: Outlook) -> Iterator[Caution]:
    _, unknown = in_force(outlook.search.policy)
    for name in unknown:
        yield Caution(
            code="policy.unknown", message=f"Nobody knows the policy {name!r}; it is kept."
        )


def _place(view: CaseView) -> Iterator[Caution]:
    employer = view.case.employer
    if not employer.country:
        yield Caution(
            code="calendar.no_country",
            message=f"The country of {employer.name} is not known, so Monday to Friday is used "
            "without holidays.",
            facts=(view.id,),
        )
    elif view.days.place is None:
        yield Caution(
            code="calendar.unknown_country",
            message=f"No public holidays are known for {employer.country!r} ({employer.name}).",
            facts=(view.id,),
        )
    if view.zone_name is None:
        yield Caution(
            code="calendar.no_zone",
            message=f"The time zone of {employer.name} is not known, so UTC is used.",
            facts=(view.id,),
        )


def _same_email(outlook: Outlook) -> Iterator[Caution]:
    """Propose, and only propose, that two records with one address are one human."""
    seen: dict[str, str] = {}
    records = [
        (f"{view.id}/{p.id}", p.email) for view in outlook.views.values() for p in view.case.people
    ]
    records += [(f"contacts/{each.id}", each.email) for each in outlook.contacts]
    for ref, email in sorted(records):
        if not reads_mail(email):
            continue
        first = seen.setdefault(str(email).casefold(), ref)
        if first != ref and outlook.human(first) != outlook.human(ref):
            yield Caution(
                code="person.same_email",
                message=f"{first} and {ref} have the same e-mail address; are they one person?",
                facts=(first, ref),
            )
