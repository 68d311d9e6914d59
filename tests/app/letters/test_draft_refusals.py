"""What keeps a letter from being approved, each in one sentence."""

from collections.abc import Callable
from typing import Any

import pytest

from afterword.core.errors import Refused
from tests.support.cast import panel, touch
from tests.support.drafting import GOOD, PLANTED, RUTH, Studio

# ── refusals ────────────────────────────────────────────────────────────────────────────────


def test_what_blocks_comes_first() -> None:
    """The first mark is named, with what to do about it, before any pass is asked for."""
    studio = Studio()
    studio.write_letter(body=PLANTED)
    with pytest.raises(Refused, match="“Haldane Robotics”") as refusal:
        studio.drafts.approve(RUTH)
    assert refusal.value.code == "blocked"
    assert refusal.value.hint == "Mend it, or say that it is right; then approve the letter."


def test_a_gap_has_no_other_way_out() -> None:
    """Nobody is told to call a gap right."""
    studio = Studio()
    studio.write_letter(body=GOOD.replace("Halden Robotics", "[Company]"))
    with pytest.raises(Refused) as refusal:
        studio.drafts.approve(RUTH)
    assert refusal.value.hint == "Mend it; then approve the letter."


def test_an_empty_letter_is_not_approved() -> None:
    """Whoever cleared the page to begin again has not written a letter."""
    studio = Studio()
    studio.drafts.edit(RUTH, subject="Thank you", body="   \n")
    with pytest.raises(Refused, match="The letter is empty"):
        studio.drafts.approve(RUTH)


def _nobody(facts: dict[str, Any]) -> None:
    facts["candidate"].pop("name")


def _no_address(facts: dict[str, Any]) -> None:
    facts["candidate"].pop("email")


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (_nobody, "Your name is not written down"),
        (_no_address, "Your e-mail address is not written down"),
    ],
)
def test_a_letter_needs_a_sender(spoil: Callable[[dict[str, Any]], None], words: str) -> None:
    """Nobody is thanked by nobody; where to write it down is told."""
    facts = panel()
    spoil(facts)
    studio = Studio(facts)
    studio.write_letter()
    for mark in studio.letter().blocking:
        studio.drafts.overrule(RUTH, mark.key)
    studio.read()
    with pytest.raises(Refused, match=words) as refusal:
        studio.drafts.approve(RUTH)
    assert refusal.value.code == "no_sender"


@pytest.mark.parametrize(
    "address",
    [
        "noreply@haldenrobotics.example",
        "no-reply@haldenrobotics.example",
        "DoNotReply@haldenrobotics.example",
    ],
)
def test_an_address_that_nobody_reads_is_refused(address: str) -> None:
    """A thank-you to a machine thanks nobody."""
    studio = Studio()
    studio.person("ruth", email=address)
    studio.write_letter(channel="email")
    with pytest.raises(Refused, match=f"Nobody reads what is sent to {address}") as refusal:
        studio.approve()
    assert refusal.value.code == "no_reply"


def test_an_address_that_no_server_takes_is_refused_before_it_is_read_aloud() -> None:
    """The part before the @ must be plain: better said now than when it should leave."""
    studio = Studio()
    studio.person("ruth", email="rüth@haldenrobotics.example")
    with pytest.raises(Refused, match="is not one plain e-mail address"):
        studio.drafts.approve(RUTH)


def test_a_person_without_address_is_refused_until_there_is_one() -> None:
    """The letter can be written and read; it leaves when it is known where to."""
    studio = Studio()
    studio.person("ruth", email=None)
    studio.write_letter(channel="email")
    with pytest.raises(Refused, match="No address of Ruth Delgado is known yet"):
        studio.approve()
    studio.person("ruth", email="ruth.delgado@haldenrobotics.example")
    assert studio.approve()


@pytest.mark.parametrize(
    ("way", "words"),
    [
        ("mail", "No address of Ruth Delgado is known yet"),
        ("fax", "No address of Ruth Delgado is known yet"),
        ("phone", "A letter cannot go by phone"),
    ],
)
def test_what_cannot_be_sent_yet_says_how_to_do_it(way: str, words: str) -> None:
    """A clear word and the way round it, before anybody reads it aloud for nothing."""
    studio = Studio()
    studio.write_letter(channel=way)
    with pytest.raises(Refused, match=words) as refusal:
        studio.drafts.approve(RUTH)
    assert refusal.value.hint


def test_a_letter_that_goes_ones_own_way_needs_no_address() -> None:
    """Where the two of them write is theirs to know; what it says is approved all the same."""
    studio = Studio()
    studio.person("ruth", email=None)
    studio.write_letter(channel="own")
    studio.approve()
    assert studio.drafts.approve(RUTH).envelope.to == ("Ruth Delgado", "")


def test_a_name_that_would_break_the_head_of_a_mail_is_refused() -> None:
    """An encoded word inside a name is read as another name (P14)."""
    studio = Studio()
    studio.person("ruth", name="Ruth =?utf-8?q?Delgado?=")
    studio.write_letter()
    for mark in studio.letter().blocking:
        studio.drafts.overrule(RUTH, mark.key)
    with pytest.raises(Refused, match="has no place in an e-mail’s head"):
        studio.approve()


def test_what_was_done_otherwise_is_not_approved() -> None:
    """Somebody was thanked on the phone; a letter would thank them twice."""
    studio = Studio()
    studio.read()
    sent = touch("t1", "2026-11-23T08:30:00-06:00", person="ruth", interview="r1")
    studio.write({"cases/halden/touches/t1": sent})
    with pytest.raises(Refused, match="This was done already") as refusal:
        studio.drafts.approve(RUTH)
    assert refusal.value.code == "settled"


def test_somebody_who_asked_for_silence_is_not_written_to() -> None:
    """Their “do not contact me” wins over every draft (P9)."""
    studio = Studio()
    studio.read()
    studio.person("ruth", do_not_contact="2026-11-22T09:00:00-06:00")
    with pytest.raises(Refused, match="There is no need for this letter any more"):
        studio.drafts.approve(RUTH)


def test_a_letter_that_was_left_out_is_not_approved() -> None:
    """The reason that the person gave comes back to them."""
    studio = Studio()
    why = {"step": RUTH, "why": "we spoke on the way out", "at": "2026-11-21T09:00:00-06:00"}
    studio.write({f"cases/halden/waived/{RUTH}": why})
    with pytest.raises(Refused, match="You chose to leave this letter out"):
        studio.approve()
