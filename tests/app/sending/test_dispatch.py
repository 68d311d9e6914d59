"""What the candidate can say about approved letters, and what leaves when."""

from dataclasses import replace
from datetime import timedelta

import pytest

from afterword.app.ports import Entry
from afterword.core.errors import DeliveryFailed, Refused
from tests.support.sending import MONDAY, STEPS, desk, message_id, step_of


def test_a_letter_leaves_once_and_its_step_is_done() -> None:
    """Every step is in the journal, and the touch is in the facts in the same change."""
    maya = desk("ruth")
    line = maya.dispatch.send(step_of("ruth"))
    assert (line.state, line.words, line.left) == ("sent", "250 Queued", MONDAY)
    assert maya.post.taken == [message_id("ruth")]
    assert maya.events("ruth") == ["planned", *STEPS]
    assert maya.touches() == [("thank_you", "ruth")]
    newest = maya.store.changes(maya.store.version() - 1)[0]
    assert [entry.key.split("/")[0] for entry in newest.entries] == ["sends", "cases"]


def test_a_letter_that_was_sent_is_refused_a_second_time() -> None:
    """Again by hand, by the clock, or newly approved under another Message-ID: once is once."""
    maya = desk("ruth")
    maya.dispatch.send(step_of("ruth"))
    maya.approve("ruth", message_id="<ruth.2@afterword.invalid>")
    for again in (maya.dispatch.send, maya.dispatch.schedule, maya.dispatch.take_back):
        with pytest.raises(Refused, match="sent already") as refused:
            again(step_of("ruth"))
        assert (refused.value.exit_code, refused.value.code) == (4, "already_sent")
    maya.dispatch.send_due()
    assert maya.post.taken == [message_id("ruth")]


def test_a_letter_that_nobody_approved_is_refused() -> None:
    """The step alone is not enough."""
    with pytest.raises(Refused, match=r"not approved \(thank_you/halden/r1/ruth\)"):
        desk().dispatch.send(step_of("ruth"))


def test_looking_at_the_tray_sends_nothing() -> None:
    """A waiting letter shows when it leaves, once that is planned."""
    maya = desk("ruth")
    assert maya.line("ruth").planned is None
    assert maya.dispatch.schedule(step_of("ruth")) == MONDAY
    line = maya.line("ruth")
    assert (line.state, line.planned, line.words) == ("waiting", MONDAY, "")
    assert (line.to, line.channel) == (("Ruth Delgado", line.to[1]), "email")
    assert maya.post.taken == []


def test_a_held_letter_stays_until_it_is_released() -> None:
    """Hold and release are the candidate's own; a release plans it anew."""
    maya = desk("ruth")
    maya.dispatch.schedule(step_of("ruth"))
    maya.dispatch.hold(step_of("ruth"))
    maya.wait(hours=1)
    maya.dispatch.send_due()
    assert (maya.line("ruth").state, maya.post.taken) == ("held", [])
    assert maya.dispatch.release(step_of("ruth")) == MONDAY + timedelta(hours=1)
    maya.dispatch.send_due()
    assert maya.line("ruth").state == "sent"


def test_an_approval_that_is_taken_back_sends_nothing() -> None:
    """The letter is a draft again; the journal remembers that it was taken back."""
    maya = desk("ruth")
    maya.dispatch.schedule(step_of("ruth"))
    maya.dispatch.take_back(step_of("ruth"))
    maya.wait(hours=1)
    assert maya.dispatch.send_due() == ()
    assert maya.dispatch.tray() == ()
    assert maya.events("ruth") == ["planned", "taken_back"]
    maya.approve("ruth")
    with pytest.raises(Refused, match="was taken back"):
        maya.dispatch.send(step_of("ruth"))


def test_a_refusal_for_good_is_told_in_the_servers_words() -> None:
    """It stands as failed, is not tried again by itself, and can be sent once it is mended."""
    maya = desk("ruth")
    maya.post.mood = "no such person"
    with pytest.raises(DeliveryFailed, match="no such person"):
        maya.dispatch.send(step_of("ruth"))
    maya.wait(hours=2)
    assert maya.dispatch.send_due() == ()
    line = maya.line("ruth")
    assert (line.state, line.words) == ("failed", "The server says no such person.")
    maya.post.mood = "good"
    assert maya.dispatch.send(step_of("ruth")).state == "sent"


def test_a_refusal_for_now_is_tried_again_with_patience() -> None:
    """After 1, 5, 15 and 60 minutes; nothing is lost, and the words can be read meanwhile."""
    maya = desk("ruth")
    maya.post.mood = "greylisted"
    maya.dispatch.schedule(step_of("ruth"))
    pauses = []
    for _ in range(4):
        (line,) = maya.dispatch.send_due()
        assert line.state == "waiting"
        assert line.words == "The server says greylisted."
        assert line.planned is not None
        pauses.append((line.planned - maya.clock.moment) / timedelta(minutes=1))
        maya.clock.moment = line.planned
    assert pauses == [1, 5, 15, 60]
    maya.post.mood = "good"
    maya.dispatch.send_due()
    assert maya.line("ruth").state == "sent"
    assert maya.post.taken == [message_id("ruth")]


def test_one_letter_that_fails_does_not_keep_the_others() -> None:
    """A channel that is missing here is said in the tray; the e-mail beside it leaves."""
    maya = desk("ruth")
    maya.approve("priya", channel="forward")
    maya.dispatch.send_due()
    maya.wait(minutes=40)
    maya.dispatch.send_due()
    assert maya.line("ruth").state == "sent"
    assert maya.line("priya").state == "held"
    assert "no way to send by forward" in maya.line("priya").words


def test_what_would_leave_can_be_read_before_it_does() -> None:
    """Exactly what was approved; nothing is sent, and what was altered is refused."""
    maya = desk("ruth")
    letter = maya.dispatch.envelope(step_of("ruth"))
    assert (letter.to[0], letter.message_id) == ("Ruth Delgado", message_id("ruth"))
    assert (maya.post.taken, maya.events("ruth")) == ([], [])
    with pytest.raises(Refused, match="not approved"):
        maya.dispatch.envelope(step_of("priya"))
    key = f"approvals/{step_of('ruth')}"
    body = maya.ledger.state().beside[key]
    maya.ledger.record([Entry(key=key, body={**body, "seal": "sha256:0"})], source="mischief")
    with pytest.raises(Refused, match="no longer what you approved"):
        maya.dispatch.envelope(step_of("ruth"))


def test_without_a_mail_account_a_letter_stays_and_says_why() -> None:
    """By hand it is refused with the remedy; by the clock it is held with the same words."""
    maya = desk("ruth")
    bare = replace(maya.dispatch.handover, channels={})
    maya.dispatch = replace(maya.dispatch, handover=bare)
    with pytest.raises(Refused, match="No mail account is set up here") as refused:
        maya.dispatch.send(step_of("ruth"))
    assert (refused.value.exit_code, refused.value.code) == (4, "no_account")
    assert "afterword account" in str(refused.value)
    maya.dispatch.send_due()
    assert maya.line("ruth").state == "held"
    assert "No mail account is set up here" in maya.line("ruth").words
