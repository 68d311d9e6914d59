"""PERSON is a person's id, or case/person. The exit code is 1 when the answer is no."""

from argparse import ArgumentParser
from datetime import datetime
from typing import TYPE_CHECKING

from afterword.cli.session import Session
from afterword.core.errors import WrongUsage
from afterword.core.shapes import TOUCHES

if TYPE_CHECKING:
    from afterword.core.outlook import Outlook


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `may-contact`."""
    parser.add_argument("person", help="a person's id, or case/person")
    parser.add_argument(
        "--kind",
        choices=TOUCHES,
        default="check_in",
        metavar="KIND",
        help="check_in, call or another kind of contact",
    )
    parser.add_argument("--on", metavar="DATE", help="on another day")
    parser.add_argument("--facts", metavar="FILE", help="work on this facts file alone")


def run(session: Session) -> int:
    """Print yes or no, the rule, and the first date that is yes."""
    from afterword.core.limits import find_person, verdict

    options = session.options
    outlook = session.outlook()
    ref = find_person(outlook, options.person)
    if options.on:
        session.now = _noon(options.on, outlook, ref)
        outlook = session.outlook()
    found = verdict(outlook, ref, options.kind)
    if session.out.as_json:
        from afterword.app.answers.verdicts import verdict_document

        session.out.document(verdict_document(found))
    else:
        session.out.line(f"{'Yes' if found.allowed else 'No'}. {found.why}")
        if found.earliest and not found.allowed:
            session.out.line(f"From {found.earliest.isoformat()} on, yes.")
    return 0 if found.allowed else 1


def _noon(text: str, outlook: "Outlook", ref: str) -> datetime:
    """Return noon of a day where the person is."""
    from afterword.app.answers.verdicts import noon_at

    try:
        day = datetime.fromisoformat(text).date()
    except ValueError:
        raise WrongUsage(f"{text!r} is no date", where="--on", hint="Write 2026-11-30.") from None
    return noon_at(outlook, ref, day)
