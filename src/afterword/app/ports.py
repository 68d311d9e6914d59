"""What the use cases need from outside, as protocols. Adapters live in the rooms beside app."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple, Protocol, runtime_checkable

Body = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One version of one fact: ``key`` says which, ``body`` what it is now (None: taken back).

    Keys are paths: "candidate", "policy", "cases/halden", "cases/halden/people/priya",
    "references/samuel", "contacts/lena"; and beside the facts file "letters/<step>",
    "approvals/<step>", "sends/<message id>/<nn>", "right/<step>/<n>". A ``passing`` one need not
    outlast a power cut by itself: it does so with whatever is kept after it.
    """

    key: str
    body: Body | None
    passing: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Entries that were appended together. ``undoes`` names the version that this takes back."""

    version: int
    at: datetime
    source: str
    entries: tuple[Entry, ...]
    undoes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Upcoming:
    """When cases change next, None for never, and the name of what that was worked out from."""

    cases: Mapping[str, datetime | None]
    planned_by: str = ""


class Clock(Protocol):
    """What time it is. Only app asks; core is told."""

    def now(self) -> datetime:
        """Return the present moment, aware."""
        ...


class Store(Protocol):
    """Where a search's changes are kept, append-only; one contract for memory and databases."""

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
        upcoming: Upcoming | None = None,
    ) -> int:
        """Keep the entries as one change, with when cases change next, in one transaction.

        The first change of a search brings all of its cases. Returns the new version. Raises
        StaleVersion when the store has moved on.
        """
        ...

    def history(self, key: str) -> Sequence[tuple[Change, Entry]]:
        """Return every version of one fact, oldest first."""
        ...


class Due(NamedTuple):
    """When time alone changes a case's plan next, and whose case it is.

    A tuple, because thousands are made for one answer, and they are in order.
    """

    at: datetime
    search: int
    case: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A search as it is held: its facts by key, at a version; nothing of what lies beside them."""

    search: int
    version: int
    facts: Mapping[str, Body]


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """When each case of a search changes next, worked out from its facts at a version."""

    search: int
    version: int
    cases: Mapping[str, datetime | None]


class Searches(Protocol):
    """Every search that one database holds: what is due in them, and what that came from."""

    def due(self, until: datetime, *, after: Due | None = None, most: int = 500) -> Sequence[Due]:
        """Return the cases that change by a moment, the earliest first, by the index.

        At most ``most`` of them, behind ``after``: the last one of the page before.
        """
        ...

    def behind(self, planned_by: str, *, after: int = 0, most: int = 50) -> Sequence[Held]:
        """Return searches whose moments were worked out from something else, by their numbers.

        At most ``most`` of them, behind the number ``after``.
        """
        ...

    def keep(self, planned: Sequence[Planned], *, planned_by: str, now: datetime) -> Sequence[int]:
        """Keep when cases change next, in one transaction; what is due already stays due.

        Returns the searches that were written to meanwhile: of those nothing is kept.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """Everything that an approval binds: who writes to whom, by what way, and what it says.

    ``sender`` and ``to`` are (display name, address). Attachments are (name, media type, bytes).
    ``answers`` is the Message-ID of the mail that it answers, ``references`` those of the exchange
    that it goes on with, the oldest first; ``html`` says that its words also stand as quiet HTML.
    """

    message_id: str
    channel: str
    sender: tuple[str, str]
    to: tuple[str, str]
    subject: str
    body: str
    attachments: tuple[tuple[str, str, bytes], ...] = ()
    answers: str = ""
    references: tuple[str, ...] = ()
    html: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What a channel says when a letter was taken: its own words and when.

    ``job`` is its number where it lies in a queue and did not go through yet.
    """

    at: datetime
    words: str
    job: str | None = None


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


@runtime_checkable
class InARow(Protocol):
    """A way that several letters take more cheaply one after the other."""

    def in_a_row(self) -> AbstractContextManager[None]:
        """Keep open what they share while the block lasts; each is handed over on its own."""
        ...


class SentFolder(Protocol):
    """The provider's own record of what left."""

    def holds(self, message_id: str) -> bool | None:
        """Tell whether the message is in Sent; None when it cannot be looked up."""
        ...

    def file(self, letter: Envelope, at: datetime) -> bool:
        """Put a copy of a letter that left at ``at`` into Sent; False when that is not possible."""
        ...


class LanguageModel(Protocol):
    """A language model that words a letter anew: it is given text and gives text, nothing else."""

    @property
    def address(self) -> str:
        """Return where questions go; it holds no key."""
        ...

    @property
    def name(self) -> str:
        """Return what its server calls it."""
        ...

    @property
    def told(self) -> str:
        """Return how far a question goes, as the end of a sentence."""
        ...

    def body(self, rules: str, text: str) -> str:
        """Return exactly what would be sent for these rules and this text."""
        ...

    def answer(self, body: str) -> str:
        """Send it once and return the text that the model wrote; OutsideFailed without one."""
        ...


class SenderLock(Protocol):
    """One sender per database."""

    def hold(self) -> AbstractContextManager[None]:
        """Hold the lock; Refused when another sender has it."""
        ...
