"""The foot of the letter desk: when the letter leaves, which way, and to whom."""

from dataclasses import dataclass
from datetime import datetime

from afterword.app.letters.draft_view import Draft
from afterword.app.pages.situation import Situation
from afterword.app.pages.words import counted, first_name, hour, long_day
from afterword.app.sending.tray import TrayLine

BY = {
    "email": "by email",
    "mail": "by post",
    "fax": "by fax",
    "forward": "by email, to be passed on",
    "own": "from your own mail program",
}
AWAKE = "This computer must be awake then. You can take it back until it leaves."


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What the foot of the desk says: when the letter leaves, and to whom."""

    words: str
    note: str


def bar_of(situation: Situation, draft: Draft, line: TrayLine | None) -> Bar:
    """Return what the foot says of a letter at its stage, and of its line in the tray."""
    way = BY.get(draft.channel, f"by {draft.channel}")
    if draft.stage == "draft":
        return _bar_of_draft(draft, way)
    to = f"To {draft.to}."
    if draft.stage == "approved" and line and line.planned:
        planned = situation.here(line.planned)
        there = _over_there(situation, draft, planned)
        return Bar(
            words=f"Leaves {long_day(planned.date())}, {hour(planned)}, {way}",
            note=" ".join(filter(None, (line.words, there, to, AWAKE))),
        )
    words = {
        "approved": f"Approved, leaves {way}",
        "held": "On hold",
        "sending": "It is leaving now",
        "sent": "Sent, and your mail provider confirmed it",
        "unknown": "The connection broke while it left; it probably arrived",
        "failed": "It could not be delivered",
    }[draft.stage]
    # A server's own words of thanks say nothing to a person; why a letter is held does.
    why = line.words if line and draft.stage != "sent" else ""
    return Bar(words=words, note=" ".join(filter(None, (to, why))))


def _over_there(situation: Situation, draft: Draft, planned: datetime) -> str:
    """Say what their clock shows when it leaves, if it is another one than the candidate's."""
    view = situation.outlook.views.get(draft.case or "")
    there = situation.there(planned, view.zone_name if view else None)
    return f"It is {there} then." if there else ""


def _bar_of_draft(draft: Draft, way: str) -> Bar:
    if not draft.to:
        return Bar(
            words=f"No address for {first_name(draft.name)} yet",
            note="Add it to the card of this person, or ask whoever invited you.",
        )
    left = len(draft.blocking)
    words = f"{counted(left, 'mark')} to mend first" if left else f"Leaves {way}, once you approve"
    return Bar(
        words=words,
        note=f"To {draft.to}, in their office hours. You can take it back until then.",
    )
