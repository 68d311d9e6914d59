"""Who may ask: only a device with a token, and none may approve or send (P17, P18)."""

import json

import pytest

from afterword.app.devices.devices import WHOLE
from afterword.web.server import Site
from tests.api.conftest import Program
from tests.support.pages import House

ALWAYS_OPEN = {"openapi.json"}


def test_the_description_names_no_way_to_approve_or_send(stranger: Program) -> None:
    """What a token could do is all there is, and approving and sending are not among it."""
    code, described = stranger.ask("openapi.json")
    assert code == 200
    paths = set(described["paths"])
    assert {"/api/1/plan", "/api/1/may-contact", "/api/1/check"} <= paths
    assert not [each for each in paths if "approve" in each or "send" in each]


def test_every_address_asks_for_a_token(stranger: Program) -> None:
    """Without one, or with a made-up one, nobody learns anything of the search."""
    paths = stranger.ask("openapi.json")[1]["paths"]
    for path, ways in paths.items():
        for method in ways:
            for token in (None, "afterword_" + "x" * 43, "x"):
                asked = Program(address=stranger.address, token=token)
                code, told = asked.ask(path.removeprefix("/api/1/"), {}, method=method.upper())
                assert code in {401, 403}, (path, method, told)
                assert "Maya" not in json.dumps(told)


def test_a_reader_may_not_write(house: House, reader: Program) -> None:
    """The refusal says how a device that may is let in; nothing was noted."""
    version = house.ledger.state().version
    code, refused = reader.ask("touches", {"person": "halden/priya", "kind": "reply"})
    assert (code, refused["error"]["code"]) == (403, "scope")
    assert "--write" in refused["error"]["hint"]
    assert reader.ask("undo", {})[0] == 403
    assert house.ledger.state().version == version


def test_a_calendar_may_not_ask(house: House, site: Site) -> None:
    """The secret of a feed's address reads nothing at the API."""
    secret = house.devices.add("calendar", scope=WHOLE)
    asked = Program(address=site.address.removeprefix("http://"), token=secret)
    code, refused = asked.ask("facts")
    assert (code, refused["error"]["code"]) == (403, "scope")
    assert "calendar shows your plan with its reasons, and no more" in refused["error"]["message"]


def test_a_device_that_was_removed_is_turned_away(house: House, reader: Program) -> None:
    """From the next question on."""
    assert reader.ask("version")[0] == 200
    house.devices.remove("Phone")
    assert reader.ask("version")[0] == 401


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Host": "evil.example"},
        {"Origin": "null"},
    ],
)
def test_a_page_of_another_site_may_not_ask_even_with_a_token(
    writer: Program, headers: dict[str, str]
) -> None:
    """A token that leaked into a page is of no use there."""
    assert writer.ask("version", **headers)[0] == 403
    assert writer.ask("touches", {"person": "halden/priya", "kind": "reply"}, **headers)[0] == 403


def test_the_pages_do_not_open_to_a_token(house: House, site: Site) -> None:
    """A token is for the API alone: it lets nobody into the pages or their forms."""
    token = house.devices.add("phone")
    asked = Program(address=site.address.removeprefix("http://"), token=token)
    assert asked.ask("../../cases")[0] in {403, 404}
    assert asked.ask("../../undo", {}, method="POST")[0] in {403, 404}
