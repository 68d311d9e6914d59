"""Laws 2 and 4 for what is written down, told to references and done for the search itself."""

from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from hypothesis import given

from afterword.core.planning import plan
from afterword.core.step import DONE, MOOT
from tests.support.follow_up import FollowUp, Wall
from tests.support.louder import (
    as_drawn,
    deciding,
    going_on,
    in_each_way,
    late_hours,
    louder,
    vouched_for,
)
from tests.support.paper import PaperCalendars, clipped, open_from, zone_of
from tests.support.patience import PATIENT, tried
from tests.support.restraint import at
from tests.support.searches import Drawn, searches

Document = dict[str, Any]
pytestmark = PATIENT
PAPER = PaperCalendars()
OFTEN = tried(50)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TEN = time(10)


class Moments(NamedTuple):
    """When a step opens, is best and is due."""

    opens: datetime
    best: datetime
    due: datetime


def moments_of(drawn: Drawn, kind: str) -> dict[str, Moments]:
    """Return when the steps of a kind are to be done, in whatever state they are."""
    steps = plan(drawn.search, drawn.now, PAPER).steps
    return {e.id: Moments(e.opens, e.best, e.due) for e in steps if e.kind == kind}


def states_of(drawn: Drawn, kind: str) -> dict[str, str]:
    """Return the states of the steps of a kind."""
    return {e.id: e.state for e in plan(drawn.search, drawn.now, PAPER).steps if e.kind == kind}


def _lives(drawn: Drawn) -> list[FollowUp]:
    return [FollowUp(drawn.document, case, drawn.now) for case in drawn.document["cases"]]


@OFTEN
@given(searches())
@in_each_way(as_drawn, late_hours)
def test_each_interview_is_prepared_and_its_people_written_down(drawn: Drawn) -> None:
    """The checklist from the day before until the end; the people within the hour after it.

    Would catch a checklist for an interview that was called off, and one that is due at the start.
    """
    prepared, written = {}, {}
    for life in _lives(drawn):
        for meeting in life.meetings():
            name, start, end = meeting["id"], at(meeting["start"]), at(meeting["end"])
            if meeting not in life.held():
                step = f"prepare/{life.case['id']}/{name}"
                prepared[step] = Moments(start - 24 * HOUR, start - 2 * HOUR, end)
            elif not meeting["people"]:
                wall = life.wall(None)
                night = datetime.combine(wall.day(end), time(23, 59), wall.zone)
                step = f"capture_people/{life.case['id']}/{name}"
                written[step] = Moments(end, end + HOUR, max(night, end + HOUR))
    assert moments_of(drawn, "prepare") == prepared
    assert moments_of(drawn, "capture_people") == written


@OFTEN
@given(searches())
def test_when_they_decide_is_asked_after_the_newest_interview(drawn: Drawn) -> None:
    """One question a case, done by any word since that interview began.

    Would catch a question about an older interview, and an answer from before it that counts.
    """
    for each in louder(drawn, as_drawn, going_on, deciding):
        found, done = states_of(each, "capture_decision"), {}
        for life in _lives(each):
            held = sorted(life.held(), key=lambda e: (at(e["end"]), at(e["start"]), e["id"]))
            for meeting in held[-1:]:
                said = [at(word["at"]) for word in life.case["decisions"]]
                step = f"capture_decision/{life.case['id']}/{meeting['id']}"
                done[step] = any(moment >= at(meeting["start"]) for moment in said)
        assert {step: state == DONE for step, state in found.items()} == done


def home(document: Document) -> Wall:
    """Return the candidate's own calendar."""
    return Wall(document["candidate"], zone_of(document["candidate"], None))


@OFTEN
@given(searches())
@in_each_way(as_drawn, vouched_for)
def test_references_know_before_the_phone_rings(drawn: Drawn) -> None:
    """Each reference of a case hears of its newest interview, sooner where they were asked for.

    Would catch a heads-up of long ago that counts, one about another case that does, and a date
    that is counted at the employer's.
    """
    rest = drawn.document.get("policy", {}).get("reference.rest_days", 30)
    expected, done = {}, {}
    for life in _lives(drawn):
        ends = sorted(at(each["end"]) for each in life.held())
        for each in drawn.document["references"] if ends else []:
            if each.get("cases") is None or life.case["id"] in each["cases"]:
                step = f"reference_heads_up/{life.case['id']}/{each['id']}"
                expected[step] = _heads_up(home(drawn.document), life.case, ends[-1])
                done[step] = any(
                    told["case"] == life.case["id"]
                    and told["kind"] == "heads_up"
                    and at(told["at"]) >= ends[-1] - rest * DAY
                    for told in each.get("told", [])
                )
    assert moments_of(drawn, "reference_heads_up") == expected
    states = states_of(drawn, "reference_heads_up")
    assert {step: state == DONE for step, state in states.items()} == done


def _heads_up(wall: Wall, case: Document, end: datetime) -> Moments:
    day = wall.day(end)
    due = wall.after(2, day)
    if case.get("references_requested"):
        due = min(due, wall.after(1, wall.day(max(at(case["references_requested"]), end))))
    best = datetime.combine(wall.after(1, day), clipped(wall.where, TEN), wall.zone)
    return Moments(end, min(best, wall.closing(due)), wall.closing(due))


@OFTEN
@given(searches())
def test_the_search_goes_on_in_a_thin_week(drawn: Drawn) -> None:
    """One step, in this week, where few cases are open or none was added in the week before.

    Would catch a week that begins on Sunday, or somewhere else, and a nudge after a yes.
    """
    for each in louder(drawn, as_drawn, going_on):
        wall, cases = home(each.document), each.document["cases"]
        today = wall.day(each.now)
        monday = today - DAY * today.weekday()
        added = [date.fromisoformat(case["added"]) for case in cases if case.get("added")]
        ends = [case["outcome"]["kind"] if case.get("outcome") else None for case in cases]
        least = each.document.get("policy", {}).get("search.min_active_cases", 3)
        fresh = any(monday - 7 * DAY <= day < monday for day in added)
        wanted = "offer_accepted" not in ends and (ends.count(None) < least or not fresh)
        opens, due = wall.forward(monday), open_from(wall.where, monday + 4 * DAY, -1)
        year, week, _ = monday.isocalendar()
        step = f"search/{year}-W{week:02d}"
        moments = Moments(wall.opening(opens), wall.opening(opens), wall.closing(due))
        expected = {step: moments} if wanted and opens <= due else {}
        assert moments_of(each, "search") == expected
        done = any(monday <= day < monday + 7 * DAY for day in added)
        assert all((state == DONE) is done for state in states_of(each, "search").values())
        assert MOOT not in states_of(each, "search").values()
