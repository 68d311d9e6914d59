"""The page about language models shows what really leaves, and counts what is really tried."""

import re
from pathlib import Path

from afterword.core.letters.question import question_of
from afterword.core.reading import read_search
from afterword.settings import VARIABLES
from tests.support.cast import panel
from tests.support.injected import attacks
from tests.support.traced_story import brief_to

PAGE = (Path(__file__).parents[2] / "docs" / "language-model.md").read_text("utf-8")


def test_the_page_shows_all_that_leaves() -> None:
    """Word by word, for the letter that it names."""
    search = read_search(panel())
    question = question_of(search, search.cases[0], brief_to("ruth"))
    (shown,) = re.findall(r"```\n(.*?)\n```", PAGE, re.DOTALL)
    assert shown == question.text


def test_the_page_counts_the_attacks() -> None:
    """Whoever adds one says so."""
    tried = list(attacks())
    assert f"{len(tried)} such texts" in PAGE


def test_the_page_names_the_settings() -> None:
    """And the two that are no part of the file."""
    for name in (VARIABLES["llm_url"], VARIABLES["llm_model"], "AFTERWORD_LLM_KEY"):
        assert f"`{name}`" in PAGE
