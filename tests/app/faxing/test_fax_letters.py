"""Letters by fax: what is approved is the number that is dialled and the pages that leave."""

from dataclasses import replace
from datetime import date

import pytest

from afterword.app.faxing.fax_line import pages_of
from afterword.app.faxing.fax_setter import FaxSetter
from afterword.app.faxing.faxing import Faxing
from afterword.app.ports import Envelope
from afterword.app.sending.approval import seal_of
from afterword.app.sending.by_hand import ByHand
from afterword.app.sending.send_checks import objection
from afterword.channels.fax_number import PhoneNumbers
from afterword.core.errors import BadInput, Refused
from afterword.paper.press import TypstPress
from tests.support.drafting import RUTH, Studio
from tests.support.printed import pages

NUMBER = "+13125550148"
FAXING = Faxing(faxes=FaxSetter(press=TypstPress(), numbers=PhoneNumbers()))


def faxing_studio(fax: str | None = "(312) 555-0148") -> Studio:
    """Return Maya's letters, the one to Ruth by fax."""
    studio = Studio()
    studio.person("ruth", fax=fax)
    studio.write_letter(channel="fax")
    return studio


def approved(studio: Studio) -> Envelope:
    """Return what an approval binds."""
    studio.approve()
    return studio.drafts.approve(RUTH).envelope


def preview(studio: Studio) -> bytes:
    """Return the fax that Maya may look at now."""
    letters = studio.drafts.letters()
    return FAXING.pages(letters, letters.step(RUTH), studio.clock.now())


def test_a_number_is_bound_as_it_is_dialled() -> None:
    """Written as people write it, read in the employer's country, approved in E.164."""
    assert approved(faxing_studio()).to == ("Ruth Delgado", NUMBER)
    abroad = faxing_studio("020 7946 0958")
    abroad.change("cases/halden", employer={"name": "Halden Robotics", "country": "GB"})
    assert approved(abroad).to[1] == "+442079460958"


def test_the_pages_are_bound_with_it() -> None:
    """The cover says to whom, from whom, how many; other pages would have another seal."""
    envelope = approved(faxing_studio())
    cover, letter = pages(pages_of(envelope))
    for said in ("Ruth Delgado", "Halden Robotics", "+1 312-555-0148", "Maya Okafor", "Pages", "2"):
        assert said in cover
    assert "Thank you for your time on Friday" in " ".join(letter.split())
    assert seal_of(replace(envelope, attachments=())) != seal_of(envelope)


def test_what_is_looked_at_before_is_what_is_approved() -> None:
    """The preview of a draft and the pages of its approval are the same bytes."""
    studio = faxing_studio()
    before = preview(studio)
    assert before == pages_of(approved(studio))
    studio.wait(days=2)
    assert preview(studio) == before


@pytest.mark.parametrize(
    "fax", ["555-0148", "1-800-FLOWERS", "call Ruth", "+1 312 555 0148 ext. 5", "+1 999 999 9999 9"]
)
def test_a_number_that_would_dial_somebody_else_is_refused(fax: str) -> None:
    """Too short, letters, an extension: said at approval, with what to write."""
    studio = faxing_studio(fax)
    with pytest.raises(Refused, match="no fax number that can be dialled") as refused:
        studio.approve()
    assert "the fax number of Ruth Delgado" in str(refused.value)
    assert "like +1 312 555 0148" in str(refused.value)


def test_a_number_that_changed_keeps_the_letter_here() -> None:
    """Written another way it is the same; another number needs a new approval."""
    studio = faxing_studio()
    studio.approve()
    approval, now = studio.drafts.approve(RUTH), studio.clock.now()
    studio.person("ruth", fax="+1 (312) 555 0148")
    assert objection(studio.ledger.state().search, approval, now) is None
    studio.person("ruth", fax="+1 312 555 0199")
    why = objection(studio.ledger.state().search, approval, now)
    assert why == "The address is now +1 312 555 0199; the letter was approved for another."


def test_only_a_fax_has_pages_of_a_fax() -> None:
    """A letter that goes another way says how to make a fax of it."""
    studio = Studio()
    with pytest.raises(Refused, match="does not go by fax") as refused:
        preview(studio)
    assert "--channel fax" in str(refused.value)
    with pytest.raises(Refused, match="not with what you approved"):
        pages_of(studio.drafts.approve(RUTH).envelope if studio.approve() else approved(studio))


@pytest.mark.parametrize(
    ("channel", "words"),
    [("own", "You sent it yourself on 23 November."), ("fax", "You faxed it on 23 November.")],
)
def test_what_leaves_by_hand_is_noted_once(channel: str, words: str) -> None:
    """Without a fax line, or one's own way: the candidate's word makes it sent, and undo unsaid."""
    studio = faxing_studio()
    studio.write_letter(channel=channel)
    studio.approve()
    hand = ByHand(ledger=studio.ledger, clock=studio.clock)
    assert hand.sent(RUTH) == date(2026, 11, 23)
    letters = studio.drafts.letters()
    assert letters.stage(RUTH) == "sent"
    (standing,) = letters.standings.values()
    assert standing.detail == words
    with pytest.raises(Refused, match="sent already"):
        hand.sent(RUTH)
    studio.ledger.undo()
    assert studio.letter().stage == "approved"


def test_a_letter_that_afterword_sends_is_not_noted_by_hand() -> None:
    """It would be sent twice: the way is chosen before it is approved."""
    studio = Studio()
    studio.write_letter()
    studio.approve()
    hand = ByHand(ledger=studio.ledger, clock=studio.clock)
    with pytest.raises(Refused, match="approved for Afterword to send"):
        hand.sent(RUTH)


def test_a_day_that_cannot_be_is_refused() -> None:
    """Nothing leaves tomorrow, nor before it was approved."""
    studio = faxing_studio()
    studio.approve()
    hand = ByHand(ledger=studio.ledger, clock=studio.clock)
    for day in (date(2026, 11, 24), date(2026, 11, 20)):
        with pytest.raises(BadInput, match=r"still to come|did not leave before"):
            hand.sent(RUTH, day)
