"""What the review remembers, and when it looks anew."""

import pytest

from afterword.app.ports import Envelope
from afterword.app.sending.approval import Approval, seal_of
from afterword.core.errors import BadInput
from tests.support.pages import MONDAY, House

PRIYA = "thank_you/halden/r1/priya"


def _approved(house: House, **journal: object) -> None:
    """Write down that Priya's letter was approved, and the newest line of its journal."""
    envelope = Envelope(
        message_id="<one@okafor.example>",
        channel="email",
        sender=("Maya Okafor", "maya@okafor.example"),
        to=("Priya Raman", "priya.raman@haldenrobotics.example"),
        subject="Your question about the wrong forecast",
        body="Dear Priya,\n\nThank you.\n\nMaya Okafor\n",
    )
    approval = Approval(
        step=PRIYA,
        kind="thank_you",
        case="halden",
        interview="r1",
        person="priya",
        at=MONDAY,
        envelope=envelope,
        seal=seal_of(envelope),
    )
    line = {"at": MONDAY.isoformat(), "step": PRIYA, **journal}
    house.write({f"approvals/{PRIYA}": approval.to_body(), "sends/one@okafor.example/000": line})


def test_an_approved_letter_is_in_the_tray_with_its_moment(house: House) -> None:
    """The tray says who gets it and when it leaves, and the card counts one less."""
    _approved(house, event="planned", until="2026-11-24T09:50:00-06:00")
    (letter,) = house.review.tray()
    assert (letter.name, letter.where) == ("Priya Raman", "Halden Robotics")
    assert letter.stage == "approved"
    assert letter.at is not None
    assert letter.at.isoformat() == "2026-11-24T09:50:00-06:00"
    card = house.review.today().cards[0]
    assert card.heading == "Finish five thank-you letters"
    assert card.note == "1 of 5 approved."
    assert [face.look for face in card.faces] == ["", "", "ok", "", ""]


@pytest.mark.parametrize(("event", "stage"), [("held", "held"), ("unknown", "unknown")])
def test_a_letter_that_needs_a_person_stays_in_the_tray(
    house: House, event: str, stage: str
) -> None:
    """Held, or broken off while it left: both wait for a word, visibly."""
    _approved(house, event=event)
    assert [letter.stage for letter in house.review.tray()] == [stage]


def test_a_letter_taken_back_is_a_draft_again(house: House) -> None:
    """Whoever takes a letter back finds it on the card, not in the tray."""
    _approved(house, event="taken_back")
    assert house.review.tray() == ()
    assert house.review.today().cards[0].note == "None read yet."


def test_the_same_facts_are_folded_once(house: House) -> None:
    """A page of a thousand cases must not plan them all again for every click."""
    first = house.review.situation()
    house.clock.forward(minutes=3)
    assert house.review.situation() is first


def test_a_letter_changes_no_plan(house: House) -> None:
    """Approving or editing a letter says nothing about the facts, so nothing is planned anew."""
    before = house.review.situation()
    draft = house.draft.show(PRIYA)
    house.draft.edit(PRIYA, subject="The first slide", body=draft.body)
    after = house.review.situation()
    assert after is not before
    assert after.outlook is before.outlook
    assert after.letters[PRIYA].stage == "draft"


def test_a_new_fact_is_seen_at_once(house: House) -> None:
    """What was just written down is on the next page."""
    before = house.review.situation()
    house.write({"cases/cobalt/outcome": {"at": "2026-11-23T08:00:00-06:00", "kind": "rejected"}})
    assert house.review.situation() is not before
    assert house.review.case("cobalt").case.outcome is not None


def test_time_alone_changes_the_page_when_the_plan_says_so(house: House) -> None:
    """The letters fall due on Tuesday at five; a minute later they are late, with no new fact."""
    assert not house.review.today().cards[0].late
    house.clock.forward(days=1, hours=8, minutes=1)
    assert house.review.today().cards[0].late


def test_a_new_day_is_a_new_page(house: House) -> None:
    """At midnight nothing in the plan changes, but "tomorrow" becomes "today"."""
    assert house.review.today().cards[0].tag == "Due tomorrow"
    house.clock.forward(hours=16)
    assert house.review.today().cards[0].tag == "Due today"


def test_a_clock_that_was_set_back_is_believed(house: House) -> None:
    """A plan of the future is not shown in the past."""
    house.review.situation()
    house.clock.forward(minutes=-10)
    assert house.review.situation().now == house.clock.now()


def test_the_navigation_counts_what_waits(house: House) -> None:
    """Three cards and a choice, five cases, and eight letters that nobody has read."""
    assert house.review.counts() == {"today": 4, "cases": 5, "letters": 9, "tray": 0}


def test_only_the_newest_change_offers_undo(house: House) -> None:
    """An undo button for a change that others stand on would take back the wrong one."""
    version = house.write({"cases/cobalt/outcome": {"at": MONDAY.isoformat(), "kind": "rejected"}})
    assert house.review.undoable(str(version)) is not None
    assert house.review.undoable(str(version - 1)) is None
    assert house.review.undoable("") is None


def test_a_step_of_an_old_link_is_refused_in_a_sentence(house: House) -> None:
    """The plan moves on, and a link in an old window says so."""
    assert house.review.step(PRIYA).person == "priya"
    with pytest.raises(BadInput, match="The plan has no such step"):
        house.review.step("thank_you/halden/r9/priya")
