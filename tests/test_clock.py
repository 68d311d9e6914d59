"""The machine's clock, and the one that stands still."""

import time
from datetime import UTC, datetime, timedelta, timezone

from afterword.clock import FixedClock, SetClock, SystemClock


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


def test_a_clock_that_was_set_goes_on() -> None:
    """From the moment that it was set to, in that zone."""
    chicago = timezone(timedelta(hours=-6))
    clock = SetClock(at=datetime(2026, 11, 23, 9, tzinfo=chicago))
    first = clock.now()
    time.sleep(0.02)
    passed = clock.now() - first
    assert first.utcoffset() == timedelta(hours=-6)
    assert timedelta(seconds=0.02) <= passed < timedelta(minutes=1)
    assert first - clock.at < timedelta(minutes=1)
