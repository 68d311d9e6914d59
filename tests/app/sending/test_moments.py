"""Which moment a letter leaves at: the plan's best, hers, the next good one; never in the night."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from afterword.app.ports import Entry
from afterword.core.errors import Refused
from tests.support.sending import MONDAY, PANEL, at, desk, message_id, step_of


def test_colleagues_get_their_letters_one_after_another() -> None:
    """Five desks in a row do not ping within seconds, and none pings after hours."""
    maya = desk(*PANEL)
    maya.clock.moment = at(23, 15)
    for person in PANEL:
        maya.dispatch.schedule(step_of(person))
    planned = [line.planned for line in maya.dispatch.tray()]
    assert planned == [at(23, 15), at(23, 15, 35), at(23, 16, 10), at(23, 16, 45), at(24, 9)]
    for _ in range(24 * 12):
        maya.dispatch.send_due()
        maya.wait(minutes=5)
    left = [line.left for line in maya.dispatch.tray()]
    assert left == planned
    assert len(maya.post.taken) == 5


def test_a_moment_of_the_candidates_own_is_kept() -> None:
    """Even at six in the morning, because she said so."""
    maya = desk("ruth")
    maya.dispatch.schedule(step_of("ruth"), at(24, 6))
    maya.clock.moment = at(24, 5, 59)
    assert maya.dispatch.send_due() == ()
    maya.clock.moment = at(24, 6)
    (moved,) = maya.dispatch.send_due()
    assert moved.state == "sent"


def test_a_letter_waits_for_the_office_to_open() -> None:
    """Approved after hours on Tuesday, it is planned for Wednesday morning."""
    maya = desk("ruth")
    maya.clock.moment = at(24, 19)
    assert maya.dispatch.schedule(step_of("ruth")) == at(25, 9)


@pytest.mark.parametrize("approved", [at(21, 23), at(23, 8), at(23, 9, 30)])
def test_an_approved_letter_leaves_at_the_plans_best_moment(approved: datetime) -> None:
    """On Saturday night or with the office open already: the plan said Monday at ten."""
    maya = desk()
    maya.clock.moment = approved
    maya.approve("ruth", ago=timedelta(0))
    maya.dispatch.send_due()
    assert (maya.line("ruth").planned, maya.post.taken) == (at(23, 10), [])
    maya.clock.moment = at(23, 10)
    maya.dispatch.send_due()
    assert maya.line("ruth").left == at(23, 10)


def test_after_the_best_moment_there_is_a_minute_to_take_a_letter_back() -> None:
    """The sender comes round every few seconds; what was just approved stays a little."""
    maya = desk()
    maya.clock.moment = at(23, 13)
    maya.approve("ruth", "priya", ago=timedelta(0))
    for _ in range(11):
        maya.wait(seconds=5)
        maya.dispatch.send_due()
        assert maya.post.taken == []
    maya.dispatch.take_back(step_of("priya"))
    maya.wait(seconds=5)
    maya.dispatch.send_due()
    maya.clock.moment = at(23, 13, 36)
    maya.dispatch.send_due()
    assert maya.post.taken == [message_id("ruth")]


def test_a_letter_that_is_let_go_waits_a_minute_whatever_the_hour() -> None:
    """By that word it leaves at night and beside a colleague's; within the minute, it can stay."""
    maya = desk("ruth", "priya")
    maya.clock.moment = at(23, 22, 50)
    for person in ("ruth", "priya"):
        assert maya.dispatch.send_soon(step_of(person)) == at(23, 22, 51)
    maya.dispatch.send_due()
    assert maya.post.taken == []
    maya.dispatch.hold(step_of("priya"))
    maya.clock.moment = at(23, 22, 51)
    maya.dispatch.send_due()
    assert [maya.line(one).state for one in ("ruth", "priya")] == ["sent", "held"]
    with pytest.raises(Refused, match="sent already"):
        maya.dispatch.send_soon(step_of("ruth"))


def test_what_could_not_leave_is_not_let_go_either() -> None:
    """No account, somebody who asked not to be written to: the sentence comes at once."""
    maya = desk("ruth")
    bare = replace(maya.dispatch, handover=replace(maya.dispatch.handover, channels={}))
    with pytest.raises(Refused, match="No mail account is set up here"):
        bare.send_soon(step_of("ruth"))
    key = "cases/halden/people/ruth"
    body = maya.ledger.state().body(key)
    assert body is not None
    asked = {**body, "do_not_contact": maya.clock.now().isoformat()}
    maya.ledger.record([Entry(key=key, body=asked)], source="cli")
    with pytest.raises(Refused, match="not to be contacted any more"):
        maya.dispatch.send_soon(step_of("ruth"))
    assert maya.events("ruth") == []


def test_a_missed_moment_is_planned_anew_and_not_fired_at_night() -> None:
    """The laptop slept from two to half past nine in the evening: tomorrow at nine, then."""
    maya = desk("ruth")
    maya.dispatch.schedule(step_of("ruth"))
    maya.clock.moment = at(23, 21, 30)
    (moved,) = maya.dispatch.send_due()
    assert (moved.state, moved.planned) == ("waiting", at(24, 9))
    assert maya.post.taken == []
    maya.clock.moment = at(24, 9)
    maya.dispatch.send_due()
    assert maya.line("ruth").state == "sent"


def test_after_a_sleep_colleagues_still_leave_apart() -> None:
    """Two moments passed while the lid was closed; the second letter keeps its distance."""
    maya = desk("priya", "ruth")
    maya.dispatch.schedule(step_of("priya"))
    maya.dispatch.schedule(step_of("ruth"))
    maya.clock.moment = at(23, 13)
    maya.dispatch.send_due()
    assert maya.line("priya").state == "sent"
    assert (maya.line("ruth").state, maya.line("ruth").planned) == ("waiting", at(23, 13, 35))


@pytest.mark.parametrize("jump", [timedelta(days=3), timedelta(days=365)])
def test_a_letter_that_went_stale_is_held_for_a_look(jump: timedelta) -> None:
    """More than a day past its moment, it is not sent, however the clock came there (P4)."""
    maya = desk("ruth")
    maya.dispatch.schedule(step_of("ruth"))
    maya.clock.moment += jump
    maya.dispatch.send_due()
    maya.dispatch.send_due()
    assert maya.line("ruth").state == "held"
    assert "more than a day ago" in maya.line("ruth").words
    assert maya.post.taken == []


def test_a_clock_that_is_set_back_sends_nothing_twice() -> None:
    """A day back, what was sent stays sent and what waits goes on waiting (P4)."""
    maya = desk("priya", "ruth")
    maya.dispatch.send(step_of("priya"))
    maya.dispatch.schedule(step_of("ruth"), MONDAY + timedelta(hours=2))
    maya.wait(days=-1)
    maya.dispatch.send_due()
    assert [maya.line(one).state for one in ("priya", "ruth")] == ["sent", "waiting"]
    assert maya.post.taken == [message_id("priya")]


def test_a_retry_may_run_a_little_past_closing_time_and_not_into_the_night() -> None:
    """Greylisted at 16:58, it leaves at 16:59 or 17:05; at midnight it waits for the morning."""
    for minutes, expected in ((8, "sent"), (7 * 60, "waiting")):
        maya = desk("ruth")
        maya.clock.moment = at(23, 16, 58)
        maya.dispatch.schedule(step_of("ruth"))
        maya.post.mood = "greylisted"
        maya.dispatch.send_due()
        maya.post.mood = "good"
        maya.wait(minutes=minutes)
        maya.dispatch.send_due()
        assert maya.line("ruth").state == expected


def test_letters_that_one_colleague_passes_on_leave_apart() -> None:
    """Joan gets one letter each, not four in a row: they keep the distance of colleagues."""
    maya = desk()
    joan = ("Joan Whitlock", "joan.whitlock@haldenrobotics.example")
    for person in ("ruth", "tomas", "priya", "henrik"):
        maya.approve(person, channel="forward", to=joan)  # type: ignore[arg-type]  # a pair
        maya.dispatch.schedule(step_of(person))
    moments = sorted(line.planned for line in maya.dispatch.tray() if line.planned)
    assert len(moments) == 4
    apart = [later - sooner for sooner, later in pairwise(moments)]
    assert min(apart) >= timedelta(minutes=35)
