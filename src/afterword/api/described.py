"""How the API describes what it answers: with the JSON Schemas that the formats have anyway."""

from typing import Any

from afterword.core.answer_schemas import Name, schema_of
from afterword.core.schema_parts import COUNT, FLAG, MAYBE, TEXT, Schema, a_list, an_object

_DAY: Schema = {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]}
ERROR = an_object(
    {"error": an_object({"code": TEXT, "message": TEXT, "where": MAYBE, "hint": MAYBE})}
)
VERDICT = an_object({"allowed": FLAG, "rule": MAYBE, "from": _DAY, "why": TEXT})
READING = an_object({"from": _DAY, "by": _DAY, "not_before": _DAY, "why": TEXT})
WINDOW = an_object(
    {
        **dict.fromkeys(("from", "by", "not_before"), _DAY),
        **dict.fromkeys(("told", "vague"), FLAG),
        "why": TEXT,
        "readings": a_list(READING),
    }
)
OUTBOX = an_object({"letters": a_list(an_object({"step": TEXT, "state": TEXT, "subject": TEXT}))})
SAVED = an_object({"version": COUNT, "keys": a_list(TEXT)})
VERSION = an_object({"version": COUNT})
_REFUSED = {
    400: "It is no JSON, or the call's words are off",
    401: "No device has this token",
    403: "This device may not",
    409: "A rule or the state of things says no",
    422: "Something in the question is wrong",
}


def answers(schema: Schema) -> dict[str, Any]:
    """Return what the description says of an address that answers with such a document."""
    told = {200: _content("The answer", schema)}
    refused = {code: _content(words, ERROR) for code, words in _REFUSED.items()}
    return {"responses": {**told, **refused}}


def answers_as(name: Name) -> dict[str, Any]:
    """Return the same for a format by its name."""
    whole = schema_of(name)
    return answers({key: value for key, value in whole.items() if key != "$schema"})


def _content(words: str, schema: Schema) -> dict[str, object]:
    return {"description": words, "content": {"application/json": {"schema": schema}}}
