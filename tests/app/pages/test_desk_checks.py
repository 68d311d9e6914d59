"""The list of checks: what is right is said too."""

import pytest

from afterword.app.letters.draft_view import Marked
from afterword.app.pages.desk_checks import checks
from tests.support.desks import ADVISE, BLOCK, letter, mark


def _looks(*marks: Marked, **changes: object) -> dict[str, str]:
    found = checks(letter("priya", *marks, **changes))
    return {check.words: check.look for check in found}


def test_a_clean_letter_is_told_what_is_right_with_it() -> None:
    """Eight green lines, the last one its length."""
    assert _looks() == {
        "Name and title match the card": "y",
        "Looked for another company, role or date: none found": "y",
        "Spelling and grammar": "y",
        "The tone is calm": "y",
        "Nothing a colleague would recognise": "y",
        "Thanks, one moment, one reason": "y",
        "No gaps left to fill in": "y",
        "15 words, under a minute to read": "y",
    }


@pytest.mark.parametrize(
    ("code", "severity", "look", "instead_of"),
    [
        ("wrong_person", BLOCK, "x", "Name and title match the card"),
        ("wrong_date", BLOCK, "x", "Looked for another company, role or date: none found"),
        ("grammar", ADVISE, "w", "Spelling and grammar"),
        ("pushy", ADVISE, "w", "The tone is calm"),
        ("alike", ADVISE, "w", "Nothing a colleague would recognise"),
        ("no_thanks", BLOCK, "x", "Thanks, one moment, one reason"),
        ("placeholder", BLOCK, "x", "No gaps left to fill in"),
    ],
)
def test_one_finding_speaks_for_itself(
    code: str, severity: str, look: str, instead_of: str
) -> None:
    """Its own sentence stands where the good word stood."""
    looks = _looks(mark(code, "Haldane", severity))
    assert looks["About Haldane."] == look
    assert instead_of not in looks


def test_a_letter_of_another_kind_is_not_praised_for_thanks() -> None:
    """A question where things stand has no colleague beside it and need not thank."""
    looks = _looks(kind="check_in")
    assert "The tone is calm" in looks
    assert "Thanks, one moment, one reason" not in looks
    assert "Nothing a colleague would recognise" not in looks


def test_several_of_a_sort_are_counted() -> None:
    """Two misspellings are one line; the list below the letter has both."""
    looks = _looks(mark("spelling", "Haldane"), mark("grammar", "talk", ADVISE))
    assert looks["Two slips of spelling or grammar"] == "x"


def test_what_was_called_right_counts_as_right() -> None:
    """Her word is believed."""
    looks = _looks(mark("wrong_company", "Haldane", overruled=True))
    assert looks["Looked for another company, role or date: none found"] == "y"


def test_a_length_that_is_off_says_so() -> None:
    """The count of words gives way to the finding."""
    assert _looks(mark("too_long", "", ADVISE))["About the whole."] == "w"


def test_a_sort_that_nobody_foresaw_is_still_told() -> None:
    """A new check of the core appears here without a change."""
    assert _looks(mark("stale", "", ADVISE))["About the whole."] == "w"


@pytest.mark.parametrize(
    ("words", "said"), [(130, "under a minute"), (131, "about two minutes"), (391, "about four")]
)
def test_a_letter_says_how_long_it_takes_to_read(words: int, said: str) -> None:
    """At an unhurried 130 words a minute."""
    (line,) = [one for one in _looks(body="word " * words) if "to read" in one]
    assert said in line
