"""Sweep every time zone, year and country, and print what the planner gets wrong.

`make sweep` does all of it; `python -m scripts.sweep 100` looks at one place in a hundred.
"""

import sys
from collections.abc import Iterator
from datetime import datetime
from itertools import islice

from afterword.calendars.public_holidays import PublicHolidays
from afterword.core.facts import Search
from afterword.core.planning import plan
from afterword.core.step import Plan
from scripts.sweep.judge import Planner, differences
from scripts.sweep.places import meetings

MOST_FAULTS = 20


def with_real_holidays() -> Planner:
    """Return the planner as the product uses it, with the holidays kept in memory."""
    calendars = PublicHolidays()

    def planner(search: Search, now: datetime) -> Plan:
        return plan(search, now, calendars)

    return planner


def faults(every: int) -> Iterator[str]:
    """Yield the planner's faults, and at the end how much was looked at."""
    planner, looked_at = with_real_holidays(), 0
    for meeting in meetings(every=every):
        looked_at += 1
        yield from differences(meeting, planner)
    sys.stdout.write(f"{looked_at} interviews planned.\n")


def main(words: list[str]) -> int:
    """Print the first faults; the exit code is 1 when there is any."""
    found = list(islice(faults(int(words[0]) if words else 1), MOST_FAULTS))
    for fault in found:
        sys.stdout.write(fault + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
