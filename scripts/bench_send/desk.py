"""One candidate's real desk: facts, approved letters and a sender over a real database."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from ssl import create_default_context
from typing import Any

from afterword.app.facts.entries import decompose
from afterword.app.facts.ledger import Ledger
from afterword.app.ports import Entry, Envelope
from afterword.app.sending.approval import Approval, seal_of
from afterword.app.sending.dispatch import Dispatch
from afterword.app.sending.handover import Handover
from afterword.app.sending.home_clock import HomeClock
from afterword.app.sending.journal import BY_PERSON, Journal, Line, Standing, letter_of
from afterword.app.sending.send_window import OfficeWindows
from afterword.app.sending.sent_folder import Witnessed
from afterword.calendars.public_holidays import PublicHolidays
from afterword.channels.email import Email
from afterword.channels.sender_lock import SenderFolder
from afterword.channels.server_address import server_address
from afterword.clock import SystemClock
from afterword.core.facts import Search
from afterword.core.planning import next_changes
from afterword.storage.instance import instance_of
from afterword.storage.opening import open_store
from scripts.bench.facts import PEOPLE, ordinary, search
from tests.support.databases import connected, sqlite_url

CASES = 20
A_CHANGE = 200
EVENTS = ("planned", "claimed", "connected", "accepted", "body", "dot", "taken", "recorded")


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A data folder, and what sends from it; ``home`` can be opened again."""

    home: Path
    ledger: Ledger
    dispatch: Dispatch

    def approve(self, first: int, count: int) -> None:
        """Approve letters by number; each is to leave now, because she says so."""
        now = self.dispatch.now()
        for block in _blocks(first, count):
            entries = [entry for number in block for entry in waiting(number, now)]
            self.ledger.record(entries, source="approve")

    def remember(self, count: int) -> None:
        """Put so many letters into the past that have left long ago."""
        then = self.dispatch.now() - timedelta(days=200)
        for block in _blocks(10**6, count):
            entries = [entry for number in block for entry in gone(number, then)]
            self.ledger.record(entries, source="send")


@contextmanager
def desk(home: Path, url: str) -> Iterator[Desk]:
    """Open the desk in a folder; a new one gets an ordinary search of twenty cases."""
    with connected(sqlite_url(home), home) as alias:
        calendars = PublicHolidays(home)

        def moments(facts: Search, now: datetime) -> Any:  # noqa: ANN401 - as core returns it
            return next_changes(facts, now, calendars)

        ledger = Ledger(open_store(home, using=alias), SystemClock(), moments, lambda: "bench")
        clock = HomeClock(ledger=ledger, clock=SystemClock())
        own = instance_of(home)
        folder = SenderFolder(folder=home, instance=own.id, copied=own.copied)
        email = Email(
            address=server_address(url, "smtp", where="smtp"),
            clock=clock,
            trust=create_default_context(),
        )
        handover = Handover(
            journal=Journal(ledger),
            clock=clock,
            channels={"email": email},
            mark=folder,
            sent=Witnessed(account="maya"),
        )
        dispatch = Dispatch(handover=handover, windows=OfficeWindows(calendars), lock=folder)
        if not ledger.state().version:
            ledger.record(_facts(clock.now()), source="import")
        yield Desk(home=home, ledger=ledger, dispatch=dispatch)


def approved(number: int, at: datetime) -> Approval:
    """Return the approval of a letter that tells what was promised, by its number."""
    case, person, name = *_whom(number), PEOPLE[number % len(PEOPLE)][1]
    envelope = Envelope(
        message_id=f"<{number}@afterword.invalid>",
        channel="email",
        sender=("Maya Okafor", "maya@okafor.example"),
        to=(name, f"{person}@{case}.example"),
        subject="What I promised on Friday",
        body=f"Dear {name},\n\n{'I promised to send you the figures. ' * 8}\n\nMaya Okafor\n",
    )
    return Approval(
        step=f"promise/{case}/n{number}",
        kind="promise",
        case=case,
        person=person,
        at=at,
        envelope=envelope,
        seal=seal_of(envelope),
    )


def waiting(number: int, now: datetime) -> Iterator[Entry]:
    """Yield the approval of a letter that leaves now, and the line that says so."""
    approval = approved(number, now)
    yield Entry(key=f"approvals/{approval.step}", body=approval.to_body())
    said = Line(event="planned", at=now, step=approval.step, detail=BY_PERSON, until=now)
    yield _entry(approval, 0, said)


def gone(number: int, then: datetime) -> Iterator[Entry]:
    """Yield the approval of a letter that left long ago, and every line of its journal."""
    approval = approved(number, then)
    yield Entry(key=f"approvals/{approval.step}", body=approval.to_body())
    for place, event in enumerate(EVENTS):
        letter = letter_of(approval) if event == "claimed" else None
        line = Line(event=event, at=then, step=approval.step, letter=letter, until=then)
        yield _entry(approval, place, line)


def _entry(approval: Approval, place: int, line: Line) -> Entry:
    bare = approval.envelope.message_id.strip("<>")
    return Entry(key=f"sends/{bare}/{place:03}", body=line.to_body())


def _whom(number: int) -> tuple[str, str]:
    """Return the case and the person that a letter is to."""
    return f"c{number // len(PEOPLE) % CASES:04}", PEOPLE[number % len(PEOPLE)][0]


def _facts(now: datetime) -> list[Entry]:
    """Return the facts of twenty cases that were met two weeks ago."""
    friday = now.astimezone(UTC).date() - timedelta(days=14)
    document = search(*(_case(number, friday) for number in range(CASES)))
    return [Entry(key=key, body=body) for key, body in decompose(document).items()]


def _case(number: int, friday: date) -> dict[str, Any]:
    return ordinary(f"c{number:04}", f"Halden Robotics {number}", friday)


def _blocks(first: int, count: int) -> Iterator[range]:
    for begin in range(first, first + count, A_CHANGE):
        yield range(begin, min(begin + A_CHANGE, first + count))


__all__ = ["Desk", "Standing", "approved", "desk"]
