"""The same letters through smtplib alone: what any sender costs that keeps no promise."""

import os
import smtplib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from afterword.channels.message import to_bytes
from scripts.bench_send.desk import approved

MOMENT = datetime(2026, 11, 24, 12, tzinfo=UTC)


def messages(count: int) -> list[tuple[str, str, bytes]]:
    """Return letters as sender, recipient and bytes, made before the clock runs."""
    letters = [approved(number, MOMENT).envelope for number in range(count)]
    return [(each.sender[1], each.to[1], to_bytes(each, MOMENT)) for each in letters]


def connection_each(url: str, mails: list[tuple[str, str, bytes]], book: Path | None) -> None:
    """Send each letter over a connection of its own; with a book, mark each as sent, synced."""
    with _marking(book) as mark:
        for sender, to, raw in mails:
            with _connected(url) as server:
                server.sendmail(sender, [to], raw)
            mark(to)


def connection_kept(url: str, mails: list[tuple[str, str, bytes]], book: Path | None) -> None:
    """Send all letters over one connection; with a book, mark each as sent, synced."""
    with _connected(url) as server, _marking(book) as mark:
        for sender, to, raw in mails:
            server.sendmail(sender, [to], raw)
            mark(to)


def _connected(url: str) -> smtplib.SMTP:
    parts = urlsplit(url)
    return smtplib.SMTP(parts.hostname or "", parts.port or 0, local_hostname="[127.0.0.1]")


@contextmanager
def _marking(book: Path | None) -> Iterator[Callable[[str], None]]:
    """Yield what writes a line and syncs it; nothing is written where there is no book."""
    if book is None:
        yield lambda _words: None
        return
    with book.open("a") as file:

        def mark(words: str) -> None:
            file.write(f"{words}\n")
            file.flush()
            os.fsync(file.fileno())

        yield mark
