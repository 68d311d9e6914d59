"""What Django is told, made from Afterword's own settings.

Commands take the lean half (the storage app alone: `django.setup()` is most of the time that a
command takes); the web app takes both. Nothing here reads the environment.
"""

from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from afterword.core.errors import BadInput
from afterword.settings import Settings, read_settings

STORAGE_APPS = ["afterword.storage"]
WEB_APPS: list[str] = []
BUSY_SECONDS = 10
LARGEST_UPLOAD = 4 * 1024 * 1024

# FULL, because NORMAL lost acknowledged rows in 176 of 200 simulated power cuts (promise P5).
SQLITE_OPTIONS: dict[str, object] = {
    "transaction_mode": "IMMEDIATE",
    "timeout": BUSY_SECONDS,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
        f" PRAGMA busy_timeout={BUSY_SECONDS * 1000};"
    ),
}


def configuration(settings: Settings, *, web: bool = False) -> dict[str, Any]:
    """Return Django's settings as a mapping of their names; ``web`` adds the pages' half."""
    lean = {
        "INSTALLED_APPS": STORAGE_APPS + (WEB_APPS if web else []),
        "DATABASES": {"default": database(settings.database_url, settings.home)},
        "DEFAULT_AUTO_FIELD": "django.db.models.BigAutoField",
        "USE_TZ": True,
        "TIME_ZONE": "UTC",
        "LOGGING_CONFIG": None,
    }
    return lean | (_web(settings) if web else {})


def database(url: str, home: Path) -> dict[str, Any]:
    """Return Django's description of the database at a URL; BadInput for one of another sort.

    ``sqlite:////absolute/file`` has four slashes; with three the file lies in the data folder.
    """
    try:
        return _database(urlsplit(url), home)
    except ValueError:
        raise BadInput(
            "the database's address is not understood",
            where="AFTERWORD_DATABASE_URL",
            hint="Use sqlite:////folder/file.sqlite3 or postgresql://user@host/name.",
        ) from None


def _database(parts: SplitResult, home: Path) -> dict[str, Any]:
    """Return what an address means; ValueError where it means nothing."""
    named = len(parts.path) > 1
    if parts.scheme == "sqlite" and named and not parts.netloc:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(home / unquote(parts.path[1:])),
            "OPTIONS": dict(SQLITE_OPTIONS),
        }
    if parts.scheme in {"postgresql", "postgres"} and named:
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path[1:]),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": unquote(parts.hostname or ""),
            "PORT": str(parts.port or ""),
            "OPTIONS": dict(parse_qsl(parts.query)),
        }
    raise ValueError


def _web(_settings: Settings) -> dict[str, Any]:
    """Return what only the pages need. There is no SECRET_KEY: the door has a key of its own."""
    return {
        "ROOT_URLCONF": "afterword.web.urls",
        "MIDDLEWARE": [
            "afterword.web.access.SafeHeaders",
            "afterword.web.access.OwnPagesOnly",
            "afterword.web.access.PassHoldersOnly",
            "afterword.api.apart.ApiApart",
            "django.middleware.csrf.CsrfViewMiddleware",
            "afterword.web.refusals.Refusals",
        ],
        "TEMPLATES": [
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "DIRS": [Path(__file__).parent / "web" / "templates"],
                "OPTIONS": {"builtins": ["afterword.web.tags"]},
            }
        ],
        "ALLOWED_HOSTS": ["127.0.0.1", "localhost", "[::1]"],
        "CSRF_COOKIE_NAME": "afterword-form",
        "CSRF_COOKIE_HTTPONLY": True,
        "CSRF_COOKIE_SAMESITE": "Strict",
        "CSRF_FAILURE_VIEW": "afterword.web.refusals.stale_form",
        "USE_I18N": False,
        "DATA_UPLOAD_MAX_MEMORY_SIZE": LARGEST_UPLOAD,
        "FILE_UPLOAD_MAX_MEMORY_SIZE": LARGEST_UPLOAD,
    }


globals().update(configuration(read_settings(), web=True))
