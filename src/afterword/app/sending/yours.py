"""Letters that the candidate sends with their own mail program: a draft, a file or a link.

Such a letter stands as "yours" until their Sent folder shows it, or they say so. A mail that is
only like it there, since some providers rename what they send, is asked about, never guessed.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo
from typing import Protocol
from urllib.parse import quote

from afterword.app.facts.state import State
from afterword.app.pages.words import hour, long_day
from afterword.app.ports import Entry, Envelope
from afterword.app.sending.approval import KEY, Approval
from afterword.app.sending.dispatch import Dispatch
from afterword.app.sending.home_clock import home_zone
from afterword.app.sending.journal import (
    DRAFTING,
    SEEN,
    YOURS,
    Journal,
    Line,
    Standing,
    letter_of,
    touch_of,
)
from afterword.app.sending.pauses import Pauses
from afterword.app.sending.send_checks import (
    objection,
    refuse_if_changed,
    refuse_opposed,
    refuse_unless_free,
)
from afterword.app.sending.tray import TrayLine, letter, letters, tray_line
from afterword.core.business_days import in_zone
from afterword.core.errors import OutsideFailed, Refused, StaleVersion

LOOK_AGAIN = timedelta(minutes=5)
# Many programs cut a longer link.
SHORT_LINK = 2000
IN_DRAFTS = "It is in your Drafts. Send it from there; your Sent folder tells when you did."
PERHAPS = "It was being put into your Drafts. Look there whether it is in it."
AS_FILE = "You have it as a file. Send it with your mail program; then say so here."
AS_LINK = "You have it as a link. Send it with your mail program; then say so here."
BY_MAIL = frozenset({"email", "forward"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A mail in Sent: its Message-ID (bare), and when it left; ``same`` says that it is the one."""

    message_id: str
    at: datetime
    same: bool


class OwnMailbox(Protocol):
    """The candidate's own mailbox, where drafts are put and what was sent is seen."""

    def draft(self, letter: Envelope, at: datetime) -> None:
        """Put a letter into Drafts, once; OutsideFailed when that is not possible."""
        ...

    def has_draft(self, message_id: str) -> bool | None:
        """Tell whether a letter is in Drafts; None when that cannot be looked up."""
        ...

    def sent_like(self, letter: Envelope, since: datetime) -> tuple[Found, ...]:
        """Return what left to its recipient with its subject and words; () when none is seen."""
        ...


@dataclass(slots=True, kw_only=True)
class Yours:
    """The use cases of sending a letter oneself.

    ``mailbox`` is None where none is set up; ``written`` makes an e-mail of a letter and a date.
    """

    dispatch: Dispatch
    mailbox: OwnMailbox | None = None
    written: Callable[[Envelope, datetime], bytes]
    pauses: Pauses = field(default_factory=Pauses)

    def into_drafts(self, step: str) -> TrayLine:
        """Put an approved letter into the candidate's own Drafts, once.

        Refused for one that was changed, has left or goes no mail's way; OutsideFailed when the
        mailbox does not take it, and then nothing is there.
        """
        mailbox = self._mailbox(step)
        with self.dispatch.lock.hold():
            state, approval, standing = self._free(step)
            if is_own(standing) and mailbox.has_draft(approval.envelope.message_id):
                return self._said(approval, IN_DRAFTS)
            if standing.event != DRAFTING:
                self._write(state, approval, DRAFTING, PERHAPS)
            try:
                mailbox.draft(approval.envelope, self._now())
            except OutsideFailed:
                if mailbox.has_draft(approval.envelope.message_id) is False:
                    self._write(self._state(), approval, "held", "It could not be put into Drafts.")
                raise
            return self._said(approval, IN_DRAFTS)

    def as_file(self, step: str) -> Envelope:
        """Return a letter to be written as a file; from now on it is the candidate's to send."""
        return self._handed(step, AS_FILE).envelope

    def as_message(self, step: str) -> bytes:
        """Return a letter as the e-mail that it is, to be kept as a file; it is theirs to send."""
        return self.written(self.as_file(step), self._now())

    def as_link(self, step: str) -> str:
        """Return a letter as a link that opens the candidate's mail program (RFC 6068).

        Refused for one with files: a link carries none.
        """
        _, approval, _ = self._free(step)
        if approval.envelope.attachments:
            raise Refused(
                "A link carries no files, and this letter has some",
                where=step,
                hint="Put it into your Drafts, or take it as a file.",
            )
        self._handed(step, AS_LINK)
        return link_of(approval.envelope)

    def take_back(self, step: str) -> None:
        """Withdraw an approval, also of a letter that is the candidate's own to send."""
        approval, standing = letter(self._journal, self._state(), step)
        if standing.state != "yours":
            self.dispatch.take_back(step)
            return
        entry = Entry(key=f"{KEY}{step}", body=None)
        line = Line(event="taken_back", at=self._now(), step=step, detail="You took it back.")
        self._journal.add(self._state(), approval.envelope.message_id, line, (entry,))

    def answer(self, step: str, *, sent: bool) -> None:
        """Settle by the candidate's word whether a letter left; Refused where nobody doubts it."""
        _, standing = letter(self._journal, self._state(), step)
        if not is_own(standing):
            self.dispatch.answer(step, arrived=sent)
        elif sent:
            self.dispatch.handover.record(standing, "You said that you sent it.")
        elif standing.event == SEEN:
            approval, _ = letter(self._journal, self._state(), step)
            self._write(self._state(), approval, YOURS, IN_DRAFTS)

    def look(self) -> tuple[TrayLine, ...]:
        """Look into Sent for letters that are the candidate's to send, and return those that moved.

        Each at most every five minutes. What is there by its Message-ID is recorded.
        """
        moved = [
            approval.step
            for approval, standing in letters(self._journal, self._state())
            if standing.state == "yours"
            and self.pauses.over(standing.message_id, self._now(), LOOK_AGAIN)
            and self._seen(approval, standing)
        ]
        return tuple(line for line in self.dispatch.tray() if line.step in moved)

    # ── within ──────────────────────────────────────────────────────────────────────────────

    def _seen(self, approval: Approval, standing: Standing) -> bool:
        """Look for one letter; True when it moved."""
        if self.mailbox is None:
            return False
        with suppress(OutsideFailed, StaleVersion):
            since = next(line.at for line in standing.lines if line.event in {DRAFTING, YOURS})
            found = self.mailbox.sent_like(approval.envelope, since)
            return self._believed(approval, standing, found)
        return False

    def _believed(self, approval: Approval, standing: Standing, found: tuple[Found, ...]) -> bool:
        same = next((one for one in found if one.same), None)
        if same is not None:
            self._record(approval, standing, same.at)
            return True
        denied = {line.detail for line in standing.lines if line.event == SEEN}
        words = [_asked(one, home_zone(self._state().search, self._now())) for one in found]
        fresh = next((each for each in words if each not in denied), None)
        if fresh is not None:
            self._write(self._state(), approval, SEEN, fresh)
        elif standing.event == DRAFTING and self._mailbox("").has_draft(standing.message_id):
            self._write(self._state(), approval, YOURS, IN_DRAFTS)
        return fresh is not None

    def _record(self, approval: Approval, standing: Standing, at: datetime) -> None:
        """Record a letter that the candidate sent, and the touch that it is, in one change."""
        kept = letter_of(approval)
        line = Line(
            event="recorded",
            at=self._now(),
            step=approval.step,
            detail="You sent it: it is in your Sent folder.",
            letter=kept,
        )
        facts = touch_of(kept, standing.message_id, min(at, self._now()))
        self._journal.insist_on_what_stands(standing.message_id, line, facts)

    def _handed(self, step: str, words: str) -> Approval:
        state, approval, standing = self._free(step)
        if standing.event != YOURS:
            self._write(state, approval, YOURS, words)
        return approval

    def _free(self, step: str) -> tuple[State, Approval, Standing]:
        """Return a letter that may be the candidate's to send; Refused for any other."""
        state = self._state()
        approval, standing = letter(self._journal, state, step)
        if not is_own(standing) or standing.state != "yours":
            refuse_unless_free(approval, standing, self._journal.standings(state))
        refuse_if_changed(approval)
        if approval.envelope.channel not in BY_MAIL:
            raise Refused(
                "This letter does not go by e-mail", where=step, hint="Choose e-mail as its way."
            )
        refuse_opposed(objection(state.search, approval, self._now()), step)
        return state, approval, standing

    def _said(self, approval: Approval, words: str) -> TrayLine:
        self._write(self._state(), approval, YOURS, words)
        state = self._state()
        zone = home_zone(state.search, self._now())
        return tray_line(*letter(self._journal, state, approval.step), zone)

    def _write(self, state: State, approval: Approval, event: str, words: str) -> None:
        line = Line(
            event=event,
            at=self._now(),
            step=approval.step,
            detail=words,
            letter=letter_of(approval),
        )
        self._journal.add(state, approval.envelope.message_id, line)

    def _mailbox(self, step: str) -> OwnMailbox:
        if self.mailbox is None:
            raise Refused(
                "Your mailbox is not set up here, so there are no Drafts to put it into",
                where=step or None,
                hint="Name its server: `afterword account … --imap HOST`."
                " Or take a file, or a link.",
                code="no_mailbox",
            )
        return self.mailbox

    @property
    def _journal(self) -> Journal:
        return self.dispatch.handover.journal

    def _state(self) -> State:
        return self._journal.ledger.state()

    def _now(self) -> datetime:
        return self.dispatch.now()


def is_own(standing: Standing) -> bool:
    """Tell whether the candidate took a letter to send it, since its moment was last chosen."""
    chosen = (line.event for line in reversed(standing.lines))
    newest = next((event for event in chosen if event in {"planned", DRAFTING, YOURS}), None)
    return newest in {DRAFTING, YOURS}


def link_of(letter: Envelope) -> str:
    """Return a letter as a mailto link; every sign that is not plain is written by its number."""
    body = letter.body.replace("\r\n", "\n").replace("\n", "\r\n")
    fields = {"subject": letter.subject, "body": body, "in-reply-to": letter.answers}
    said = "&".join(f"{name}={quote(value, safe='')}" for name, value in fields.items() if value)
    return f"mailto:{quote(letter.to[1], safe='@')}?{said}"


def _asked(found: Found, zone: tzinfo) -> str:
    at = in_zone(found.at, zone)
    return (
        f"A mail like it left at {hour(at)} on {long_day(at.date())}, under another name."
        " Is it this letter?"
    )
