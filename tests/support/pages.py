"""The sample search in memory, at any moment, for tests of what the pages show."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from afterword.app.entries import decompose
from afterword.app.ledger import Ledger
from afterword.app.memory_store import MemoryStore
from afterword.app.ports import Entry
from afterword.app.review import Review
from afterword.app.sample import sample_search

CHICAGO = ZoneInfo("America/Chicago")
MONDAY = datetime(2026, 11, 23, 9, tzinfo=CHICAGO)
HOLIDAYS = {
    date(2026, 11, 26): "Thanksgiving Day",
    date(2026, 12, 25): "Christmas Day",
    date(2027, 1, 1): "New Year's Day",
}


class WrittenCalendars:
    """The holidays of one winter, written down by hand."""

    def holidays(self, country: str, subdivision: str | None, year: int) -> Mapping[date, str]:
        """Return the year's holidays, the same everywhere."""
        return {day: name for day, name in HOLIDAYS.items() if day.year == year}

    def weekend(self, country: str) -> frozenset[int]:
        """Return Saturday and Sunday."""
        return frozenset({5, 6})

    def place(self, country: str, subdivision: str | None) -> str:
        """Return the place in words."""
        return "Illinois"


class MovingClock:
    """A clock that a test sets forward."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        """Return the moment it stands at."""
        return self.at

    def forward(self, **by: float) -> None:
        """Let time pass, in the words of timedelta."""
        self.at += timedelta(**by)


class House:
    """One search with its ledger, its clock and its pages."""

    def __init__(self, document: Mapping[str, Any], now: datetime = MONDAY) -> None:
        self.clock = MovingClock(now)
        self.ledger = Ledger(MemoryStore(), self.clock)
        self.review = Review(self.ledger, WrittenCalendars(), self.clock)
        if document:
            self.record(decompose(document))

    def record(self, facts: Mapping[str, Mapping[str, object] | None]) -> int:
        """Write facts down under their keys."""
        entries = [Entry(key=key, body=body) for key, body in facts.items()]
        return self.ledger.record(entries, source="test")


def sample_house(now: datetime = MONDAY) -> House:
    """Return the sample search as it is looked at on a Monday morning."""
    return House(sample_search(now), now)
