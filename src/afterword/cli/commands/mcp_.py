"""An assistant starts this itself and asks over standard input and output (MCP).

It reads. With --write it may also note what was said. It can never approve a letter or send one.
"""

from argparse import ArgumentParser

from afterword.cli.session import Session


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `mcp`."""
    parser.add_argument("--write", action="store_true", help="it may also note what was said")


def run(session: Session) -> int:
    """Answer an assistant until it goes away."""
    session.tools.answer_assistant(write=session.options.write, now=session.given_now)
    return 0
