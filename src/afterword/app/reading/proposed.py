"""What a mail proposes, kept beside the facts under "mails/<name>" until a person says a word.

Of the mail itself no more is kept than who wrote it, when, its Message-ID and the few words that
the proposal quotes.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, cast

from afterword.app.ports import Body
from afterword.app.reading.mail import Mail

KEY = "mails/"
OPEN, CONFIRMED, DISMISSED = "open", "confirmed", "dismissed"
# What a proposal is about; the first three are mails that were read as such.
REPLY, AUTOMATIC, INVITATION = "reply", "automatic", "invitation"
RETURNED, LATE = "returned", "late"
_NAME = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """A letter that came back: its Message-ID and step where they are known, and the address.

    ``wrong`` says that the address itself does not exist, so that it is to be crossed out.
    """

    address: str
    message_id: str | None = None
    step: str | None = None
    wrong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """One mail's proposal. ``number`` is what a person calls it by, and stays.

    ``touch`` and ``decision`` are facts in the making; ``readings`` holds decisions of which one
    must be chosen; ``document`` is the fragment of a facts file that an invitation proposes, with
    ``asks`` as (pointer, question, choices, required). ``hints`` is "offer" or "rejected" where the
    words sound like one: that is only told.
    """

    name: str
    number: int
    state: str = OPEN
    about: str
    message_id: str
    at: datetime
    sender: tuple[str, str]
    case: str | None = None
    person: str | None = None
    words: str = ""
    touch: Body | None = None
    decision: Body | None = None
    readings: tuple[Body, ...] = ()
    returned: Returned | None = None
    document: Body | None = None
    asks: tuple[tuple[str, str, tuple[str, ...], bool], ...] = ()
    hints: str = ""
    back: str | None = None

    @property
    def key(self) -> str:
        """Return the key that it is kept under."""
        return f"{KEY}{self.name}"

    def settled(self, state: str) -> "Proposed":
        """Return it as confirmed or dismissed, without what only an open one needs."""
        return replace(self, state=state, document=None, asks=(), readings=())

    def to_body(self) -> Body:
        """Return it as it is kept."""
        body: dict[str, object] = {
            "number": self.number,
            "state": self.state,
            "about": self.about,
            "message_id": self.message_id,
            "at": self.at.isoformat(),
            "from": list(self.sender),
            "case": self.case,
            "person": self.person,
            "words": self.words,
            "touch": self.touch,
            "decision": self.decision,
            "readings": list(self.readings),
            "document": self.document,
            "asks": [list(one) for one in self.asks],
            "hints": self.hints,
            "back": self.back,
        }
        if self.returned is not None:
            body["returned"] = {
                "address": self.returned.address,
                "message_id": self.returned.message_id,
                "step": self.returned.step,
                "wrong": self.returned.wrong,
            }
        return {key: value for key, value in body.items() if value not in (None, "", [])}


def name_of(mail: Mail) -> str:
    """Return what a mail's proposal is kept under: the same mail gives the same name."""
    known = mail.message_id or f"{mail.at} {mail.sender[1]} {mail.subject} {mail.text[:200]}"
    return hashlib.sha256(known.encode("utf-8", "replace")).hexdigest()[:_NAME]


def proposals(beside: Mapping[str, Body]) -> tuple[Proposed, ...]:
    """Return every proposal that was ever made, the oldest first."""
    found = (
        proposed_from(key.removeprefix(KEY), body)
        for key, body in beside.items()
        if key.startswith(KEY)
    )
    return tuple(sorted(found, key=lambda one: one.number))


def proposed_from(name: str, body: Mapping[str, Any]) -> Proposed:
    """Read a proposal as it is kept."""
    returned = body.get("returned")
    sender = tuple(map(str, body.get("from", ("", ""))))
    return Proposed(
        name=name,
        number=int(body["number"]),
        state=str(body["state"]),
        about=str(body["about"]),
        message_id=str(body.get("message_id", "")),
        at=datetime.fromisoformat(str(body["at"])),
        sender=cast(tuple[str, str], sender),
        case=body.get("case"),
        person=body.get("person"),
        words=str(body.get("words", "")),
        touch=body.get("touch"),
        decision=body.get("decision"),
        readings=tuple(body.get("readings", ())),
        returned=None if returned is None else Returned(**returned),
        document=body.get("document"),
        asks=tuple(
            (pointer, question, tuple(choices), required)
            for pointer, question, choices, required in body.get("asks", ())
        ),
        hints=str(body.get("hints", "")),
        back=body.get("back"),
    )
