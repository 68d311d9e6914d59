"""The ledger: facts go in as changes and come out as a state; the last can be taken back."""

import json
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from itertools import islice
from threading import RLock

from afterword.app.facts.entries import is_fact
from afterword.app.facts.memory_store import stale
from afterword.app.facts.state import State, fold
from afterword.app.ports import Change, Clock, Entry, Store, Upcoming
from afterword.core.errors import BadInput, Refused, StaleVersion
from afterword.core.facts import Search

NextChanges = Callable[[Search, datetime], Mapping[str, datetime | None]]

# What the program itself writes: nobody means it when they say "undo".
OWN_SOURCES = frozenset({"send", "journal", "mailbox"})
MOST_TRIES = 50
# Changes whose keys are still known: more than come between two rounds of a sender.
REMEMBERED = 2_000


def no_next_changes(_search: Search, _now: datetime) -> Mapping[str, datetime | None]:
    """Say of no case when it changes next: for a ledger that nobody is reminded from."""
    return {}


class Ledger:
    """Facts over a store, checked before they are kept.

    ``next_changes`` tells when time alone changes each case's plan next, and ``planned_by`` what
    it is told from; both are kept with the change that moved it. Safe to share between threads.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        next_changes: NextChanges = no_next_changes,
        planned_by: Callable[[], str] = str,
    ) -> None:
        self._store = store
        self._clock = clock
        self._next_changes = next_changes
        self._planned_by = planned_by
        self._state = State()
        self._undoable: list[int] = []
        self._due: dict[str, datetime | None] = {}
        self._lately: deque[tuple[int, tuple[str, ...]]] = deque(maxlen=REMEMBERED)
        self._lock = RLock()

    def state(self) -> State:
        """Return the newest state; only what is new since the last call is folded."""
        with self._lock:
            if self._store.version() != self._state.version:
                self._due = {}  # whoever wrote may have moved any case
                self._catch_up(self._store.changes(self._state.version))
            return self._state

    def _catch_up(self, changes: Sequence[Change]) -> None:
        """Take what others wrote, folded at once: a long history is read in one go."""
        if changes:
            entries = [entry for change in changes for entry in change.entries]
            self._take(changes, fold(self._state, entries, changes[-1].version))

    def touched_since(self, version: int) -> tuple[str, ...] | None:
        """Return the keys that were written after a version, as far as `state` has read.

        None when that is longer ago than is remembered: then any may have been.
        """
        with self._lock:
            behind = self._state.version - version
            if behind > len(self._lately):
                return None
            changes = islice(reversed(self._lately), max(behind, 0))
            return tuple(key for _, keys in reversed([*changes]) for key in keys)

    def record(
        self,
        entries: Iterable[Entry],
        *,
        source: str,
        expected_version: int | None = None,
        correcting: bool = False,
    ) -> int:
        """Append entries as one change and return its version.

        What is known already is not written twice. Raises BadInput or Refused, and keeps nothing,
        when the facts would not hold together; StaleVersion when ``expected_version`` is not the
        newest. Without one, a write that lost a race is checked and tried again.
        """
        given = tuple(entries)
        for _ in range(MOST_TRIES):
            state = self.state()
            if expected_version not in {None, state.version}:
                raise stale(expected_version or 0, state.version)
            news = tuple(entry for entry in given if _is_news(state, entry))
            _refuse_unkeepable(news)
            if not news:
                return state.version
            if not correcting:
                _refuse_second_outcome(state, news)
            try:
                return self._append(state, news, source)
            except StaleVersion:
                if expected_version is not None:
                    raise
        raise StaleVersion("others keep writing at the same time", hint="Try again in a moment.")

    def undo(
        self, refuse: Callable[[State, Change], object] = lambda *_: None, *, earlier: bool = False
    ) -> Change:
        """Take back the newest change that a person made, as one more change, and return that.

        Raises Refused when there is none, when later facts stand on it, or when ``refuse`` does;
        with ``earlier`` what it refuses is passed over.
        """
        with self._lock:
            state = self.state()
            version, undone = self._to_undo(state, refuse, earlier=earlier)
            before = tuple(self._before(entry.key, version) for entry in undone.entries)
            try:
                written = self._append(state, before, "undo", undoes=version)
            except BadInput as refusal:
                raise Refused(
                    f"this cannot be taken back: {refusal.message}",
                    where=refusal.where,
                    hint="Take back what stands on it first.",
                ) from None
            return self._store.changes(written - 1)[0]

    def _to_undo(
        self, state: State, refuse: Callable[[State, Change], object], *, earlier: bool
    ) -> tuple[int, Change]:
        for version in reversed(self._undoable):
            change = self._store.changes(version - 1)[0]
            try:
                refuse(state, change)
            except Refused:
                if not earlier:
                    raise
            else:
                return version, change
        raise Refused("there is nothing to take back")

    def change(self, version: int) -> Change | None:
        """Return the change that made a version, None where there is none."""
        found = self._store.changes(version - 1)
        return found[0] if found and found[0].version == version else None

    def history(self, key: str) -> Sequence[tuple[Change, Entry]]:
        """Return every version of one fact, oldest first."""
        return self._store.history(key)

    def _append(
        self, state: State, entries: tuple[Entry, ...], source: str, undoes: int | None = None
    ) -> int:
        """Fold first, so that nothing is kept of what does not hold, then append."""
        after = fold(state, entries, state.version + 1)
        now = self._clock.now()
        moves = any(is_fact(entry.key) for entry in entries)
        due = self._moved(state, after, now) if moves else {}
        upcoming = Upcoming(cases=due, planned_by=self._planned_by()) if moves else None
        version = self._store.append(
            entries,
            expected_version=state.version,
            at=now,
            source=source,
            undoes=undoes,
            upcoming=upcoming,
        )
        with self._lock:
            self._due.update(due)
            if self._state is state:
                change = Change(
                    version=version, at=now, source=source, entries=entries, undoes=undoes
                )
                self._take([change], after)
        return version

    def _take(self, changes: Sequence[Change], after: State) -> None:
        """Remember the state after changes, what they touched, and which can be taken back."""
        self._state = after
        undone = {change.undoes for change in changes}
        self._undoable += [each.version for each in changes if _is_a_persons(each)]
        if undone != {None}:
            self._undoable = [version for version in self._undoable if version not in undone]
        for change in changes:
            self._lately.append((change.version, tuple(entry.key for entry in change.entries)))

    def _moved(self, before: State, after: State, now: datetime) -> dict[str, datetime | None]:
        """Return the cases whose next change is another than the one that was kept last."""
        found = self._next_changes(after.search, now)
        known = self._due
        cases = [*known, *(case.id for case in before.search.cases)]
        gone = {case: None for case in cases if case not in found}
        moved = {case: at for case, at in found.items() if case not in known or known[case] != at}
        return {**gone, **moved}

    def _before(self, key: str, version: int) -> Entry:
        """Return a fact as it was before a change."""
        older = [entry for change, entry in self.history(key) if change.version < version]
        return older[-1] if older else Entry(key=key, body=None)


def _is_a_persons(change: Change) -> bool:
    """Tell whether a change is one that its author may mean by "undo"."""
    return change.undoes is None and change.source not in OWN_SOURCES


def _is_news(state: State, entry: Entry) -> bool:
    """Tell whether an entry says what the state does not; what lies beside is always news."""
    return not is_fact(entry.key) or state.body(entry.key) != entry.body


def _refuse_unkeepable(entries: Iterable[Entry]) -> None:
    """Refuse a letter or a journal that no store could give back; facts are read when folded."""
    for entry in entries:
        if is_fact(entry.key):
            continue
        try:
            json.dumps(entry.body, ensure_ascii=False, allow_nan=False).encode()
        except (TypeError, ValueError):
            raise BadInput(
                "half a character or a number that is none cannot be kept",
                where=f"/{entry.key}",
                hint="Write that part again.",
            ) from None


def _refuse_second_outcome(state: State, entries: Iterable[Entry]) -> None:
    """Refuse a second ending of a case."""
    for entry in entries:
        known = state.body(entry.key) if entry.key.endswith("/outcome") else None
        if known is not None and entry.body is not None:
            raise Refused(
                f"the case has ended already ({known.get('kind')})",
                where=f"/{entry.key}",
                hint="Take that back, or correct it, before you write another ending.",
                code="two_outcomes",
            )
