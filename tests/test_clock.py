"""The machine's clock, and the one that stands still."""

from datetime import UTC, datetime, timedelta

from afterword.clock import FixedClock, SystemClock


def test_the_machine_s_clock_says_where_it_is() -> None:
    """Its moments are aware and go on."""
    clock = SystemClock()
    first, second = clock.now(), clock.now()
    assert first.utcoffset() is not None
    assert timedelta(0) <= second - first < timedelta(minutes=1)


def test_a_fixed_clock_stands_still() -> None:
    """Every look at it says the same moment, in the zone that it was given in."""
    monday = datetime(2026, 11, 23, 9, tzinfo=UTC)
    clock = FixedClock(at=monday)
    assert clock.now() is monday
    assert clock.now() == clock.now()
