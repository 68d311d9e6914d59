"""The date at the head of a letter, as each language writes it."""

from datetime import date

import pytest

from afterword.paper.dates import date_line, subject_line


@pytest.mark.parametrize(
    ("language", "dialect", "line"),
    [
        ("en", "US", "March 1, 2027"),
        ("en", "UK", "1 March 2027"),
        ("de", "UK", "1. März 2027"),
        ("fr", "UK", "1er mars 2027"),
        ("es", "UK", "1 de marzo de 2027"),
        ("xx", "UK", "1 March 2027"),
    ],
)
def test_a_date_is_written_out(language: str, dialect: str, line: str) -> None:
    """The first of a month is a word of its own in French."""
    assert date_line(date(2027, 3, 1), language, dialect) == line


def test_every_month_has_its_name_in_every_language() -> None:
    """Twelve months in each, none of them twice."""
    for language in ("en", "de", "fr", "es"):
        lines = {date_line(date(2027, month, 2), language, "UK") for month in range(1, 13)}
        assert len(lines) == 12


def test_only_german_and_french_letters_have_a_subject() -> None:
    """An English thank-you begins with its salutation."""
    assert subject_line("Dank", "de") == "Dank"
    assert subject_line("Merci", "fr") == "Objet : Merci"
    assert subject_line("Thanks", "en") == ""
    assert subject_line("", "fr") == ""
