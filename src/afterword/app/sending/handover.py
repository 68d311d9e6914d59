"""One letter leaves: claimed, handed over step by step, and recorded; or what became of it.

Whoever calls this holds the sender's lock. docs/sending.md tells the same in plain words.
"""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from afterword.app.facts.state import State
from afterword.app.letters.address import FAX, MAIL, OWN
from afterword.app.ports import Channel, Clock, InARow
from afterword.app.sending.approval import Approval
from afterword.app.sending.copies import SenderMark
from afterword.app.sending.journal import BEFORE_DOT, Journal, Line, Standing, letter_of, touch_of
from afterword.app.sending.queues import Queue
from afterword.app.sending.sent_folder import Witnessed, not_there
from afterword.app.sending.shut import Shut
from afterword.core.errors import AccountFailed, DeliveryFailed, OutsideFailed, Refused

MINUTE = timedelta(minutes=1)
BACKOFF = (MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE, 180 * MINUTE)
# The ways that a person can go without us: how such a letter goes, and what they do then.
OWN_HANDS = {
    MAIL: ("goes by post", "post it"),
    FAX: ("goes by fax, and no fax line is set up here", "fax it"),
    OWN: ("goes your own way", "send it where the two of you write"),
}
STOPPED = "Afterword was stopped before the letter left; nothing was sent."
OPEN = "Afterword was stopped while the letter was leaving; it has probably arrived."


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalWitness:
    """Writes each step of one attempt into the journal (app.ports.Witness)."""

    journal: Journal
    clock: Clock
    mark: SenderMark
    message_id: str
    step: str

    def saw(self, event: str, detail: str = "") -> None:
        """Journal an event, durably, before the next step is taken.

        Just before the dot the folder remembers it too: a database that is put back from before
        then is told by that, even if it was copied in the middle of this very attempt.
        """
        line = Line(event=event, at=self.clock.now(), step=self.step, detail=detail)
        self.journal.insist(self.message_id, line)
        if event == "dot":
            self._remember(self.journal.newest(self.message_id))

    def _remember(self, line: str) -> None:
        try:
            self.mark.write(line)
        except OutsideFailed as refusal:
            # The dot goes out only after this, so that nothing has left, whatever the line says.
            raise DeliveryFailed(
                refusal.message, permanent=False, where=refusal.where, hint=refusal.hint
            ) from refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """Hands letters over, and settles what an earlier, broken-off handover left open.

    ``queues`` are the ways on which a letter is taken long before it goes through, ``shut`` the
    accounts that let nothing leave for a while.
    """

    journal: Journal
    clock: Clock
    channels: Mapping[str, Channel]
    mark: SenderMark
    sent: Witnessed
    queues: Mapping[str, Queue] = field(default_factory=dict)
    shut: Shut = field(default_factory=Shut)

    def send(self, state: State, approval: Approval) -> None:
        """Claim a letter and hand it over; it is recorded, put off, failed or unknown after.

        StaleVersion when somebody wrote since ``state`` was read: nothing has left then.
        DeliveryFailed says what went wrong; by then it is in the journal.
        """
        channel = self.channel(approval)
        message_id, step = approval.envelope.message_id, approval.step
        claim = Line(event="claimed", at=self.clock.now(), step=step, letter=letter_of(approval))
        self.journal.add(state, message_id, claim)
        witness = JournalWitness(
            journal=self.journal,
            clock=self.clock,
            mark=self.mark,
            message_id=message_id,
            step=step,
        )
        try:
            self.shut.refuse(id(channel), self.clock.now())
            receipt = channel.deliver(approval.envelope, witness)
        except DeliveryFailed as failed:
            if isinstance(failed, AccountFailed):
                self.shut.note(id(channel), failed, self.clock.now())
            self._failed(message_id, failed)
            raise
        except Refused as refused:
            self._say(message_id, step, "failed", str(refused))
            raise
        if receipt.job is None:
            self.record(self._standing(message_id), receipt.words)

    @contextmanager
    def in_a_row(self) -> Iterator[None]:
        """Let several letters leave while the block lasts, over what their ways can share."""
        ways = {id(way): way for way in self.channels.values()}.values()
        with ExitStack() as shared:
            for way in ways:
                if isinstance(way, InARow):
                    shared.enter_context(way.in_a_row())
            yield

    def channel(self, approval: Approval) -> Channel:
        """Return the way that a letter goes; Refused when this computer has none."""
        way = approval.envelope.channel
        self.refuse_by_hand(approval)
        self.refuse_without_account(approval.step)
        if way not in self.channels:
            raise Refused(
                f"Afterword has no way to send by {way} here",
                where=approval.step,
                hint="Send it yourself and log it, or approve it for e-mail.",
                code="no_channel",
            )
        return self.channels[way]

    def is_by_hand(self, approval: Approval) -> bool:
        """Tell whether the candidate sends this letter: nothing that is set up here could."""
        way = approval.envelope.channel
        return way in OWN_HANDS and way not in self.channels

    def refuse_by_hand(self, approval: Approval) -> None:
        """Refuse to send, or to plan, a letter that the candidate sends."""
        if self.is_by_hand(approval):
            goes, act = OWN_HANDS[approval.envelope.channel]
            step = approval.step
            raise Refused(
                f"This letter {goes}, so it leaves by your own hand",
                where=step,
                hint=f"Run `afterword print {step}`, {act}, then say so: `afterword sent {step}`.",
                code="by_hand",
            )

    def refuse_without_account(self, where: str | None = None) -> None:
        """Refuse when there is no way to send anything; ``where`` is the letter's step."""
        if not self.channels:
            raise Refused(
                "No mail account is set up here, so nothing can leave",
                where=where,
                hint="Set one up with `afterword account you@home.example`.",
                code="no_account",
            )

    def settle(self, standing: Standing) -> None:
        """Bring a letter that was left in the middle of leaving to where it can stand."""
        message_id, step = standing.message_id, standing.step
        if standing.event in BEFORE_DOT:
            self._say(message_id, step, "deferred", STOPPED, self.clock.now())
        elif standing.event == "taken":
            self.record(standing, standing.detail)
        elif standing.event == "dot":
            self._say(message_id, step, "unknown", OPEN)
            self.look(self._standing(message_id))

    def look(self, standing: Standing) -> None:
        """Look for a letter of unknown fate in Sent; only proof moves it from there."""
        now = self.clock.now()
        arrived = self.sent.arrived(self.journal.ledger.state(), standing, now)
        if arrived:
            self.record(standing, "It is in your Sent folder.")
        elif arrived is False:
            self.journal.insist(standing.message_id, not_there(standing, now))

    def record(self, standing: Standing, words: str) -> None:
        """Record a letter as sent, and the touch that it is, in one change."""
        now = self.clock.now()
        line = Line(event="recorded", at=now, step=standing.step, detail=words)
        letter = standing.letter
        facts = (
            () if letter is None else touch_of(letter, standing.message_id, standing.dotted or now)
        )
        self.journal.insist_on_what_stands(standing.message_id, line, facts)

    def _failed(self, message_id: str, failed: DeliveryFailed) -> None:
        standing = self._standing(message_id)
        step = standing.step
        if failed.after_dot:
            self._say(message_id, step, "unknown", str(failed))
            self.look(self._standing(message_id))
        elif failed.permanent:
            self._say(message_id, step, "failed", str(failed))
        else:
            pause = max(BACKOFF[min(standing.tries, len(BACKOFF) - 1)], failed.wait or MINUTE)
            self._say(message_id, step, "deferred", str(failed), self.clock.now() + pause)

    def _standing(self, message_id: str) -> Standing:
        return self.journal.standing(self.journal.ledger.state(), message_id)

    def _say(
        self, message_id: str, step: str, event: str, detail: str, until: datetime | None = None
    ) -> None:
        line = Line(event=event, at=self.clock.now(), step=step, detail=detail, until=until)
        self.journal.insist(message_id, line)
