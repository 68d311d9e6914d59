"""Whose clock a page shows: the candidate's own, and whoever else's it is, by name."""

from datetime import UTC, datetime
from typing import Any

import pytest

from afterword.app.pages.desk import Asked, Desk, build_desk
from afterword.app.sample import sample_search
from tests.support.pages import MONDAY, House

PRIYA = "thank_you/halden/r1/priya"


@pytest.fixture
def abroad() -> House:
    """Maya moved to Stockholm; Halden is in Chicago, and her machine's clock is set to UTC."""
    document: dict[str, Any] = dict(sample_search(MONDAY))
    document["candidate"] = document["candidate"] | {"timezone": "Europe/Stockholm"}
    return House(document, MONDAY.astimezone(UTC))


def _desk(house: House) -> Desk:
    house.draft.confirm(PRIYA, "facts")
    house.draft.confirm(PRIYA, "aloud")
    house.draft.approve(PRIYA)
    house.dispatch.schedule(PRIYA)
    lines = {line.step: line for line in house.dispatch.tray()}
    draft = house.draft.show(PRIYA)
    return build_desk(house.review.situation(), draft, Asked(drafts=(draft,), lines=lines))


def test_one_column_shows_one_clock_and_theirs_beside_it(abroad: House) -> None:
    """An interview at two in Chicago was at nine in the evening for her, and both are said."""
    page = abroad.review.case("halden")
    (panel, *_) = page.happened
    assert (panel.day, panel.hour, panel.there) == ("Fri 20 Nov", "21:00", "14:00 in Chicago")
    call = next(event for event in page.ahead if event.title.startswith("Call"))
    assert (call.hour, call.there) == ("16:00", "9:00 in Chicago")
    assert "Until Saturday 5 December, 0:00 (Fri 17:00 in Chicago)." in call.detail


@pytest.mark.parametrize(
    ("zone", "there"),
    [
        ("America/Chicago", "9:00 in Chicago"),
        ("Asia/Tokyo", "Tue 0:00 in Tokyo"),
        ("Pacific/Honolulu", "5:00 in Honolulu"),
        ("America/Argentina/Buenos_Aires", "12:00 in Buenos Aires"),
        ("Europe/Stockholm", ""),
        ("Africa/Lagos", ""),
        (None, ""),
    ],
)
def test_a_clock_elsewhere_is_named_by_its_city(
    abroad: House, zone: str | None, there: str
) -> None:
    """The weekday is said where it is another one; a clock that shows the same is not."""
    assert abroad.review.situation().there(MONDAY, zone) == there


def test_what_she_did_is_told_by_her_own_clock(abroad: House) -> None:
    """A machine wrote 15:00 UTC; she lived it at 16:00, and no place need be named."""
    abroad.clock.at = datetime(2026, 11, 23, 15, tzinfo=UTC)
    abroad.record.touch("halden", person="ruth", direction="in", kind="reply")
    wrote = abroad.review.case("halden").happened[-1]
    assert (wrote.title, wrote.hour, wrote.there) == ("Ruth Delgado wrote to you", "16:00", "")


def test_at_home_no_place_is_named(house: House) -> None:
    """Where everybody shares a clock the page stays quiet about it."""
    page = house.review.case("halden")
    assert not [event for event in (*page.happened, *page.ahead) if event.there]


def test_bar_badge_and_tray_agree(abroad: House) -> None:
    """One letter leaves at one time, whichever corner of the page says it."""
    desk = _desk(abroad)
    (letter,) = abroad.review.tray()
    assert letter.at is not None
    at = f"{letter.at:%H:%M}".lstrip("0")
    assert f", {at}, by email" in desk.bar.words
    assert desk.recipients[0].note == f"Approved, {letter.at:%a} {at}"
    assert letter.at.utcoffset() != MONDAY.utcoffset()


def test_the_bar_says_what_they_read_on_their_clock(abroad: House) -> None:
    """She sees at once that the letter arrives in the office, not at night."""
    desk = _desk(abroad)
    (letter,) = abroad.review.tray()
    assert letter.at is not None
    there = letter.at.astimezone(MONDAY.tzinfo)
    assert f"It is {there.hour}:{there.minute:02} in Chicago then." in desk.bar.note
