"""What another program may ask: the same use cases that the command line has, as documents.

Nothing here writes, and nothing of it can approve a letter or send one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from afterword.app.answers.findings import Answers
from afterword.app.answers.letters import letters_document
from afterword.app.answers.tray import line_document
from afterword.app.answers.verdicts import noon_at, verdict_document
from afterword.app.answers.windows import window_of
from afterword.app.facts.ledger import Ledger
from afterword.app.letters.draft import Drafts
from afterword.app.ports import Clock
from afterword.app.sending.dispatch import Dispatch
from afterword.core.errors import BadInput
from afterword.core.facts import Search
from afterword.core.limits import find_person, verdict
from afterword.core.nearest import the_known
from afterword.core.outlook import Outlook
from afterword.core.plan_json import plan_document
from afterword.core.planning import look, plan
from afterword.core.ports import Calendars, Proofreader
from afterword.core.shapes import TOUCHES
from afterword.core.step import Step
from afterword.core.writing import write_search

Document = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Answers from the search as it stands now."""

    ledger: Ledger
    clock: Clock
    calendars: Calendars
    proofreader: Proofreader
    drafts: Drafts
    dispatch: Dispatch

    def version(self) -> int:
        """Return the version of the search: a write may be bound to the one that was read."""
        return self.ledger.state().version

    def facts(self) -> Document:
        """Return everything that is known, as `afterword.facts/1`."""
        return write_search(self._search())

    def plan(self, case: str | None = None, states: Sequence[str] = ()) -> Document:
        """Return the plan as `afterword.plan/1`, of one case or in some states only."""
        search = self._search()
        if case is not None:
            _refuse_unknown(search, case)
        made = plan(search, self.clock.now(), self.calendars)

        def wanted(step: Step) -> bool:
            return (case is None or step.case == case) and (not states or step.state in states)

        return plan_document(replace(made, steps=tuple(filter(wanted, made.steps))))

    def may_contact(self, person: str, kind: str = "check_in", on: date | None = None) -> Document:
        """Tell whether somebody may be contacted now, or on a day at noon where they are.

        BadInput for nobody, for more than one person, or for a kind of contact that is none.
        """
        if kind not in TOUCHES:
            hint = the_known("The kinds", kind, TOUCHES)
            raise BadInput(f"{kind!r} is no kind of contact", where="kind", hint=hint)
        outlook = self._outlook(self.clock.now())
        ref = find_person(outlook, person)
        if on is not None:
            outlook = self._outlook(noon_at(outlook, ref, on))
        return verdict_document(verdict(outlook, ref, kind))

    def when(
        self,
        text: str,
        said_on: date | None = None,
        country: str | None = None,
        subdivision: str | None = None,
    ) -> Document:
        """Return what an employer's words mean as dates, as they were said on a day or today."""
        day = said_on or self.clock.now().date()
        return window_of(self.calendars, text, day, country, subdivision)

    def letters(self, case: str, interview: str | None = None) -> Document:
        """Return the letters of a case as `afterword.letters/1`, with what was found in each."""
        return letters_document(self.drafts.set_of(case, interview))

    def check(self, question: Document) -> Document:
        """Return what is found in a letter, as `afterword.findings/1`; see `check --lines`.

        A question without facts is asked of the search as it stands.
        """
        return Answers(self.proofreader, self.clock.now(), self._search()).answer(question)

    def outbox(self) -> Document:
        """Return every approved letter and where it stands."""
        return {"letters": [line_document(line) for line in self.dispatch.tray()]}

    def _search(self) -> Search:
        return self.ledger.state().search

    def _outlook(self, now: datetime) -> Outlook:
        return look(self._search(), now, self.calendars)


def _refuse_unknown(search: Search, case: str) -> None:
    known = [each.id for each in search.cases]
    if case not in known:
        hint = the_known("The cases", case, known)
        raise BadInput(f"There is no case {case!r}", where="case", hint=hint)
