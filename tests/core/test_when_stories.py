"""Golden stories of what employers say: each line is a phrase, and the dates that it should give.

``said on Mon 23 Nov in US`` begins a list; below it stands ``phrase -> by Fri 4 Dec``, with
``from`` and ``not before``, with ``or`` between two readings, ``no date``, ``no such day``, or
``they would not say``. A date without a year is of 2026. The closed days are written down here by
hand, and the weekday beside each date has to be right: neither is asked of the code.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.core.when.days import Weekdays
from afterword.core.when.window import Window, when

STORIES = sorted((Path(__file__).parent / "stories" / "when").glob("*.txt"))
DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
WEEKENDS = {"EG": {"Fri", "Sat"}}
CLOSED = {
    "US": "2026-05-25 2026-07-03 2026-09-07 2026-11-26 2026-12-25 2027-01-01 2027-05-31",
    "GB": "2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28"
    " 2027-01-01 2027-03-26 2027-03-29",
    "DE": "2026-12-25 2026-12-26 2027-01-01 2027-03-26 2027-03-29 2027-05-06 2027-05-17",
    "FR": "2026-12-25 2027-01-01 2027-03-29 2027-05-06 2027-05-17",
    "ES": "2026-12-08 2026-12-25 2027-01-01 2027-01-06 2027-03-26",
    "EG": "2027-01-07",
    "CA": "2026-10-12 2026-12-25 2027-01-01",
    "IE": "2026-10-26 2026-12-25 2027-01-01 2027-03-17",
}
DATE = re.compile(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d+ [A-Z][a-z]{2}(?: \d{4})?")


@dataclass(frozen=True)
class Country:
    """The days that a private office of a country works, as a wall calendar shows them."""

    code: str

    def is_open(self, day: date, /) -> bool:
        """Tell whether people work on this day."""
        weekend = WEEKENDS.get(self.code, {"Sat", "Sun"})
        return DAYS[day.weekday()] not in weekend and day.isoformat() not in CLOSED[self.code]


@dataclass(frozen=True)
class Line:
    """One phrase of a story."""

    number: int
    said_on: date
    country: str
    phrase: str
    meant: str


def read_date(text: str) -> date:
    """Read "Fri 4 Dec" or "Mon 4 Jan 2027"; a wrong weekday is a wrong story."""
    name, number, month, *year = text.split()
    day = date(int(year[0]) if year else 2026, MONTHS.index(month) + 1, int(number))
    assert DAYS[day.weekday()] == name, f"{text} is a {DAYS[day.weekday()]}"
    return day


def write_date(day: date) -> str:
    """Write a date as the stories do."""
    year = "" if day.year == 2026 else f" {day.year}"
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}{year}"


def lines_of(story: Path) -> Iterator[Line]:
    """Yield the phrases of a story."""
    said_on, country = date.min, ""
    for number, line in enumerate(story.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("said on "):
            day, _, country = line.removeprefix("said on ").partition(" in ")
            said_on = read_date(day)
        elif line.startswith("  "):
            phrase, arrow, meant = line.strip().rpartition(" -> ")
            assert arrow, f"{story.name}:{number}: there is no arrow"
            yield Line(number, said_on, country, phrase, meant)


def told(window: Window) -> str:
    """Write what the phrase was understood as."""
    if not window.told:
        return "they would not say"
    if window.why.startswith("There is no “"):
        return "no such day"
    return " or ".join(map(_one, window.readings or (window,))) or "no date"


def _one(window: Window) -> str:
    parts = (("from", window.earliest), ("by", window.by), ("not before", window.not_before))
    return " ".join(f"{word} {write_date(day)}" for word, day in parts if day)


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem)
def test_each_phrase_gives_the_dates_that_it_should(story: Path) -> None:
    """Maya writes down what Joan said, and the plan gets the dates that Joan meant."""
    found = [
        (line, told(when(line.phrase, line.said_on, Country(line.country), line.country)))
        for line in lines_of(story)
    ]
    wrong = [
        f"{story.name}:{line.number}: {line.phrase!r} is {meant}, not {line.meant}"
        for line, meant in found
        if meant != line.meant
    ]
    assert found
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem)
def test_the_dates_of_a_story_are_days_of_a_calendar(story: Path) -> None:
    """Every weekday in a story belongs to its date, and a first day is not after the last."""
    for line in lines_of(story):
        for reading in line.meant.split(" or "):
            dates = [read_date(found) for found in DATE.findall(reading)]
            if reading.startswith("from ") and " by " in reading:
                assert dates[0] <= dates[1], line


def test_there_are_enough_phrases() -> None:
    """A folder that was moved would pass in silence."""
    assert sum(1 for story in STORIES for _ in lines_of(story)) >= 1_100


PHRASES = sorted({line.phrase for story in STORIES for line in lines_of(story)})


@given(phrase=st.sampled_from(PHRASES), ahead=st.integers(0, 3000))
def test_a_phrase_may_be_said_on_any_day(phrase: str, ahead: int) -> None:
    """Mid-week said on a Thursday, or year's end on New Year's Eve: there is always an answer."""
    window = when(phrase, date(2026, 1, 1) + timedelta(days=ahead), Weekdays(), "US")
    assert window.why.endswith(".")


@pytest.mark.parametrize("said_on", [date(2026, 11, 26), date(2026, 11, 29)])
def test_every_phrase_may_be_said_late_in_a_week(said_on: date) -> None:
    """On a Thursday and on a Sunday no phrase makes the grammar stumble."""
    assert all(when(phrase, said_on, Weekdays(), "US").why for phrase in PHRASES)
