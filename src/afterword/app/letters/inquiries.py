"""What was asked of a language model: when, where, every word, and what came of it.

Kept beside the facts under "inquiries/<n>". It is written before the question leaves, and again
with what came of it; whoever says "undo" does not mean it.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from afterword.app.facts.ledger import Ledger
from afterword.app.ports import Body, Entry
from afterword.core.errors import StaleVersion

INQUIRIES = "inquiries/"
LEFT, ANSWERED, FAILED = "left", "answered", "failed"
JOURNAL = "journal"  # the ledger's word for what the program itself writes
TRIES = 20
Beside = Mapping[str, Body]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiry:
    """One question to a language model.

    ``state`` is left until something came of it, then answered or failed; ``length`` counts the
    answer's signs, ``fingerprint`` is its SHA-256, ``words`` say what failed.
    """

    number: int
    at: datetime
    step: str
    address: str
    model: str
    body: str
    state: str = LEFT
    ended: datetime | None = None
    length: int = 0
    fingerprint: str = ""
    words: str = ""

    def answered(self, text: str, at: datetime) -> "Inquiry":
        """Return it with the answer that came."""
        return replace(
            self, state=ANSWERED, ended=at, length=len(text), fingerprint=fingerprint(text)
        )

    def failed(self, words: str, at: datetime) -> "Inquiry":
        """Return it with why none came."""
        return replace(self, state=FAILED, ended=at, words=words)

    def to_entry(self) -> Entry:
        """Return it as it is kept."""
        body: dict[str, object] = {
            "at": self.at.isoformat(),
            "step": self.step,
            "address": self.address,
            "model": self.model,
            "body": self.body,
            "state": self.state,
            "ended": self.ended.isoformat() if self.ended else None,
            "length": self.length,
            "fingerprint": self.fingerprint,
            "words": self.words,
        }
        return Entry(key=f"{INQUIRIES}{self.number}", body=body)


def fingerprint(text: str) -> str:
    """Return what a text can be told by without keeping it."""
    return hashlib.sha256(text.encode()).hexdigest()


def inquiries(beside: Beside) -> tuple[Inquiry, ...]:
    """Return everything that was asked, the newest first."""
    found = (
        _read(int(number), body)
        for key, body in beside.items()
        if key.startswith(INQUIRIES) and (number := key.removeprefix(INQUIRIES)).isdecimal()
    )
    return tuple(sorted(found, key=lambda each: -each.number))


def _read(number: int, body: Body) -> Inquiry:
    length, ended = body.get("length"), body.get("ended")
    return Inquiry(
        number=number,
        at=datetime.fromisoformat(str(body["at"])),
        step=str(body.get("step") or ""),
        address=str(body.get("address") or ""),
        model=str(body.get("model") or ""),
        body=str(body.get("body") or ""),
        state=str(body.get("state") or LEFT),
        ended=datetime.fromisoformat(str(ended)) if ended else None,
        length=length if isinstance(length, int) else 0,
        fingerprint=str(body.get("fingerprint") or ""),
        words=str(body.get("words") or ""),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class InquiryBook:
    """Writes down what is asked, under the next number, whoever else writes at the same time."""

    ledger: Ledger

    def open(self, asked: Inquiry) -> Inquiry:
        """Write down a question that is about to leave, and return it with its number."""
        for _ in range(TRIES):
            state = self.ledger.state()
            newest = next(iter(inquiries(state.beside)), None)
            numbered = replace(asked, number=newest.number + 1 if newest else 1)
            try:
                self._write([numbered.to_entry()], state.version)
            except StaleVersion:
                continue
            return numbered
        raise StaleVersion("Others keep writing at the same time", hint="Try again in a moment.")

    def close(self, ended: Inquiry, *beside: Entry) -> None:
        """Write down what came of a question, and what is kept of it, as one change."""
        for _ in range(TRIES):
            try:
                self._write([ended.to_entry(), *beside], self.ledger.state().version)
            except StaleVersion:
                continue
            return
        raise StaleVersion("Others keep writing at the same time", hint="Try again in a moment.")

    def _write(self, entries: list[Entry], version: int) -> None:
        self.ledger.record(entries, source=JOURNAL, expected_version=version)
