"""Build a million cases on SQLite and PostgreSQL, and print how what is due scales.

`make bench-scale` takes a million; `CASES=20000 make bench-scale` any other number. Beside each
figure stands one of something real in the same run. Nothing fails: a loaded machine measures its
load, so that processor time and ratios are what counts.
"""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connections

from afterword.calendars.public_holidays import PublicHolidays
from afterword.storage.opening import open_store
from afterword.storage.searches import DjangoSearches
from scripts.bench.figures import Figure, percentile
from scripts.bench_scale.build import build
from scripts.bench_scale.measure import (
    asked,
    bare,
    by_planning,
    due_soon,
    moments,
    rebuilt,
    replan,
)
from scripts.bench_scale.people import BUSY
from tests.support.databases import connected, postgres_url, running_postgres, sqlite_url

MILLION = 1_000_000
MOMENTS = 2_000
SAMPLE = 500
MOST_MS = 5.0
BUSY_CASES = 20_000
KINDS = ("sqlite", "postgres")


def main(cases: int, kinds: tuple[str, ...] = KINDS) -> int:
    """Measure each kind of database and print its figures."""
    load = os.getloadavg()[0]
    print(f"{cases:,} cases; {os.cpu_count()} processors, load {load:.1f} at the beginning")
    for kind in kinds:
        for words, measure in ((kind, figures), (f"{kind}, busy cases only", busy_figures)):
            print(f"\n{words}")
            with tempfile.TemporaryDirectory() as home, database(kind, Path(home)) as alias:
                for figure in measure(alias, cases):
                    print(figure.line(), flush=True)
    return 0


@contextmanager
def database(kind: str, home: Path) -> Iterator[str]:
    """Make an empty database of a kind, as durable as a person's own."""
    if kind == "sqlite":
        with connected(sqlite_url(home), home) as alias:
            open_store(home, using=alias)
            yield alias
        return
    with running_postgres(durable=True) as server, connected(postgres_url(server), home) as alias:
        open_store(home, using=alias)
        yield alias


def figures(alias: str, cases: int) -> Iterator[Figure]:
    """Build a database and yield what is measured on it."""
    began = time.perf_counter()
    facts = build(alias, cases)
    yield Figure(name="built in", value=time.perf_counter() - began, unit="s")
    yield Figure(name="  facts", value=facts / cases, unit="a case")
    searches, calendars = DjangoSearches(alias), PublicHolidays()
    yield from _rebuilding(alias, searches, calendars)
    yield Figure(name="size, with every moment", value=_size(alias) / 1e6, unit="MB")
    yield from _asking(alias, searches)
    each = by_planning(searches, calendars, SAMPLE)
    yield Figure(
        name="  the same by planning every case (from a sample)", value=each * cases, unit="s"
    )


def busy_figures(alias: str, cases: int) -> Iterator[Figure]:
    """Build the heaviest cases alone, and yield how fast those are planned anew."""
    count = min(cases, BUSY_CASES)
    facts = build(alias, count, BUSY)
    yield Figure(name="facts", value=facts / count, unit="a case")
    yield from _rebuilding(alias, DjangoSearches(alias), PublicHolidays())


def _rebuilding(
    alias: str, searches: DjangoSearches, calendars: PublicHolidays
) -> Iterator[Figure]:
    """Plan everything anew, from no moment at all: each of them has to be written."""
    first = rebuilt(replan(searches, calendars), alias)
    alone = by_planning(searches, calendars, SAMPLE)
    yield Figure(
        name="planned anew, a second and core",
        value=first.a_second_a_core,
        unit="cases",
        least=3000,
    )
    yield Figure(name="  by the clock", value=first.cases / first.seconds, unit="cases/s")
    yield Figure(
        name="  beside reading and planning alone",
        value=(first.ours + first.servers) / first.cases / alone,
        unit="times",
    )
    yield Figure(name="  searches that could not be planned", value=first.refused, unit="")


def _asking(alias: str, searches: DjangoSearches) -> Iterator[Figure]:
    """Ask what is due at many moments, through the store and through the driver alone."""
    with connections[alias].cursor() as cursor:
        cursor.execute("ANALYZE")
    at = moments(MOMENTS)
    store = asked(lambda moment: due_soon(searches, moment), at)
    driver = asked(bare(alias), at)
    for share in (0.5, 0.99):
        cases = percentile([each.cases for each in store], share)
        most = MOST_MS if share > 0.5 else None  # noqa: PLR2004 - the goal is for the worst
        name = f"due in 15 minutes, p{100 * share:.0f}"
        yield Figure(
            name=name, value=_ms([each.best for each in store], share), unit="ms", most=most
        )
        yield Figure(name="  cases named", value=cases, unit="")
        for words, seconds in (
            ("when first asked", [each.first for each in store]),
            ("the driver alone", [each.best for each in driver]),
            ("the driver alone, when first asked", [each.first for each in driver]),
        ):
            yield Figure(name=f"  {words}", value=_ms(seconds, share), unit="ms")
    total = sum(each.best for each in store) / sum(each.best for each in driver)
    yield Figure(name="  beside the driver alone, all moments", value=total, unit="times")


def _ms(seconds: list[float], share: float) -> float:
    return percentile(seconds, share) * 1000


def _size(alias: str) -> int:
    """Return the bytes of a database."""
    connection = connections[alias]
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return Path(str(connection.settings_dict["NAME"])).stat().st_size
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database())")
        return int(cursor.fetchone()[0])


if __name__ == "__main__":
    sys.exit(main(int(os.environ.get("CASES", MILLION)), tuple(sys.argv[1:]) or KINDS))
