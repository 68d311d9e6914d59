"""A store that lets a test act on both sides of each write: to come in between, or to die there."""

from collections.abc import Sequence
from datetime import datetime

from afterword.app.ports import Change, Entry, Store, Upcoming


class Watched:
    """Any store, with something done before and after each append."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def before(self, entries: Sequence[Entry]) -> None:
        """Do something before entries are kept."""

    def after(self, entries: Sequence[Entry]) -> None:
        """Do something when entries were kept."""

    def version(self) -> int:
        """Pass on."""
        return self.store.version()

    def changes(self, after: int = 0) -> Sequence[Change]:
        """Pass on."""
        return self.store.changes(after)

    def history(self, key: str) -> Sequence[tuple[Change, Entry]]:
        """Pass on."""
        return self.store.history(key)

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
        """Append, between the two."""
        self.before(entries)
        version = self.store.append(
            entries,
            expected_version=expected_version,
            at=at,
            source=source,
            undoes=undoes,
            upcoming=upcoming,
        )
        self.after(entries)
        return version


def events_of(entries: Sequence[Entry]) -> set[object]:
    """Return the events of the journal's lines among entries."""
    return {entry.body.get("event") for entry in entries if entry.body}
