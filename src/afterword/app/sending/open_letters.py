"""Which letters have not come to an end: a round looks at these, however many have left before.

Kept from round to round by the keys that were written in between. What it names are candidates:
where a letter really stands is read from the state at hand.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import takewhile
from threading import Lock

from afterword.app.facts.state import State
from afterword.app.ports import Body
from afterword.app.sending.approval import KEY as APPROVALS
from afterword.app.sending.approval import Approval, approval_from
from afterword.app.sending.journal import KEY as LINES
from afterword.app.sending.journal import Journal, Standing, bare_id

ENDED = frozenset({"recorded", "taken_back"})


@dataclass(slots=True)
class Index:
    """The letters by where they stand: approvals by step and case, and who has not ended.

    ``approved`` has the Message-ID of each step, ``of_case`` the steps of each case, ``of_step``
    every Message-ID that ever was to do a step, ``newest`` the newest event of each, and ``ended``
    those that were recorded, the latest last.
    """

    version: int = 0
    approved: dict[str, str] = field(default_factory=dict)
    of_case: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    of_step: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    newest: dict[str, tuple[int, str]] = field(default_factory=dict)
    here: set[str] = field(default_factory=set)
    moving: set[str] = field(default_factory=set)
    ended: list[str] = field(default_factory=list)

    def take(self, key: str, body: Body | None) -> None:
        """Note what a key says now."""
        if key.startswith(APPROVALS):
            self._approval(key.removeprefix(APPROVALS), body)
        elif key.startswith(LINES) and body is not None:
            self._line(key.removeprefix(LINES), body)

    def _approval(self, step: str, body: Body | None) -> None:
        envelope = (body or {}).get("envelope")
        if not isinstance(envelope, Mapping):
            self.approved.pop(step, None)
            self.here.discard(step)
            return
        bare = bare_id(str(envelope["message_id"]))
        self.approved[step] = bare
        self.of_case[str((body or {}).get("case"))].add(step)
        self._place(step, bare)

    def _line(self, name: str, body: Body) -> None:
        bare, _, number = name.rpartition("/")
        step, place = str(body["step"]), (int(number), str(body["event"]))
        self.of_step[step].add(bare)
        if place > self.newest.get(bare, (-1, "")):
            self.newest[bare] = place
            (self.moving.discard if place[1] in ENDED else self.moving.add)(bare)
            if place[1] == "recorded":
                self.ended.append(bare)
            if self.approved.get(step) == bare:
                self._place(step, bare)

    def _place(self, step: str, bare: str) -> None:
        ended = self.newest.get(bare, (0, ""))[1] == "recorded"
        (self.here.discard if ended else self.here.add)(step)


@dataclass(slots=True)
class OpenLetters:
    """Finds letters by an index that follows the journal; safe to share between threads."""

    journal: Journal
    _index: Index = field(default_factory=Index)
    _lock: Lock = field(default_factory=Lock)

    def here(self, state: State) -> Iterator[tuple[Approval, Standing]]:
        """Yield the approved letters that have not left, with where each stands, by step."""
        with self._lock:
            steps = sorted(self._caught_up(state).here)
        return self.of(state, steps)

    def of_case(self, state: State, case: str | None) -> Iterator[tuple[Approval, Standing]]:
        """Yield every approved letter of a case, with where each stands, by step."""
        with self._lock:
            steps = sorted(self._caught_up(state).of_case.get(str(case), ()))
        return self.of(state, steps)

    def of_step(self, state: State, step: str) -> dict[str, Standing]:
        """Return where each letter stands that was ever to do a step, by Message-ID."""
        with self._lock:
            found = sorted(self._caught_up(state).of_step.get(step, ()))
        return {bare: self.journal.standing(state, bare) for bare in found}

    def moving(self, state: State) -> tuple[Standing, ...]:
        """Return every letter of the journal that has not come to an end, approved or not."""
        with self._lock:
            found = sorted(self._caught_up(state).moving)
        return tuple(self.journal.standing(state, bare) for bare in found)

    def since(self, state: State, moment: datetime) -> tuple[Standing, ...]:
        """Return the letters that were recorded as sent since a moment, the earliest first."""
        with self._lock:
            ended = tuple(self._caught_up(state).ended)
        latest = (self.journal.standing(state, bare) for bare in reversed(ended))
        found = takewhile(lambda one: bool(one.lines) and one.lines[-1].at >= moment, latest)
        return tuple(reversed([*found]))

    def of(self, state: State, steps: Iterable[str]) -> Iterator[tuple[Approval, Standing]]:
        """Yield the approved letters among steps, with where each stands."""
        for step in steps:
            body = state.beside.get(f"{APPROVALS}{step}")
            if body is not None:
                approval = approval_from(step, body)
                yield approval, self.journal.standing(state, approval.envelope.message_id)

    def _caught_up(self, state: State) -> Index:
        """Return the index at this state or a newer one: it may name more, and never less."""
        index = self._index
        if state.version <= index.version and state.version:
            return index
        keys = self.journal.ledger.touched_since(index.version)
        if keys is None or not index.version:
            index = self._index = Index()
            keys = tuple(state.beside)
        for key in keys:
            index.take(key, state.beside.get(key))
        index.version = state.version
        return index
