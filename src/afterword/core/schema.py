"""The JSON Schema of a facts file, from the same table that reads and writes it."""

from collections.abc import Mapping
from typing import cast

from afterword.core import shapes

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def facts_schema() -> dict[str, object]:
    """Return the JSON Schema (2020-12) of `afterword.facts/1`, one definition a kind of fact."""
    definitions: dict[str, dict[str, object]] = {}
    _refer(shapes.SEARCH.schema, definitions)
    search = definitions.pop("Search")
    properties = cast(dict[str, object], search["properties"])
    return {
        "$schema": DIALECT,
        **search,
        "title": shapes.FORMAT,
        "properties": {"format": {"const": shapes.FORMAT}} | properties,
        "required": ["format"],
        "$defs": dict(sorted(definitions.items())),
    }


def _refer(schema: object, definitions: dict[str, dict[str, object]]) -> object:
    """Return a schema in which every named shape is a reference into ``definitions``."""
    if isinstance(schema, list):
        return [_refer(one, definitions) for one in schema]
    if not isinstance(schema, Mapping):
        return schema
    walked = {key: _refer(one, definitions) for key, one in schema.items()}
    name = schema.get("title")
    if not isinstance(name, str):  # a person's title is a property, no name of a shape
        return walked
    definitions[name] = walked
    return {"$ref": f"#/$defs/{name}"}
