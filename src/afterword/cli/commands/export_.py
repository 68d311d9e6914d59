"""The file holds every fact and can be imported again; passwords are not in it."""

from argparse import ArgumentParser
from pathlib import Path

from afterword.cli.session import Session
from afterword.cli.whole_file import write_whole


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `export`."""
    parser.add_argument("--out", metavar="FILE", help="the file to write; without it, print")


def run(session: Session) -> int:
    """Write all facts in their canonical form."""
    from afterword.core.writing import dumps

    content = dumps(session.app.search()).encode()
    if session.options.out is None:
        session.out.raw(content)
        return 0
    write_whole(Path(session.options.out), content)
    if session.out.as_json:
        session.out.document({"file": session.options.out, "bytes": len(content)})
    else:
        session.out.line(f"Everything is in {session.options.out}.")
        session.out.next_command(f"afterword import {session.options.out}")
    return 0
