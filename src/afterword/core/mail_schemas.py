"""The JSON Schemas of what Afterword answers about mails: what waits, and what a mail is."""

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

MAILBOX, MAILS = "afterword.mailbox/1", "afterword.mails/1"
ABOUT = ("reply", "automatic", "invitation", "returned", "late")
KINDS = ("reply", "automatic", "bounce", "invitation", "complaint", "ordinary")
_WRITER = an_object({"name": TEXT, "address": TEXT})


def mailbox() -> Schema:
    """Return the schema of what waits in the mailbox for a person's word."""
    question = an_object(
        {"pointer": TEXT, "question": TEXT, "choices": a_list(TEXT), "required": FLAG}
    )
    proposal = an_object(
        {
            "number": COUNT,
            "about": {"enum": list(ABOUT)},
            "at": MOMENT,
            "from": _WRITER,
            **dict.fromkeys(("message_id", "case", "person"), MAYBE),
            **dict.fromkeys(("heading", "words"), TEXT),
            **dict.fromkeys(("keeps", "readings", "notes"), a_list(TEXT)),
            "questions": a_list(question),
        }
    )
    return document(MAILBOX, {"new": a_list(COUNT), "proposals": a_list(proposal)})


def mails() -> Schema:
    """Return the schema of what saved mails were read to be."""
    bounce = an_object(
        {
            "kind": {"enum": ["permanent", "temporary"]},
            "recipients": a_list(TEXT),
            **dict.fromkeys(("message_id", "code"), MAYBE),
            "words": TEXT,
        }
    )
    mail = an_object(
        {
            "file": TEXT,
            "what": {"enum": list(KINDS)},
            "message_id": MAYBE,
            "at": {"anyOf": [MOMENT, {"type": "null"}]},
            "from": _WRITER,
            "subject": TEXT,
            "answers": a_list(TEXT),
            "text": TEXT,
            **dict.fromkeys(("tells", "sounds_like"), MAYBE),
            "bounce": {"anyOf": [bounce, {"type": "null"}]},
        }
    )
    return document(MAILS, {"mails": a_list(mail)})
