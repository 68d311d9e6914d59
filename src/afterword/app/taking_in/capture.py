"""Capture: a source is understood, completed by what the person says beside it, and saved."""

import copy
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, cast

from afterword.app.facts.record import Record, Saved
from afterword.app.ports import Clock
from afterword.app.taking_in.answers import answer
from afterword.app.taking_in.known import Known, days_at
from afterword.app.taking_in.proposal import Proposal
from afterword.core.facts import Employer
from afterword.core.ports import Calendars
from afterword.core.when.days import OpenDays
from afterword.core.when.window import when

Understand = Callable[[bytes | str, str, Known], Proposal]
Document = dict[str, Any]
NOT_SAID = "not said"


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What a person said beside the source.

    ``answers`` are by the pointers of the proposal's questions, ``remembered`` by a person's id
    in the proposal; ``decides`` is a phrase such as "this week", or "not said"; ``decides_on`` a
    date, which wins.
    """

    answers: Mapping[str, str] = field(default_factory=dict)
    remembered: Mapping[str, str] = field(default_factory=dict)
    decides: str = ""
    decides_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """Understands sources with all that is known, and keeps what the person agrees to."""

    reader: Understand
    record: Record
    clock: Clock
    calendars: Calendars | None = None

    def understand(self, source: bytes | str, name: str) -> Proposal:
        """Read a source; BadInput in one sentence for what cannot be read."""
        return self.reader(source, name, self._known())

    def save(self, proposal: Proposal, beside: Beside) -> Saved:
        """Keep a proposal with what was said beside it; Refused while a question is open."""
        return self.record.save(self.complete(proposal, beside))

    def complete(self, proposal: Proposal, beside: Beside) -> Proposal:
        """Return the proposal with the answers, the remembered things and the decision in it."""
        given = {pointer: said for pointer, said in beside.answers.items() if said.strip()}
        answered = answer(proposal, given) if given else proposal
        document = copy.deepcopy(dict(answered.document))
        for case in cast(list[Document], document.get("cases", [])):
            self._remember(case, beside.remembered)
            self._decide(case, beside)
        return replace(answered, document=document)

    def _known(self) -> Known:
        return Known(
            search=self.record.ledger.state().search,
            now=self.clock.now(),
            calendar=self._days,
        )

    def _days(self, employer: Employer) -> OpenDays:
        return days_at(self.calendars, employer)

    def _remember(self, case: Document, remembered: Mapping[str, str]) -> None:
        """Put what was remembered into the newest interview of the case that has the person."""
        for interview in reversed(case.get("interviews", [])):
            for person in interview.get("people", []):
                said = remembered.get(person, "").strip()
                known = any(one["person"] == person for one in interview.get("moments", []))
                if said and not known:
                    interview.setdefault("moments", []).append({"person": person, "said": said})

    def _decide(self, case: Document, beside: Beside) -> None:
        """Put a decision into the case, if the person chose one: it is newer than the source."""
        if not beside.decides and beside.decides_on is None:
            return
        at = _after(case, self.clock.now().replace(microsecond=0))
        said: Document = {"at": at.isoformat()}
        if beside.decides_on is not None:
            said["by"] = beside.decides_on.isoformat()
        elif beside.decides == NOT_SAID:
            said["told"] = False
        else:
            said |= {"said": beside.decides, **self._dates(beside.decides, at.date(), case)}
        case.setdefault("decisions", []).append(said)

    def _dates(self, words: str, today: date, case: Document) -> Document:
        """Read the words on the employer's calendar, known or proposed."""
        search = self.record.ledger.state().search
        known = next((one.employer for one in search.cases if one.id == case["id"]), None)
        country = case.get("employer", {}).get("country")
        employer = known or Employer(name="", country=country)
        return dict(when(words, today, self._days(employer), employer.country).days)


def _after(case: Document, now: datetime) -> datetime:
    """Return the moment a decision was told: at the end of the newest interview that is over."""
    told = [one["end"] for one in case.get("interviews", []) if "end" in one]
    ends = map(datetime.fromisoformat, told)
    return max((end for end in ends if end.tzinfo and end <= now), default=now)
