"""How the letters of a case speak: what a person chose, and what nobody may change by it."""

import pytest

from afterword.app.letters.voice import VOICES, Voices, chosen_register
from afterword.core.errors import BadInput
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
    assert chosen_register(studio.ledger.state().beside, "halden") is None


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
    assert chosen_register({f"{VOICES}halden": spoilt}, "halden") is None
