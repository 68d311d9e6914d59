"""The API over a real socket, on the sample search of Monday 23 November 2026."""

import json
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import Any

import pytest

from afterword.app.devices.devices import READ, WRITE
from afterword.web.server import Site
from tests.support.django import set_up_django
from tests.support.pages import House, sample_house
from tests.support.sites import site, web_half

__all__ = ["site", "web_half"]

set_up_django()


@pytest.fixture
def house() -> House:
    """The sample search on Monday 23 November 2026."""
    return sample_house()


@dataclass(frozen=True, kw_only=True)
class Program:
    """Another program on this computer, with a token or without one."""

    address: str
    token: str | None

    def ask(
        self, path: str, body: object = None, *, method: str | None = None, **headers: str
    ) -> tuple[int, Any]:
        """Send one request over a new connection; return the status and the JSON of the answer."""
        connection = HTTPConnection(self.address, timeout=20)
        sent = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        text = None if body is None else json.dumps(body).encode()
        chosen = method or ("GET" if body is None else "POST")
        connection.request(chosen, f"/api/1/{path}", text, {**sent, **headers})
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        as_json = (answer.getheader("Content-Type") or "").startswith("application/json")
        return answer.status, json.loads(content) if as_json else content.decode()


@pytest.fixture
def reader(house: House, site: Site) -> Program:
    """A program that may read."""
    return _program(site, house.devices.add("phone", scope=READ))


@pytest.fixture
def writer(house: House, site: Site) -> Program:
    """A program that may also note what was said."""
    return _program(site, house.devices.add("notes", scope=WRITE))


@pytest.fixture
def stranger(site: Site) -> Program:
    """A program that nobody let in."""
    return _program(site, None)


def _program(site: Site, token: str | None) -> Program:
    return Program(address=site.address.removeprefix("http://"), token=token)
