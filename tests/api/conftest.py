"""The API over a real socket, on the sample search of Monday 23 November 2026."""

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import Any

import pytest
from django.test import override_settings

from afterword.app.devices.devices import READ, WRITE
from afterword.web.server import Site, open_site
from tests.support.django import set_up_django, web_settings
from tests.support.pages import House, sample_house

set_up_django()

KEY = b"a key that lives for one test.."
LEAN = {"INSTALLED_APPS", "DATABASES", "DEFAULT_AUTO_FIELD", "USE_TZ", "TIME_ZONE"}


@pytest.fixture(autouse=True, scope="session")
def web_half() -> Iterator[None]:
    """The pages' half of Django's settings, also when a test of the store came first."""
    pages = {name: value for name, value in web_settings().items() if name not in LEAN}
    with override_settings(**pages):
        yield


@pytest.fixture
def house() -> House:
    """The sample search on Monday 23 November 2026."""
    return sample_house()


@pytest.fixture
def site(house: House) -> Iterator[Site]:
    """The sample search, served on a free port."""
    opened = open_site(house, "127.0.0.1", 0, KEY)
    thread = threading.Thread(target=opened.run, daemon=True)
    thread.start()
    yield opened
    opened.close()
    thread.join(timeout=5)


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
