"""The searches that lie in memory: for tests, and for whoever plans without a database."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from afterword.app.facts.entries import is_fact
from afterword.app.facts.memory_store import MemoryStore
from afterword.app.ports import Due, Held, Planned


class MemorySearches:
    """Looks across stores in memory, each by its search's number."""

    def __init__(self, stores: Mapping[int, MemoryStore]) -> None:
        """Take the stores; what is written to them later is seen as well."""
        self._stores = stores

    def due(self, until: datetime, *, after: Due | None = None, most: int = 500) -> Sequence[Due]:
        """Return the cases that change by a moment, the earliest first."""
        found = sorted(
            Due(at=at, search=number, case=case)
            for number, store in self._stores.items()
            for case, at in store.next_change.items()
            if at <= until
        )
        return tuple(each for each in found if after is None or each > after)[:most]

    def behind(self, planned_by: str, *, after: int = 0, most: int = 50) -> Sequence[Held]:
        """Return searches whose moments were worked out from something else, with their facts."""
        found = [
            Held(search=number, version=store.version(), facts=_facts(store))
            for number, store in sorted(self._stores.items())
            if number > after and store.planned_by != planned_by and store.version()
        ]
        return tuple(found[:most])

    def keep(self, planned: Sequence[Planned], *, planned_by: str, now: datetime) -> Sequence[int]:
        """Keep when cases change next; return the searches that were written to meanwhile."""
        return tuple(
            each.search
            for each in planned
            if not self._stores[each.search].keep(each, planned_by=planned_by, now=now)
        )


def _facts(store: MemoryStore) -> dict[str, Mapping[str, object]]:
    """Return a store's facts as they stand."""
    newest = {entry.key: entry.body for change in store.changes() for entry in change.entries}
    return {key: body for key, body in newest.items() if body is not None and is_fact(key)}
