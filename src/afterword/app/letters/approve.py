"""What keeps a letter from being approved, in the order of what to do first; and its approval."""

import re
import secrets
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from afterword.app.faxing.fax_setter import FaxSetter
from afterword.app.faxing.faxing import as_fax
from afterword.app.letters.address import EMAIL, FAX, FORWARD, refuse_without_way, sender_of
from afterword.app.letters.draft_view import ALOUD, FACTS, Draft
from afterword.app.letters.letter_state import LetterState
from afterword.app.ports import Envelope
from afterword.app.sending.approval import Approval, seal_of
from afterword.app.sending.untimely import SETTLED
from afterword.core.errors import Refused
from afterword.core.step import Step

# As channels.message refuses them: a sign that would end a header, or be read as another.
_UNCLEAN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]|=\\?")
# A letter on paper needs a name in the journal, and no mail server.
NO_DOMAIN = "post@afterword.invalid"
_PASSES = {
    FACTS: (
        "The facts of this letter have not been compared with where they come from",
        "Compare each with its source, and say that they are right.",
    ),
    ALOUD: (
        "This letter has not been read aloud yet",
        "Read it aloud once, as it stands, and say so.",
    ),
}


def approval_of(
    letters: LetterState, step: Step, at: datetime, faxes: Callable[[], FaxSetter] | None = None
) -> Approval:
    """Return the approval of a letter exactly as it stands; Refused with the first thing to do.

    ``faxes`` makes the pages of one that goes by fax.
    """
    _refuse_settled(step)
    draft = letters.draft(step)
    _refuse_marked(draft)
    reader, way = letters.reader(step), letters.way(step)
    refuse_without_way(way, reader, step)
    candidate = letters.planned.search.candidate
    sender = sender_of(candidate, step.id, way.channel)
    _refuse_unmade_passes(draft)
    envelope = Envelope(
        message_id=message_id(candidate.email or NO_DOMAIN),
        channel=way.channel,
        sender=sender,
        to=(way.name, way.address),
        subject=draft.subject,
        body=draft.cover + draft.body,
    )
    if way.channel in {EMAIL, FORWARD}:
        envelope = _as_mail(letters, step, envelope)
    if way.channel == FAX:
        envelope = as_fax(letters, step, envelope, at, faxes and faxes())
    for value in (*envelope.sender, *envelope.to, envelope.subject):
        _refuse_unclean(value, step.id)
    return Approval(
        step=step.id,
        kind=step.kind,
        case=step.case,
        interview=step.interview,
        person=step.person,
        at=at,
        envelope=envelope,
        seal=seal_of(envelope),
    )


def _as_mail(letters: LetterState, step: Step, envelope: Envelope) -> Envelope:
    """Return a letter with what an e-mail has beside its words: files, thread, quiet HTML."""
    thread = letters.thread(step)
    return replace(
        envelope,
        attachments=tuple(
            (each.name, each.media_type, each.content) for each in letters.enclosed(step)
        ),
        answers=thread.answers,
        references=thread.references,
        html=True,
    )


def message_id(address: str) -> str:
    """Return a new Message-ID that nobody can guess, at the domain of the sender's own address."""
    domain = address.rpartition("@")[2]
    return f"<{secrets.token_hex(16)}@{domain.encode('idna').decode().lower()}>"


def _refuse_settled(step: Step) -> None:
    if step.state in SETTLED:
        raise Refused(SETTLED[step.state], where=step.id, hint=step.why, code="settled")


def _refuse_marked(draft: Draft) -> None:
    """Refuse while something blocks, naming the first of it."""
    if not draft.body.strip():
        raise Refused("The letter is empty", where=draft.step, hint="Write it first.")
    if draft.blocking:
        first = draft.blocking[0]
        finding = first.finding
        way_out = ", or say that it is right" if first.overrulable else ""
        raise Refused(
            f"{finding.message.rstrip('.')}",
            where=draft.step,
            hint=f"Mend it{way_out}; then approve the letter.",
            code="blocked",
        )


def _refuse_unmade_passes(draft: Draft) -> None:
    for missing in draft.missing_passes:
        message, hint = _PASSES[missing]
        raise Refused(message, where=draft.step, hint=hint, code="unread")


def _refuse_unclean(value: str, step: str) -> None:
    if _UNCLEAN.search(value):
        raise Refused(
            f"“{_UNCLEAN.sub(' ', value)[:60]}” holds a sign that has no place in an e-mail’s head",
            where=step,
            hint="Type it again.",
        )
