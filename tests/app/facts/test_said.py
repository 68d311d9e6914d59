"""What is said of a touch, a decision or an offer, as it is kept."""

from datetime import UTC, date, datetime

import pytest

from afterword.app.facts.said import dated, existing, plain
from afterword.core.errors import BadInput
from tests.support.cast import panel
from tests.support.pages import MONDAY, House

NOW = datetime(2026, 11, 23, 15, 0, 30, 999, tzinfo=UTC)


@pytest.fixture
def monday() -> House:
    """Maya's search on Monday, her case at Halden in it."""
    return House(panel(), MONDAY)


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (NOW, "2026-11-23T15:00:30+00:00"),
        (date(2026, 12, 4), "2026-12-04"),
        ("in words", "in words"),
        (True, True),
        (None, None),
        ({"salary": 98000}, {"salary": 98000}),
    ],
)
def test_moments_are_kept_to_the_second(value: object, kept: object) -> None:
    """A date is a date, a moment has its offset, and anything else stays as it is."""
    assert plain(value) == kept


def test_now_is_written_where_the_employer_is(monday: House) -> None:
    """Nobody gave a moment: it is now, on the clock in Chicago."""
    kept = dated({"kind": "call"}, "cases/halden", monday.ledger.state(), NOW)
    assert kept == {"kind": "call", "at": "2026-11-23T09:00:30-06:00"}


def test_now_without_an_employer_is_written_as_it_is(monday: House) -> None:
    """A contact has no zone of its own."""
    kept = dated({"kind": "reply"}, "contacts/lena", monday.ledger.state(), NOW)
    assert kept["at"] == "2026-11-23T15:00:30+00:00"


def test_a_moment_that_was_given_is_kept(monday: House) -> None:
    """What was said on Friday was said on Friday, and what nobody said is left out."""
    said = {"at": datetime(2026, 11, 20, 21, tzinfo=UTC), "note": None, "by": date(2026, 12, 4)}
    kept = dated(said, "cases/halden", monday.ledger.state(), NOW)
    assert kept == {"at": "2026-11-20T21:00:00+00:00", "by": "2026-12-04"}


def test_only_what_is_there_can_be_spoken_of(monday: House) -> None:
    """A case is named as it is, and another is told to be missing."""
    state = monday.ledger.state()
    assert existing(state, "cases/halden") == "cases/halden"
    with pytest.raises(BadInput, match="corvid"):
        existing(state, "cases/corvid")
