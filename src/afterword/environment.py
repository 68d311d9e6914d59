"""What the machine says of itself, without reading the settings: for commands that need no more.

This module and settings.py are the only ones that read the environment.
"""

import os
import sys
from pathlib import Path

import platformdirs


def wants_plain_text() -> bool:
    """Tell whether NO_COLOR is set (no-color.org), whatever its value."""
    return bool(os.environ.get("NO_COLOR"))


def given_passphrase() -> str | None:
    """Return the passphrase of the sealed file of passwords, where the environment gives it."""
    return os.environ.get("AFTERWORD_PASSPHRASE") or None


def given_model_key() -> str | None:
    """Return the key of the language model's server, where the environment gives it."""
    return os.environ.get("AFTERWORD_LLM_KEY") or None


def chosen_editor() -> str | None:
    """Return the command of the person's own editor: VISUAL, else EDITOR."""
    return os.environ.get("VISUAL") or os.environ.get("EDITOR") or None


def has_screen() -> bool:
    """Tell whether a browser window could open here; a terminal browser would take the terminal."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def cache_folder() -> Path:
    """Return the folder for what can be made anew at any time."""
    return Path(platformdirs.user_cache_dir("afterword", appauthor=False))
