"""Only a real offer may be used with others; --disclose lets its employer be named."""

from argparse import ArgumentParser

from afterword.cli.noted import day, noted
from afterword.cli.session import Session


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `offer`."""
    parser.add_argument("case", help="the case's id")
    parser.add_argument("--reply-by", metavar="DATE", help="when they want an answer")
    parser.add_argument("--salary", type=int, help="per year, in --currency")
    parser.add_argument("--currency", default="USD", help="USD unless said")
    parser.add_argument("--disclose", action="store_true", help="others may hear whose offer it is")
    parser.add_argument("--at", metavar="MOMENT", help="when it came; without it, now")


def run(session: Session) -> int:
    """Note an offer."""
    options = session.options
    terms: dict[str, object] = {}
    if options.salary is not None:
        terms = {"salary": options.salary, "currency": options.currency, "period": "year"}
    saved = session.app.record.offer(
        options.case,
        at=session.at,
        reply_by=day(options.reply_by, "--reply-by"),
        terms=terms,
        disclose=options.disclose,
    )
    return noted(session, saved, "afterword today")
