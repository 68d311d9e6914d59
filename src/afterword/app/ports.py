"""What the use cases need from outside, as protocols. Adapters live in the rooms beside app."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

Body = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One version of one fact: ``key`` says which, ``body`` what it is now (None: taken back).

    Keys are paths: "candidate", "policy", "cases/halden", "cases/halden/people/priya",
    "references/samuel", "contacts/lena"; and beside the facts file "letters/<step>",
    "approvals/<step>", "sends/<message id>/<nn>", "right/<step>/<n>".
    """

    key: str
    body: Body | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Entries that were appended together. ``undoes`` names the version that this takes back."""

    version: int
    at: datetime
    source: str
    entries: tuple[Entry, ...]
    undoes: int | None = None


class Clock(Protocol):
    """What time it is. Only app asks; core is told."""

    def now(self) -> datetime:
        """Return the present moment, aware."""
        ...


class Store(Protocol):
    """Where changes are kept, append-only; the same contract on memory, SQLite and PostgreSQL."""

    def version(self) -> int:
        """Return the version of the newest change, 0 for an empty store."""
        ...

    def changes(self, after: int = 0) -> Sequence[Change]:
        """Return the changes newer than ``after``, oldest first."""
        ...

    def append(
        self,
        entries: Sequence[Entry],
        *,
        expected_version: int,
        at: datetime,
        source: str,
        undoes: int | None = None,
        next_change: Mapping[str, datetime | None] | None = None,
    ) -> int:
        """Keep the entries as one change, with the cases' next changes, in one transaction.

        Returns the new version. Raises StaleVersion when the store has moved on.
        """
        ...

    def history(self, key: str) -> Sequence[tuple[Change, Entry]]:
        """Return every version of one fact, oldest first."""
        ...

    def due(self, until: datetime) -> Sequence[str]:
        """Return the cases whose next change is at or before ``until``, by the index."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """Everything that an approval binds: who writes to whom, by what way, and what it says.

    ``sender`` and ``to`` are (display name, address). Attachments are (name, media type, bytes).
    """

    message_id: str
    channel: str
    sender: tuple[str, str]
    to: tuple[str, str]
    subject: str
    body: str
    attachments: tuple[tuple[str, str, bytes], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What a channel says when a letter was taken: its own words and when."""

    at: datetime
    words: str


class Witness(Protocol):
    """Writes down each step of a send before the next is taken."""

    def saw(self, event: str, detail: str = "") -> None:
        """Journal one event of this attempt, durably, before going on."""
        ...


class Channel(Protocol):
    """One way to reach a person. Raises DeliveryFailed when it could not."""

    def deliver(self, letter: Envelope, witness: Witness) -> Receipt:
        """Hand the letter over once, telling the witness each step."""
        ...


class SentFolder(Protocol):
    """The provider's own record of what left."""

    def holds(self, message_id: str) -> bool | None:
        """Tell whether the message is in Sent; None when it cannot be looked up."""
        ...

    def file(self, letter: Envelope, at: datetime) -> bool:
        """Put a copy of a letter that left at ``at`` into Sent; False when that is not possible."""
        ...


class SenderLock(Protocol):
    """One sender per database."""

    def hold(self) -> AbstractContextManager[None]:
        """Hold the lock; Refused when another sender has it."""
        ...
