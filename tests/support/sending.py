"""A desk with approved letters and a post office that the test directs: sending without a wire."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from afterword.app.facts.entries import decompose
from afterword.app.facts.ledger import Ledger
from afterword.app.facts.memory_store import MemoryStore
from afterword.app.ports import Entry, Envelope, Receipt, Store, Witness
from afterword.app.sending.approval import Approval, seal_of
from afterword.app.sending.dispatch import Dispatch
from afterword.app.sending.handover import Handover
from afterword.app.sending.journal import Journal
from afterword.app.sending.moments import TAKE_BACK
from afterword.app.sending.send_window import OfficeWindows
from afterword.app.sending.sent_folder import Witnessed
from afterword.app.sending.tray import TrayLine
from afterword.core.errors import DeliveryFailed
from afterword.core.ports import Calendars
from tests.support.cast import PANEL, panel
from tests.support.letters import FixedClock

CHICAGO = ZoneInfo("America/Chicago")
# Monday after the panel, at ten in the morning: the best moment of the plan for the thanks.
MONDAY = datetime(2026, 11, 23, 10, tzinfo=CHICAGO)
STEPS = ("claimed", "connected", "accepted", "body", "dot", "taken", "recorded")
ACCOUNT = "maya@mail.example"


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """Return a moment of November 2026 in Chicago."""
    return datetime(2026, 11, day, hour, minute, tzinfo=CHICAGO)


class Killed(BaseException):
    """The process ends here, as by SIGKILL: nobody catches it, nothing is cleaned up."""


@dataclass(slots=True)
class PostOffice:
    """A channel and its provider's Sent folder.

    ``mood`` is what happens to the next letter; ``files`` whether copies are filed in Sent;
    ``dies_at`` the step at which the sender's process is killed, right after journalling it.
    """

    clock: FixedClock
    mood: str = "good"
    files: bool = True
    reachable: bool = True
    dies_at: str | None = None
    taken: list[str] = field(default_factory=list)
    sent: set[str] = field(default_factory=set)
    copies: list[tuple[str, datetime]] = field(default_factory=list)

    def deliver(self, letter: Envelope, witness: Witness) -> Receipt:
        """Take a letter as the mood says."""
        for event in ("connected", "accepted", "body", "dot"):
            if event == "accepted" and self.mood in {"greylisted", "no such person"}:
                permanent = self.mood == "no such person"
                raise DeliveryFailed(f"The server says {self.mood}", permanent=permanent)
            self._saw(witness, event)
        if self.mood != "lost, not taken":
            self._take(letter)
        if self.mood in {"lost, taken", "lost, not taken"}:
            raise DeliveryFailed("The connection was lost", permanent=False, after_dot=True)
        if self.dies_at == "before the 250":
            raise Killed
        self._saw(witness, "taken", "250 Queued")
        return Receipt(at=self.clock.now(), words="250 Queued")

    def holds(self, message_id: str) -> bool | None:
        """Tell what Sent holds (app.ports.SentFolder)."""
        return message_id in self.sent if self.reachable else None

    def file(self, letter: Envelope, at: datetime) -> bool:
        """Put a copy of ours into Sent (app.ports.SentFolder)."""
        if self.reachable:
            self.copies.append((letter.message_id, at))
            self.sent.add(letter.message_id)
        return self.reachable

    def _take(self, letter: Envelope) -> None:
        self.taken.append(letter.message_id)
        if self.files:
            self.sent.add(letter.message_id)

    def _saw(self, witness: Witness, event: str, detail: str = "") -> None:
        witness.saw(event, detail)
        if self.dies_at == event:
            raise Killed


@dataclass(slots=True)
class Folder:
    """The sender's lock and mark, in memory."""

    instance: str = "this-computer"
    copied: bool = False
    line: str | None = None
    holding: bool = False

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Hold the lock; one holder at a time."""
        assert not self.holding
        self.holding = True
        try:
            yield
        finally:
            self.holding = False

    def read(self) -> str | None:
        """Return the line that was remembered last."""
        return self.line

    def write(self, line: str) -> None:
        """Remember a line of the journal."""
        self.line = line


@dataclass(slots=True)
class Desk:
    """One candidate's desk: facts, approved letters, a clock, a post office, a sender."""

    clock: FixedClock = field(default_factory=lambda: FixedClock(MONDAY))
    store: Store = field(default_factory=MemoryStore)
    folder: Folder = field(default_factory=Folder)
    calendars: Calendars | None = None
    post: PostOffice = field(init=False)
    ledger: Ledger = field(init=False)
    dispatch: Dispatch = field(init=False)

    def __post_init__(self) -> None:
        self.post = PostOffice(self.clock)
        self.restart()

    def restart(self) -> None:
        """Start the program anew over the same store, as after a crash."""
        self.ledger = Ledger(self.store, self.clock)
        self.dispatch = Dispatch(
            handover=Handover(
                journal=Journal(self.ledger),
                clock=self.clock,
                channels={"email": self.post},
                mark=self.folder,
                sent=Witnessed(account=ACCOUNT, folder=self.post),
            ),
            windows=OfficeWindows(self.calendars),
            lock=self.folder,
        )

    def wait(self, **how_long: float) -> None:
        """Let time pass."""
        self.clock.moment += timedelta(**how_long)

    def approve(self, *people: str, ago: timedelta = TAKE_BACK, **changes: str) -> None:
        """Approve a thank-you letter to each of these people of the panel, a minute ago.

        So that the time is over in which a letter that was just approved stays here anyway.
        """
        for person in people:
            approval = approved(person, self.clock.now() - ago, **changes)
            entry = Entry(key=f"approvals/{approval.step}", body=approval.to_body())
            self.ledger.record([entry], source="approve")

    def line(self, person: str) -> TrayLine:
        """Return the tray's line of one person's letter."""
        return next(line for line in self.dispatch.tray() if line.step == step_of(person))

    def events(self, person: str) -> list[str]:
        """Return what the journal says happened to one person's letter."""
        state = self.ledger.state()
        standing = self.dispatch.handover.journal.standing(state, message_id(person))
        return [line.event for line in standing.lines]

    def touches(self) -> list[tuple[str, str | None]]:
        """Return the touches of the case: what kind, with whom."""
        (case,) = self.ledger.state().search.cases
        return [(touch.kind, touch.person) for touch in case.touches]

    def trust_the_provider(self) -> None:
        """Let the desk know that the provider files what it sends, from earlier clean sends."""
        body = {"filed": 3, "missed": 0, "lag_seconds": 2.0, "learnt": []}
        self.ledger.record([Entry(key=f"providers/{ACCOUNT}", body=body)], source="send")


def desk(*people: str, store: Store | None = None, calendars: Calendars | None = None) -> Desk:
    """Return a desk with the panel's facts and letters approved to some of its people."""
    made = Desk(store=store or MemoryStore(), calendars=calendars)
    made.ledger.record(panel_facts(), source="import")
    made.approve(*people)
    return made


def panel_facts() -> list[Entry]:
    """Return the facts of the panel, as they are recorded."""
    return [Entry(key=key, body=body) for key, body in decompose(panel()).items()]


def approved(person: str, at: datetime, **changes: str) -> Approval:
    """Return an approval of a thank-you letter to somebody of the panel."""
    facts = {each["id"]: each for each in panel()["cases"][0]["people"]}[person]
    values: dict[str, Any] = {
        "message_id": message_id(person),
        "channel": "email",
        "sender": ("Maya Okafor", "maya@okafor.example"),
        "to": (facts["name"], facts["email"]),
        "subject": f"Thank you, {facts['name']}",
        "body": f"Dear {facts['name']},\n\nThank you for Friday.\n\nMaya Okafor\n",
        **changes,
    }
    envelope = Envelope(**values)
    return Approval(
        step=step_of(person),
        kind="thank_you",
        case="halden",
        interview="r1",
        person=person,
        at=at,
        envelope=envelope,
        seal=seal_of(envelope),
    )


def step_of(person: str) -> str:
    """Return the id of the step that thanks a person of the panel."""
    return f"thank_you/halden/r1/{person}"


def message_id(person: str) -> str:
    """Return the Message-ID of the letter to a person of the panel."""
    return f"<{person}.1@afterword.invalid>"


__all__ = ["MONDAY", "PANEL", "STEPS", "Desk", "Killed", "at", "desk", "message_id", "step_of"]
