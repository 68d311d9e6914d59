"""The employer's own words become dates; without any, note that they would not say.

Where the words have two readings, say which with --by.
"""

from argparse import ArgumentParser
from datetime import date

from afterword.cli.noted import day, noted
from afterword.cli.session import Session
from afterword.core.errors import Refused


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `decision`."""
    parser.add_argument("case", help="the case's id")
    parser.add_argument("said", nargs="?", help="what they said, in their words")
    parser.add_argument("--by", metavar="DATE", help="the date itself")
    parser.add_argument(
        "--not-before", metavar="DATE", help="a day before which nothing is decided"
    )
    parser.add_argument("--person", metavar="ID", help="who said it")
    parser.add_argument("--at", metavar="MOMENT", help="when it was said; without it, now")


def run(session: Session) -> int:
    """Note when they decide."""
    options = session.options
    at = session.at
    dates = {"by": day(options.by, "--by"), "not_before": day(options.not_before, "--not-before")}
    if options.said and not any(dates.values()):
        dates = _read(session, at.date())
    told = bool(options.said) or any(dates.values())
    saved = session.app.record.decision(
        options.case, at=at, person=options.person, said=options.said, told=told, **dates
    )
    return noted(session, saved, f"afterword case {options.case}")


def _read(session: Session, said_on: date) -> dict[str, date | None]:
    """Read the words on the employer's own calendar; refuse to choose between two readings."""
    from afterword.core.when.window import when

    options = session.options
    view = session.case_view(options.case)
    window = when(options.said, said_on, view.days, view.case.employer.country)
    if window.readings:
        readings = " Or: ".join(each.why for each in window.readings)
        raise Refused(f"Two readings: {readings}", hint="Say which with --by DATE.")
    return {"earliest": window.earliest, "by": window.by, "not_before": window.not_before}
