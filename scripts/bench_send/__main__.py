"""Send a thousand letters through the outbox, beside smtplib alone, and print the figures.

`make bench-send` sends a thousand; `LETTERS=200 make bench-send` any other number. Then the same
over ever longer histories. Nothing fails: a loaded machine, and a slow disk, measure themselves,
so that the ratios count.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from scripts.bench.figures import Figure
from scripts.bench_send.bare import connection_each, connection_kept, messages
from scripts.bench_send.desk import desk
from scripts.bench_send.server import server

LETTERS = 1_000
A_SECOND = 30
HISTORIES = (0, 1_000, 10_000)
QUIET_ROUNDS = 10
ON_TOP = 50
SYNCS = 200


def main(letters: int, parts: list[str]) -> int:
    """Measure the parts that are wanted, both when none is named."""
    load = os.getloadavg()[0]
    print(f"{letters:,} letters; {os.cpu_count()} processors, load {load:.1f} at the beginning")
    with tempfile.TemporaryDirectory() as folder, server() as url:
        for name, measure in PARTS.items():
            if not parts or name in parts:
                for figure in measure(Path(folder), url, letters):
                    print(figure.line(), flush=True)
    return 0


def speed(folder: Path, url: str, letters: int) -> Iterator[Figure]:
    """Measure the outbox and four bare loops on the same letters, server and disk."""
    yield Figure(name="one synced line on this disk", value=_sync(folder) * 1000, unit="ms")
    (folder / "speed").mkdir()
    with desk(folder / "speed", url) as one:
        one.approve(0, letters)
        seconds, processor = _timed(one.dispatch.send_due)
        sent = sum(line.state == "sent" for line in one.dispatch.tray())
    yield Figure(name="letters sent by the outbox", value=sent, unit="", least=letters)
    yield Figure(name="  a second", value=letters / seconds, unit="1/s", least=A_SECOND)
    yield Figure(name="  processor time of one", value=processor / letters * 1000, unit="ms")
    mails, book = messages(letters), folder / "book"
    for name, loop, marks in (
        ("smtplib, a connection each", connection_each, None),
        ("smtplib, a connection each, a synced mark each", connection_each, book),
        ("smtplib, one connection", connection_kept, None),
        ("smtplib, one connection, a synced mark each", connection_kept, book),
    ):
        bare, _ = _timed(lambda loop=loop, marks=marks: loop(url, mails, marks))  # type: ignore[misc]  # bound now
        yield Figure(name=name, value=letters / bare, unit="1/s")
        yield Figure(name="  the outbox takes so many times as long", value=seconds / bare, unit="")


def history(folder: Path, url: str, _letters: int) -> Iterator[Figure]:
    """Measure a start, a quiet round and a letter, with more and more letters behind."""
    for count in HISTORIES:
        home = folder / f"history{count}"
        home.mkdir()
        with desk(home, url) as one:
            one.dispatch.send_due()
            one.remember(count)
        with desk(home, url) as one:
            start, _ = _timed(one.dispatch.send_due)
            quiet, processor = _timed(lambda one=one: _quiet(one.dispatch.send_due))  # type: ignore[misc]  # bound now
            one.approve(0, ON_TOP)
            sending, _ = _timed(one.dispatch.send_due)
        yield Figure(name=f"{count:,} letters behind: the first round", value=start, unit="s")
        yield Figure(name="  a quiet round", value=quiet / QUIET_ROUNDS * 1000, unit="ms")
        yield Figure(name="  its processor time", value=processor / QUIET_ROUNDS * 1000, unit="ms")
        yield Figure(name="  letters a second", value=ON_TOP / sending, unit="1/s")


def _quiet(round_: Callable[[], object]) -> None:
    for _ in range(QUIET_ROUNDS):
        round_()


def _timed(call: Callable[[], object]) -> tuple[float, float]:
    """Return the seconds of the clock and of the processor that a call takes."""
    began, used = time.perf_counter(), time.process_time()
    call()
    return time.perf_counter() - began, time.process_time() - used


def _sync(folder: Path) -> float:
    """Return how long this disk takes to keep one short line."""
    with (folder / "synced").open("a") as file:
        began = time.perf_counter()
        for _ in range(SYNCS):
            file.write("a line\n")
            file.flush()
            os.fsync(file.fileno())
        return (time.perf_counter() - began) / SYNCS


PARTS = {"speed": speed, "history": history}

if __name__ == "__main__":
    sys.exit(main(int(os.environ.get("LETTERS", LETTERS)), sys.argv[1:]))
