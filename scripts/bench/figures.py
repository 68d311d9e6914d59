"""What a benchmark tells: a figure, its goal, and how it is timed."""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured value; ``most`` or ``least`` is its goal, if it has one."""

    name: str
    value: float
    unit: str
    most: float | None = None
    least: float | None = None

    def line(self) -> str:
        """Return the figure as one line: what, how much, and how it stands to its goal."""
        goal, kept = "", True
        if self.most is not None:
            goal, kept = f"at most {self.most:g}", self.value <= self.most
        if self.least is not None:
            goal, kept = f"at least {self.least:g}", self.value >= self.least
        mark = "" if kept else "  OVER"
        return f"{self.name:<58} {self.value:>10.4g} {self.unit:<8} {goal}{mark}".rstrip()


def seconds_each(call: Callable[[], object], *, times: int, rounds: int = 15) -> float:
    """Return the processor seconds of one call: the best round, without the collector's pauses."""
    call()
    best = float("inf")
    gc.disable()
    try:
        for _ in range(rounds):
            began = time.process_time()
            for _ in range(times):
                call()
            best = min(best, (time.process_time() - began) / times)
    finally:
        gc.enable()
    return best


def percentile(values: list[float], share: float) -> float:
    """Return the value below which a share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
