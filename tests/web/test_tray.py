"""The tray: what a person may still say about a letter that is approved."""

from dataclasses import replace

import pytest
from django.test import Client

from tests.support.pages import House, said_by, ticked, words_of

PRIYA = "thank_you/halden/r1/priya"


@pytest.fixture
def tray(maya: Client, house: House) -> str:
    """The address of Priya's approved letter in the tray."""
    maya.post(f"/letters/{PRIYA}", {**ticked(house, "priya"), "act": "approve"})
    return f"/tray/{PRIYA}"


def _stage(house: House) -> str:
    return next(line.state for line in house.dispatch.tray() if line.step == PRIYA)


def _a_minute_later(house: House) -> None:
    """Let the sender that runs beside the pages come round."""
    house.clock.forward(seconds=60)
    house.dispatch.send_due()


def test_sent_at_once_a_letter_can_still_be_taken_back(
    maya: Client, house: House, tray: str
) -> None:
    """Within the minute it becomes a draft again, and nothing leaves."""
    maya.post(tray, {"act": "send"})
    assert "draft again" in said_by(maya.post(tray, {"act": "back"}, follow=True))
    _a_minute_later(house)
    assert house.post.taken == []


def test_an_empty_tray_says_what_it_is_for(maya: Client) -> None:
    """Nothing waits, and the page explains itself instead of showing a table."""
    page = words_of(maya.get("/tray"))
    assert "The tray is empty" in page
    assert "You can hold each, or take it back." in page


def test_the_tray_shows_who_gets_what_and_when(maya: Client, tray: str) -> None:
    """Approved at nine on Monday, it leaves at ten, the plan's best moment."""
    page = words_of(maya.get("/tray"))
    assert "One letter in the tray" in page
    assert "Mon 10:00" in page
    assert "Priya Raman" in page
    assert "Halden Robotics" in page


def test_without_an_account_no_moment_is_promised(maya: Client, house: House) -> None:
    """The approval and the tray say that nothing can leave, and both lead to the account."""
    house.dispatch.handover = replace(house.dispatch.handover, channels={})
    form = {**ticked(house, "priya"), "act": "approve"}
    said = said_by(maya.post(f"/letters/{PRIYA}", form, follow=True))
    assert "It waits in the tray: nothing is set up yet that it could leave by." in said
    assert "must be awake" not in said
    page = maya.get("/tray")
    assert "No mail account is set up yet, so nothing can leave by itself." in words_of(page)
    assert 'href="/account">Set one up' in page.content.decode()
    refused = maya.post(f"/tray/{PRIYA}", {"act": "send"})
    assert 'href="/account">Set up your mail account' in refused.content.decode()
    assert "`" not in words_of(refused)


def test_a_letter_is_sent_now_and_once(maya: Client, house: House, tray: str) -> None:
    """Send now leaves a minute to think; pressed again from an old window, it says it has left."""
    said = said_by(maya.post(tray, {"act": "send"}, follow=True))
    assert said == "It leaves in a minute. You can take it back until then."
    house.dispatch.send_due()
    assert house.post.taken == []
    _a_minute_later(house)
    again = maya.post(tray, {"act": "send"})
    assert again.status_code == 409
    assert "sent already" in words_of(again)
    assert [one.to[0] for one in house.post.taken] == ["Priya Raman"]


def test_a_sent_letter_is_history_on_the_case(maya: Client, house: House, tray: str) -> None:
    """The step is done and the timeline says whom she thanked."""
    maya.post(tray, {"act": "send"})
    _a_minute_later(house)
    page = words_of(maya.get("/cases/halden"))
    assert "You thanked Priya Raman" in page
    assert "Sent" in words_of(maya.get(f"/letters/{PRIYA}"))


def test_hold_keeps_it_and_release_lets_it_go(maya: Client, house: House, tray: str) -> None:
    """Hold and let go instead of "are you sure"."""
    assert said_by(maya.post(tray, {"act": "hold"}, follow=True)).startswith("On hold.")
    assert _stage(house) == "held"
    assert "On hold" in words_of(maya.get(f"/letters/{PRIYA}"))
    assert "next good moment" in said_by(maya.post(tray, {"act": "release"}, follow=True))
    assert _stage(house) == "waiting"


def test_taken_back_it_is_a_draft_again(maya: Client, house: House, tray: str) -> None:
    """Until it leaves, an approval can be taken back."""
    assert "draft again" in said_by(maya.post(tray, {"act": "back"}, follow=True))
    assert house.dispatch.tray() == ()
    assert "<textarea" in maya.get(f"/letters/{PRIYA}").content.decode()


@pytest.mark.parametrize(("word", "stage"), [("arrived", "sent"), ("again", "waiting")])
def test_a_letter_of_unknown_fate_is_settled_by_the_person(
    maya: Client, house: House, tray: str, word: str, stage: str
) -> None:
    """The line broke after the last byte: the tray asks, and does what it is told."""
    house.post.breaks = True
    maya.post(tray, {"act": "send"})
    _a_minute_later(house)
    page = words_of(maya.get("/tray"))
    assert "It probably arrived." in page
    assert "Did it arrive?" in page
    assert "it probably arrived" in words_of(maya.get(f"/letters/{PRIYA}"))
    maya.post(tray, {"act": word})
    assert _stage(house) == stage


def test_a_server_that_refuses_is_quoted(maya: Client, house: House, tray: str) -> None:
    """The mail server's words reach the person, and the letter stays in the tray."""
    house.post.shut = True
    maya.post(tray, {"act": "send"})
    _a_minute_later(house)
    for page in (f"/letters/{PRIYA}", "/tray"):
        assert "The server says: try again later." in words_of(maya.get(page))
    assert _stage(house) == "waiting"
    assert house.post.taken == []


def test_a_word_that_the_tray_does_not_know_does_nothing(
    maya: Client, house: House, tray: str
) -> None:
    """A form that was made elsewhere is refused in a sentence."""
    answer = maya.post(tray, {"act": "burn"})
    assert answer.status_code == 400
    assert "Nothing was chosen" in words_of(answer)
    assert _stage(house) == "waiting"


def test_a_letter_that_nobody_approved_cannot_be_sent(maya: Client, house: House) -> None:
    """Nothing leaves unapproved, whatever address is called."""
    answer = maya.post("/tray/thank_you/halden/r1/ruth", {"act": "send"})
    assert answer.status_code == 409
    assert "not approved" in words_of(answer)
    assert house.post.taken == []


def test_a_letter_can_be_taken_as_a_file(maya: Client, house: House, tray: str) -> None:
    """The browser keeps it; from then on it is hers to send, and only her word ends it."""
    answer = maya.post(tray, {"act": "file"})
    assert answer["Content-Type"] == "message/rfc822"
    assert b"To: Priya Raman <priya.raman@haldenrobotics.example>" in answer.content
    assert _stage(house) == "yours"
    page = words_of(maya.get("/tray"))
    assert "You have it as a file." in page
    assert "Send now" not in page
    _a_minute_later(house)
    assert house.post.taken == []
    maya.post(tray, {"act": "arrived"})
    assert _stage(house) == "sent"


def test_a_letter_can_be_taken_as_a_link(maya: Client, house: House, tray: str) -> None:
    """It opens her mail program with the whole letter; “Take back” makes it a draft again."""
    page = maya.post(tray, {"act": "link"}).content.decode()
    assert 'href="mailto:priya.raman@haldenrobotics.example?subject=' in page
    assert "Open it in your mail program" in page
    assert _stage(house) == "yours"
    assert "draft again" in said_by(maya.post(tray, {"act": "back"}, follow=True))
    assert house.dispatch.tray() == ()


def test_without_a_mailbox_there_are_no_drafts_to_put_it_into(
    maya: Client, house: House, tray: str
) -> None:
    """The sentence names the other ways, and the letter leaves as it would have."""
    answer = maya.post(tray, {"act": "drafts"})
    assert answer.status_code >= 400
    assert "Your mailbox is not set up here" in words_of(answer)
    assert _stage(house) == "waiting"
