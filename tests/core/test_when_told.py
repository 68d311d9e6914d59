"""What a window tells: the words that it quotes, the dates in order, and what it refuses."""

from datetime import date

import pytest

from afterword.core.errors import BadInput
from afterword.core.when.mentions import MOST_DATES, mentions
from afterword.core.when.said import Said
from afterword.core.when.window import LONGEST, Window
from tests.support.said import MONDAY, Illinois, said


def test_why_names_words_and_dates() -> None:
    """The sentence says which words were understood, when they were said, and as what."""
    why = said("They decide by the end of next week").why
    assert why == "“the end of next week”, said on Mon 23 Nov 2026: by Fri 4 Dec 2026."


def test_a_day_that_no_calendar_has_is_told() -> None:
    """Feb 30 is no date: the sentence says so and asks, and no range is read out of it."""
    window = said("we decide by Feb 30")
    assert window.vague
    assert window.why == "There is no “Feb 30” in the calendar; ask which day they meant."


def test_a_day_that_is_over_is_told() -> None:
    """What they decided last Friday lies behind; the sentence says that it is past."""
    why = said("we decided last Friday").why
    assert why == "“last Friday”, said on Mon 23 Nov 2026: by Fri 20 Nov 2026, which is past."


def test_long_text_is_refused() -> None:
    """A text that cannot be one sentence is refused in one sentence."""
    with pytest.raises(BadInput, match="longer than 2,000 characters"):
        said("soon " * LONGEST)


@pytest.mark.parametrize("year", [1, 1599, 9901, 9999])
def test_a_day_out_of_all_calendars_is_refused(year: int) -> None:
    """Nobody said it in the year 9999, and no week lies after the last that can be counted."""
    with pytest.raises(BadInput, match="too far away"):
        said("by the end of next week", date(year, 12, 31))


@pytest.mark.parametrize("year", [1600, 9900])
def test_the_first_and_the_last_year_are_counted(year: int) -> None:
    """Far off is no reason to give up: a week of the year 9900 has seven days too."""
    assert said("in one week", date(year, 12, 31)).by == date(year + 1, 1, 7)


def test_a_list_of_dates_is_no_date() -> None:
    """Nobody decides on forty days: which of them counts has to be asked."""
    window = said(", ".join(f"by December {day}" for day in range(1, 32)))
    assert window.vague
    assert window.why == "They named more than 30 dates; ask which one counts."


def test_a_refusal_tells_what_to_do() -> None:
    """A text or a day that cannot be read is refused with a way out."""
    with pytest.raises(BadInput) as too_long:
        said("soon " * LONGEST)
    assert too_long.value.hint == "Give only the sentence that says when they decide."
    with pytest.raises(BadInput) as too_far:
        said("soon", date(1599, 1, 1))
    assert too_far.value.hint == "Give the day on which they said it."


@pytest.mark.parametrize("text", ["they wouldn’t say", "they wouldn't  say", "They did not say"])
def test_those_who_would_not_say_were_asked(text: str) -> None:
    """It was asked, and no day came of it: the sentence says so, in any sort of quotes."""
    assert said(text) == Window(
        told=False, vague=True, why="They were asked and would not say when."
    )


def test_words_without_a_date_are_told() -> None:
    """Soon is no date, and nobody refused to give one."""
    assert said("soon") == Window(vague=True, why="These words name no date for the decision.")


def test_the_dates_of_a_range_are_told_in_order() -> None:
    """A first and a last day are both in the sentence, and a floor behind them."""
    why = said("not this week, more likely next week").why
    assert why.endswith(": from Mon 30 Nov 2026, by Fri 4 Dec 2026, not before Mon 30 Nov 2026.")


def test_today_is_not_past() -> None:
    """What is decided today may still be decided."""
    assert said("by today").why == "“today”, said on Mon 23 Nov 2026: by Mon 23 Nov 2026."


def test_thirty_dates_are_read() -> None:
    """Thirty are many, and the last of them counts; of one more nobody could tell."""
    window = said(", ".join(f"by December {day}" for day in range(1, 31)))
    assert window.by == date(2026, 12, 30)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("we decide in 2-3 weeks", "“2-3 weeks”"),
        ("it will be Friday, December 4, I hope", "“Friday, December 4”"),
        ("By Friday, and by Friday it is", "“Friday”"),
        ("hopefully Wednesday; by Friday at the latest", "“Wednesday”, “Friday”"),
        ("we decide   next \n week", "“we decide next week”"),
        ("within half a week " + "x" * 90, "“within half a week " + "x" * 61 + "”"),
    ],
)
def test_the_words_that_name_a_date_are_quoted(text: str, quoted: str) -> None:
    """The sentence quotes each date once as it was said; all that was said where it cannot."""
    assert said(text).why.startswith(f"{quoted}, said on Mon 23 Nov 2026: ")


def test_a_foreign_sentence_is_quoted_as_it_was_said() -> None:
    """The sentence that explains the dates holds their words, not our translation of them."""
    why = said("Wir melden uns bis Freitag").why
    assert why == "“Wir melden uns bis Freitag”, said on Mon 23 Nov 2026: by Fri 27 Nov 2026."


@pytest.mark.parametrize(
    ("phrase", "quoted"),
    [
        ("it takes two; maybe three weeks", ["it takes two; maybe three weeks"]),
        ("a week today", ["a week today"]),
        ("the first week after Thanksgiving", ["the first week after Thanksgiving"]),
        ("the last of next week", ["next week"]),
        ("by Friday or certainly by Monday", ["Friday", "Monday"]),
        ("by Friday or even by Monday", ["Friday or even by Monday"]),
        ("in the month or in January", ["the month", "January"]),
        ("two days after our panel interview", ["two days after our panel interview"]),
    ],
)
def test_the_words_that_were_read_are_quoted(phrase: str, quoted: list[str]) -> None:
    """As one where they are read together, and else each by itself."""
    words = said(phrase).why.partition(", said on")[0]
    assert words == ", ".join(f"“{each}”" for each in quoted)


def test_each_date_knows_the_words_around_it() -> None:
    """Those since the date before it, in its part of the sentence and in all of it."""
    words = tuple("no ; by friday ; not wednesday but monday".split())
    found = mentions(Said(words=words, said_on=MONDAY, calendar=Illinois()))
    assert [(each.words, each.gap) for each in found] == [
        ("friday", ("no", ";", "by")),
        ("wednesday", (";", "not")),
        ("monday", ("but",)),
    ]
    assert [each.reach for each in found] == [("by",), ("not",), ()]
    assert [each.rest for each in found] == [(), (), ()]
    assert found[0].sentence == ("by", "friday")


def test_thirty_dates_are_enough() -> None:
    """Nobody names as many; what is written to wear a reader out is read no further."""
    words = tuple("friday ; ".split() * 50)
    found = mentions(Said(words=words, said_on=MONDAY, calendar=Illinois()))
    assert len(found) == MOST_DATES + 1
