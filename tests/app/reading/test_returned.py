"""A letter that came back counts as not sent, once she has said so; one that is late still does."""

import pytest

from afterword.core.errors import Refused
from tests.support.mails import notice
from tests.support.reading import reading_desk
from tests.support.sending import step_of

RUTH = "ruth.delgado@haldenrobotics.example"


def test_a_letter_that_came_back_no_longer_counts_as_sent() -> None:
    """Its touch goes, that it came back stays; the address is crossed out, the step open again."""
    maya = reading_desk("ruth")
    maya.desk.dispatch.send(step_of("ruth"))
    assert maya.desk.touches() == [("thank_you", "ruth")]
    (card,) = maya.gets(notice(RUTH))
    assert card.heading == "Your letter to Ruth Delgado came back"
    assert card.keeps == (
        "The letter counts as not sent, so the plan asks for it again",
        f"{RUTH} is crossed out, since nobody is reached there",
    )
    maya.reading.confirm(1)
    assert maya.desk.touches() == [("message", "ruth")]
    assert next(one for one in maya.case().people if one.id == "ruth").email is None
    line = maya.desk.line("ruth")
    assert (line.state, line.words) == ("failed", "It came back: 550 5.1.1 User unknown")
    with pytest.raises(Refused, match="came back"):
        maya.desk.dispatch.send(step_of("ruth"))


def test_undoing_that_it_came_back_restores_everything() -> None:
    """Touch, tray and address, with one word."""
    maya = reading_desk("ruth")
    maya.desk.dispatch.send(step_of("ruth"))
    before = maya.desk.ledger.state().document
    maya.gets(notice(RUTH))
    maya.reading.confirm(1)
    maya.record.undo()
    assert maya.desk.ledger.state().document == before
    assert maya.desk.line("ruth").state == "sent"


def test_a_copy_of_the_data_does_not_take_it_for_sent_again() -> None:
    """It lies in Sent, and it came back: looking there must not record it anew."""
    maya = reading_desk("ruth")
    maya.desk.dispatch.send(step_of("ruth"))
    maya.gets(notice(RUTH))
    maya.reading.confirm(1)
    maya.desk.folder.instance = "another-computer"
    maya.desk.dispatch.resume()
    assert maya.desk.touches() == [("message", "ruth")]
    assert maya.desk.line("ruth").state == "failed"


def test_a_full_mailbox_is_no_wrong_address() -> None:
    """The letter counts as not sent; the address stays."""
    maya = reading_desk("ruth")
    maya.desk.dispatch.send(step_of("ruth"))
    (card,) = maya.gets(notice(RUTH, code="5.2.2", words="552 5.2.2 Mailbox full"))
    assert card.keeps == (
        "The letter counts as not sent, so the plan asks for it again",
        f"{RUTH} did not reach them, so another way comes first from now on",
    )
    assert "may be right" in card.notes[0]
    maya.reading.confirm(1)
    assert next(one for one in maya.case().people if one.id == "ruth").email == RUTH


def test_a_letter_that_is_late_is_only_told() -> None:
    """It may still arrive, so nothing is taken back."""
    maya = reading_desk("ruth")
    maya.desk.dispatch.send(step_of("ruth"))
    (card,) = maya.gets(notice(RUTH, action="delayed", code="4.4.1", words="timed out"))
    assert card.heading == "Your letter to Ruth Delgado is late"
    assert card.keeps == ()
    maya.reading.confirm(1)
    assert maya.desk.touches() == [("thank_you", "ruth")]
    assert maya.desk.line("ruth").state == "sent"


def test_a_notice_without_the_letters_id_is_matched_by_whom_it_names() -> None:
    """Hardly more than half of them carry it."""
    maya = reading_desk("ruth")
    maya.desk.dispatch.send(step_of("ruth"))
    maya.gets(notice(RUTH, letter="<unknown@elsewhere.example>"))
    maya.reading.confirm(1)
    assert maya.desk.touches() == [("message", "ruth")]


def test_a_notice_for_a_letter_that_she_wrote_elsewhere_crosses_the_address_out() -> None:
    """No letter of ours came back, and still nobody is reached there."""
    maya = reading_desk()
    (card,) = maya.gets(notice(RUTH))
    assert card.keeps == (f"{RUTH} is crossed out, since nobody is reached there",)


def test_a_notice_about_a_stranger_is_none_of_ours() -> None:
    """Neither a letter of the search nor anybody in it."""
    assert reading_desk("ruth").gets(notice("someone@else.example", letter="<x@y>")) == ()
