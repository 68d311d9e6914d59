"""Laws 2, 4 and 5, step by step: which calls, check-ins, rests and hellos there are, and when."""

import copy
import json
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given

from afterword.core.planning import plan
from afterword.core.reading import read_search
from afterword.core.step import OPEN, OVERDUE, UPCOMING
from tests.support.calls_ahead import calls, made_call
from tests.support.check_ins_ahead import check_ins
from tests.support.follow_up import Ahead, FollowUp
from tests.support.hellos import hellos
from tests.support.paper import PaperCalendars
from tests.support.patience import tried
from tests.support.restraint import at
from tests.support.rests import rests
from tests.support.searches import Drawn, searches

Document = dict[str, Any]
Louder = Callable[[Document, datetime], None]
# A law tries many searches; on a machine with other work that may take some minutes.
pytestmark = pytest.mark.timeout(600)
PAPER = PaperCalendars()
OFTEN = tried(50)
LIVE = {UPCOMING, OPEN, OVERDUE, "blocked"}
FOLLOW_UPS = {"call", "check_in", "rest"}
DAY = timedelta(days=1)
LATER = (0, 6, 13, 40)


def live(document: Document, now: datetime, kinds: set[str]) -> dict[str, Ahead]:
    """Return the steps of some kinds that the planner has ahead."""
    made = plan(read_search(document), now, PAPER)
    found = [each for each in made.steps if each.kind in kinds and each.state in LIVE]
    assert all(each.best == each.opens for each in found)
    return {e.id: Ahead(e.state, e.opens, e.due, e.person, e.tentative) for e in found}


def _told(document: Document, now: datetime) -> str:
    """Return what can be saved as a facts file, and the moment to plan it for."""
    return f"now {now.isoformat()}\n{json.dumps(document, ensure_ascii=False)}"


def wanted(document: Document, now: datetime) -> dict[str, Ahead]:
    """Return what the page wants ahead in all cases."""
    found: dict[str, Ahead] = {}
    for case in document["cases"]:
        life = FollowUp(document, case, now)
        found |= calls(life) | check_ins(life) | rests(life)
    return found


# ── searches in which more is to be said ────────────────────────────────────────────────────


def as_drawn(_document: Document, _now: datetime) -> None:
    """Leave a search as it is."""


def going_on(document: Document, _now: datetime) -> None:
    """Let no case have an ending or an offer."""
    for case in document["cases"]:
        case |= {"outcome": None, "offers": []}


def thanked(document: Document, now: datetime) -> None:
    """Let everybody be thanked a day after the one round that there was, and nobody answer."""
    going_on(document, now)
    for case in document["cases"]:
        held = [each for each in case["interviews"] if at(each["end"]) <= now]
        for meeting in case["interviews"]:
            called_off = meeting.get("cancelled") if meeting in held else now.isoformat()
            meeting |= {"round": 1, "cancelled": called_off}
        case["touches"] = [each for each in case["touches"] if each["direction"] == "out"]
        case |= {"waived": [], "promises": []}
        for meeting in held:
            sent = min(now, at(meeting["end"]) + DAY).isoformat()
            for person in meeting["people"]:
                touch = {"id": f"{meeting['id']}-{person}", "kind": "thank_you", "at": sent}
                touch |= {"person": person, "interview": meeting["id"], "direction": "out"}
                case["touches"].append(touch)


def kept_posted(document: Document, now: datetime) -> None:
    """Let everybody have asked for a word every so often, some until a day."""
    thanked(document, now)
    for case in document["cases"]:
        for number, person in enumerate(case["people"]):
            since, until = ((now + DAY * each).date().isoformat() for each in (-9, 30))
            ends = {"until": until} if number % 2 else {}
            person["keep_posted"] = {"every_days": 7 * (number + 1), "since": since, **ends}


def louder(drawn: Drawn, *ways: Louder) -> Iterator[tuple[Document, datetime]]:
    """Yield a search as it is, made louder in some ways, today and in the weeks to come."""
    for way in ways:
        document = copy.deepcopy(drawn.document)
        way(document, drawn.now)
        for days in LATER:
            yield document, drawn.now + DAY * days


# ── laws ────────────────────────────────────────────────────────────────────────────────────


@OFTEN
@given(searches())
def test_what_is_ahead_in_a_case_is_what_the_page_says(drawn: Drawn) -> None:
    """Every call, check-in and rest is there, to whom, from when and until when; and no other is.

    Would catch a second check-in that comes too soon, a third that comes at all, a call that the
    floor or a gap should have moved, and a rest that is counted from the wrong day.
    """
    for document, now in louder(drawn, as_drawn, going_on, thanked, kept_posted):
        assert live(document, now, FOLLOW_UPS) == wanted(document, now), _told(document, now)


@OFTEN
@given(searches())
def test_a_call_is_done_by_a_call_of_its_round(drawn: Drawn) -> None:
    """A call after the round and before the next one does it, talked or voicemail; no other.

    Would catch a call of an earlier round that counts, and one of theirs.
    """
    for document, now in louder(drawn, as_drawn, thanked):
        done = {
            each.id: each.satisfied_by
            for each in plan(read_search(document), now, PAPER).steps
            if each.kind == "call" and each.state == "done"
        }
        made: dict[str, str] = {}
        for case in document["cases"]:
            life = FollowUp(document, case, now)
            for number in {each["round"] for each in life.held()}:
                touch = made_call(life, number)
                made |= {f"call/{case['id']}/{number}": touch["id"]} if touch else {}
        assert done == made, _told(document, now)


def ended(document: Document, now: datetime) -> None:
    """Let every case have ended, and everybody be warm."""
    for case in document["cases"]:
        case["outcome"] = case.get("outcome") or {"at": now.isoformat(), "kind": "rejected"}
        for person in case["people"]:
            person["warm"] = True


def one_a_week(document: Document, now: datetime) -> None:
    """Let one hello begin in a week, and one word since an ending long ago be enough."""
    for case in document["cases"]:
        case["outcome"] = {"at": (now - 80 * DAY).isoformat(), "kind": "withdrawn"}
    ended(document, now)
    for person in [each for case in document["cases"] for each in case["people"]]:
        person["do_not_contact"] = None
    for contact in document["contacts"]:
        contact["warm"] = True
    numbers = {"network.keep_in_touch_per_week": 1, "contact.max_unanswered": 1}
    document["policy"] = document.get("policy", {}) | numbers


@OFTEN
@given(searches())
def test_hellos_come_once_a_quarter_and_a_few_a_week(drawn: Drawn) -> None:
    """Each friend has one hello, after the longest silence first, and no week has too many.

    Would catch a hello under two names, a week that is full of hellos nobody will say, and a
    silence counted from a machine's answer.
    """
    for document, now in louder(drawn, as_drawn, ended, one_a_week):
        found = live(document, now, {"keep_in_touch"})
        assert found == hellos(document, now), _told(document, now)
