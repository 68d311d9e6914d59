"""Laws 5 and 6: the plan never breaks a contact limit, never gives up, and cases stay apart."""

import copy
from datetime import datetime, timedelta
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from afterword.core.limits import verdict
from afterword.core.planning import look, plan
from afterword.core.reading import read_search
from afterword.core.step import OPEN, OVERDUE, UPCOMING, Plan, Step
from tests.support.louder import (
    as_drawn,
    asked_at_the_door,
    louder,
    of_one_name,
    one_door,
    one_house,
    strangers,
    written_to,
)
from tests.support.paper import PaperCalendars
from tests.support.patience import FEW, MANY, PATIENT
from tests.support.restraint import GOVERNED, needs_something, records, refusal, share
from tests.support.searches import Drawn, searches

Document = dict[str, Any]
pytestmark = PATIENT
PAPER = PaperCalendars()
STEPS_OF_A_LIFE = 60
SAID = (*GOVERNED, "thank_you", "gracious_reply")


def plan_of(document: Document, now: datetime) -> Plan:
    """Plan a document on the paper calendars."""
    return plan(read_search(document), now, PAPER)


# ── law 5 ───────────────────────────────────────────────────────────────────────────────────


@MANY
@given(searches(), st.sampled_from(GOVERNED))
def test_may_contact_says_what_the_page_says(drawn: Drawn, kind: str) -> None:
    """For every human and every kind, yes or no and the rule agree with a count by hand.

    Would catch a limit per case instead of per employer, a gap per record instead of per human,
    and a silence that counts from an automatic answer.
    """
    for each in louder(drawn, as_drawn, one_house, asked_at_the_door, days=(0, 1, 2, 6, 7, 30)):
        _agree(each.document, each.now, kind)


@FEW
@given(searches(), st.integers(1, 120), st.sampled_from((3, 7, 14)))
def test_an_invitation_carries_further_but_not_for_ever(
    drawn: Drawn, days_ago: int, every: int
) -> None:
    """With everybody invited, the pace, the six and the twelve weeks are counted by hand as well.

    Would catch an invitation that never grows old, and one that lends its pace to another kind.
    """
    document = copy.deepcopy(drawn.document)
    since = (drawn.now - timedelta(days=days_ago)).date().isoformat()
    for person in (each for case in document["cases"] for each in case["people"]):
        person["keep_posted"] = {"every_days": every, "since": since}
    for days in (0, 1, every, 14, 60, 90):
        for kind in ("check_in", "call"):
            _agree(document, drawn.now + timedelta(days=days), kind)


def _agree(document: Document, now: datetime, kind: str) -> None:
    outlook = look(read_search(document), now, PAPER)
    for ref, _, _ in records(document):
        answer, expected = verdict(outlook, ref, kind), refusal(document, ref, kind, now)
        assert (answer.allowed, answer.rule) == (expected is None, expected), (ref, answer)


@MANY
@given(searches())
def test_what_is_open_may_be_done(drawn: Drawn) -> None:
    """Law 5: no call, check-in, ask or hello is open on a day on which it would be too much.

    Would catch a window that opens inside the gap, and a step that outlives the last allowed one.
    """
    for each in louder(drawn, of_one_name, written_to, asked_at_the_door):
        made = plan(each.search, each.now, PAPER)
        governed = [step for step in made.steps if step.kind in GOVERNED]
        opening = [step.opens for step in governed if step.state == UPCOMING]
        for moment in {each.now, made.next_change or each.now, *opening}:
            _may_be_done(each.document, moment)


def _may_be_done(document: Document, now: datetime) -> None:
    for step in plan_of(document, now).steps:
        if step.state in {OPEN, OVERDUE} and step.kind in GOVERNED:
            told = refusal(document, f"{step.case}/{step.person}", step.kind, now)
            assert told is None, (now, step, told)


@MANY
@given(searches())
def test_no_case_is_forgotten(drawn: Drawn) -> None:
    """Law 5: whoever met or wrote to an employer always has something ahead, or a proposed end.

    Would catch a check-in that never comes because a call was waived, and a silence without rest.
    """
    steps = plan_of(drawn.document, drawn.now).steps
    ahead = {
        step.case
        for step in steps
        if step.state in {OPEN, OVERDUE, UPCOMING, "blocked"}
        and step.kind in {*GOVERNED, "rest", "withdrawal"}
    }
    for case in drawn.document["cases"]:
        assert not needs_something(case, drawn.now) or case["id"] in ahead, case["id"]


def done(document: Document, step: Step, now: datetime, number: int) -> None:
    """Write down that a step was done, as a touch of its kind."""
    touch = {"id": f"live{number}", "at": now.isoformat(), "direction": "out", "kind": step.kind}
    if step.case == "contacts":
        contact = next(each for each in document["contacts"] if each["id"] == step.person)
        contact["touches"].append(touch)
        return
    case = next(each for each in document["cases"] if each["id"] == step.case)
    case["touches"].append(touch | {"person": step.person, "interview": step.interview})


@FEW
@given(searches())
def test_a_life_by_the_plan_breaks_no_limit(drawn: Drawn) -> None:
    """Law 5: do whatever opens, the minute it opens, for months: nobody is ever pestered.

    Would catch two cases that write to one human on one day because each looks at itself alone.
    """
    (life,) = louder(drawn, one_door)
    document, now = life.document, life.now
    for number in range(STEPS_OF_A_LIFE):
        made = plan_of(document, now)
        step = next((s for s in made.steps if s.state == OPEN and s.kind in SAID), None)
        if step is not None:
            if step.kind in GOVERNED:
                told = refusal(document, f"{step.case}/{step.person}", step.kind, now)
                assert told is None, (now, step, told)
            done(document, step, now, number)
        elif made.next_change is None:
            return
        else:
            now = made.next_change
        # A moment passes, so that no two things happen at once.
        now += timedelta(minutes=1)


# ── law 6 ───────────────────────────────────────────────────────────────────────────────────


@MANY
@given(searches(least_cases=2), st.data())
def test_a_touch_moves_nothing_in_a_case_apart(drawn: Drawn, data: st.DataObject) -> None:
    """Law 6: what is said at one employer changes no step at another that it has no one with.

    Would catch a count over the whole search, and a home that follows the newest touch.
    """
    (life,) = louder(drawn, strangers)
    document = life.document
    pairs = [
        (one, other)
        for one in document["cases"]
        for other in document["cases"]
        if one is not other and one["people"] and not share(document, one, other)
    ]
    assume(pairs)
    one, other = data.draw(st.sampled_from(pairs))
    touch = {
        "id": "more",
        "at": drawn.now.isoformat(),
        "direction": data.draw(st.sampled_from(("out", "in"))),
        "kind": data.draw(st.sampled_from((*GOVERNED, "reply", "thank_you"))),
        "person": one["people"][0]["id"],
    }
    for days in (9, 1):
        called = {"id": f"call{days}", "direction": "out", "kind": "call", "person": None}
        at = (drawn.now - timedelta(days=days)).isoformat()
        other["touches"].append(called | {"at": at, "person": _first(other)})
    changed = copy.deepcopy(document)
    case = next(each for each in changed["cases"] if each["id"] == one["id"])
    case["touches"].append(touch)
    before, after = (
        [s for s in plan_of(each, drawn.now).steps if s.case == other["id"] and _stays(s)]
        for each in (document, changed)
    )
    assert before == after


def _first(case: Document) -> str | None:
    return case["people"][0]["id"] if case["people"] else None


def _stays(step: Step) -> bool:
    """Only so many hellos begin in a week: those may move."""
    return step.kind != "keep_in_touch"
