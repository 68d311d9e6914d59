"""Django for tests: configured once a process, whichever test asks first."""

import tempfile
from pathlib import Path

import django
from django.conf import settings

from afterword.django_settings import configuration
from afterword.settings import Settings


def web_settings() -> dict[str, object]:
    """Return everything that Django is told for the pages, over a database that nobody opens."""
    home = Path(tempfile.gettempdir()) / "afterword-tests"
    unused = Settings(home=home, database_url=f"sqlite:///{home / 'unused.sqlite3'}")
    return configuration(unused, web=True)


def set_up_django() -> None:
    """Configure Django, unless another test of this process did."""
    if not settings.configured:
        settings.configure(**web_settings())
        django.setup()
