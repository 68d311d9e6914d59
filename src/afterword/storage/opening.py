"""Opening a data folder: the tables are there and current, and they are the ones of this folder."""

import secrets
import sqlite3
from contextlib import closing
from pathlib import Path
from pkgutil import iter_modules

from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import DatabaseError, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.recorder import MigrationRecorder

from afterword.core.errors import OutsideFailed, Refused
from afterword.storage.instance import INSTANCE, known_of, remember_database
from afterword.storage.store import DjangoStore

BACKUPS = "backups"
MOST_TRIES = 5


def open_store(home: Path, *, using: str = "default") -> DjangoStore:
    """Return the store of a data folder, its tables made or brought up to date.

    Refuses to begin an empty database where the folder remembers a full one, which would look as
    if everything were lost. An older database is copied into ``backups`` before it is changed.
    """
    connection = _connection(using)
    known = known_of(home)
    applied = _applied(connection)
    _refuse_newer(connection, applied)
    if not applied and "database" in known:
        raise Refused(
            f"this data folder belongs to the database {known['database']},"
            f" and {_place(connection)} is empty",
            where=str(home / INSTANCE),
            hint="Put the old one back, or begin anew in an empty data folder (AFTERWORD_HOME).",
        )
    if not applied >= _wanted():
        _migrate(connection, home, fresh=not applied)
    remember_database(home, _place(connection), _file(connection))
    return DjangoStore(using)


def _connection(using: str) -> BaseDatabaseWrapper:
    """Return the connection of an alias; Refused when its driver is not installed."""
    try:
        return connections[using]
    except ImproperlyConfigured:
        raise Refused(
            "this database needs a part of Afterword that is not installed",
            where="AFTERWORD_DATABASE_URL",
            hint="Install it with: pip install 'afterword[postgres]'.",
        ) from None


def _applied(connection: BaseDatabaseWrapper) -> frozenset[tuple[str, str]]:
    """Return the migrations that the database has had, without making a file that is not there."""
    file = _file(connection)
    if file is not None and not (file.exists() and file.stat().st_size):
        return frozenset()
    try:
        return frozenset(MigrationRecorder(connection).applied_migrations())
    except DatabaseError as failure:
        raise _unusable(connection, failure) from failure


def _unusable(connection: BaseDatabaseWrapper, failure: Exception) -> OutsideFailed:
    """Return the refusal of a database that cannot be opened or brought up to date."""
    words = " ".join(str(failure).split())
    return OutsideFailed(
        f"the database {_place(connection)} cannot be used: {words}",
        hint="Look at its rights and at the room on the disk, or restore it from a backup."
        if _file(connection)
        else "Is it running, and may you use it?",
    )


def _refuse_newer(connection: BaseDatabaseWrapper, applied: frozenset[tuple[str, str]]) -> None:
    """Refuse tables that a newer version has changed: this one would write them wrongly."""
    newest = dict(sorted(_wanted()))
    # Migrations are numbered; one that sorts before ours was folded into a later one.
    newer = sorted(name for label, name in applied if name > newest.get(label, name))
    if newer:
        raise Refused(
            f"the database was written by a newer Afterword (it has had {newer[-1]})",
            where=_place(connection),
            hint="Update Afterword, or open a backup from before in another data folder.",
            code="newer_database",
        )


def _wanted() -> frozenset[tuple[str, str]]:
    """Return the migrations that this version has, read from file names alone.

    Django's own executor takes longer to say "nothing to do" than a whole command may take.
    """
    return frozenset(
        (app.label, found.name)
        for app in apps.get_app_configs()
        for found in iter_modules([str(Path(app.path) / "migrations")])
        if not found.name.startswith("_")
    )


def _migrate(connection: BaseDatabaseWrapper, home: Path, *, fresh: bool) -> None:
    """Bring the tables up to date; two programs that start at once may both try."""
    file = _file(connection)
    try:
        if file is not None:
            _make_private(file)
            if not fresh:
                _back_up(connection, file, home / BACKUPS)
        _apply(connection)
    except (DatabaseError, OSError, sqlite3.Error) as failure:
        raise _unusable(connection, failure) from failure


def _apply(connection: BaseDatabaseWrapper) -> None:
    """Apply what is wanted; other programs may be at it in the same moment.

    Who comes second fails once the first is done, so that each failure is a step forward.
    """
    for tries_left in reversed(range(MOST_TRIES)):
        try:
            call_command("migrate", database=connection.alias, interactive=False, verbosity=0)
        except DatabaseError:
            if _applied(connection) >= _wanted():
                return
            if not tries_left:
                raise
        else:
            return


def _make_private(file: Path) -> None:
    """Make a file for its owner alone, before SQLite makes one for everybody."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    file.touch(mode=0o600)


def _back_up(connection: BaseDatabaseWrapper, file: Path, folder: Path) -> None:
    """Copy a SQLite database as a whole, named after the newest migration that it has had.

    The copy gets its name when it is whole, so that a half one is never taken for a backup.
    """
    newest = max(name for app, name in _applied(connection) if app == "storage")
    draft = folder / f"{newest}.{secrets.token_hex(4)}.part"
    _make_private(draft)
    connection.ensure_connection()
    with closing(sqlite3.connect(draft)) as copy:
        connection.connection.backup(copy)
    draft.replace(folder / f"{newest}{file.suffix}")


def _file(connection: BaseDatabaseWrapper) -> Path | None:
    """Return the file of a SQLite database, None for a server."""
    if connection.vendor != "sqlite":
        return None
    return Path(str(connection.settings_dict["NAME"]))


def _place(connection: BaseDatabaseWrapper) -> str:
    """Return where a database is, in words that hold no password."""
    values = connection.settings_dict
    file = _file(connection)
    host = values.get("HOST") or values.get("OPTIONS", {}).get("host") or "localhost"
    return str(file) if file else f"{values['NAME']} on {host}"
