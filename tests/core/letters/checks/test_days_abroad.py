"""Days in a letter of another language, where nobody knows which year it is."""

import pytest

from afterword.core.letters.checks import check
from afterword.core.letters.finding import Around, LetterText

LETTER = (
    "Guten Tag Frau Raman,\n\nvielen Dank für das Gespräch am {day}.\n\nViele Grüße\nMaya Okafor"
)


@pytest.mark.parametrize(
    ("day", "wrong"),
    [
        ("Dienstag, den 24. November", False),
        ("Freitag, den 24. November", False),
        ("Freitag, den 24. November 2026", True),
        ("Dienstag, den 24. November 2026", False),
        ("31. November", True),
        ("29. Februar", False),
    ],
)
def test_a_weekday_is_judged_only_in_a_year(day: str, *, wrong: bool) -> None:
    """Without a clock and without facts a day may be any day of the week, but no 31 November."""
    letter = LetterText(body=LETTER.format(day=day), subject="Vielen Dank", kind="thank_you")
    found = [each.code for each in check(letter, Around())]
    assert ("wrong_date" in found) is wrong
