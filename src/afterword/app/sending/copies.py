"""Telling a restored, cloned or moved database from the one that sent last (P3).

The data folder remembers, outside the database, the line of the journal with which a letter last
left. A database that does not know that line, or came from another folder, must look before it
sends.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Protocol

from afterword.app.facts.state import State
from afterword.app.ports import Entry
from afterword.app.sending.approval import Approval
from afterword.app.sending.journal import (
    BEFORE_DOT,
    BOUNCED,
    Journal,
    Line,
    Standing,
    letter_of,
    touch_of,
)
from afterword.app.sending.sent_folder import Witnessed
from afterword.app.sending.tray import letters

KEY = "sender"
LOOK = (
    "This copy of your data was restored or moved, and the letter may have left before that."
    " Look whether it has, then release it."
)
THERE = "It is in your Sent folder, though this copy of your data did not know."


class SenderMark(Protocol):
    """What the data folder remembers about sending, beside the database and not in it."""

    @property
    def instance(self) -> str:
        """Return the id of this copy of Afterword."""
        ...

    @property
    def copied(self) -> bool:
        """Tell whether the folder, or the database in it, was found to be copied or put back."""
        ...

    def read(self) -> str | None:
        """Return the line that was remembered last; None when there was none from here."""
        ...

    def write(self, line: str) -> None:
        """Remember a line, durably, before the dot that it tells of leaves."""
        ...


def is_a_copy(mark: SenderMark, state: State) -> bool:
    """Tell whether this database may have missed a send that really happened."""
    last = mark.read()
    owner = state.beside.get(KEY)
    if owner is None:
        return mark.copied or last is not None
    if owner.get("instance") != mark.instance or last is None:
        return True
    key, _, at = last.rpartition(" ")
    return state.beside.get(key, {}).get("at") != at


def is_unnoticed(mark: SenderMark, state: State) -> bool:
    """Tell whether this database is not yet known as this folder's own."""
    return state.beside.get(KEY) is None or is_a_copy(mark, state)


def notice(mark: SenderMark, journal: Journal, now: datetime) -> None:
    """Take the database as this folder's own; if it is a copy, what was approved before stays.

    Every letter that waits there is held for the candidate, in one change, so that a crash leaves
    it undone as a whole. What is approved later is this copy's own and leaves as usual.
    """
    state = journal.ledger.state()
    if not is_unnoticed(mark, state):
        return
    entries: list[Entry] = []
    for approval, standing in _here(journal, state) if is_a_copy(mark, state) else ():
        letter = letter_of(approval)
        line = Line(event="held", at=now, step=approval.step, detail=LOOK, letter=letter)
        entries.append(journal.entry(standing, line))
    _own(mark, journal, state, entries, now, looked=False)


def adopt(mark: SenderMark, journal: Journal, sent: Witnessed, now: datetime) -> None:
    """Before the first send from here look once into Sent for every letter that has not left.

    What is there is recorded. So it is in a new folder too, which nothing may tell from one that
    was set back to its beginning.
    """
    notice(mark, journal, now)
    state = journal.ledger.state()
    if state.beside[KEY].get("looked", True):
        return
    entries: list[Entry] = []
    for approval, standing in _here(journal, state):
        if sent.holds(standing.message_id):
            letter = letter_of(approval)
            line = Line(event="recorded", at=now, step=approval.step, detail=THERE, letter=letter)
            entries.append(journal.entry(standing, line))
            entries += touch_of(letter, standing.message_id, now)
    _own(mark, journal, state, entries, now, looked=True)


def _here(journal: Journal, state: State) -> Iterator[tuple[Approval, Standing]]:
    """Yield the letters that have not left, as far as this database knows."""
    for approval, standing in letters(journal, state):
        if standing.event == BOUNCED:
            continue  # it lies in Sent, and did not arrive
        if standing.state in {"waiting", "failed", "held"} or standing.event in BEFORE_DOT:
            yield approval, standing


def _own(
    mark: SenderMark,
    journal: Journal,
    state: State,
    entries: list[Entry],
    now: datetime,
    *,
    looked: bool,
) -> None:
    body = {"instance": mark.instance, "at": now.isoformat(), "looked": looked}
    owner = Entry(key=KEY, body=body)
    journal.ledger.record((owner, *entries), source="send", expected_version=state.version)
    mark.write(f"{KEY} {now.isoformat()}")
