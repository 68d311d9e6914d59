"""Letters by post: printed as they were approved, and noted once they were posted."""

from dataclasses import dataclass
from datetime import date

from afterword.app.facts.ledger import Ledger
from afterword.app.facts.state import State
from afterword.app.letters.address import MAIL, Way, sender_of, way_to
from afterword.app.ports import Clock
from afterword.app.printing.late_post import late_post
from afterword.app.printing.sheet import ENVELOPES, STYLES, Press, Sheet, envelope_of
from afterword.app.printing.sheet_of import sheet_of
from afterword.app.sending.approval import Approval
from afterword.app.sending.by_hand import ByHand
from afterword.app.sending.journal import Journal
from afterword.app.sending.send_checks import objection, refuse_if_changed, refuse_opposed
from afterword.app.sending.tray import letter
from afterword.core.case import CaseView
from afterword.core.errors import BadInput, Refused
from afterword.core.facts import Candidate, Person
from afterword.core.nearest import the_known
from afterword.core.planning import look

CLASSIC = "classic"


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """The use cases of paper. ``clock`` shows the candidate's own time."""

    ledger: Ledger
    clock: Clock
    press: Press
    source: str = "cli"

    # ── printing ────────────────────────────────────────────────────────────────────────────

    def letter(self, step: str, style: str = CLASSIC) -> bytes:
        """Return an approved letter as PDF, dated today; Refused when it was changed since."""
        return self.press.letter(self.sheet(step, style))

    def envelope(self, step: str, size: str | None = None, style: str = CLASSIC) -> bytes:
        """Return the envelope as PDF, of a size or of the one that is usual for the paper."""
        sheet = self.sheet(step, style)
        wanted = size or envelope_of(sheet.paper)
        _refuse_unknown("envelope", wanted, ENVELOPES)
        return self.press.envelope(sheet, wanted)

    def sheet(self, step: str, style: str = CLASSIC) -> Sheet:
        """Return everything that is to be printed, for a letter that is approved for the post.

        Refused when it is not, when it or an address was changed since, or when the person asked
        for silence; what was posted can be printed again.
        """
        _refuse_unknown("style", style, STYLES)
        state = self.ledger.state()
        approval, standing = letter(Journal(self.ledger), state, step)
        _refuse_other_way(approval)
        refuse_if_changed(approval)
        if standing.state != "sent":
            refuse_opposed(objection(state.search, approval, self.clock.now()), approval.step)
        view, person = self._reader(state, approval)
        candidate = state.search.candidate
        _refuse_moved(approval, candidate, way_to(view, person, MAIL))
        return sheet_of(approval.envelope, candidate, view, person, style, self.clock.now().date())

    def late(self, step: str) -> str:
        """Return the sentence that a letter posted today comes after their decision; else empty."""
        state = self.ledger.state()
        approval, _ = letter(Journal(self.ledger), state, step)
        if approval.envelope.channel != MAIL:
            return ""
        view, person = self._reader(state, approval)
        return late_post(view, person, self.clock.now().date())

    # ── the candidate's word ────────────────────────────────────────────────────────────────

    def posted(self, step: str, on: date | None = None) -> date:
        """Record that the candidate posted a letter, today or on a day, and return the day.

        Once: Refused when it was posted already, BadInput for a day ahead or before its approval.
        Taken back by undo, as whatever a person notes.
        """
        approval, _ = letter(Journal(self.ledger), self.ledger.state(), step)
        _refuse_other_way(approval)
        return ByHand(ledger=self.ledger, clock=self.clock, source=self.source).sent(step, on)

    # ── within ──────────────────────────────────────────────────────────────────────────────

    def _reader(self, state: State, approval: Approval) -> tuple[CaseView, Person]:
        """Return whom a letter goes to, with their case; Refused when they are gone."""
        view = look(state.search, self.clock.now()).views.get(approval.case or "")
        person = view.people.get(approval.person or "") if view else None
        if view is None or person is None:
            raise Refused(
                f"{approval.envelope.to[0]} is no longer in your facts",
                where=approval.step,
                hint="Take the letter back, or write the person down again.",
            )
        return view, person


def _refuse_other_way(approval: Approval) -> None:
    if approval.envelope.channel != MAIL:
        raise Refused(
            "This letter was not approved for the post",
            where=approval.step,
            hint=f"Run `afterword letters edit {approval.step} --channel mail`, then approve it.",
            code="not_by_post",
        )


def _refuse_moved(approval: Approval, candidate: Candidate, way: Way) -> None:
    """Refuse a letter whose addresses are not those that it was approved with (P2)."""
    sender = sender_of(candidate, approval.step, MAIL)
    envelope = approval.envelope
    if (way.name, way.address) != envelope.to or sender != envelope.sender:
        raise Refused(
            "An address or a name has changed since you approved this letter",
            where=approval.step,
            hint="Take it back, read it again and approve it.",
            code="moved",
        )


def _refuse_unknown(what: str, word: str, known: dict[str, str]) -> None:
    if word not in known:
        hint = the_known(f"The {what}s", word, known)
        raise BadInput(f"There is no {what} {word!r}", hint=hint)
