"""The Store protocol over Django's tables, the same on SQLite and PostgreSQL."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import DatabaseError, IntegrityError, connections
from django.db.models import Case, TextField, Value, When

from afterword.app.facts.memory_store import stale
from afterword.app.ports import Change, Entry, Upcoming
from afterword.core.errors import OutsideFailed
from afterword.storage.durability import written
from afterword.storage.models import ChangeRow, FactRow, SearchRow
from afterword.storage.moments import write_moments
from afterword.storage.reading import body_of, reading, text_of, words_of

if TYPE_CHECKING:
    from django.db.models import QuerySet

OWN_SEARCH = 1
# Asked before everything else that is asked; Django would take five times as long to write it.
VERSION = "SELECT version FROM afterword_search WHERE id = %s"
# Written out too: each line of a letter's journal is one of these, just before its last byte.
CHANGE = """
    INSERT INTO afterword_change (search_id, version, at, source, undoes)
    VALUES (%s, %s, %s, %s, %s) RETURNING id
"""
FACT = """
    INSERT INTO afterword_fact (search_id, change_id, position, key, body)
    VALUES (%s, %s, %s, %s, %s)
"""
MOVE_ON = "UPDATE afterword_search SET version = %s WHERE id = %s AND version = %s"


class DjangoStore:
    """The changes of one search; ``using`` is Django's alias of the connection."""

    def __init__(self, using: str = "default", search: int = OWN_SEARCH) -> None:
        self.using = using
        self.search = search

    def version(self) -> int:
        """Return the version of the newest change, 0 for an empty store."""
        with reading(self.using), connections[self.using].cursor() as cursor:
            cursor.execute(VERSION, [self.search])
            row = cursor.fetchone()
        return int(row[0]) if row else 0

    def changes(self, after: int = 0) -> Sequence[Change]:
        """Return the changes newer than ``after``, oldest first."""
        with reading(self.using):
            rows = list(self._changes().filter(version__gt=after))
            facts = FactRow.objects.using(self.using).filter(
                change__search=self.search, change__version__gt=after
            )
            return _joined(rows, facts)

    def append(
        self,
        entries: Sequence[Entry],
        *,
        expected_version: int,
        at: datetime,
        source: str,
        undoes: int | None = None,
        upcoming: Upcoming | None = None,
    ) -> int:
        """Keep the entries as one change, in one transaction, durable once this returns.

        A change of passing entries alone becomes durable with the next one of others.

        Raises StaleVersion when the store has moved on, OutsideFailed when the database cannot
        write; then nothing is kept.
        """
        change = Change(
            version=expected_version + 1,
            at=at,
            source=source,
            entries=tuple(entries),
            undoes=undoes,
        )
        try:
            with written(self.using, passing=all(entry.passing for entry in entries)):
                self._move_on(expected_version, upcoming)
                self._insert(change)
                self._plan(upcoming.cases if upcoming else {})
        except IntegrityError:
            raise stale(expected_version, self.version()) from None
        except DatabaseError as failure:
            self._refuse_unless_kept(change, failure)
        return change.version

    def history(self, key: str) -> Sequence[tuple[Change, Entry]]:
        """Return every version of one fact, oldest first."""
        with reading(self.using):
            facts = FactRow.objects.using(self.using)
            found = facts.filter(search=self.search, key=key).values("change")
            changes = _joined(self._changes().filter(id__in=found), facts.filter(change__in=found))
        return tuple(
            (change, entry) for change in changes for entry in change.entries if entry.key == key
        )

    def _changes(self) -> "QuerySet[ChangeRow]":
        return ChangeRow.objects.using(self.using).filter(search=self.search)

    def _move_on(self, expected: int, upcoming: Upcoming | None) -> None:
        """Move the search to its next version, unless another did; its row is ours until the end.

        Moments from two sources are nobody's: they will be worked out anew.
        """
        rows = SearchRow.objects.using(self.using)
        if not expected:
            rows.create(
                id=self.search, version=1, planned_by=upcoming.planned_by if upcoming else ""
            )
            return
        if upcoming is not None:
            same = When(planned_by=upcoming.planned_by, then=Value(upcoming.planned_by))
            mixed = Case(same, default=Value(""), output_field=TextField())
            rows.filter(id=self.search, version=expected).update(planned_by=mixed)
        with connections[self.using].cursor() as cursor:
            cursor.execute(MOVE_ON, [expected + 1, self.search, expected])
            if not cursor.rowcount:
                raise stale(expected, self.version())

    def _insert(self, change: Change) -> None:
        """Insert the rows of a change."""
        connection = connections[self.using]
        at = connection.ops.adapt_datetimefield_value(change.at)
        with connection.cursor() as cursor:
            cursor.execute(CHANGE, [self.search, change.version, at, change.source, change.undoes])
            (row,) = cursor.fetchone()
            cursor.executemany(
                FACT,
                [
                    (self.search, row, index, entry.key, text_of(entry.body))
                    for index, entry in enumerate(change.entries)
                ],
            )

    def _plan(self, cases: Mapping[str, datetime | None]) -> None:
        """Write when each case changes next, in the transaction of the change."""
        gone = [case for case, at in cases.items() if at is None]
        moved = [(self.search, case, at) for case, at in cases.items() if at]
        write_moments(self.using, {self.search: gone}, moved)

    def _refuse_unless_kept(self, change: Change, failure: DatabaseError) -> None:
        """Read again what a failed commit left: it may have been kept all the same."""
        connections[self.using].close()  # it may be broken for good
        try:
            kept = [one for one in self.changes(change.version - 1) if _alike(one, change)]
        except OutsideFailed:
            raise OutsideFailed(
                f"the database could not be written: {words_of(failure)}",
                hint="Whether this was kept will be seen when it can be read again: look first.",
            ) from failure
        if not kept:
            raise OutsideFailed(
                f"the database could not be written: {words_of(failure)}",
                hint="Nothing was changed; make room or let the other program finish, then retry.",
            ) from failure


def _alike(one: Change, other: Change) -> bool:
    """Tell whether two changes are the same, as a database writes them."""
    mine = [(entry.key, text_of(entry.body)) for entry in one.entries]
    theirs = [(entry.key, text_of(entry.body)) for entry in other.entries]
    return (one.version, one.at, mine) == (other.version, other.at, theirs)


def _joined(rows: Iterable[ChangeRow], facts: Iterable[FactRow]) -> tuple[Change, ...]:
    """Return changes with their entries, oldest first."""
    entries: dict[int, list[tuple[int, Entry]]] = defaultdict(list)
    for fact in facts:
        entry = Entry(key=fact.key, body=body_of(fact.body))
        entries[fact.change_id].append((fact.position, entry))
    return tuple(
        Change(
            version=row.version,
            at=row.at,
            source=row.source,
            undoes=row.undoes,
            entries=tuple(entry for _, entry in sorted(entries[row.pk], key=_place)),
        )
        for row in sorted(rows, key=lambda row: row.version)
    )


def _place(placed: tuple[int, Entry]) -> int:
    return placed[0]
