"""Telling a restored, cloned or moved database from the one that sent last (P3).

The data folder remembers, outside the database, the line of the journal with which a letter last
left. A database that does not know that line, or came from another folder, must look before it
sends.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Protocol

from afterword.app.approval import Approval
from afterword.app.journal import BEFORE_DOT, Journal, Line, Standing, letter_of, touch_of
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
        return last is not None
    if owner.get("instance") != mark.instance or last is None:
        return True
    key, _, at = last.rpartition(" ")
    return state.beside.get(key, {}).get("at") != at


def adopt(mark: SenderMark, journal: Journal, sent: Witnessed, now: datetime) -> None:
    """Take the database as this folder's own; if it is a copy, nothing leaves it unseen.

    Every letter that waits there is looked for in Sent: what is there is recorded, the rest of a
    copy is held for the candidate. So it is before the very first send too, where nothing can tell
    a new folder from one that was set back to its beginning. All of it is one change, so that a
    crash leaves it undone as a whole.
    """
    state = journal.ledger.state()
    copied = is_a_copy(mark, state)
    if state.beside.get(KEY) is not None and not copied:
        return
    entries = [Entry(key=KEY, body={"instance": mark.instance, "at": now.isoformat()})]
    for approval, standing in letters(journal, state):
        if standing.state in {"waiting", "failed", "held"} or standing.event in BEFORE_DOT:
            entries += _looked(journal, sent, approval, standing, now, hold=copied)
    journal.ledger.record(entries, source="send", expected_version=state.version)
    mark.write(f"{KEY} {now.isoformat()}")


def _looked(
    journal: Journal,
    sent: Witnessed,
    approval: Approval,
    standing: Standing,
    now: datetime,
    *,
    hold: bool,
) -> Iterator[Entry]:
    letter = letter_of(approval)
    if sent.holds(standing.message_id):
        line = Line(event="recorded", at=now, step=approval.step, detail=THERE, letter=letter)
        yield journal.entry(standing, line)
        yield from touch_of(letter, standing.message_id, now)
    elif hold:
        line = Line(event="held", at=now, step=approval.step, detail=LOOK, letter=letter)
        yield journal.entry(standing, line)
