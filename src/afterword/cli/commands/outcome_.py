"""A case that has ended takes its steps with it; KIND says how it ended."""

from argparse import ArgumentParser

from afterword.cli.noted import noted
from afterword.cli.session import Session
from afterword.core.shapes import OUTCOMES


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `outcome`."""
    parser.add_argument("case", help="the case's id")
    parser.add_argument("kind", metavar="KIND", choices=OUTCOMES, help=", ".join(OUTCOMES))
    parser.add_argument("--person", metavar="ID", help="who told you")
    parser.add_argument("--note", help="in a few words")
    parser.add_argument("--at", metavar="MOMENT", help="when; without it, now")


def run(session: Session) -> int:
    """Note how a case ended."""
    options = session.options
    saved = session.app.record.outcome(
        options.case,
        options.kind,
        at=session.at,
        person=options.person,
        note=options.note,
    )
    return noted(session, saved, "afterword today")
