"""The words that JSON Schemas of answers are made of."""

from collections.abc import Sequence

from afterword.core.schema import DIALECT

Schema = dict[str, object]
TEXT: Schema = {"type": "string"}
MAYBE: Schema = {"type": ["string", "null"]}
COUNT: Schema = {"type": "integer", "minimum": 0}
FLAG: Schema = {"type": "boolean"}
MOMENT: Schema = {"type": "string", "format": "date-time"}


def an_object(properties: Schema, optional: Sequence[str] = ()) -> Schema:
    """Return the schema of an object; what is not optional must be there."""
    required = [key for key in properties if key not in optional]
    return {"type": "object", "properties": properties, "required": required}


def a_list(items: Schema) -> Schema:
    """Return the schema of a list."""
    return {"type": "array", "items": items}


def document(title: str, properties: Schema) -> Schema:
    """Return the schema of a whole answer, which names its own format."""
    whole = an_object({"format": {"const": title}, **properties})
    return {"$schema": DIALECT, "title": title, **whole}
