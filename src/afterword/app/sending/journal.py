"""The journal of every letter that is to leave: what happened to it, line by line, dated.

Kept beside the facts under "sends/<message id>/<nnn>". Where a letter stands is never written
down: it follows from the lines. docs/sending.md has the table of events and states.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import cast

from afterword.app.facts.ledger import Ledger
from afterword.app.facts.state import State
from afterword.app.ports import Body, Entry
from afterword.app.sending.approval import Approval
from afterword.core.errors import BadInput, OutsideFailed, Refused, StaleVersion

KEY = "sends/"
# Before the dot nothing has left; from the dot on it may have; "taken" is the server's 250.
BEFORE_DOT = ("claimed", "connected", "accepted", "body")
# Lines that need not outlast a power cut by themselves (ADR 0058). Until the dot the letter only
# waits, with these lines or without, and the line of the dot takes them onto the disk before it
# goes; "taken" is followed at once by the line that records it, which takes it along.
PASSING = frozenset({*BEFORE_DOT, "taken"})
# A fax lies in a server's queue; the words of "queued" are its number there.
QUEUED = "queued"
IN_QUEUE = (QUEUED, "followed")
# It left and was taken, and a notice said later that it did not arrive.
BOUNCED = "bounced"
# The candidate sends it: it is being put into their Drafts; it is theirs; a mail like it was seen.
DRAFTING, YOURS, SEEN = "drafting", "yours", "seen"
STATES = {
    "planned": "waiting",
    "held": "held",
    **dict.fromkeys((*BEFORE_DOT, "dot", "taken", *IN_QUEUE), "sending"),
    "recorded": "sent",
    "deferred": "waiting",
    "failed": "failed",
    BOUNCED: "failed",
    "unknown": "unknown",
    DRAFTING: YOURS,
    YOURS: YOURS,
    SEEN: "unknown",
    "taken_back": "taken_back",
}
PATIENT_TRIES = 20
# Who chose the moment of a "planned" line; the last two stand in for one that could not be kept.
BY_RULE, BY_PERSON, ANEW, MISSED = "by rule", "by person", "anew", "missed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One dated event of one letter. ``until`` is the moment that it is planned or put off to.

    ``letter`` says, on a claim, what the letter is, so that settling it needs no approval.
    """

    event: str
    at: datetime
    step: str
    detail: str = ""
    until: datetime | None = None
    letter: Body | None = None

    def to_body(self) -> Body:
        """Return the line as it is kept."""
        body: dict[str, object] = {
            "event": self.event,
            "at": self.at.isoformat(),
            "step": self.step,
            "detail": self.detail,
        }
        if self.until is not None:
            body["until"] = self.until.isoformat()
        if self.letter is not None:
            body["letter"] = self.letter
        return body


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where one letter stands, told from its lines."""

    message_id: str
    lines: tuple[Line, ...] = ()

    @property
    def step(self) -> str:
        """Return the step that the letter does."""
        return self.lines[0].step

    @property
    def event(self) -> str | None:
        """Return the newest event, None for a letter that nothing has happened to yet."""
        return self.lines[-1].event if self.lines else None

    @property
    def state(self) -> str:
        """Return waiting, held, sending, sent, unknown, failed, yours or taken_back."""
        return STATES.get(self.event or "planned", "unknown")

    @property
    def detail(self) -> str:
        """Return the newest words: a server's answer, or why it is held."""
        return self.lines[-1].detail if self.lines else ""

    @property
    def planned(self) -> datetime | None:
        """Return when it is to leave, None when that is not settled."""
        moments = (line.until for line in reversed(self.lines) if line.until is not None)
        return next(moments, None) if self.state != "taken_back" else None

    def is_due(self, now: datetime) -> bool:
        """Tell whether its moment has come, if it waits for one."""
        return self.state == "waiting" and self.planned is not None and self.planned <= now

    @property
    def chosen(self) -> Line | None:
        """Return the newest line in which a moment was chosen, by rule or by the person."""
        lines = (line for line in reversed(self.lines) if line.event == "planned")
        return next((line for line in lines if line.detail not in {ANEW, MISSED}), None)

    @property
    def missed(self) -> datetime | None:
        """Return the moment that was missed by long, if that is why it was planned anew."""
        if self.event != "planned" or self.detail != MISSED:
            return None
        return next((line.until for line in self.lines[-2::-1] if line.until is not None), None)

    @property
    def tries(self) -> int:
        """Return how often it was put off since its moment was last chosen."""
        chosen = self.chosen
        since = self.lines.index(chosen) if chosen else 0
        return sum(line.event == "deferred" for line in self.lines[since:])

    @property
    def dotted(self) -> datetime | None:
        """Return when its final dot last went out, None if it never did."""
        dots = (line.at for line in reversed(self.lines) if line.event == "dot")
        return next(dots, None)

    @property
    def job(self) -> str:
        """Return its number in somebody else's queue, empty where it is in none."""
        jobs = (line.detail for line in reversed(self.lines) if line.event == QUEUED)
        return next(jobs, "")

    @property
    def letter(self) -> Body | None:
        """Return what its newest claim says that it is."""
        claims = (line.letter for line in reversed(self.lines) if line.letter is not None)
        return next(claims, None)


@dataclass(frozen=True, slots=True)
class Journal:
    """Reads and writes the lines, in one ledger."""

    ledger: Ledger

    def standings(self, state: State) -> dict[str, Standing]:
        """Return where each letter stands, by Message-ID without its brackets."""
        found: dict[str, list[tuple[int, Line]]] = defaultdict(list)
        for key, body in state.beside.items():
            if key.startswith(KEY):
                message_id, _, number = key.removeprefix(KEY).rpartition("/")
                found[message_id].append((int(number), _line_from(body)))
        return {
            message_id: Standing(
                message_id=message_id,
                lines=tuple(line for _, line in sorted(lines, key=lambda numbered: numbered[0])),
            )
            for message_id, lines in found.items()
        }

    def standing(self, state: State, message_id: str) -> Standing:
        """Return where one letter stands; without lines when nothing has happened to it."""
        bare = bare_id(message_id)
        return Standing(message_id=bare, lines=tuple(map(_line_from, _bodies(state, bare))))

    def newest(self, message_id: str) -> str:
        """Return the newest line of a letter as a mark names it: its key and its moment."""
        standing = self.standing(self.ledger.state(), message_id)
        key = f"{KEY}{standing.message_id}/{len(standing.lines) - 1:03d}"
        return f"{key} {standing.lines[-1].at.isoformat()}"

    def entry(self, standing: Standing, line: Line) -> Entry:
        """Return the next line of a letter as an entry, to be recorded by the caller."""
        key = f"{KEY}{standing.message_id}/{len(standing.lines):03d}"
        return Entry(key=key, body=line.to_body(), passing=line.event in PASSING)

    def add(self, state: State, message_id: str, line: Line, with_it: Iterable[Entry] = ()) -> int:
        """Append a line, and facts in the same change; StaleVersion when ``state`` is old."""
        return self._append(state, self.standing(state, message_id), line, with_it)

    def insist(self, message_id: str, line: Line, with_it: Iterable[Entry] = ()) -> int:
        """Append a line whatever else was written in between, unless another touched this letter.

        For whoever holds the sender's lock: other writers may add facts while a letter leaves.
        """
        before: int | None = None
        extra = tuple(with_it)
        for _ in range(PATIENT_TRIES):
            state = self.ledger.state()
            standing = self.standing(state, message_id)
            if before not in {None, len(standing.lines)}:
                break
            before = len(standing.lines)
            try:
                return self._append(state, standing, line, extra)
            except StaleVersion:
                continue
        raise OutsideFailed(
            "The journal of this letter could not be written, so it goes no further",
            where=line.step,
            hint="Close other copies of Afterword and send again.",
        )

    def insist_on_what_stands(
        self, message_id: str, line: Line, facts: Iterable[Entry] = ()
    ) -> None:
        """Append a line with the facts that it brings, or alone where they have no place any more.

        The person or the case may be gone; that the letter left still stands.
        """
        try:
            self.insist(message_id, line, facts)
        except (BadInput, Refused):
            self.insist(message_id, line)

    def _append(
        self, state: State, standing: Standing, line: Line, with_it: Iterable[Entry]
    ) -> int:
        entries = (self.entry(standing, line), *with_it)
        return self.ledger.record(entries, source="send", expected_version=state.version)


def bare_id(message_id: str) -> str:
    """Return a Message-ID without its brackets, as keys carry it."""
    return message_id.strip("<>")


def letter_of(approval: Approval) -> Body:
    """Return what a claim keeps of a letter: enough to record it, and to ask about it."""
    return {
        "kind": approval.kind,
        "case": approval.case,
        "interview": approval.interview,
        "person": approval.person,
        "channel": approval.envelope.channel,
        "to": list(approval.envelope.to),
        "subject": approval.envelope.subject,
    }


def touch_of(letter: Body, message_id: str, at: datetime) -> tuple[Entry, ...]:
    """Return the fact that a letter which left is: the plan sees it and says done."""
    case, person = letter.get("case"), letter.get("person")
    if case is None:
        return ()
    name = f"sent-{hashlib.sha256(bare_id(message_id).encode()).hexdigest()[:12]}"
    touch: dict[str, object] = {
        "id": name,
        "at": at.isoformat(),
        "direction": "out",
        "kind": letter["kind"],
        "person": person,
        "interview": letter.get("interview"),
        "channel": letter["channel"],
        "automatic": False,
        "note": None,
    }
    owner = f"contacts/{person}" if case == "contacts" else f"cases/{case}"
    return (Entry(key=f"{owner}/touches/{name}", body=cast(Body, touch)),)


def _bodies(state: State, bare: str) -> Iterator[Body]:
    """Yield the lines of a letter as they are kept; their numbers leave nothing out."""
    for number in count():
        body = state.beside.get(f"{KEY}{bare}/{number:03d}")
        if body is None:
            return
        yield body


def _line_from(body: Body) -> Line:
    until = body.get("until")
    letter = body.get("letter")
    return Line(
        event=str(body["event"]),
        at=datetime.fromisoformat(str(body["at"])),
        step=str(body["step"]),
        detail=str(body.get("detail", "")),
        until=None if until is None else datetime.fromisoformat(str(until)),
        letter=None if letter is None else cast(Body, letter),
    )
