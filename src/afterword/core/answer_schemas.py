"""The JSON Schemas of what Afterword answers: plans, letters, findings, and what came by mail.

More keys may come; one that is here does not change within its version.
"""

from collections.abc import Sequence
from typing import Literal

from afterword.core.letters.finding import ADVISE, BLOCK
from afterword.core.mail_schemas import mailbox, mails
from afterword.core.plan_json import FORMAT as PLAN
from afterword.core.schema import facts_schema
from afterword.core.schema_parts import (
    COUNT,
    FLAG,
    MAYBE,
    MOMENT,
    TEXT,
    Schema,
    a_list,
    an_object,
    document,
)
from afterword.core.step import BLOCKED, DONE, MOOT, OPEN, OVERDUE, UPCOMING, WAIVED

LETTERS, FINDINGS = "afterword.letters/1", "afterword.findings/1"
Name = Literal["facts", "plan", "letters", "findings", "mailbox", "mails"]
NAMES: Sequence[Name] = ("facts", "plan", "letters", "findings", "mailbox", "mails")
_STATES = [UPCOMING, OPEN, OVERDUE, DONE, WAIVED, BLOCKED, MOOT]


def schema_of(name: Name) -> Schema:
    """Return the JSON Schema (2020-12) of a format by its name."""
    if name == "facts":
        return facts_schema()
    made = {"plan": _plan, "letters": _letters, "findings": _findings}
    return {**made, "mailbox": mailbox, "mails": mails}[name]()


def _plan() -> Schema:
    step = an_object(
        {
            **dict.fromkeys(("id", "kind", "rule"), TEXT),
            **dict.fromkeys(("variant", "case", "interview", "person", "channel"), MAYBE),
            **dict.fromkeys(("opens", "best", "due"), MOMENT),
            "state": {"enum": _STATES},
            **dict.fromkeys(("optional", "tentative"), FLAG),
            "why": TEXT,
            "facts": a_list(TEXT),
            **dict.fromkeys(("blocked_by", "satisfied_by"), MAYBE),
        }
    )
    warning = an_object({"code": TEXT, "message": TEXT, "facts": a_list(TEXT)})
    return document(
        PLAN,
        {
            "now": MOMENT,
            "timezone": TEXT,
            "steps": a_list(step),
            "warnings": a_list(warning),
            "next_change": {"anyOf": [MOMENT, {"type": "null"}]},
        },
    )


def _finding() -> Schema:
    other = an_object({"letter": MAYBE, "start": COUNT, "end": COUNT})
    return an_object(
        {
            "letter": MAYBE,
            "code": TEXT,
            "severity": {"enum": [BLOCK, ADVISE]},
            "in": {"enum": ["body", "subject"]},
            "start": COUNT,
            "end": COUNT,
            "text": TEXT,
            "message": TEXT,
            "suggestions": a_list(TEXT),
            "other": {"anyOf": [other, {"type": "null"}]},
            "key": TEXT,
        },
        optional=("key",),
    )


def _letters() -> Schema:
    letter = an_object(
        {
            "step": TEXT,
            "kind": TEXT,
            **dict.fromkeys(("variant", "person", "channel", "to"), MAYBE),
            **dict.fromkeys(("subject", "body", "language", "stage"), TEXT),
            "notes": a_list(TEXT),
            "edited": FLAG,
            "passes": a_list(TEXT),
            "version": COUNT,
            "findings": a_list(_finding()),
        },
        optional=("to", "language", "notes", "stage", "edited", "passes", "version"),
    )
    return document(LETTERS, {"letters": a_list(letter)})


def _findings() -> Schema:
    return document(FINDINGS, {"findings": a_list(_finding())})
