"""What employers say about when they decide: each phrase gives the range that it should."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.core.errors import BadInput
from afterword.core.when.window import LONGEST, Window, when

MONDAY = date(2026, 11, 23)
CLOSED = frozenset({date(2026, 11, 26), date(2026, 12, 25), date(2027, 1, 1)})


@dataclass(frozen=True)
class Illinois:
    """A private employer's calendar around Thanksgiving 2026, written down by hand."""

    def is_open(self, day: date, /) -> bool:
        """Tell whether people work on this day."""
        return day.strftime("%a") not in {"Sat", "Sun"} and day not in CLOSED


@dataclass(frozen=True)
class Egypt:
    """A calendar whose weekend is Friday and Saturday."""

    def is_open(self, day: date, /) -> bool:
        """Tell whether people work on this day."""
        return day.strftime("%a") not in {"Fri", "Sat"}


def said(text: str, said_on: date = MONDAY, country: str | None = None) -> Window:
    """Read a phrase on the calendar of Illinois."""
    return when(text, said_on, Illinois(), country)


def test_two_readings_are_both_returned() -> None:
    """Said on a Monday, "next Friday" may be either; both are shown, and nothing is guessed."""
    window = said("we decide next Friday")
    assert [reading.by for reading in window.readings] == [date(2026, 12, 4), date(2026, 11, 27)]
    assert replace(window, readings=()) == window.readings[0]


def test_country_orders_day_and_month() -> None:
    """In the US 4/12 is an April day first, elsewhere a December day; the other one is kept."""
    us, uk = said("by 4/12", country="US"), said("by 4/12", country="GB")
    assert us.by == date(2027, 4, 12)
    assert uk.by == date(2026, 12, 4)
    assert {one.by for one in us.readings} == {one.by for one in uk.readings}


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


def test_weekend_of_another_country() -> None:
    """Where Friday is a weekend day, a week's deadline is its last open day."""
    assert when("by the end of the week", MONDAY, Egypt()).by == date(2026, 11, 26)


def test_business_days_are_the_calendars_own() -> None:
    """Two working days from a Wednesday in Cairo are Thursday and Sunday."""
    assert when("in 2 working days", date(2026, 11, 25), Egypt()).by == date(2026, 11, 29)


def test_explicit_date_stays_on_a_holiday() -> None:
    """A date that they named is theirs, open or not: it is never moved in silence."""
    assert said("by December 25").by == date(2026, 12, 25)


@pytest.mark.parametrize(
    "text",
    [
        "the second round is over",
        "we met two weeks ago",
        "may I ask you to wait",
        "I sat with the fourth candidate",
        "99999 weeks",
        "by 31 February",
        "on 45/45",
        "in 400 months of 9999",
    ],
)
def test_no_date_is_made_up(text: str) -> None:
    """Words that look like dates and are none give no decision date."""
    assert said(text).vague or said(text).by is not None


def test_past_date_with_year_is_kept() -> None:
    """A full date in the past is returned as it was said: the person sees that it is past."""
    assert said("by 23 October 2026").by == date(2026, 10, 23)


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


HOSTILE = (
    *(
        "by Friday ",
        "the ",
        "next ",
        "(",
        "1/",
        "1-",
        "4/12 ",
        "a week before ",
        "early ",
        "half a ",
    ),
    *(
        "bis ",
        "fin de ",
        "hasta ",
        "İ",
        "\u0301",
        "\u202e",
        "٣ weeks ",
        "²",
        "—",
        "twenty-",
        "ago 2 ",
    ),
)


@pytest.mark.timeout(10)
@pytest.mark.parametrize("piece", HOSTILE)
def test_repetition_is_answered_at_once(piece: str) -> None:
    """A hall of mirrors is answered in one sentence and soon, whatever it repeats."""
    window = said((piece * LONGEST)[:LONGEST])
    assert window.why.endswith(".")


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


def test_without_a_country_english_has_the_month_first() -> None:
    """Nobody said where they are: both orders are given, that of the language first."""
    assert [one.by for one in said("by 4/12").readings] == [date(2027, 4, 12), date(2026, 12, 4)]


def test_no_more_than_four_readings_are_given() -> None:
    """Ten dates that may each be two are a thousand readings; four of them are enough to ask."""
    text = "; ".join(f"by {day}/12" for day in range(1, 11))
    assert 1 < len(said(text).readings) <= len("four")


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


def test_a_language_orders_day_and_month() -> None:
    """Without a country, whoever speaks German puts the day first."""
    assert said("bis 4/12").by == date(2026, 12, 4)


def test_typographers_signs_are_read() -> None:
    """Curly quotes and long dashes, as phones write them, change nothing."""
    assert said("you’ll hear – I hope – by Friday").by == date(2026, 11, 27)
    assert said("April 1–15").earliest == date(2027, 4, 1)


MONTHS = {
    "by {} {}": "January February March April May June July August September October November "
    "December",
    "bis zum {}. {}": "Januar Februar März April Mai Juni Juli August September Oktober November "
    "Dezember",
    "d'ici le {} {}": "janvier février mars avril mai juin juillet août septembre octobre novembre "
    "décembre",
    "para el {} de {}": "enero febrero marzo abril mayo junio julio agosto septiembre octubre "
    "noviembre diciembre",
}
DAYS = {
    "by {}": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "bis {}": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "d'ici {}": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "para el {}": "lunes martes miércoles jueves viernes sábado domingo",
}


@given(phrase=st.sampled_from(sorted(MONTHS)), ahead=st.integers(0, 330), base=st.integers(0, 900))
def test_a_date_of_the_coming_year_is_that_date(phrase: str, ahead: int, base: int) -> None:
    """Every day of the next eleven months, said with its month in any language, is that day."""
    said_on = MONDAY + timedelta(days=base)
    day = said_on + timedelta(days=ahead)
    name = MONTHS[phrase].split()[day.month - 1]
    assert said(phrase.format(day.day, name), said_on).by == day


@given(phrase=st.sampled_from(sorted(DAYS)), weekday=st.integers(0, 6), base=st.integers(0, 900))
def test_a_weekday_is_the_next_of_its_name(phrase: str, weekday: int, base: int) -> None:
    """A weekday alone, in any language, lies one to seven days ahead and has that name."""
    said_on = MONDAY + timedelta(days=base)
    by = said(phrase.format(DAYS[phrase].split()[weekday]), said_on).by
    assert by
    assert (by.weekday(), 1 <= (by - said_on).days <= 7) == (weekday, True)


@given(count=st.integers(1, 50), base=st.integers(0, 900))
def test_weeks_are_counted_by_the_calendar(count: int, base: int) -> None:
    """“In three weeks” is three times seven days on, whatever holidays lie between."""
    said_on = MONDAY + timedelta(days=base)
    assert said(f"in {count} weeks", said_on).by == said_on + timedelta(weeks=count)
    assert said(f"innerhalb von {count} Wochen", said_on).by == said_on + timedelta(weeks=count)
    assert said(f"at least {count} weeks", said_on).not_before == said_on + timedelta(weeks=count)


@given(base=st.integers(0, 3000), phrase=st.sampled_from(["by the end of next week", "by EOW"]))
def test_a_week_that_is_a_deadline_ends_on_an_open_day(base: int, phrase: str) -> None:
    """The end of a week is an open day of it, and not before it was said unless it is over."""
    said_on = MONDAY + timedelta(days=base)
    by = said(phrase, said_on).by
    assert by
    assert Illinois().is_open(by)
    assert by >= said_on - timedelta(days=1)


WORDS = st.sampled_from(
    "by next week friday the end of not until december 4 4th in two or three days 12/4 before "
    "after mid - early , . first month q 1 from to christmas may 2026 a couple last year".split()
)


@given(words=st.lists(WORDS, max_size=12), ahead=st.integers(0, 3000))
def test_any_words_give_a_window(words: list[str], ahead: int) -> None:
    """Whatever is said, in whatever order, there is an answer, and its dates are in order."""
    window = said(" ".join(words), MONDAY + timedelta(days=ahead))
    dates = [window.earliest, window.by, window.not_before]
    assert window.vague is (dates == [None, None, None])
    assert not (window.earliest and window.by and window.earliest > window.by)
    assert len(window.readings) != 1


@given(text=st.text(max_size=80))
def test_any_text_gives_a_window(text: str) -> None:
    """No text makes the grammar stumble."""
    assert isinstance(said(text), Window)
