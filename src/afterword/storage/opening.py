"""Opening a data folder: the tables are there and current, and they are the ones of this folder."""

import json
import secrets
import sqlite3
from contextlib import closing
from pathlib import Path
from pkgutil import iter_modules

from django.apps import apps
from django.core.management import call_command
from django.db import DatabaseError, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.recorder import MigrationRecorder

from afterword.core.errors import OutsideFailed, Refused
from afterword.storage.store import DjangoStore

INSTANCE = "instance.json"
BACKUPS = "backups"


def open_store(home: Path, *, using: str = "default") -> DjangoStore:
    """Return the store of a data folder, its tables made or brought up to date.

    Refuses to begin an empty database where the folder remembers a full one, which would look as
    if everything were lost. An older database is copied into ``backups`` before it is changed.
    """
    connection = connections[using]
    instance = _instance(home)
    applied = _applied(connection)
    if not applied and "database" in instance:
        raise Refused(
            f"this data folder belongs to the database {instance['database']},"
            f" and {_place(connection)} is empty",
            where=str(home / INSTANCE),
            hint="Put the old one back, or begin anew in an empty data folder (AFTERWORD_HOME).",
        )
    if not applied >= _wanted():
        _migrate(connection, home, fresh=not applied)
    if instance.get("database") != _place(connection):
        _remember(home, {**instance, "database": _place(connection)})
    return DjangoStore(using)


def instance_id(home: Path) -> str:
    """Return the id of this copy of Afterword; it lies outside the database on purpose.

    A database that was restored or copied elsewhere meets another id, or none, and the sender
    then looks before it sends.
    """
    instance = _instance(home)
    if "id" not in instance:
        instance = {**instance, "id": secrets.token_hex(16)}
        _remember(home, instance)
    return str(instance["id"])


def _applied(connection: BaseDatabaseWrapper) -> frozenset[tuple[str, str]]:
    """Return the migrations that the database has had, without making a file that is not there."""
    file = _file(connection)
    if file is not None and not (file.exists() and file.stat().st_size):
        return frozenset()
    try:
        return frozenset(MigrationRecorder(connection).applied_migrations())
    except DatabaseError as failure:
        raise OutsideFailed(
            f"the database {_place(connection)} cannot be opened: {failure}",
            hint="Is it running, and may you use it?",
        ) from failure


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
    if file is not None and not fresh:
        _back_up(connection, home)
    if file is not None:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        call_command("migrate", database=connection.alias, interactive=False, verbosity=0)
    except DatabaseError:
        if not _applied(connection) >= _wanted():
            # The other program may still be at it: its lock is waited for, then nothing is left.
            call_command("migrate", database=connection.alias, interactive=False, verbosity=0)


def _back_up(connection: BaseDatabaseWrapper, home: Path) -> None:
    """Copy a SQLite database as a whole, named after the newest migration that it has had."""
    folder = home / BACKUPS
    folder.mkdir(mode=0o700, exist_ok=True)
    newest = max(name for app, name in _applied(connection) if app == "storage")
    connection.ensure_connection()
    with closing(sqlite3.connect(folder / f"{newest}.sqlite3")) as copy:
        connection.connection.backup(copy)


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


def _instance(home: Path) -> dict[str, object]:
    """Return what the data folder remembers about itself."""
    file = home / INSTANCE
    try:
        found = json.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise Refused(
            "what the data folder remembers about itself cannot be read",
            where=str(file),
            hint="Restore it from a backup; a new one would make letters look unsent.",
        )
    return found


def _remember(home: Path, instance: dict[str, object]) -> None:
    """Write the file whole or not at all."""
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = home / f"{INSTANCE}.{secrets.token_hex(4)}"  # two programs may write at once
    draft.write_text(json.dumps(instance, indent=2) + "\n", "utf-8")
    draft.replace(home / INSTANCE)
