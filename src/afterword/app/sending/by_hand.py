"""What the candidate sends with their own hands: noted once, as a fact that can be taken back."""

from dataclasses import dataclass
from datetime import date, datetime, time

from afterword.app.facts.ledger import Ledger
from afterword.app.facts.state import State
from afterword.app.letters.address import FAX, MAIL, OWN
from afterword.app.ports import Clock
from afterword.app.sending.approval import Approval
from afterword.app.sending.journal import Journal, Line, letter_of, touch_of
from afterword.app.sending.send_checks import refuse_if_changed, refuse_unless_free
from afterword.app.sending.tray import letter
from afterword.core.errors import BadInput, Refused, StaleVersion
from afterword.core.in_words import date_text

NOON = time(12)
TRIES = 5
# The ways that a person can go without us, each with what they did then.
DONE = {MAIL: "You posted it", FAX: "You faxed it", OWN: "You sent it yourself"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ByHand:
    """The candidate's word that a letter left. ``clock`` shows the candidate's own time."""

    ledger: Ledger
    clock: Clock
    source: str = "cli"

    def sent(self, step: str, on: date | None = None) -> date:
        """Record that the candidate sent a letter, today or on a day, and return the day.

        Once: Refused when it left already, or goes by a way that only Afterword can take;
        BadInput for a day ahead or before its approval. Undo takes it back, as any fact.
        """
        for _ in range(TRIES):
            state = self.ledger.state()
            try:
                return self._sent(state, step, on or self.clock.now().date())
            except StaleVersion:
                continue
        raise Refused("Others keep writing at the same time", where=step, hint="Try again.")

    def _sent(self, state: State, step: str, day: date) -> date:
        journal, now = Journal(self.ledger), self.clock.now()
        approval, standing = letter(journal, state, step)
        done = DONE.get(approval.envelope.channel)
        if done is None:
            raise Refused(
                "This letter was approved for Afterword to send",
                where=step,
                hint="Take it back, then choose “own” as its way and approve it again.",
                code="not_by_hand",
            )
        refuse_if_changed(approval)
        refuse_unless_free(approval, standing, journal.standings(state))
        _refuse_day(day, approval, now)
        kept = letter_of(approval)
        words = f"{done} on {date_text(day)}."
        line = Line(event="recorded", at=now, step=step, detail=words, letter=kept)
        at = now if day == now.date() else datetime.combine(day, NOON, now.tzinfo)
        touch = touch_of(kept, approval.envelope.message_id, at)
        entries = (journal.entry(standing, line), *touch)
        self.ledger.record(entries, source=self.source, expected_version=state.version)
        return day


def _refuse_day(day: date, approval: Approval, now: datetime) -> None:
    if day > now.date():
        raise BadInput(f"{date_text(day)} is still to come", hint="Note it once it has left.")
    approved = approval.at.astimezone(now.tzinfo).date()
    if day < approved:
        raise BadInput(
            f"It was approved on {date_text(approved)}, so it did not leave before",
            hint="Give the day on which it left.",
        )
