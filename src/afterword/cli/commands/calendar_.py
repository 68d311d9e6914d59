"""Write the steps ahead as a calendar file, each at the best moment for it and with its reason.

An entry keeps its identity, so that a calendar that imports the file again moves it; the same plan
gives the same bytes.
"""

from argparse import ArgumentParser
from pathlib import Path

from afterword.cli.session import Session
from afterword.cli.whole_file import write_whole


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `calendar`."""
    parser.add_argument("--out", metavar="FILE", help="the file to write; without it, print")
    parser.add_argument("--facts", metavar="FILE", help="work on this facts file alone")


def run(session: Session) -> int:
    """Write the calendar file."""
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
