"""Without more words the letter is written beside you, as PDF; --envelope writes the envelope.

A letter by fax becomes its cover page and the letter, also before it is approved. One that goes
your own way is printed here as text, to be copied.

Styles are classic, quiet and plain; envelopes are 10, monarch, dl and c5, and without a size the
one that is usual where you live. Once it is in the letter box, say so: --posted, or --posted DAY.
--try-shop hands it to the print shop of your settings in its test mode, where nothing is printed.
"""

from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

from afterword.cli.noted import day
from afterword.cli.session import Session
from afterword.cli.whole_file import write_whole
from afterword.core.errors import Refused
from afterword.core.in_words import date_text

if TYPE_CHECKING:
    from afterword.app.letters.draft_view import Draft

USUAL, TODAY = "usual", "today"


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `print`."""
    parser.add_argument("step", help="the approved letter's step")
    parser.add_argument("--style", metavar="STYLE", default="classic", help="classic, quiet, plain")
    parser.add_argument(
        "--envelope",
        metavar="SIZE",
        nargs="?",
        const=USUAL,
        help="the envelope instead: 10, monarch, dl or c5",
    )
    parser.add_argument("--out", metavar="FILE", help="where the PDF goes; - for standard output")
    parser.add_argument(
        "--posted", metavar="DAY", nargs="?", const=TODAY, help="print nothing: you posted it"
    )
    parser.add_argument(
        "--try-shop", action="store_true", help="hand it to the print shop in test mode"
    )


def run(session: Session) -> int:
    """Print a letter or its envelope, or note that it was posted."""
    if session.options.posted:
        return _posted(session)
    if session.options.try_shop:
        return _tried(session)
    draft = session.app.draft.show(session.options.step)
    if draft.channel == "own":
        return _as_text(session, draft)
    if draft.channel == "fax":
        return _as_fax(session, draft)
    options, printing = session.options, session.app.printing
    if options.envelope:
        size = None if options.envelope == USUAL else options.envelope
        pdf = printing.envelope(options.step, size, options.style)
    else:
        pdf = printing.letter(options.step, options.style)
    if options.out == "-":
        session.out.raw(pdf)
        return 0
    name = options.out or _file_name(options.step, "envelope" if options.envelope else "letter")
    write_whole(Path(name), pdf)
    _told(session, name, printing.late(options.step))
    return 0


def _as_text(session: Session, draft: "Draft") -> int:
    """Print a letter as it is to be copied, and nothing beside it into a pipe."""
    if session.out.as_json:
        session.out.document({"step": draft.step, "subject": draft.subject, "text": draft.body})
        return 0
    session.out.line(draft.body.rstrip("\n"))
    session.out.next_command(_beyond(draft))
    return 0


def _as_fax(session: Session, draft: "Draft") -> int:
    step, app = draft.step, session.app
    letters = app.draft.letters()
    pdf = app.faxing.pages(letters, letters.step(step), app.dispatch.now())
    if session.options.out == "-":
        session.out.raw(pdf)
        return 0
    name = session.options.out or _file_name(step, "fax")
    write_whole(Path(name), pdf)
    if session.out.as_json:
        session.out.document({"step": step, "file": name})
        return 0
    session.out.line(f"The fax is in {name}.")
    session.out.next_command(_beyond(draft))
    return 0


def _beyond(draft: "Draft") -> str:
    return f"afterword {'sent' if draft.stage == 'approved' else 'letters approve'} {draft.step}"


def _told(session: Session, name: str, late: str) -> None:
    step, out = session.options.step, session.out
    if out.as_json:
        out.document({"step": step, "file": name, "late": late or None})
        return
    out.line(f"The {'envelope' if session.options.envelope else 'letter'} is in {name}.")
    if late:
        out.line(late)
    out.next_command(f"afterword print {step} --posted")


def _tried(session: Session) -> int:
    from afterword.app.printing.print_shop import tried

    shop, step = session.tools.print_shop(), session.options.step
    if shop is None:
        raise Refused(
            "No print shop is set up here",
            where="print_shop_url",
            hint="Set AFTERWORD_PRINT_SHOP_URL; or print the letter and post it yourself.",
        )
    job = tried(session.app.printing, shop, step, session.options.style)
    if session.out.as_json:
        session.out.document({"step": step, "job": job.id, "state": job.state, "live": job.live})
    else:
        session.out.line(f"The print shop took it in test mode as {job.id}: {job.state}.")
        session.out.line("Nothing is printed, and nothing counts as posted.")
        session.out.next_command(f"afterword print {step}")
    return 0


def _posted(session: Session) -> int:
    step, word = session.options.step, session.options.posted
    on = session.app.printing.posted(step, None if word == TODAY else day(word, "--posted"))
    if session.out.as_json:
        session.out.document({"step": step, "state": "sent", "posted": on.isoformat()})
    else:
        session.out.line(f"Noted: you posted it on {date_text(on)}.")
        session.out.next_command("afterword undo")
    return 0


def _file_name(step: str, what: str) -> str:
    return f"{what}-{step.replace('/', '-').replace('_', '-')}.pdf"
