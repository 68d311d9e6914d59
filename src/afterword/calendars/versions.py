"""Which public holidays and which time zones this computer has, named without loading either.

An upgrade of one of them can move every step of a plan, so what was worked out is kept with these
names.
"""

import zoneinfo
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

# What a system's zones name their version in: "# version 2025b", or on a Mac "2025b".
VERSION_FILES = ("tzdata.zi", "+VERSION")


def holidays_version() -> str:
    """Return the version of the holidays package, "none" where there is none."""
    return _package_version("holidays")


def zones_version(folders: Sequence[str] = zoneinfo.TZPATH) -> str:
    """Return the version of the zones that are looked up first: the system's, else the package's.

    A system that does not tell is known by the moment at which its zones were put there.
    """
    for folder in map(Path, folders):
        if folder.is_dir():
            return _named(folder) or f"of {int(folder.stat().st_mtime)}"
    return _package_version("tzdata")


def _named(folder: Path) -> str:
    for name in VERSION_FILES:
        try:
            with (folder / name).open(encoding="ascii") as lines:
                found = lines.readline(100).split()
        except (OSError, ValueError):
            continue
        if found:
            return found[-1]
    return ""


def _package_version(package: str) -> str:
    """Return a package's version from the name of the folder that describes it.

    The library that reads such folders takes longer to load than a short command may take.
    """
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        return "none"
    place = Path(spec.origin).parent
    described = sorted(place.parent.glob(f"{package}-*.dist-info"))
    if described:
        return described[-1].stem.removeprefix(f"{package}-")
    return f"of {int(place.stat().st_mtime)}"
