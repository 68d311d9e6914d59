"""Without words it shows the account that is set up. With your address it sets one up.

The provider is known by the address, or is named before it: gmail, outlook, fastmail, icloud or
yahoo. For any other say which servers it has: --smtp HOST, and --imap HOST for your Sent folder.
The password is asked for, or read from standard input, and kept in your system's keyring. Then the
account is tried; nothing is sent.

--sign-in enters it with your browser instead: for that you bring a client id (--client ID).
"""

import sys
import webbrowser
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from getpass import getpass

from afterword.app.account.account import Account, Proposed
from afterword.app.account.look import Look
from afterword.app.account.providers import SIGN_IN
from afterword.cli.session import Session
from afterword.core.errors import WrongUsage

HERE = "here"


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `account`."""
    parser.add_argument("words", nargs="*", metavar="[PROVIDER] ADDRESS", help="whose mail it is")
    parser.add_argument("--smtp", default="", metavar="HOST", help="the server that sends")
    parser.add_argument("--imap", default="", metavar="HOST", help="the server of the mailbox")
    parser.add_argument(
        "--sign-in",
        nargs="?",
        const=HERE,
        metavar="PLACE",
        help="enter it with your browser; PLACE is google, microsoft or an https:// address",
    )
    parser.add_argument("--client", default="", metavar="ID", help="the client id that you bring")
    parser.add_argument("--sign-out", action="store_true", help="forget what signing in gave")
    parser.add_argument("--no-try", action="store_true", help="do not try it afterwards")


def run(session: Session) -> int:
    """Show the account, set one up, sign in to it or out of it."""
    options, account = session.options, session.app.account
    if options.sign_out:
        account.sign_out()
        return _said(session, account, "Nothing of your sign-in is kept here any more.")
    if not options.words and not options.sign_in:
        return _show(session, account)
    if not options.words:
        return _signed_in(session, account)
    proposed = _proposed(session, account, options.words)
    _tell_todo(session, proposed)
    if options.sign_in or proposed.way == SIGN_IN:
        place = options.sign_in if options.sign_in != HERE else ""
        account.set_up_to_sign_in(proposed, client_id=options.client, place=place or "")
        return _signed_in(session, account)
    where = account.set_up(proposed, password=_password(session, proposed))
    return _said(session, account, f"The account is set up, and its password is kept in {where}.")


def _proposed(session: Session, account: Account, words: Sequence[str]) -> Proposed:
    if len(words) > len(("provider", "address")):
        raise WrongUsage(
            "Those are too many words", where="afterword account", hint="Give one address."
        )
    options = session.options
    provider = words[0] if len(words) > 1 else ""
    return account.propose(words[-1], provider=provider, smtp=options.smtp, imap=options.imap)


def _tell_todo(session: Session, proposed: Proposed) -> None:
    if session.out.as_json:
        return
    way = SIGN_IN if session.options.sign_in else proposed.way
    session.out.line(f"{proposed.email} at {proposed.name}, entered by {_by(way)}.")
    if way == proposed.way:
        session.out.lines([f"  {n}. {line}" for n, line in enumerate(proposed.todo, start=1)])


def _by(way: str) -> str:
    return "signing in with your browser" if way == SIGN_IN else f"a{'n' * (way[0] == 'a')} {way}"


def _password(session: Session, proposed: Proposed) -> str:
    if sys.stdin.isatty() and not session.out.as_json:
        return getpass(f"{proposed.way[:1].upper()}{proposed.way[1:]}: ")
    return sys.stdin.readline().rstrip("\r\n")


def _signed_in(session: Session, account: Account) -> int:
    where = account.sign_in(lambda page: _open(session, page))
    return _said(session, account, f"You are signed in, and that is kept in {where}.")


def _open(session: Session, page: str) -> None:
    if session.out.as_json:
        session.out.document({"page": page}, indent=None)
    else:
        session.out.lines(["Allow it on this page; your browser comes back by itself:", page])
    session.out.flush()
    if not session.tools.headless():
        webbrowser.open(page)


def _said(session: Session, account: Account, words: str) -> int:
    """Say what was done, and try the account unless that is not wanted."""
    options = session.options
    looks = () if options.no_try or options.sign_out else account.looks()
    if session.out.as_json:
        session.out.document({"done": words, "looks": [look._asdict() for look in looks]})
    else:
        session.out.line(words)
        session.out.lines(list(_told(session, looks)))
        session.out.next_command("afterword doctor --mail" if looks else "afterword doctor")
    return int(any(look.remedy and not look.optional for look in looks))


def _told(session: Session, looks: Sequence[Look]) -> Iterator[str]:
    for look in looks:
        word, colour = look.mark
        yield f"{session.out.style(f'{word:<9}', colour)}  {look.words}"
        if look.remedy:
            yield session.out.style(f"           {look.remedy}", "dim")


def _show(session: Session, account: Account) -> int:
    now = account.now()
    if session.out.as_json:
        session.out.document(
            {"email": now.email, "name": now.name, "way": now.way, "smtp": now.smtp}
            | {"imap": now.imap, "sources": list(now.sources)}
        )
        return 0
    if not now.smtp:
        session.out.line("No account is set up yet, so approved letters wait in the tray.")
        session.out.next_command("afterword account you@gmail.com")
        return 0
    session.out.line(f"{now.email or 'Nobody'} at {now.name}, entered by {_by(now.way)}.")
    session.out.line(f"Letters leave by {now.smtp}.")
    mailbox = f"Your Sent folder is at {now.imap}." if now.imap else "Sent cannot be looked into."
    session.out.line(mailbox)
    session.out.line(session.out.style(f"From {', '.join(now.sources)}.", "dim"))
    session.out.next_command("afterword doctor --mail")
    return 0
