"""The file holds every fact and can be imported again; passwords are not in it."""

from argparse import ArgumentParser
from contextlib import suppress
from pathlib import Path

from afterword.cli.session import Session
from afterword.core.errors import BadInput


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `export`."""
    parser.add_argument("--out", metavar="FILE", help="the file to write; without it, print")


def run(session: Session) -> int:
    """Write all facts in their canonical form."""
    from afterword.core.writing import dumps

    content = dumps(session.app.search()).encode()
    if session.options.out is None:
        session.out.raw(content)
        return 0
    _write(Path(session.options.out), content)
    if session.out.as_json:
        session.out.document({"file": session.options.out, "bytes": len(content)})
    else:
        session.out.line(f"Everything is in {session.options.out}.")
        session.out.next_command(f"afterword import {session.options.out}")
    return 0


def _write(file: Path, content: bytes) -> None:
    """Write a file whole, for its owner alone: a half one would take the place of a good backup."""
    ordinary = file.is_file() or not file.exists()  # and no device, as /dev/stdout is
    draft = file.with_name(f"{file.name}.part") if ordinary else file
    try:
        draft.touch(mode=0o600)
        draft.write_bytes(content)
        if ordinary:
            draft.replace(file)
    except OSError as error:
        raise BadInput(
            f"The file cannot be written: {error.strerror}",
            where=str(file),
            hint="Choose another place with --out.",
        ) from None
    finally:
        if ordinary:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
