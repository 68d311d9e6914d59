"""How each kind of value in a facts file is read, written and described.

A reader takes what JSON gave and returns the value, or raises BadInput without a place: whoever
called it knows the key and adds it on the way out (`BadInput.inside`), so that a good file pays
nothing for the pointers that only a bad one needs.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from afterword.core.business_days import pinned
from afterword.core.errors import BadInput

Day = TypeVar("Day", bound=date)

LONGEST_LINE = 4_000
LONGEST_ADDRESS = 254
LONGEST_SHOWN = 60
LONGEST_MOMENT = len("2026-11-20T13:00:00.000000-06:00")
LARGEST_COUNT = 10_000
LONGEST_PROSE = 200_000
FIRST_YEAR, LAST_YEAR = 1900, 2200

_SLUG = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
# No clock on Earth is more than 14 hours from UTC; Python would take -06:99 for an offset.
_OFFSET = r"Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00)"
_MOMENT = re.compile(
    rf"\d{{4}}-\d{{2}}-\d{{2}}[T ]\d{{2}}:\d{{2}}(?::\d{{2}}(?:\.\d{{1,6}})?)?(?:{_OFFSET})?"
)
_HOURS = re.compile("(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:[01][0-9]|2[0-3]):[0-5][0-9]")
_EMAIL = re.compile(
    r"[^\s@<>()\[\],;:\\\"\x00-\x1f\x7f-\x9f]+"
    r"@[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)*"
)
_COUNTRY = re.compile(r"[A-Z]{2}")
# Control characters, line separators and lone surrogates: they forge headers or break files.
_UNSAFE_LINE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_UNSAFE_PROSE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of value: how it is read from JSON, written back, and described in JSON Schema.

    ``empty`` is the value that says as little as null does: "" for text, {} for an object.
    """

    read: Callable[[object], Any]
    write: Callable[[Any], object]
    schema: Mapping[str, object]
    empty: object = None


class Doubled(dict[str, object]):
    """A JSON object in which a key stood twice; ``twice`` names it, the last value is kept."""

    twice = ""


def as_object(value: object) -> dict[str, object]:
    """Return the value as a JSON object; BadInput when it is none or holds a key twice."""
    if isinstance(value, Doubled):
        words = "two outcomes" if value.twice == "outcome" else f"“{value.twice}” is there twice"
        raise BadInput(words, hint="Keep one of them.").inside(value.twice)
    if isinstance(value, Mapping):
        return dict(value)
    raise BadInput(f"{shown(value)} should be an object with named values")


def as_list(value: object) -> list[object] | tuple[object, ...]:
    """Return the value as a JSON list; BadInput when it is none."""
    if isinstance(value, list | tuple):
        return value
    raise BadInput(f"{shown(value)} should be a list")


def read_line(value: object) -> str:
    """Return text that stands on one line and holds no control character."""
    text = _text(value)
    if len(text) > LONGEST_LINE:
        raise BadInput(f"the text is longer than {LONGEST_LINE} characters")
    if not text.isprintable() and _UNSAFE_LINE.search(text):
        raise BadInput(
            f"{shown(text)} holds a line break or a control character",
            hint="Write it on one line.",
        )
    return text


def read_prose(value: object) -> str:
    """Return text that may run over several lines."""
    text = _text(value)
    if not text.isprintable() and _UNSAFE_PROSE.search(text):
        raise BadInput(f"{shown(text)} holds a control character", hint="Take it out.")
    if len(text) > LONGEST_PROSE:
        raise BadInput(f"the text is longer than {LONGEST_PROSE} characters")
    return text


def read_slug(value: object) -> str:
    """Return an id: letters, digits, dot, dash and underscore, beginning with one of the first."""
    if isinstance(value, str) and _SLUG.fullmatch(value):
        return value
    raise BadInput(
        f"{shown(value)} is no id", hint="An id is made of letters, digits, “-”, “_” and “.”."
    )


def read_date(value: object) -> date:
    """Return a calendar date written YYYY-MM-DD."""
    try:
        if isinstance(value, str) and _DATE.fullmatch(value):
            return _in_range(date.fromisoformat(value))
    except ValueError:
        pass
    raise BadInput(f"{shown(value)} is no date", hint="Write it as YYYY-MM-DD.")


def read_moment(value: object) -> datetime:
    """Return an aware moment that keeps the offset it was written with."""
    known = _moment(value) if isinstance(value, str) and len(value) <= LONGEST_MOMENT else None
    if known is None:
        raise BadInput(
            f"{shown(value)} is no moment", hint="Write it as 2026-11-20T13:00:00-06:00."
        )
    if known.tzinfo is None:
        raise BadInput(f"{shown(value)} has no offset", hint="Add one, as in -06:00.")
    return known


# The same facts are read again for every page and every line.
@lru_cache(maxsize=16_384)
def _moment(text: str) -> datetime | None:
    """Return the moment that is written, naive without an offset; None where there is none."""
    try:
        return pinned(_in_range(datetime.fromisoformat(text))) if _MOMENT.fullmatch(text) else None
    except ValueError:
        return None


def read_moment_or_id(value: object) -> datetime | str:
    """Return a moment, or the id of the touch that stands for it."""
    if isinstance(value, str) and _DATE.match(value):
        return read_moment(value)
    return read_slug(value)


def read_zone(value: object) -> str:
    """Return the name of a time zone that is known here."""
    if isinstance(value, str) and _is_zone(value):
        return value
    raise BadInput(
        f"{shown(value)} is no known time zone", hint="Use a name such as America/Chicago."
    )


def read_email(value: object) -> str:
    """Return one plain e-mail address, with no name and no second address beside it."""
    if isinstance(value, str) and len(value) <= LONGEST_ADDRESS and _EMAIL.fullmatch(value):
        return value
    raise BadInput(
        f"{shown(value)} is not one plain e-mail address", hint="Write it as name@example.org."
    )


def read_country(value: object) -> str:
    """Return a country's two capital letters (ISO 3166-1)."""
    if isinstance(value, str) and _COUNTRY.fullmatch(value):
        return value
    raise BadInput(f"{shown(value)} is no country", hint="Use its two letters, as in US.")


def read_hours(value: object) -> str:
    """Return office hours written HH:MM-HH:MM, opening before closing."""
    if isinstance(value, str) and _HOURS.fullmatch(value) and value[:5] < value[6:]:
        return value
    raise BadInput(f"{shown(value)} are no office hours", hint="Write them as 09:00-17:00.")


def read_same_as(value: object) -> str:
    """Return the other record of the same human: "case/person" or "contacts/id"."""
    if isinstance(value, str):
        case, _, person = value.partition("/")
        if _SLUG.fullmatch(case) and _SLUG.fullmatch(person):
            return value
    raise BadInput(f"{shown(value)} names nobody", hint="Write case/person or contacts/id.")


def read_bool(value: object) -> bool:
    """Return true or false, and take nothing else for it."""
    if value is True or value is False:
        return value
    raise BadInput(f"{shown(value)} should be true or false")


def read_count(value: object) -> int:
    """Return a whole number from 1 to 10,000."""
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= LARGEST_COUNT:
        return value
    raise BadInput(f"{shown(value)} should be a whole number from 1 to 10,000")


def _text(value: object) -> str:
    """Return the value as text that says something."""
    if not isinstance(value, str):
        raise BadInput(f"{shown(value)} should be text")
    if not value.strip():
        words = "the text is only spaces" if value else "the text is empty"
        raise BadInput(words, hint="Write it, or leave it out.")
    return value


def _in_range(day: Day) -> Day:
    """Return a day that calendars can count from; ValueError for one far outside a life."""
    if FIRST_YEAR <= day.year <= LAST_YEAR:
        return day
    raise ValueError


@lru_cache(maxsize=1_000)
def _is_zone(name: str) -> bool:
    """Tell whether the zone data that is installed knows the name."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def shown(value: object) -> str:
    """Return the value as a person may see it, cut to a readable length."""
    if isinstance(value, Mapping):
        return "an object"
    if isinstance(value, list | tuple):
        return "a list"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    words = "".join(one if one.isprintable() else repr(one)[1:-1] for one in str(value)[:200])
    return f"“{words}”" if len(words) <= LONGEST_SHOWN else f"“{words[:LONGEST_SHOWN]}…”"
