"""The plan of an ordinary case, in process and through `afterword plan --lines`."""

import json
import subprocess
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from afterword.calendars.public_holidays import PublicHolidays
from afterword.core.planning import plan
from afterword.core.reading import read_search
from scripts.bench.facts import MOMENT, ordinary, search
from scripts.bench.figures import Figure, seconds_each

COMMAND = Path(".venv/bin/afterword")
LINES = 4000


def figures() -> Iterator[Figure]:
    """Measure one plan, beside reading its facts as JSON, and many through a pipe."""
    document = search(ordinary())
    text = json.dumps(document)
    facts, now = read_search(document), datetime.fromisoformat(MOMENT)
    with tempfile.TemporaryDirectory() as folder:
        calendars = PublicHolidays(Path(folder))
        one = seconds_each(lambda: plan(facts, now, calendars), times=100)
    parsed = seconds_each(lambda: json.loads(text), times=200)
    read = seconds_each(lambda: read_search(document), times=100)
    yield Figure(name="plan of an ordinary case", value=one * 1e6, unit="µs", most=300)
    yield Figure(name="  beside json.loads of its facts", value=one / parsed, unit="times")
    yield Figure(name="  plans a second in process", value=1 / one, unit="1/s")
    yield Figure(name="reading and checking its facts", value=read * 1e6, unit="µs")
    yield Figure(name="  beside json.loads", value=read / parsed, unit="times")
    yield Figure(name="plans a second through --lines", value=_through_lines(text), unit="1/s")


def _through_lines(facts: str) -> float:
    """Return the plans a second of `plan --lines`, the start of the program left out."""
    line = f'{{"facts": {facts}, "now": "{MOMENT}"}}\n'.encode()
    few, many = (_run(line * count) for count in (1, LINES))
    return (LINES - 1) / (many - few)


def _run(lines: bytes) -> float:
    began = time.perf_counter()
    subprocess.run([COMMAND, "plan", "--lines"], input=lines, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began
