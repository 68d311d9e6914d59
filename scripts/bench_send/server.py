"""The mail server that takes the letters: aiosmtpd, in a process of its own, on loopback."""

import multiprocessing
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support.authority import issue
from tests.support.smtp_server import smtp_server

PAUSE_SECONDS = 0.5


@contextmanager
def server() -> Iterator[str]:
    """Run a server until the block ends; yields its address, plain and without a login."""
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=serve, args=(theirs,))
    process.start()
    try:
        yield ours.recv()
    finally:
        ours.send("")
        process.join()


def serve(told: Connection) -> None:
    """Serve until something is said."""
    with TemporaryDirectory() as folder, smtp_server(issue(Path(folder)), "plain") as running:
        told.send(running.url)
        while not told.poll(PAUSE_SECONDS):
            time.sleep(0)
