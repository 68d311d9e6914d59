"""What is said just after an approval: when the letter leaves, and what that needs."""

from datetime import datetime

from afterword.app.pages.words import hour, long_day
from afterword.app.sending.dispatch import Dispatch
from afterword.app.sending.tray import TrayLine

BY_MAIL = frozenset({"email", "forward"})


def can_leave(line: TrayLine, dispatch: Dispatch) -> bool:
    """Tell whether something is set up that a letter could leave by, or it goes by hand."""
    return line.planned is None or line.channel in dispatch.handover.channels


def approved_words(line: TrayLine, now: datetime, *, can_leave: bool = True) -> str:
    """Return the moment at which an approved letter leaves, and the other ways out.

    ``now`` is on the candidate's own clock, as the moments of the tray are. Without anything that
    could carry it the letter has no moment.
    """
    if not can_leave:
        return "Approved. It waits in the tray: nothing is set up yet that it could leave by."
    if line.planned is None:
        return "Approved. It waits in the tray until you say that it left."
    day = "today" if line.planned.date() == now.date() else f"on {long_day(line.planned.date())}"
    others = "Send now, or Into my Drafts," if line.channel in BY_MAIL else "Send now"
    return (
        f"Approved. It leaves {day} at {hour(line.planned)}, and this computer must be awake then."
        f" {others} in the tray needs no waiting."
    )
