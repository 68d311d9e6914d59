"""A wall calendar: the days of one country, looked up one by one.

It asks the `holidays` package itself, and knows nothing of how Afterword counts.
"""

from datetime import date, timedelta

import holidays

DAY = timedelta(days=1)
SIX_OF_THE_US = """New Year's Day, Memorial Day, Independence Day, Labor Day, Thanksgiving Day,
    Christmas Day"""


class WallCalendar:
    """The open and closed days of a country, or a part of it, in a year and on both its sides."""

    def __init__(self, *, country: str, subdivision: str | None, year: int) -> None:
        """Hang up the calendar of a year."""
        self.country = country
        self.subdivision = subdivision
        english = "en_US" if country == "US" else None
        years = range(year - 1, year + 2)
        listed = holidays.country_holidays(
            country, subdiv=subdivision, years=years, language=english
        )
        self._weekend = listed.weekend
        self._closed = {day for day, name in listed.items() if self._closes_offices(name)}
        self._of_the_year = sorted(day for day in self._closed if day.year == year)

    @staticmethod
    def parts(country: str) -> tuple[str, ...]:
        """Return the parts of a country that have a calendar of their own."""
        return tuple(sorted(holidays.list_supported_countries()[country]))

    def is_open(self, day: date) -> bool:
        """Tell whether private offices are open."""
        return day.weekday() not in self._weekend and day not in self._closed

    def counted(self, day: date, count: int) -> date:
        """Return the business day so many after a day."""
        while count:
            day += DAY
            count -= self.is_open(day)
        return day

    def onward(self, day: date) -> date:
        """Return the day, or the first open one after it."""
        return day if self.is_open(day) else self.counted(day, 1)

    def back(self, day: date) -> date:
        """Return the day, or the last open one before it."""
        while not self.is_open(day):
            day -= DAY
        return day

    def day_before_a_holiday(self, number: int) -> date:
        """Return the eve of one of the year's holidays, another for each number."""
        return self._of_the_year[number % len(self._of_the_year)] - DAY

    def _closes_offices(self, names: str) -> bool:
        if self.country != "US":
            return True
        named = {name.removesuffix(" (observed)") for name in names.split("; ")}
        return not named.isdisjoint(" ".join(SIX_OF_THE_US.split()).split(", "))
