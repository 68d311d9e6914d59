"""Telling a restored, cloned or moved database from the one that sent last (P3).

The data folder remembers, outside the database, which copy sent last and how far its ledger was.
A database that knows less than that, or came from another folder, must look before it sends.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Protocol

from afterword.app.approval import Approval
from afterword.app.journal import Journal, Line, Standing, letter_of, touch_of
from afterword.app.ports import Entry
from afterword.app.sent_folder import Witnessed
from afterword.app.state import State
from afterword.app.tray import letters

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

    def read(self) -> int | None:
        """Return the ledger's version at the last claim from here; None when there was none."""
        ...

    def write(self, version: int) -> None:
        """Remember a claim's version, durably, before anything leaves."""
        ...


def is_a_copy(mark: SenderMark, state: State) -> bool:
    """Tell whether this database may have missed a send that really happened."""
    reached = mark.read()
    owner = state.beside.get(KEY)
    if owner is None:
        return reached is not None
    return owner.get("instance") != mark.instance or reached is None or state.version < reached


def adopt(mark: SenderMark, journal: Journal, sent: Witnessed, now: datetime) -> None:
    """Take the database as this folder's own; if it is a copy, nothing leaves it unseen.

    Every letter that waits there is looked for in Sent: what is there is recorded, the rest is
    held for the candidate. All of it is one change, so that a crash leaves it undone as a whole.
    """
    state = journal.ledger.state()
    copied = is_a_copy(mark, state)
    if state.beside.get(KEY) is not None and not copied:
        return
    entries = [Entry(key=KEY, body={"instance": mark.instance})]
    if copied:
        for approval, standing in letters(journal, state):
            if standing.state in {"waiting", "failed", "held"}:
                entries += _looked(journal, sent, approval, standing, now)
    mark.write(journal.ledger.record(entries, source="send", expected_version=state.version))


def _looked(
    journal: Journal, sent: Witnessed, approval: Approval, standing: Standing, now: datetime
) -> Iterator[Entry]:
    letter = letter_of(approval)
    found = sent.holds(standing.message_id)
    event, words = ("recorded", THERE) if found else ("held", LOOK)
    line = Line(event=event, at=now, step=approval.step, detail=words, letter=letter)
    yield journal.entry(standing, line)
    if found:
        yield from touch_of(letter, standing.message_id, now)
