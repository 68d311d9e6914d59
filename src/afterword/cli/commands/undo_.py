"""What was noted stays readable in the history; a letter that has left cannot be taken back.

With --earlier such letters are passed over, and the newest note before them is taken back.
"""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from afterword.cli.noted import in_words
from afterword.cli.session import Session
from afterword.core.errors import Refused

if TYPE_CHECKING:
    from afterword.app.ports import Change

# Why the newest note cannot be taken back: its letter has left, may have, or is leaving.
LEFT = frozenset({"already_sent", "unknown_fate", "sending"})


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `undo`."""
    parser.add_argument("--earlier", action="store_true", help="pass over letters that have left")


def run(session: Session) -> int:
    """Take back the last thing that was noted."""
    change = _undone(session)
    keys = [entry.key for entry in change.entries]
    if session.out.as_json:
        session.out.document({"undone": change.undoes, "keys": keys, "version": change.version})
    else:
        session.out.line(f"Taken back: {in_words(keys)}.")
        session.out.next_command("afterword today")
    return 0


def _undone(session: Session) -> "Change":
    try:
        return session.app.record.undo(earlier=session.options.earlier)
    except Refused as refused:
        if refused.code in LEFT:
            way = "`afterword undo --earlier` takes back what you noted before this letter."
            refused.hint = " ".join(filter(None, (refused.hint, way)))
        raise
