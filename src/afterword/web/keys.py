"""The key that signs the browser's passes: made once, kept in the data folder for its owner."""

import os
import secrets
from pathlib import Path

FILE = "door.key"
LENGTH = 32


def session_key(folder: Path) -> bytes:
    """Return the key in the folder, made if there is none yet. Deleting it closes every session."""
    file = folder / FILE
    try:
        held = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return file.read_bytes()
    with os.fdopen(held, "wb") as new:
        new.write(secrets.token_bytes(LENGTH))
    return file.read_bytes()
