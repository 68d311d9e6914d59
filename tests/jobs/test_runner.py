"""The runner comes round again whatever a round does, tells each thing once, and ends politely."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest

from afterword.core.errors import OutsideFailed
from afterword.jobs.runner import Runner

SHORT = 0.001
DOWN = OutsideFailed("The database does not answer", hint="It will be tried again.")
Told = list[str]
Round = Iterable[str] | Exception


class Rounds:
    """What a test wants the rounds to do, one after another; then the runner is stopped."""

    def __init__(self, *planned: Round) -> None:
        self.planned = list(planned)
        self.times: list[float] = []
        self.end: Callable[[], object] = lambda: None

    def __call__(self) -> Iterable[str]:
        """Do the next one."""
        self.times.append(time.monotonic())
        if not self.planned:
            self.end()
            return ()
        found = self.planned.pop(0)
        if isinstance(found, Exception):
            raise found
        return found


def told(*planned: Round, pause: float = SHORT, longest: float = SHORT) -> tuple[Told, Rounds]:
    """Run rounds until they are through; return what was told, and when they came."""
    rounds, words = Rounds(*planned), Told()
    runner = Runner(rounds, words.append, pause=pause, longest=longest)
    # A runner stops itself here, from within its own thread of control.
    rounds.end = runner.stop
    runner.run()
    return words, rounds


@pytest.mark.parametrize(
    ("planned", "expected"),
    [
        ([["The letter to Ruth was sent."], []], ["The letter to Ruth was sent."]),
        ([DOWN, ["Sent."]], ["The database does not answer. It will be tried again.", "Sent."]),
        ([DOWN, DOWN, DOWN], ["The database does not answer. It will be tried again."]),
        ([DOWN, [], DOWN], ["The database does not answer. It will be tried again."] * 2),
        (
            [ValueError("no such day")],
            ["A fault of our own kept letters here (ValueError: no such day)."],
        ),
        (
            [DOWN, OutsideFailed("The disk is full"), DOWN],
            [
                "The database does not answer. It will be tried again.",
                "The disk is full.",
                "The database does not answer. It will be tried again.",
            ],
        ),
    ],
)
def test_each_thing_is_told_once(planned: Sequence[Round], expected: Told) -> None:
    """A fault that goes on is not told every five seconds; one that comes back is."""
    words, rounds = told(*planned)
    assert words == expected
    assert len(rounds.times) == len(planned) + 1


def test_after_faults_the_rounds_come_further_and_further_apart() -> None:
    """Twice the pause each time up to the longest, and the usual one once a round went well."""
    _, rounds = told(DOWN, DOWN, DOWN, DOWN, [], [], pause=0.02, longest=0.06)
    gaps = [after - before for before, after in zip(rounds.times, rounds.times[1:], strict=False)]
    at_least = [0.02, 0.04, 0.06, 0.06, 0.02, 0.02]
    assert all(gap >= least for gap, least in zip(gaps, at_least, strict=True))


def test_what_is_said_before_a_fault_is_not_lost() -> None:
    """A round that sent one letter and then broke tells both."""

    def half() -> Iterable[str]:
        yield "The letter to Ruth was sent."
        raise DOWN

    words, _ = told(half(), [])
    assert words == [
        "The letter to Ruth was sent.",
        "The database does not answer. It will be tried again.",
    ]


def test_stopping_waits_for_the_round_that_is_under_way() -> None:
    """The letter that is just leaving leaves; no further round begins."""
    begun, may_end = threading.Event(), threading.Event()
    done: list[str] = []

    def slow() -> Iterable[str]:
        begun.set()
        may_end.wait(5)
        done.append("finished")
        return ()

    runner = Runner(slow, done.append, pause=60)
    runner.start()
    assert begun.wait(5)
    threading.Timer(0.05, may_end.set).start()
    runner.stop()
    assert done == ["finished"]


def test_a_runner_that_never_began_can_be_stopped() -> None:
    """The server stops what it has, also when it failed to start."""
    Runner(tuple, print).stop()


WORKER = """
import sys
from afterword.jobs.runner import Runner
def rounds():
    print("round", flush=True)
    return ()
Runner(rounds, print, pause=600).work()
print("ended", flush=True)
"""


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_a_worker_ends_politely_on_ctrl_c_and_on_terminate(end: signal.Signals) -> None:
    """At once, though its pause is ten minutes, and without a traceback."""
    with subprocess.Popen(
        [sys.executable, "-c", WORKER],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    ) as worker:
        assert worker.stdout is not None
        assert worker.stderr is not None
        assert worker.stdout.readline() == "round\n"
        os.kill(worker.pid, end)
        assert worker.stdout.read() == "ended\n"
        assert worker.stderr.read() == ""
    assert worker.returncode == 0
