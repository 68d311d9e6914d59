"""The parser of one command's words."""

import argparse
from types import ModuleType
from typing import Any, NoReturn

from afterword.cli.examples import EXAMPLES
from afterword.cli.table import Command
from afterword.core.errors import WrongUsage
from afterword.core.nearest import the_known

# What an option takes, where its own name is no word for it.
CALLED = {"prefers": "way"}


class Parser(argparse.ArgumentParser):
    """An argument parser that raises our own error instead of printing and leaving."""

    def error(self, message: str) -> NoReturn:
        """Refuse the words of the call in one sentence."""
        raise WrongUsage(
            message[:1].upper() + message[1:], where=self.prog, hint=f"See `{self.prog} --help`."
        )

    def _check_value(self, action: argparse.Action, value: Any) -> None:  # noqa: ANN401 - argparse's own
        """Refuse a word that is none of those there are, with the one that was meant perhaps."""
        if action.choices is None or value in action.choices:
            return
        raise WrongUsage(
            f"{str(value)[:60]!r} is no {CALLED.get(action.dest, action.dest)}",
            where=self.prog,
            hint=the_known(
                f"The {CALLED.get(action.dest, action.dest)}s",
                str(value),
                filter(None, map(str, action.choices)),
            ),
        )


def parser_of(command: Command, module: ModuleType) -> Parser:
    """Return the parser of a command: its own options, and those that every command has."""
    sentence = command.sentence[:1].upper() + command.sentence[1:] + "."
    parser = Parser(
        prog=f"afterword {command.name}",
        description=f"{sentence}\n\n{(module.__doc__ or '').strip()}",
        epilog=f"example: afterword {EXAMPLES[command.name]}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    module.arguments(parser)
    parser.add_argument("--json", action="store_true", help="print for programs")
    parser.add_argument("--now", metavar="MOMENT", help="a moment in place of the clock")
    return parser
