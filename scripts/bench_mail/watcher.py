"""What watching an idle mailbox costs: the real worker, with reading on and off, side by side."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep
from typing import NamedTuple

from tests.support.authority import issue
from tests.support.cast import panel
from tests.support.dovecot import dovecot

AFTERWORD = (sys.executable, "-m", "afterword")
BEGIN_SECONDS, IDLE_SECONDS = 6.0, 30.0
MOST_MEGABYTES = 30
MEGABYTE = 1024


class Cost(NamedTuple):
    """Resident memory in megabytes, and processor time as a share of the time that passed."""

    memory: float
    processor: float


def watched() -> Iterator[str]:
    """Yield what the watcher costs beside the same worker without it."""
    with TemporaryDirectory(prefix="bench-mail-") as name:
        folder = Path(name)
        papers = issue(folder)
        with dovecot(papers) as server:
            mailbox = {"AFTERWORD_IMAP_URL": server.url, "AFTERWORD_CA_FILE": str(papers.ca_file)}
            bare = _cost(folder / "bare", mailbox)
            reading = _cost(folder / "reading", mailbox | {"AFTERWORD_READ_MAIL": "yes"})
    more = reading.memory - bare.memory
    yield f"{'an idle worker':44}{bare.memory:>11.1f} MB{bare.processor:>11.2%} of a core"
    yield f"{'  with the mailbox watched':44}{reading.memory:>11.1f} MB{reading.processor:>11.2%}"
    ratio = reading.memory / bare.memory
    yield f"{'  more':44}{more:>11.1f} MB, {ratio:.2f} times (goal: {MOST_MEGABYTES} MB at most)"


def _cost(home: Path, settings: dict[str, str]) -> Cost:
    own = {"AFTERWORD_HOME": str(home), "AFTERWORD_SMTP_URL": "smtp://localhost:9"}
    environ = {**os.environ, **own, **settings}
    home.mkdir()
    facts = home / "facts.json"
    facts.write_text(json.dumps(panel()), encoding="utf-8")
    subprocess.run([*AFTERWORD, "import", str(facts)], env=environ, check=True, capture_output=True)
    worker = subprocess.Popen([*AFTERWORD, "worker"], env=environ, stdout=subprocess.DEVNULL)
    with worker:
        try:
            sleep(BEGIN_SECONDS)
            before = _processor(worker.pid)
            sleep(IDLE_SECONDS)
            spent = _processor(worker.pid) - before
            return Cost(_memory(worker.pid), spent / IDLE_SECONDS)
        finally:
            worker.terminate()


def _memory(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    kilobytes = next(line.split()[1] for line in lines if line.startswith("VmRSS"))
    return int(kilobytes) / MEGABYTE


def _processor(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
