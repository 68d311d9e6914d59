"""Letters by post: printed as they were approved, and noted once they were posted."""

from dataclasses import dataclass
from datetime import date, datetime, time

from afterword.app.facts.ledger import Ledger
from afterword.app.facts.state import State
from afterword.app.letters.address import MAIL, Way, sender_of, way_to
from afterword.app.ports import Clock
from afterword.app.printing.late_post import late_post
from afterword.app.printing.letter_parts import parts_of
from afterword.app.printing.sheet import (
    ENVELOPES,
    STYLES,
    Party,
    Press,
    Sheet,
    envelope_of,
    paper_of,
)
from afterword.app.sending.approval import Approval
from afterword.app.sending.journal import Journal, Line, letter_of, touch_of
from afterword.app.sending.send_checks import objection, refuse_if_changed, refuse_unless_free
from afterword.app.sending.tray import letter
from afterword.core.case import CaseView
from afterword.core.errors import BadInput, Refused, StaleVersion
from afterword.core.facts import Candidate, Person
from afterword.core.in_words import date_text
from afterword.core.letters.languages.hearing import letter_language
from afterword.core.letters.names import dialect_of
from afterword.core.nearest import the_known
from afterword.core.planning import look

CLASSIC = "classic"
NOON = time(12)
TRIES = 5


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
            self._refuse_objection(state, approval)
        view, person = self._reader(state, approval)
        candidate = state.search.candidate
        _refuse_moved(approval, candidate, way_to(view, person, MAIL))
        return _sheet(approval, candidate, view, person, style, self.clock.now().date())

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
        for _ in range(TRIES):
            state = self.ledger.state()
            try:
                return self._posted(state, step, on or self.clock.now().date())
            except StaleVersion:
                continue
        raise Refused("Others keep writing at the same time", where=step, hint="Try again.")

    def _posted(self, state: State, step: str, day: date) -> date:
        journal, now = Journal(self.ledger), self.clock.now()
        approval, standing = letter(journal, state, step)
        _refuse_other_way(approval)
        refuse_if_changed(approval)
        refuse_unless_free(approval, standing, journal.standings(state))
        _refuse_day(day, approval, now)
        kept = letter_of(approval)
        words = f"You posted it on {date_text(day)}."
        line = Line(event="recorded", at=now, step=step, detail=words, letter=kept)
        at = now if day == now.date() else datetime.combine(day, NOON, now.tzinfo)
        touch = touch_of(kept, approval.envelope.message_id, at)
        entries = (journal.entry(standing, line), *touch)
        self.ledger.record(entries, source=self.source, expected_version=state.version)
        return day

    # ── within ──────────────────────────────────────────────────────────────────────────────

    def _refuse_objection(self, state: State, approval: Approval) -> None:
        why = objection(state.search, approval, self.clock.now())
        if why is not None:
            raise Refused(why.rstrip("."), where=approval.step, hint="Look at the letter again.")

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


def _sheet(
    approval: Approval,
    candidate: Candidate,
    view: CaseView,
    person: Person,
    style: str,
    day: date,
) -> Sheet:
    """Put a sheet together from what was approved and from addresses that are still the same."""
    envelope, employer = approval.envelope, view.case.employer
    country = (candidate.postal.country if candidate.postal else None) or candidate.country
    parts = parts_of(envelope.body, candidate.name)
    return Sheet(
        style=style,
        paper=paper_of(country),
        language=letter_language(envelope.body),
        dialect=dialect_of(employer.country, country),
        sender=Party(
            name=candidate.name,
            postal=candidate.postal,
            contact=tuple(filter(None, (candidate.email, candidate.phone))),
            country=country,
        ),
        recipient=Party(
            name=envelope.to[0],
            company=employer.name,
            postal=person.postal,
            country=employer.country or country,
        ),
        day=day,
        subject=envelope.subject,
        paragraphs=parts.paragraphs,
        closing=parts.closing,
        signed=parts.signed,
    )


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


def _refuse_day(day: date, approval: Approval, now: datetime) -> None:
    if day > now.date():
        raise BadInput(f"{date_text(day)} is still to come", hint="Note it once it is posted.")
    approved = approval.at.astimezone(now.tzinfo).date()
    if day < approved:
        raise BadInput(
            f"It was approved on {date_text(approved)}, so it was not posted before",
            hint="Give the day on which you posted it.",
        )


def _refuse_unknown(what: str, word: str, known: dict[str, str]) -> None:
    if word not in known:
        hint = the_known(f"The {what}s", word, known)
        raise BadInput(f"There is no {what} {word!r}", hint=hint)
