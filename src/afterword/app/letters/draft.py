"""Drafts: the letters of a case are composed, edited, checked and approved; none leaves here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from afterword.app.facts.ledger import Ledger
from afterword.app.faxing.fax_setter import FaxSetter
from afterword.app.letters.approve import approval_of
from afterword.app.letters.draft_view import BY_PERSON, MACHINE, PASSES, Draft, Marked, Source, Text
from afterword.app.letters.kept import (
    LETTERS,
    Kept,
    Worded,
    hash_of,
    letter_entry,
    pass_entry,
    pass_retracted,
    still_worded,
)
from afterword.app.letters.letter_state import LetterState
from afterword.app.letters.likeness import longest_runs
from afterword.app.letters.marks import by_key, called_right, with_suggestion
from afterword.app.letters.plan import LetterPlans
from afterword.app.letters.text import clean_text, refuse_unknown_channel
from afterword.app.ports import Change, Clock, Entry
from afterword.app.sending.approval import KEY, Approval
from afterword.app.sending.journal import Journal, Line
from afterword.app.sending.send_checks import refuse_once_left
from afterword.core.errors import BadInput, EditConflict, Refused, StaleVersion
from afterword.core.ports import Calendars, Proofreader
from afterword.core.step import Step

__all__ = ["PASSES", "Draft", "Drafts", "Marked", "Source", "Text"]

TRIES = 5
TAKEN_BACK = "You changed the letter, so it is a draft again."
WITHDRAWN = "You took it back."
Making = Callable[[LetterState, Step], Sequence[Entry]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafts:
    """The use cases of writing. Every write is worked out anew when another got in between.

    ``notice`` is called before anything is approved: a copy of another's data is noticed then.
    """

    ledger: Ledger
    clock: Clock
    calendars: Calendars | None = None
    proofreader: Proofreader | None = None
    source: str = "cli"
    plans: LetterPlans = field(default_factory=LetterPlans, repr=False)
    faxes: Callable[[], FaxSetter] | None = None
    notice: Callable[[], object] = field(default=lambda: None, repr=False)

    # ── looking ─────────────────────────────────────────────────────────────────────────────

    def set_of(self, case: str, interview: str | None = None) -> tuple[Draft, ...]:
        """Return every letter of a case that is due to be written; nothing is kept.

        BadInput for a case or an interview that is not there.
        """
        letters = self.letters()
        return tuple(letters.draft(step) for step in letters.planned.due(case, interview))

    def show(self, step: str) -> Draft:
        """Return one letter; BadInput for a step that no letter does."""
        letters = self.letters()
        return letters.draft(letters.step(step))

    def with_text(self, step: str, subject: str, body: str) -> Draft:
        """Return a letter as if it were edited; nothing is kept."""
        letters = self.letters()
        return letters.draft(letters.step(step), clean_text(subject, body, step))

    def likeness(self, case: str, interview: str | None = None) -> tuple[tuple[str, str, int], ...]:
        """Return the longest run of shared words, for each pair of steps of a set."""
        letters = self.letters()
        return longest_runs(letters, letters.planned.due(case, interview))

    # ── the candidate's word ────────────────────────────────────────────────────────────────

    def edit(
        self,
        step: str,
        *,
        subject: str,
        body: str,
        channel: str | None = None,
        expected_version: int | None = None,
    ) -> Draft:
        """Keep a person's own words; an approval is withdrawn by it.

        Refused once the letter left. EditConflict holds both texts when somebody else wrote this
        letter since ``expected_version``.
        """
        text = clean_text(subject, body, step)
        refuse_unknown_channel(channel, step)

        def make(letters: LetterState, known: Step) -> Sequence[Entry]:
            self._refuse_conflict(letters, known, expected_version, text)
            return self._edited(letters, known, text, channel)

        return self._write(step, make)

    def take(self, step: str, body: str, model: str) -> Draft:
        """Keep a language model’s wording as the draft: from now on each sentence is traced.

        Subject and channel stay as they are. An approval is withdrawn; Refused once it left.
        """

        def make(letters: LetterState, known: Step) -> Sequence[Entry]:
            text = clean_text(letters.text(known).subject, body, step)
            return self._edited(letters, known, text, worded=Worded(model, text.body))

        return self._write(step, make)

    def recompose(self, step: str) -> Draft:
        """Drop a person's own words: the letter is composed from the facts again."""
        return self._write(
            step,
            lambda letters, known: (
                letter_entry(step, Kept(), self.clock.now()),
                *self._withdrawal(letters, known, TAKEN_BACK),
            ),
        )

    def fix(self, step: str, key: str, suggestion: int = 0) -> Draft:
        """Put a mark's suggestion into the letter; BadInput when it has none, or is gone."""

        def make(letters: LetterState, known: Step) -> Sequence[Entry]:
            draft = letters.draft(known)
            mark = by_key(draft.findings, key, step)
            text = Text(draft.subject, draft.body)
            return self._edited(letters, known, with_suggestion(text, mark, suggestion, step))

        return self._write(step, make)

    def overrule(self, step: str, key: str, *, remember: bool = False) -> Draft:
        """Say "It is right" of a mark: once, for this place and text.

        ``remember`` makes its word known for good. Refused where it can never be right.
        """

        def make(letters: LetterState, known: Step) -> Sequence[Entry]:
            mark = by_key(letters.draft(known).findings, key, step)
            at = self.clock.now()
            return called_right(letters.state.beside, step, mark, at, remember=remember)

        return self._write(step, make)

    def confirm(self, step: str, passed: str, *, expected_version: int | None = None) -> Draft:
        """Keep that the person made a pass over exactly this text; any change loses it.

        BadInput for a pass that nobody makes.
        """
        if passed not in BY_PERSON:
            hint = f"A person makes {' and '.join(BY_PERSON)}; {MACHINE} is worked out."
            raise BadInput(f"There is no pass {passed!r} to be made", where=step, hint=hint)

        def make(letters: LetterState, known: Step) -> Sequence[Entry]:
            self._refuse_conflict(letters, known, expected_version)
            text_hash = letters.hash(known, letters.text(known))
            return (pass_entry(letters.state.beside, step, text_hash, passed, self.clock.now()),)

        return self._write(step, make)

    def retract(self, step: str, passed: str) -> Draft:
        """Take back that the person made a pass; nothing is kept of one that was not made."""

        def make(letters: LetterState, known: Step) -> Sequence[Entry]:
            text_hash = letters.hash(known, letters.text(known))
            return pass_retracted(letters.state.beside, step, text_hash, passed)

        return self._write(step, make)

    def approve(self, step: str, *, expected_version: int | None = None) -> Approval:
        """Approve a letter exactly as it stands, with a Message-ID of its own.

        Refused, with the first thing to do, while anything blocks, a pass or an address is
        missing, or once it left. A letter that is approved as it stands keeps its approval.
        """

        def make(letters: LetterState, known: Step) -> Sequence[Entry]:
            if step in letters.approvals:
                return ()
            self._refuse_conflict(letters, known, expected_version)
            approval = approval_of(letters, known, self.clock.now(), self.faxes)
            return (Entry(key=f"{KEY}{step}", body=approval.to_body()),)

        self.notice()
        self._write(step, make)
        approved = self.letters().approvals.get(step)
        if approved is None:
            raise Refused(
                "Somebody changed this letter just after it was approved",
                where=step,
                hint="Read it again, then approve it.",
            )
        return approved

    def withdraw(self, step: str) -> Draft:
        """Take an approval back: the letter is a draft again. Refused once it left."""
        return self._write(step, lambda letters, known: self._withdrawal(letters, known, WITHDRAWN))

    # ── writing ─────────────────────────────────────────────────────────────────────────────

    def letters(self) -> LetterState:
        """Return the letters as they stand now, to be read."""
        state = self.ledger.state()
        return LetterState(
            planned=self.plans.of(state.search, self.clock.now(), self.calendars),
            state=state,
            standings=Journal(self.ledger).standings(state),
            proofreader=self.proofreader,
            heard=self._heard,
        )

    def _heard(self, key: str) -> Change | None:
        """Return the newest change of a fact: where it was heard, and when."""
        history = self.ledger.history(key)
        return history[-1][0] if history else None

    def _write(self, step: str, make: Making) -> Draft:
        """Keep what is worked out from the newest state; Refused once the letter left."""
        for _ in range(TRIES):
            letters = self.letters()
            known = letters.step(step)
            refuse_once_left(step, letters.standings)
            entries = make(letters, known)
            try:
                if entries:
                    version = letters.state.version
                    self.ledger.record(entries, source=self.source, expected_version=version)
            except EditConflict:
                raise
            except StaleVersion:
                continue
            return self.show(step)
        raise Refused("Others keep writing at the same time", where=step, hint="Try again.")

    def _edited(
        self,
        letters: LetterState,
        known: Step,
        text: Text,
        channel: str | None = None,
        worded: Worded | None = None,
    ) -> Sequence[Entry]:
        """Return the entries of an edit, none when it changes nothing; a model's stays one's."""
        before, composed = letters.kept(known.id), letters.composed(known)
        way, worded = channel or before.channel, worded or before.worded
        if text == letters.text(known) and (way, worded) == (before.channel, before.worded):
            return ()
        own = text if text != composed else None
        what = Kept(
            text=own,
            channel=way if way != known.channel else None,
            stands_on=letters.stands_on(known) if own else {},
            composed_hash=hash_of(*composed) if own else "",
            worded=still_worded(worded, own),
        )
        entry = letter_entry(known.id, what, self.clock.now())
        return (entry, *self._withdrawal(letters, known, TAKEN_BACK))

    def _withdrawal(self, letters: LetterState, known: Step, why: str) -> Sequence[Entry]:
        """Return the entries that take an approval back, if there is one."""
        approval = letters.approvals.get(known.id)
        if approval is None:
            return ()
        journal = Journal(self.ledger)
        standing = journal.standing(letters.state, approval.envelope.message_id)
        line = Line(event="taken_back", at=self.clock.now(), step=known.id, detail=why)
        return (Entry(key=f"{KEY}{known.id}", body=None), journal.entry(standing, line))

    def _refuse_conflict(
        self, letters: LetterState, known: Step, expected: int | None, mine: Text | None = None
    ) -> None:
        """Refuse when somebody else wrote or approved this letter since a version was read."""
        theirs = letters.text(known)
        read, now = expected, letters.state.version
        if read is None or theirs == mine or not self._touched(known.id, read, now):
            return
        if mine is None:
            raise StaleVersion(
                "This letter was changed since you read it", where=known.id, hint="Read it again."
            )
        raise EditConflict(
            "Somebody else changed this letter while you were at it",
            where=known.id,
            hint="Look at both, then save the one that you want.",
            mine=mine.body,
            theirs=theirs.body,
        )

    def _touched(self, step: str, after: int, until: int) -> bool:
        """Tell whether a letter was written or approved between two versions."""
        histories = (self.ledger.history(f"{key}{step}") for key in (LETTERS, KEY))
        return any(after < change.version <= until for each in histories for change, _ in each)
