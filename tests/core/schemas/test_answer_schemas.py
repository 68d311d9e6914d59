"""What Afterword answers, as another program may rely on it: each format in a page of words."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from afterword.core.answer_schemas import NAMES, schema_of
from afterword.core.schema import facts_schema

PAGES = sorted((Path(__file__).parent / "golden").glob("*.txt"))
DIALECT = "https://json-schema.org/draft/2020-12/schema"
WORDS: dict[str, dict[str, Any]] = {
    "text": {"type": "string"},
    "text or null": {"type": ["string", "null"]},
    "yes or no": {"type": "boolean"},
    "a number from 0": {"type": "integer", "minimum": 0},
    "a moment": {"type": "string", "format": "date-time"},
}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_format_is_what_its_page_says(path: Path) -> None:
    """Every key in its order, what stands there, and whether it may be missing."""
    name = next(each for each in NAMES if each == path.stem)
    schema = schema_of(name)
    page = path.read_text(encoding="utf-8").splitlines()
    title = page[0].partition(":")[0]
    assert (schema.pop("$schema"), schema.pop("title")) == (DIALECT, title)
    assert list(_outline(schema)) == page[2:]


def test_the_facts_are_described_by_their_own_shapes() -> None:
    """`schema facts` is the table that the reader itself uses."""
    assert {each.stem for each in PAGES} == {*NAMES} - {"facts"}
    assert schema_of("facts") == facts_schema()


def _outline(schema: dict[str, Any], depth: int = 0) -> Iterator[str]:
    """Write an object key by key; what lies inside stands below, further in."""
    assert set(schema) == {"type", "properties", "required"}
    assert schema["type"] == "object"
    for key, inner in schema["properties"].items():
        missing = "" if key in schema["required"] else ", may be missing"
        word, below = _said(inner)
        yield f"{'  ' * depth}{key}: {word}{missing}"
        if below is not None:
            yield from _outline(below, depth + 1)
    assert [key for key in schema["properties"] if key in schema["required"]] == schema["required"]


def _said(schema: dict[str, Any]) -> tuple[str, dict[str, Any] | None]:
    """Say what a value may be, and what is to be told of its inside."""
    for word, plain in WORDS.items():
        if schema == plain:
            return word, None
    match schema:
        case {"const": str(only), **others} if not others:
            return only, None
        case {"enum": [*words], **others} if not others:
            return f"one of {' '.join(words)}", None
        case {"anyOf": [inner, {"type": "null"}], **others} if not others:
            word, below = _said(inner)
            return f"{word}, or null", below
        case {"type": "array", "items": items, **others} if not others:
            word, below = _said(items)
            return f"a list of {word}", below
    return "an object", schema
