"""The letters of a case: which are due, in which order, and what keeps them as they are."""

import pytest

from afterword.core.errors import BadInput
from tests.support.cast import moment, other_case, panel, touch, with_touches
from tests.support.drafting import GOOD, JOAN, PRIYA, RUTH, Studio, codes
from tests.support.sending import step_of


def test_a_panel_gets_one_letter_each() -> None:
    """Five people were met, so five letters are due, in the order in which they were met."""
    letters = Studio().drafts.set_of("halden")
    assert [letter.person for letter in letters] == ["henrik", "joan", "priya", "ruth", "tomas"]
    assert {letter.kind for letter in letters} == {"thank_you"}
    assert len({letter.body for letter in letters}) == 5


def test_a_letter_says_whom_it_goes_to_and_why() -> None:
    """The desk shows name, title, occasion, way and address without another question."""
    letter = Studio().letter(RUTH)
    assert (letter.name, letter.title) == ("Ruth Delgado", "Director of Operations")
    assert letter.where == "Halden Robotics · panel on 20 November"
    assert (letter.channel, letter.to) == ("email", "ruth.delgado@haldenrobotics.example")
    assert (letter.stage, letter.edited, letter.moment) == ("draft", False, True)
    assert letter.passes == {"machine"}


def test_a_fresh_set_is_stopped_by_nothing() -> None:
    """What was composed from the facts can be approved as soon as it was read."""
    assert [letter.blocking for letter in Studio().drafts.set_of("halden")] == [()] * 5


def test_looking_writes_nothing() -> None:
    """Whoever opens the desk has not decided anything yet."""
    studio = Studio()
    version = studio.store.version()
    studio.drafts.set_of("halden")
    studio.drafts.with_text(RUTH, "Subject", "Dear Ruth,\n\nThank you.\n")
    studio.drafts.likeness("halden")
    assert studio.store.version() == version


def test_the_same_facts_give_the_same_letters() -> None:
    """Nothing is drawn by lot: a second program writes the same words."""
    studio = Studio()
    here, there = studio.drafts.set_of("halden"), studio.another().drafts.set_of("halden")
    assert [letter.body for letter in here] == [letter.body for letter in there]


def test_one_interview_alone_can_be_asked_for() -> None:
    """A second round has its own letters, and the first one's can be had apart."""
    facts = panel()
    second = {
        "id": "r2",
        "round": 2,
        "start": "2026-11-23T07:00:00-06:00",
        "end": "2026-11-23T08:00:00-06:00",
        "people": ["ruth"],
        "moments": [moment("ruth", "showed me the night shift")],
    }
    facts["cases"][0]["interviews"].append(second)
    drafts = Studio(facts).drafts
    assert [letter.step for letter in drafts.set_of("halden", "r2")] == ["thank_you/halden/r2/ruth"]
    assert len(drafts.set_of("halden", "r1")) == 5
    assert len(drafts.set_of("halden")) == 6


def test_an_interview_still_to_come_is_not_thanked_for() -> None:
    """Before they have met there is nothing to say thank you for."""
    facts = panel()
    facts["cases"].append(other_case("cobalt", "Cobalt Water"))
    facts["cases"][1]["interviews"][0] |= {
        "start": "2026-11-25T10:00:00-06:00",
        "end": "2026-11-25T11:00:00-06:00",
    }
    assert Studio(facts).drafts.set_of("cobalt") == ()


@pytest.mark.parametrize(
    ("case", "interview", "words"),
    [
        ("corvid", None, "There is no case 'corvid'. The cases are: halden, contacts."),
        ("halden", "r9", "The case 'halden' has no interview 'r9'. Its interviews are: r1."),
        ("contacts", "r1", "The case 'contacts' has no interview 'r1'. Its interviews are: none"),
    ],
)
def test_what_is_not_there_is_named(case: str, interview: str | None, words: str) -> None:
    """A wrong id is answered with the right ones."""
    with pytest.raises(BadInput) as refusal:
        Studio().drafts.set_of(case, interview)
    assert str(refusal.value).startswith(words)


@pytest.mark.parametrize("step", ["thank_you/halden/r1/eve", "call/halden/1", ""])
def test_a_step_that_no_letter_does_is_refused(step: str) -> None:
    """A call is made, not written; and nobody called Eve was in the room."""
    with pytest.raises(BadInput, match="There is no such letter"):
        Studio().drafts.show(step)


def test_somebody_without_a_moment_gets_an_honest_letter() -> None:
    """Nothing is invented for a person of whom nothing is remembered, and the desk can say so."""
    facts = panel()
    facts["cases"][0]["interviews"][0]["moments"] = []
    letter = Studio(facts).letter(RUTH)
    assert not letter.moment
    assert "weekly" not in letter.body
    assert letter.blocking == ()


def test_somebody_who_cannot_be_reached_still_gets_a_letter_to_read() -> None:
    """The address can be found while the letter is being written."""
    facts = panel()
    people = facts["cases"][0]["people"]
    people[:] = [each for each in people if each["id"] != "joan"]
    interview = facts["cases"][0]["interviews"][0]
    interview["people"].remove("joan")
    interview["moments"].pop()
    facts["cases"][0]["decisions"][0].pop("person")
    del next(each for each in people if each["id"] == "ruth")["email"]
    letter = next(x for x in Studio(facts).drafts.set_of("halden") if x.person == "ruth")
    assert (letter.channel, letter.to) == ("", "")


def test_a_letter_that_left_does_not_change_the_others() -> None:
    """What is being read must not be composed anew because a colleague's letter is gone."""
    before = {letter.step: letter.body for letter in Studio().drafts.set_of("halden")}
    sent = touch("t1", "2026-11-23T08:30:00-06:00", person="ruth", interview="r1")
    after = Studio(with_touches(panel(), sent)).drafts.set_of("halden")
    assert RUTH not in {letter.step for letter in after}
    assert {letter.step: letter.body for letter in after} == {
        step: body for step, body in before.items() if step != RUTH
    }


def test_a_letter_that_left_is_still_compared_with() -> None:
    """Colleagues compare what they got, so the one that is gone counts most."""
    studio = Studio()
    studio.write_letter(RUTH)
    studio.approve(RUTH)
    studio.journal(RUTH, "claimed", "dot", "taken", "recorded")
    copied = GOOD.replace("Dear Ruth", "Dear Priya")
    draft = studio.drafts.with_text(PRIYA, "My thanks", copied)
    assert "shared_run" in codes(draft)
    found = next(mark for mark in draft.findings if mark.finding.code == "shared_run")
    assert found.other == RUTH


def test_a_letter_that_left_is_shown_as_it_left() -> None:
    """Nobody marks words that cannot be changed any more."""
    studio = Studio()
    studio.write_letter(RUTH)
    studio.approve(RUTH)
    studio.journal(RUTH, "claimed", "dot", "taken", "recorded")
    studio.moment("ruth", "asked about night shifts")
    letter = studio.letter(RUTH)
    assert (letter.stage, letter.body, letter.findings) == ("sent", GOOD, ())
    assert letter.passes == {"machine", "facts", "aloud"}


@pytest.mark.parametrize(
    ("events", "stage"),
    [
        ((), "approved"),
        (("planned",), "approved"),
        (("held",), "held"),
        (("claimed",), "sending"),
        (("claimed", "dot", "unknown"), "unknown"),
        (("claimed", "failed"), "failed"),
        (("claimed", "dot", "taken", "recorded"), "sent"),
    ],
)
def test_the_stage_is_read_from_the_journal(events: tuple[str, ...], stage: str) -> None:
    """Where a letter stands is never written down twice."""
    studio = Studio()
    studio.approve(RUTH)
    studio.journal(RUTH, *events)
    assert studio.letter(RUTH).stage == stage


def test_other_letters_of_a_case_are_drafted_too() -> None:
    """After a no, the gracious reply is due, and it goes to whoever said so."""
    facts = panel()
    facts["cases"][0]["outcome"] = {
        "at": "2026-11-23T08:00:00-06:00",
        "kind": "rejected",
        "person": "joan",
    }
    letters = Studio(facts).drafts.set_of("halden")
    reply = next(letter for letter in letters if letter.kind == "gracious_reply")
    assert (reply.name, reply.where) == ("Joan Whitlock", "Halden Robotics · their decision")
    assert reply.body.startswith("Dear Joan,")


def test_a_second_check_in_is_worded_anew() -> None:
    """Whoever asks twice must not send the same letter twice."""
    asked = touch("t1", "2026-12-07T10:00:00-06:00", "check_in", person="joan")
    first = Studio(panel())
    first.clock.moment = first.clock.moment.replace(month=12, day=8, hour=17)
    second = Studio(with_touches(panel(), asked))
    second.clock.moment = second.clock.moment.replace(month=12, day=16, hour=17)
    one = next(x for x in first.drafts.set_of("halden") if x.kind == "check_in")
    two = next(x for x in second.drafts.set_of("halden") if x.kind == "check_in")
    assert (one.step, two.step) == ("check_in/halden/1", "check_in/halden/2")
    assert one.body != two.body


def test_a_contact_of_no_case_gets_a_hello() -> None:
    """Letters to one's network live in the case called contacts."""
    facts = panel()
    facts["contacts"][0]["met"] = "2026-08-06"
    letters = Studio(facts).drafts.set_of("contacts")
    assert [(x.kind, x.name, x.where) for x in letters] == [
        ("keep_in_touch", "Lena Fors", "Bellwether Health · a short hello")
    ]


def test_a_reference_is_told_before_the_call() -> None:
    """A heads-up goes to the reference, from the case it is about."""
    facts = panel()
    facts["references"][0]["told"] = []
    letters = Studio(facts).drafts.set_of("halden")
    heads_up = next(x for x in letters if x.kind == "reference_heads_up")
    assert (heads_up.name, heads_up.to) == ("Samuel Achterberg", "samuel@achterberg.example")


def test_likeness_names_each_pair_once() -> None:
    """Five letters make ten pairs, and a fresh set shares no eight words in a row."""
    pairs = Studio().drafts.likeness("halden")
    assert len(pairs) == 10
    assert {frozenset(pair[:2]) for pair in pairs} == {
        frozenset({step_of(one), step_of(other)})
        for one in ("henrik", "joan", "priya", "ruth", "tomas")
        for other in ("henrik", "joan", "priya", "ruth", "tomas")
        if one != other
    }
    assert max(run for _, _, run in pairs) < 8


def test_likeness_sees_a_copied_letter() -> None:
    """The same words to two people are the longest run of the matrix, whatever the greeting."""
    studio = Studio()
    studio.write_letter(RUTH)
    studio.write_letter(JOAN, GOOD.replace("Dear Ruth", "Dear Joan"))
    runs = {frozenset(pair[:2]): pair[2] for pair in studio.drafts.likeness("halden")}
    assert runs[frozenset({RUTH, JOAN})] == max(runs.values()) > 40


def test_likeness_of_nothing_is_nothing() -> None:
    """A case without letters has no pairs."""
    assert Studio().drafts.likeness("contacts") == ()
