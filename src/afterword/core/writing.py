"""A Search becomes its canonical facts file: the same facts always give the same bytes."""

import json
from typing import cast

from afterword.core import shapes
from afterword.core.facts import Search


def write_search(search: Search) -> dict[str, object]:
    """Return the canonical document.

    Keys stand in the order of the table in core.shapes, unknown ones behind them by name; lists
    of facts are sorted by id (or moment, or step), other lists keep their order; what equals its
    default is left out; moments keep their offsets.
    """
    written = cast(dict[str, object], shapes.SEARCH.write(search))
    return {"format": shapes.FORMAT} | written


def dumps(search: Search) -> str:
    """Return the canonical text of a facts file."""
    return text_of(write_search(search))


def text_of(document: object) -> str:
    """Return a document as the JSON text that every file of Afterword is written in."""
    return json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
