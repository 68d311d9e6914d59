"""NAME is `facts`: the format of facts files, which is also that of exports and backups."""

from argparse import ArgumentParser

from afterword.cli.session import Session


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `schema`."""
    parser.add_argument("name", choices=["facts"], help="which format")


def run(session: Session) -> int:
    """Print the JSON Schema."""
    from afterword.core.schema import facts_schema

    session.out.document(facts_schema())
    return 0
