"""Laws 1 to 4 of the plan, over whole searches that nobody thought of, each with its own oracle."""

import json
import re
from collections import Counter
from datetime import date, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from afterword.core.plan_json import plan_document
from afterword.core.planning import plan
from afterword.core.reading import read_search
from afterword.core.step import Plan, Step
from tests.support.louder import as_drawn, louder, one_panel_a_day, said_twice
from tests.support.paper import (
    PaperCalendars,
    case_of,
    in_office,
    is_open,
    place_of_step,
    zone_of,
)
from tests.support.patience import MANY, PATIENT
from tests.support.searches import Drawn, searches

Document = dict[str, Any]
pytestmark = PATIENT
PAPER = PaperCalendars()
RIGHT_NOW = {"prepare", "capture_people", "capture_contact", "capture_decision"}
LISTS = ("people", "interviews", "touches", "decisions", "promises", "offers", "waived", "told")


def planned(drawn: Drawn) -> Plan:
    """Plan a drawn search on the paper calendars."""
    return plan(drawn.search, drawn.now, PAPER)


# ── law 1 ───────────────────────────────────────────────────────────────────────────────────


def shuffled(document: Document, seed: st.DataObject) -> Document:
    """Return the same facts, entered in another order."""
    holders = {
        key: [
            each | {one: seed.draw(st.permutations(each[one])) for one in LISTS if one in each}
            for each in document[key]
        ]
        for key in ("cases", "references", "contacts")
    }
    return document | {key: seed.draw(st.permutations(each)) for key, each in holders.items()}


@MANY
@given(searches(), st.data())
def test_the_order_in_which_facts_were_entered_does_not_matter(
    drawn: Drawn, seed: st.DataObject
) -> None:
    """Law 1: whoever writes the facts down in another order gets the same bytes.

    Would catch a tie that is broken by place in a list, and a set that is walked unsorted.
    """
    for each in louder(drawn, as_drawn, said_twice):
        made = planned(each)
        other = plan(read_search(shuffled(each.document, seed)), each.now, PAPER)
        assert json.dumps(plan_document(other)) == json.dumps(plan_document(made))
        assert list(made.steps) == sorted(made.steps, key=lambda step: (step.due, step.id))


# ── law 2 ───────────────────────────────────────────────────────────────────────────────────

SHAPES = {
    **dict.fromkeys(("prepare", "capture_people", "capture_decision"), "{kind}/{case}/{interview}"),
    **dict.fromkeys(("capture_contact", "thank_you"), "{kind}/{case}/{interview}/{person}"),
    **dict.fromkeys(("reference_heads_up", "reference_thanks"), "{kind}/{any}/{person}"),
    **dict.fromkeys(("withdrawal", "gracious_reply", "referral_ask", "rest"), "{kind}/{case}"),
    "call": "{kind}/{case}/{number}",
    "check_in": "{kind}/{case}(/{person})?/{number}",
    "keep_in_touch": "{kind}/{case}/{person}/{number}",
    "offer_answer": r"{kind}/{case}/o\d",
    "offer_news": r"{kind}/{case}/o\d",
    "promise": r"{kind}/{case}/p\d",
    "search": r"{kind}/\d{{4}}-W\d\d",
}


@MANY
@given(searches())
def test_ids_are_made_of_the_facts_own_ids(drawn: Drawn) -> None:
    """Law 2: an id says what the step is about, once, and counts only what was done before.

    Would catch an id with a date or a rank in it, and a check-in whose number skips.
    """
    steps = planned(drawn).steps
    assert max(Counter(step.id for step in steps).values(), default=1) == 1
    for step in steps:
        parts = {"kind": step.kind, "case": step.case, "interview": step.interview}
        shape = SHAPES[step.kind].format(
            **parts, person=step.person, number=r"(?P<number>\d+)", any="[a-z0-9]+"
        )
        found = re.fullmatch(shape, step.id)
        assert found, (step.id, shape)
        if step.kind in {"check_in", "keep_in_touch"}:
            assert 1 <= int(found["number"]) <= 1 + _done(drawn.document, step.kind)


def _done(document: Document, kind: str) -> int:
    """Count how often something was done, in all cases and the network."""
    touches = [t for each in document["cases"] + document["contacts"] for t in each["touches"]]
    return sum(touch["kind"] == kind and touch["direction"] == "out" for touch in touches)


# ── law 3 ───────────────────────────────────────────────────────────────────────────────────


def letters_owed(case: Document, now: datetime) -> set[str]:
    """Return the thank-you of everyone met, by the words of planning.md and nothing else."""
    meetings = [each for each in case["interviews"] if not each.get("cancelled")]
    meetings.sort(key=lambda each: (_at(each["start"]), _at(each["end"]), each["id"]))
    owed: dict[tuple[str, object], str] = {}
    held = set()
    for meeting in meetings:
        for person in case["people"]:
            if person["id"] in meeting["people"] and person["roles"] != ["coordinator"]:
                local = _at(meeting["end"]).astimezone(zone_of(case["employer"], person))
                key = (person["id"], local.date())
                owed.setdefault(key, f"thank_you/{case['id']}/{meeting['id']}/{person['id']}")
                held |= {key} if _at(meeting["end"]) <= now else set()
    return {step for key, step in owed.items() if key in held}


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text)


@MANY
@given(searches())
def test_everyone_who_was_met_has_one_letter(drawn: Drawn) -> None:
    """Law 3: each person met by a held interview is thanked once, or once for one day.

    Would catch a forgotten interviewer, a thanked coordinator, a letter for a cancelled meeting,
    and a same-day rule that looks at UTC dates.
    """
    for each in louder(drawn, as_drawn, one_panel_a_day):
        found = {step.id for step in planned(each).steps if step.kind == "thank_you"}
        for case in each.document["cases"]:
            later = {one["id"] for one in case["interviews"] if _at(one["end"]) > each.now}
            mine = {one for one in found if one.split("/")[1] == case["id"]}
            owed = letters_owed(case, each.now)
            assert owed <= mine
            assert {one.split("/")[2] for one in mine - owed} <= later


# ── law 4 ───────────────────────────────────────────────────────────────────────────────────


def _is_for_right_now(step: Step, document: Document) -> bool:
    if step.kind in RIGHT_NOW or step.rule == "thank_you.quick_decision":
        return True
    case = case_of(document, step.case)
    if step.kind != "offer_answer" or case is None:
        return False
    offer = next(each for each in case["offers"] if step.id.endswith(f"/{each['id']}"))
    ahead = (step.opens.date().toordinal(), _last_day(offer, step).toordinal())
    days = (step.opens.date().fromordinal(day) for day in range(ahead[0], ahead[1] + 1))
    return not any(is_open(case["employer"], day) for day in days)


def _last_day(offer: Document, step: Step) -> date:
    return date.fromisoformat(offer["reply_by"]) if offer.get("reply_by") else step.due.date()


@MANY
@given(searches())
def test_nothing_is_best_or_due_when_the_office_is_closed(drawn: Drawn) -> None:
    """Law 4: best and due lie in office hours of an open day of the step's own place and zone.

    Would catch weekdays judged in UTC, a holiday of the wrong country, and hours that are not the
    employer's own.
    """
    for step in planned(drawn).steps:
        assert step.opens <= step.best <= step.due, step
        where, person = place_of_step(drawn.document, step)
        zone = zone_of(where, person)
        for moment in (step.opens, step.best, step.due):
            assert moment.utcoffset() == moment.astimezone(zone).utcoffset(), step
        if not _is_for_right_now(step, drawn.document):
            assert in_office(where, step.best), step
            assert in_office(where, step.due), step
