"""Approval: three passes over exactly this text, one envelope, one Message-ID, one seal."""

import re
from collections.abc import Callable

import pytest

from afterword.app.sending.approval import seal_of
from afterword.core.errors import BadInput, Refused, StaleVersion
from tests.support.cast import panel
from tests.support.drafting import GOOD, PLANTED, RUTH, Studio
from tests.support.sending import step_of


def test_an_approved_letter_is_bound_as_it_was_read() -> None:
    """Envelope and seal hold what the person saw: from, to, subject, body, nothing else."""
    studio = Studio()
    studio.write_letter()
    studio.read()
    approval = studio.drafts.approve(RUTH)
    envelope = approval.envelope
    assert envelope.sender == ("Maya Okafor", "maya@okafor.example")
    assert envelope.to == ("Ruth Delgado", "ruth.delgado@haldenrobotics.example")
    assert (envelope.subject, envelope.body) == ("Thank you for Friday", GOOD)
    assert (envelope.channel, envelope.attachments) == ("email", ())
    assert approval.seal == seal_of(envelope)
    assert (approval.kind, approval.case, approval.interview, approval.person) == (
        "thank_you",
        "halden",
        "r1",
        "ruth",
    )
    assert studio.letter().stage == "approved"


def test_a_composed_letter_can_be_approved_as_it_is() -> None:
    """Whoever has nothing to change need not pretend to."""
    studio = Studio()
    body = studio.letter().body
    studio.approve()
    assert studio.drafts.approve(RUTH).envelope.body == body


def test_an_approved_letter_stays_as_it_was_approved() -> None:
    """What is remembered later changes drafts, never what somebody agreed to."""
    studio = Studio()
    body = studio.letter().body
    studio.approve()
    studio.moment("ruth", "asked about night shifts")
    assert (studio.letter().body, studio.letter().stage) == (body, "approved")


def test_every_message_id_is_new_and_of_the_sender_s_own_house() -> None:
    """Nobody can guess it, and the domain is the one that answers come back to."""
    studio = Studio()
    made = {studio.approve(step_of(who)) for who in ("ruth", "priya", "joan")}
    assert len(made) == 3
    for message_id in made:
        assert re.fullmatch(r"<[0-9a-f]{32}@okafor\.example>", message_id)


def test_a_message_id_is_plain_ascii_whatever_the_domain() -> None:
    """An address in Zürich's own letters makes a Message-ID that every server takes."""
    facts = panel()
    facts["candidate"]["email"] = "maya@bücher.example"
    assert Studio(facts).approve().endswith("@xn--bcher-kva.example>")


def test_approving_twice_is_approving_once() -> None:
    """The same letter keeps its Message-ID: a second click cannot make a second letter."""
    studio = Studio()
    first = studio.approve()
    version = studio.store.version()
    assert studio.drafts.approve(RUTH).envelope.message_id == first
    assert studio.store.version() == version


def test_a_letter_approved_again_after_a_change_is_another_letter() -> None:
    """Its Message-ID is new, so that nothing of the old one can be taken for it."""
    studio = Studio()
    first = studio.approve()
    studio.write_letter()
    assert studio.approve() != first


# ── passes ──────────────────────────────────────────────────────────────────────────────────


def test_the_passes_are_made_one_by_one() -> None:
    """Each is named when it is missing, the facts first."""
    studio = Studio()
    with pytest.raises(Refused, match="facts of this letter have not been compared"):
        studio.drafts.approve(RUTH)
    assert studio.drafts.confirm(RUTH, "facts").passes == {"machine", "facts"}
    with pytest.raises(Refused, match="This letter has not been read aloud yet") as refusal:
        studio.drafts.approve(RUTH)
    assert refusal.value.code == "unread"
    assert studio.drafts.confirm(RUTH, "aloud").passes == {"machine", "facts", "aloud"}
    assert studio.drafts.approve(RUTH).step == RUTH


@pytest.mark.parametrize("passed", ["machine", "eyes", ""])
def test_only_a_person_s_passes_can_be_confirmed(passed: str) -> None:
    """The machine's is worked out, and no other is known."""
    with pytest.raises(BadInput, match="There is no pass"):
        Studio().drafts.confirm(RUTH, passed)


def test_the_machine_s_pass_is_worked_out() -> None:
    """A mark that blocks takes it away, and mending gives it back."""
    studio = Studio()
    letter = studio.write_letter(body=PLANTED)
    assert "machine" not in letter.passes
    assert "machine" in studio.drafts.fix(RUTH, letter.blocking[0].key).passes


def _subject(studio: Studio) -> None:
    studio.drafts.edit(RUTH, subject="Thank you for Friday!", body=GOOD)


def _space(studio: Studio) -> None:
    studio.write_letter(body=GOOD.replace("glad to", "glad  to"))


def _address(studio: Studio) -> None:
    studio.person("ruth", email="ruth@haldenrobotics.example")


def _name(studio: Studio) -> None:
    studio.person("ruth", name="Ruth Delgado-Reyes")


def _way(studio: Studio) -> None:
    studio.write_letter(channel="forward")


@pytest.mark.parametrize("change", [_subject, _space, _address, _name, _way])
def test_any_change_loses_the_passes(change: Callable[[Studio], None]) -> None:
    """Be it one space, or where it goes: what was read is no longer what would leave."""
    studio = Studio()
    studio.write_letter()
    studio.read()
    change(studio)
    assert not studio.letter().passes & {"facts", "aloud"}


def test_a_new_moment_loses_the_passes_of_an_untouched_letter() -> None:
    """It was composed anew, so nobody has read it yet."""
    studio = Studio()
    studio.read()
    studio.moment("ruth", "asked about night shifts")
    assert studio.letter().passes == {"machine"}


def test_the_passes_of_words_come_back_with_the_words() -> None:
    """Undoing a change brings back exactly what had been read."""
    studio = Studio()
    studio.write_letter()
    studio.read()
    _space(studio)
    studio.ledger.undo()
    assert studio.letter().passes == {"machine", "facts", "aloud"}


def test_one_pass_made_anew_does_not_revive_the_other() -> None:
    """Read aloud again after a change, the facts are still to be compared."""
    studio = Studio()
    studio.write_letter()
    studio.read()
    _space(studio)
    assert studio.drafts.confirm(RUTH, "aloud").passes == {"machine", "aloud"}


def test_a_pass_is_not_made_over_words_that_nobody_saw() -> None:
    """Another window changed the letter since this one showed it."""
    studio = Studio()
    page = studio.letter()
    studio.another().write_letter(body=PLANTED)
    studio.another().write_letter(body=GOOD)
    version = page.version
    with pytest.raises(StaleVersion, match="This letter was changed since you read it"):
        studio.drafts.confirm(RUTH, "facts", expected_version=version)
    with pytest.raises(StaleVersion):
        studio.drafts.approve(RUTH, expected_version=version)
