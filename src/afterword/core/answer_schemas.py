"""The JSON Schemas of what Afterword answers: plans, letters and findings.

More keys may come; one that is here does not change within its version.
"""

from collections.abc import Sequence
from typing import Literal

from afterword.core.letters.finding import ADVISE, BLOCK
from afterword.core.plan_json import FORMAT as PLAN
from afterword.core.schema import DIALECT, facts_schema
from afterword.core.step import BLOCKED, DONE, MOOT, OPEN, OVERDUE, UPCOMING, WAIVED

LETTERS, FINDINGS = "afterword.letters/1", "afterword.findings/1"
Name = Literal["facts", "plan", "letters", "findings"]
NAMES: Sequence[Name] = ("facts", "plan", "letters", "findings")
Schema = dict[str, object]
_TEXT: Schema = {"type": "string"}
_MAYBE: Schema = {"type": ["string", "null"]}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_FLAG: Schema = {"type": "boolean"}
_MOMENT: Schema = {"type": "string", "format": "date-time"}
_STATES = [UPCOMING, OPEN, OVERDUE, DONE, WAIVED, BLOCKED, MOOT]


def schema_of(name: Name) -> Schema:
    """Return the JSON Schema (2020-12) of a format by its name."""
    if name == "facts":
        return facts_schema()
    return {"plan": _plan, "letters": _letters, "findings": _findings}[name]()


def _object(properties: Schema, optional: Sequence[str] = ()) -> Schema:
    required = [key for key in properties if key not in optional]
    return {"type": "object", "properties": properties, "required": required}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _document(title: str, properties: Schema) -> Schema:
    whole = _object({"format": {"const": title}, **properties})
    return {"$schema": DIALECT, "title": title, **whole}


def _plan() -> Schema:
    step = _object(
        {
            **dict.fromkeys(("id", "kind", "rule"), _TEXT),
            **dict.fromkeys(("variant", "case", "interview", "person", "channel"), _MAYBE),
            **dict.fromkeys(("opens", "best", "due"), _MOMENT),
            "state": {"enum": _STATES},
            **dict.fromkeys(("optional", "tentative"), _FLAG),
            "why": _TEXT,
            "facts": _list(_TEXT),
            **dict.fromkeys(("blocked_by", "satisfied_by"), _MAYBE),
        }
    )
    warning = _object({"code": _TEXT, "message": _TEXT, "facts": _list(_TEXT)})
    return _document(
        PLAN,
        {
            "now": _MOMENT,
            "timezone": _TEXT,
            "steps": _list(step),
            "warnings": _list(warning),
            "next_change": {"anyOf": [_MOMENT, {"type": "null"}]},
        },
    )


def _finding() -> Schema:
    other = _object({"letter": _MAYBE, "start": _COUNT, "end": _COUNT})
    return _object(
        {
            "letter": _MAYBE,
            "code": _TEXT,
            "severity": {"enum": [BLOCK, ADVISE]},
            "in": {"enum": ["body", "subject"]},
            "start": _COUNT,
            "end": _COUNT,
            "text": _TEXT,
            "message": _TEXT,
            "suggestions": _list(_TEXT),
            "other": {"anyOf": [other, {"type": "null"}]},
            "key": _TEXT,
        },
        optional=("key",),
    )


def _letters() -> Schema:
    letter = _object(
        {
            "step": _TEXT,
            "kind": _TEXT,
            **dict.fromkeys(("variant", "person", "channel", "to"), _MAYBE),
            **dict.fromkeys(("subject", "body", "language", "stage"), _TEXT),
            "notes": _list(_TEXT),
            "edited": _FLAG,
            "passes": _list(_TEXT),
            "version": _COUNT,
            "findings": _list(_finding()),
        },
        optional=("to", "language", "notes", "stage", "edited", "passes", "version"),
    )
    return _document(LETTERS, {"letters": _list(letter)})


def _findings() -> Schema:
    return _document(FINDINGS, {"findings": _list(_finding())})
