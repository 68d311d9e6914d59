"""Changes single lines of settings.toml, and leaves all else in it as the person wrote it."""

import json
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from afterword.core.errors import BadInput
from afterword.files import write_whole
from afterword.settings import FILE, make_home, read_settings


def change_settings(home: Path, changes: Mapping[str, str | None]) -> Path:
    """Set each name to a text, or take its line out where that is None; return the file.

    BadInput when the file is broken, or holds one of these names in a way that is not one line;
    nothing is changed then.
    """
    file = make_home(home) / FILE
    read_settings(home=home)
    old = file.read_text("utf-8") if file.exists() else ""
    new = old
    for name, value in changes.items():
        new = _with(new, name, value)
    _prove(old, new, changes, file)
    write_whole(file, new.encode())
    return file


def _with(text: str, name: str, value: str | None) -> str:
    line = re.compile(rf"(?m)^[ \t]*{re.escape(name)}[ \t]*=.*\n?")
    # A text of TOML in double quotes is written as one of JSON.
    fresh = "" if value is None else f"{name} = {json.dumps(value, ensure_ascii=False)}\n"
    if line.search(text):
        return line.sub(lambda _: fresh, text, count=1)
    return f"{text}{'' if not text or text.endswith(chr(10)) else chr(10)}{fresh}"


def _prove(old: str, new: str, changes: Mapping[str, str | None], file: Path) -> None:
    """Read both back: what was to change has changed, and nothing else."""
    wanted = {**tomllib.loads(old), **changes}
    try:
        found = tomllib.loads(new)
    except tomllib.TOMLDecodeError:
        found = {}
    if found != {name: value for name, value in wanted.items() if value is not None}:
        raise BadInput(
            "The settings are written in a way that this command cannot change safely",
            where=str(file),
            hint=f"Open the file and set {', '.join(changes)} yourself.",
        )
