"""Approval: three passes over exactly this text, one envelope, one Message-ID, one seal."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from afterword.app.approval import seal_of
from afterword.core.errors import BadInput, Refused, StaleVersion
from tests.support.cast import panel, person, touch
from tests.support.drafting import GOOD, PLANTED, PRIYA, RUTH, Studio
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
        ("own", "This letter goes by your own hand"),
        ("mail", "Afterword cannot print and post a letter yet"),
        ("fax", "Afterword cannot send a fax yet"),
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
