"""An approval: the exact letter that the candidate agreed to, sealed by a hash over all of it.

Kept beside the facts under "approvals/<step>"; None there means that it was taken back.
"""

import hashlib
import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from afterword.app.ports import Body, Envelope
from afterword.core.errors import Refused

KEY = "approvals/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """What was approved, when, and which step of the plan it does.

    ``case`` is a case's id or "contacts"; ``seal`` is the hash that was taken at approval.
    """

    step: str
    kind: str
    case: str | None = None
    interview: str | None = None
    person: str | None = None
    at: datetime
    envelope: Envelope
    seal: str

    def to_body(self) -> Body:
        """Return the approval as it is kept under its key."""
        return {
            "at": self.at.isoformat(),
            "kind": self.kind,
            "case": self.case,
            "interview": self.interview,
            "person": self.person,
            "envelope": envelope_to_body(self.envelope),
            "seal": self.seal,
        }


def seal_of(envelope: Envelope) -> str:
    """Return the hash over everything that an approval binds: any other letter has another."""
    plain = json.dumps(envelope_to_body(envelope), sort_keys=True, ensure_ascii=True)
    return f"sha256:{hashlib.sha256(plain.encode()).hexdigest()}"


def approval_from(step: str, body: Body) -> Approval:
    """Read the approval of a step; Refused when it was altered by hand beyond reading."""
    try:
        return Approval(
            step=step,
            kind=str(body["kind"]),
            case=_text_or_none(body, "case"),
            interview=_text_or_none(body, "interview"),
            person=_text_or_none(body, "person"),
            at=datetime.fromisoformat(str(body["at"])),
            envelope=envelope_from(cast(Body, body["envelope"])),
            seal=str(body["seal"]),
        )
    except (KeyError, TypeError, ValueError) as broken:
        raise Refused(
            "The approval of this letter cannot be read", where=step, hint="Approve it again."
        ) from broken


def approvals(beside: Mapping[str, Body]) -> tuple[Approval, ...]:
    """Return every approval that stands, ordered by step."""
    found = ((key.removeprefix(KEY), body) for key, body in beside.items() if key.startswith(KEY))
    return tuple(approval_from(step, body) for step, body in sorted(found))


def envelope_to_body(envelope: Envelope) -> dict[str, object]:
    """Return a letter as plain values, attachments in Base64.

    What a letter does not have, and older approvals did not know, is left out: so they keep the
    seal that was set on them.
    """
    later = {
        "answers": envelope.answers,
        "references": list(envelope.references),
        "html": envelope.html,
    }
    return {
        "message_id": envelope.message_id,
        "channel": envelope.channel,
        "sender": list(envelope.sender),
        "to": list(envelope.to),
        "subject": envelope.subject,
        "body": envelope.body,
        "attachments": [
            [name, media_type, b64encode(content).decode()]
            for name, media_type, content in envelope.attachments
        ],
        **{name: value for name, value in later.items() if value},
    }


def envelope_from(body: Body) -> Envelope:
    """Read a letter from plain values; KeyError, TypeError or ValueError when they are not one."""
    attachments = cast(list[tuple[str, str, str]], body["attachments"])
    return Envelope(
        message_id=str(body["message_id"]),
        channel=str(body["channel"]),
        sender=_pair(body["sender"]),
        to=_pair(body["to"]),
        subject=str(body["subject"]),
        body=str(body["body"]),
        attachments=tuple(
            (name, media_type, b64decode(content, validate=True))
            for name, media_type, content in attachments
        ),
        answers=str(body.get("answers", "")),
        references=tuple(map(str, cast(list[str], body.get("references", [])))),
        html=body.get("html") is True,
    )


def _pair(value: object) -> tuple[str, str]:
    name, address = cast(tuple[str, str], value)
    return str(name), str(address)


def _text_or_none(body: Body, key: str) -> str | None:
    value = body.get(key)
    return None if value is None else str(value)
