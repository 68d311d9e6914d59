"""The rows of when each case changes next, and the one question that they are there for."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from django.db.backends.base.base import BaseDatabaseWrapper

from afterword.app.ports import Due
from afterword.storage.models import CaseDue

# Written out, because both databases walk the index from a row's own place on ("seek") only when
# the columns are compared as one value; Django would write four comparisons joined by OR. Moments
# come as text, because thousands of cases share one: it is read once, where a driver would read it
# for each of them and spend most of the time on that.
FIRST = """
    SELECT CAST(next_change AS TEXT) AS moment, search_id, "case" FROM afterword_case_due
    WHERE next_change <= %s ORDER BY next_change, search_id, "case" LIMIT %s
"""
BEHIND = """
    SELECT CAST(next_change AS TEXT) AS moment, search_id, "case" FROM afterword_case_due
    WHERE next_change <= %s AND (next_change, search_id, "case") > (%s, %s, %s)
    ORDER BY next_change, search_id, "case" LIMIT %s
"""


def due_rows(
    connection: BaseDatabaseWrapper, until: datetime, after: Due | None, most: int
) -> tuple[Due, ...]:
    """Return the cases that change by a moment, behind the last one of the page before."""
    with connection.cursor() as cursor:
        cursor.execute(*due_query(connection, until, after, most))
        rows = cursor.fetchall()
    moments = {text: _moment(text) for text in {row[0] for row in rows}}
    return tuple(Due(moments[text], search, case) for text, search, case in rows)


def due_query(
    connection: BaseDatabaseWrapper, until: datetime, after: Due | None, most: int
) -> tuple[str, list[str | int | None]]:
    """Return the statement that asks what is due, and its values."""
    written = connection.ops.adapt_datetimefield_value
    if after is None:
        return FIRST, [written(until), most]
    return BEHIND, [written(until), written(after.at), after.search, after.case, most]


def write_moments(
    using: str,
    gone: Mapping[int, Sequence[str]],
    moved: Iterable[tuple[int, str, datetime]],
) -> None:
    """Write when cases change next: by search those that never do, and (search, case, moment)s.

    Belongs into the transaction of what moved them.
    """
    rows = CaseDue.objects.using(using)
    for search, cases in gone.items():
        if cases:
            rows.filter(search=search, case__in=cases).delete()
    rows.bulk_create(
        [CaseDue(search_id=search, case=case, next_change=at) for search, case, at in moved],
        update_conflicts=True,
        unique_fields=["search", "case"],
        update_fields=["next_change"],
    )


def _moment(text: str) -> datetime:
    """Return a moment as a database writes it: SQLite leaves out that it is in UTC."""
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)
