"""Review: what the pages show, read from the facts and from the plan of this moment."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from threading import Lock

from afterword.app.facts.entries import touches_in
from afterword.app.facts.ledger import Ledger
from afterword.app.facts.state import State
from afterword.app.letters.plan import LetterPlans
from afterword.app.letters.voice import chosen_voice
from afterword.app.pages.cards import InTray, LetterLine, letter_lines, tray
from afterword.app.pages.case_page import CaseLine, CasePage, build_case, case_lines
from afterword.app.pages.situation import (
    APPROVED,
    DRAFT,
    FAILED,
    HELD,
    SENDING,
    SENT,
    SETTLED,
    UNKNOWN,
    YOURS,
    Situation,
    Written,
)
from afterword.app.pages.supposing import Answer, Row, Supposing, answer, supposing
from afterword.app.pages.today_page import Today, build_today
from afterword.app.ports import Change, Clock
from afterword.app.sending.journal import Journal
from afterword.app.sending.tray import letters, words_on
from afterword.app.sending.yours import is_own
from afterword.core.call_sheet import CallSheet, call_sheet
from afterword.core.errors import BadInput
from afterword.core.facts import Candidate, Case
from afterword.core.go_ahead import GoAhead, broken_by, go_ahead_of, go_aheads
from afterword.core.nearest import the_known
from afterword.core.outlook import Outlook
from afterword.core.ports import Calendars
from afterword.core.step import Plan, Step

LETTERS = "letters/"
STAGES = {
    "waiting": APPROVED,
    "held": HELD,
    "sending": SENDING,
    "sent": SENT,
    "unknown": UNKNOWN,
    "failed": FAILED,
    "yours": YOURS,
    "taken_back": DRAFT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Undoable:
    """The change that was just made: the version that undo would take back, and its words."""

    version: int
    words: str = "Saved."
    warns: bool = False


@dataclass(frozen=True, kw_only=True)
class _Held:
    """What was computed last, and until when time alone changes none of it."""

    situation: Situation
    today: Today
    letters: tuple[LetterLine, ...]
    until: datetime | None
    day: date

    def holds(self, version: int, now: datetime) -> bool:
        """Tell whether it is still true of this version at this moment."""
        return self.situation.version == version and self.is_fresh(now)

    @cached_property
    def lines(self) -> tuple[CaseLine, ...]:
        """One line a case."""
        return case_lines(self.situation)

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """What the navigation counts beside its names."""
        today = self.today
        return {
            "today": len(today.cards) + today.more_cards + len(today.choices),
            "cases": len(self.situation.cases),
            "letters": sum(one.stage not in SETTLED for one in self.letters),
            "tray": len(today.tray),
        }

    def is_fresh(self, now: datetime) -> bool:
        """Tell whether time alone has changed nothing until this moment."""
        situation = self.situation
        return (
            situation.now <= now
            and (self.until is None or now < self.until)
            and situation.outlook.home.date_of(now) == self.day
        )


class Review:
    """Answers what a page asks. The plan is folded anew when a fact or the time has changed it."""

    def __init__(
        self,
        ledger: Ledger,
        calendars: Calendars | None,
        clock: Clock,
        plans: LetterPlans | None = None,
    ) -> None:
        """Take the adapters; ``plans`` is shared with the letters, so each is made once."""
        self._plans = plans or LetterPlans()
        self._ledger = ledger
        self._calendars = calendars
        self._clock = clock
        self._held: _Held | None = None
        self._lock = Lock()

    def situation(self) -> Situation:
        """Return the facts and their plan as they stand now."""
        return self._look().situation

    def today(self) -> Today:
        """Return what to do today, and where nothing to do is right."""
        return self._look().today

    def cases(self) -> tuple[CaseLine, ...]:
        """Return one line a case, the open ones first."""
        return self._look().lines

    def case(self, case: str) -> CasePage:
        """Return a case's page; BadInput for a case that nobody knows."""
        return build_case(self.situation(), self._case(case), self._clock.now())

    def supposing(self, case: str, rows: Sequence[Row] = (), say: str = "") -> Supposing:
        """Return the form of a what-if with what was chosen; BadInput for an unknown case."""
        return supposing(self.situation(), self._case(case), rows, say)

    def what_if(self, form: Supposing) -> Answer:
        """Return what would change; BadInput or WrongUsage for what cannot be supposed."""
        return answer(self.situation(), form, self._clock.now())

    def _case(self, case: str) -> Case:
        cases = self.situation().cases
        if case not in cases:
            hint = the_known("The cases", case, cases)
            raise BadInput("There is no such case", where=case, hint=hint)
        return cases[case]

    def case_ids(self) -> frozenset[str]:
        """Return the ids of all cases."""
        return frozenset(self.situation().cases)

    def candidate(self) -> Candidate:
        """Return the person whose search this is."""
        return self.situation().candidate

    def tray(self) -> tuple[InTray, ...]:
        """Return the approved letters that have not left."""
        return tray(self.situation())

    def step(self, step: str) -> Step:
        """Return a step of the plan; BadInput for one that is not in it."""
        found = next((one for one in self.situation().plan.steps if one.id == step), None)
        if found is None:
            raise BadInput(
                "The plan has no such step", where=step, hint="Open it from Today or from its case."
            )
        return found

    def call(self, step: str) -> CallSheet:
        """Return the sheet of a call; BadInput for no call of the plan, Refused for one settled."""
        situation = self.situation()
        known = self.step(step)
        voice = chosen_voice(self._ledger.state().beside, known.case)
        return call_sheet(situation.outlook, situation.plan, known.id, voice.register)

    def go_aheads(self, refs: Iterable[str], kind: str = "check_in") -> Mapping[str, GoAhead]:
        """Return the word before one writes to or calls each of these people now, by their ref.

        A ref is "<case>/<person>" or "contacts/<id>"; asked of a few it costs a few, however
        large the search. BadInput for nobody's.
        """
        return go_aheads(self.situation().outlook, refs, kind, self._clock.now())

    def go_ahead_of(self, step: str, at: datetime | None = None) -> GoAhead | None:
        """Return the word before a step is done, now or later; None where nothing is to be said."""
        planned = next((one for one in self.situation().plan.steps if one.id == step), None)
        moment = at or self._clock.now()
        return go_ahead_of(self.situation().outlook, planned, moment) if planned else None

    def letters(self) -> tuple[LetterLine, ...]:
        """Return the letters that can be read now or wait to leave, the first due first."""
        return self._look().letters

    def counts(self) -> Mapping[str, int]:
        """Return what the navigation counts beside its names."""
        return self._look().counts

    def version(self) -> int:
        """Return the version of the newest change."""
        return self._ledger.state().version

    def undoable(self, changed: str) -> Undoable | None:
        """Return the change of that version if it is the newest, else None.

        Its words warn of a contact that it wrote down and that broke a limit.
        """
        version = self._ledger.state().version
        if changed != str(version):
            return None
        broken = self._broken_by(self._ledger.change(version))
        return Undoable(version=version, words=" ".join(("Saved.", *broken)), warns=bool(broken))

    def _broken_by(self, change: Change | None) -> tuple[str, ...]:
        touches = touches_in(change.entries) if change else ()
        return broken_by(self.situation().outlook, touches) if touches else ()

    def _look(self) -> _Held:
        now = self._clock.now()
        state = self._ledger.state()
        held = self._held
        if held is not None and held.holds(state.version, now):
            return held
        with self._lock:
            held = self._held
            if held is None or not held.holds(state.version, now):
                held = self._held = self._fold(state, now)
            return held

    def _fold(self, state: State, now: datetime) -> _Held:
        outlook, planned = self._planned(state, now)
        situation = Situation(
            outlook=outlook,
            plan=planned,
            letters=self._letters(state, outlook),
            version=state.version,
        )
        today = build_today(situation)
        return _Held(
            situation=situation,
            today=today,
            letters=letter_lines(situation),
            until=planned.next_change,
            day=situation.today,
        )

    def _planned(self, state: State, now: datetime) -> tuple[Outlook, Plan]:
        """Return the plan: the one at hand while neither facts nor time changed it.

        Its moment is always now, because pages say "today" by it.
        """
        found = self._plans.of(state.search, now, self._calendars)
        return found.outlook, replace(found.plan, now=now)

    def _letters(self, state: State, outlook: Outlook) -> dict[str, Written]:
        """Return how far each letter is, from what lies beside the facts."""
        found = {
            key.removeprefix(LETTERS): Written(stage=DRAFT)
            for key in state.beside
            if key.startswith(LETTERS)
        }
        for approval, standing in letters(Journal(self._ledger), state):
            found[approval.step] = Written(
                stage=STAGES[standing.state],
                at=standing.planned,
                words=words_on(standing, outlook.home.zone),
                channel=approval.envelope.channel,
                own=is_own(standing),
            )
        return found
