"""How the letters of a case speak: what a person chose, and what nobody may change by it."""

import pytest

from afterword.app.letters.voice import VOICES, Voice, Voices, chosen_voice
from afterword.core.errors import BadInput
from tests.support.cast import panel
from tests.support.drafting import JOAN, PRIYA, RUTH, Studio


@pytest.fixture
def studio() -> Studio:
    """Maya's panel at Halden, on the Monday after."""
    return Studio()


def greeting(studio: Studio, step: str) -> str:
    """Return the first line of a letter as it stands now."""
    return studio.drafts.show(step).body.split("\n", maxsplit=1)[0]


@pytest.mark.parametrize(
    ("register", "greets"),
    [("formal", "Dear Ruth Delgado,"), ("warm", "Dear Ruth,"), ("plain", "Hello Ruth,")],
)
def test_a_register_is_chosen_for_a_whole_case(studio: Studio, register: str, greets: str) -> None:
    """Coworkers compare, so that one choice reaches everyone of the panel."""
    before = {step: studio.drafts.show(step).body for step in (RUTH, PRIYA, JOAN)}
    Voices(ledger=studio.ledger).choose("halden", register)
    assert greeting(studio, RUTH) == greets
    if register != "warm":
        changed = [step for step, body in before.items() if studio.drafts.show(step).body != body]
        assert changed == [RUTH, PRIYA, JOAN]


def test_auto_goes_back_to_each_reader_s_own(studio: Studio) -> None:
    """Whoever tried a register and did not like it gets the very letters of before."""
    before = studio.drafts.show(RUTH).body
    voices = Voices(ledger=studio.ledger)
    voices.choose("halden", "plain")
    voices.choose("halden", "auto")
    assert studio.drafts.show(RUTH).body == before
    assert chosen_voice(studio.ledger.state().beside, "halden") == Voice()


def test_a_language_and_a_register_are_chosen_apart(studio: Studio) -> None:
    """German leaves the register as it was, and plain leaves the German."""
    voices = Voices(ledger=studio.ledger)
    voices.choose("halden", language="de")
    assert greeting(studio, RUTH) == "Guten Tag Ruth Delgado,"
    voices.choose("halden", "plain")
    assert greeting(studio, RUTH) == "Hallo Ruth,"
    voices.choose("halden", language="auto")
    assert greeting(studio, RUTH) == "Hello Ruth,"
    assert chosen_voice(studio.ledger.state().beside, "halden") == Voice(register="plain")


def test_notes_in_german_of_a_german_house_make_german_letters() -> None:
    """Nobody chose: what Maya jotted down in Hamburg was German, and so are her letters."""
    facts = panel()
    facts["cases"][0]["employer"]["country"] = "DE"
    for moment in facts["cases"][0]["interviews"][0]["moments"]:
        moment["said"], moment["mine"] = "will eine Zahl pro Woche für die ganze Halle", None
    studio = Studio(facts=facts)
    assert greeting(studio, RUTH) == "Guten Tag Ruth Delgado,"
    Voices(ledger=studio.ledger).choose("halden", language="en")
    draft = studio.drafts.show(RUTH)
    assert draft.body.startswith("Dear Ruth,")
    assert draft.notes == (
        "Left out, because it is not in English: “will eine Zahl pro Woche für die ganze Halle”.",
    )


def test_what_was_left_out_is_not_said_of_own_words(studio: Studio) -> None:
    """The notes are about what the composer wrote; a letter of one's own leaves nothing out."""
    Voices(ledger=studio.ledger).choose("halden", language="de")
    assert studio.drafts.show(RUTH).notes
    studio.drafts.edit(RUTH, subject="Danke", body="Hallo Ruth,\n\ndanke.\n\nGrüße\nMaya\n")
    assert studio.drafts.show(RUTH).notes == ()


def test_own_words_outlast_a_register(studio: Studio) -> None:
    """A letter that Maya wrote herself is not rewritten because she chose a tone."""
    studio.drafts.edit(RUTH, subject="Thank you", body="Dear Ruth,\n\nThank you.\n\nBest,\nMaya\n")
    Voices(ledger=studio.ledger).choose("halden", "formal")
    assert "Dear Ruth,\n\nThank you." in studio.drafts.show(RUTH).body
    assert greeting(studio, PRIYA) == "Dear Priya Raman,"


def test_the_same_choice_twice_is_kept_once(studio: Studio) -> None:
    """Choosing again what is chosen already is no news for the history."""
    voices = Voices(ledger=studio.ledger)
    voices.choose("halden", "formal")
    version = studio.ledger.state().version
    voices.choose("halden", "formal")
    assert studio.ledger.state().version == version


@pytest.mark.parametrize(("case", "register"), [("halden", "frmal"), ("haldn", "formal")])
def test_a_slip_is_refused_with_what_was_meant(studio: Studio, case: str, register: str) -> None:
    """A mistyped case or register changes nothing and says what there is."""
    with pytest.raises(BadInput) as refusal:
        Voices(ledger=studio.ledger).choose(case, register)
    assert refusal.value.hint
    assert f"{VOICES}halden" not in studio.ledger.state().beside


@pytest.mark.parametrize("spoilt", [{"register": "loud"}, {"register": 3}, {}])
def test_a_choice_that_a_file_spoilt_is_none(spoilt: dict[str, object]) -> None:
    """A register that nobody knows leaves each reader their own."""
    assert chosen_voice({f"{VOICES}halden": spoilt}, "halden") == Voice()


def test_a_language_that_is_not_there_is_refused(studio: Studio) -> None:
    """Dutch would be nice; until then it is refused with the languages there are."""
    with pytest.raises(BadInput) as refusal:
        Voices(ledger=studio.ledger).choose("halden", language="nl")
    assert "de" in (refusal.value.hint or "")
    assert chosen_voice(studio.ledger.state().beside, "halden") == Voice()
