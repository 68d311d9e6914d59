"""The examples on the pages are true: each runs, and prints what the page says."""

from pathlib import Path

import pytest
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

DOCS = Path(__file__).parents[2] / "docs"
PAGES = ("planner.md",)
FEWEST = 15


@pytest.mark.parametrize("page", PAGES)
def test_a_pages_examples_print_what_it_says(page: str) -> None:
    """A reader who types an example in gets the answer that stands below it."""
    reader = Sybil(parsers=[PythonCodeBlockParser()], path=str(DOCS), patterns=[page])
    examples = list(reader.parse(DOCS / page).examples())
    assert len(examples) >= FEWEST
    for example in examples:
        example.evaluate()


def test_an_example_that_is_not_true_is_noticed(tmp_path: Path) -> None:
    """The runner of the examples can fail: a wrong answer below a line does."""
    page = tmp_path / "wrong.md"
    page.write_text("```python\n>>> 1 + 1\n3\n```\n", encoding="utf-8")
    reader = Sybil(parsers=[PythonCodeBlockParser()], path=str(tmp_path), patterns=["*.md"])
    (example,) = reader.parse(page).examples()
    with pytest.raises(AssertionError, match="did not evaluate as expected"):
        example.evaluate()
