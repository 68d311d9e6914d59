"""What went to and fro with an employer: counted with the ends that the limits ask for."""

from datetime import UTC, datetime, timedelta

import pytest

from afterword.core.exchange import Exchange

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def day(number: int) -> datetime:
    """Return noon, so many days later."""
    return NOON + timedelta(days=number)


SOME = Exchange(heard=[day(1), day(5)], contacts=[day(2), day(3), day(5), day(8)])
NONE = Exchange(heard=[], contacts=[])


@pytest.mark.parametrize(
    ("until", "told"),
    [(None, day(5)), (day(9), day(5)), (day(5), day(5)), (day(4), day(1)), (day(0), None)],
)
def test_the_last_word_counts_up_to_a_moment_and_with_it(
    until: datetime | None, told: datetime | None
) -> None:
    """An answer in the same minute is an answer."""
    assert SOME.last_heard(until) == told
    assert NONE.last_heard(until) is None


@pytest.mark.parametrize(
    ("since", "before", "count"),
    [
        (None, None, 4),
        (day(3), None, 2),
        (day(8), None, 0),
        (None, day(5), 2),
        (None, day(6), 3),
        (day(2), day(8), 2),
        (day(8), day(2), 0),
    ],
)
def test_contacts_are_counted_between_two_moments_without_them(
    since: datetime | None, before: datetime | None, count: int
) -> None:
    """A contact that was answered in its own minute is not unanswered; one is not before itself."""
    assert SOME.count(since, before) == count
    assert NONE.count(since, before) == 0
