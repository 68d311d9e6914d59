"""Every approved letter and where it stands: waiting, held, sending, sent, unknown or failed.

When nobody knows whether a letter arrived, say what you know with --arrived STEP or
--did-not-arrive STEP; it is never sent again by itself.
"""

from argparse import ArgumentParser

from afterword.app.tray import TrayLine
from afterword.cli.session import Session
from afterword.cli.words import time_text

COLOURS = {"sent": "green", "failed": "red", "unknown": "amber", "held": "amber"}


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `outbox`."""
    parser.add_argument("--due", action="store_true", help="send what is due now")
    parser.add_argument("--arrived", metavar="STEP", help="this letter did arrive")
    parser.add_argument("--did-not-arrive", metavar="STEP", help="this letter did not arrive")


def run(session: Session) -> int:
    """Print the tray; on request settle a doubt or send what is due first."""
    dispatch, options = session.app.dispatch, session.options
    if options.arrived:
        dispatch.answer(options.arrived, arrived=True)
    if options.did_not_arrive:
        dispatch.answer(options.did_not_arrive, arrived=False)
    if options.due:
        dispatch.send_due()
    lines = dispatch.tray()
    if session.out.as_json:
        session.out.document({"letters": [line_document(line) for line in lines]})
        return 0
    for line in lines:
        session.out.lines(line_text(session, line))
    if not lines:
        session.out.line("Nothing is approved yet.")
    session.out.next_command("afterword today")
    return 0


def line_document(line: TrayLine) -> dict[str, object]:
    """Return a letter of the tray as plain objects."""
    return {
        "step": line.step,
        "state": line.state,
        "message_id": line.message_id,
        "channel": line.channel,
        "to": {"name": line.to[0], "address": line.to[1]},
        "subject": line.subject,
        "planned": line.planned.isoformat() if line.planned else None,
        "left": line.left.isoformat() if line.left else None,
        "words": line.words,
    }


def line_text(session: Session, line: TrayLine) -> list[str]:
    """Write a letter of the tray for a person."""
    out = session.out
    moment = f"leaves {time_text(line.planned)}" if line.planned else ""
    if line.left:
        moment = f"left {time_text(line.left)}"
    state = out.style(f"{line.state:<8}", COLOURS.get(line.state, "blue"))
    name, address = line.to
    rows = [f"{state} {name} <{address}>  {moment}".rstrip()]
    rows.append(out.style(f"         {line.subject}  ({line.step})", "dim"))
    if line.words:
        rows.append(out.style(f"         {line.words}", "dim"))
    return rows
