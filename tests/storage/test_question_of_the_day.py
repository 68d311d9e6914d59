"""What is due is read from its index: the databases themselves say how they would look it up."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import connections

from afterword.app.ports import Due
from afterword.storage.models import CaseDue
from afterword.storage.moments import due_query
from afterword.storage.opening import open_store
from tests.support.databases import connected, postgres_url, sqlite_url

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
SOON = MONDAY + timedelta(minutes=15)
PAGES = [None, Due(at=MONDAY, search=7, case="case3")]


def fill(alias: str) -> None:
    """Write what a database must hold before an index is worth its while: 20,000 moments."""
    CaseDue.objects.using(alias).bulk_create(
        CaseDue(
            search_id=number // 10,
            case=f"case{number % 10}",
            next_change=MONDAY + timedelta(minutes=number),
        )
        for number in range(20_000)
    )


def way(alias: str, before: str, after: Due | None) -> str:
    """Return how a database says that it would answer what is due."""
    statement, values = due_query(connections[alias], SOON, after, 500)
    with connections[alias].cursor() as cursor:
        cursor.execute(f"{before} {statement}", values)
        return "\n".join(" ".join(map(str, row)) for row in cursor.fetchall())


@pytest.mark.parametrize("after", PAGES)
def test_sqlite_walks_the_index_and_nothing_else(tmp_path: Path, after: Due | None) -> None:
    """No row of the table is read, and nothing is sorted: the index holds it all, in order."""
    with connected(sqlite_url(tmp_path), tmp_path) as alias:
        open_store(tmp_path, using=alias)
        found = way(alias, "EXPLAIN QUERY PLAN", after)
    assert "USING COVERING INDEX case_due_by_moment" in found
    assert "next_change" in found
    assert "SCAN" not in found
    assert "TEMP B-TREE" not in found


@pytest.mark.postgres
@pytest.mark.parametrize("after", PAGES)
def test_postgres_walks_the_index_and_nothing_else(
    postgres: Path, tmp_path: Path, after: Due | None
) -> None:
    """An index-only scan that begins at the page's own place."""
    with connected(postgres_url(postgres), tmp_path) as alias:
        open_store(tmp_path, using=alias)
        fill(alias)
        with connections[alias].cursor() as cursor:
            cursor.execute("VACUUM ANALYZE afterword_case_due")
        found = way(alias, "EXPLAIN", after)
    assert "Index Only Scan using case_due_by_moment" in found
    assert "Seq Scan" not in found
    assert "Sort" not in found
    assert ("ROW(next_change, search_id" in found) == (after is not None)
    assert "Filter" not in found
