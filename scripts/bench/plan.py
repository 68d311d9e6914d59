"""The plan of a case, in process and through `afterword plan --lines`, and as its facts grow."""

import json
import resource
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from afterword.calendars.public_holidays import PublicHolidays
from afterword.core.planning import next_changes, plan
from afterword.core.reading import read_search
from scripts.bench.facts import FRIDAY, MOMENT, heavy, ordinary, search
from scripts.bench.figures import Figure, seconds_each
from scripts.bench.growth import curves

COMMAND = Path(".venv/bin/afterword")
LINES = 4000
DIFFERENT = 500


def figures() -> Iterator[Figure]:
    """Measure one plan, beside reading its facts as JSON, and many through a pipe."""
    with tempfile.TemporaryDirectory() as folder:
        calendars = PublicHolidays(Path(folder))
        yield from _plan(search(ordinary()), "an ordinary case", calendars, most=150, least=4_000)
        yield from _plan(search(heavy()), "a heavy case", calendars, most=1_000, least=1_000)
    yield from _reading(search(ordinary()))
    yield from _lines()
    yield from curves()


def _plan(
    document: dict[str, Any], name: str, calendars: PublicHolidays, *, most: float, least: float
) -> Iterator[Figure]:
    text, facts, now = json.dumps(document), read_search(document), datetime.fromisoformat(MOMENT)
    one = seconds_each(lambda: plan(facts, now, calendars), times=100)
    when = seconds_each(lambda: next_changes(facts, now, calendars), times=100)
    parsed = seconds_each(lambda: json.loads(text), times=200)
    yield Figure(name=f"plan of {name}", value=one * 1e6, unit="µs", most=most)
    yield Figure(name="  beside json.loads of its facts", value=one / parsed, unit="times")
    yield Figure(name="  plans a second in process", value=1 / one, unit="1/s", least=least)
    yield Figure(name="  when each case changes next", value=when * 1e6, unit="µs")
    yield Figure(name="  beside its plan", value=when / one, unit="times")


def _reading(document: dict[str, Any]) -> Iterator[Figure]:
    text = json.dumps(document)
    parsed = seconds_each(lambda: json.loads(text), times=200)
    read = seconds_each(lambda: read_search(document), times=100)
    yield Figure(name="reading and checking an ordinary case", value=read * 1e6, unit="µs")
    yield Figure(name="  beside json.loads", value=read / parsed, unit="times")


def _lines() -> Iterator[Figure]:
    """Measure `plan --lines` on one line again and again, and on many different ones."""
    same, different = list(islice(cycle([_line(0)]), LINES)), [_line(n) for n in range(DIFFERENT)]
    start = _processor_seconds(same[:1])
    for name, lines in (("the same line", same), ("different lines", different)):
        many = list(islice(cycle(lines), LINES))
        each = (_processor_seconds(many) - start) / (LINES - 1)
        parsed = seconds_each(partial(json.loads, many[-1]), times=200)
        yield Figure(name=f"lines a second, {name}", value=1 / each, unit="1/s", least=2_000)
        yield Figure(name="  beside json.loads of one", value=each / parsed, unit="times")


def _line(number: int) -> bytes:
    """Return a question of `plan --lines` about a case of a week and an employer of its own."""
    friday = FRIDAY - timedelta(weeks=number % 100)
    case = ordinary(f"c{number:04}", f"Halden Robotics {number}", friday)
    now = f"{friday + timedelta(days=6)}{MOMENT[10:]}"
    return json.dumps({"facts": search(case), "now": now}).encode() + b"\n"


def _processor_seconds(lines: list[bytes]) -> float:
    """Return the processor time of one run of the command, its start included."""
    began = _of_children()
    subprocess.run(
        [COMMAND, "plan", "--lines"], input=b"".join(lines), stdout=subprocess.DEVNULL, check=True
    )
    return _of_children() - began


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
