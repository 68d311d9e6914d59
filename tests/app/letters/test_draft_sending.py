"""What drafts approve is what dispatch sends: the two rooms agree on every word of it."""

from dataclasses import replace

import pytest

from afterword.app.letters.draft import Drafts
from afterword.app.sending.dispatch import Dispatch
from afterword.core.errors import Refused, StaleVersion
from tests.support.drafting import GOOD, PRIYA, RUTH
from tests.support.sending import Desk, desk, step_of


@pytest.fixture
def post() -> Desk:
    """Maya's desk on Monday morning, with nothing approved yet."""
    return desk()


def drafts_of(post: Desk) -> Drafts:
    """Return the drafts over the desk's own ledger."""
    return Drafts(ledger=post.ledger, clock=post.clock)


def approve(post: Desk, step: str, body: str | None = None, channel: str | None = None) -> str:
    """Write, read and approve a letter; returns its Message-ID."""
    drafts = drafts_of(post)
    if body is not None or channel is not None:
        text = drafts.show(step)
        drafts.edit(step, subject=text.subject, body=body or text.body, channel=channel)
    drafts.confirm(step, "facts")
    drafts.confirm(step, "aloud")
    return drafts.approve(step).envelope.message_id


def test_an_approved_letter_leaves_once(post: Desk) -> None:
    """It is in the tray under its Message-ID, leaves, and is sent for the drafts too."""
    message_id = approve(post, RUTH, GOOD)
    assert [line.message_id for line in post.dispatch.tray()] == [message_id]
    post.dispatch.send(RUTH)
    assert post.post.taken == [message_id]
    assert drafts_of(post).show(RUTH).stage == "sent"
    assert ("thank_you", "ruth") in post.touches()


def test_what_left_is_due_no_more(post: Desk) -> None:
    """The other four are still there, word for word."""
    before = {draft.step: draft.body for draft in drafts_of(post).set_of("halden")}
    approve(post, RUTH)
    post.dispatch.send(RUTH)
    post.wait(minutes=5)
    after = {draft.step: draft.body for draft in drafts_of(post).set_of("halden")}
    assert after == {step: body for step, body in before.items() if step != RUTH}


def test_a_planned_letter_that_is_changed_does_not_leave(post: Desk) -> None:
    """Its moment comes, and nobody sends words that were not read."""
    approve(post, RUTH)
    post.dispatch.schedule(RUTH)
    draft = drafts_of(post)
    text = draft.show(RUTH)
    draft.edit(RUTH, subject=text.subject, body=GOOD)
    post.wait(days=1)
    post.dispatch.send_due()
    assert post.post.taken == []


def test_a_changed_letter_leaves_as_it_was_read_the_second_time(post: Desk) -> None:
    """Two approvals, one letter: the second one's."""
    approve(post, RUTH)
    post.dispatch.schedule(RUTH)
    second = approve(post, RUTH, GOOD)
    post.dispatch.send(RUTH)
    post.wait(days=1)
    post.dispatch.send_due()
    assert post.post.taken == [second]


def test_a_letter_that_was_sent_is_beyond_change(post: Desk) -> None:
    """Neither edited, approved again, nor taken back."""
    approve(post, RUTH)
    post.dispatch.send(RUTH)
    drafts = drafts_of(post)
    with pytest.raises(Refused, match="This letter has been sent already"):
        drafts.edit(RUTH, subject="Thanks", body=GOOD)
    with pytest.raises(Refused, match="This letter has been sent already"):
        drafts.approve(RUTH)


def test_undo_after_a_send_frees_nothing(post: Desk) -> None:
    """However far a person goes back, the letter that left does not leave again."""
    approve(post, RUTH, GOOD)
    post.dispatch.send(RUTH)
    for _ in range(3):
        try:
            post.ledger.undo()
        except Refused:
            break
    with pytest.raises(Refused):
        post.dispatch.send(RUTH)
    assert len(post.post.taken) == 1


def test_a_letter_to_be_passed_on_leaves_to_the_recruiter(post: Desk) -> None:
    """The same post office takes it; the fact that it leaves is one about Priya."""
    message_id = approve(post, PRIYA, channel="forward")
    handover = replace(post.dispatch.handover, channels={"email": post.post, "forward": post.post})
    Dispatch(handover=handover, windows=post.dispatch.windows, lock=post.folder).send(PRIYA)
    assert post.post.taken == [message_id]
    (line,) = post.dispatch.tray()
    assert line.to == ("Joan Whitlock", "joan.whitlock@haldenrobotics.example")
    assert ("thank_you", "priya") in post.touches()


def test_five_letters_are_five_messages(post: Desk) -> None:
    """One each, none twice, none to the wrong person."""
    people = ("henrik", "joan", "priya", "ruth", "tomas")
    made = [approve(post, step_of(who)) for who in people]
    for who in people:
        post.dispatch.send(step_of(who))
    assert post.post.taken == made
    addresses = {line.to[1].partition(".")[0] for line in post.dispatch.tray()}
    assert addresses == set(people)


def test_withdrawing_while_it_is_planned_empties_the_tray(post: Desk) -> None:
    """Both rooms say that it is a draft."""
    approve(post, RUTH)
    post.dispatch.schedule(RUTH)
    assert drafts_of(post).withdraw(RUTH).stage == "draft"
    assert post.dispatch.tray() == ()
    with pytest.raises((Refused, StaleVersion)):
        post.dispatch.send(RUTH)
