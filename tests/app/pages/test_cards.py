"""Cards: what can be done now, gathered as a person would do it."""

from dataclasses import replace
from datetime import datetime

import pytest

from afterword.app.pages.cards import cards_now, letter_lines, tray
from afterword.app.pages.situation import Situation, Written
from afterword.core.step import BLOCKED, DONE, OPEN, OVERDUE, UPCOMING, Step
from tests.support.pages import CHICAGO, House

PANEL = ("ruth", "tomas", "priya", "henrik", "joan")


def _with(situation: Situation, **letters: str) -> Situation:
    """Return the situation with letters to these people at these stages."""
    stages = {f"thank_you/halden/r1/{who}": Written(stage=one) for who, one in letters.items()}
    return replace(situation, letters=stages)


def _thanks(situation: Situation, state: str) -> list[Step]:
    """Return the panel's steps as if all were in this state."""
    steps = (step for step in situation.plan.steps if step.id.startswith("thank_you/halden/"))
    return [step._replace(state=state) for step in steps]


def test_a_panel_is_one_card_in_the_order_in_which_it_was_met(house: House) -> None:
    """Five letters are one sitting, so they are one card with five faces."""
    situation = house.review.situation()
    (card,) = cards_now(situation, _thanks(situation, OPEN))
    assert [face.step.rsplit("/", 1)[-1] for face in card.faces] == list(PANEL)
    assert (card.heading, card.minutes, card.is_letter) == (
        "Write five thank-you letters",
        20,
        True,
    )
    assert card.step.person == "ruth"


@pytest.mark.parametrize(
    ("stages", "heading", "note", "looks"),
    [
        ({}, "Write five thank-you letters", "None read yet.", ["", "", "", "", ""]),
        (
            {"ruth": "approved", "joan": "sent"},
            "Finish five thank-you letters",
            "2 of 5 approved.",
            ["ok", "", "", "", "ok"],
        ),
        (
            {"priya": "draft"},
            "Write five thank-you letters",
            "None read yet.",
            ["", "", "look", "", ""],
        ),
    ],
)
def test_a_card_says_how_far_its_letters_are(
    house: House, stages: dict[str, str], heading: str, note: str, looks: list[str]
) -> None:
    """The faces and the words agree: green is approved, red asks for a look."""
    situation = _with(house.review.situation(), **stages)
    (card,) = cards_now(situation, _thanks(situation, OPEN))
    assert (card.heading, card.note) == (heading, note)
    assert [face.look for face in card.faces] == looks


def test_a_card_whose_letters_all_wait_to_leave_is_gone(house: House) -> None:
    """What is approved is done as far as she is concerned; the tray has it."""
    situation = _with(house.review.situation(), **dict.fromkeys(PANEL, "approved"))
    assert cards_now(situation, _thanks(situation, OPEN)) == ()


@pytest.mark.parametrize("state", [UPCOMING, DONE, BLOCKED])
def test_what_cannot_be_done_now_is_no_card(house: House, state: str) -> None:
    """A letter without an address waits for its card to be completed, and asks for nothing."""
    situation = house.review.situation()
    assert cards_now(situation, _thanks(situation, state)) == ()


def test_what_is_late_says_so(house: House) -> None:
    """Overdue is a property of a step, never a reason to hide it."""
    situation = house.review.situation()
    (card,) = cards_now(situation, _thanks(situation, OVERDUE))
    assert card.late


def test_must_comes_before_may_and_sooner_before_later(house: House) -> None:
    """The optional note to Samuel is due first and still comes last."""
    cards = cards_now(house.review.situation())
    assert [card.step.optional for card in cards] == sorted(card.step.optional for card in cards)
    required = [card.step.due for card in cards if not card.step.optional]
    assert required == sorted(required)


def test_a_letter_to_a_reference_is_filed_under_references(house: House) -> None:
    """Samuel does not work at Halden."""
    cards = {card.step.kind: card for card in cards_now(house.review.situation())}
    assert cards["reference_heads_up"].where == "Reference"
    assert cards["check_in"].where == "Northlight Museum"


def test_the_tray_is_ordered_by_when_letters_leave(house: House) -> None:
    """The next to leave stands first, one without a moment last; what has left is not in it."""
    now = house.review.situation().now
    letters = {
        "thank_you/halden/r1/ruth": Written(stage="approved", at=now.replace(hour=11)),
        "thank_you/halden/r1/priya": Written(stage="held"),
        "thank_you/halden/r1/tomas": Written(stage="unknown", at=now.replace(hour=10)),
        "thank_you/halden/r1/joan": Written(stage="sent", at=now),
        "thank_you/halden/r1/gone": Written(stage="approved", at=now),
    }
    found = tray(replace(house.review.situation(), letters=letters))
    assert [one.name for one in found] == ["Tomás Iwu", "Ruth Delgado", "Priya Raman"]
    assert {one.where for one in found} == {"Halden Robotics"}


def test_the_list_of_letters_keeps_what_waits_and_drops_what_left(house: House) -> None:
    """An approved letter is on the list until it has gone."""
    situation = _with(house.review.situation(), ruth="approved", joan="unknown")
    stages = {line.step.rsplit("/", 1)[-1]: line.stage for line in letter_lines(situation)}
    assert (stages["ruth"], stages["joan"], stages["priya"]) == ("approved", "unknown", "unwritten")
    kinds = {line.step.partition("/")[0] for line in letter_lines(situation)}
    assert not kinds & {"call", "promise", "search", "prepare"}


@pytest.mark.parametrize(
    ("moment", "tag"),
    [
        ("2026-11-23T09:00", "Due tomorrow"),
        ("2026-11-24T16:59", "Due today"),
        ("2026-11-24T17:01", "Was due today"),
        ("2026-11-25T09:00", "Late since Tuesday"),
    ],
)
def test_a_tag_tells_due_from_missed(house: House, moment: str, tag: str) -> None:
    """An hour that is over is not called due any more, also on the same day."""
    house.clock.at = datetime.fromisoformat(moment).replace(tzinfo=CHICAGO)
    (letters,) = (
        card for card in cards_now(house.review.situation()) if card.step.kind == "thank_you"
    )
    assert letters.tag == tag
