"""Letters leave at their planned moments while this runs. One sender works in a data folder.

With --now the clock is set to that moment, and goes on from there.
"""

from argparse import ArgumentParser

from afterword.cli.session import Session


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `worker`: there are none of its own."""


def run(session: Session) -> int:
    """Send what is due until interrupted."""
    session.tools.work(session.out.line, session.given_now)
    return 0
