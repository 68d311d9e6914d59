"""A program that writes: two of it race, and one of it is killed in the middle.

Called as ``python -m tests.storage.writer race|endless URL HOME``; prints what was acknowledged.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from tests.support.django import set_up_django

set_up_django()

from afterword.app.ports import Entry, Upcoming  # noqa: E402 - Django comes first
from afterword.core.errors import StaleVersion  # noqa: E402 - Django comes first
from afterword.storage.opening import open_store  # noqa: E402 - Django comes first
from afterword.storage.store import DjangoStore  # noqa: E402 - Django comes first
from tests.support.databases import connected  # noqa: E402 - Django comes first

ROUNDS = 60
MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)


def write(store: DjangoStore, version: int) -> bool:
    """Try to write the version after this one; say so if it was kept."""
    entries = [Entry(key=f"letters/{number}", body={"version": version}) for number in range(20)]
    try:
        made = store.append(
            entries,
            expected_version=version,
            at=MONDAY,
            source="cli",
            upcoming=Upcoming(cases={f"case{version}": MONDAY}),
        )
    except StaleVersion:
        return False
    print(made, flush=True)  # noqa: T201 - the test reads it
    return True


def main(how: str, url: str, home: str) -> None:
    """Race for a number of versions, or write without an end."""
    with connected(url, Path(home)) as alias:
        store = open_store(Path(home), using=alias)
        print("ready", flush=True)  # noqa: T201 - the test waits for it
        sys.stdin.readline()
        version = store.version()
        while how == "endless" or version < ROUNDS:
            write(store, version)
            version = store.version()


main(*sys.argv[1:])
