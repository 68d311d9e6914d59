"""Passwords are hidden.

Settings live in settings.toml in the data folder, or in the environment, which wins.
"""

from argparse import ArgumentParser

from afterword.cli.session import Session


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `settings`: there are none of its own."""


def run(session: Session) -> int:
    """Print each setting, its value, and where it comes from."""
    shown = session.tools.settings().shown()
    if session.out.as_json:
        session.out.document(
            {name: {"value": value, "from": source} for name, value, source in shown}
        )
        return 0
    for name, value, source in shown:
        session.out.line(f"{name:<16} {value or 'not set'}")
        session.out.line(session.out.style(f"{'':<16} from {source}", "dim"))
    session.out.next_command("afterword doctor")
    return 0
