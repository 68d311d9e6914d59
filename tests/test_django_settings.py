"""What Django is told about the database, from one address."""

from pathlib import Path

import pytest

from afterword.core.errors import BadInput
from afterword.django_settings import SQLITE_OPTIONS, configuration, database
from afterword.settings import read_settings

HOME = Path("/srv/maya/afterword")


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("sqlite:////srv/search.sqlite3", "/srv/search.sqlite3"),
        ("sqlite:///search.sqlite3", "/srv/maya/afterword/search.sqlite3"),
        ("sqlite:////srv/maya%27s%20%231.sqlite3", "/srv/maya's #1.sqlite3"),
    ],
)
def test_a_file_is_named_by_its_path(url: str, name: str) -> None:
    """Four slashes begin at the root, three in the data folder."""
    found = database(url, HOME)
    assert found["ENGINE"] == "django.db.backends.sqlite3"
    assert found["NAME"] == name
    assert found["OPTIONS"] == SQLITE_OPTIONS


@pytest.mark.parametrize("folder", ["maya's #1", "a?b", "50% off", "Stellen 2026 – neu", "a+b&c"])
def test_any_data_folder_holds_its_own_database(tmp_path: Path, folder: str) -> None:
    """Whatever letters a folder's name has, the database lies in it and nowhere else."""
    home = tmp_path / folder
    settings = read_settings({"AFTERWORD_HOME": str(home)})
    assert database(settings.database_url, home)["NAME"] == str(home / "afterword.sqlite3")


def test_a_server_is_named_by_its_parts() -> None:
    """Escaped letters of a name or a password are what they stand for."""
    found = database("postgresql://ma%40ya:p%2Fss@db.example:5433/se%20arch?sslmode=require", HOME)
    assert found == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "se arch",
        "USER": "ma@ya",
        "PASSWORD": "p/ss",
        "HOST": "db.example",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
    }


def test_a_server_on_a_socket_needs_no_host() -> None:
    """The folder of the socket is an option."""
    found = database("postgres:///search?host=/run/postgresql", HOME)
    assert (found["HOST"], found["PORT"], found["NAME"]) == ("", "", "search")
    assert found["OPTIONS"] == {"host": "/run/postgresql"}


@pytest.mark.parametrize(
    "url",
    [
        "",
        "search.sqlite3",
        "sqlite://",
        "sqlite:///",
        "sqlite://search.sqlite3/x",
        "mysql://maya@db/search",
        "postgresql://maya@db",
        "postgresql://maya@db:port/search",
        "postgresql://maya@db:99999/search",
        "postgresql://[::1/search",
    ],
)
def test_an_address_of_another_sort_is_refused(url: str) -> None:
    """One sentence with the two ways in which an address can be written."""
    with pytest.raises(BadInput) as caught:
        database(url, HOME)
    assert caught.value.where == "AFTERWORD_DATABASE_URL"
    assert "sqlite:////" in str(caught.value.hint)
    assert "postgresql://" in str(caught.value.hint)


def test_commands_get_the_lean_half() -> None:
    """Nothing of the pages is loaded for a command, and the pages have everything."""
    settings = read_settings({"AFTERWORD_HOME": str(HOME)})
    lean, whole = configuration(settings), configuration(settings, web=True)
    assert lean["INSTALLED_APPS"] == ["afterword.storage"]
    assert "MIDDLEWARE" not in lean
    assert lean.items() <= whole.items()
    assert whole["CSRF_COOKIE_SAMESITE"] == "Strict"


def test_what_makes_a_write_last_is_asked_of_every_connection() -> None:
    """A power cut must not lose what was acknowledged: WAL with synchronous=FULL."""
    asked = str(SQLITE_OPTIONS["init_command"])
    assert "journal_mode=WAL" in asked
    assert "synchronous=FULL" in asked
    assert SQLITE_OPTIONS["transaction_mode"] == "IMMEDIATE"
