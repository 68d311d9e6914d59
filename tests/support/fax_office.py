"""A fax server that the test directs, and a desk whose letters may go by it."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from afterword.app.faxing.fax_line import PAGES, PDF, ByFax
from afterword.app.ports import Clock, Entry, Witness
from afterword.app.sending.approval import Approval, seal_of
from afterword.app.sending.queues import FAILED, GONE, MOVING, WAITING, Job
from afterword.channels.fax_address import FaxGateway
from afterword.channels.fax_gateway import ByGateway
from afterword.core.errors import DeliveryFailed, OutsideFailed
from afterword.core.ports import Calendars
from tests.support.sending import Desk, Killed, approved, panel_facts

NUMBER = "+13125550148"


@dataclass(slots=True)
class FaxOffice:
    """A queue; ``mood`` is what happens to the next fax, ``dies_at`` where its sender is killed."""

    clock: Clock
    mood: str = "good"
    dies_at: str | None = None
    reachable: bool = True
    jobs: dict[str, Job] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    pages: list[bytes] = field(default_factory=list)

    def submit(self, pages: bytes, number: str, key: str, witness: Witness) -> Job:
        """Take a fax as the mood says (app.faxing.fax_line.FaxLine)."""
        for event in ("connected", "accepted", "body", "dot"):
            if event == "accepted" and self.mood == "no modem":
                raise DeliveryFailed("The fax server has no modem", permanent=False)
            witness.saw(event)
            if self.dies_at == event:
                raise Killed
        if self.mood == "lost, not taken":
            raise DeliveryFailed("The connection was lost", permanent=False, after_dot=True)
        job = Job(id=str(len(self.jobs) + 1), state=WAITING)
        self.jobs[job.id], self.keys[key] = job, job.id
        self.calls.append(number)
        self.pages.append(pages)
        if self.dies_at == "after it took":
            raise Killed
        if self.mood == "lost, taken":
            raise DeliveryFailed("The connection was lost", permanent=False, after_dot=True)
        return job

    def status(self, job: str, key: str) -> Job:
        """Tell how a fax fares."""
        self._refuse_away()
        known = self.keys.get(key) == job
        return self.jobs[job] if known and job in self.jobs else Job(id=job, state=GONE)

    def cancel(self, job: str, key: str) -> Job:
        """Stop a fax unless it is through."""
        found = self.status(job, key)
        if found.state in {WAITING, MOVING}:
            self.jobs[job] = Job(id=job, state=FAILED, words="It was stopped.")
        return self.status(job, key)

    def find(self, key: str) -> Job | None:
        """Find a fax by its key."""
        self._refuse_away()
        return self.jobs.get(self.keys.get(key, ""))

    def becomes(self, state: str, words: str = "", again: datetime | None = None) -> None:
        """Let the newest fax fare so."""
        job = str(len(self.jobs))
        self.jobs[job] = Job(id=job, state=state, words=words, again=again)

    def forget(self) -> None:
        """Clean the queue, as servers do with what is done."""
        self.jobs.clear()
        self.keys.clear()

    def _refuse_away(self) -> None:
        if not self.reachable:
            raise OutsideFailed("The fax server does not answer")


@dataclass(slots=True)
class FaxDesk(Desk):
    """A desk with a fax office beside its post office."""

    office: FaxOffice = field(init=False)

    def __post_init__(self) -> None:
        self.office = FaxOffice(self.clock)
        Desk.__post_init__(self)

    def restart(self) -> None:
        """Start the program anew, with the fax line set up."""
        Desk.restart(self)
        handover = replace(
            self.dispatch.handover,
            channels={"email": self.post, "fax": ByFax(line=self.office, clock=self.clock)},
            queues={"fax": self.office},
        )
        self.dispatch = type(self.dispatch)(
            handover=handover, windows=self.dispatch.windows, lock=self.dispatch.lock
        )

    def by_gateway(self) -> None:
        """Let faxes go by mail to a gateway, through the post office, from now on."""
        gateway = ByGateway(email=self.post, gateway=FaxGateway(template="{digits}@fax.example"))
        handover = replace(
            self.dispatch.handover, channels={"email": self.post, "fax": gateway}, queues={}
        )
        self.dispatch = type(self.dispatch)(
            handover=handover, windows=self.dispatch.windows, lock=self.dispatch.lock
        )

    def approve_fax(self, person: str) -> None:
        """Approve a fax to somebody of the panel, an hour ago."""
        approval = faxed(approved(person, self.clock.now()))
        entry = Entry(key=f"approvals/{approval.step}", body=approval.to_body())
        self.ledger.record([entry], source="approve")


def faxed(approval: Approval, pages: bytes = b"%PDF the pages") -> Approval:
    """Return an approval as one of a fax, its pages with it."""
    envelope = replace(
        approval.envelope,
        channel="fax",
        to=(approval.envelope.to[0], NUMBER),
        attachments=((PAGES, PDF, pages),),
    )
    return replace(approval, envelope=envelope, seal=seal_of(envelope))


def fax_desk(*people: str, calendars: Calendars | None = None) -> FaxDesk:
    """Return a desk with the panel's facts and faxes approved to some of its people."""
    made = FaxDesk(calendars=calendars)
    made.ledger.record(panel_facts(), source="import")
    for person in people:
        made.approve_fax(person)
    return made
