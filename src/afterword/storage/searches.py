"""Looks across all searches of one database: what is due, and which are to be planned anew."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from django.db import connections, transaction
from django.db.models import Q

from afterword.app.facts.entries import LISTED_ROOTS, SINGLE_ROOTS, is_fact
from afterword.app.facts.memory_store import moves
from afterword.app.ports import Body, Due, Held, Planned
from afterword.storage.models import CaseDue, FactRow, SearchRow
from afterword.storage.moments import due_rows, write_moments
from afterword.storage.reading import reading

# What lies beside the facts, letters above all, is most of a search: it is left where it is.
FACTS = Q(key__in=SINGLE_ROOTS)
for root in LISTED_ROOTS:
    FACTS |= Q(key__startswith=f"{root}/")


class DjangoSearches:
    """The searches in a database; ``using`` is Django's alias of the connection."""

    def __init__(self, using: str = "default") -> None:
        self._using = using

    def due(self, until: datetime, *, after: Due | None = None, most: int = 500) -> Sequence[Due]:
        """Return the cases that change by a moment, the earliest first, by the index."""
        with reading(self._using):
            return due_rows(connections[self._using], until, after, most)

    def behind(self, planned_by: str, *, after: int = 0, most: int = 50) -> Sequence[Held]:
        """Return searches whose moments were worked out from something else, with their facts."""
        rows = SearchRow.objects.using(self._using).filter(id__gt=after, version__gt=0)
        found = rows.exclude(planned_by=planned_by).order_by("id").values_list("id", "version")
        with reading(self._using):
            # Versions first: facts that are newer than their version are refused when kept.
            versions = dict(found[:most])
            facts = _newest(self._facts(versions))
        return tuple(
            Held(search=search, version=version, facts=facts.get(search, {}))
            for search, version in versions.items()
        )

    def keep(self, planned: Sequence[Planned], *, planned_by: str, now: datetime) -> Sequence[int]:
        """Keep when cases change next, in one transaction; what is due already stays due.

        Returns the searches that were written to meanwhile: of those nothing is kept.
        """
        with reading(self._using, "written"), transaction.atomic(using=self._using):
            rows = SearchRow.objects.using(self._using).filter(
                id__in=[one.search for one in planned]
            )
            # Locked in one order, so that nobody who writes to one of them comes in between.
            locked = rows.order_by("id").select_for_update().values_list("id", "version")
            versions = dict(locked)
            fresh = [one for one in planned if versions.get(one.search) == one.version]
            self._write(fresh, now)
            rows.filter(id__in=[one.search for one in fresh]).update(planned_by=planned_by)
        kept = {one.search for one in fresh}
        return tuple(one.search for one in planned if one.search not in kept)

    def _facts(self, searches: Iterable[int]) -> list[tuple[int, str, str | None]]:
        rows = FactRow.objects.using(self._using).filter(FACTS, search__in=list(searches))
        ordered = rows.order_by("search", "key", "change", "position")
        return list(ordered.values_list("search", "key", "body"))

    def _write(self, planned: Sequence[Planned], now: datetime) -> None:
        """Write only the moments that moved: after an upgrade most of them have not."""
        known: dict[int, dict[str, datetime]] = defaultdict(dict)
        rows = CaseDue.objects.using(self._using).filter(search__in=[one.search for one in planned])
        for search, case, at in rows.values_list("search", "case", "next_change"):
            known[search][case] = at
        gone: dict[int, list[str]] = {}
        moved: list[tuple[int, str, datetime]] = []
        for one in planned:
            news = moves(known[one.search], one.cases, now)
            gone[one.search] = [case for case, at in news.items() if at is None]
            moved += [(one.search, case, at) for case, at in news.items() if at is not None]
        write_moments(self._using, gone, moved)


def _newest(rows: Sequence[tuple[int, str, str | None]]) -> dict[int, dict[str, Body]]:
    """Return each search's facts by key; of the versions of a fact the last one counts."""
    newest: dict[tuple[int, str], str | None] = {(search, key): body for search, key, body in rows}
    found: dict[int, dict[str, Body]] = defaultdict(dict)
    for (search, key), body in _read(newest):
        if is_fact(key):
            found[search][key] = body
    return found


def _read(
    texts: dict[tuple[int, str], str | None],
) -> Iterator[tuple[tuple[int, str], Body]]:
    """Return bodies read as one document, which takes half as long as each on its own."""
    there = {name: text for name, text in texts.items() if text is not None}
    return zip(there, json.loads(f"[{','.join(there.values())}]"), strict=True)
