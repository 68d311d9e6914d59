"""What every command that notes something has in common."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Protocol

from afterword.cli.session import Session
from afterword.core.errors import WrongUsage

if TYPE_CHECKING:
    from afterword.core.facts import Search

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
    "suggestions": ("wording of a model", "wordings of a model"),
    "agreed": ("word that a model may be asked", "words that a model may be asked"),
    "mails": ("word on a mail", "words on mails"),
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


def noted(
    session: Session,
    saved: Saved,
    next_command: str,
    told: str = "",
    warnings: Sequence[str] = (),
) -> int:
    """Tell what was kept, what is to be minded about it, and the next useful command.

    ``told`` says it in words of the command's own; without them the facts are counted.
    """
    if session.out.as_json:
        minded = {"warnings": list(warnings)} if warnings else {}
        session.out.document({"version": saved.version, "keys": list(saved.keys), **minded})
    elif saved.keys:
        what = told or in_words(saved.keys)
        session.out.line(f"Noted: {what}. `afterword undo` takes it back.")
        session.out.lines(f"Mind: {each}" for each in warnings)
        session.out.next_command(next_command)
    else:
        session.out.line("That was known already; nothing changed.")
        session.out.next_command(next_command)
    return 0


def told_of(session: Session, before: "Search", keys: Iterable[str]) -> str:
    """Say what was kept since ``before``: the facts, and whose words are among them."""
    after = session.app.search()
    earlier, later = _moments(before), _moments(after)
    new = [ref for ref, said in later.items() if earlier.get(ref) != said]
    same = _same_otherwise(before, after)
    bare = {key for key, _ in new if key in same}
    people = list(dict.fromkeys(name for _, name in new))
    said = "" if not people else f"what {_who(people)} said"
    return in_words([key for key in keys if key not in bare], said)


def _who(names: list[str]) -> str:
    from afterword.core.in_words import listed

    return listed(names) if len(names) <= MOST_NAMED else f"{len(names)} people"


def _moments(search: "Search") -> dict[tuple[str, str], object]:
    """Return what was remembered, by the key of its interview and the person's name."""
    return {
        (f"cases/{case.id}/interviews/{each.id}", names.get(one.person) or one.person): one
        for case in search.cases
        for names in [{person.id: person.name for person in case.people}]
        for each in case.interviews
        for one in each.moments
    }


def _same_otherwise(before: "Search", after: "Search") -> set[str]:
    """Return the keys of interviews that differ in what was remembered alone."""
    from dataclasses import replace

    def bare(search: "Search") -> dict[str, object]:
        return {
            f"cases/{case.id}/interviews/{each.id}": replace(each, moments=())
            for case in search.cases
            for each in case.interviews
        }

    old = bare(before)
    return {key for key, each in bare(after).items() if old.get(key) == each}


def in_words(keys: Iterable[str], beside: str = "") -> str:
    """Say what facts with these keys are: "1 case, 2 people, 1 interview at halden".

    ``beside`` is said after them.
    """
    keys = tuple(keys)
    counts = Counter(_kind(key) for key in keys)
    said = [
        one if kind in OWN else f"{counts[kind]} {one if counts[kind] == 1 else many}"
        for kind, (one, many) in WORDS.items()
        if kind in counts
    ] + ([beside] if beside else [])
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
