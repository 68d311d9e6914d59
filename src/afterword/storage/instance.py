"""What a data folder remembers about itself, beside the database and not in it.

Its id is that of this copy of Afterword. A folder that was cloned or put back brings the file with
it, but the file then lies elsewhere than where it was written: the copy gets another id, and knows
that it is one. Likewise if another file has taken the database's place. By that the sender knows
that it must look first (docs/adr/0021-one-sender-per-data-folder.md).
"""

import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from afterword.core.errors import OutsideFailed, Refused
from afterword.files import identity, numbers, write_bound

INSTANCE = "instance.json"
PLACE = "numbers"
Known = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Instance:
    """One copy of Afterword: its id, and whether its folder or database was copied or put back."""

    id: str
    copied: bool


def instance_of(home: Path) -> Instance:
    """Return which copy of Afterword a data folder is; it is named when it is first asked for."""
    known = known_of(home)
    if "id" not in known:
        known = _keep(home, lambda now: {"id": secrets.token_hex(16), **now})
    return Instance(id=str(known["id"]), copied=bool(known.get("copied")))


def known_of(home: Path) -> Known:
    """Return what a data folder remembers; a copy has no id yet. Refused when it is unreadable."""
    found = _read(home)
    known = {name: value for name, value in found.items() if name != PLACE}
    at_home = PLACE not in found or found[PLACE] == numbers(home / INSTANCE)
    return known if at_home else _as_a_copy(known)


def remember_database(home: Path, place: str, file: Path | None) -> None:
    """Remember where the database is, and which file it is where it is one."""
    number = identity(file) if file else None

    def settled(known: Known) -> Known:
        was = known.get("file") if known.get("database") == place else None
        mine = known if was in (None, number) else _as_a_copy(known)
        return {**mine, "database": place, "file": number}

    found = _read(home)
    if {**settled(known_of(home)), PLACE: found.get(PLACE)} != found:
        _keep(home, settled)


def _as_a_copy(known: Known) -> Known:
    return {name: value for name, value in known.items() if name != "id"} | {"copied": True}


def _read(home: Path) -> Known:
    file = home / INSTANCE
    try:
        found = json.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (ValueError, OSError):
        found = None
    if not isinstance(found, dict):
        raise Refused(
            "what the data folder remembers about itself cannot be read",
            where=str(file),
            hint="Restore it from a backup; a new one would make letters look unsent.",
        )
    return found


def _keep(home: Path, change: Callable[[Known], Known]) -> Known:
    """Keep what a data folder remembers, changed, and return that.

    The file is read again first, because two programs may begin at once. It is written whole or
    not at all, and to last: an empty one would lock its owner out.
    """
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        known = change(known_of(home))
        write_bound(home / INSTANCE, lambda place: _bytes({**known, PLACE: place}))
    except OSError as failure:
        raise OutsideFailed(
            f"the data folder cannot be written: {failure.strerror}",
            where=str(home),
            hint="Make room, mend its rights, or choose another folder in AFTERWORD_HOME.",
        ) from failure
    return known


def _bytes(known: Known) -> bytes:
    return (json.dumps(known, indent=2) + "\n").encode()
