"""What is measured on a database of many people: what is due, and planning everything anew."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from django.db import connections

from afterword.app.facts.replan import Replan
from afterword.app.facts.state import search_of
from afterword.app.ports import Due, Searches
from afterword.calendars.public_holidays import PublicHolidays
from afterword.core.planning import next_changes
from scripts.bench_scale.people import NOW

TIMES = 5
SOON = timedelta(minutes=15)
AHEAD_DAYS = 21
LAST_OF_ALL = 2**62
PAGE = 5_000
TICKS = os.sysconf("SC_CLK_TCK")
BARE = """
    SELECT next_change, search_id, "case" FROM afterword_case_due
    WHERE next_change > %s AND next_change <= %s ORDER BY next_change, search_id, "case"
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How long one question took, in seconds of the clock, and how many cases it named.

    ``first`` is the first time of asking, ``best`` the best of some: other work on the machine
    comes in between now and then, and is no part of the answer.
    """

    first: float
    best: float
    cases: int


class Standing:
    """The clock of a bench: it stands still."""

    def now(self) -> datetime:
        """Return the one moment."""
        return NOW


def moments(count: int) -> list[datetime]:
    """Return moments of the coming weeks, drawn evenly."""
    random = Random(7)
    weeks = timedelta(days=AHEAD_DAYS).total_seconds()
    return [NOW.astimezone(UTC) + timedelta(seconds=random.uniform(0, weeks)) for _ in range(count)]


def due_soon(searches: Searches, moment: datetime) -> int:
    """Ask through the store for all that is due within a quarter of an hour, page by page."""
    found, last = 0, Due(at=moment, search=LAST_OF_ALL, case="")
    while page := searches.due(moment + SOON, after=last, most=PAGE):
        found, last = found + len(page), page[-1]
        if len(page) < PAGE:
            break
    return found


def bare(alias: str) -> Callable[[datetime], int]:
    """Return the same question to the driver alone, without Django and without pages."""
    connection = connections[alias]
    connection.ensure_connection()
    raw, sqlite = connection.connection, connection.vendor == "sqlite"
    statement = BARE.replace("%s", "?") if sqlite else BARE
    written = connection.ops.adapt_datetimefield_value

    def ask(moment: datetime) -> int:
        return len(raw.execute(statement, (written(moment), written(moment + SOON))).fetchall())

    return ask


def asked(question: Callable[[datetime], int], at: list[datetime]) -> list[Asked]:
    """Ask a question at each moment, some times."""
    found = []
    for moment in at:
        taken, cases = [], 0
        for _ in range(TIMES):
            began = time.perf_counter()
            cases = question(moment)
            taken.append(time.perf_counter() - began)
        found.append(Asked(first=taken[0], best=min(taken), cases=cases))
    return found


def replan(searches: Searches, calendars: PublicHolidays) -> Replan:
    """Return what plans anew, with the rules as they are."""
    return Replan(
        searches=searches,
        clock=Standing(),
        next_changes=lambda search, now: next_changes(search, now, calendars),
        planned_by=lambda: "this bench",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuilt:
    """A whole rebuild: cases, seconds of the clock, of our processor and of the server's."""

    cases: int
    refused: int
    seconds: float
    ours: float
    servers: float

    @property
    def a_second_a_core(self) -> float:
        """Return how many cases were planned in a second of processor time, whoever spent it."""
        return self.cases / (self.ours + self.servers)


def rebuilt(work: Replan, alias: str) -> Rebuilt:
    """Plan everything anew."""
    server = _server(alias)
    began, ours, servers = time.perf_counter(), time.process_time(), _processor(server)
    cases = refused = 0
    for done in work.run():
        cases += done.cases
        refused += len(done.refused)
    return Rebuilt(
        cases=cases,
        refused=refused,
        seconds=time.perf_counter() - began,
        ours=time.process_time() - ours,
        servers=_processor(server) - servers,
    )


def by_planning(searches: Searches, calendars: PublicHolidays, sample: int) -> float:
    """Return the processor seconds of answering one case by planning it, of a sample."""
    began, cases = time.process_time(), 0
    for held in searches.behind("nobody", most=sample):
        cases += len(next_changes(search_of(held.facts), NOW, calendars))
    return (time.process_time() - began) / max(cases, 1)


def _server(alias: str) -> int | None:
    """Return the process of the server that works for us; SQLite works in our own."""
    connection = connections[alias]
    if connection.vendor == "sqlite":
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(cursor.fetchone()[0])


def _processor(process: int | None) -> float:
    """Return the processor seconds that another process has spent."""
    if process is None:
        return 0.0
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS
