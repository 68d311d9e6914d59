"""PERSON is a person's id, or case/person; KIND says what it was.

A reply is what they said, everything else what you said, unless --in or --out says otherwise.
What came too often or too soon is kept, because it happened, and warned about.
"""

from argparse import ArgumentParser

from afterword.cli.noted import noted
from afterword.cli.session import Session
from afterword.core.errors import WrongUsage
from afterword.core.shapes import CHANNELS, TOUCHES

ANSWERS = frozenset({"reply"})


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
    from afterword.core.limits import find_person

    options = session.options
    if options.automatic and options.direction == "out":
        raise WrongUsage("Only what they sent can be automatic", hint="Leave out --out.")
    case, _, person = find_person(session.own_outlook(), options.person).partition("/")
    incoming = options.automatic or options.kind in ANSWERS
    saved = session.app.record.touch(
        case,
        person=person,
        kind=options.kind,
        direction=options.direction or ("in" if incoming else "out"),
        at=session.at,
        channel=options.channel or ("phone" if options.kind == "call" else None),
        note=options.note,
        interview=options.interview,
        automatic=options.automatic,
    )
    return noted(
        session,
        saved,
        f"afterword case {case}" if case != "contacts" else "afterword today",
        warnings=_broken(session, f"{case}/{person}", saved.keys),
    )


def _broken(session: Session, ref: str, keys: tuple[str, ...]) -> tuple[str, ...]:
    """Return the limits that this contact broke: it happened, so it is kept and warned about."""
    from afterword.core.go_ahead import broken_by

    touches = [(ref, key.rpartition("/")[2]) for key in keys]
    return broken_by(session.own_outlook(), touches) if touches else ()
