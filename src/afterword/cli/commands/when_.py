"""Words with two readings give both, the likelier first.

With --lines it reads {"text", "from", "country", "subdivision"} from each line of standard input.
"""

from argparse import ArgumentParser
from datetime import date

from afterword.app.answers.asked import read_day
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
    said_on = read_day(options.said_on, "--from") if options.said_on else session.now.date()
    found = _window(session, options.text, said_on, options.country, options.subdivision)
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
        day = read_day(said_on, "/from") if said_on is not None else session.now.date()
        return _window(session, text, day, asked.get("country"), asked.get("subdivision"))

    return stream(answer)


def _window(
    session: Session, text: str, said_on: date, country: object, subdivision: object
) -> dict[str, object]:
    from afterword.app.answers.windows import window_of

    return window_of(session.tools.calendars(), text, said_on, country, subdivision)
