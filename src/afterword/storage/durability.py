"""When a transaction waits for the disk: always, but for lines that need not last by themselves."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections, transaction


@contextmanager
def written(using: str, *, passing: bool = False) -> Iterator[None]:
    """Write in one transaction, on the disk when the block has ended.

    A ``passing`` one does not wait for the disk. What is written after it brings it there: a
    database keeps its order, so that after a power cut it is whole up to some transaction.
    """
    if not passing or connections[using].in_atomic_block:
        with transaction.atomic(using=using):
            yield
    elif connections[using].vendor == "sqlite":
        with _unsynced(using), transaction.atomic(using=using):
            yield
    else:
        with transaction.atomic(using=using):
            _say(using, "SET LOCAL synchronous_commit = off")
            yield


@contextmanager
def _unsynced(using: str) -> Iterator[None]:
    """Let SQLite not sync its log; with WAL that costs durability and never wholeness."""
    _say(using, "PRAGMA synchronous=NORMAL")
    try:
        yield
    finally:
        _say(using, "PRAGMA synchronous=FULL")


def _say(using: str, words: str) -> None:
    with connections[using].cursor() as cursor:
        cursor.execute(words)
