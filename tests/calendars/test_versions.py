"""Holidays and zones are named by their versions, without loading a package for it."""

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from afterword.calendars.versions import holidays_version, zones_version


def test_holidays_are_named_by_the_package_s_version() -> None:
    """As the package itself is called, when somebody asks which is installed."""
    assert holidays_version() == version("holidays")


def test_nothing_is_loaded_for_a_name() -> None:
    """Loading the package takes longer than planning a search."""
    code = (
        "import sys; from afterword.calendars.versions import holidays_version, zones_version;"
        "holidays_version(); zones_version();"
        "print({'holidays', 'importlib.metadata', 'email'} & set(sys.modules))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout == "set()\n"


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        ("tzdata.zi", "# version 2025b\n# This zic input file\n", "2025b"),
        ("+VERSION", "2024a\n", "2024a"),
    ],
)
def test_the_system_s_zones_say_which_they_are(
    tmp_path: Path, file: str, text: str, expected: str
) -> None:
    """On Linux in the first line of their source, on a Mac in a file of its own."""
    (tmp_path / file).write_text(text)
    assert zones_version([str(tmp_path / "nowhere"), str(tmp_path)]) == expected


@pytest.mark.parametrize("text", ["", "\n", "# versión\n"])
def test_zones_that_do_not_say_are_known_by_their_day(tmp_path: Path, text: str) -> None:
    """When they are replaced the folder is another one, and so is the name."""
    (tmp_path / "tzdata.zi").write_text(text, encoding="utf-8")
    assert zones_version([str(tmp_path)]) == f"of {int(tmp_path.stat().st_mtime)}"


def test_without_the_system_s_zones_the_package_is_named() -> None:
    """As Python itself looks: the system first, then the package."""
    assert zones_version([]) == version("tzdata")
