"""The pages on the sample search, asked as a browser on this computer would ask."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client

from afterword.web.access import COOKIE, Door
from tests.support.browser import Running, afterword, chromium
from tests.support.django import set_up_django
from tests.support.mail import papers
from tests.support.pages import House, client_of, sample_house
from tests.support.sites import KEY, site, web_half

__all__ = ["chromium", "papers", "site", "web_half"]

set_up_django()


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
    return client_of(house, door, let_in=False)


@pytest.fixture
def browser(stranger: Client, door: Door) -> Client:
    """A browser that came in by the link."""
    stranger.cookies[COOKIE] = door.new_pass()
    return stranger


@pytest.fixture
def maya(house: House, door: Door) -> Client:
    """Maya's browser: it came in, and what it sends comes from our own pages."""
    return client_of(house, door)


@pytest.fixture
def newcomer(door: Door) -> Client:
    """A browser over a search in which nothing is written down yet."""
    return client_of(House({}), door)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the sample search in it."""
    return tmp_path_factory.mktemp("home") / "afterword"


@pytest.fixture
def running(home: Path) -> Iterator[Running]:
    """The real program on the sample; each start has a link of its own."""
    with afterword(home, sample=True) as started:
        yield started
