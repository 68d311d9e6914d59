"""The calendar feed: by a secret address alone, whole or by titles, and 304 while nothing moves."""

import pytest
from django.test import Client
from icalendar import Calendar

from afterword.app.devices.devices import READ, TITLES, WHOLE, WRITE
from tests.support.pages import House


def entries(content: bytes) -> list[tuple[str, str, str]]:
    """Return what an independent reader finds: identity, title and description."""
    return [
        (str(each["uid"]), str(each["summary"]), str(each.get("description", "")))
        for each in Calendar.from_ical(content).walk("VEVENT")
    ]


@pytest.mark.parametrize("scope", [TITLES, WHOLE])
def test_it_shows_the_plan_as_it_was_chosen(house: House, stranger: Client, scope: str) -> None:
    """By titles alone no reason leaves; either way each step has one identity."""
    answer = stranger.get(f"/feed/{house.devices.add('calendar', scope=scope)}.ics")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    found = entries(answer.content)
    assert len({uid for uid, _, _ in found}) == len(found) > 5
    assert all(title for _, title, _ in found)
    assert {bool(words) for _, _, words in found} == {scope == WHOLE}


def test_nothing_is_sent_again_while_nothing_moves(house: House, stranger: Client) -> None:
    """A calendar that asks each hour is told 304; what changes the plan changes the mark."""
    path = f"/feed/{house.devices.add('calendar', scope=WHOLE)}.ics"
    first = stranger.get(path)
    again = stranger.get(path, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    house.record.touch("halden", person="priya", kind="thank_you", interview="r1")
    moved = stranger.get(path, headers={"If-None-Match": first["ETag"]})
    assert moved.status_code == 200
    kept = {uid for uid, _, _ in entries(first.content)}
    assert {uid for uid, _, _ in entries(moved.content)} < kept


@pytest.mark.parametrize("scope", [READ, WRITE, None])
def test_only_a_calendars_secret_opens_it(
    house: House, stranger: Client, scope: str | None
) -> None:
    """A program's token is for the API, and a made-up one for nothing."""
    secret = house.devices.add("phone", scope=scope) if scope else "afterword_" + "x" * 43
    answer = stranger.get(f"/feed/{secret}.ics")
    assert answer.status_code == 404
    assert b"BEGIN:VCALENDAR" not in answer.content


def test_an_address_that_was_replaced_shows_nothing(house: House, stranger: Client) -> None:
    """From the next look on; the new one shows the same plan."""
    old = house.devices.renew("calendar", scope=TITLES)
    new = house.devices.renew("Calendar", scope=TITLES)
    assert stranger.get(f"/feed/{old}.ics").status_code == 404
    assert stranger.get(f"/feed/{new}.ics").status_code == 200
    assert [each.name for each in house.devices.every()] == ["Calendar"]


def test_it_can_only_be_read(house: House, maya: Client) -> None:
    """There is nothing to send to a calendar's address."""
    secret = house.devices.add("calendar", scope=TITLES)
    assert maya.post(f"/feed/{secret}.ics").status_code == 405
