"""Sending what was approved: the tray, its moments, and the promise that nothing leaves twice.

One sender at a time; every use case that may send first settles what an earlier one left open.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from afterword.app.facts.state import State
from afterword.app.ports import Entry, Envelope, SenderLock
from afterword.app.sending.approval import KEY, Approval
from afterword.app.sending.copies import LOOK, adopt, is_unnoticed, notice
from afterword.app.sending.handover import Handover
from afterword.app.sending.home_clock import home_zone
from afterword.app.sending.journal import BY_PERSON, BY_RULE, Journal, Line, Standing
from afterword.app.sending.moments import TAKE_BACK, Moments
from afterword.app.sending.open_letters import OpenLetters
from afterword.app.sending.send_checks import refuse_if_changed, refuse_opposed, refuse_unless_free
from afterword.app.sending.send_window import Windows
from afterword.app.sending.settling import Settling
from afterword.app.sending.tray import TrayLine, letter, tray
from afterword.app.sending.tray_watch import TrayWatch
from afterword.core.business_days import in_zone
from afterword.core.errors import BadInput, DeliveryFailed, Refused, StaleVersion

Result = TypeVar("Result")
Choose = Callable[[State, Approval, datetime], datetime]
TRIES = 5


@dataclass(slots=True, kw_only=True)
class Dispatch:
    """The use cases of sending; ``windows`` tells when a letter may leave."""

    handover: Handover
    windows: Windows
    lock: SenderLock
    settling: Settling = field(init=False)
    letters: OpenLetters = field(init=False)

    def __post_init__(self) -> None:
        """Follow the letters of the journal from round to round, while the program runs."""
        self.settling = Settling(handover=self.handover)
        self.letters = OpenLetters(self.handover.journal)

    def now(self) -> datetime:
        """Return the present moment, as letters are dated by it."""
        return self.handover.clock.now()

    def tray(self) -> tuple[TrayLine, ...]:
        """Return every approved letter, the next to leave first, on the candidate's own clock."""
        state = self._state()
        return tray(self._journal, state, home_zone(state.search, self.now()))

    def envelope(self, step: str) -> Envelope:
        """Return an approved letter as it would leave; Refused when it was changed since."""
        approval, _ = letter(self._journal, self._state(), step)
        refuse_if_changed(approval)
        return approval.envelope

    def objection(self, step: str, at: datetime) -> str | None:
        """Return what, for all that is known now, would keep a letter here at a moment."""
        state = self._state()
        return self._moments.objection(state, letter(self._journal, state, step)[0], at)

    def notice(self) -> None:
        """Notice now if the folder or its database is a copy: what it approved before stays.

        Before anything new is approved here; a sender that is at work has noticed it already.
        """
        handover = self.handover
        with suppress(Refused):
            if is_unnoticed(handover.mark, self._state()):
                with self.lock.hold():
                    self._again(lambda: notice(handover.mark, self._journal, self.now()))

    # ── the candidate's word ────────────────────────────────────────────────────────────────

    def schedule(self, step: str, at: datetime | None = None) -> datetime:
        """Plan when an approved letter leaves, and return the moment on the candidate's clock.

        ``at`` is the candidate's own choice and is kept as it is; without it the moment is the
        plan's best, or the next one in the recipient's office hours, apart from colleagues.
        Refused once it has left.
        """
        if at is None:
            return self._again(lambda: self._plan(step, self._moments.following))
        return self._again(lambda: self._plan(step, lambda *_: at, BY_PERSON))

    def send_soon(self, step: str) -> datetime:
        """Let a letter go in a minute, whatever the hour, and return when: it can be taken back.

        Refused as `send` refuses, and for whoever runs no sender beside: nothing leaves by this.
        """
        self._refuse_unlooked(step)
        state, approval, _ = self._free(step)
        self._refuse_unready(state, approval)
        return self.schedule(step, self.now() + TAKE_BACK)

    def hold(self, step: str, why: str = "You are holding it.") -> None:
        """Keep a letter from leaving until it is released; Refused once it has left."""
        self._note(step, "held", why)

    def release(self, step: str) -> datetime:
        """Let a held letter go at the next good moment, and return that."""
        return self.schedule(step)

    def stop(self, step: str) -> None:
        """Stop a fax that its server has not got through yet; Refused when that is too late."""
        with self.lock.hold():
            _, standing = letter(self._journal, self._state(), step)
            self.settling.following.stop(standing)

    def take_back(self, step: str) -> None:
        """Withdraw an approval: the letter is a draft again. Refused once it has left."""
        self._note(step, "taken_back", "You took it back.", Entry(key=f"{KEY}{step}", body=None))

    def answer(self, step: str, *, arrived: bool) -> None:
        """Settle a letter of unknown fate by the candidate's word.

        "It arrived" records it; "it did not" plans it anew. Refused for any other letter.
        """
        state = self._state()
        found = self.letters.of_step(state, step).values()
        unknown = [one for one in found if one.state == "unknown"]
        if not unknown:
            raise Refused("Nobody is in doubt about this letter", where=step)
        if arrived:
            self.handover.record(unknown[-1], "You said that it arrived.")
            return
        approval, _ = letter(self._journal, state, step)
        moment = self._moments.following(state, approval, self.now())
        self._write(state, approval, "planned", BY_RULE, moment)

    # ── leaving ─────────────────────────────────────────────────────────────────────────────

    def send(self, step: str) -> TrayLine:
        """Send one approved letter now, because the candidate says so, whatever the hour.

        Raises Refused (sent already, changed, not approved, another sender) or DeliveryFailed;
        then the journal says where the letter stands.
        """
        with self.lock.hold(), self.handover.in_a_row():
            self._settle()
            self._refuse_unlooked(step)
            self._leave(step, now=True)
        return TrayWatch(self.letters, self.now()).line(step)

    def send_due(self) -> tuple[TrayLine, ...]:
        """Send every letter whose moment has come, and return those that moved.

        A letter that a server would not take is in the tray with the server's words; the others
        go on. Refused when another sender is at work.
        """
        with self.lock.hold(), self.handover.in_a_row():
            watch = TrayWatch(self.letters, self.now())
            self._settle()
            self._plan_all()
            for approval, standing in self.letters.here(self._state()):
                watch.see(approval.step)
                if standing.state == "waiting":
                    self._try(approval.step)
            self._learn()
        return watch.moved()

    def resume(self) -> tuple[TrayLine, ...]:
        """Settle what an earlier sender left open, send nothing, and return what moved."""
        with self.lock.hold():
            watch = TrayWatch(self.letters, self.now())
            self._settle()
            self._learn()
        return watch.moved()

    # ── within ──────────────────────────────────────────────────────────────────────────────

    @property
    def _journal(self) -> Journal:
        return self.handover.journal

    @property
    def _moments(self) -> Moments:
        return Moments(letters=self.letters, windows=self.windows)

    def _state(self) -> State:
        return self._journal.ledger.state()

    def _again(self, act: Callable[[], Result]) -> Result:
        """Read, decide and write anew as long as others write in between."""
        for _ in range(TRIES):
            with suppress(StaleVersion):
                return act()
        return act()

    def _free(self, step: str) -> tuple[State, Approval, Standing]:
        """Return a letter that has not left, and the state that says so; Refused for another."""
        state = self._state()
        approval, standing = letter(self._journal, state, step)
        refuse_unless_free(approval, standing, self.letters.of_step(state, step))
        return state, approval, standing

    def _plan(self, step: str, choose: Choose, by: str = BY_RULE) -> datetime:
        state, approval, _ = self._free(step)
        self.handover.refuse_by_hand(approval)
        moment = choose(state, approval, self.now())
        self._write(state, approval, "planned", by, moment)
        return in_zone(moment, home_zone(state.search, self.now()))

    def _plan_all(self) -> None:
        """Plan each letter that nothing was said of since it was approved, however long ago."""
        for approval, standing in self.letters.here(self._state()):
            if not standing.lines:
                with suppress(BadInput, Refused, StaleVersion):
                    self._plan(approval.step, self._moments.meant)

    def _refuse_unlooked(self, step: str) -> None:
        """Refuse a letter of a restored or cloned folder until the candidate has looked (P3)."""
        _, standing = letter(self._journal, self._state(), step)
        if [(line.event, line.detail) for line in standing.lines[-1:]] == [("held", LOOK)]:
            raise Refused(
                "This copy of your data was restored or moved, and the letter may have left before",
                where=step,
                hint=f"Look into your Sent folder; then `afterword hold {step} --release`.",
                code="unlooked",
            )

    def _leave(self, step: str, *, now: bool) -> None:
        """Send a letter if it may leave; decide again when somebody wrote in between."""
        for _ in range(TRIES):
            state, approval, standing = self._free(step)
            with suppress(StaleVersion):
                if now:
                    self._said_now(state, approval)
                elif not standing.is_due(self.now()) or self._stays(state, approval, standing):
                    return
                self.handover.send(self._state() if now else state, approval)
                return
        raise Refused("Others keep writing at the same time", where=step, hint="Send it again.")

    def _try(self, step: str) -> None:
        """Send a letter if it is due; what keeps it here is written down, and others go on."""
        try:
            self._leave(step, now=False)
        except DeliveryFailed:
            return
        except (BadInput, Refused) as refused:
            state = self._state()
            approval, standing = letter(self._journal, state, step)
            if standing.state == "waiting":
                self._write(state, approval, "held", refused.sentence)

    def _said_now(self, state: State, approval: Approval) -> None:
        self._refuse_unready(state, approval)
        self._write(state, approval, "planned", BY_PERSON, self.now())

    def _refuse_unready(self, state: State, approval: Approval) -> None:
        """Refuse a letter that was changed, has no way out, or that the facts speak against."""
        refuse_if_changed(approval)
        self.handover.channel(approval)
        refuse_opposed(self._moments.objection(state, approval, self.now()), approval.step)

    def _stays(self, state: State, approval: Approval, standing: Standing) -> bool:
        """Tell whether a letter stays though its moment has come, and write down why."""
        line = self._moments.keeping(state, approval, standing, self.now())
        if line is not None:
            self._journal.add(state, approval.envelope.message_id, line)
        return line is not None

    def _settle(self) -> None:
        """Settle what an earlier sender left open, before anything else leaves."""
        handover = self.handover
        self._again(lambda: adopt(handover.mark, self._journal, handover.sent, self.now()))
        self.settling.settle(self.letters.moving(self._state()))

    def _learn(self) -> None:
        with suppress(StaleVersion):
            self.handover.sent.learn(self.letters, self._state(), self.now())

    def _note(self, step: str, event: str, detail: str, *with_it: Entry) -> None:
        self._again(lambda: self._noted(step, event, detail, *with_it))

    def _noted(self, step: str, event: str, detail: str, *with_it: Entry) -> None:
        state, approval, _ = self._free(step)
        line = Line(event=event, at=self.now(), step=step, detail=detail)
        self._journal.add(state, approval.envelope.message_id, line, with_it)

    def _write(
        self,
        state: State,
        approval: Approval,
        event: str,
        detail: str,
        until: datetime | None = None,
    ) -> None:
        line = Line(event=event, at=self.now(), step=approval.step, detail=detail, until=until)
        self._journal.add(state, approval.envelope.message_id, line)
