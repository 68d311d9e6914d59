"""How long short commands take, as a ratio to Python that starts and does nothing."""

import json
import os
import resource
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from scripts.bench.facts import MOMENT, ordinary, search
from scripts.bench.figures import Figure

PYTHON, COMMAND = Path(".venv/bin/python"), Path(".venv/bin/afterword")
RUNS, BEST = 25, 5


def figures() -> Iterator[Figure]:
    """Measure processor time of whole commands; holidays and database are warm."""
    with tempfile.TemporaryDirectory() as folder:
        facts = Path(folder) / "facts.json"
        facts.write_text(json.dumps(search(ordinary())), encoding="utf-8")
        home = {**os.environ, "AFTERWORD_HOME": str(Path(folder) / "home")}
        bare = _seconds([str(PYTHON), "-c", "pass"], home)
        yield Figure(name="python -c pass", value=bare * 1000, unit="ms")
        subprocess.run(
            [COMMAND, "import", str(facts), "--now", MOMENT],
            env=home,
            check=True,
            capture_output=True,
        )
        for name, words, most in (
            ("afterword --help", ["--help"], 3.0),
            (
                "afterword plan --facts",
                ["plan", "--facts", str(facts), "--now", MOMENT, "--json"],
                10.0,
            ),
            ("afterword today", ["today", "--now", MOMENT], 25.0),
        ):
            taken = _seconds([str(COMMAND), *words], home)
            yield Figure(
                name=f"{name}, beside python -c pass", value=taken / bare, unit="times", most=most
            )


def _seconds(words: list[str], environment: dict[str, str]) -> float:
    """Return the processor seconds of a command: the mean of its best runs."""
    taken = sorted(_once(words, environment) for _ in range(RUNS))
    return sum(taken[:BEST]) / BEST


def _once(words: list[str], environment: dict[str, str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(words, env=environment, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
