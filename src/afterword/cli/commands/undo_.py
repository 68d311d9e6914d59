"""What was noted stays readable in the history; a letter that has left cannot be taken back."""

from argparse import ArgumentParser

from afterword.cli.noted import in_words
from afterword.cli.session import Session


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `undo`: there are none of its own."""


def run(session: Session) -> int:
    """Take back the last thing that was noted."""
    change = session.app.record.undo()
    keys = [entry.key for entry in change.entries]
    if session.out.as_json:
        session.out.document({"undone": change.undoes, "keys": keys, "version": change.version})
    else:
        session.out.line(f"Taken back: {in_words(keys)}.")
        session.out.next_command("afterword today")
    return 0
