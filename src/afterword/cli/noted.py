"""What every command that notes something has in common."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Protocol

from afterword.cli.session import Session
from afterword.core.errors import WrongUsage

WORDS = {
    "candidate": ("your own card", "your own card"),
    "policy": ("your own numbers", "your own numbers"),
    "cases": ("case", "cases"),
    "people": ("person", "people"),
    "interviews": ("interview", "interviews"),
    "decisions": ("decision date", "decision dates"),
    "touches": ("thing said", "things said"),
    "offers": ("offer", "offers"),
    "promises": ("promise", "promises"),
    "waived": ("step left out", "steps left out"),
    "outcome": ("outcome", "outcomes"),
    "references": ("reference", "references"),
    "contacts": ("contact", "contacts"),
    "letters": ("draft", "drafts"),
    "approvals": ("approval", "approvals"),
    "right": ("finding called right", "findings called right"),
}
OWN = ("candidate", "policy")
MOST_NAMED = 3


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


def noted(session: Session, saved: Saved, next_command: str, told: str = "") -> int:
    """Tell what was kept, and the next useful command.

    ``told`` says it in words of the command's own; without them the facts are counted.
    """
    if session.out.as_json:
        session.out.document({"version": saved.version, "keys": list(saved.keys)})
    elif saved.keys:
        what = told or in_words(saved.keys)
        session.out.line(f"Noted: {what}. `afterword undo` takes it back.")
        session.out.next_command(next_command)
    else:
        session.out.line("That was known already; nothing changed.")
        session.out.next_command(next_command)
    return 0


def in_words(keys: Iterable[str]) -> str:
    """Say what facts with these keys are: "1 case, 2 people, 1 interview at halden"."""
    keys = tuple(keys)
    counts = Counter(_kind(key) for key in keys)
    said = [
        one if kind in OWN else f"{counts[kind]} {one if counts[kind] == 1 else many}"
        for kind, (one, many) in WORDS.items()
        if kind in counts
    ]
    cases = sorted({key.split("/")[1] for key in keys if key.startswith("cases/")})
    apart = any(not key.startswith("cases/") for key in keys)
    where = f" at {' and '.join(cases)}" if 0 < len(cases) <= MOST_NAMED and not apart else ""
    return f"{', '.join(said) or 'what is beside the facts'}{where}"


def _kind(key: str) -> str:
    """Return what a fact is, from the key that it is kept under."""
    parts = key.split("/")
    return parts[2] if parts[0] == "cases" and len(parts) > len(("cases", "id")) else parts[0]


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
