"""Looks into your mailbox, which stays as it is, and lists what waits for a word from you.

  mailbox                 look now, then list: who wrote, the few words, what one word would keep
  mailbox --list          list only
  mailbox --confirm 3     keep what mail 3 says (--reading 2 where its words have two meanings)
  mailbox --dismiss 3     put it away; the same mail never comes back
  mailbox --on, --off     let Afterword read it from now on, or no longer; off is how it begins
  mailbox --read FILE     say what a saved mail is; nothing is kept, and reading may be off

Only mails from people, employers and letters of your search are read. Nothing is kept unless you
confirm it, but who wrote, when, and the words that are quoted.
"""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from afterword.cli.noted import in_words, noted
from afterword.cli.session import Session, read_bytes
from afterword.core.errors import WrongUsage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from afterword.app.facts.record import Saved
    from afterword.app.reading.mail import Mail
    from afterword.app.reading.mail_cards import MailCard
    from afterword.app.reading.proposed import Proposed

HERE = "afterword mailbox --list"


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `mailbox`."""
    does = parser.add_mutually_exclusive_group()
    does.add_argument("--list", action="store_true", help="list what waits, and look nowhere")
    does.add_argument("--confirm", type=int, metavar="N", help="keep what this mail says")
    does.add_argument("--dismiss", type=int, metavar="N", help="put this mail away for good")
    does.add_argument("--on", action="store_true", help="let Afterword read your mailbox")
    does.add_argument("--off", action="store_true", help="let it read no longer")
    does.add_argument("--read", nargs="+", metavar="FILE", help="say what a saved mail is")
    parser.add_argument("--reading", type=int, metavar="K", help="which of several meanings")
    parser.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar="POINTER=VALUE",
        help="answer what an invitation does not say",
    )


def run(session: Session) -> int:
    """Look, list, or do what was said with one mail."""
    options = session.options
    if options.read:
        return _read(session, options.read)
    if options.on or options.off:
        return _turned(session, on=options.on)
    reading = session.app.reading
    if options.confirm is not None:
        answers = dict(_answer(one) for one in options.answer)
        return _said(session, reading.confirm(options.confirm, options.reading, answers))
    if options.dismiss is not None:
        return _said(session, reading.dismiss(options.dismiss), "the mail is put away")
    return _list(session, () if options.list else _look(session))


def _look(session: Session) -> "Sequence[Proposed]":
    reading = session.app.reading
    try:
        return reading.look(lambda read, of: _progress(session, read, of))
    finally:
        reading.close()


def _list(session: Session, found: "Sequence[Proposed]") -> int:
    from afterword.app.answers.mailbox import mailbox_document
    from afterword.app.reading.mail_cards import mail_card

    reading, out = session.app.reading, session.out
    state, waiting = reading.ledger.state(), reading.open()
    if out.as_json:
        out.document(mailbox_document(waiting, state, [one.number for one in found]))
        return 0
    for one in waiting:
        out.lines(_lines(session, mail_card(one, state)))
    if not waiting:
        out.line("Nothing that they wrote waits for a word from you.")
    first = next(iter(waiting), None)
    out.next_command(f"afterword mailbox --confirm {first.number}" if first else "afterword today")
    return 0


def _lines(session: Session, card: "MailCard") -> "Iterator[str]":
    out = session.out
    yield out.style(f"{card.number}  {card.heading}, {card.when}", "bold")
    if card.quote:
        yield f"   “{card.quote}”"
    yield from (f"   {one}." for one in card.keeps)
    yield from (f"   --reading {number}: {one}." for number, one in enumerate(card.choices, 1))
    yield from (out.style(f"   {one}", "dim") for one in card.notes)
    for ask in card.asks:
        need = " (needed)" if ask.required else ""
        yield f"   {ask.question}{need}  --answer '{ask.pointer}=…'"


def _progress(session: Session, read: int, of: int) -> None:
    """Tell how far a look is, now and then, where a person sees it."""
    if of and not session.out.as_json and read in {0, of}:
        done = f"{of} read" if read else f"{of} to read"
        session.out.line(session.out.style(f"Mails of your search: {done}.", "dim"))


def _said(session: Session, saved: "Saved", told: str = "") -> int:
    keys = [key for key in saved.keys if not key.startswith("mails/")]
    kept = in_words(keys) if keys else "you have read it"
    return noted(session, saved, HERE, told or kept)


def _turned(session: Session, *, on: bool) -> int:
    where = session.tools.turn_reading(on=on)
    if session.out.as_json:
        session.out.document({"read_mail": on, "where": where})
        return 0
    if on:
        session.out.line("Afterword reads your mailbox from now on, and changes nothing in it.")
    else:
        session.out.line("Your mailbox is read no longer.")
    session.out.line(session.out.style(f"Kept in {where}.", "dim"))
    without = on and session.tools.settings().imap_url is None
    if without:
        session.out.line("There is none yet that it could read: set your mail account up first.")
    following = "afterword account you@home.example" if without else "afterword mailbox"
    session.out.next_command(following if on else "afterword today")
    return 0


def _read(session: Session, files: "Sequence[str]") -> int:
    from afterword.app.answers.mailbox import mails_document

    mails = {name: session.tools.read_mail(read_bytes(name), name) for name in files}
    if session.out.as_json:
        session.out.document(mails_document(mails))
        return 0
    for name, mail in mails.items():
        session.out.lines(_told(session, name, mail))
    session.out.next_command("afterword mailbox")
    return 0


def _told(session: Session, name: str, mail: "Mail") -> "Iterator[str]":
    yield session.out.style(f"{name}: {mail.what}", "bold")
    if mail.bounce is not None:
        code = f" ({mail.bounce.code})" if mail.bounce.code else ""
        yield f"   {mail.bounce.kind}{code}: {', '.join(mail.bounce.recipients) or 'nobody named'}"
    elif mail.text:
        yield from (f"   {line}".rstrip() for line in mail.text.split("\n"))


def _answer(text: str) -> tuple[str, str]:
    pointer, sign, value = text.partition("=")
    if not sign:
        raise WrongUsage(f"{text!r} answers nothing", where="--answer", hint="Write POINTER=VALUE.")
    return pointer, value
