"""Time zones as a person names them, and the countries that they lie in."""

from functools import cache
from importlib.resources import files
from zoneinfo import available_timezones

_NO_PLACES = ("Etc/", "US/", "posix/", "right/", "SystemV/")


def zone_given(text: str) -> str | None:
    """Return the IANA zone that a person means: its name, or its city where only one has it."""
    plain = "_".join(text.split()).lower()
    if plain in _by_name():
        return _by_name()[plain]
    cities = {
        zone
        for name, zone in _by_name().items()
        if "/" in name and name.rpartition("/")[2] == plain and not zone.startswith(_NO_PLACES)
    }
    return cities.pop() if len(cities) == 1 else None


def country_of(zone: str) -> str | None:
    """Return the ISO country that an IANA zone lies in, None where it is several or unknown."""
    return _countries().get(zone)


@cache
def _by_name() -> dict[str, str]:
    return {name.lower(): name for name in available_timezones() if name != "Factory"}


@cache
def _countries() -> dict[str, str]:
    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {row[2]: row[0] for row in rows}
