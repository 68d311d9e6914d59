"""Public holidays from the `holidays` package, cached on disk by country and year.

Importing the package costs more than planning a whole search, so a process that finds its years
in the cache never imports it. A cache file belongs to one version of the package and is written
whole or not at all; one that cannot be read is made anew.
"""

import json
import os
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypeGuard
from warnings import catch_warnings, simplefilter

from afterword.app.taking_in.countries import country_name

if TYPE_CHECKING:
    from holidays import HolidayBase

SATURDAY_SUNDAY = frozenset({5, 6})
LONGEST_NAME, LEAST_NAME = 40, 4
# The package's own names for its lists; naming them here keeps it from being imported.
PUBLIC, HALF_DAY = "public", "half_day"


class PublicHolidays:
    """The calendars port on the `holidays` package; ``folder`` None keeps nothing on disk."""

    def __init__(self, folder: Path | None = None) -> None:
        """Keep the years that are asked for in a folder of the cache."""
        self._folder = folder
        self._years: dict[str, Mapping[date, str]] = {}
        self._places: dict[tuple[str, str | None], dict[str, Any]] = {}

    def holidays(self, country: str, subdivision: str | None, year: int) -> Mapping[date, str]:
        """Return the public holidays of a year with their names; none for an unknown country."""
        return self._year(country, subdivision, year, PUBLIC)

    def half_days(self, country: str, subdivision: str | None, year: int) -> Mapping[date, str]:
        """Return the half days of a year with their names; few countries list any."""
        return self._year(country, subdivision, year, HALF_DAY)

    def weekend(self, country: str) -> frozenset[int]:
        """Return the weekdays of a country's weekend, Monday being 0."""
        return frozenset(self._place(country, None)["weekend"])

    def place(self, country: str, subdivision: str | None) -> str | None:
        """Return the place in words, or None where no holidays are known."""
        name: str | None = self._place(country, subdivision)["name"]
        return name

    def has_part(self, country: str, subdivision: str) -> bool:
        """Tell whether a subdivision is one of the country's; True where none are known."""
        known: bool = self._place(country, subdivision)["part"]
        return known

    def _year(
        self, country: str, subdivision: str | None, year: int, category: str
    ) -> Mapping[date, str]:
        kind = "" if category == PUBLIC else "half"
        name = "-".join(filter(None, (country, subdivision, str(year), kind)))
        if name not in self._years:
            days = _days(self._read(name))
            if days is None:
                found = self._look_up_year(country, subdivision, year, category)
                days = _days(self._write(name, found)) or {}
            self._years[name] = days
        return self._years[name]

    # ── the cache ───────────────────────────────────────────────────────────────────────────

    def _place(self, country: str, subdivision: str | None) -> dict[str, Any]:
        key = (country, subdivision)
        if key not in self._places:
            name = "-".join(filter(None, (country, subdivision, "place")))
            known = self._read(name)
            if not _is_place(known):
                known = self._write(name, self._look_up_place(*key))
            self._places[key] = known
        return self._places[key]

    @cached_property
    def _home(self) -> Path | None:
        """Return the folder for this version of the package, found without importing it."""
        spec = find_spec("holidays")
        if self._folder is None or spec is None or spec.origin is None:
            return None
        stamp = (Path(spec.origin).parent / "version.py").stat()
        return self._folder / f"holidays-{stamp.st_size}-{int(stamp.st_mtime)}"

    def _file(self, name: str) -> Path | None:
        # Country and subdivision come from a facts file: nothing but letters may reach a path.
        plain = name.replace("-", "").isalnum() and name.isascii() and len(name) < LONGEST_NAME
        return self._home / f"{name}.json" if self._home and plain else None

    def _read(self, name: str) -> dict[str, Any] | None:
        file = self._file(name)
        if file is None:
            return None
        try:
            known = json.loads(file.read_bytes())
        except (OSError, ValueError, RecursionError):
            return None
        return known if isinstance(known, dict) else None

    def _write(self, name: str, known: dict[str, Any]) -> dict[str, Any]:
        file = self._file(name)
        if file is not None:
            try:
                file.parent.mkdir(parents=True, exist_ok=True)
                # Two programs may write one year at once: each has its own file until the end.
                fresh = file.with_suffix(f".{os.getpid()}-{id(known)}.new")
                fresh.write_text(json.dumps(known), encoding="utf-8")
                fresh.replace(file)
            except OSError:
                pass  # a cache that cannot be written costs time, nothing else
        return known

    # ── the package ─────────────────────────────────────────────────────────────────────────

    @cached_property
    def _package(self) -> ModuleType:
        return import_module("holidays")

    def _calendar(
        self,
        country: str,
        subdivision: str | None,
        years: int | None = None,
        category: str | None = None,
    ) -> "HolidayBase | None":
        supported = self._package.list_supported_countries()
        if country not in supported:
            return None
        kind = getattr(self._package, country)
        if category not in {None, *kind.supported_categories}:
            return None
        known = _is_part(kind, subdivision)
        english = "en_US" if "en_US" in kind.supported_languages else None
        with catch_warnings():
            # Some lists end in a few years, and say so on standard error: they are then shorter.
            simplefilter("ignore")
            made: HolidayBase = kind(
                subdiv=subdivision if known else None,
                years=years,
                language=english,
                categories=category,
            )
        return made

    def _look_up_year(
        self, country: str, subdivision: str | None, year: int, category: str
    ) -> dict[str, str]:
        calendar = self._calendar(country, subdivision, year, category)
        days = sorted(calendar.items()) if calendar is not None else []
        return {day.isoformat(): name for day, name in days if day.year == year}

    def _look_up_place(self, country: str, subdivision: str | None) -> dict[str, Any]:
        calendar = self._calendar(country, subdivision)
        if calendar is None:
            return {"name": None, "weekend": sorted(SATURDAY_SUNDAY), "part": True}
        part_of_it = calendar.subdiv or ""
        names = calendar.get_subdivision_aliases().get(part_of_it) or []
        name = _in_full(names) or part_of_it or country_name(country)
        part = _is_part(type(calendar), subdivision) or not calendar.subdivisions
        return {"name": name, "weekend": sorted(calendar.weekend), "part": part}


def _is_part(kind: "type[HolidayBase]", subdivision: str | None) -> bool:
    """Tell whether a country's class lists the subdivision, by its code or by its name."""
    aliases = kind.get_subdivision_aliases().values()
    return subdivision in kind.subdivisions or any(subdivision in names for names in aliases)


def _in_full(names: Iterable[str]) -> str | None:
    """Return the first name that is no abbreviation: English stands first where there are two."""
    return next((each for each in names if len(each) >= LEAST_NAME and not each.isupper()), None)


def _days(known: dict[str, Any] | None) -> dict[date, str] | None:
    """Return the days of a cached year; None for a file that holds something else."""
    if known is None:
        return None
    try:
        return {date.fromisoformat(day): str(name) for day, name in known.items()}
    except ValueError:
        return None


def _is_place(known: dict[str, Any] | None) -> TypeGuard[dict[str, Any]]:
    """Tell whether a cached place is whole."""
    if known is None or not isinstance(known.get("name", 0), str | None):
        return False
    days = known.get("weekend")
    # Files of an earlier Afterword hold no "part": such a place is looked up anew.
    whole = isinstance(days, list) and all(day in range(7) for day in days)
    return whole and isinstance(known.get("part"), bool)
