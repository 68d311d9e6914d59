"""A process that has everything imported and forks one short-lived sender for each order.

Orders come as lines of JSON on standard input; each is answered by the child's process id, and by
how it ended. Forking spares each sender the time of starting Python, so that hundreds can be
killed within a minute. Started by ``HATCH``, since Django must be set up before the imports.
"""

import gc
import json
import os
import select
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from importlib import import_module
from pathlib import Path
from ssl import SSLContext
from typing import Any

from django.db import connections

from afterword.app.facts.entries import decompose
from afterword.app.facts.ledger import Ledger
from afterword.app.ports import Entry, Envelope
from afterword.app.sending.approval import Approval, approvals, seal_of
from afterword.app.sending.dispatch import Dispatch
from afterword.app.sending.handover import Handover
from afterword.app.sending.journal import Journal
from afterword.app.sending.moments import TAKE_BACK
from afterword.app.sending.send_window import Window
from afterword.app.sending.sent_folder import Witnessed
from afterword.channels.email import Email
from afterword.channels.mailbox import Mailbox
from afterword.channels.sender_lock import SenderFolder
from afterword.channels.server_address import server_address, trust
from afterword.core.errors import AfterwordError
from afterword.core.facts import Search
from afterword.django_settings import database
from afterword.storage.instance import instance_of
from afterword.storage.opening import open_store
from tests.support.cast import panel
from tests.support.deadly import Deadly
from tests.support.fax_nursery import as_fax, with_fax
from tests.support.letters import FixedClock, Memory

OWN_FAULT = 70
HATCH = (
    "from tests.support.django import set_up_django; set_up_django();"
    " from tests.support.nursery import main; main()"
)


class AlwaysOpen:
    """Office hours of an office that never closes."""

    def into_hours(self, moment: datetime) -> datetime:
        """Return the moment as it is."""
        return moment


class AnyTime:
    """Windows that are always open, with no distance between colleagues, of a plan in a hurry."""

    def __call__(self, search: Search, approval: Approval, now: datetime) -> Window:
        """Return a window that is open now."""
        zone = now.tzinfo
        assert zone is not None
        return Window(hours=AlwaysOpen(), zone=zone, stagger=timedelta(0))

    def best(self, search: Search, approval: Approval, now: datetime) -> datetime | None:
        """Return none: a letter may leave as soon as it could be taken back."""
        return None

    def untimely(self, search: Search, approval: Approval, now: datetime) -> str | None:
        """Return none: what is planned and what limits allow is no matter of processes."""
        return None


@dataclass(slots=True)
class Sender:
    """One order's sender, over the real store, mail channel and mailbox."""

    order: dict[str, Any]
    ledger: Ledger
    dispatch: Dispatch
    clock: FixedClock
    ready: Callable[[], object]

    def approve(self) -> None:
        """Approve a letter, as the program does; it waits for its moment."""
        self.dispatch.notice()
        approval = self._approved()
        entry = Entry(key=f"approvals/{approval.step}", body=approval.to_body())
        self.ledger.record([entry], source="approve")

    def approve_and_send(self) -> None:
        """Approve a letter and send it now; the shooting begins in between."""
        self.approve()
        self.ready()
        self.dispatch.send(step_of(self.order["who"]))

    def recover(self) -> None:
        """Do what the program does when it starts again."""
        self.ready()
        self.dispatch.send_due()

    def release(self) -> None:
        """Let a letter go that is held, as the candidate does who has read it again."""
        self.dispatch.release(step_of(self.order["who"]))

    def due_since_last_look(self) -> None:
        """Control: what fell due since the last look is sent; the look alone is remembered."""
        beside, now = self.ledger.state().beside, self.clock.now()
        last = beside.get("marks/look", {}).get("at", "")
        at = approvals(beside)[-1].at + TAKE_BACK
        if str(last) < at.isoformat() and at <= now:
            self._deliver()
        look = Entry(key="marks/look", body={"at": now.isoformat()})
        self.ledger.record([look], source="send")

    def send_then_mark(self) -> None:
        """Control: the design that everybody writes first."""
        self.ready()
        if self._mark() not in self.ledger.state().beside:
            self._deliver()
            self._write_mark()

    def mark_then_send(self) -> None:
        """Control: the design that everybody writes second."""
        self.ready()
        if self._mark() not in self.ledger.state().beside:
            self._write_mark()
            self._deliver()

    def _mark(self) -> str:
        return f"marks/{self.order['who']}"

    def _write_mark(self) -> None:
        body = {"event": "marked"}
        self.ledger.record([Entry(key=self._mark(), body=body)], source="send")

    def _deliver(self) -> None:
        letter = self._approved().envelope
        self.dispatch.handover.channels[letter.channel].deliver(letter, Memory())

    def _approved(self) -> Approval:
        made = approved(self.order["who"], self.clock.now())
        return as_fax(made) if "fax" in self.order else made


def sender(order: dict[str, Any], ready: Callable[[], object] = tuple) -> Sender:
    """Build what an order needs, over the database in its folder.

    ``ready`` is called when what may be interrupted begins.
    """
    home = Path(order["home"])
    connections.settings["default"] = connections.configure_settings(
        {"default": database(f"sqlite:///{home / 'afterword.sqlite3'}", home)}
    )["default"]
    clock = FixedClock(datetime.fromisoformat(order["now"]))
    kill = order.get("kill") or {}
    store = Deadly(open_store(home), kill.get("event"), kill.get("when"))
    ledger = Ledger(store, clock)
    trusted = trusted_by(order["ca"])
    own = instance_of(home)
    folder = SenderFolder(folder=home, instance=own.id, copied=own.copied)
    mailbox = Mailbox(
        address=server_address(order["imap"], "imap", where="imap"), trust=trusted, patience=30.0
    )
    email = Email(
        address=server_address(order["smtp"], "smtp", where="smtp"),
        clock=clock,
        trust=trusted,
        patience=30.0,
        last_patience=30.0,
    )
    handover = Handover(
        journal=Journal(ledger),
        clock=clock,
        channels={"email": email},
        mark=folder,
        sent=Witnessed(account="maya", folder=mailbox),
    )
    if "fax" in order:
        handover = with_fax(handover, order["fax"])
    dispatch = Dispatch(handover=handover, windows=AnyTime(), lock=folder)
    return Sender(order=order, ledger=ledger, dispatch=dispatch, clock=clock, ready=ready)


@cache
def trusted_by(ca: str) -> SSLContext:
    """Return what trusts an authority; read once, in the parent."""
    return trust(Path(ca))


def step_of(who: str) -> str:
    """Return the step that the letter with this name does."""
    return f"promise/halden/{who}"


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
        step=step_of(who),
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


def obey(order: dict[str, Any], ready: Callable[[], object] = tuple) -> int:
    """Do what an order says, in the child; return the exit code."""
    try:
        if order["do"] == "import":
            import_facts(order)
        else:
            getattr(sender(order, ready), order["do"])()
    except AfterwordError as refusal:
        return refusal.exit_code
    except BaseException:  # noqa: BLE001 - whatever it is, the parent must be told
        traceback.print_exc()
        return OWN_FAULT
    return 0


def _answer(answer: dict[str, float]) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def _begin(order: dict[str, Any]) -> tuple[int, int]:
    """Fork a child that does what an order says; return it, and the pipe on which it is ready."""
    reads, writes = os.pipe()
    child = os.fork()
    if not child:
        os._exit(obey(order, lambda: os.write(writes, b"!")))
    os.close(writes)
    return child, reads


def _killed_in_time(child: int, after: float | None) -> int:
    """Kill the child after so many milliseconds, if it still lives then; return how it ended."""
    if after is not None:
        handle = os.pidfd_open(child)
        ended, _, _ = select.select([handle], [], [], after / 1000)
        os.close(handle)
        if not ended:
            os.kill(child, signal.SIGKILL)
    return os.waitpid(child, 0)[1]


def main() -> None:
    """Fork a child for each order until standard input ends."""
    import_module("django.db.backends.sqlite3.base")  # here once, not in each child
    # What is there already is never garbage: looking for some would copy its pages in each child.
    gc.freeze()
    for line in sys.stdin:
        order = json.loads(line)
        trusted_by(order["ca"])
        child, reads = _begin(order)
        _answer({"pid": child})
        os.read(reads, 1)
        began = time.monotonic()
        ended = _killed_in_time(child, (order.get("kill") or {}).get("ms"))
        os.close(reads)
        _answer(
            {
                "signal": os.WTERMSIG(ended) if os.WIFSIGNALED(ended) else 0,
                "exit": os.WEXITSTATUS(ended) if os.WIFEXITED(ended) else -1,
                "ms": 1000 * (time.monotonic() - began),
            }
        )
