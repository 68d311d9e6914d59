"""How people are greeted in other languages: by what was written down, never by a guess."""

import pytest

from afterword.core.letters.languages.company import spoken_name
from afterword.core.letters.languages.title import MAN, UNKNOWN, WOMAN, is_title, title_of
from afterword.core.letters.languages.tongue import Greeted
from afterword.core.letters.languages.tongues import TONGUES

GREETINGS = (
    ("de", "formal", "Ms", "Sehr geehrte Frau Delgado,"),
    ("de", "formal", "Mr.", "Sehr geehrter Herr Delgado,"),
    ("de", "formal", "Frau Prof. Dr.", "Sehr geehrte Frau Prof. Dr. Delgado,"),
    ("de", "formal", "Dr", "Guten Tag Dr. Delgado,"),
    ("de", "formal", None, "Guten Tag Ruth Delgado,"),
    ("de", "warm", "Mrs", "Liebe Frau Delgado,"),
    ("de", "warm", "Herr", "Lieber Herr Delgado,"),
    ("de", "warm", "Mx", "Guten Tag Ruth Delgado,"),
    ("de", "plain", "Ms", "Hallo Frau Delgado,"),
    ("de", "plain", None, "Hallo Ruth,"),
    ("fr", "formal", "Ms", "Madame,"),
    ("fr", "formal", "Herr", "Monsieur,"),
    ("fr", "formal", "Dr", "Madame, Monsieur,"),
    ("fr", "formal", None, "Madame, Monsieur,"),
    ("fr", "warm", "Mrs", "Chère Madame,"),
    ("fr", "warm", "M.", "Cher Monsieur,"),
    ("fr", "warm", "Mx", "Bonjour Ruth Delgado,"),
    ("fr", "plain", "Mme", "Bonjour Madame Delgado,"),
    ("fr", "plain", None, "Bonjour Ruth,"),
    ("es", "formal", "Ms", "Estimada Sra. Delgado:"),
    ("es", "formal", "Mr", "Estimado Sr. Delgado:"),
    ("es", "formal", "Frau Dr.", "Estimada Dra. Delgado:"),
    ("es", "formal", "Herr Prof.", "Estimado Prof. Delgado:"),
    ("es", "formal", "Dr", "A la atención de Ruth Delgado:"),
    ("es", "warm", "Sra.", "Buenos días, Sra. Delgado:"),
    ("es", "warm", None, "Buenos días, Ruth:"),
    ("es", "plain", "Sr.", "Hola, Sr. Delgado:"),
    ("es", "plain", None, "Hola, Ruth:"),
)


@pytest.mark.parametrize(("language", "register", "honorific", "expected"), GREETINGS)
def test_a_greeting_says_what_was_written_down(
    language: str, register: str, honorific: str | None, expected: str
) -> None:
    """A woman, a man, a title without either, or nothing: each has its own first line."""
    whom = Greeted(name="Ruth Delgado", called="Ruth", title=title_of(honorific), register=register)
    assert TONGUES[language].greets(whom) == expected


def test_a_german_letter_to_nobody_s_name_says_good_day() -> None:
    """Where nobody wrote down who reads it."""
    whom = Greeted(name="", called="", title=title_of(None), register="formal")
    assert TONGUES["de"].greets(whom) == "Guten Tag,"


def test_nobody_says_where_a_spanish_surname_begins() -> None:
    """Sra. López would be wrong for Ana García López, and Sra. García for María José Ruiz."""
    whom = Greeted(name="Ana García López", called="Ana", title=title_of("Sra."), register="formal")
    assert TONGUES["es"].greets(whom) == "Estimada Sra. Ana García López:"


@pytest.mark.parametrize("language", sorted(TONGUES))
@pytest.mark.parametrize("register", ["formal", "warm", "plain"])
def test_nobody_in_particular_is_greeted_all_the_same(language: str, register: str) -> None:
    """A letter without a name has a greeting without a gap."""
    line = TONGUES[language].greets(
        Greeted(name="", called="", title=title_of(None), register=register)
    )
    assert line[-1] in ",:"
    assert "  " not in line
    assert line == line.strip()


@pytest.mark.parametrize(
    ("honorific", "who", "learned"),
    [
        ("Ms", WOMAN, ""),
        ("Frau", WOMAN, ""),
        ("Mme", WOMAN, ""),
        ("Sra.", WOMAN, ""),
        ("Dra.", WOMAN, "Dr."),
        ("mr.", MAN, ""),
        ("Herr Dr.", MAN, "Dr."),
        ("M.", MAN, ""),
        ("Sr.", MAN, ""),
        ("Dr", UNKNOWN, "Dr."),
        ("Professor", UNKNOWN, "Prof."),
        ("Mx", UNKNOWN, ""),
        ("Captain", UNKNOWN, ""),
        ("", UNKNOWN, ""),
        (None, UNKNOWN, ""),
    ],
)
def test_an_honorific_of_any_language_is_understood(
    honorific: str | None, who: str, learned: str
) -> None:
    """What says nothing about a person's gender is not made to."""
    found = title_of(honorific)
    assert (found.who, found.learned) == (who, learned)


@pytest.mark.parametrize(
    ("word", "known"), [("Frau", True), ("M.", True), ("Dr", True), ("Ruth", False), ("", False)]
)
def test_a_title_is_told_from_a_name(word: str, *, known: bool) -> None:
    """The word before a surname is an honorific or it is not."""
    assert is_title(word) is known


@pytest.mark.parametrize(
    ("company", "spoken"),
    [
        ("Weserwerk GmbH", "Weserwerk"),
        ("Weserwerk GmbH & Co. KG", "Weserwerk"),
        ("Dupont et Fils S.A.", "Dupont et Fils"),
        ("Aceites del Sur, S.L.", "Aceites del Sur"),
        ("Halden Robotics", "Halden Robotics"),
        ("SE", "SE"),
        ("Bosch Group", "Bosch Group"),
        ("", ""),
    ],
)
def test_a_company_is_called_as_people_call_it(company: str, spoken: str) -> None:
    """Nobody says "bei Weserwerk GmbH" of an evening; the registered form is left out."""
    assert spoken_name(company) == spoken
