"""A process that has everything imported and forks one short-lived sender for each order.

Orders come as lines of JSON on standard input; each is answered by the child's process id, and by
how it ended. Forking spares each sender the time of starting Python, so that hundreds can be
killed within a minute. Started by ``HATCH``, since Django must be set up before the imports.
"""

import json
import os
import select
import signal
import sys
import time
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.db import connections

from afterword.app.approval import Approval, seal_of
from afterword.app.dispatch import Dispatch
from afterword.app.entries import decompose
from afterword.app.handover import Handover
from afterword.app.journal import Journal
from afterword.app.ledger import Ledger
from afterword.app.ports import Change, Entry, Envelope, Store
from afterword.app.send_window import Window
from afterword.app.sent_folder import Witnessed
from afterword.channels.email import Email
from afterword.channels.mailbox import Mailbox
from afterword.channels.sender_lock import SenderFolder
from afterword.channels.server_address import server_address, trust
from afterword.core.errors import AfterwordError
from afterword.core.facts import Search
from afterword.django_settings import database
from afterword.storage.opening import instance_id, open_store
from tests.support.cast import panel
from tests.support.letters import FixedClock, Memory

OWN_FAULT = 70
HATCH = (
    "from tests.support.django import set_up_django; set_up_django();"
    " from tests.support.nursery import main; main()"
)


@dataclass(frozen=True, slots=True)
class Deadly:
    """A store before or after whose line of one event the process dies by SIGKILL."""

    store: Store
    event: str | None
    when: str | None

    def version(self) -> int:
        """Pass on."""
        return self.store.version()

    def changes(self, after: int = 0) -> Sequence[Change]:
        """Pass on."""
        return self.store.changes(after)

    def history(self, key: str) -> Sequence[tuple[Change, Entry]]:
        """Pass on."""
        return self.store.history(key)

    def due(self, until: datetime) -> Sequence[str]:
        """Pass on."""
        return self.store.due(until)

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
        """Append, and die on one side of it if this is the line."""
        events = {entry.body.get("event") for entry in entries if entry.body}
        if self.event in events and self.when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        version = self.store.append(
            entries,
            expected_version=expected_version,
            at=at,
            source=source,
            undoes=undoes,
            next_change=next_change,
        )
        if self.event in events and self.when == "after":
            os.kill(os.getpid(), signal.SIGKILL)
        return version


class AlwaysOpen:
    """Office hours of an office that never closes."""

    def into_hours(self, moment: datetime) -> datetime:
        """Return the moment as it is."""
        return moment


def any_time(_search: Search, _approval: Approval, now: datetime) -> Window:
    """Return a window that is open now, with no distance between colleagues."""
    zone = now.tzinfo
    assert zone is not None
    return Window(hours=AlwaysOpen(), zone=zone, stagger=timedelta(0))


@dataclass(slots=True)
class Sender:
    """One order's sender, over the real store, mail channel and mailbox."""

    order: dict[str, Any]
    ledger: Ledger
    dispatch: Dispatch
    clock: FixedClock

    def approve_and_send(self) -> None:
        """Approve a letter and send it now."""
        approval = approved(self.order["who"], self.clock.now())
        entry = Entry(key=f"approvals/{approval.step}", body=approval.to_body())
        self.ledger.record([entry], source="approve")
        self.dispatch.send(approval.step)

    def recover(self) -> None:
        """Do what the program does when it starts again."""
        self.dispatch.send_due()

    def send_then_mark(self) -> None:
        """Control: the design that everybody writes first."""
        if self._mark() not in self.ledger.state().beside:
            self._deliver()
            self._write_mark()

    def mark_then_send(self) -> None:
        """Control: the design that everybody writes second."""
        if self._mark() not in self.ledger.state().beside:
            self._write_mark()
            self._deliver()

    def _mark(self) -> str:
        return f"marks/{self.order['who']}"

    def _write_mark(self) -> None:
        body = {"event": "marked"}
        self.ledger.record([Entry(key=self._mark(), body=body)], source="send")

    def _deliver(self) -> None:
        letter = approved(self.order["who"], self.clock.now()).envelope
        self.dispatch.handover.channels["email"].deliver(letter, Memory())


def sender(order: dict[str, Any]) -> Sender:
    """Build what an order needs, over the database in its folder."""
    home = Path(order["home"])
    connections.settings["default"] = connections.configure_settings(
        {"default": database(f"sqlite:///{home / 'afterword.sqlite3'}", home)}
    )["default"]
    clock = FixedClock(datetime.fromisoformat(order["now"]))
    kill = order.get("kill") or {}
    store = Deadly(open_store(home), kill.get("event"), kill.get("when"))
    ledger = Ledger(store, clock)
    trusted = trust(Path(order["ca"]))
    folder = SenderFolder(folder=home, instance=instance_id(home))
    mailbox = Mailbox(
        address=server_address(order["imap"], "imap", where="imap"), trust=trusted, patience=5.0
    )
    email = Email(
        address=server_address(order["smtp"], "smtp", where="smtp"),
        clock=clock,
        trust=trusted,
        patience=1.0,
        last_patience=1.0,
    )
    handover = Handover(
        journal=Journal(ledger),
        clock=clock,
        channels={"email": email},
        mark=folder,
        sent=Witnessed(account="maya", folder=mailbox),
    )
    dispatch = Dispatch(handover=handover, windows=any_time, lock=folder)
    return Sender(order=order, ledger=ledger, dispatch=dispatch, clock=clock)


def approved(who: str, at: datetime) -> Approval:
    """Return an approval of a letter of its own to Ruth, with this name."""
    envelope = Envelope(
        message_id=f"<{who}@afterword.invalid>",
        channel="email",
        sender=("Maya Okafor", "maya@okafor.example"),
        to=("Ruth Delgado", "ruth.delgado@haldenrobotics.example"),
        subject="Thank you for Friday",
        body=f"Dear Ms. Delgado,\n\nThank you. This is letter {who}.\n\nMaya Okafor\n",
    )
    return Approval(
        step=f"promise/halden/{who}",
        kind="promise",
        case="halden",
        person="ruth",
        at=at,
        envelope=envelope,
        seal=seal_of(envelope),
    )


def import_facts(order: dict[str, Any]) -> None:
    """Fill a new database with the panel's facts."""
    facts = [Entry(key=key, body=body) for key, body in decompose(panel()).items()]
    sender(order).ledger.record(facts, source="import")


def obey(order: dict[str, Any]) -> int:
    """Do what an order says, in the child; return the exit code."""
    try:
        if order["do"] == "import":
            import_facts(order)
        else:
            getattr(sender(order), order["do"])()
    except AfterwordError as refusal:
        return refusal.exit_code
    except BaseException:  # noqa: BLE001 - whatever it is, the parent must be told
        traceback.print_exc()
        return OWN_FAULT
    return 0


def _answer(answer: dict[str, int]) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def _killed_in_time(child: int, order: dict[str, Any]) -> int:
    """Kill the child after its random time, if it still lives then; return how it ended."""
    after = (order.get("kill") or {}).get("ms")
    if after is not None:
        handle = os.pidfd_open(child)
        ended, _, _ = select.select([handle], [], [], after / 1000)
        os.close(handle)
        if not ended:
            os.kill(child, signal.SIGKILL)
    return os.waitpid(child, 0)[1]


def main() -> None:
    """Fork a child for each order until standard input ends."""
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if not child:
            os._exit(obey(order))
        _answer({"pid": child})
        began = time.monotonic()
        ended = _killed_in_time(child, order)
        _answer(
            {
                "signal": os.WTERMSIG(ended) if os.WIFSIGNALED(ended) else 0,
                "exit": os.WEXITSTATUS(ended) if os.WIFEXITED(ended) else -1,
                "ms": int((time.monotonic() - began) * 1000),
            }
        )
