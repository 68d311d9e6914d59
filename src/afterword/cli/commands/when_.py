"""Words with two readings give both, the likelier first.

With --lines it reads {"text", "from", "country", "subdivision"} from each line of standard input.
"""

from argparse import ArgumentParser
from datetime import date

from afterword.cli.session import Session
from afterword.core.errors import BadInput, WrongUsage


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `when`."""
    parser.add_argument("text", nargs="?", help="the employer's own words")
    parser.add_argument("--from", dest="said_on", metavar="DATE", help="the day it was said")
    parser.add_argument("--country", help="the employer's country, like US")
    parser.add_argument("--subdivision", help="the employer's state or land, like IL")
    parser.add_argument("--lines", action="store_true", help="one JSON object a line, in and out")


def run(session: Session) -> int:
    """Print what the words mean."""
    options = session.options
    if options.lines:
        return _stream(session)
    if not options.text:
        raise WrongUsage("Say what they said", hint='Try: afterword when "by the end of next week"')
    said_on = _date(options.said_on, "--from") if options.said_on else session.now.date()
    found = _answer(session, options.text, said_on, options.country, options.subdivision)
    if session.out.as_json:
        session.out.document(found)
    else:
        _show(session, found)
        session.out.line('`afterword decision CASE "what they said"` keeps it for a case.')
        session.out.next_command("afterword case")
    return 0


def _show(session: Session, found: dict[str, object]) -> None:
    readings = found["readings"]
    if not isinstance(readings, list) or not readings:
        session.out.line(str(found["why"]))
        return
    session.out.line("These words may be meant in more than one way; ask, if you can.")
    session.out.lines(f"  either: {reading['why']}" for reading in readings)


def _stream(session: Session) -> int:
    from afterword.cli.lines import stream

    def answer(asked: dict[str, object]) -> object:
        text, said_on = asked.get("text"), asked.get("from")
        if not isinstance(text, str):
            raise BadInput("text must be the employer's words", where="/text")
        day = _date(said_on, "/from") if said_on is not None else session.now.date()
        return _answer(session, text, day, asked.get("country"), asked.get("subdivision"))

    return stream(answer)


def _answer(
    session: Session, text: str, said_on: date, country: object, subdivision: object
) -> dict[str, object]:
    from afterword.core.business_days import open_days
    from afterword.core.when.json import window_document
    from afterword.core.when.window import when

    place = country.strip() or None if isinstance(country, str) else None
    part = subdivision if isinstance(subdivision, str) and place else None
    days = open_days(session.tools.calendars(), place, part)
    return window_document(when(text, said_on, days, place))


def _date(text: object, where: str) -> date:
    try:
        return date.fromisoformat(str(text)[:10])
    except ValueError:
        raise BadInput(
            f"{text!r} is no date", where=where, hint="Write it like 2026-11-20."
        ) from None
