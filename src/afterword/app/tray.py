"""The tray: every approved letter, and where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from afterword.app.approval import Approval, approvals
from afterword.app.journal import Journal, Standing, bare_id
from afterword.app.state import State
from afterword.app.words import hour, long_day
from afterword.core.errors import Refused

SAID = {
    "sending": "is leaving",
    "sent": "was sent",
    "unknown": "may have arrived, and you are asked",
    "held": "is held",
    "failed": "could not be sent",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TrayLine:
    """One approved letter and where it stands.

    ``state`` is waiting, held, sending, sent, unknown or failed; ``words`` are a server's own, or
    say why it is held; ``planned`` is None when it has left or no moment is settled yet; ``left``
    is when its last byte went out.
    """

    step: str
    message_id: str
    channel: str
    to: tuple[str, str]
    subject: str
    state: str
    planned: datetime | None = None
    left: datetime | None = None
    words: str = ""


def tray(journal: Journal, state: State) -> tuple[TrayLine, ...]:
    """Return every approved letter, the next to leave first."""
    lines = (tray_line(*pair) for pair in letters(journal, state))
    return tuple(sorted(lines, key=lambda line: (_sortable(line.planned), line.step)))


def letters(journal: Journal, state: State) -> Iterator[tuple[Approval, Standing]]:
    """Yield each approval that stands, with where its letter stands."""
    standings = journal.standings(state)
    for approval in approvals(state.beside):
        bare = bare_id(approval.envelope.message_id)
        yield approval, standings.get(bare, Standing(message_id=bare))


def letter(journal: Journal, state: State, step: str) -> tuple[Approval, Standing]:
    """Return the approved letter of a step; Refused when none is approved."""
    for approval, standing in letters(journal, state):
        if approval.step == step:
            return approval, standing
    raise Refused(
        "This letter is not approved", where=step, hint="Approve it first.", code="unapproved"
    )


def tray_line(approval: Approval, standing: Standing) -> TrayLine:
    """Return one line of the tray."""
    return TrayLine(
        step=approval.step,
        message_id=approval.envelope.message_id,
        channel=approval.envelope.channel,
        to=approval.envelope.to,
        subject=approval.envelope.subject,
        state=standing.state,
        planned=standing.planned if standing.state == "waiting" else None,
        left=standing.dotted if standing.state in {"sent", "unknown"} else None,
        words="" if standing.event == "planned" else standing.detail,
    )


def sentence(line: TrayLine) -> str:
    """Say in one sentence where a letter stands now, with its moment in that moment's zone."""
    said = f": {line.words}" if line.words else "."
    if line.state == "waiting" and line.planned is not None:
        when = f"{hour(line.planned)} on {long_day(line.planned.date())}"
        return f"The letter to {line.to[0]} leaves at {when}{said}"
    return f"The letter to {line.to[0]} {SAID.get(line.state, 'waits')}{said}"


def _sortable(moment: datetime | None) -> tuple[bool, float]:
    return moment is None, 0.0 if moment is None else moment.timestamp()
