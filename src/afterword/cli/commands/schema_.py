"""NAME is facts, plan, letters, findings, mailbox or mails.

Facts is what you import and export; the others are what --json prints.
"""

from argparse import ArgumentParser

from afterword.cli.session import Session

NAMES = ("facts", "plan", "letters", "findings", "mailbox", "mails")


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `schema`."""
    parser.add_argument("schema", metavar="NAME", choices=NAMES, help="which format")


def run(session: Session) -> int:
    """Print the JSON Schema."""
    from afterword.core.answer_schemas import schema_of

    session.out.document(schema_of(session.options.schema))
    return 0
