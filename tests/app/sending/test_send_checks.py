"""The last looks before a letter leaves: is it what was approved, to whom, and not sent already?"""

from contextlib import suppress

import pytest

from afterword.app.facts.record import Record
from afterword.app.ports import Entry
from afterword.core.errors import DeliveryFailed, Refused
from tests.support.sending import MONDAY, desk, step_of


@pytest.mark.parametrize(
    "change",
    [
        {"to": ["Ruth Delgado", "eve@evil.example"]},
        {"to": ["Eve", "ruth.delgado@haldenrobotics.example"]},
        {"sender": ["Maya Okafor", "eve@okafor.example"]},
        {"subject": "Buy now"},
        {"body": "Dear Ruth,\n"},
        {"channel": "forward"},
        {"message_id": "<other@afterword.invalid>"},
        {"attachments": [["a.pdf", "application/pdf", ""]]},
    ],
)
def test_what_was_changed_after_approval_does_not_leave(change: dict[str, object]) -> None:
    """Whatever was altered, and whoever asks, nothing is sent (P2)."""
    maya = desk("ruth")
    key = f"approvals/{step_of('ruth')}"
    body = dict(maya.ledger.state().beside[key])
    envelope = body["envelope"]
    assert isinstance(envelope, dict)
    body["envelope"] = {**envelope, **change}
    maya.ledger.record([Entry(key=key, body=body)], source="mischief")
    with pytest.raises(Refused, match="no longer what you approved"):
        maya.dispatch.send(step_of("ruth"))
    maya.dispatch.send_due()
    maya.dispatch.send_due()
    assert maya.line("ruth").state == "held"
    assert maya.post.taken == []


@pytest.mark.parametrize(
    ("fact", "says"),
    [
        ({"email": "ruth@new.example"}, "The address is now ruth@new.example"),
        ({"do_not_contact": "2026-11-22T09:00:00-06:00"}, "not to be contacted"),
    ],
)
def test_facts_that_changed_since_approval_hold_a_letter(fact: dict[str, str], says: str) -> None:
    """A corrected address and "please don't write to me" win over an older approval (P9)."""
    maya = desk("ruth")
    key = "cases/halden/people/ruth"
    body = maya.ledger.state().body(key)
    assert body is not None
    maya.ledger.record([Entry(key=key, body={**body, **fact})], source="web")
    with pytest.raises(Refused, match=says):
        maya.dispatch.send(step_of("ruth"))
    maya.dispatch.schedule(step_of("ruth"))
    maya.dispatch.send_due()
    assert says in maya.line("ruth").words
    assert maya.post.taken == []


def test_a_letter_for_an_interview_that_was_cancelled_does_not_leave() -> None:
    """Nobody is thanked for a talk that did not take place (P4)."""
    maya = desk("ruth")
    key = "cases/halden/interviews/r1"
    body = maya.ledger.state().body(key)
    assert body is not None
    cancelled = {**body, "cancelled": "2026-11-20T12:00:00-06:00"}
    maya.ledger.record([Entry(key=key, body=cancelled)], source="web")
    with pytest.raises(Refused, match="cancelled after you approved"):
        maya.dispatch.send(step_of("ruth"))
    assert maya.post.taken == []


def test_a_restored_copy_sends_nothing_that_nobody_has_looked_for() -> None:
    """Saying "send" once more is no look; releasing the letter is (P3)."""
    maya = desk("ruth")
    maya.ledger.record([Entry(key="sender", body={"instance": "another"})], source="send")
    for _ in range(2):
        with pytest.raises(Refused, match="restored or moved") as refused:
            maya.dispatch.send(step_of("ruth"))
        assert (refused.value.code, refused.value.exit_code) == ("unlooked", 4)
    assert maya.post.taken == []
    maya.dispatch.release(step_of("ruth"))
    assert maya.dispatch.send(step_of("ruth")).state == "sent"


def test_a_letter_that_she_sent_herself_is_not_sent_again() -> None:
    """She thanked Ruth from her own mail program and logged it."""
    maya = desk("ruth")
    touch = {"id": "t1", "at": MONDAY.isoformat(), "direction": "out", "kind": "thank_you"}
    touch |= {"person": "ruth", "interview": "r1", "channel": "own"}
    maya.ledger.record([Entry(key="cases/halden/touches/t1", body=touch)], source="log")
    with pytest.raises(Refused, match="You did this on 23 November already"):
        maya.dispatch.send(step_of("ruth"))


@pytest.mark.parametrize("mood", ["good", "lost, taken"])
def test_an_approval_cannot_be_undone_once_its_letter_left(mood: str) -> None:
    """Sent or of unknown fate: the letter would vanish from the tray and be forgotten."""
    maya = desk("ruth")
    maya.post.mood, maya.post.files = mood, False
    with suppress(DeliveryFailed):
        maya.dispatch.send(step_of("ruth"))
    record = Record(ledger=maya.ledger, clock=maya.clock, source="cli")
    with pytest.raises(Refused) as refused:
        record.undo()
    assert refused.value.code in {"already_sent", "unknown_fate"}
    assert maya.line("ruth").state in {"sent", "unknown"}


def test_an_approval_can_be_undone_while_its_letter_waits() -> None:
    """It is a draft again, and does not leave."""
    maya = desk("ruth")
    maya.dispatch.schedule(step_of("ruth"))
    Record(ledger=maya.ledger, clock=maya.clock, source="cli").undo()
    maya.wait(hours=1)
    maya.dispatch.send_due()
    assert (maya.dispatch.tray(), maya.post.taken) == ((), [])
