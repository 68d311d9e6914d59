"""Every approved letter and where it stands: waiting, held, sending, sent, unknown, failed, yours.

When nobody knows whether a letter arrived, say what you know with --arrived STEP or
--did-not-arrive STEP; it is never sent again by itself.
"""

from argparse import ArgumentParser
from collections.abc import Sequence

from afterword.app.sending.tray import TrayLine
from afterword.cli.session import Session
from afterword.cli.whom import to_text
from afterword.cli.words import time_text

AMBER = ("unknown", "held", "yours")
COLOURS = {"sent": "green", "failed": "red", **dict.fromkeys(AMBER, "amber")}


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `outbox`."""
    parser.add_argument("--due", action="store_true", help="send what is due now")
    parser.add_argument("--arrived", metavar="STEP", help="this letter did arrive")
    parser.add_argument("--did-not-arrive", metavar="STEP", help="this letter did not arrive")


def run(session: Session) -> int:
    """Print the tray; on request settle a doubt or send what is due first."""
    dispatch, options = session.app.dispatch, session.options
    if options.arrived:
        session.app.yours.answer(options.arrived, sent=True)
    if options.did_not_arrive:
        session.app.yours.answer(options.did_not_arrive, sent=False)
    moved = (*dispatch.send_due(), *session.app.yours.look()) if options.due else ()
    lines = dispatch.tray()
    if session.out.as_json:
        from afterword.app.answers.tray import line_document

        document: dict[str, object] = {"letters": [line_document(line) for line in lines]}
        if options.due:
            document["moved"] = [line.step for line in moved]
        session.out.document(document)
        return 0
    session.out.lines(_moved(session, moved, lines) if options.due else _all(session, lines))
    session.out.next_command("afterword outbox" if options.due else "afterword today")
    return 0


def _all(session: Session, lines: Sequence[TrayLine]) -> list[str]:
    told = [text for line in lines for text in line_text(session, line)]
    return told or ["Nothing is approved yet."]


def _moved(session: Session, moved: Sequence[TrayLine], lines: Sequence[TrayLine]) -> list[str]:
    """Tell what a round did, and no more: what left before would read as if it left now."""
    if moved:
        return [text for line in moved for text in line_text(session, line)]
    coming = [f"{line.to[0]}, on {time_text(line.planned)}" for line in lines if line.planned]
    if not coming:
        return ["Nothing is due, and nothing was sent."]
    return [f"Nothing is due yet, and nothing was sent. Next is the letter to {coming[0]}."]


def line_text(session: Session, line: TrayLine) -> list[str]:
    """Write a letter of the tray for a person."""
    out = session.out
    moment = f"leaves {time_text(line.planned)}" if line.planned else ""
    if line.left:
        moment = f"left {time_text(line.left)}"
    state = out.style(f"{line.state:<8}", COLOURS.get(line.state, "blue"))
    name, address = line.to
    rows = [f"{state} {to_text(name, address)}  {moment}".rstrip()]
    rows.append(out.style(f"         {line.subject}  ({line.step})", "dim"))
    if line.words:
        rows.append(out.style(f"         {line.words}", "dim"))
    return rows
