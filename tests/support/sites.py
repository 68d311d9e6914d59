"""The pages and the API over a real socket, and the half of Django's settings that they need."""

import threading
from collections.abc import Iterator

import pytest
from django.test import override_settings

from afterword.web.server import Site, open_site
from tests.support.django import web_settings
from tests.support.pages import House

KEY = b"a key that lives for one test.."
LEAN = {"INSTALLED_APPS", "DATABASES", "DEFAULT_AUTO_FIELD", "USE_TZ", "TIME_ZONE"}


@pytest.fixture(autouse=True, scope="session")
def web_half() -> Iterator[None]:
    """The pages' half of Django's settings, also when a test of the store came first."""
    pages = {name: value for name, value in web_settings().items() if name not in LEAN}
    with override_settings(**pages):
        yield


@pytest.fixture
def site(house: House) -> Iterator[Site]:
    """The sample search, served on a free port."""
    opened = open_site(house, "127.0.0.1", 0, KEY)
    thread = threading.Thread(target=opened.run, daemon=True)
    thread.start()
    yield opened
    opened.close()
    thread.join(timeout=5)
