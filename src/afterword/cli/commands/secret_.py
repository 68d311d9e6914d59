"""NAME is smtp or imap: the account is the one of AFTERWORD_SMTP_URL or AFTERWORD_IMAP_URL.

With sign-in it is the secret that belongs to your client id, with llm the key of the language model
at AFTERWORD_LLM_URL, with shop the one of the print shop at AFTERWORD_PRINT_SHOP_URL, with fax the
password of the fax server at AFTERWORD_FAX_URL. It is asked for, or read from standard input; it is
never an argument.
"""

import sys
from argparse import ArgumentParser
from getpass import getpass

from afterword.cli.session import Session
from afterword.core.errors import WrongUsage

NAMES = ("smtp", "imap", "sign-in", "llm", "shop", "fax")


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `secret`."""
    parser.add_argument("name", choices=NAMES, help="whose password")


def run(session: Session) -> int:
    """Keep a password where only this person can read it."""
    name = session.options.name
    what = "key" if name in {"llm", "shop"} else "password"
    typed = sys.stdin.isatty()
    value = getpass(f"{what.capitalize()}: ") if typed else sys.stdin.readline().rstrip("\r\n")
    if not value:
        raise WrongUsage(f"No {what} was given", hint="Type it when asked.")
    place = session.tools.keep_secret(name, value)
    if session.out.as_json:
        session.out.document({"kept": place})
    else:
        session.out.line(f"The {what} is kept in {place}.")
        session.out.next_command("afterword doctor")
    return 0
