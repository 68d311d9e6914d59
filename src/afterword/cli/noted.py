"""What every command that notes something has in common."""

from datetime import date
from typing import Protocol

from afterword.cli.session import Session
from afterword.core.errors import WrongUsage


class Saved(Protocol):
    """What was kept (app.record.Saved)."""

    @property
    def version(self) -> int:
        """Return the version after it."""
        ...

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the facts that are new or changed."""
        ...


def noted(session: Session, saved: Saved, next_command: str) -> int:
    """Tell what was kept, and the next useful command."""
    if session.out.as_json:
        session.out.document({"version": saved.version, "keys": list(saved.keys)})
    elif saved.keys:
        session.out.line(f"Noted: {', '.join(saved.keys)}. `afterword undo` takes it back.")
        session.out.next_command(next_command)
    else:
        session.out.line("That was known already; nothing changed.")
        session.out.next_command(next_command)
    return 0


def day(text: str | None, option: str) -> date | None:
    """Read a date that an option gives."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise WrongUsage(
            f"{text!r} is no date", where=option, hint="Write it like 2026-12-04."
        ) from None
