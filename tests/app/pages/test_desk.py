"""The letter desk as a whole: one letter, its neighbours, the foot, the passes."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import pytest

from afterword.app.letters.draft_view import Draft, Source
from afterword.app.pages.desk import Asked, Desk, build_desk, next_to_read
from afterword.app.sending.tray import TrayLine
from tests.support.desks import letter, mark
from tests.support.pages import MONDAY, House

RUTH, TOMAS, PRIYA = (f"thank_you/halden/r1/{who}" for who in ("ruth", "tomas", "priya"))


def _desk(
    house: House,
    draft: Draft,
    beside: str | None = None,
    ticked: frozenset[str] = frozenset(),
    lines: Mapping[str, TrayLine] = MappingProxyType({}),
) -> Desk:
    whole = (letter("ruth"), letter("tomas"), letter("priya"))
    asked = Asked(drafts=whole, beside=beside, ticked=ticked, lines=lines)
    return build_desk(house.review.situation(), draft, asked)


def _line(step: str, **changes: object) -> TrayLine:
    values: dict[str, Any] = {
        "step": step,
        "message_id": "<1@okafor.example>",
        "channel": "email",
        "to": ("Priya Raman", "priya@haldenrobotics.example"),
        "subject": "Thank you",
        "state": "waiting",
        "planned": MONDAY,
        **changes,
    }
    return TrayLine(**values)


def test_the_letter_being_written_replaces_the_kept_one(house: House) -> None:
    """While she types, the set is compared as it would be with her new words."""
    now = letter("priya", mark("spelling", "Definately"))
    desk = _desk(house, now)
    assert [one.note for one in desk.recipients] == ["Not read yet", "Not read yet", "1 to fix"]
    assert [one.look for one in desk.recipients] == ["", "", "look"]
    assert (desk.stage, desk.stage_look, desk.blocking) == ("1 to fix", "red", 1)


def test_the_ends_of_a_panel_meet(house: House) -> None:
    """J on the last letter is the first one again."""
    desk = _desk(house, letter("priya"))
    assert (desk.preceding, desk.following) == (TOMAS, RUTH)


def test_compare_goes_round_the_others(house: House) -> None:
    """X lays each colleague's letter beside in turn, and says which was asked for."""
    first = _desk(house, letter("priya"))
    assert first.beside is not None
    assert not first.chosen
    second = _desk(house, letter("priya"), beside=first.compare_next)
    assert second.chosen
    assert {first.beside.step, second.beside.step if second.beside else ""} == {RUTH, TOMAS}
    assert second.compare_next == first.beside.step


def test_a_letter_that_is_no_longer_to_be_written_lies_alone(house: House) -> None:
    """What has left is not in the set any more, and can still be read."""
    gone = letter("priya", stage="sent")
    desk = build_desk(house.review.situation(), gone, Asked(drafts=(letter("ruth"),)))
    assert [one.name for one in desk.recipients] == ["Priya Raman"]
    assert (desk.beside, desk.matrix, desk.following) == (None, None, None)
    assert desk.locked


def test_a_step_that_the_plan_forgot_still_has_a_heading(house: House) -> None:
    """An approved letter may outlive its step."""
    odd = letter("priya", step="check_in/halden/9", kind="check_in")
    desk = build_desk(house.review.situation(), odd, Asked(drafts=()))
    assert desk.heading == "A letter to Priya Raman"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "Leaves by email, once you approve"),
        ({"channel": "mail"}, "Leaves by post, once you approve"),
        ({"channel": "forward"}, "Leaves by email, to be passed on, once you approve"),
        ({"to": ""}, "No address for Priya yet"),
        ({"stage": "approved"}, "Leaves Monday 23 November, 9:00, by email"),
        ({"stage": "held"}, "On hold"),
        ({"stage": "sending"}, "It is leaving now"),
        ({"stage": "sent"}, "Sent, and your mail provider confirmed it"),
        ({"stage": "unknown"}, "The connection broke while it left; it probably arrived"),
        ({"stage": "failed"}, "It could not be delivered"),
    ],
)
def test_the_foot_says_where_the_letter_stands(
    house: House, changes: dict[str, object], words: str
) -> None:
    """In one line, for every stage that a letter can be in."""
    draft = letter("priya", **changes)
    assert _desk(house, draft, lines={PRIYA: _line(PRIYA)}).bar.words == words


def test_an_approval_without_a_moment_yet_says_how_it_leaves(house: House) -> None:
    """Between approving and planning there is a moment without a moment."""
    desk = _desk(house, letter("priya", stage="approved"))
    assert desk.bar.words == "Approved, leaves by email"


def test_why_a_letter_is_held_is_shown_and_a_servers_thanks_are_not(house: House) -> None:
    """“250 Queued” says nothing to a person; why it waits does."""
    held = _line(PRIYA, words="The address is now another.")
    note = _desk(house, letter("priya", stage="held"), lines={PRIYA: held}).bar.note
    assert "The address is now another." in note
    sent = _line(PRIYA, words="250 Queued")
    assert "250" not in _desk(house, letter("priya", stage="sent"), lines={PRIYA: sent}).bar.note


def test_a_mark_to_mend_is_counted_at_the_foot(house: House) -> None:
    """Before anything else it says what stands in the way."""
    draft = letter("priya", mark("spelling", "Definately"), mark("wrong_company", "Haldane"))
    assert _desk(house, draft).bar.words == "Two marks to mend first"


def test_facts_that_nobody_verified_come_first_to_be_ticked(house: House) -> None:
    """Each once, however often the letter says it; a tick survives the next pause."""
    facts = (
        _source("name", "Priya", verified=True),
        _source("date", "Friday"),
        _source("date", "Friday"),
        _source("number", "40"),
    )
    desk = _desk(house, letter("priya", sources=facts), ticked=frozenset({"number:40"}))
    assert [(one.value, one.traced, one.ticked) for one in desk.facts] == [
        ("Friday", False, False),
        ("40", False, True),
        ("Priya", True, False),
    ]
    assert [one.value for one in desk.traced] == ["Priya"]


def test_passes_that_were_made_are_shown_as_made(house: House) -> None:
    """The page remembers for exactly this text."""
    facts = (_source("date", "Friday"),)
    made = letter("priya", sources=facts, passes=frozenset({"facts", "aloud"}))
    desk = _desk(house, made)
    assert desk.read_aloud
    assert [one.ticked for one in desk.facts] == [True]


def test_her_own_words_are_named_as_hers(house: House) -> None:
    """A draft that a person changed is not called a draft of ours."""
    assert _desk(house, letter("priya", edited=True)).stage == "Your words"
    assert _desk(house, letter("priya")).stage == "Draft"


def test_what_is_read_next_is_the_first_that_is_not_approved() -> None:
    """From here onwards, then from the beginning; nothing when all are."""
    drafts = (letter("ruth"), letter("tomas", stage="approved"), letter("priya", stage="sent"))
    assert next_to_read(drafts, PRIYA) == RUTH
    assert next_to_read(drafts, RUTH) is None
    assert next_to_read((letter("ruth", stage="approved"),), RUTH) is None
    assert next_to_read((), RUTH) is None


def _source(what: str, text: str, *, verified: bool = False) -> Source:
    return Source(what=what, text=text, start=0, end=1, source="The card.", verified=verified)
