"""When a case may rest, by the page and by ADRs 0032 and 0036."""

from datetime import datetime
from typing import Any

from tests.support.calls_ahead import calls, missed_calls
from tests.support.check_ins_ahead import check_ins, missed_check_ins
from tests.support.follow_up import Ahead, FollowUp
from tests.support.grace import newest
from tests.support.restraint import at

Document = dict[str, Any]


def withdraws(life: FollowUp) -> bool:
    """Tell whether saying no after a yes elsewhere is still to be done."""
    yes = life.accepted()
    silent = life.case["people"] and life.contact() is None
    if yes is None or silent or life.waived(f"withdrawal/{life.case['id']}"):
        return False
    said = [
        at(each["at"])
        for each in life.case["touches"]
        if each["direction"] == "out" and each["kind"] in {"withdrawal", "offer_answer"}
    ]
    return not any(moment >= yes for moment in said)


def rests(life: FollowUp) -> dict[str, Ahead]:
    """Return the proposal to let a case rest, where nothing else is left to do."""
    step, last, yes = f"rest/{life.case['id']}", newest(life), life.accepted()
    planned = len(life.meetings()) > len(life.held())
    over = life.case.get("outcome") or life.case.get("offers") or last is None or planned
    if over or life.waived(step) or withdraws(life) or calls(life) or check_ins(life):
        return {}
    wall = life.wall(None)
    day = wall.day(max(each for each in (last, yes) if each))
    opens = wall.after(life.number("contact.presumed_silent_business_days"), day)
    window = life.number("rest.window_business_days")
    due = max(
        [wall.after(window, opens)] + [wall.after(window, wall.day(each)) for each in lost(life)]
    )
    state = "upcoming" if life.now < wall.opening(opens) else "open"
    if life.now >= wall.closing(due):
        state = "overdue"
    return {step: Ahead(state, wall.opening(opens), wall.closing(due), None)}


def lost(life: FollowUp) -> list[datetime]:
    """Return when ways to go on were lost: too late, waived, forbidden, or called off."""
    return [
        each
        for each in (
            *_forbidden(life),
            *_called_off(life),
            *missed_calls(life),
            *missed_check_ins(life),
        )
        if each <= life.now
    ]


def _forbidden(life: FollowUp) -> list[datetime]:
    """Return when the last person asked not to be contacted."""
    if life.contact() is not None:
        return []
    return [
        at(each["do_not_contact"]) for each in life.case["people"] if each.get("do_not_contact")
    ]


def _called_off(life: FollowUp) -> list[datetime]:
    """Return when planned interviews were called off."""
    return [at(each["cancelled"]) for each in life.case["interviews"] if each.get("cancelled")]
