"""The facts of the file are taken in as they are.

Letters in it come in as drafts: a letter is approved here, by you, or not at all.
"""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from afterword.cli.noted import noted, told_of
from afterword.cli.session import Session, read_bytes
from afterword.core.errors import BadInput

if TYPE_CHECKING:
    from afterword.core.facts import Search


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `import`."""
    parser.add_argument("file", help="a facts file, or - for standard input")


def run(session: Session) -> int:
    """Take in a facts file."""
    from afterword.core.reading import parse

    file = session.options.file
    content = read_bytes(file)
    try:
        before = session.app.search()
        saved = session.app.record.import_document(parse(content))
    except BadInput as error:
        raise error.in_file("standard input" if file == "-" else file) from None
    told, mind = told_of(session, before, saved.keys), _minded(session, before)
    return noted(session, saved, "afterword today", told, mind)


def _minded(session: Session, before: "Search") -> list[str]:
    """Say it where the file put somebody else's name on your own card."""
    was, now = before.candidate.name, session.app.search().candidate.name
    if not was or was == now:
        return []
    return [f"your own card was {was}'s and is {now or 'nobody'}'s now; letters are signed so"]
