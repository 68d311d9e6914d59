"""Reading the mailbox: look, propose, and let the person confirm or dismiss each with one word."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime

from afterword.app.facts.entries import decompose
from afterword.app.facts.ledger import MOST_TRIES, Ledger
from afterword.app.facts.merge import merged, with_said_rounds
from afterword.app.facts.record import Saved
from afterword.app.facts.state import State
from afterword.app.ports import Clock, Entry
from afterword.app.reading.circle import Circle, circle_of
from afterword.app.reading.letterbox import KEY, Letterbox, Place, Tell, place_from
from afterword.app.reading.mail import Mail
from afterword.app.reading.proposed import (
    CONFIRMED,
    DISMISSED,
    OPEN,
    Proposed,
    name_of,
    proposals,
)
from afterword.app.reading.proposing import Proposing
from afterword.app.reading.settled import entries_of
from afterword.app.sending.journal import Journal
from afterword.app.taking_in.known import Known, days_at
from afterword.app.taking_in.proposal import Proposal
from afterword.core.errors import BadInput, OutsideFailed, Refused, StaleVersion
from afterword.core.facts import Employer
from afterword.core.ports import Calendars
from afterword.core.reading import read_fragment
from afterword.core.when.days import OpenDays
from afterword.core.writing import write_search

ReadMail = Callable[[bytes, str], Mail]
Understand = Callable[[bytes | str, str, Known], Proposal]
# What the program itself writes here; no undo takes it back.
OWN = "mailbox"
# How far a quiet mailbox was read is written down again after so many mails of others.
_FAR = 500


def nothing_told(_read: int, _of: int) -> None:
    """Say nothing of how far a look has come."""


@dataclass(slots=True, kw_only=True)
class Reading:
    """The use cases of the mailbox.

    ``box`` is None while reading is off, as it is at first, or where no mailbox is named;
    ``allowed`` tells which of the two.
    """

    ledger: Ledger
    clock: Clock
    read: ReadMail
    understand: Understand
    box: Letterbox | None = None
    allowed: bool = False
    calendars: Calendars | None = None
    source: str = "person"
    reached: Place = field(default_factory=Place)
    known: tuple[int, Circle | None] = (0, None)
    trouble: str = ""

    @property
    def now(self) -> datetime:
        """Return the present moment."""
        return self.clock.now()

    # ── looking ─────────────────────────────────────────────────────────────────────────────

    def look(self, tell: Tell = nothing_told) -> tuple[Proposed, ...]:
        """Look into the mailbox and return what is newly proposed; Refused while reading is off.

        OutsideFailed when the mailbox cannot be read; what was proposed until then stays.
        """
        box = self._box()
        circle = self.circle()
        key, place = f"{KEY}{box.account}", self._place(box)
        found: list[Proposed] = []

        def keep(source: bytes) -> None:
            # Built like no honest mail it proposes nothing, and keeps no other from being read.
            with suppress(BadInput, LookupError, RecursionError, ValueError):
                found.extend(self._propose(self.read(source, "mail"), source))

        after = box.look(circle.wanted, place, keep, tell)
        self.reached = after
        if found or _is_far(place, after):
            self._write(lambda _: [Entry(key=key, body=after.to_body())], OWN)
        return tuple(found)

    def news(self, tell: Tell = nothing_told) -> Iterator[Proposed]:
        """Yield what is newly proposed, if the mailbox says that there is news; never wait.

        What keeps it from being read is remembered as ``trouble`` until it is read again.
        """
        box = self._box()
        try:
            if box.has_news() or self.circle().wanted.terms - self._place(box).terms:
                yield from self.look(tell)
        except OutsideFailed as failed:
            self.trouble = failed.sentence
            raise
        self.trouble = ""

    def close(self) -> None:
        """Let the mailbox go, where nobody watches it."""
        if self.box is not None:
            self.box.close()

    def circle(self) -> Circle:
        """Return whose mails concern the search as it stands; made anew when that changed."""
        state = self.ledger.state()
        version, known = self.known
        if known is None or version != state.version:
            known = circle_of(state, Journal(self.ledger).standings(state).values())
            self.known = (state.version, known)
        return known

    def days(self, employer: Employer) -> OpenDays:
        """Return an employer's working days."""
        return days_at(self.calendars, employer)

    def invitation(self, source: bytes) -> Proposal | None:
        """Return what an invitation says; None where it cannot be read."""
        search = self.ledger.state().search
        known = Known(search=search, now=self.now, calendar=self.days)
        with suppress(BadInput):
            return self.understand(source, "mail.eml", known)
        return None

    def is_news(self, found: Proposal) -> bool:
        """Tell whether an invitation says anything that is not known yet."""
        return _is_new(self.ledger.state(), found)

    # ── the person's word ───────────────────────────────────────────────────────────────────

    def open(self) -> tuple[Proposed, ...]:
        """Return what waits for a word, the oldest first."""
        return tuple(one for one in self.every() if one.state == OPEN)

    def every(self) -> tuple[Proposed, ...]:
        """Return every proposal that was ever made."""
        return proposals(self.ledger.state().beside)

    def confirm(
        self, number: int, reading: int | None = None, answers: Mapping[str, str] | None = None
    ) -> Saved:
        """Keep what a mail proposes, as one change that one undo takes back.

        ``reading`` chooses between several, counted from 1; ``answers`` are an invitation's, by
        pointer. Refused for one that is settled, or while a choice or an answer is missing.
        """

        def entries(state: State) -> list[Entry]:
            one = self._waiting(state, number)
            made = entries_of(one, state, Journal(self.ledger), self.now, reading, answers or {})
            return [*made, Entry(key=one.key, body=one.settled(CONFIRMED).to_body())]

        return self._write(entries, self.source)

    def dismiss(self, number: int) -> Saved:
        """Put a proposal away for good: the same mail is never proposed again."""

        def entries(state: State) -> list[Entry]:
            one = self._waiting(state, number)
            return [Entry(key=one.key, body=one.settled(DISMISSED).to_body())]

        return self._write(entries, self.source)

    # ── within ──────────────────────────────────────────────────────────────────────────────

    def _box(self) -> Letterbox:
        if self.box is None and self.allowed:
            raise Refused(
                "There is no mailbox to read yet",
                hint="Name its server: `afterword account you@home.example --imap HOST`.",
                code="no_mailbox",
            )
        if self.box is None:
            raise Refused(
                "Reading your mailbox is off, and it stays off until you turn it on",
                hint="Run `afterword mailbox --on`, or set AFTERWORD_READ_MAIL=yes.",
                code="reading_off",
            )
        return self.box

    def _place(self, box: Letterbox) -> Place:
        """Return how far the mailbox was read, here or by another program."""
        kept = place_from(self.ledger.state().beside.get(f"{KEY}{box.account}"))
        own = self.reached
        return own if own.validity == kept.validity and own.following > kept.following else kept

    def _propose(self, mail: Mail, source: bytes) -> list[Proposed]:
        """Keep what a mail proposes, once; the one proposal, or nothing."""
        made: list[Proposed] = []

        def entries(state: State) -> list[Entry]:
            made.clear()
            if f"mails/{name_of(mail)}" in state.beside:
                return []
            number = max((one.number for one in proposals(state.beside)), default=0) + 1
            one = Proposing(state=state, circle=self.circle(), world=self).of(mail, source, number)
            made.extend([one] if one else [])
            return [Entry(key=one.key, body=one.to_body())] if one else []

        self._write(entries, OWN)
        return made

    def _waiting(self, state: State, number: int) -> Proposed:
        found = next((one for one in proposals(state.beside) if one.number == number), None)
        if found is None:
            raise BadInput(
                f"There is no mail {number}", where="mailbox", hint="See `afterword mailbox`."
            )
        if found.state != OPEN:
            raise Refused(
                f"Mail {number} was {found.state} already",
                where="mailbox",
                hint="`afterword undo` takes that back.",
                code="settled",
            )
        return found

    def _write(self, make: Callable[[State], list[Entry]], source: str) -> Saved:
        """Write what ``make`` works out from the newest state, anew when somebody wrote between."""
        for _ in range(MOST_TRIES):
            state = self.ledger.state()
            entries = make(state)
            if not entries:
                return Saved(version=state.version)
            try:
                version = self.ledger.record(
                    entries, source=source, expected_version=state.version, correcting=True
                )
            except StaleVersion:
                continue
            return Saved(version=version, keys=tuple(one.key for one in entries))
        raise StaleVersion("others keep writing at the same time", hint="Try again in a moment.")


def _is_far(before: Place, after: Place) -> bool:
    """Tell whether what was read is worth writing down though nothing was found."""
    same = before.validity == after.validity and before.terms == after.terms
    return not same or after.following - before.following >= _FAR


def _is_new(state: State, found: Proposal) -> bool:
    """Tell whether a proposal says anything that is not known; an open question may."""
    try:
        news = with_said_rounds(write_search(read_fragment(found.document)), found.document)
    except BadInput:
        return True
    return decompose(merged(state.document, news)) != decompose(state.document)
