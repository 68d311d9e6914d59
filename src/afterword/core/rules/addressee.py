"""Whom a step is for once nobody there may be contacted any more: it stays done, or pointless."""

from afterword.core.case import CaseView
from afterword.core.facts import Person, Touch


def addressee(view: CaseView, chosen: Person | None, done: Touch | None) -> Person | None:
    """Return whom the plan chose; nobody left to choose, whoever it was done for already.

    A wish for silence that comes after a letter must not make the letter unsent.
    """
    if chosen is not None or done is None or done.person is None:
        return chosen
    return view.people[done.person]
