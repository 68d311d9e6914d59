"""A few hellos a week: the quick way gives everybody the turn that the plainest way gives them."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from afterword.core.business_days import Calendar, OpenDays
from afterword.core.turns import Hello, take_turns, week_of

MONDAY = date(2026, 11, 2)
ALL_DAYS = tuple(MONDAY + timedelta(days=number) for number in range(60))


def place(*closed: date) -> Calendar:
    """Return an office that is closed on these days."""
    return Calendar(OpenDays(None, None, closed=closed), UTC, time(9), time(17))


ORDINARY = place()
# Closed for the second week, for the third, and for both with the day after them.
PLACES = (ORDINARY, place(*ALL_DAYS[7:12]), place(*ALL_DAYS[14:19]), place(*ALL_DAYS[7:22]))


class Waiting(NamedTuple):
    """Somebody of the network."""

    ref: str
    base: datetime
    calendar: Calendar


def hello(ref: str, silent: int, opens: int, calendar: Calendar = ORDINARY) -> Hello[Waiting]:
    """Plan a hello on a day of November for whom one has not heard from for so many days."""
    base = datetime(2026, 8, 1, 12, tzinfo=UTC) - timedelta(days=silent)
    day = MONDAY + timedelta(days=opens)
    return Hello(Waiting(ref, base, calendar), day, calendar.days.forward(day))


def plainly(
    planned: list[Hello[Waiting]], most: int, said: Counter[date]
) -> Iterator[Hello[Waiting]]:
    """Go week by week, and move whoever has no room to the next Monday, one and all."""
    waiting = planned
    while waiting:
        waiting = sorted(waiting, key=lambda e: (week_of(e.opens), e.friend.base, e.friend.ref))
        week = week_of(waiting[0].opens)
        begin = [each for each in waiting if week_of(each.opens) == week]
        room, monday = max(0, most - said[week]), week + timedelta(days=7)
        yield from begin[:room]
        waiting = [each for each in waiting if week_of(each.opens) != week]
        waiting += [
            Hello(each.friend, monday, each.friend.calendar.days.forward(monday))
            for each in begin[room:]
        ]


@st.composite
def plans(draw: st.DrawFn) -> list[Hello[Waiting]]:
    """Draw whom one may say hello to, in which order, and where."""
    drawn = draw(
        st.lists(
            st.tuples(st.integers(0, 9), st.integers(0, 30), st.sampled_from(PLACES)), max_size=12
        )
    )
    return [hello(f"f{n:02}", *each) for n, each in enumerate(drawn)]


@given(
    planned=plans(),
    most=st.integers(1, 3),
    said=st.dictionaries(st.sampled_from([MONDAY, MONDAY + timedelta(days=7)]), st.integers(1, 4)),
)
def test_everybody_gets_the_turn_that_the_plainest_way_gives(
    planned: list[Hello[Waiting]], most: int, said: dict[date, int]
) -> None:
    """Day and order are the same, whatever is closed and whatever was said already."""
    assert list(take_turns(planned, most, said)) == list(plainly(planned, most, Counter(said)))


def test_the_longest_silence_goes_first_and_the_next_week_takes_the_rest() -> None:
    """Three in one week, two a week: whom one heard from last waits for Monday."""
    planned = [hello("a", 1, 0), hello("b", 3, 2), hello("c", 2, 1)]
    told = [(each.friend.ref, each.opens) for each in take_turns(planned, 2, {})]
    assert told == [
        ("b", MONDAY + timedelta(days=2)),
        ("c", MONDAY + timedelta(days=1)),
        ("a", MONDAY + timedelta(days=7)),
    ]


def test_hellos_of_this_week_take_its_room() -> None:
    """One of two was said, so one begins; nobody at all begins in a week that is full."""
    planned = [hello("a", 1, 0), hello("b", 2, 0)]
    told = {each.friend.ref: each.opens for each in take_turns(planned, 2, {MONDAY: 1})}
    assert told == {"b": MONDAY, "a": MONDAY + timedelta(days=7)}
    late = [each.opens for each in take_turns(planned, 2, {MONDAY: 2})]
    assert late == [MONDAY + timedelta(days=7)] * 2


def test_a_week_that_is_closed_all_through_is_no_turn_lost() -> None:
    """Whoever waits through it is counted from its Monday, and opens when the office does."""
    second, third = MONDAY + timedelta(days=7), MONDAY + timedelta(days=14)
    planned = [hello("a", 9, 0), hello("b", 1, 0, PLACES[1])]
    told = {e.friend.ref: (e.day, e.opens) for e in take_turns(planned, 1, {second: 1})}
    assert told == {"a": (MONDAY, MONDAY), "b": (second, third)}
    both = [hello("a", 9, 0), hello("b", 1, 0, PLACES[3])]
    told = {e.friend.ref: (e.day, e.opens) for e in take_turns(both, 1, {second: 1, third: 1})}
    assert told["b"] == (second, MONDAY + timedelta(days=22))
