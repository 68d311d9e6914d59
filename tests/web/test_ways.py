"""How a letter goes, on the pages: the way and its reason, another way, faxes, one's own way."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from afterword.app.faxing.fax_line import ByFax
from afterword.app.sending.dispatch import Dispatch
from afterword.app.sending.queues import WAITING
from tests.support.fax_office import FaxOffice
from tests.support.pages import House, said_by, ticked, words_of

PRIYA = "thank_you/halden/r1/priya"
CARD = "cases/halden/people/priya"


def known(house: House, **values: Any) -> None:  # noqa: ANN401  a card's values
    """Write something on Priya's card."""
    house.write({CARD: {**(house.ledger.state().body(CARD) or {}), **values}})


def approved(maya: Client, house: House, channel: str) -> None:
    """Let Priya's letter go a way, and approve it on its desk."""
    draft = house.draft.show(PRIYA)
    house.draft.edit(PRIYA, subject=draft.subject, body=draft.body, channel=channel)
    answer = maya.post(f"/letters/{PRIYA}", {**ticked(house, "priya"), "act": "approve"})
    assert answer.status_code == 302, words_of(answer)


def test_the_desk_says_the_way_and_why(maya: Client) -> None:
    """By e-mail, to this address, because it is the quickest."""
    words = words_of(maya.get(f"/letters/{PRIYA}"))
    assert "How it goes By e-mail priya.raman@haldenrobotics.example It is the quickest" in words


def test_another_way_is_chosen_for_this_letter(maya: Client, house: House) -> None:
    """The text that stands on the desk is kept with it; undo brings the old way back."""
    known(house, fax="+1 312 555 0109")
    before = house.draft.show(PRIYA)
    form = {"subject": before.subject, "body": f"{before.body}\nPS: mine.", "way": "fax"}
    answer = maya.post(f"/ways/{PRIYA}", form, follow=True)
    assert said_by(answer).startswith("It goes this way from now on.")
    draft = house.draft.show(PRIYA)
    assert (draft.channel, draft.to) == ("fax", "+1 312 555 0109")
    assert draft.body.rstrip().endswith("PS: mine.")
    assert "You chose it for this letter." in words_of(maya.get(f"/letters/{PRIYA}"))
    assert (house.ledger.state().body(CARD) or {}).get("prefers") is None


def test_a_way_is_chosen_for_somebody_for_good(maya: Client, house: House) -> None:
    """It is written on their card: every letter to them goes so, and the reason is their wish."""
    maya.post(f"/ways/{PRIYA}", {"way": "own", "always": "1"})
    assert (house.ledger.state().body(CARD) or {})["prefers"] == "own"
    assert "prefers it." in words_of(maya.get(f"/letters/{PRIYA}"))


def test_no_way_and_no_such_way_are_refused(maya: Client, house: House) -> None:
    """Nothing chosen, or a pigeon: nothing is written."""
    version = house.review.version()
    assert maya.post(f"/ways/{PRIYA}", {}).status_code >= 400
    assert maya.post(f"/ways/{PRIYA}", {"way": "pigeon"}).status_code >= 400
    assert house.review.version() == version


def test_a_way_without_an_address_is_not_offered(maya: Client) -> None:
    """No fax number and no street are known: neither is among the ways."""
    page = maya.get(f"/letters/{PRIYA}").content.decode()
    assert 'value="own"' in page
    assert 'value="fax"' not in page
    assert 'value="mail"' not in page


def test_a_fax_is_looked_at_before_it_is_approved(maya: Client, house: House) -> None:
    """The PDF is what would be faxed; a letter by another way has none."""
    known(house, fax="+1 312 555 0109")
    assert maya.get(f"/paper/fax/{PRIYA}").status_code == 409
    draft = house.draft.show(PRIYA)
    house.draft.edit(PRIYA, subject=draft.subject, body=draft.body, channel="fax")
    assert f'href="/paper/fax/{PRIYA}"' in maya.get(f"/letters/{PRIYA}").content.decode()
    answer = maya.get(f"/paper/fax/{PRIYA}")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert answer.content.startswith(b"%PDF")


def test_a_fax_without_a_line_goes_by_hand(maya: Client, house: House) -> None:
    """It waits in the tray without a moment, is printed, and noted once as faxed."""
    known(house, fax="+1 312 555 0109")
    approved(maya, house, "fax")
    house.clock.forward(seconds=7200)
    house.dispatch.send_due()
    tray = maya.get("/tray")
    assert "By fax" in words_of(tray)
    assert f'href="/print/{PRIYA}"' in tray.content.decode()
    assert "Send now" not in tray.content.decode()
    assert "Print it and fax it" in words_of(maya.get(f"/print/{PRIYA}"))
    answer = maya.post(f"/print/{PRIYA}", {"on": "2026-11-23"}, follow=True)
    assert said_by(answer).startswith("Noted: it left.")
    (line,) = house.dispatch.tray()
    assert (line.state, line.words) == ("sent", "You faxed it on 23 November.")


def test_ones_own_way_is_copied_and_noted_once(maya: Client, house: House) -> None:
    """The words stand there to be copied; "I sent it" counts once, and undo takes it back."""
    approved(maya, house, "own")
    assert "Your own way" in words_of(maya.get("/tray"))
    page = maya.get(f"/print/{PRIYA}")
    assert house.draft.show(PRIYA).body.split("\n")[0] in page.content.decode()
    assert 'data-copy="#copytext"' in page.content.decode()
    answer = maya.post(f"/print/{PRIYA}", {"on": "2026-11-23"}, follow=True)
    assert said_by(answer).startswith("Noted: it left.")
    assert maya.post(f"/print/{PRIYA}", {"on": "2026-11-23"}).status_code == 409
    house.record.undo()
    assert house.draft.show(PRIYA).stage == "approved"


def test_a_letter_that_afterword_sends_is_not_noted_as_sent(maya: Client, house: House) -> None:
    """By e-mail it leaves from here: nobody says that they sent it."""
    approved(maya, house, "email")
    answer = maya.post(f"/print/{PRIYA}", {"on": "2026-11-23"})
    assert answer.status_code == 409
    assert "approved for Afterword to send" in words_of(answer)


@pytest.mark.parametrize("channel", ["own", "fax"])
def test_the_desk_says_what_to_do_by_hand(maya: Client, house: House, channel: str) -> None:
    """Its foot names the next act, and the way to it."""
    known(house, fax="+1 312 555 0109")
    approved(maya, house, channel)
    page = maya.get(f"/letters/{PRIYA}")
    wanted = {"own": "Copy it, send it; then say so", "fax": "Print it, fax it; then say so"}
    assert wanted[channel] in words_of(page)
    assert f'href="/print/{PRIYA}"' in page.content.decode()


def guessing(house: House) -> None:
    """Priya's address is not known; Joan's is verified, and shows how they are written."""
    known(house, email=None)
    joan = "cases/halden/people/joan"
    verified = {"verified": True, "email": "joan.whitlock@haldenrobotics.example"}
    house.write({joan: {**(house.ledger.state().body(joan) or {}), **verified}})


def test_a_guess_is_marked_and_not_used(maya: Client, house: House) -> None:
    """On the desk and on the case's page; the letter goes by Joan meanwhile, or nowhere."""
    guessing(house)
    for path in (f"/letters/{PRIYA}", "/cases/halden"):
        words = words_of(maya.get(path))
        assert "A guess: priya.raman@haldenrobotics.example, as the address" in words
        assert "Nothing goes there until you say that it is right." in words
    assert house.draft.show(PRIYA).to != "priya.raman@haldenrobotics.example"


@pytest.mark.parametrize("step", ["", f"?step={PRIYA}"], ids=["case", "desk"])
def test_a_guess_that_is_right_is_written_down(maya: Client, house: House, step: str) -> None:
    """From then on it is an address like any other; undo takes it off the card."""
    guessing(house)
    form = {"email": "priya.raman@haldenrobotics.example"}
    answer = maya.post(f"/guess/halden/priya{step}", form, follow=True)
    assert said_by(answer).startswith("The address is on the card now")
    assert house.draft.show(PRIYA).to == "priya.raman@haldenrobotics.example"
    house.record.undo()
    assert (house.ledger.state().body(CARD) or {}).get("email") is None


@pytest.mark.parametrize("email", ["eve@elsewhere.example", ""])
def test_only_the_guess_itself_can_be_confirmed(maya: Client, house: House, email: str) -> None:
    """A form from an old page, or from nowhere, writes no address down."""
    guessing(house)
    version = house.review.version()
    assert maya.post("/guess/halden/priya", {"email": email}).status_code == 409
    assert maya.post("/guess/nowhere/priya", {"email": email}).status_code == 409
    assert house.review.version() == version


def test_what_a_colleague_reads_first_stands_on_the_desk(maya: Client, house: House) -> None:
    """It leaves with the letter, so it is read before it is approved; and after, as it was."""
    guessing(house)
    for _ in range(2):
        words = words_of(maya.get(f"/letters/{PRIYA}"))
        assert "Read first by whoever passes it on: Dear Joan," in words
        assert "I do not have an address for Priya Raman." in words
        if house.draft.show(PRIYA).stage == "draft":
            approved(maya, house, "forward")
    envelope = house.dispatch.envelope(PRIYA)
    assert envelope.body.startswith("Dear Joan,")


def test_an_approval_says_when_it_leaves_and_what_that_needs(maya: Client, house: House) -> None:
    """The moment, that this computer must be awake then, and the ways that need no waiting."""
    answer = maya.post(
        f"/letters/{PRIYA}", {**ticked(house, "priya"), "act": "approve"}, follow=True
    )
    said = said_by(answer)
    assert said.startswith(
        "Approved. It leaves today at 10:00, and this computer must be awake then."
    )
    assert "Send now, or Into my Drafts, in the tray needs no waiting." in said
    assert "Take back" in said
    tray = words_of(maya.get(f"/tray?of={PRIYA}&said=approved"))
    assert "It leaves today at 10:00, and this computer must be awake then." in tray


def test_an_approval_for_ones_own_hand_promises_no_moment(maya: Client, house: House) -> None:
    """Nothing leaves by itself, so no computer need be awake."""
    draft = house.draft.show(PRIYA)
    house.draft.edit(PRIYA, subject=draft.subject, body=draft.body, channel="own")
    answer = maya.post(
        f"/letters/{PRIYA}", {**ticked(house, "priya"), "act": "approve"}, follow=True
    )
    assert said_by(answer).startswith("Approved. It waits in the tray until you say that it left.")
    assert "awake" not in said_by(answer)


def test_the_tray_says_the_way_and_why(maya: Client, house: House) -> None:
    """The plan's own reason, or that it was chosen."""
    approved(maya, house, "email")
    assert "By e-mail. It is the quickest, and the address is known." in words_of(maya.get("/tray"))
    house.draft.withdraw(PRIYA)
    approved(maya, house, "own")
    words = words_of(maya.get("/tray"))
    assert "Your own way Priya Raman Halden Robotics You chose it for this letter." in words


def test_a_fax_in_the_queue_is_told_and_can_be_stopped(maya: Client, house: House) -> None:
    """Leaving, with what the server says; stopped from the tray, it may go again or be changed."""
    office = FaxOffice(house.clock)
    handover = replace(
        house.dispatch.handover,
        channels={"email": house.post, "fax": ByFax(line=office, clock=house.clock)},
        queues={"fax": office},
    )
    house.dispatch = Dispatch(
        handover=handover, windows=house.dispatch.windows, lock=house.dispatch.lock
    )
    known(house, fax="+1 312 555 0109")
    approved(maya, house, "fax")
    house.dispatch.send(PRIYA)
    office.becomes(WAITING, "The line was busy.", house.clock.now() + timedelta(minutes=5))
    house.clock.forward(seconds=60)
    house.dispatch.send_due()
    words = words_of(maya.get("/tray"))
    assert "Leaving Priya Raman" in words
    assert "The line was busy. It is tried again at 9:05." in words
    assert "Send now" not in words
    answer = maya.post(f"/tray/{PRIYA}", {"act": "stop"}, follow=True)
    assert said_by(answer).startswith("Stopped. It did not go through.")
    assert "You stopped it before it went through." in words_of(maya.get("/tray"))
    assert maya.post(f"/tray/{PRIYA}", {"act": "stop"}).status_code == 409
