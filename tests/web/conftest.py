"""The pages on the sample search, asked as a browser on this computer would ask."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client, override_settings

from afterword.web.access import COOKIE, Door
from tests.support.browser import chromium
from tests.support.django import set_up_django, web_settings
from tests.support.mail import papers
from tests.support.pages import House, sample_house

__all__ = ["chromium", "papers"]

set_up_django()

# Django's client always speaks to port 80; the matrix on another port runs on a real server.
HOST = "127.0.0.1"
KEY = b"a key that lives for one test.."


@pytest.fixture(autouse=True, scope="session")
def web_half() -> Iterator[None]:
    """The pages' half of Django's settings, also when a test of the store came first."""
    pages = {name: value for name, value in web_settings().items() if name not in LEAN}
    with override_settings(**pages):
        yield


LEAN = {"INSTALLED_APPS", "DATABASES", "DEFAULT_AUTO_FIELD", "USE_TZ", "TIME_ZONE"}


@pytest.fixture
def house() -> House:
    """The sample search on Monday 23 November 2026."""
    return sample_house()


@pytest.fixture
def door() -> Door:
    """The door of the house."""
    return Door(KEY)


@pytest.fixture
def stranger(house: House, door: Door) -> Client:
    """A browser on this computer that has not come in."""
    return _client(house, door, host=HOST)


@pytest.fixture
def browser(stranger: Client, door: Door) -> Client:
    """A browser that came in by the link."""
    stranger.cookies[COOKIE] = door.new_pass()
    return stranger


@pytest.fixture
def maya(house: House, door: Door) -> Client:
    """Maya's browser: it came in, and what it sends comes from our own pages."""
    client = _client(house, door, host=HOST, origin=f"http://{HOST}")
    client.cookies[COOKIE] = door.new_pass()
    return client


@pytest.fixture
def newcomer(door: Door) -> Client:
    """A browser over a search in which nothing is written down yet."""
    client = _client(House({}), door, host=HOST, origin=f"http://{HOST}")
    client.cookies[COOKIE] = door.new_pass()
    return client


def _client(house: House, door: Door, **headers: str) -> Client:
    beside: dict[str, Any] = {"afterword.app": house, "afterword.door": door}
    return Client(headers=headers, **beside)
