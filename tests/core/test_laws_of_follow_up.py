"""Laws 2, 4 and 5, step by step: which calls, check-ins, rests and hellos there are, and when."""

from hypothesis import given

from afterword.core.planning import plan
from afterword.core.step import DONE, OPEN, OVERDUE, UPCOMING
from tests.support.calls_ahead import calls, made_call
from tests.support.check_ins_ahead import check_ins
from tests.support.follow_up import Ahead, FollowUp
from tests.support.friendlier import ended, liked_elsewhere, one_hello_a_week
from tests.support.hellos import hellos
from tests.support.louder import (
    accepted_one,
    as_drawn,
    called,
    deciding,
    going_on,
    kept_posted,
    louder,
    waived_today,
    written_to,
)
from tests.support.paper import PaperCalendars
from tests.support.patience import PATIENT, tried
from tests.support.rests import rests
from tests.support.searches import Drawn, searches

pytestmark = PATIENT
PAPER = PaperCalendars()
OFTEN = tried(50)
LIVE = {UPCOMING, OPEN, OVERDUE, "blocked"}
FOLLOW_UPS = {"call", "check_in", "rest"}
LATER = (0, 6, 13, 40)
FRIENDLY = (ended, one_hello_a_week, liked_elsewhere)
WAYS = (as_drawn, going_on, written_to, kept_posted, deciding, waived_today, accepted_one)


def live(drawn: Drawn, kinds: set[str]) -> dict[str, Ahead]:
    """Return the steps of some kinds that the planner has ahead."""
    made = plan(drawn.search, drawn.now, PAPER)
    found = [each for each in made.steps if each.kind in kinds and each.state in LIVE]
    assert all(each.best == each.opens for each in found)
    return {e.id: Ahead(e.state, e.opens, e.due, e.person, e.tentative) for e in found}


def wanted(drawn: Drawn) -> dict[str, Ahead]:
    """Return what the page wants ahead in all cases."""
    found: dict[str, Ahead] = {}
    for case in drawn.document["cases"]:
        life = FollowUp(drawn.document, case, drawn.now)
        found |= calls(life) | check_ins(life) | rests(life)
    return found


@OFTEN
@given(searches())
def test_what_is_ahead_in_a_case_is_what_the_page_says(drawn: Drawn) -> None:
    """Every call, check-in and rest is there, to whom, from when and until when; and no other is.

    Would catch a second check-in that comes too soon, a third that comes at all, a call that the
    floor or a gap should have moved, and a rest that is counted from the wrong day.
    """
    for each in louder(drawn, *WAYS, days=LATER):
        assert live(each, FOLLOW_UPS) == wanted(each), repr(each)


@OFTEN
@given(searches())
def test_a_call_is_done_by_a_call_of_its_round(drawn: Drawn) -> None:
    """A call after the round and before the next one does it, talked or voicemail; no other.

    Would catch a call of an earlier round that counts, and one of theirs.
    """
    for each in louder(drawn, as_drawn, called, days=LATER):
        steps = plan(each.search, each.now, PAPER).steps
        done = {s.id: s.satisfied_by for s in steps if s.kind == "call" and s.state == DONE}
        made: dict[str, str] = {}
        for case in each.document["cases"]:
            life = FollowUp(each.document, case, each.now)
            for number in {each["round"] for each in life.held()}:
                touch = made_call(life, number)
                made |= {f"call/{case['id']}/{number}": touch["id"]} if touch else {}
        assert done == made, repr(each)


@OFTEN
@given(searches())
def test_hellos_come_once_a_quarter_and_a_few_a_week(drawn: Drawn) -> None:
    """Each friend has one hello, after the longest silence first, and no week has too many.

    Would catch a hello under two names, a week that is full of hellos nobody will say, and a
    silence counted from a machine's answer.
    """
    for each in louder(drawn, as_drawn, *FRIENDLY, days=LATER):
        assert live(each, {"keep_in_touch"}) == hellos(each.document, each.now), repr(each)
