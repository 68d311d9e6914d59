"""Is this still the time for a letter? The plan and the limits are asked again before it leaves.

A letter may wait for days after its approval: they answered, somebody else wrote to the same human,
or the offer that it tells of was declined.
"""

from afterword.app.sending.approval import Approval
from afterword.core.case import GOVERNED
from afterword.core.in_words import day_text
from afterword.core.limits import verdict
from afterword.core.outlook import Outlook
from afterword.core.planning import find_step
from afterword.core.step import DONE, MOOT, UPCOMING, WAIVED, Step

SETTLED = {
    DONE: "This was done already",
    MOOT: "There is no need for this letter any more",
    WAIVED: "You chose to leave this letter out",
    UPCOMING: "It is too early for this letter",
}
# A letter of another kind is owed, or carries out what the facts already say: a yes is recorded
# before its letter leaves. These are worth less than nothing once their time is over.
PASSING = GOVERNED | {"offer_news"}


def untimely(outlook: Outlook, approval: Approval) -> str | None:
    """Return why this is not the moment for an approved letter, None where nothing is said.

    ``outlook`` is of the moment at which it would leave.
    """
    return _too_often(outlook, approval) or _out_of_place(outlook, approval)


def _too_often(outlook: Outlook, approval: Approval) -> str | None:
    if approval.kind not in GOVERNED or not _is_known(outlook, approval):
        return None
    found = verdict(outlook, f"{approval.case}/{approval.person}", approval.kind)
    return None if found.allowed else found.why


def _is_known(outlook: Outlook, approval: Approval) -> bool:
    view = outlook.views.get(approval.case or "")
    if view is not None:
        return approval.person in view.people
    return approval.person in {each.id for each in outlook.contacts}


def _out_of_place(outlook: Outlook, approval: Approval) -> str | None:
    step = find_step(outlook, approval.step, approval.case)
    if step is None:
        return f"{SETTLED[MOOT]}." if approval.kind in PASSING else None
    if step.state == UPCOMING:
        return f"{SETTLED[UPCOMING]}; it is meant for {_day(step)} or later."
    if step.state == WAIVED or (step.state in {DONE, MOOT} and approval.kind in PASSING):
        return f"{SETTLED[step.state]}."
    return None


def _day(step: Step) -> str:
    return day_text(step.opens.date())
