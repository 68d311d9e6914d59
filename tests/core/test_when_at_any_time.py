"""Laws of when they decide: they hold for any month, weekday, number of weeks and any words."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from afterword.core.when.window import Window
from tests.support.said import MONDAY, Illinois, said

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
