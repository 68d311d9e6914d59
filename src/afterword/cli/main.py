"""The command line: finds the command, runs it, and tells what went wrong in one line.

Only what the call needs is imported: the overview needs neither argparse nor the database.
"""

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from afterword.cli.output import Output
from afterword.cli.table import BY_NAME, Command, overview
from afterword.core.errors import AfterwordError, WrongUsage

if TYPE_CHECKING:
    from afterword.cli.tools import Tools

INTERRUPTED = 130


def run(words: Sequence[str], tools: "Tools") -> int:
    """Run one call and return its exit code."""
    out = Output(as_json="--json" in words, colour=sys.stdout.isatty() and not tools.plain())
    try:
        return _run(list(words), tools, out)
    except AfterwordError as error:
        out.error(error)
        return error.exit_code
    except BrokenPipeError:
        out.silence()
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception:  # noqa: BLE001  our own fault: a person gets a sentence, the report the rest
        return _own_fault(tools, out)


def _run(words: list[str], tools: "Tools", out: Output) -> int:
    if words in (["-h"], ["--help"], ["help"]):
        out.line(overview())
        return 0
    if words == ["--version"]:
        out.line(_version())
        return 0
    from afterword.cli.parser import parser_of
    from afterword.cli.session import Session

    command = _command(words)
    module = import_module(command.module)
    named = bool(words) and words[0] == command.name
    options = parser_of(command, module).parse_args(words[1:] if named else words)
    session = Session(options=options, tools=tools, out=out, bare=not words)
    return int(module.run(session))


def _command(words: list[str]) -> Command:
    """Return the command that is meant; without a word, the app itself."""
    if not words or words[0].startswith("-"):
        return BY_NAME["serve"]
    if words[0] in BY_NAME:
        return BY_NAME[words[0]]
    from afterword.core.nearest import did_you_mean

    hint = f"{did_you_mean(words[0], BY_NAME)}See `afterword --help`."
    raise WrongUsage(f"There is no command {words[0]!r}", hint=hint)


def _version() -> str:
    from afterword import __version__

    return f"afterword {__version__}"


def _own_fault(tools: "Tools", out: Output) -> int:
    import traceback

    place = tools.report(traceback.format_exc())
    out.error(
        AfterwordError(
            "Something went wrong that is our own fault; nothing that was saved is lost",
            where=str(place),
            hint="Please send us that report.",
        )
    )
    return AfterwordError.exit_code
