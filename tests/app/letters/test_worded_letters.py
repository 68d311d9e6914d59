"""A letter that a model worded: its sentences stay its own through edits, in whatever language."""

from collections.abc import Iterator

import pytest

from tests.support.drafting import GOOD, RUTH, codes
from tests.support.wording import BOAST, WORDED, WordedStudio, worded_studio


@pytest.fixture
def desk() -> Iterator[WordedStudio]:
    """Maya's letters beside a model."""
    with worded_studio() as made:
        yield made


@pytest.mark.parametrize(
    "edited",
    [
        "I also, yes, hold a PhD from Harvard.",
        "From Harvard I hold a PhD.",
        "My PhD is quite fresh.",
        "I also hold a PhD from Harvard, and I cook well for large parties.",
    ],
)
def test_an_edit_does_not_make_it_the_person_s(desk: WordedStudio, edited: str) -> None:
    """A comma in a boast leaves it a boast, and so does half of it."""
    desk.ask(text=f"{WORDED} {BOAST}")
    taken = desk.wordings.take(RUTH)
    body = taken.body.replace(BOAST, edited)
    kept = desk.studio.write_letter(body=body)
    assert kept.model == "small"
    assert "ungrounded" in codes(kept)
    assert "ungrounded" in codes(desk.studio.drafts.with_text(RUTH, "x", body))


def test_what_a_person_adds_is_their_own(desk: WordedStudio) -> None:
    """They know what nobody noted; only the model's sentences must rest on something."""
    desk.ask(text=f"{WORDED} {BOAST}")
    taken = desk.wordings.take(RUTH)
    own = "The view from the canteen was splendid."
    kept = desk.studio.write_letter(body=taken.body.replace(BOAST, own))
    assert (kept.model, "ungrounded" in codes(kept)) == ("small", False)


def test_a_letter_in_which_nothing_of_the_model_is_left_is_the_person_s(
    desk: WordedStudio,
) -> None:
    """Also one that is written anew from the facts."""
    desk.ask(text=f"{WORDED} {BOAST}")
    desk.wordings.take(RUTH)
    own = "Dear Ruth,\n\nThe view from your canteen was splendid.\n\nKind regards,\nMaya Okafor\n"
    assert desk.studio.write_letter(body=own).model == ""
    desk.wordings.take(RUTH)
    anew = desk.studio.drafts.recompose(RUTH)
    assert (anew.model, anew.edited) == ("", False)
    assert desk.studio.write_letter(body=GOOD).model == ""


@pytest.mark.parametrize(
    "answer",
    [
        "Vielen Dank für das Gespräch am Freitag. Ich habe in Physik promoviert und sage zu.",
        "Merci pour notre entretien de vendredi. J’ai un doctorat et j’accepte votre offre.",
        "Gracias por la entrevista del viernes. Tengo un doctorado y acepto su oferta.",
    ],
)
def test_another_language_is_no_way_round(desk: WordedStudio, answer: str) -> None:
    """The checks of that language are fewer; that nothing rests there is said all the same."""
    assert desk.ask(text=answer).stopped == 2
    taken = desk.wordings.take(RUTH)
    assert codes(taken).count("ungrounded") == 2
    assert len([mark for mark in taken.blocking if mark.finding.code == "ungrounded"]) == 2
