"""STEP is a letter's step, as `afterword outbox` shows it. --release lets it go again.

--stop takes a fax out of the fax server's queue, as long as it has not gone through.
"""

from argparse import ArgumentParser

from afterword.cli.session import Session
from afterword.cli.words import time_text


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `hold`."""
    parser.add_argument("step", help="the letter's step")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--release", action="store_true", help="let it leave again")
    choice.add_argument("--stop", action="store_true", help="stop a fax that waits to be called")
    choice.add_argument("--take-back", action="store_true", help="make it a draft again")


def run(session: Session) -> int:
    """Hold, release or take back an approved letter."""
    dispatch, step = session.app.dispatch, session.options.step
    if session.options.release:
        said, document = _released(session)
    elif session.options.stop:
        dispatch.stop(step)
        said, document = "It was stopped before it went through.", {"step": step, "state": "failed"}
    elif session.options.take_back:
        session.app.yours.take_back(step)
        said, document = "It is a draft again.", {"step": step, "state": "draft"}
    else:
        dispatch.hold(step)
        said, document = "It stays here until you release it.", {"step": step, "state": "held"}
    if session.out.as_json:
        session.out.document(document)
    else:
        session.out.line(said)
        session.out.next_command("afterword outbox")
    return 0


def _released(session: Session) -> tuple[str, dict[str, str]]:
    step = session.options.step
    at = session.app.dispatch.release(step)
    document = {"step": step, "state": "waiting", "planned": at.isoformat()}
    return f"It leaves on {time_text(at)}.", document
