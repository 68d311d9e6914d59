"""Approving a letter from the command line: its facts compared, read aloud, and said so."""

import sys
from datetime import datetime

from afterword.app.letters.draft_view import ALOUD, FACTS, Draft
from afterword.app.sending.approval import Approval
from afterword.cli.letter_lines import draft_lines, source_lines
from afterword.cli.session import Session
from afterword.core.errors import Refused

_QUESTIONS = {
    FACTS: "Did you compare each of them, and are they right?",
    ALOUD: "Did you read the letter aloud as it stands?",
}


def approve(session: Session, step: str) -> Approval:
    """Approve a letter, asking for the passes that are missing; Refused with what to do first."""
    drafts = session.app.draft
    before = drafts.show(step)
    named: int | None = session.options.version
    version = before.version if named is None else named
    try:
        return drafts.approve(step, expected_version=version)
    except Refused as refused:
        if refused.code != "unread":
            raise
        _make_passes(session, before, version, refused)
    return drafts.approve(step, expected_version=version)


def awake(approval: Approval) -> str:
    """Say what a letter that leaves by itself needs, and what does not."""
    step, by_mail = approval.step, approval.envelope.channel in {"email", "forward"}
    drafts = f", or `afterword send {step} --to-drafts`," if by_mail else ""
    return f"This computer must be awake then; `afterword send {step}`{drafts} needs no waiting."


def planned_for(session: Session, approval: Approval) -> datetime | None:
    """Plan when an approved letter leaves by itself, unless it is planned; None if it cannot."""
    dispatch = session.app.dispatch
    handover = dispatch.handover
    if not handover.channels or handover.is_by_hand(approval):
        return None
    step = approval.step
    found = next(line for line in dispatch.tray() if line.step == step)
    return found.planned or (dispatch.schedule(step) if found.state == "waiting" else None)


def _make_passes(session: Session, draft: Draft, version: int, refused: Refused) -> None:
    """Confirm what is missing, by --yes or by an answer to each question."""
    if not session.options.yes and not session.out.asks():
        refused.hint = f"See `afterword letters show {draft.step}`, then approve it with --yes."
        raise refused
    if not session.options.yes:
        _show(session, draft)
    for passed in draft.missing_passes:
        if not session.options.yes:
            _ask(session, passed, draft.step)
        session.app.draft.confirm(draft.step, passed, expected_version=version)


def _show(session: Session, draft: Draft) -> None:
    out = session.out
    out.lines(draft_lines(draft, out))
    if FACTS in draft.missing_passes:
        out.lines(["", "  Where its facts come from", *source_lines(draft.sources, out), ""])


def _ask(session: Session, passed: str, step: str) -> None:
    """Ask one question; Refused when the answer is not yes."""
    session.out.line(f"{_QUESTIONS[passed]} [y/N]")
    session.out.flush()
    if sys.stdin.readline().strip().lower() not in {"y", "yes"}:
        raise Refused(
            "It is not approved, because you did not say yes",
            where=step,
            hint="Change what is wrong, or approve it when you have read it.",
        )
