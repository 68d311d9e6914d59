"""Note that a reference got a heads-up about a case, or was thanked (--thanks)."""

from argparse import ArgumentParser

from afterword.cli.noted import noted
from afterword.cli.session import Session


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `reference`."""
    parser.add_argument("reference", help="the reference's id")
    parser.add_argument("case", help="the case's id")
    parser.add_argument("--thanks", action="store_true", help="they were thanked")
    parser.add_argument("--at", metavar="MOMENT", help="when; without it, now")


def run(session: Session) -> int:
    """Note what a reference was told."""
    options = session.options
    saved = session.app.record.tell_reference(
        options.reference,
        options.case,
        "thanks" if options.thanks else "heads_up",
        session.at,
    )
    return noted(session, saved, "afterword today")
