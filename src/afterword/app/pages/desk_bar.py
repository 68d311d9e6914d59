"""The foot of the letter desk: when the letter leaves, which way, and to whom."""

from dataclasses import dataclass
from datetime import datetime

from afterword.app.letters.address import FAX, MAIL, OWN
from afterword.app.letters.draft_view import Draft
from afterword.app.pages.situation import Situation
from afterword.app.pages.words import counted, first_name, hour, long_day
from afterword.app.printing.late_post import late_post
from afterword.app.sending.tray import TrayLine

BY = {
    "email": "by email",
    "mail": "by post",
    "fax": "by fax",
    "forward": "by email, to be passed on",
    "own": "your own way",
}
# What is to be done with a letter that leaves by one's own hand, and what was done with it.
BY_HAND = {
    MAIL: ("Print it, sign it, post it; then say so", "Posted"),
    FAX: ("Print it, fax it; then say so", "Faxed"),
    OWN: ("Copy it, send it; then say so", "Sent"),
}
AWAKE = "This computer must be awake then. You can take it back until it leaves."


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What the foot of the desk says: when the letter leaves, and to whom.

    ``by_post`` says that it is there to be printed, or copied, now.
    """

    words: str
    note: str
    by_post: bool = False


def bar_of(situation: Situation, draft: Draft, line: TrayLine | None) -> Bar:
    """Return what the foot says of a letter at its stage, and of its line in the tray."""
    way = BY.get(draft.channel, f"by {draft.channel}")
    if draft.stage == "draft":
        return _bar_of_draft(situation, draft, way)
    to = f"To {draft.to or draft.name}."
    if draft.stage == "approved" and line and line.planned:
        planned = situation.here(line.planned)
        there = _over_there(situation, draft, planned)
        return Bar(
            words=f"Leaves {long_day(planned.date())}, {hour(planned)}, {way}",
            note=" ".join(filter(None, (line.words, there, to, AWAKE))),
        )
    # A fax that is held may have a line to leave by, once it is let go.
    stages = {"approved", "sent"} if draft.channel == FAX else {"approved", "held", "sent"}
    if draft.channel in BY_HAND and draft.stage in stages:
        return _bar_by_hand(situation, draft, line)
    words = {
        "approved": f"Approved, leaves {way}",
        "held": "On hold",
        "sending": "It is leaving now",
        "sent": "Sent, and your mail provider confirmed it",
        "unknown": "The connection broke while it left; it probably arrived",
        "failed": "It could not be delivered",
        "yours": "Yours to send, from your own mail program",
    }[draft.stage]
    # A server's own words of thanks say nothing to a person; why a letter is held does.
    why = line.words if line and draft.stage != "sent" else ""
    return Bar(words=words, note=" ".join(filter(None, (to, why))))


def _bar_by_hand(situation: Situation, draft: Draft, line: TrayLine | None) -> Bar:
    """Return what the foot says of a letter that the candidate sends: what to do, or was done."""
    said, to = line.words if line else "", f"To {draft.to or draft.name}."
    act, done = BY_HAND[draft.channel]
    if draft.stage == "sent":
        return Bar(words=said.rstrip(".") or done, note=to, by_post=True)
    note = " ".join(filter(None, (said, _late(situation, draft), to)))
    return Bar(words=act, note=note, by_post=True)


def _late(situation: Situation, draft: Draft) -> str:
    """Say that the post is slower than their decision, where it is."""
    view = situation.outlook.views.get(draft.case or "")
    person = view.people.get(draft.person or "") if view else None
    if draft.channel != MAIL or person is None:
        return ""
    return late_post(view, person, situation.today)


def _over_there(situation: Situation, draft: Draft, planned: datetime) -> str:
    """Say what their clock shows when it leaves, if it is another one than the candidate's."""
    view = situation.outlook.views.get(draft.case or "")
    there = situation.there(planned, view.zone_name if view else None)
    return f"It is {there} then." if there else ""


def _bar_of_draft(situation: Situation, draft: Draft, way: str) -> Bar:
    if not draft.to and draft.channel != OWN:
        return Bar(
            words=f"No address for {first_name(draft.name)} yet",
            note="Add it to the card of this person, or ask whoever invited you.",
        )
    left = len(draft.blocking)
    words = f"{counted(left, 'mark')} to mend first" if left else f"Leaves {way}, once you approve"
    if draft.channel == OWN:
        return Bar(words=words, note=f"To {draft.name}. You copy it and send it yourself.")
    if draft.channel == MAIL:
        own = f"To {draft.to}. You print it and post it yourself."
        return Bar(words=words, note=" ".join(filter(None, (own, _late(situation, draft)))))
    return Bar(
        words=words,
        note=f"To {draft.to}, in their office hours. You can take it back until then.",
    )
