"""Without --at the letter leaves now; with --at, or --planned, it waits for that moment.

Each letter leaves once, to exactly the person it was approved for. --dry-run writes the message
into a folder instead, and sends nothing.

To send it yourself: --to-drafts puts it into your Drafts, --eml writes it as a file that your mail
program opens, --mailto prints a link that does. Then it is yours to send: your Sent folder tells
when you did, or say `afterword outbox --arrived STEP`.
"""

from argparse import ArgumentParser
from pathlib import Path

from afterword.cli.commands.outbox_ import line_text
from afterword.cli.session import Session, moment
from afterword.cli.words import time_text


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `send`."""
    parser.add_argument("step", help="the approved letter's step")
    parser.add_argument("--at", metavar="MOMENT", help="leave at this moment")
    parser.add_argument("--planned", action="store_true", help="leave at the next good moment")
    parser.add_argument("--to-drafts", action="store_true", help="put it into your own Drafts")
    parser.add_argument("--eml", metavar="FOLDER", help="write it as a file, for you to send")
    parser.add_argument("--mailto", action="store_true", help="print a link, for you to send")
    parser.add_argument("--dry-run", metavar="FOLDER", help="write an .eml file, send nothing")


def run(session: Session) -> int:
    """Send an approved letter, or plan when it leaves."""
    options, app = session.options, session.app
    if options.dry_run:
        return _dry_run(session)
    if options.to_drafts or options.eml or options.mailto:
        return _yours(session)
    if options.at or options.planned:
        at = app.dispatch.schedule(options.step, moment(options.at, "--at") if options.at else None)
        return _planned(session, at.isoformat(), time_text(at))
    line = app.dispatch.send(options.step)
    if session.out.as_json:
        from afterword.app.answers.tray import line_document

        session.out.document(line_document(line))
    else:
        session.out.lines(line_text(session, line))
        session.out.next_command("afterword outbox")
    return 0


def _yours(session: Session) -> int:
    """Hand the letter to the person's own mail program."""
    from afterword.app.sending.yours import SHORT_LINK

    options, yours = session.options, session.app.yours
    document: dict[str, object] = {"step": options.step, "state": "yours"}
    if options.to_drafts:
        said = [yours.into_drafts(options.step).words]
    elif options.eml:
        yours.as_file(options.step)
        file = session.tools.write_eml(session.app, options.step, Path(options.eml))
        document["file"], said = str(file), [f"It is in {file}. Open it with your mail program."]
    else:
        link = yours.as_link(options.step)
        document["link"], said = link, [link]
        if len(link) > SHORT_LINK:
            said.append(
                f"This link has {len(link)} signs, and many programs cut at {SHORT_LINK}:"
                " look whether the letter is whole, or use --to-drafts."
            )
    if session.out.as_json:
        session.out.document(document)
    else:
        session.out.lines([*said, "From now on it is yours to send."])
        session.out.next_command(f"afterword outbox --arrived {options.step}")
    return 0


def _planned(session: Session, at: str, words: str) -> int:
    if session.out.as_json:
        session.out.document({"step": session.options.step, "state": "waiting", "planned": at})
    else:
        session.out.line(f"It leaves on {words}. This computer must be awake then.")
        why = session.app.dispatch.objection(session.options.step, moment(at, "--at"))
        if why:
            session.out.line(f"Mind: {why} Unless that changes, it stays here then.")
        session.out.next_command("afterword outbox")
    return 0


def _dry_run(session: Session) -> int:
    folder = Path(session.options.dry_run)
    file = session.tools.write_eml(session.app, session.options.step, folder)
    if session.out.as_json:
        session.out.document({"step": session.options.step, "file": str(file)})
    else:
        session.out.line(f"Nothing was sent. The message is in {file}.")
        session.out.next_command(f"afterword send {session.options.step}")
    return 0
