"""Writing a file that a person asked for, whole or not at all."""

from contextlib import suppress
from pathlib import Path

from afterword.core.errors import BadInput


def write_whole(file: Path, content: bytes) -> None:
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
