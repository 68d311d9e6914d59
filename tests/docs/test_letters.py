"""The page of letters is what the composer writes today, and every letter of it may leave."""

from pathlib import Path

import pytest

from afterword.core.facts import Search
from afterword.core.letters.checks import check
from afterword.core.letters.compose import Draft
from afterword.core.letters.finding import Around, LetterText, blocks
from scripts.letters import CASE, PAGE, abroad, examples, page

ROOT = Path(__file__).parents[2]
ENGLISH = [(search, draft) for _, _, search, drafts in examples() for draft in drafts]
ABROAD = [(search, draft) for _, search, drafts in abroad() for draft in drafts]
LETTERS = [*ENGLISH, *ABROAD]
# What a person should look at before such a letter leaves; the rest is a matter of taste.
FAULTS = {"salutation", "register", "exclamation", "flattery", "pushy", "desperate", "no_subject"}


def test_the_page_of_letters_is_fresh() -> None:
    """docs/letters.md is what is composed today; `python -m scripts.letters` writes it."""
    assert (ROOT / PAGE).read_text(encoding="utf-8") == page()


def test_there_are_twelve_in_english_and_four_in_each_other_language() -> None:
    """None of them is another's twin, and each is in the language that it stands under."""
    assert (len(ENGLISH), len(ABROAD)) == (12, 12)
    assert len({draft.body for _, draft in LETTERS}) == 24
    assert [draft.language for _, draft in ABROAD] == [
        code for code in ("de", "fr", "es") for _ in range(4)
    ]


@pytest.mark.parametrize(
    ("search", "draft"), LETTERS, ids=[f"{each.language}-{each.step}" for _, each in LETTERS]
)
def test_no_letter_of_the_page_is_stopped(search: Search, draft: Draft) -> None:
    """What is shown as an example passes the checks that every reader of the page will meet."""
    case = next(each for each in search.cases if each.id == CASE)
    person = next(each for each in case.people if each.id == draft.person)
    letter = LetterText(
        body=draft.body, subject=draft.subject, kind=draft.kind, variant=draft.variant
    )
    dialect = "UK" if case.employer.country == "GB" else "US"
    around = Around(
        search=search, case=case, person=person, interview=case.interviews[-1], dialect=dialect
    )
    found = check(letter, around)
    assert not blocks(found)
    assert not {each.code for each in found} & FAULTS
