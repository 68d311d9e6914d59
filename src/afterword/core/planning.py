"""The plan: facts in, steps out. Nothing of it is stored; it is folded afresh each time."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import chain, starmap
from operator import attrgetter

from afterword.core.business_days import in_zone, pinned
from afterword.core.case import UTC, CaseView
from afterword.core.cautions import cautions, half_days
from afterword.core.errors import BadInput
from afterword.core.facts import Search
from afterword.core.foresight import refuse_the_future
from afterword.core.kinds import FIRST_YEAR, LAST_YEAR
from afterword.core.limits import Verdict, find_person, verdict
from afterword.core.outlook import Outlook
from afterword.core.policy import in_force
from afterword.core.ports import Calendars
from afterword.core.rule import Settled, Sketch, settle, standing
from afterword.core.rules import (
    capture,
    check_in,
    network,
    offers,
    phone_call,
    promises,
    references,
    search,
    thank_you,
)
from afterword.core.step import Plan, Step

BY_DUE = attrgetter("due", "id")


def plan(facts: Search, now: datetime, calendars: Calendars | None = None) -> Plan:
    """Plan every follow-up of a search as it stands at `now`.

    ``now`` is aware; ``calendars`` hands in the public holidays. Raises BadInput for facts that
    cannot be: a touch, an offer or an outcome later than now.
    """
    outlook = look(facts, now, calendars)
    try:
        settled = [(sketch, standing(sketch, outlook)) for sketch in _sketches(outlook)]
    except OverflowError as error:
        raise BadInput("A date lies too far ahead to plan from", hint="Mend the year.") from error
    return Plan(
        now=in_zone(now, outlook.home.zone),
        timezone=getattr(outlook.home.zone, "key", UTC),
        steps=tuple(sorted(starmap(settle, settled), key=BY_DUE)),
        warnings=(*cautions(outlook), *half_days(settled)),
        next_change=_next_change(outlook, settled),
    )


def find_step(outlook: Outlook, id_: str, case: str | None) -> Step | None:
    """Return the step of a case, or of no case, by its id; None where the plan has none.

    The same as `plan` has it, for who asks for one step and has the search before them.
    """
    view = outlook.views.get(case or "")
    for sketch in chain(_of_case(outlook, view) if view else (), _of_no_case(outlook)):
        if sketch.id == id_:
            return settle(sketch, standing(sketch, outlook))
    return None


def next_changes(
    facts: Search, now: datetime, calendars: Calendars | None = None
) -> dict[str, datetime | None]:
    """Return, for each case, when time alone changes its plan next; None where it never does.

    Every step counts for the case that it carries, hellos and thanks to references too; those to
    contacts of no case are "contacts". The coming Mondays of the search belong to no case.
    """
    outlook = look(facts, now, calendars)
    moments: dict[str, list[datetime | None]] = {
        view.id: [*(each.end for each in view.planned), *outlook.silenced_later()]
        for view in outlook.views.values()
    }
    for sketch in _sketches(outlook):
        if sketch.case is not None:
            moments.setdefault(sketch.case, []).append(standing(sketch, outlook).change)
    return {
        case: min((each for each in found if each is not None and each > now), default=None)
        for case, found in moments.items()
    }


def may_contact(
    facts: Search,
    person: str,
    moment: datetime,
    kind: str = "check_in",
    calendars: Calendars | None = None,
) -> Verdict:
    """Tell whether a person may be contacted at a moment, by which rule not, and from when on.

    ``person`` is an id, or "case/person" where it is not unique; ``kind`` is a kind of touch.
    ``moment`` is aware. Raises BadInput for nobody's id, and for facts later than the moment.
    """
    outlook = look(facts, moment, calendars)
    return verdict(outlook, find_person(outlook, person), kind)


def look(facts: Search, now: datetime, calendars: Calendars | None = None) -> Outlook:
    """Return the search as it stands at `now`; refuses facts from the future.

    BadInput, too, for a moment without an offset, or one far outside a life.
    """
    if now.tzinfo is None or not FIRST_YEAR <= now.year <= LAST_YEAR:
        hint = "Write it like 2026-11-23T09:00:00-06:00."
        raise BadInput(f"{now.isoformat()} is no moment to plan for", where="/now", hint=hint)
    now = pinned(now)
    refuse_the_future(facts, now)
    policy, _ = in_force(facts.policy)
    return Outlook(facts, now, policy, calendars)


def _sketches(outlook: Outlook) -> list[Sketch]:
    found: list[Sketch] = []
    for view in outlook.views.values():
        found += _of_case(outlook, view)
    found += _of_no_case(outlook)
    return found


def _of_no_case(outlook: Outlook) -> Iterator[Sketch]:
    yield from references.thank(outlook)
    yield from network.keep_in_touch(outlook)
    yield from search.keep_going(outlook)


def _of_case(outlook: Outlook, view: CaseView) -> list[Sketch]:
    letters = thank_you.owed(outlook, view)
    first = [*phone_call.call_them(outlook, view, letters), *offers.withdraw(outlook, view)]
    replies = list(network.gracious_reply(outlook, view))
    return [
        *capture.prepare(outlook, view),
        *capture.people(outlook, view),
        *capture.contact(outlook, view, letters),
        *capture.decision(outlook, view, letters),
        *thank_you.thank_each_interviewer(outlook, view, letters),
        *references.tell(outlook, view),
        *first,
        *check_in.check_ins(outlook, view, first),
        *promises.keep(outlook, view),
        *offers.answer(outlook, view),
        *offers.tell_others(outlook, view),
        *replies,
        *network.ask_referral(outlook, view, replies[0] if replies else None),
    ]


def _next_change(outlook: Outlook, settled: Iterable[tuple[Sketch, Settled]]) -> datetime | None:
    """Return the first later moment at which time alone changes the plan."""
    changes, now = [each.change for _, each in settled], outlook.now
    moments = [each for each in changes if each is not None and each > now]
    for view in outlook.views.values():
        moments += [each.end for each in view.planned]
    moments += outlook.silenced_later()
    if outlook.accepted is None:
        moments.append(outlook.home.midnight(outlook.monday + timedelta(days=7)))
    first = min(moments, default=None)
    return None if first is None else in_zone(first, outlook.home.zone)
