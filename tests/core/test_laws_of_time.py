"""Laws 7 to 9: when time alone changes a plan, what an ending leaves, and facts that cannot be."""

import copy
import json
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from afterword.core.errors import BadInput
from afterword.core.planning import plan
from afterword.core.reading import read_search
from afterword.core.step import OPEN, Plan
from tests.support import cast
from tests.support.friendlier import ended
from tests.support.louder import as_drawn, long_unthanked, louder, soon_silent, written_to
from tests.support.paper import PaperCalendars
from tests.support.patience import MANY, PATIENT
from tests.support.restraint import is_silenced, same_human, too_many_hellos
from tests.support.searches import Drawn, searches

Document = dict[str, Any]
pytestmark = PATIENT
PAPER = PaperCalendars()
FAR = timedelta(days=400)
HOPS = 5
# What may still be open in a case that has ended: letters, promises, the network, references.
AFTERWARDS = {
    *("thank_you", "capture_contact", "promise", "gracious_reply", "referral_ask"),
    *("keep_in_touch", "reference_heads_up", "reference_thanks"),
}


def plan_at(drawn: Drawn, moment: datetime) -> Plan:
    """Plan a drawn search at a moment."""
    return plan(drawn.search, moment, PAPER)


def standing(made: Plan) -> list[tuple[object, ...]]:
    """Return what law 7 speaks of: the states and moments of all steps."""
    return sorted((s.id, s.state, s.opens, s.best, s.due, s.tentative) for s in made.steps)


# ── law 7 ───────────────────────────────────────────────────────────────────────────────────


@MANY
@given(searches(), st.floats(0, 1, exclude_max=True))
def test_nothing_changes_before_the_next_change(drawn: Drawn, share: float) -> None:
    """Law 7: at every moment before next_change the plan is the one that was made now.

    Would catch a state whose moment nobody announced: an interview's end, a Monday, a silence that
    begins, and a call that has become too late.
    """
    for each in louder(drawn, as_drawn, ended, soon_silent, written_to, long_unthanked):
        moment: datetime | None = each.now
        for _ in range(HOPS):
            moment = moment and _next_change(each, moment, share)


def _next_change(drawn: Drawn, now: datetime, share: float) -> datetime | None:
    """Return the next change of a plan, after which nothing was seen to change before it."""
    made = plan_at(drawn, now)
    assert made.next_change is None or made.next_change > now
    until = made.next_change or now + FAR
    last = until - timedelta(microseconds=1)
    for moment in (min(now + (until - now) * share, last), last):
        assert standing(plan_at(drawn, moment)) == standing(made), moment
    return made.next_change


@MANY
@given(searches())
def test_something_changes_at_the_next_change(drawn: Drawn) -> None:
    """A moment that is announced is worth waking up for: a step changes, or a later one is named.

    Would catch a next_change that is always a minute from now, which the law above would let pass.
    """
    made = plan_at(drawn, drawn.now)
    assume(made.next_change is not None)
    assert made.next_change is not None
    then = plan_at(drawn, made.next_change)
    assert then.next_change is None or then.next_change > made.next_change
    moments = {moment for s in made.steps for moment in (s.opens, s.best, s.due)}
    near = timedelta(hours=1)
    changed = standing(then) != standing(made)
    assert changed or made.next_change in moments or made.next_change - drawn.now > near


ENDINGS = st.sampled_from(("rejected", "withdrawn", "no_reply", "offer_declined"))


def all_ended(drawn: Drawn, kind: str) -> Document:
    """Return the search with every case ended an hour ago, and everybody warm."""
    document = copy.deepcopy(drawn.document)
    for case in document["cases"]:
        case["outcome"] = {"at": (drawn.now - timedelta(hours=1)).isoformat(), "kind": kind}
        for person in case["people"]:
            person["warm"] = True
    return document


# ── law 8 ───────────────────────────────────────────────────────────────────────────────────


@MANY
@given(searches(), ENDINGS)
def test_a_case_that_ended_leaves_only_what_is_owed_to_people(drawn: Drawn, kind: str) -> None:
    """Law 8: after an ending nobody is called, asked or checked on about the job.

    Would catch a call that stays open after a rejection, and a withdrawal from a lost case.
    """
    document = all_ended(drawn, kind)
    for later in range(0, 12, 2):
        steps = plan(read_search(document), drawn.now + timedelta(days=later), PAPER).steps
        still = {step.kind for step in steps if step.state == OPEN and step.case is not None}
        assert still <= AFTERWARDS


@MANY
@given(searches(), ENDINGS)
def test_only_a_yes_takes_people_out_of_the_network(drawn: Drawn, kind: str) -> None:
    """Law 8: whoever is warm and was met in a case that ended otherwise gets a hello planned.

    Would catch a network that forgets people after a rejection or a withdrawal.
    """
    document = all_ended(drawn, kind)
    steps = plan(read_search(document), drawn.now, PAPER).steps
    names = {f"{step.case}/{step.person}" for step in steps if step.kind == "keep_in_touch"}
    for ref in _friends(document, drawn.now):
        assert names & same_human(document, ref), ref


def _friends(document: Document, now: datetime) -> list[str]:
    """Return the warm people who were met in cases that ended, by the words of the page."""
    found = []
    for case in document["cases"]:
        if not case.get("outcome") or case["outcome"]["kind"] == "offer_accepted":
            continue
        met = {name for each in case["interviews"] if _held(each, now) for name in each["people"]}
        for person in case["people"]:
            ref = f"{case['id']}/{person['id']}"
            silent = is_silenced(document, ref, now) or too_many_hellos(document, ref)
            mere = person["roles"] == ["coordinator"]
            if person["id"] in met and person.get("warm") and not (silent or mere):
                found.append(ref)
    return found


def _held(interview: Document, now: datetime) -> bool:
    return not interview.get("cancelled") and datetime.fromisoformat(interview["end"]) <= now


# ── law 9 ───────────────────────────────────────────────────────────────────────────────────

NOW = datetime.fromisoformat("2026-11-24T09:00:00-06:00")
Spoil = Callable[[Document], None]


def _at(*path: str | int, value: object) -> Spoil:
    """Return what puts a value at a place of Halden's case."""

    def spoil(document: Document) -> None:
        place: Any = document["cases"][0]
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = value

    return spoil


def _touch(**changes: object) -> Spoil:
    said = {"id": "t9", "at": "2026-11-23T09:00:00-06:00", "direction": "out", "kind": "call"}

    def spoil(document: Document) -> None:
        document["cases"][0].setdefault("touches", []).append(said | {"person": "ruth"} | changes)

    return spoil


SPOILT: dict[str, tuple[Spoil, str]] = {
    "end before start": (
        _at("interviews", 0, "end", value="2026-11-20T12:00:00-06:00"),
        "/cases/0/interviews/0/end",
    ),
    "unknown person in an interview": (
        _at("interviews", 0, "people", value=["ruth", "nobody"]),
        "/cases/0/interviews/0/people/1",
    ),
    "unknown person of a touch": (_touch(person="nobody"), "/cases/0/touches/0/person"),
    "no offset": (
        _at("interviews", 0, "start", value="2026-11-20T13:00:00"),
        "/cases/0/interviews/0/start",
    ),
    "no offset on a touch": (_touch(at="2026-11-23T09:00:00"), "/cases/0/touches/0/at"),
    "a touch of tomorrow": (_touch(at="2026-11-25T09:00:00-06:00"), "/cases/0/touches/0/at"),
    "two outcomes": (
        _at(
            "outcome",
            value=[
                {"at": "2026-11-22T09:00:00-06:00", "kind": "rejected"},
                {"at": "2026-11-23T09:00:00-06:00", "kind": "offer_accepted"},
            ],
        ),
        "/cases/0/outcome",
    ),
    "an outcome of tomorrow": (
        _at("outcome", value={"at": "2026-11-25T09:00:00-06:00", "kind": "rejected"}),
        "/cases/0/outcome/at",
    ),
    "a kind nobody knows": (_touch(kind="fax_it"), "/cases/0/touches/0/kind"),
    "a day that is none": (
        _at("decisions", 0, "by", value="2026-02-30"),
        "/cases/0/decisions/0/by",
    ),
}


@pytest.mark.parametrize("what", SPOILT)
def test_facts_that_cannot_be_are_refused_by_name(what: str) -> None:
    """Law 9: one sentence names the fact and the field, and the facts themselves stay as they are.

    Would catch a fact that is dropped in silence, and an error that only says "invalid".
    """
    spoil, pointer = SPOILT[what]
    document = cast.panel()
    spoil(document)
    before = json.dumps(document)
    with pytest.raises(BadInput) as caught:
        plan(read_search(document), NOW, PAPER)
    assert caught.value.where == pointer
    assert caught.value.message
    assert json.dumps(document) == before


@MANY
@given(searches(), st.integers(1, 10_000), st.data())
def test_a_touch_from_the_future_is_refused_wherever_it_stands(
    drawn: Drawn, minutes: int, data: st.DataObject
) -> None:
    """Law 9: whichever case it is in, what is later than now has not happened.

    Would catch a check that looks at the first case, or compares wall clocks of two zones.
    """
    document = copy.deepcopy(drawn.document)
    index = data.draw(st.integers(0, len(document["cases"]) - 1))
    touches = document["cases"][index]["touches"]
    later = drawn.now + timedelta(minutes=minutes)
    touches.append({"id": "late", "at": later.isoformat(), "direction": "in", "kind": "reply"})
    with pytest.raises(BadInput) as caught:
        plan(read_search(document), drawn.now, PAPER)
    assert caught.value.where == f"/cases/{index}/touches/{len(touches) - 1}/at"
