"""Devices in the browser: let in, shown, turned away; a token is seen once."""

import re

from django.test import Client

from tests.support.pages import House, words_of

TOKEN = re.compile(r"afterword_[\w-]{43}")


def test_a_token_is_shown_once(house: House, maya: Client) -> None:
    """On the answer to the form and on no page after it; what it may do is said in words."""
    answer = maya.post("/devices", {"name": "my notes app", "may": "write"})
    (token,) = set(TOKEN.findall(answer.content.decode()))
    assert answer["Cache-Control"] == "no-store"
    device = house.devices.of(token)
    assert device is not None
    assert device.name == "my notes app"
    later = maya.get("/devices")
    assert not TOKEN.search(later.content.decode())
    assert "my notes app It reads your search and notes what happened" in words_of(later)


def test_it_is_turned_away_by_a_button(house: House, maya: Client) -> None:
    """And the page says so; an empty list says who gets in."""
    token = house.devices.add("phone")
    answer = maya.post("/devices", {"act": "remove", "name": "phone"}, follow=True)
    assert "It may not ask any more." in words_of(answer)
    assert "Nobody but you" in words_of(answer)
    assert house.devices.of(token) is None


def test_a_refused_name_stays_in_its_field(house: House, maya: Client) -> None:
    """With the sentence beside it, and no token."""
    house.devices.add("phone")
    answer = maya.post("/devices", {"name": "Phone"})
    assert answer.status_code == 422
    assert 'value="Phone"' in answer.content.decode()
    assert "There is a device called Phone already" in words_of(answer)
    assert not TOKEN.search(answer.content.decode())
    assert len(house.devices.every()) == 1


def test_a_calendar_gets_an_address(house: House, maya: Client, stranger: Client) -> None:
    """What the page shows once is the address itself; the calendar program needs no pass."""
    answer = maya.post("/devices", {"name": "calendar", "may": "titles"})
    (token,) = set(TOKEN.findall(answer.content.decode()))
    assert f"/feed/{token}.ics" in answer.content.decode()
    assert stranger.get(f"/feed/{token}.ics").status_code == 200
    assert not house.devices.every()[0].may("read")
