"""Looks at the folder, the database, the calendars, the proofreader, your card and the mail.

Nothing is changed and nothing is sent. Every finding comes with its remedy; what you can do without
is only mentioned. With --mail it also looks at your mail servers, step by step, up to the login.
With --test-letter it sends one letter, to your own address alone, and follows it to your Inbox.
"""

from argparse import ArgumentParser
from collections.abc import Callable, Iterator

from afterword.app.account.look import Look
from afterword.cli.session import Session
from afterword.core.errors import AfterwordError

Looker = Callable[[Session], Iterator[Look]]


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `doctor`."""
    parser.add_argument("--mail", action="store_true", help="also log in to the mail servers")
    parser.add_argument(
        "--test-letter", action="store_true", help="send a letter to yourself, and follow it"
    )


def run(session: Session) -> int:
    """Look at everything; 1 when something needs you."""
    found = [(what, look) for what, looks in PARTS for look in _looked(session, looks)]
    if session.out.as_json:
        looks = [{"what": what, **look._asdict()} for what, look in found]
        session.out.document({"looks": looks})
    else:
        for what, look in found:
            session.out.lines(_told(session, what, look))
        session.out.next_command("afterword today")
    return int(any(look.remedy and not look.optional for _, look in found))


def _told(session: Session, what: str, look: Look) -> list[str]:
    word, colour = look.mark
    lines = [f"{session.out.style(f'{word:<9}', colour)}  {what}: {look.words}"]
    if look.remedy:
        lines.append(session.out.style(f"           {look.remedy}", "dim"))
    return lines


def _looked(session: Session, looks: Looker) -> Iterator[Look]:
    """Look at one part; what cannot be looked at is a finding, too."""
    try:
        yield from looks(session)
    except AfterwordError as error:
        yield Look(error.message, error.hint or "Mend it, then look again.")


def _folder(session: Session) -> Iterator[Look]:
    home = session.tools.settings().home
    if not home.exists():
        yield Look(f"{home} is made when something is kept")
    elif home.stat().st_mode & 0o077:
        yield Look(f"{home} can be read by others", f"chmod 700 {home}")
    else:
        yield Look(f"{home} is yours alone")


def _database(session: Session) -> Iterator[Look]:
    cases = len(session.app.search().cases)
    yield Look(f"it opens, and holds {cases} {'case' if cases == 1 else 'cases'}")


def _card(session: Session) -> Iterator[Look]:
    candidate = session.app.search().candidate
    missing = [name for name in ("name", "email") if not getattr(candidate, name)]
    if missing:
        yield Look(
            f"no {' and no '.join(missing)} yet", "Letters need both; fill them in on Settings."
        )
    else:
        yield Look(f"letters leave as {candidate.name} <{candidate.email}>")


def _calendars(session: Session) -> Iterator[Look]:
    calendars = session.tools.calendars()
    for case in session.app.search().cases:
        employer = case.employer
        if employer.country is None:
            yield Look(f"no country for {employer.name}", "Say it, so that holidays are left out.")
        elif calendars.place(employer.country, employer.subdivision) is None:
            yield Look(
                f"no public holidays are known for {employer.country} ({employer.name})",
                "List the days that matter as the employer's closed days.",
            )
    yield Look("public holidays are computed here, on this computer")


def _proofreader(session: Session) -> Iterator[Look]:
    if session.tools.proofreader().marks("We recieved it.", "US", frozenset()):
        yield Look("it finds what it should")
        server = session.tools.look_at_proofreader()
        if server:
            yield Look(server)
    else:
        yield Look("it did not see a planted mistake", "Install Afterword again.")


def _language_model(session: Session) -> Iterator[Look]:
    model = session.app.wordings.model
    if model is not None:
        yield Look(f"{model.name} is asked only about what you were shown; {model.told}")


def _mail(session: Session) -> Iterator[Look]:
    settings = session.tools.settings()
    if settings.smtp_url is None:
        yield Look(
            "no account is set up, so letters cannot leave from here",
            "Set one up with `afterword account you@home.example`.",
        )
    else:
        yield Look("an account for sending is set up")
        if settings.imap_url is None:
            yield Look(
                "no account for reading Sent; a letter of unknown fate cannot be looked up",
                "Name its server too, if you want that: `afterword account … --imap HOST`.",
                optional=True,
            )
        if session.options.mail:
            from afterword.app.sending.learnt import learnt

            yield Look(learnt(session.app.dispatch).rstrip("."))
    if session.options.mail:
        yield from session.tools.look_at_mail()


def _reading(session: Session) -> Iterator[Look]:
    settings = session.tools.settings()
    if not settings.reads_mail:
        return
    if settings.imap_url is None:
        yield Look(
            "reading is on, but no mailbox is named",
            "Name its server: `afterword account you@home.example --imap HOST`.",
        )
    else:
        waiting = len(session.app.reading.open())
        yield Look(f"your mailbox is read and never changed; mails that wait for you: {waiting}")
        if session.options.mail:
            yield from session.tools.look_at_inbox()


def _fax(session: Session) -> Iterator[Look]:
    yield from session.tools.look_at_fax()


def _test_letter(session: Session) -> Iterator[Look]:
    if session.options.test_letter:
        candidate = session.app.search().candidate
        yield from session.tools.write_to_oneself(candidate.name, candidate.email or "")


def _outbox(session: Session) -> Iterator[Look]:
    for line in session.app.dispatch.tray():
        if line.state == "unknown":
            yield Look(
                f"it is not known whether {line.step} arrived",
                f"afterword outbox --arrived {line.step}, or --did-not-arrive {line.step}",
            )
    yield Look("nothing leaves twice")


PARTS = (
    ("Data folder", _folder),
    ("Database", _database),
    ("Your card", _card),
    ("Calendars", _calendars),
    ("Proofreader", _proofreader),
    ("Language model", _language_model),
    ("Mail", _mail),
    ("Test letter", _test_letter),
    ("Reading", _reading),
    ("Fax", _fax),
    ("Outbox", _outbox),
)
