"""The Store protocol over Django's tables, the same on SQLite and PostgreSQL."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime

from django.db import DatabaseError, IntegrityError, connections, transaction
from django.db.models import Max

from afterword.app.facts.memory_store import stale
from afterword.app.ports import Body, Change, Entry
from afterword.core.errors import OutsideFailed
from afterword.storage.models import CaseDue, ChangeRow, FactRow


class DjangoStore:
    """Changes in a database; ``using`` is Django's alias of the connection."""

    def __init__(self, using: str = "default") -> None:
        self._using = using

    def version(self) -> int:
        """Return the version of the newest change, 0 for an empty store."""
        with self._reading():
            return self._version()

    def changes(self, after: int = 0) -> Sequence[Change]:
        """Return the changes newer than ``after``, oldest first."""
        with self._reading():
            rows = list(ChangeRow.objects.using(self._using).filter(version__gt=after))
            facts = FactRow.objects.using(self._using).filter(change_id__gt=after)
            return _joined(rows, facts)

    def append(
        self,
        entries: Sequence[Entry],
        *,
        expected_version: int,
        at: datetime,
        source: str,
        undoes: int | None = None,
        next_change: Mapping[str, datetime | None] | None = None,
    ) -> int:
        """Keep the entries as one change, in one transaction, durable once this returns.

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
            with transaction.atomic(using=self._using):
                found = self._version()
                if found != expected_version:
                    raise stale(expected_version, found)
                self._insert(change)
                self._plan(next_change or {})
        except IntegrityError:
            raise stale(expected_version, self.version()) from None
        except DatabaseError as failure:
            self._refuse_unless_kept(change, failure)
        return change.version

    def history(self, key: str) -> Sequence[tuple[Change, Entry]]:
        """Return every version of one fact, oldest first."""
        versions = FactRow.objects.using(self._using).filter(key=key).values("change_id")
        with self._reading():
            rows = list(ChangeRow.objects.using(self._using).filter(version__in=versions))
            facts = FactRow.objects.using(self._using).filter(change_id__in=versions)
            changes = _joined(rows, facts)
        return tuple(
            (change, entry) for change in changes for entry in change.entries if entry.key == key
        )

    def due(self, until: datetime) -> Sequence[str]:
        """Return the cases whose next change is at or before ``until``, by the index."""
        found = CaseDue.objects.using(self._using).filter(next_change__lte=until)
        with self._reading():
            return tuple(found.order_by("next_change", "case").values_list("case", flat=True))

    def _version(self) -> int:
        found = ChangeRow.objects.using(self._using).aggregate(newest=Max("version"))
        return found["newest"] or 0

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Turn a database that cannot be read into one sentence, and ask anew the next time."""
        try:
            yield
        except DatabaseError as failure:
            connections[self._using].close()
            raise OutsideFailed(
                f"the database could not be read: {_words(failure)}",
                hint="Look whether it is there and running; nothing was changed.",
            ) from failure

    def _insert(self, change: Change) -> None:
        """Insert the rows of a change; its version is the compare-and-set."""
        ChangeRow.objects.using(self._using).create(
            version=change.version, at=change.at, source=change.source, undoes=change.undoes
        )
        FactRow.objects.using(self._using).bulk_create(
            FactRow(change_id=change.version, position=index, key=entry.key, body=_text(entry.body))
            for index, entry in enumerate(change.entries)
        )

    def _plan(self, next_change: Mapping[str, datetime | None]) -> None:
        """Write when each case changes next, in the transaction of the change."""
        rows = CaseDue.objects.using(self._using)
        rows.filter(case__in=[case for case, at in next_change.items() if at is None]).delete()
        rows.bulk_create(
            [CaseDue(case=case, next_change=at) for case, at in next_change.items() if at],
            update_conflicts=True,
            unique_fields=["case"],
            update_fields=["next_change"],
        )

    def _refuse_unless_kept(self, change: Change, failure: DatabaseError) -> None:
        """Read again what a failed commit left: it may have been kept all the same."""
        connections[self._using].close()  # it may be broken for good
        try:
            kept = [one for one in self.changes(change.version - 1) if _alike(one, change)]
        except OutsideFailed:
            raise OutsideFailed(
                f"the database could not be written: {_words(failure)}",
                hint="Whether this was kept will be seen when it can be read again: look first.",
            ) from failure
        if not kept:
            raise OutsideFailed(
                f"the database could not be written: {_words(failure)}",
                hint="Nothing was changed; make room or let the other program finish, then retry.",
            ) from failure


def _alike(one: Change, other: Change) -> bool:
    """Tell whether two changes are the same, as a database writes them."""
    mine = [(entry.key, _text(entry.body)) for entry in one.entries]
    theirs = [(entry.key, _text(entry.body)) for entry in other.entries]
    return (one.version, one.at, mine) == (other.version, other.at, theirs)


def _words(failure: DatabaseError) -> str:
    """Return a database's own words on one line."""
    return " ".join(str(failure).split())


def _joined(rows: Iterable[ChangeRow], facts: Iterable[FactRow]) -> tuple[Change, ...]:
    """Return changes with their entries, oldest first."""
    entries: dict[int, list[tuple[int, Entry]]] = defaultdict(list)
    for fact in facts:
        entry = Entry(key=fact.key, body=_body(fact.body))
        entries[fact.change_id].append((fact.position, entry))
    return tuple(
        Change(
            version=row.version,
            at=row.at,
            source=row.source,
            undoes=row.undoes,
            entries=tuple(entry for _, entry in sorted(entries[row.version], key=_place)),
        )
        for row in sorted(rows, key=lambda row: row.version)
    )


def _place(placed: tuple[int, Entry]) -> int:
    return placed[0]


def _text(body: Body | None) -> str | None:
    if body is None:
        return None
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _body(text: str | None) -> Body | None:
    return None if text is None else json.loads(text)
