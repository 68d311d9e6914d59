"""What is already known when a source is read: the search so far, the moment, the calendars."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from afterword.core.business_days import open_days
from afterword.core.facts import Case, Employer, Search
from afterword.core.ports import Calendars
from afterword.core.when.days import OpenDays, Weekdays


def days_at(calendars: Calendars | None, employer: Employer) -> OpenDays:
    """Return an employer's working days."""
    return open_days(
        calendars, employer.country, employer.subdivision, employer.sector, employer.closed
    )


def _weekdays(_: Employer) -> OpenDays:
    return Weekdays()


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a source may be understood with.

    ``now`` is aware. ``calendar`` gives an employer's working days; Monday to Friday when nobody
    hands in better ones.
    """

    search: Search = field(default_factory=Search)
    now: datetime
    calendar: Callable[[Employer], OpenDays] = _weekdays

    def zone(self, case: Case | None = None) -> str | None:
        """Return the zone of a case's employer, else the candidate's; None where none is known."""
        employer = case.employer.timezone if case else None
        return employer or self.search.candidate.timezone

    def today(self, zone: str | None = None) -> date:
        """Return today's date in a zone, else in the candidate's, else where ``now`` is written."""
        return self.now.astimezone(self.place(zone)).date()

    def place(self, zone: str | None = None) -> tzinfo | None:
        """Return the zone to think in: the named one, the candidate's, or that of ``now``."""
        try:
            return ZoneInfo(zone or self.search.candidate.timezone or "")
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return self.now.tzinfo
