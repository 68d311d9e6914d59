"""How long the proofreading of a letter takes, in processor time, beside plain Harper."""

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from json import dumps
from pathlib import Path
from statistics import median
from tempfile import TemporaryFile

from afterword.core.ports import Proofreader
from afterword.proofreaders.harper import Harper
from scripts.bench.figures import Figure
from scripts.bench_proof.engines import PlainHarper
from scripts.bench_proof.texts import Row, letters

COMMAND = Path(".venv/bin/afterword")
FEW, MANY = 500, 10_000


def figures() -> Iterator[str]:
    """Measure letters of 200 words that no engine has read, and again after one edit of each."""
    yield ""
    long = list(_long(letters()))
    ours, plain = Harper(), PlainHarper()
    for engine in (ours, plain):
        engine.marks("Thank you for Friday.", "US", ())
        engine.marks("Thank you for Friday.", "UK", ())
    alone = median(_each(plain, long))
    fresh = median(_each(ours, long))
    edited = median(_each(ours, [_edited(row) for row in long]))
    yield from _beside("an unseen letter of 200 words, median", fresh, alone, most=50)
    yield from _beside("the same after one edit", edited, alone, most=10)


def lines(few: int = FEW, many: int = MANY) -> Iterator[str]:
    """Measure `check --lines` on different letters: how many a second, and how its memory grows."""
    start, _ = _run(1)
    used, small = _run(few)
    rate = Figure(
        name="check --lines, letters a second and core",
        value=(few - 1) / (used - start),
        unit="1/s",
        least=20,
    )
    yield rate.line()
    _, large = _run(many)
    yield Figure(name=f"  memory after {few} letters", value=small, unit="MB").line()
    yield Figure(name=f"  memory after {many}", value=large, unit="MB", most=1.2 * small).line()


def _beside(name: str, seconds: float, plain: float, most: float) -> Iterator[str]:
    yield Figure(name=name, value=1000 * seconds, unit="ms", most=most).line()
    yield Figure(name="  beside plain Harper on it", value=seconds / plain, unit="times").line()


def _each(engine: Proofreader, rows: list[Row]) -> list[float]:
    return [_seconds(partial(engine.marks, row.text, row.dialect, row.known)) for row in rows]


def _seconds(call: Callable[[], object]) -> float:
    began = time.process_time()
    call()
    return time.process_time() - began


def _long(rows: list[Row]) -> Iterator[Row]:
    """Yield letters of some 200 words: the middles of neighbours, put together."""
    for row, other, third in zip(rows[::3], rows[1::3], rows[2::3], strict=False):
        middles = [each.text.split("\n\n")[1] for each in (other, third)]
        yield replace(row, text="\n\n".join([row.text, *middles]))


def _edited(row: Row) -> Row:
    """Return a letter with one word more, in its middle."""
    place = row.text.index(" ", len(row.text) // 2)
    text = f"{row.text[:place]} really{row.text[place:]}"
    return replace(row, text=text)


def _run(count: int) -> tuple[float, float]:
    """Return the processor seconds and the most memory in MB of one run of the command."""
    clean = letters()
    given = "\n".join(
        dumps(
            {"text": f"{clean[n % len(clean)].text}\n\nP.S. This is letter {n}.", "subject": "Hi"}
        )
        for n in range(count)
    )
    with TemporaryFile() as source:
        source.write(given.encode())
        source.seek(0)
        command = subprocess.Popen(
            [COMMAND, "check", "--lines"], stdin=source, stdout=subprocess.DEVNULL
        )
        # Only the kernel knows what that one process used.
        _, _, used = os.wait4(command.pid, 0)
        command.returncode = 0
    return used.ru_utime + used.ru_stime, used.ru_maxrss * 1024 / 1e6
