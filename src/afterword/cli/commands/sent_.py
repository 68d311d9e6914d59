"""For a letter that leaves by your own hands: posted, faxed, or sent where the two of you write.

It counts as sent from today, or from DAY. `afterword undo` takes it back.
"""

from argparse import ArgumentParser

from afterword.cli.noted import day
from afterword.cli.session import Session
from afterword.core.in_words import date_text


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `sent`."""
    parser.add_argument("step", help="the approved letter's step")
    parser.add_argument("--on", metavar="DAY", help="the day on which it left, like 2026-11-24")


def run(session: Session) -> int:
    """Note that the person sent a letter themselves."""
    step, on = session.options.step, session.options.on
    left = session.app.by_hand.sent(step, day(on, "--on") if on else None)
    if session.out.as_json:
        session.out.document({"step": step, "state": "sent", "on": left.isoformat()})
    else:
        session.out.line(f"Noted: it left on {date_text(left)}.")
        session.out.next_command("afterword undo")
    return 0
