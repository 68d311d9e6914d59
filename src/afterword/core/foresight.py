"""What lies ahead of `now` has not happened: a facts file that says so is mistaken."""

from collections.abc import Iterable
from datetime import datetime

from afterword.core.errors import BadInput
from afterword.core.facts import Case, Contact, Reference, Search

# Not among them: a wish for silence, which may begin later, and a cancelled interview, whose
# moment comes from somebody else's clock.
DATED = ("touches", "offers", "decisions", "promises", "waived")


def refuse_the_future(facts: Search, now: datetime) -> None:
    """Refuse what happened later than now.

    Raises BadInput with the pointer in the facts; whoever read them from a file or a line adds
    its name.
    """
    _refuse("cases", facts.cases, DATED, now)
    _refuse("references", facts.references, ("told",), now)
    _refuse("contacts", facts.contacts, ("touches",), now)


def _refuse(
    home: str,
    holders: Iterable[Case | Reference | Contact],
    lists: Iterable[str],
    now: datetime,
) -> None:
    for index, holder in enumerate(holders):
        try:
            for name in lists:
                for number, each in enumerate(getattr(holder, name)):
                    at = each.at
                    if at is not None and at > now:
                        raise _ahead(at, now, f"/{name}/{number}/at")
            if isinstance(holder, Case):
                _refuse_rest_of_case(holder, now)
        except BadInput as refusal:
            raise refusal.inside(index).inside(home) from None


def _refuse_rest_of_case(case: Case, now: datetime) -> None:
    moments = [(case.references_requested, "/references_requested")]
    if case.outcome is not None:
        moments.append((case.outcome.at, "/outcome/at"))
    for number, promise in enumerate(case.promises):
        if isinstance(promise.kept, datetime):
            moments.append((promise.kept, f"/promises/{number}/kept"))
    for moment, where in moments:
        if moment is not None and moment > now:
            raise _ahead(moment, now, where)


def _ahead(moment: datetime, now: datetime, where: str) -> BadInput:
    return BadInput(
        f"This happened at {moment.isoformat()}, which is later than now, {now.isoformat()}",
        where=where,
        hint="Mend the moment, or plan for a later one with --now.",
    )
