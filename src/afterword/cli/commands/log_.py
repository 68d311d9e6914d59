"""PERSON is a person's id, or case/person; KIND says what it was.

A reply is what they said, everything else what you said, unless --in or --out says otherwise.
What came too often or too soon is kept, because it happened, and warned about.
"""

from argparse import ArgumentParser

from afterword.cli.noted import noted
from afterword.cli.session import Session
from afterword.core.errors import WrongUsage
from afterword.core.shapes import CHANNELS, TOUCHES


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `log`."""
    parser.add_argument("person", help="a person's id, or case/person")
    parser.add_argument("kind", metavar="KIND", choices=TOUCHES, help=", ".join(TOUCHES))
    parser.add_argument("--at", metavar="MOMENT", help="when; without it, now")
    parser.add_argument("--note", help="in a few words; for a call: talked or voicemail")
    parser.add_argument("--channel", metavar="WAY", choices=CHANNELS, help=", ".join(CHANNELS))
    parser.add_argument("--interview", metavar="ID", help="the interview that it belongs to")
    parser.add_argument("--automatic", action="store_true", help="an out-of-office or a receipt")
    way = parser.add_mutually_exclusive_group()
    way.add_argument(
        "--in", dest="direction", action="store_const", const="in", help="they said it"
    )
    way.add_argument("--out", dest="direction", action="store_const", const="out", help="you did")


def run(session: Session) -> int:
    """Note what was said."""
    options = session.options
    if options.automatic and options.direction == "out":
        raise WrongUsage("Only what they sent can be automatic", hint="Leave out --out.")
    noting = session.app.noting
    ref = noting.whom(options.person)
    saved = noting.touch(
        ref,
        options.kind,
        at=session.at,
        direction=options.direction,
        channel=options.channel,
        note=options.note,
        interview=options.interview,
        automatic=options.automatic,
    )
    case = ref.partition("/")[0]
    return noted(
        session,
        saved,
        "afterword today" if case == "contacts" else f"afterword case {case}",
        warnings=_broken(session, ref, saved.keys),
    )


def _broken(session: Session, ref: str, keys: tuple[str, ...]) -> tuple[str, ...]:
    """Return the limits that this contact broke: it happened, so it is kept and warned about."""
    from afterword.core.go_ahead import broken_by

    touches = [(ref, key.rpartition("/")[2]) for key in keys]
    return broken_by(session.own_outlook(), touches) if touches else ()
