"""The files that go with a letter: put to it, and taken off it again."""

from pathlib import Path
from typing import TYPE_CHECKING

from afterword.cli.session import Session, read_bytes

if TYPE_CHECKING:
    from afterword.app.letters.draft_view import Draft


def attach(session: Session, step: str, path: str) -> "Draft":
    """Put a file to a letter, and return the letter as it stands then."""
    session.app.enclosing.add(step, Path(path).name, read_bytes(path))
    return session.app.draft.show(step)


def detach(session: Session, step: str, name: str) -> "Draft":
    """Take a file off a letter, and return the letter as it stands then."""
    session.app.enclosing.remove(step, name)
    return session.app.draft.show(step)
