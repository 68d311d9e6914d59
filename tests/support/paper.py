"""A wall calendar on paper: holidays written down by hand, and an oracle that only reads it.

The planner is handed these calendars through its port; whether a day is open is then looked up
here by the name of its weekday and in the list, never asked of the planner.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from afterword.core.step import Step

Document = dict[str, Any]

WEEKENDS = {"EG": "Fri Sat", "NP": "Sat"}
# Not the truth about these countries: days beside which the drawn searches lie.
HOLIDAYS = {
    "US": """2026-05-25 Memorial Day, 2026-06-19 Juneteenth National Independence Day,
        2026-07-03 Independence Day (observed), 2026-11-11 Veterans Day, 2026-11-26 Thanksgiving,
        2026-12-25 Christmas Day, 2027-01-01 New Year's Day, 2028-02-21 Washington's Birthday""",
    "DE": """2026-03-09 Tag eins, 2026-04-03 Karfreitag, 2026-04-06 Ostermontag,
        2026-05-25 Pfingstmontag, 2026-11-30 Tag zwei, 2026-12-25 Weihnachten, 2026-12-26 Weihnacht,
        2027-01-01 Neujahr, 2028-03-01 Tag drei""",
    "EG": """2026-04-13 Spring, 2026-05-27 Feast, 2026-05-28 Feast, 2026-07-05 Republic,
        2026-11-29 Feast, 2027-01-07 Christmas, 2027-01-10 Feast""",
    "NP": "2026-04-14 New Year, 2026-11-30 Feast, 2026-12-25 Christmas, 2027-01-11 Unity",
    "NZ": """2026-04-03 Good Friday, 2026-04-06 Easter Monday, 2026-10-26 Labour Day,
        2026-12-25 Christmas, 2026-12-28 Boxing Day, 2027-01-01 New Year, 2027-01-04 New Year""",
    "BR": "2026-04-03 Good Friday, 2026-11-02 Souls, 2026-12-25 Christmas, 2027-01-01 New Year",
}
OPEN_IN_PRIVATE = ("Juneteenth", "Veterans Day", "Washington's Birthday")


def _listed(country: str) -> dict[date, str]:
    lines = (line.strip() for line in HOLIDAYS.get(country, "").replace("\n", " ").split(","))
    pairs = (line.split(maxsplit=1) for line in lines if line)
    return {date.fromisoformat(day): name.strip() for day, name in pairs}


@dataclass(frozen=True)
class PaperCalendars:
    """The list above, as the planner's port wants it."""

    def holidays(self, country: str, subdivision: str | None, year: int) -> Mapping[date, str]:
        """Return the holidays of a year."""
        assert subdivision is None or subdivision
        return {day: name for day, name in _listed(country).items() if day.year == year}

    def half_days(self, country: str, subdivision: str | None, year: int) -> Mapping[date, str]:
        """Return no half days."""
        return {}

    def place(self, country: str, subdivision: str | None) -> str | None:
        """Return the place in words."""
        return f"{country}-{subdivision}" if subdivision else country

    def has_part(self, country: str, subdivision: str) -> bool:
        """Take every part for one of the country's."""
        return True

    def weekend(self, country: str) -> frozenset[int]:
        """Return the weekdays of the weekend, Monday being 0."""
        names = WEEKENDS.get(country, "Sat Sun").split()
        return frozenset("Mon Tue Wed Thu Fri Sat Sun".split().index(name) for name in names)


def is_open(where: Document, day: date) -> bool:
    """Tell whether an employer, or the candidate, works on a day, by the list alone."""
    country = where.get("country")
    if day.strftime("%a") in (WEEKENDS.get(country or "", "Sat Sun")).split():
        return False
    name = _listed(country or "").get(day, "")
    if name and country == "US" and where.get("sector", "private") == "private":
        name = "" if name.startswith(OPEN_IN_PRIVATE) else name
    return not name and day.isoformat() not in where.get("closed", [])


def hours(where: Document) -> tuple[time, time]:
    """Return when an office opens and closes."""
    first, _, last = where.get("hours", "09:00-17:00").partition("-")
    return time.fromisoformat(first), time.fromisoformat(last)


def zone_of(where: Document, person: Document | None) -> ZoneInfo:
    """Return the zone of a person, else of their employer."""
    return ZoneInfo((person or {}).get("timezone") or where["timezone"])


def in_office(where: Document, moment: datetime) -> bool:
    """Tell whether a moment, in its own zone, lies in office hours of an open day."""
    first, last = hours(where)
    return is_open(where, moment.date()) and first <= moment.time() <= last


def case_of(document: Document, name: str | None) -> Document | None:
    """Return a case of a document by its id."""
    return next((case for case in document["cases"] if case["id"] == name), None)


def place_of_step(document: Document, step: Step) -> tuple[Document, Document | None]:
    """Return where a step takes place: the employer and the person, or the candidate."""
    case = case_of(document, step.case)
    if case is None or step.kind.startswith("reference_"):
        return document["candidate"], None
    if step.kind == "offer_answer":  # the date is the employer's, whoever takes the answer
        return case["employer"], None
    person = next((each for each in case["people"] if each["id"] == step.person), None)
    return case["employer"], person


def business_day_after(where: Document, day: date, count: int) -> date:
    """Count open days one by one, as a person with a wall calendar does."""
    while count:
        day += timedelta(days=1)
        count -= is_open(where, day)
    return day


def open_from(where: Document, day: date, step: int = 1) -> date:
    """Return the day, or the nearest open one after it; before it, where the step is -1."""
    while not is_open(where, day):
        day += timedelta(days=step)
    return day


def clipped(where: Document, at: time) -> time:
    """Return a time of day, moved into office hours."""
    first, last = hours(where)
    return min(max(at, first), last)
