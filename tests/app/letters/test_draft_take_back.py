"""Taking an approval back, and letters that somebody passes on."""

import pytest

from afterword.core.errors import Refused
from tests.support.cast import panel, person
from tests.support.drafting import GOOD, PRIYA, RUTH, Studio

# ── taking back ─────────────────────────────────────────────────────────────────────────────


def test_a_change_withdraws_the_approval() -> None:
    """The letter is a draft again, and the journal says why."""
    studio = Studio()
    studio.approve()
    studio.journal(RUTH, "planned")
    letter = studio.write_letter(body=GOOD.replace("glad", "happy"))
    assert letter.stage == "draft"
    assert letter.passes == {"machine"}
    assert studio.ledger.state().body(f"approvals/{RUTH}") is None
    with pytest.raises(Refused, match="have not been compared"):
        studio.drafts.approve(RUTH)


def test_withdrawing_keeps_the_words_and_the_passes() -> None:
    """Nothing was changed, so nothing need be read again."""
    studio = Studio()
    studio.write_letter()
    first = studio.approve()
    letter = studio.drafts.withdraw(RUTH)
    assert (letter.stage, letter.body) == ("draft", GOOD)
    assert letter.passes == {"machine", "facts", "aloud"}
    assert studio.drafts.approve(RUTH).envelope.message_id != first


def test_withdrawing_a_draft_changes_nothing() -> None:
    """There is no approval to take back."""
    studio = Studio()
    version = studio.store.version()
    assert studio.drafts.withdraw(RUTH).stage == "draft"
    assert studio.store.version() == version


@pytest.mark.parametrize("act", ["withdraw", "approve", "recompose"])
def test_a_letter_that_left_is_beyond_reach(act: str) -> None:
    """Neither taken back nor approved again: it never leaves twice (P1)."""
    studio = Studio()
    studio.approve()
    studio.journal(RUTH, "claimed", "dot", "taken", "recorded")
    with pytest.raises(Refused, match="This letter has been sent already") as refusal:
        getattr(studio.drafts, act)(RUTH)
    assert refusal.value.code == "already_sent"


def test_undoing_the_approval_of_a_letter_that_left_does_not_free_it() -> None:
    """The journal knows what left, whatever became of the approval (P1)."""
    studio = Studio()
    studio.approve()
    studio.journal(RUTH, "claimed", "dot", "taken", "recorded")
    studio.write({f"approvals/{RUTH}": None})
    with pytest.raises(Refused, match="This letter has been sent already"):
        studio.drafts.approve(RUTH)


# ── passed on ───────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def forwarded() -> Studio:
    """Priya's address is unknown, so her letter goes by Joan, the recruiter."""
    studio = Studio()
    studio.person("priya", email=None)
    return studio


def test_a_letter_to_be_passed_on_asks_for_it(forwarded: Studio) -> None:
    """The recruiter gets it, with a line above that says for whom it is."""
    letter = forwarded.letter(PRIYA)
    assert (letter.channel, letter.to) == ("forward", "joan.whitlock@haldenrobotics.example")
    assert letter.name == "Priya Raman"
    assert letter.cover.startswith("Dear Joan,\n\nI do not have an address for Priya Raman.")
    assert "Would you please pass this letter on?" in letter.cover
    assert letter.body.startswith("Dear Priya,")


def test_what_is_passed_on_is_bound_with_its_line(forwarded: Studio) -> None:
    """The approval covers the whole mail: what Joan reads, and what Priya reads."""
    letter = forwarded.letter(PRIYA)
    forwarded.approve(PRIYA)
    envelope = forwarded.drafts.approve(PRIYA).envelope
    assert envelope.to == ("Joan Whitlock", "joan.whitlock@haldenrobotics.example")
    assert (envelope.channel, envelope.body) == ("forward", letter.cover + letter.body)
    shown = forwarded.letter(PRIYA)
    assert (shown.cover, shown.body) == (letter.cover, letter.body)


def test_a_passed_on_letter_is_edited_without_its_line(forwarded: Studio) -> None:
    """An edit after approval must not ask Joan twice."""
    forwarded.approve(PRIYA)
    body = GOOD.replace("Dear Ruth", "Dear Priya")
    forwarded.write_letter(PRIYA, body)
    forwarded.approve(PRIYA)
    envelope = forwarded.drafts.approve(PRIYA).envelope
    assert envelope.body.count("Would you please pass this letter on?") == 1
    assert envelope.body.endswith(body)


def test_nobody_to_pass_it_on_is_refused() -> None:
    """Without a recruiter whose address is known, nobody is asked."""
    studio = Studio()
    studio.person("joan", roles=["interviewer"])
    studio.write_letter(channel="forward")
    with pytest.raises(Refused, match="Nobody is known who could pass the letter on to Ruth"):
        studio.approve()


def test_a_coordinator_who_was_not_in_the_room_can_pass_it_on() -> None:
    """Whoever arranged the day knows how to reach everybody."""
    facts = panel()
    facts["cases"][0]["people"].append(person("abel", "Abel Novak", "Coordinator", "coordinator"))
    studio = Studio(facts)
    studio.person("joan", roles=["interviewer"])
    studio.person("priya", email=None)
    letter = studio.letter(PRIYA)
    assert letter.to == "abel.novak@haldenrobotics.example"
    assert letter.cover.startswith("Dear Abel,")
