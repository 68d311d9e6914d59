"""The days that a letter names, in four languages, and which known day each of them means."""

from datetime import date

import pytest

from afterword.app.letters.dates import said_days

FRIDAY, TODAY = date(2026, 11, 20), date(2026, 11, 21)
LETTERS = {
    "en": "Dear Ruth,\n\nThank you for the time and the talk {}. It was good to meet you.",
    "de": "Guten Tag,\n\nvielen Dank für das Gespräch {}. Ich habe mich sehr gefreut.",
    "fr": "Madame,\n\nMerci pour le temps que vous m’avez accordé {}. J’y ai pensé depuis.",
    "es": "Hola:\n\nGracias por el tiempo que me dedicó {}. Lo he pensado desde entonces.",
}
SAID = (
    ("en", "on Friday", "Friday", True),
    ("en", "on Thursday", "Thursday", False),
    ("en", "on November 20", "November 20", True),
    ("en", "on Friday, November 20", "Friday, November 20", True),
    ("en", "on 21 November", "21 November", False),
    ("en", "yesterday", "yesterday", True),
    ("en", "tomorrow", "tomorrow", False),
    ("de", "am Freitag", "Freitag", True),
    ("de", "am Montag", "Montag", False),
    ("de", "am 20. November", "20. November", True),
    ("de", "am Freitag, dem 20. November", "Freitag, dem 20. November", True),
    ("de", "am Donnerstag, dem 20. November", "Donnerstag, dem 20. November", False),
    ("de", "am 20. Nov. 2026", "20. Nov. 2026", True),
    ("de", "am 20. Jänner", "20. Jänner", False),
    ("fr", "vendredi", "vendredi", True),
    ("fr", "le 20 novembre", "20 novembre", True),
    ("fr", "le vendredi 20 novembre", "vendredi 20 novembre", True),
    ("fr", "le 1er novembre", "1er novembre", False),
    ("es", "el viernes", "viernes", True),
    ("es", "el miércoles", "miércoles", False),
    ("es", "el 20 de noviembre", "20 de noviembre", True),
    ("es", "el viernes 20 de noviembre de 2026", "viernes 20 de noviembre de 2026", True),
)


@pytest.mark.parametrize(("language", "words", "named", "right"), SAID)
def test_a_day_means_the_interview_or_it_does_not(
    language: str, words: str, named: str, *, right: bool
) -> None:
    """The person ticks facts beside their source; a day is traced in the letter's own language."""
    body = LETTERS[language].format(words)
    (said,) = said_days(body)
    assert said.text == named
    assert body[slice(*said.place)] == named
    assert said.means(FRIDAY, TODAY) is right


@pytest.mark.parametrize("language", LETTERS)
def test_a_letter_without_a_day_names_none(language: str) -> None:
    """Where nothing is said there is nothing to trace."""
    assert list(said_days(LETTERS[language].format(""))) == []
