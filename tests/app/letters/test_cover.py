"""What a colleague reads above a letter that they pass on: true, and in the letter's language."""

import pytest

from afterword.app.letters.address import Way
from afterword.app.letters.cover import COVERS, cover_of, parted
from afterword.core.facts import Candidate, Person

JOAN = Person(id="joan", name="Joan Whitlock", roles=("recruiter",), email="joan@halden.example")
MAYA = Candidate(name="Maya Okafor")
WAY = Way("forward", "Joan Whitlock", "joan@halden.example", JOAN)
LETTER = "Dear Priya,\n\nThank you.\n\nMaya Okafor\n"


def cover(language: str = "en", email: str | None = None) -> str:
    """Return what Joan reads above a letter to Priya."""
    return cover_of(WAY, Person(id="priya", name="Priya Raman", email=email), MAYA, language)


@pytest.mark.parametrize(
    ("language", "begins", "asks"),
    [
        ("en", "Dear Joan,\n\nI do not have an address for Priya Raman.", "pass this letter on?"),
        ("de", "Guten Tag Joan Whitlock,\n\nvon Priya Raman habe ich leider keine Adresse.", "?"),
        ("fr", "Bonjour Joan Whitlock,\n\nJe n’ai pas d’adresse pour Priya Raman.", "lettre ?"),
        ("es", "Buenos días, Joan Whitlock:\n\nNo tengo la dirección de Priya Raman.", "carta?"),
    ],
)
def test_it_speaks_the_letters_language(language: str, begins: str, asks: str) -> None:
    """The greeting, the request, thanks and a line: all in one language, signed by Maya."""
    said = cover(language)
    assert said.startswith(begins)
    assert asks in said
    assert "Maya Okafor\n\n----" in said
    assert said.endswith("Priya Raman ----\n\n")


@pytest.mark.parametrize("language", COVERS)
def test_it_never_claims_that_no_address_is_known_where_one_is(language: str) -> None:
    """Maya may prefer to go by Joan: then she only asks."""
    asked = cover(language, "priya@halden.example")
    assert "Priya Raman" in asked.split("\n")[2]
    for claim in ("do not have", "keine Adresse", "pas d’adresse", "No tengo"):
        assert claim not in asked
    no_reply = cover(language, "noreply@halden.example")
    assert no_reply == cover(language)


@pytest.mark.parametrize("language", COVERS)
@pytest.mark.parametrize("email", [None, "priya@halden.example"])
def test_the_letter_is_told_from_what_stands_above_it(language: str, email: str | None) -> None:
    """So that an edit after approval does not ask Joan twice."""
    above = cover(language, email)
    assert parted("forward", above + LETTER) == (above, LETTER)
    assert parted("email", above + LETTER) == ("", above + LETTER)
    assert parted("forward", LETTER) == ("", LETTER)


def test_another_way_has_no_request() -> None:
    """Only a letter that somebody passes on asks for it."""
    direct = Way("email", "Priya Raman", "priya@halden.example")
    assert cover_of(direct, Person(id="priya", name="Priya Raman"), MAYA) == ""
