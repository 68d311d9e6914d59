"""A fax is taken long before it goes through: it is followed, and never called sent before."""

from datetime import timedelta

import pytest

from afterword.app.sending.queues import DONE, FAILED, MOVING, WAITING
from afterword.core.errors import Refused
from tests.support.fax_office import NUMBER, FaxDesk, fax_desk
from tests.support.sending import MONDAY, Killed, step_of

LATER = timedelta(minutes=1)
HANDED = ["planned", "claimed", "connected", "accepted", "body", "dot", "queued"]


def sent_fax() -> FaxDesk:
    """Return a desk whose fax to Ruth was handed over."""
    maya = fax_desk("ruth")
    maya.dispatch.send(step_of("ruth"))
    return maya


def look_again(maya: FaxDesk) -> None:
    """Let a minute pass, and the sender look once."""
    maya.wait(seconds=LATER.total_seconds())
    maya.dispatch.send_due()


def test_a_fax_in_the_queue_is_not_sent_yet() -> None:
    """The server has it, nobody dialled: it is leaving, and no fact says that it arrived."""
    maya = sent_fax()
    assert maya.events("ruth") == HANDED
    assert (maya.line("ruth").state, maya.touches()) == ("sending", [])
    assert maya.line("ruth").words == "The fax server has it, as number 1."
    assert (maya.office.calls, maya.office.pages) == ([NUMBER], [b"%PDF the pages"])


def test_a_fax_that_went_through_is_sent() -> None:
    """The queue's word makes it sent; the touch is of the moment at which it was handed over."""
    maya = sent_fax()
    maya.office.becomes(DONE, "One page went through by fax.")
    look_again(maya)
    line = maya.line("ruth")
    assert (line.state, line.words, line.left) == ("sent", "One page went through by fax.", MONDAY)
    assert maya.touches() == [("thank_you", "ruth")]
    look_again(maya)
    assert maya.events("ruth") == [*HANDED, "recorded"]


def test_each_turn_is_told_once() -> None:
    """Calling, busy with the next try on the candidate's clock, calling: each is one line."""
    maya = sent_fax()
    maya.office.becomes(MOVING, "The fax server is calling now.")
    look_again(maya)
    look_again(maya)
    maya.office.becomes(WAITING, "The line was busy.", MONDAY + timedelta(minutes=5))
    look_again(maya)
    assert maya.events("ruth") == [*HANDED, "followed", "followed"]
    assert maya.line("ruth").words == "The line was busy. It is tried again at 10:05."


def test_a_fax_that_failed_says_what_to_do_and_may_go_again() -> None:
    """It is no touch; sent again, it is another fax of the same letter."""
    maya = sent_fax()
    maya.office.becomes(FAILED, "Nobody answered. Nothing arrived. Send it again later.")
    look_again(maya)
    assert (maya.line("ruth").state, maya.touches()) == ("failed", [])
    assert maya.line("ruth").words.startswith("Nobody answered.")
    maya.dispatch.send(step_of("ruth"))
    assert len(maya.office.calls) == 2


def test_nothing_else_leaves_while_it_is_in_the_queue() -> None:
    """By hand, by the clock, or approved anew: the same letter is not handed over twice."""
    maya = sent_fax()
    maya.approve("ruth", message_id="<ruth.2@afterword.invalid>")
    for again in (maya.dispatch.send, maya.dispatch.schedule, maya.dispatch.take_back):
        with pytest.raises(Refused, match="leaving right now"):
            again(step_of("ruth"))
    look_again(maya)
    assert (maya.office.calls, maya.post.taken) == ([NUMBER], [])


def test_a_silent_server_changes_nothing() -> None:
    """It is asked again later; until then the last word stands."""
    maya = sent_fax()
    maya.office.reachable = False
    look_again(maya)
    assert maya.events("ruth") == HANDED
    maya.office.reachable = True
    maya.office.becomes(DONE, "One page went through by fax.")
    look_again(maya)
    assert maya.line("ruth").state == "sent"


def test_a_fax_that_the_server_forgot_is_asked_about() -> None:
    """Nobody can tell whether it went through, so it is not called sent, nor sent again."""
    maya = sent_fax()
    maya.office.forget()
    look_again(maya)
    assert (maya.line("ruth").state, maya.touches()) == ("unknown", [])
    look_again(maya)
    assert maya.office.calls == [NUMBER]
    maya.dispatch.answer(step_of("ruth"), arrived=True)
    assert maya.touches() == [("thank_you", "ruth")]


def test_a_fax_can_be_stopped_until_it_is_through() -> None:
    """Stopped in the queue it has failed, and may be taken back; once through it is too late."""
    maya = sent_fax()
    maya.dispatch.stop(step_of("ruth"))
    assert maya.line("ruth").words == "You stopped it before it went through."
    maya.dispatch.take_back(step_of("ruth"))
    late = sent_fax()
    late.office.becomes(DONE, "One page went through by fax.")
    with pytest.raises(Refused, match="too late"):
        late.dispatch.stop(step_of("ruth"))
    assert late.line("ruth").state == "sent"


def test_an_e_mail_cannot_be_stopped() -> None:
    """Only what lies in a queue can."""
    maya = fax_desk()
    maya.approve("ruth")
    with pytest.raises(Refused, match="not in a queue"):
        maya.dispatch.stop(step_of("ruth"))


@pytest.mark.parametrize("point", ["connected", "accepted", "body"])
def test_killed_before_the_dot_it_goes_again(point: str) -> None:
    """Nothing was submitted, so it is safe to begin anew."""
    maya = fax_desk("ruth")
    maya.office.dies_at = point
    with pytest.raises(Killed):
        maya.dispatch.send(step_of("ruth"))
    maya.office.dies_at = None
    maya.restart()
    look_again(maya)
    assert maya.office.calls == [NUMBER]
    assert maya.events("ruth")[-1] == "queued"


def test_killed_after_the_server_took_it_is_found_in_the_queue() -> None:
    """Its key is there: that proves it, so nobody is asked and nothing goes twice."""
    maya = fax_desk("ruth")
    maya.office.dies_at = "after it took"
    with pytest.raises(Killed):
        maya.dispatch.send(step_of("ruth"))
    maya.office.dies_at = None
    maya.restart()
    maya.dispatch.resume()
    assert maya.events("ruth")[-2:] == ["unknown", "queued"]
    maya.office.becomes(DONE, "One page went through by fax.")
    look_again(maya)
    assert (maya.line("ruth").state, maya.office.calls) == ("sent", [NUMBER])


@pytest.mark.parametrize("mood", ["killed at the dot", "lost, not taken"])
def test_a_fax_that_is_in_no_queue_is_asked_about(mood: str) -> None:
    """That it is not there proves nothing: servers forget. The candidate is asked."""
    maya = fax_desk("ruth")
    if mood == "killed at the dot":
        maya.office.dies_at = "dot"
        with pytest.raises(Killed):
            maya.dispatch.send(step_of("ruth"))
        maya.office.dies_at = None
        maya.restart()
    else:
        maya.office.mood = mood
        look_again(maya)
    for _ in range(3):
        maya.wait(hours=1)
        maya.dispatch.send_due()
    assert (maya.line("ruth").state, maya.office.calls) == ("unknown", [])


def test_a_server_without_a_modem_is_tried_again() -> None:
    """It refused before anything was dialled: the letter waits, with its words."""
    maya = fax_desk("ruth")
    maya.office.mood = "no modem"
    look_again(maya)
    assert (maya.line("ruth").state, maya.line("ruth").words) == (
        "waiting",
        "The fax server has no modem.",
    )
    maya.office.mood = "good"
    look_again(maya)
    assert maya.office.calls == [NUMBER]


@pytest.mark.parametrize(
    ("files", "taken", "state"),
    [(True, True, "sent"), (False, True, "unknown"), (True, False, "unknown")],
)
def test_a_gateways_mail_in_sent_proves_the_fax_and_its_absence_nothing(
    files: bool,  # noqa: FBT001  a column of the table
    taken: bool,  # noqa: FBT001  likewise
    state: str,
) -> None:
    """Lost at the dot: in Sent it is sent; else the candidate is asked, however long one waits."""
    maya = fax_desk("ruth")
    maya.by_gateway()
    maya.trust_the_provider()
    maya.post.files = files
    maya.post.mood = "lost, taken" if taken else "lost, not taken"
    look_again(maya)
    for _ in range(3):
        maya.wait(hours=1)
        maya.dispatch.send_due()
    assert maya.line("ruth").state == state
    assert len(maya.post.taken) == int(taken)
