"""What another program may note, where its owner let it: that something was said, or taken back."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypedDict, Unpack

from afterword.app.facts.record import Record, Saved
from afterword.app.ports import Clock
from afterword.core.case import CaseView
from afterword.core.errors import BadInput, Refused, StaleVersion
from afterword.core.limits import find_person
from afterword.core.nearest import the_known
from afterword.core.outlook import Outlook
from afterword.core.planning import look
from afterword.core.ports import Calendars
from afterword.core.when.window import when

Document = dict[str, object]
# A reply is what they said, everything else what you said, unless the direction is told.
ANSWERS = frozenset({"reply"})


class Said(TypedDict, total=False):
    """What may be told of something that was said; see `TouchSaid`."""

    at: datetime | None
    direction: str | None
    channel: str | None
    note: str | None
    interview: str | None
    automatic: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Noting:
    """Notes what happened. ``record`` may be bound to the version that was read."""

    record: Record
    clock: Clock
    calendars: Calendars

    def since(self, version: int) -> "Noting":
        """Return the same, writing only if nobody wrote since ``version``."""
        return replace(self, record=self.record.since(version))

    def whom(self, person: str) -> str:
        """Return "<case>/<person>" for what somebody wrote; BadInput for nobody, or for several."""
        return find_person(self._outlook(), person)

    def touch(self, person: str, kind: str, **said: Unpack[Said]) -> Saved:
        """Note that something was said; ``person`` is an id or "case/person"."""
        case, _, name = self.whom(person).partition("/")
        automatic = said.get("automatic", False)
        incoming = automatic or kind in ANSWERS
        return self.record.touch(
            case,
            person=name,
            kind=kind,
            direction=said.get("direction") or ("in" if incoming else "out"),
            at=said.get("at"),
            channel=said.get("channel") or ("phone" if kind == "call" else None),
            note=said.get("note"),
            interview=said.get("interview"),
            automatic=automatic,
        )

    def decision(
        self, case: str, said: str, *, person: str | None = None, by: date | None = None
    ) -> Saved:
        """Note when they decide, in their own words; Refused for words with two readings.

        ``by`` says which day is meant, where the words alone do not.
        """
        now = self.clock.now()
        dates = {"by": by} if by else self._read(case, said, now.date())
        return self.record.decision(case, at=now, person=person, said=said, told=True, **dates)

    def undo(self) -> Saved:
        """Take back the newest change, and return which facts that touched.

        Bound to a version, it is refused when somebody wrote since.
        """
        bound, now = self.record.expected_version, self.record.ledger.state().version
        if bound is not None and bound != now:
            raise StaleVersion(
                "Somebody else wrote since you read this", hint="Read it again, then decide."
            )
        change = self.record.undo()
        return Saved(version=change.version, keys=tuple(entry.key for entry in change.entries))

    def _read(self, case: str, said: str, said_on: date) -> dict[str, date | None]:
        view = self._view(case)
        window = when(said, said_on, view.days, view.case.employer.country)
        if window.readings:
            readings = " Or: ".join(each.why for each in window.readings)
            raise Refused(f"Two readings: {readings}", where="said", hint="Say which with “by”.")
        return {"earliest": window.earliest, "by": window.by, "not_before": window.not_before}

    def _view(self, case: str) -> CaseView:
        views = self._outlook().views
        if case not in views:
            hint = the_known("The cases", case, views)
            raise BadInput(f"There is no case {case!r}", where="case", hint=hint)
        return views[case]

    def _outlook(self) -> Outlook:
        search = self.record.ledger.state().search
        return look(search, self.clock.now(), self.calendars)


def saved_document(saved: Saved) -> Document:
    """Return what was kept as plain objects."""
    return {"version": saved.version, "keys": list(saved.keys)}
