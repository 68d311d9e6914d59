"""Disks that refuse: full, or broken at one write or sync; nothing half, and nobody is misled (P6).

libfiu stands between SQLite and the system and fails the call that it is told to: each call in
turn, once or from then on. A full disk is a real one as well, a small one in memory.
"""

import json
import os
import subprocess
import sys
from dataclasses import asdict
from functools import partial
from pathlib import Path

from tests.support.chaos.harm import Harm, Ordeal

PRELOAD = "/usr/lib/fiu/fiu_posix_preload.so"
SECONDS = 600
# The call, how it fails, and how many such calls are failed in turn: as many as letters need.
POINTS = {
    "the disk is full at a write": ("posix/io/rw/pwrite", "ENOSPC", 180),
    "an I/O error at a write": ("posix/io/rw/pwrite", "EIO", 180),
    "an I/O error at a sync": ("posix/io/sync/fdatasync", "EIO", 16),
    "the folder's mark cannot be synced": ("posix/io/sync/fsync", "EIO", 12),
}
HATCH = (
    "from tests.support.django import set_up_django; set_up_django();"
    " from tests.support.chaos.faulty import main; main()"
)


def injected(folder: Path, times: int, *, point: str, errno: str, calls: int) -> Harm:
    """Fail one call after another in a process whose calls go through libfiu."""
    order = {"point": point, "errno": errno, "calls": calls}
    return _asked(folder, times, order, {"LD_PRELOAD": PRELOAD})


def full(folder: Path, times: int) -> Harm:
    """Let real small disks run full while letters leave."""
    return _asked(folder, times, {"small": True}, {}, "unshare", "--mount", "--map-root-user")


def _asked(
    folder: Path, times: int, order: dict[str, object], environ: dict[str, str], *before: str
) -> Harm:
    folder.mkdir(parents=True)
    done = subprocess.run(
        [*before, sys.executable, "-c", HATCH],
        input=json.dumps({**order, "folder": str(folder), "times": times}),
        env={**_environment(), **environ},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=SECONDS,
        cwd=Path(__file__).parents[3],
    )
    return Harm(**json.loads(done.stdout))


def _environment() -> dict[str, str]:
    """Return what a child needs of ours: where programs and modules lie."""
    kept = ("PATH", "HOME", "LANG", "PYTHONPATH", "TMPDIR")
    return {name: os.environ[name] for name in kept if name in os.environ}


def said(harm: Harm) -> str:
    """Return counts as a line for the parent."""
    return json.dumps(asdict(harm))


FAULTS = (
    *(
        Ordeal(name=words, run=partial(injected, point=at, errno=how, calls=calls), share=0.4)
        for words, (at, how, calls) in POINTS.items()
    ),
    Ordeal(name="a small disk runs full", run=full, share=0.08),
)
