"""Small invitations, written by a test line by line."""

from afterword.app.taking_in.known import Known
from afterword.app.taking_in.proposal import Proposal
from afterword.intake.calendar_invite import understand_invite

HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
EVENT = (
    "BEGIN:VEVENT\r\nUID:one\r\nDTSTART:20261120T190000Z\r\nDTEND:20261120T200000Z\r\n"
    "SUMMARY:Interview with Halden Robotics\r\n{}END:VEVENT\r\n"
)
TAIL = "END:VCALENDAR\r\n"


def written(*lines: str, known: Known, head: str = "") -> Proposal:
    """Read an event with some lines of its own."""
    event = EVENT.format("".join(f"{line}\r\n" for line in lines))
    return understand_invite(f"{HEAD}{head}{event}{TAIL}".encode(), "invite.ics", known)
