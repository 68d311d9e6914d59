"""Writing a file that a person asked for, whole or not at all."""

from pathlib import Path

from afterword import files
from afterword.core.errors import BadInput


def write_whole(file: Path, content: bytes) -> None:
    """Write a file whole, for its owner alone: a half one would take the place of a good backup."""
    try:
        if file.is_file() or not file.exists():
            files.write_whole(file, content)
        else:  # a device, as /dev/stdout is
            file.write_bytes(content)
    except OSError as error:
        raise BadInput(
            f"The file cannot be written: {error.strerror}",
            where=str(file),
            hint="Choose another place with --out.",
        ) from None
