"""Dates as people speak of them: weeks, months, counting open days."""

import calendar as months
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)
_LOOK_AHEAD = 60


class OpenDays(Protocol):
    """A calendar that knows which days people work; core.business_days.Calendar is one."""

    def is_open(self, day: date, /) -> bool:
        """Tell whether people work on this day."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekdays:
    """Monday to Friday without holidays, for when no country is known."""

    def is_open(self, day: date, /) -> bool:
        """Tell whether the day is a Monday to Friday."""
        return day.weekday() < months.SATURDAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """What some words mean in dates, both ends included.

    ``size`` is "day", "week", "month", "feast", "edge" (the end of something) or "duration", of
    which only the end counts; ``words`` is then the unit that it was told in.
    """

    first: date
    last: date
    size: str
    words: str = ""


def monday(day: date) -> date:
    """Return the Monday of the week that the day is in; weeks run from Monday to Sunday."""
    return day - DAY * day.weekday()


def last_open(first: date, last: date, calendar: OpenDays) -> date:
    """Return the last open day from ``first`` to ``last``; ``last`` itself if all are closed."""
    day = last
    while day >= first:
        if calendar.is_open(day):
            return day
        day -= DAY
    return last


def next_open(day: date, calendar: OpenDays) -> date:
    """Return the first open day strictly after ``day``; the next day if none is near."""
    for ahead in range(1, _LOOK_AHEAD):
        if calendar.is_open(day + DAY * ahead):
            return day + DAY * ahead
    return day + DAY


def last_before(day: date, calendar: OpenDays) -> date:
    """Return the last open day strictly before ``day``; the day before if none is near."""
    return last_open(day - DAY * 8, day - DAY, calendar)


def add_open_days(day: date, count: int, calendar: OpenDays) -> date:
    """Return the ``count``-th open day strictly after ``day``."""
    for _ in range(count):
        day = next_open(day, calendar)
    return day


def add_months(day: date, count: int) -> date:
    """Return the same day of the month, ``count`` months on, clipped to the month's end."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, months.monthrange(year, month + 1)[1]))


def month_end(day: date) -> date:
    """Return the last day of the month that the day is in."""
    return day.replace(day=months.monthrange(day.year, day.month)[1])


def work_week(day: date, calendar: OpenDays) -> tuple[date, date]:
    """Return Monday and the last open day up to Friday of the week that the day is in."""
    start = monday(day)
    return start, last_open(start, start + DAY * 4, calendar)


def dated(year: int, month: int, day: int) -> date | None:
    """Return the date, or None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def coming(month: int, day: int, said_on: date) -> date | None:
    """Return the next such day on or after ``said_on``: a date without a year rolls forward."""
    for year in range(said_on.year, min(said_on.year + 9, date.max.year + 1)):
        found = dated(year, month, day)
        if found and found >= said_on:
            return found
    return None


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the ``nth`` such weekday of a month; -1 is the last one."""
    days = [week[weekday] for week in months.monthcalendar(year, month) if week[weekday]]
    return date(year, month, days[nth if nth < 0 else nth - 1])
