"""The tray: every approved letter, and where it stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo

from afterword.app.facts.state import State
from afterword.app.pages.words import hour, long_day
from afterword.app.sending.approval import KEY, Approval, approval_from, approvals
from afterword.app.sending.journal import QUEUED, Journal, Standing, bare_id
from afterword.core.business_days import in_zone
from afterword.core.errors import Refused

SAID = {
    "sending": "is leaving",
    "sent": "was sent",
    "unknown": "may have arrived, and you are asked",
    "held": "is held",
    "failed": "could not be sent",
    "yours": "is yours to send",
}
MISSED = "It was to leave at {}, but nothing ran here then that could send it."


@dataclass(frozen=True, slots=True, kw_only=True)
class TrayLine:
    """One approved letter and where it stands.

    ``state`` is waiting, held, sending, sent, unknown, failed or yours; ``words`` are a server's
    own, or say why it is held or leaves late; ``planned`` is None when it has left or no moment is
    settled yet; ``left`` is when its last byte went out. Both are on the candidate's own clock.
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


def tray(journal: Journal, state: State, zone: tzinfo) -> tuple[TrayLine, ...]:
    """Return every approved letter, the next to leave first; ``zone`` is the candidate's."""
    return laid_out(letters(journal, state), zone)


def laid_out(found: Iterable[tuple[Approval, Standing]], zone: tzinfo) -> tuple[TrayLine, ...]:
    """Return some approved letters as lines of the tray, the next to leave first."""
    lines = (tray_line(*pair, zone) for pair in found)
    return tuple(sorted(lines, key=lambda line: (_sortable(line.planned), line.step)))


def letters(journal: Journal, state: State) -> Iterator[tuple[Approval, Standing]]:
    """Yield each approval that stands, with where its letter stands."""
    standings = journal.standings(state)
    for approval in approvals(state.beside):
        bare = bare_id(approval.envelope.message_id)
        yield approval, standings.get(bare, Standing(message_id=bare))


def letter(journal: Journal, state: State, step: str) -> tuple[Approval, Standing]:
    """Return the approved letter of a step; Refused when none is approved."""
    body = state.beside.get(f"{KEY}{step}")
    if body is not None:
        approval = approval_from(step, body)
        return approval, journal.standing(state, approval.envelope.message_id)
    raise Refused(
        "This letter is not approved", where=step, hint="Approve it first.", code="unapproved"
    )


def tray_line(approval: Approval, standing: Standing, zone: tzinfo) -> TrayLine:
    """Return one line of the tray."""
    planned = standing.planned if standing.state == "waiting" else None
    left = standing.dotted if standing.state in {"sent", "unknown"} else None
    return TrayLine(
        step=approval.step,
        message_id=approval.envelope.message_id,
        channel=approval.envelope.channel,
        to=approval.envelope.to,
        subject=approval.envelope.subject,
        state=standing.state,
        planned=in_zone(planned, zone) if planned else None,
        left=in_zone(left, zone) if left else None,
        words=words_on(standing, zone),
    )


def sentence(line: TrayLine) -> str:
    """Say in one sentence where a letter stands now, with its moment on the candidate's clock."""
    said = f": {line.words}" if line.words else "."
    if line.state == "waiting" and line.planned is not None:
        return f"The letter to {line.to[0]} leaves at {_when(line.planned)}{said}"
    return f"The letter to {line.to[0]} {SAID.get(line.state, 'waits')}{said}"


def words_on(standing: Standing, zone: tzinfo) -> str:
    """Return what is to be said of where a letter stands: a server's words, or why it is late."""
    if standing.event == QUEUED:
        return f"The fax server has it, as number {standing.job}."
    if standing.event != "planned":
        return standing.detail
    return "" if standing.missed is None else MISSED.format(_when(in_zone(standing.missed, zone)))


def _when(moment: datetime) -> str:
    return f"{hour(moment)} on {long_day(moment.date())}"


def _sortable(moment: datetime | None) -> tuple[bool, float]:
    return moment is None, 0.0 if moment is None else moment.timestamp()
