"""Recording: what happened goes into the ledger, whatever it was heard from.

Each way to record something is a function from the state to the entries that say it, so that a
write which lost a race is worked out anew from what the other one wrote.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Unpack, cast

from afterword.app.facts.entries import Document, decompose, keys_below, root_of
from afterword.app.facts.ledger import MOST_TRIES, Ledger
from afterword.app.facts.merge import merged, with_said_rounds
from afterword.app.facts.said import (
    DecisionSaid,
    OfferSaid,
    OutcomeSaid,
    TouchSaid,
    case_of_step,
    dated,
    existing,
    plain,
)
from afterword.app.facts.same import numbered
from afterword.app.facts.state import State
from afterword.app.ports import Body, Change, Clock, Entry
from afterword.app.sending.journal import Journal
from afterword.app.sending.send_checks import refuse_undoing
from afterword.app.taking_in.proposal import Proposal
from afterword.core.errors import BadInput, Refused, StaleVersion
from afterword.core.reading import read_fragment, read_search
from afterword.core.writing import write_search

LETTERS = "letters"
CONTACTS = "contacts"
Making = Callable[[State], list[Entry]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """What was kept: the version after it, and the keys of the facts that are new or changed.

    ``keys`` is empty when everything was known already; then the version did not move.
    """

    version: int
    keys: tuple[str, ...] = ()

    @property
    def cases(self) -> tuple[str, ...]:
        """Return the ids of the cases that the facts belong to."""
        roots = {root_of(key) for key in self.keys if key.startswith("cases/")}
        return tuple(sorted(root.partition("/")[2] for root in roots))


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Every way to tell Afterword that something happened.

    ``source`` is who says so ("cli", "web"). Every write may be bound to the version that it
    read, see `since`; it raises StaleVersion when somebody else wrote in between.
    """

    ledger: Ledger
    clock: Clock
    source: str = "person"
    expected_version: int | None = None

    def since(self, version: int | None) -> "Record":
        """Return the same, writing only if nobody wrote since ``version``."""
        return replace(self, expected_version=version)

    def save(self, proposal: Proposal) -> Saved:
        """Keep what a proposal says: what is known is found again, what is new is added.

        Raises Refused while a required question is open.
        """
        for ask in proposal.asks:
            if ask.required and not _answer(proposal.document, ask.pointer):
                raise Refused(
                    f"one answer is missing: {ask.question}",
                    where=ask.pointer,
                    hint="Answer it, then save again.",
                    code="unanswered",
                )
        canonical = write_search(read_fragment(proposal.document))
        news = with_said_rounds(canonical, proposal.document)
        return self._write(
            lambda state: _entries(merged(state.document, news)), source=proposal.source
        )

    def import_document(self, document: object) -> Saved:
        """Keep a whole facts file: ids are taken as they are, facts with the same id replaced.

        Letters that lie in it are kept as drafts; none of them is approved.
        """
        whole = write_search(read_search(document))
        letters = whole.pop(LETTERS, None)
        drafts = letters if isinstance(letters, Mapping) else {}
        entries = _entries(whole) + [
            Entry(key=f"{LETTERS}/{step}", body=_unapproved(body)) for step, body in drafts.items()
        ]
        return self._write(lambda _: entries, source="import")

    def touch(self, case: str, **said: Unpack[TouchSaid]) -> Saved:
        """Keep that something was said; in the case "contacts" the person is a contact's id."""
        body: Document = {"direction": "out", **said}
        root = f"cases/{case}"
        if case == CONTACTS:
            root = f"{CONTACTS}/{body.pop('person', None) or ''}"
        return self._write(lambda state: self._numbered(state, root, "touches", body))

    def decision(self, case: str, **said: Unpack[DecisionSaid]) -> Saved:
        """Keep when the employer said that it would decide."""
        root = f"cases/{case}"
        body = {("from" if key == "earliest" else key): value for key, value in said.items()}

        def make(state: State) -> list[Entry]:
            fact = dated(body, existing(state, root), state, self.clock.now())
            place, taken = f"{root}/decisions/{fact['at']}", state.fact_keys()
            key = place if place not in taken else numbered(f"{place}-", taken, start=2)
            return [Entry(key=key, body=fact)]

        return self._write(make)

    def offer(self, case: str, **said: Unpack[OfferSaid]) -> Saved:
        """Keep that an offer came."""
        return self._write(lambda state: self._numbered(state, f"cases/{case}", "offers", said))

    def outcome(self, case: str, kind: str, **said: Unpack[OutcomeSaid]) -> Saved:
        """Keep how a case ended; Refused when it has ended already."""
        body = {"kind": kind, **said}
        return self._write(lambda state: self._placed(state, f"cases/{case}", "outcome", body))

    def waive(self, step: str, why: str) -> Saved:
        """Keep that the candidate chose not to do a step of a case, and why.

        Refused for a step that belongs to no case: there is nowhere to keep it.
        """
        case = case_of_step(step)
        place, body = f"waived/{step}", {"step": step, "why": why}
        return self._write(lambda state: self._placed(state, f"cases/{case}", place, body))

    def silence(self, ref: str, *, asked: bool = True) -> Saved:
        """Keep that somebody asked not to be contacted from now on, or that they may be again.

        ``ref`` is "<case>/<person>" or "contacts/<id>".
        """
        case, _, person = ref.partition("/")
        key = f"{CONTACTS}/{person}" if case == CONTACTS else f"cases/{case}/people/{person}"
        return self.correct(key, {"do_not_contact": self.clock.now() if asked else None})

    def tell_reference(
        self, reference: str, case: str, kind: str = "heads_up", at: datetime | None = None
    ) -> Saved:
        """Keep that a reference was told about a case, or thanked."""
        root = f"references/{reference}"
        body = {"case": case, "kind": kind, "at": at}

        def make(state: State) -> list[Entry]:
            known = cast(Document, state.body(existing(state, root)))
            told = dated(body, existing(state, f"cases/{case}"), state, self.clock.now())
            return [Entry(key=root, body={**known, "told": [*known.get("told", ()), told]})]

        return self._write(make)

    def correct(self, key: str, changes: Mapping[str, object] | None) -> Saved:
        """Keep a new version of a fact: ``changes`` replace its values, null leaves one out.

        No changes at all take the fact back, with everything below it. The older version can
        still be read.
        """

        def make(state: State) -> list[Entry]:
            body = state.body(key)
            if body is None:
                raise BadInput(f"there is no fact “{key}”", hint="Look at its key again.")
            if changes is None:
                below = keys_below(key, state.fact_keys())
                return [Entry(key=one, body=None) for one in below or [key]]
            mended = {**body, **{name: plain(value) for name, value in changes.items()}}
            kept = {name: value for name, value in mended.items() if value is not None}
            return [Entry(key=key, body=kept)]

        return self._write(make, correcting=True)

    def undo(self, *, earlier: bool = False) -> Change:
        """Take back the newest change that a person made.

        Refused when there is none, or when it belongs to a letter that has left; ``earlier`` passes
        those over.
        """
        standings = Journal(self.ledger).standings
        return self.ledger.undo(
            lambda state, change: refuse_undoing(change, standings(state)), earlier=earlier
        )

    def _placed(
        self, state: State, root: str, place: str, said: Mapping[str, object]
    ) -> list[Entry]:
        """Return the entry of a fact below a case or contact that is there."""
        body = dated(said, existing(state, root), state, self.clock.now())
        return [Entry(key=f"{root}/{place}", body=body)]

    def _numbered(
        self, state: State, root: str, part: str, said: Mapping[str, object]
    ) -> list[Entry]:
        """Return the entry of a fact that gets the next free id: t1, t2, … or o1."""
        begins = f"{root}/{part}/"
        taken = {key.removeprefix(begins) for key in state.fact_keys()}
        name = numbered(part[0], taken)
        return self._placed(state, root, f"{part}/{name}", {"id": name, **said})

    def _write(self, make: Making, *, source: str | None = None, correcting: bool = False) -> Saved:
        """Write what is new of the entries that ``make`` works out from the newest state."""
        bound = self.expected_version
        for _ in range(MOST_TRIES):
            state = self.ledger.state()
            news = [one for one in make(state) if state.body(one.key) != one.body]
            try:
                version = self.ledger.record(
                    news,
                    source=source or self.source,
                    expected_version=state.version if bound is None else bound,
                    correcting=correcting,
                )
            except StaleVersion:
                if bound is not None:
                    raise
            else:
                return Saved(version=version, keys=tuple(entry.key for entry in news))
        raise StaleVersion("others keep writing at the same time", hint="Try again in a moment.")


def _entries(document: Mapping[str, object]) -> list[Entry]:
    """Return a canonical document as entries."""
    return [Entry(key=key, body=body) for key, body in decompose(document).items()]


def _answer(document: Mapping[str, object], pointer: str) -> object:
    """Return what stands at a JSON pointer, None where nothing does."""
    found: object = document
    for part in pointer.split("/")[1:]:
        name = part.replace("~1", "/").replace("~0", "~")
        if isinstance(found, Mapping):
            found = found.get(name)
        elif isinstance(found, list | tuple) and name.isdecimal() and int(name) < len(found):
            found = found[int(name)]
        else:
            return None
    return found


def _unapproved(letter: object) -> Body:
    """Return a letter of an imported file without any word that it was approved elsewhere."""
    if not isinstance(letter, Mapping):
        raise BadInput("a letter in this file is no letter", where=f"/{LETTERS}")
    return {key: value for key, value in letter.items() if not str(key).startswith("approv")}
