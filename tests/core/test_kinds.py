"""How each kind of value is read, apart from any file: what it takes, and how it says no."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.core import kinds, unknown
from afterword.core.errors import BadInput
from tests.support.documents import json_values

READERS: list[Callable[[object], Any]] = [
    kinds.read_line,
    kinds.read_prose,
    kinds.read_slug,
    kinds.read_date,
    kinds.read_moment,
    kinds.read_moment_or_id,
    kinds.read_zone,
    kinds.read_email,
    kinds.read_country,
    kinds.read_hours,
    kinds.read_same_as,
    kinds.read_bool,
    kinds.read_count,
    unknown.read_free_object,
]


@pytest.mark.parametrize("read", READERS, ids=lambda read: str(read.__name__))
@given(value=json_values())
def test_a_reader_takes_a_value_or_says_no_in_one_line(
    read: Callable[[object], Any], value: object
) -> None:
    """Never anything but a value or one refusal, whatever JSON holds."""
    try:
        read(value)
    except BadInput as refusal:
        told = str(refusal)
    else:
        told = "read"
    assert told
    assert told.isprintable()
    assert len(told) < 500


@given(st.dates(date(1901, 1, 1), date(2199, 12, 31)), st.times(timezones=st.timezones()))
def test_every_moment_of_a_life_is_read_as_it_is_written(day: date, clock: time) -> None:
    """In every zone that the machine knows, with the offset to the minute."""
    moment = datetime.combine(day, clock)
    written = moment.replace(fold=0).isoformat(timespec="microseconds")
    to_the_minute = len(written) == len("2026-11-20T13:00:00.000000-06:00")
    if to_the_minute:  # before 1930 some offsets had seconds
        assert kinds.read_moment(written).isoformat(timespec="microseconds") == written


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_every_day_of_a_life_is_read(day: date) -> None:
    """Year first, as the calendar has it."""
    assert kinds.read_date(day.isoformat()) == day


@pytest.mark.parametrize("name", sorted(available_timezones() - {"localtime"}))
def test_every_zone_of_the_zone_data_is_known(name: str) -> None:
    """A name that the machine can plan in is never refused."""
    assert kinds.read_zone(name) == name


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-20T13:00:00-06:00", datetime(2026, 11, 20, 19, tzinfo=UTC)),
        ("2026-11-20T13:00Z", datetime(2026, 11, 20, 13, tzinfo=UTC)),
        ("2026-11-20 13:00:00+14:00", datetime(2026, 11, 19, 23, tzinfo=UTC)),
        ("2026-11-20T13:00:00.1-00:00", datetime(2026, 11, 20, 13, 0, 0, 100_000, tzinfo=UTC)),
    ],
)
def test_a_moment_is_the_same_for_everybody(text: str, moment: datetime) -> None:
    """Compared in UTC, it is where it should be."""
    assert kinds.read_moment(text) == moment


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, "null"),
        (True, "true"),
        (False, "false"),
        (0, "“0”"),
        (1.5, "“1.5”"),
        ({"a": 1}, "an object"),
        ([1], "a list"),
        ((), "a list"),
        ("", "“”"),
        ("two\nlines", "“two\\nlines”"),
        ("\x1b[31m", "“\\x1b[31m”"),
        ("C:\\plan", "“C:\\plan”"),
        ("x" * 61, f"“{'x' * 60}…”"),
        ("x" * 60, f"“{'x' * 60}”"),
        (10**200, f"“1{'0' * 59}…”"),
    ],
)
def test_a_value_is_shown_as_a_person_may_see_it(value: object, shown: str) -> None:
    """Short, on one line, and harmless to a terminal."""
    assert kinds.shown(value) == shown


@pytest.mark.parametrize("length", [kinds.LONGEST_LINE, kinds.LONGEST_LINE + 1])
def test_a_line_has_an_end(length: int) -> None:
    """Four thousand characters are a name and more; the next one is too many."""
    too_long = length > kinds.LONGEST_LINE
    for text in ("x" * length, "\u00a0" + "x" * (length - 1)):
        try:
            taken = kinds.read_line(text) == text
        except BadInput as refusal:
            taken = refusal.message != "the text is longer than 4000 characters"
        assert taken is not too_long


@pytest.mark.parametrize(
    ("read", "last", "one_more"),
    [
        (kinds.read_count, kinds.LARGEST_COUNT, kinds.LARGEST_COUNT + 1),
        (kinds.read_count, 1, 0),
        (kinds.read_hours, "09:00-09:01", "09:00-09:00"),
        (kinds.read_date, f"{kinds.FIRST_YEAR}-01-01", f"{kinds.FIRST_YEAR - 1}-12-31"),
        (kinds.read_date, f"{kinds.LAST_YEAR}-12-31", f"{kinds.LAST_YEAR + 1}-01-01"),
        (
            kinds.read_email,
            f"maya@{'x' * (kinds.LONGEST_ADDRESS - 10)}.example"[-kinds.LONGEST_ADDRESS :],
            f"maya@{'x' * kinds.LONGEST_ADDRESS}.example",
        ),
    ],
)
def test_the_last_that_is_taken_is_taken(
    read: Callable[[object], Any], last: object, one_more: object
) -> None:
    """A bound belongs to what it bounds; what lies behind it is refused."""
    assert str(read(last)) == str(last)
    with pytest.raises(BadInput):
        read(one_more)


def test_prose_has_an_end_as_well() -> None:
    """Two hundred thousand characters are a book of notes."""
    assert kinds.read_prose("x" * kinds.LONGEST_PROSE)
    with pytest.raises(BadInput, match="longer than 200000"):
        kinds.read_prose("x" * (kinds.LONGEST_PROSE + 1))


@pytest.mark.parametrize(
    ("value", "where"),
    [
        ({1: "x"}, "/1"),
        ({"a": {2: "x"}}, "/a/2"),
        ({"a": [{"b": object()}]}, "/a/0/b"),
        ({"a": float("nan")}, "/a"),
        ({"a": b"bytes"}, "/a"),
    ],
)
def test_what_json_cannot_hold_is_refused_where_it_stands(value: object, where: str) -> None:
    """A document made in Python may hold what no file could."""
    with pytest.raises(BadInput) as caught:
        unknown.read_free_object(value)
    assert caught.value.where == where


def test_nesting_ends_at_forty() -> None:
    """A value forty deep is kept, one more is refused."""

    def nested(depth: int) -> object:
        value: object = 1
        for _ in range(depth):
            value = [value]
        return value

    assert unknown.read_unknown("x", nested(unknown.DEEPEST)) == nested(unknown.DEEPEST)
    with pytest.raises(BadInput, match="more than 40 deep"):
        unknown.read_unknown("x", nested(unknown.DEEPEST + 1))


@pytest.mark.parametrize("offset", ["-06:99", "+05:60", "-25:00", "+18:00", "+14:01", "-23:59"])
def test_an_offset_that_no_clock_shows_is_refused(offset: str) -> None:
    """Python would take most of them, and count from a moment that nobody meant."""
    with pytest.raises(BadInput, match="is no moment"):
        kinds.read_moment(f"2026-11-20T13:00:00{offset}")


@pytest.mark.parametrize("offset", ["+14:00", "-12:00", "+05:45", "-00:00", "+13:59", "Z"])
def test_every_offset_on_earth_is_read(offset: str) -> None:
    """Kiribati is 14 hours ahead; Nepal counts in quarters."""
    written = f"2026-11-20T13:00:00{offset}"
    assert kinds.read_moment(written) == datetime.fromisoformat(written)


def test_moments_of_one_offset_share_it_and_keep_what_was_written() -> None:
    """Moments compare ten times as fast when they have one zone object; “Z” and +00:00 are one."""
    first = kinds.read_moment("2026-11-20T13:00:00-06:00")
    second = kinds.read_moment("2026-11-21 09:30:00.000001-06:00")
    assert first.tzinfo is second.tzinfo
    assert second.isoformat() == "2026-11-21T09:30:00.000001-06:00"
    zulu, zero = (kinds.read_moment(f"2026-11-20T13:00:00{each}") for each in ("Z", "+00:00"))
    assert (zulu, zulu.tzinfo, zulu.isoformat()) == (zero, zero.tzinfo, zero.isoformat())


@pytest.mark.parametrize("trouble", ["2026-11-20T13:00:00.000000-06:000", "2026" * 5_000])
def test_a_moment_longer_than_any_is_none(trouble: str) -> None:
    """What cannot be a moment is refused at sight, and not kept in mind either."""
    with pytest.raises(BadInput, match="is no moment"):
        kinds.read_moment(trouble)
