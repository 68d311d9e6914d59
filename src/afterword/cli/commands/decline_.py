"""STEP is a step's id, as `afterword plan` shows it. The reason is yours alone."""

from argparse import ArgumentParser

from afterword.cli.noted import noted
from afterword.cli.session import Session


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `decline`."""
    parser.add_argument("step", help="the step's id")
    parser.add_argument("why", help="your reason")


def run(session: Session) -> int:
    """Leave a step out."""
    step = session.app.review.step(session.options.step)
    saved = session.app.record.waive(step.id, session.options.why)
    return noted(session, saved, "afterword today")
