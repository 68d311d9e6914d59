"""Looks at the folder, the database, the calendars, the proofreader, your card and the mail.

Nothing is changed and nothing is sent. Every finding comes with its remedy.
"""

from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from typing import NamedTuple

from afterword.cli.session import Session
from afterword.core.errors import AfterwordError

Looker = Callable[[Session], Iterator[tuple[str, str]]]


class Look(NamedTuple):
    """One thing that was looked at; ``remedy`` is empty when all is well."""

    what: str
    words: str
    remedy: str = ""


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `doctor`: there are none of its own."""


def run(session: Session) -> int:
    """Look at everything; 1 when something needs you."""
    looks = [look for what, looks in PARTS for look in _looked(session, what, looks)]
    if session.out.as_json:
        session.out.document({"looks": [look._asdict() for look in looks]})
    else:
        for look in looks:
            mark = session.out.style("needs you", "amber") if look.remedy else "in order "
            session.out.line(f"{mark}  {look.what}: {look.words}")
            if look.remedy:
                session.out.line(session.out.style(f"           {look.remedy}", "dim"))
        session.out.next_command("afterword today")
    return int(any(look.remedy for look in looks))


def _looked(session: Session, what: str, looks: Looker) -> Iterator[Look]:
    """Look at one part; what cannot be looked at is a finding, too."""
    try:
        for words, remedy in looks(session):
            yield Look(what, words, remedy)
    except AfterwordError as error:
        yield Look(what, error.message, error.hint or "Mend it, then look again.")


def _folder(session: Session) -> Iterator[tuple[str, str]]:
    home = session.tools.settings().home
    if not home.exists():
        yield f"{home} is made when something is kept", ""
    elif home.stat().st_mode & 0o077:
        yield f"{home} can be read by others", f"chmod 700 {home}"
    else:
        yield f"{home} is yours alone", ""


def _database(session: Session) -> Iterator[tuple[str, str]]:
    cases = len(session.app.search().cases)
    yield f"it opens, and holds {cases} {'case' if cases == 1 else 'cases'}", ""


def _card(session: Session) -> Iterator[tuple[str, str]]:
    candidate = session.app.search().candidate
    missing = [name for name in ("name", "email") if not getattr(candidate, name)]
    if missing:
        yield f"no {' and no '.join(missing)} yet", "Letters need both; fill them in on Settings."
    else:
        yield f"letters leave as {candidate.name} <{candidate.email}>", ""


def _calendars(session: Session) -> Iterator[tuple[str, str]]:
    calendars = session.tools.calendars()
    for case in session.app.search().cases:
        employer = case.employer
        if employer.country is None:
            yield f"no country for {employer.name}", "Say it, so that holidays are left out."
        elif calendars.place(employer.country, employer.subdivision) is None:
            yield (
                f"no public holidays are known for {employer.country} ({employer.name})",
                "List the days that matter as the employer's closed days.",
            )
    yield "public holidays are computed here, on this computer", ""


def _proofreader(session: Session) -> Iterator[tuple[str, str]]:
    if session.tools.proofreader().marks("We recieved it.", "US", frozenset()):
        yield "it finds what it should", ""
    else:
        yield "it did not see a planted mistake", "Install Afterword again."


def _mail(session: Session) -> Iterator[tuple[str, str]]:
    settings = session.tools.settings()
    if settings.smtp_url is None:
        yield (
            "no account is set up, so letters cannot leave from here",
            "Set AFTERWORD_SMTP_URL, then keep the password with `afterword secret smtp`.",
        )
    else:
        yield "an account for sending is set up", ""
    if settings.smtp_url is not None and settings.imap_url is None:
        yield (
            "no account for reading Sent, so nobody can look there when a connection breaks",
            "Set AFTERWORD_IMAP_URL.",
        )


def _outbox(session: Session) -> Iterator[tuple[str, str]]:
    for line in session.app.dispatch.tray():
        if line.state == "unknown":
            yield (
                f"it is not known whether {line.step} arrived",
                f"afterword outbox --arrived {line.step}, or --did-not-arrive {line.step}",
            )
    yield "nothing leaves twice", ""


PARTS = (
    ("Data folder", _folder),
    ("Database", _database),
    ("Your card", _card),
    ("Calendars", _calendars),
    ("Proofreader", _proofreader),
    ("Mail", _mail),
    ("Outbox", _outbox),
)
