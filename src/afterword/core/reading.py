"""A facts file becomes a Search, or one refusal that says where and what is wrong."""

import json
from collections import Counter
from collections.abc import Mapping
from typing import NoReturn, cast

from afterword.core import kinds, shapes
from afterword.core.errors import BadInput
from afterword.core.facts import Search
from afterword.core.links import check_links

LARGEST = 16 * 1024 * 1024
_FAMILY, _, _MAJOR = shapes.FORMAT.rpartition("/")


def read_search(document: object) -> Search:
    """Return the search that a facts document describes.

    Raises BadInput with a JSON pointer in ``where`` for the first thing that cannot be right.
    """
    entries = kinds.as_object(document)
    check_format(entries.pop("format", None))
    search = cast(Search, shapes.SEARCH.read(entries))
    check_links(search)
    return search


def read_fragment(document: object) -> Search:
    """Return what a part of a facts file describes; it may name people whom it does not hold."""
    entries = kinds.as_object(document)
    check_format(entries.pop("format", None))
    return cast(Search, shapes.SEARCH.read(entries))


def check_format(name: object) -> None:
    """Refuse what is not a facts file of this version, and say so when it is a newer one."""
    if name == shapes.FORMAT:
        return
    family, _, major = str(name).partition("/")
    if family == _FAMILY and _is_newer(major):
        raise BadInput(
            f"the facts are written as {kinds.shown(name)}, and this version reads {shapes.FORMAT}",
            where="/format",
            hint="Open them with a newer Afterword.",
        )
    raise BadInput(
        f"the format {kinds.shown(name)} is not that of a facts file"
        if name
        else "no format is named",
        where="/format",
        hint=f"A facts file says “format”: “{shapes.FORMAT}”.",
    )


def _is_newer(major: str) -> bool:
    """Tell whether a major version is above the one that is read here; no zero leads it."""
    number = major if major.isascii() and major.isdecimal() else "0"
    return (len(number), number) > (len(_MAJOR), _MAJOR)


def loads(text: str | bytes, name: str = "facts") -> Search:
    """Return the search that a facts file's text describes; ``name`` is the file's, for errors."""
    try:
        return read_search(parse(text))
    except BadInput as refusal:
        raise refusal.in_file(name) from None


def parse(text: str | bytes) -> object:
    """Return what JSON text holds, as a document for `read_search`.

    Raises BadInput for more than 16 MiB, for what is not UTF-8 or not JSON (with its line and
    column), for NaN, and for nesting that no honest file has. A key that stands twice is marked,
    and refused with its pointer when it is read.
    """
    if len(text) > LARGEST:
        raise BadInput("the file is larger than 16 MiB", hint="A facts file is far smaller.")
    words = (_decoded(text) if isinstance(text, bytes) else text).removeprefix("\ufeff")
    if not words.strip():
        raise BadInput("the file is empty", hint=f"A facts file says “format”: “{shapes.FORMAT}”.")
    try:
        return json.loads(words, object_pairs_hook=_as_dict, parse_constant=_no_number)
    except json.JSONDecodeError as broken:
        raise BadInput(
            f"the JSON is broken in line {broken.lineno}, column {broken.colno}: {broken.msg}",
            hint="Mend it there.",
        ) from None
    except RecursionError:
        raise BadInput("the JSON is nested too deep", hint="A facts file is shallow.") from None
    except ValueError:
        raise BadInput("the JSON holds a number of thousands of digits") from None


def _decoded(data: bytes) -> str:
    """Return UTF-8 bytes as text; BadInput names the line that is not."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as broken:
        line = data[: broken.start].count(b"\n") + 1
        raise BadInput(f"line {line} is not UTF-8 text", hint="Save the file as UTF-8.") from None


def _as_dict(pairs: list[tuple[str, object]]) -> Mapping[str, object]:
    """Return a JSON object, marked when a key stands in it twice."""
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    doubled = kinds.Doubled(found)
    doubled.twice = Counter(key for key, _ in pairs).most_common()[0][0]
    return doubled


def _no_number(words: str) -> NoReturn:
    raise BadInput(f"{words} is no number that JSON knows", hint="Leave the value out.")
