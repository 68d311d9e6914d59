"""A word before one writes or calls: may they be contacted now, said to the person who is about to.

The answer is may-contact's; here it is asked for several people at once, and for a step of the
plan, which may be right as far as limits go and still too early.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from afterword.core.breaches import breaches
from afterword.core.case import GOVERNED
from afterword.core.in_words import day_text
from afterword.core.limits import Verdict, find_person, verdict
from afterword.core.outlook import Outlook
from afterword.core.step import UPCOMING, Step

YES, WAIT, NEVER = "yes", "wait", "never"
# What is said of one human; any other no is of the employer or the case, and holds for all there.
PERSONAL = frozenset({"contact.forbidden", "contact.gap"})


class GoAhead(NamedTuple):
    """Whether somebody may be contacted now: ``look`` is yes, wait or never; ``line`` says why.

    ``ref`` is "<case>/<person>" or "contacts/<id>".
    """

    ref: str
    look: str
    line: str
    verdict: Verdict

    @property
    def allowed(self) -> bool:
        """Whether now is the time."""
        return self.look == YES

    @property
    def personal(self) -> bool:
        """Whether it is a no that concerns this human alone."""
        return self.verdict.rule in PERSONAL


def go_ahead(
    outlook: Outlook, ref: str, kind: str = "check_in", now: datetime | None = None
) -> GoAhead:
    """Return the word before a contact of this kind; ``now`` as for `verdict`."""
    found = verdict(outlook, ref, kind, now)
    look = YES if found.allowed else NEVER if found.rule == "contact.forbidden" else WAIT
    return GoAhead(ref, look, found.why, found)


def go_aheads(
    outlook: Outlook, refs: Iterable[str], kind: str = "check_in", now: datetime | None = None
) -> dict[str, GoAhead]:
    """Return the word for each of these people, by "<case>/<person>" or "contacts/<id>".

    Asked of a few it costs a few, however large the search. Raises BadInput for nobody's ref.
    """
    refs = [ref if _is_ref(outlook, ref) else find_person(outlook, ref) for ref in refs]
    return {ref: go_ahead(outlook, ref, kind, now) for ref in refs}


def go_ahead_of(outlook: Outlook, step: Step, now: datetime | None = None) -> GoAhead | None:
    """Return the word before a step is done; None where limits do not count it and nobody minds."""
    ref = f"{step.case}/{step.person}"
    if step.kind.startswith("reference") or not _is_ref(outlook, ref):
        return None
    found = go_ahead(outlook, ref, step.kind, now)
    if step.kind not in GOVERNED:
        return None if found.look == YES else found
    if found.look == YES and step.state == UPCOMING and step.opens > (now or outlook.now):
        line = f"It is early for this: the plan means {day_text(step.opens.date())} or later."
        return found._replace(look=WAIT, line=line)
    return found


def _is_ref(outlook: Outlook, ref: str) -> bool:
    """Tell whether a ref names somebody at an employer or in the network."""
    case, _, person = ref.partition("/")
    view = outlook.views.get(case)
    if view is not None:
        return person in view.people
    return case == "contacts" and person in {each.id for each in outlook.contacts}


def broken_by(outlook: Outlook, touches: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return what is to be warned of since these touches, each ("<case>/<person>", touch id).

    They happened, so they are facts; the sentences are those of the plan's warnings.
    """
    wanted = {(outlook.human(ref), touch) for ref, touch in touches}
    return tuple(
        found.message
        for found in breaches(outlook)
        if (outlook.human(found.facts[0]), found.facts[1]) in wanted
    )
