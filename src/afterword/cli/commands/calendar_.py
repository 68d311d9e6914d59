"""Write the steps ahead as a calendar file, each at the best moment for it and with its reason.

An entry keeps its identity, so that a calendar that imports the file again moves it; the same plan
gives the same bytes. With --new-feed it makes an address that a calendar on this computer can
subscribe to while the app runs; it is shown once, and the one before it shows nothing any more.
"""

from argparse import ArgumentParser
from pathlib import Path

from afterword.cli.session import Session
from afterword.cli.whole_file import write_whole

FEED_NAME = "calendar"


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `calendar`."""
    parser.add_argument("--out", metavar="FILE", help="the file to write; without it, print")
    parser.add_argument("--new-feed", action="store_true", help="an address to subscribe to")
    parser.add_argument("--whole", action="store_true", help="--new-feed: with the reasons")
    parser.add_argument("--facts", metavar="FILE", help="work on this facts file alone")


def run(session: Session) -> int:
    """Write the calendar file."""
    if session.options.new_feed:
        return _new_feed(session)
    from afterword.core.planning import plan

    search = session.search()
    found = plan(search, session.now, session.tools.calendars())
    content = session.tools.calendar_file(search, found)
    if session.options.out is None:
        session.out.raw(content)
        return 0
    write_whole(Path(session.options.out), content)
    count = content.count(b"BEGIN:VEVENT")
    if session.out.as_json:
        session.out.document({"file": session.options.out, "entries": count})
    else:
        session.out.line(f"{count} entries are in {session.options.out}.")
        session.out.next_command("open that file in your calendar")
    return 0


def _new_feed(session: Session) -> int:
    from afterword.app.devices.devices import SCOPES, TITLES, WHOLE

    scope = WHOLE if session.options.whole else TITLES
    secret = session.app.devices.renew(FEED_NAME, scope=scope)
    path = f"/feed/{secret}.ics"
    if session.out.as_json:
        session.out.document({"path": path, "scope": scope})
        return 0
    session.out.line(f"Your calendar {SCOPES[scope]}. Its address, which is shown only now:")
    session.out.lines(["", f"  {path}", ""])
    session.out.line("It stands behind the address that `afterword serve --port 8765` tells, like")
    session.out.line("http://127.0.0.1:8765; with --port that stays the same from day to day.")
    session.out.next_command("afterword serve --port 8765")
    return 0
