"""A few hellos a week: who begins when, the longest silence first."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from heapq import heappop, heappush
from typing import Generic, NamedTuple, Protocol, TypeVar

from afterword.core.business_days import Calendar

WEEK = timedelta(days=7)


class Awaited(Protocol):
    """Somebody who may hear from you: since when they wait, which record it is, and where."""

    @property
    def base(self) -> datetime:
        """Return the last contact, from which the silence is counted."""
        ...

    @property
    def ref(self) -> str:
        """Return the record, which decides between two who wait equally long."""
        ...

    @property
    def calendar(self) -> Calendar:
        """Return the calendar on whose business days a hello may begin."""
        ...


Friend = TypeVar("Friend", bound=Awaited)


class Hello(NamedTuple, Generic[Friend]):
    """A hello that is planned: counted from a day, and opened on a business day from then on."""

    friend: Friend
    day: date
    opens: date


def week_of(day: date) -> date:
    """Return the Monday of a date's ISO week."""
    return day - timedelta(days=day.weekday())


def take_turns(
    planned: Iterable[Hello[Friend]], most: int, said: Mapping[date, int]
) -> Iterator[Hello[Friend]]:
    """Let at most so many begin in one ISO week; a later one moves to the next Monday.

    Those that were ``said`` in a week, by its Monday, count in it: or the next ones would take
    their place at once.
    """
    coming: _Coming[Friend] = _Coming()
    for hello in planned:
        coming.add(hello)
    waiting: list[tuple[datetime, str, Hello[Friend]]] = []
    while coming.weeks:
        week = heappop(coming.weeks)
        for hello in coming.by_week.pop(week):
            heappush(waiting, (hello.friend.base, hello.friend.ref, hello))
        for hello in _begin(waiting, week, most - said.get(week, 0)):
            if week_of(hello.opens) == week:
                yield hello
            else:
                coming.add(hello)
        if waiting:
            coming.expect(week + WEEK)


class _Coming(Generic[Friend]):
    """Hellos by the week in which they may begin, with a heap of the weeks."""

    __slots__ = ("by_week", "weeks")

    def __init__(self) -> None:
        self.by_week: dict[date, list[Hello[Friend]]] = {}
        self.weeks: list[date] = []

    def expect(self, week: date) -> None:
        """Have a week come, once."""
        if week not in self.by_week:
            self.by_week[week] = []
            heappush(self.weeks, week)

    def add(self, hello: Hello[Friend]) -> None:
        """Put a hello in the week in which it opens."""
        self.expect(week_of(hello.opens))
        self.by_week[week_of(hello.opens)].append(hello)


def _begin(
    waiting: list[tuple[datetime, str, Hello[Friend]]], week: date, room: int
) -> Iterator[Hello[Friend]]:
    """Yield those whose turn it is in a week, and those whose calendar is closed all through it."""
    while waiting and room > 0:
        hello = _moved(heappop(waiting)[2], week)
        room -= week_of(hello.opens) == week
        yield hello


def _moved(hello: Hello[Friend], week: date) -> Hello[Friend]:
    """Return the hello as it is in a week: from its Monday on if it had to wait for it.

    A week that is closed all through was no turn lost: the Monday before it counts.
    """
    monday, days = week, hello.friend.calendar.days
    if week_of(hello.opens) == week:
        return hello
    # The week in which it would have begun is open: no Monday before that is asked about.
    while days.forward(monday - WEEK) >= week:
        monday -= WEEK
    return Hello(hello.friend, monday, days.forward(monday))
