"""Builds many people's searches quickly, in the rows that the app itself writes.

Each search is one change that holds its facts, as an import makes it. No moments are written: they
are what is measured.
"""

from collections.abc import Iterator
from itertools import islice

from django.core.management.color import no_style
from django.db import connections

from afterword.app.facts.entries import decompose
from afterword.storage.models import ChangeRow, FactRow
from afterword.storage.reading import text_of
from scripts.bench_scale.people import NOW, STAGES, Stages, people

CHUNK = 500
SEARCH = ("afterword_search", ("id", "version", "planned_by"))
CHANGE = ("afterword_change", ("id", "search_id", "version", "at", "source", "undoes"))
FACT = ("afterword_fact", ("id", "search_id", "change_id", "position", "key", "body"))
TABLES = (SEARCH, CHANGE, FACT)
Row = tuple[object, ...]
Rows = tuple[list[Row], list[Row], list[Row]]


def build(alias: str, cases: int, stages: Stages = STAGES) -> int:
    """Fill an empty database with so many cases; return how many facts they have."""
    connection = connections[alias]
    connection.ensure_connection()
    facts = 0
    write = _copy if connection.vendor == "postgresql" else _insert
    for rows in _chunks(cases, stages, connection.ops.adapt_datetimefield_value(NOW)):
        write(alias, rows)
        facts += len(rows[-1])
    with connection.cursor() as cursor:
        # The rows brought their ids; what the app writes next must go on behind them.
        for statement in connection.ops.sequence_reset_sql(no_style(), [ChangeRow, FactRow]):
            cursor.execute(statement)
        cursor.execute("ANALYZE")
    return facts


def _chunks(cases: int, stages: Stages, moment: object) -> Iterator[Rows]:
    """Yield the rows of some hundred searches at a time; ids count on over all of them."""
    numbered = people(cases, stages=stages)
    fact = 0
    while chunk := list(islice(numbered, CHUNK)):
        searches: list[Row] = [(number, 1, "") for number, _ in chunk]
        changes: list[Row] = [(number, number, 1, moment, "import", None) for number, _ in chunk]
        facts: list[Row] = []
        for number, document in chunk:
            for position, (key, body) in enumerate(decompose(document).items()):
                fact += 1
                facts.append((fact, number, number, position, key, text_of(body)))
        yield searches, changes, facts


def _insert(alias: str, rows: Rows) -> None:
    """Write rows into SQLite, one transaction for all."""
    raw = connections[alias].connection
    raw.execute("BEGIN")
    for (table, columns), values in zip(TABLES, rows, strict=True):
        places = ", ".join("?" * len(columns))
        raw.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})", values)  # noqa: S608 - our own names
    raw.execute("COMMIT")


def _copy(alias: str, rows: Rows) -> None:
    """Write rows into PostgreSQL, one transaction for all."""
    raw = connections[alias].connection
    with raw.transaction(), raw.cursor() as cursor:
        for (table, columns), values in zip(TABLES, rows, strict=True):
            with cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copy:
                for value in values:
                    copy.write_row(value)
