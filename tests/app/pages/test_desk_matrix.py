"""Would colleagues notice: the longest run of the same words between every two letters."""

from afterword.app.pages.desk_matrix import matrix
from tests.support.desks import letter
from tests.support.pages import House

SAME = "people trust a number they can question and so do I"


def _body(name: str, words: str) -> str:
    return f"Dear {name},\n\n{words}\n\nKind regards,\nMaya Okafor\n"


def test_every_pair_is_counted_once_below_the_diagonal(house: House) -> None:
    """Three letters are three pairs, in words, greeting and signature left out."""
    drafts = (
        letter("ruth", body=_body("Ruth", "One weekly number is what you asked for.")),
        letter("tomas", body=_body("Tomás", f"Line four has gaps because {SAME}.")),
        letter("priya", body=_body("Priya", f"I put the miss first since {SAME}.")),
    )
    found = matrix(house.review.situation(), drafts)
    assert found is not None
    assert found.columns == ("Ruth Delgado", "Tomás Iwu")
    assert [row.name for row in found.rows] == ["Tomás Iwu", "Priya Raman"]
    assert [[cell.run for cell in row.cells] for row in found.rows] == [[0, None], [0, 11]]
    assert [[cell.high for cell in row.cells] for row in found.rows] == [
        [False, False],
        [False, True],
    ]
    assert found.words == "Priya’s and Tomás’s stand out."


def test_names_that_all_must_share_do_not_count(house: House) -> None:
    """“Senior Operations Analyst at Halden Robotics” is in every letter, and that is right."""
    named = "I like the Senior Operations Analyst role at Halden Robotics"
    drafts = (
        letter("ruth", body=_body("Ruth", f"{named}, truly.")),
        letter("tomas", body=_body("Tomás", f"Honestly {named.lower()}.")),
    )
    found = matrix(house.review.situation(), drafts)
    assert found is not None
    ((cell,),) = [row.cells for row in found.rows]
    assert cell.run is not None
    assert cell.run < 6
    assert found.words == "No pair stands out."


def test_several_pairs_are_counted_in_a_word(house: House) -> None:
    """The same sentence in three letters is three pairs."""
    bodies = (letter(who, body=_body(who, SAME)) for who in ("ruth", "tomas", "priya"))
    found = matrix(house.review.situation(), tuple(bodies))
    assert found is not None
    assert found.words == "Three pairs stand out."


def test_a_letter_alone_is_compared_with_nobody(house: House) -> None:
    """A note to a reference has no colleague who could lay his beside it."""
    assert matrix(house.review.situation(), (letter("ruth"),)) is None
