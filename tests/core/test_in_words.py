"""Days, numbers and lists, as the reasons and the letters say them."""

from datetime import date

import pytest

from afterword.core.in_words import count_text, date_text, dated_text, day_text, listed, number_text

FRIDAY = date(2026, 11, 20)


def test_a_day_is_said_in_three_ways() -> None:
    """With its weekday, with its year, or as a letter says it."""
    assert day_text(FRIDAY) == "Fri 20 Nov"
    assert dated_text(FRIDAY) == "Fri 20 Nov 2026"
    assert date_text(FRIDAY) == "20 November"
    assert (day_text(date(2027, 1, 4)), date_text(date(2027, 12, 5))) == ("Mon 4 Jan", "5 December")


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "no cases"), (1, "one case"), (2, "two cases"), (10, "ten cases"), (11, "11 cases")],
)
def test_small_numbers_are_words(count: int, said: str) -> None:
    """Ten is the last of them; one is singular, nothing is plural."""
    assert count_text(count, "case") == said
    assert count_text(count, "case", "cases") == said
    assert number_text(count) == said.partition(" ")[0]
    assert count_text(2, "is", "are") == "two are"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), ""),
        (("Ruth",), "Ruth"),
        (("Ruth", "Priya"), "Ruth and Priya"),
        (("Ruth", "Tomás", "Priya"), "Ruth, Tomás and Priya"),
        (("Ruth", "Tomás", "Joan", "Priya"), "Ruth, Tomás, Joan and Priya"),
    ],
)
def test_a_list_is_said_as_a_sentence_holds_it(words: tuple[str, ...], said: str) -> None:
    """Commas, and one "and" before the last."""
    assert listed(words) == listed(iter(words)) == said
