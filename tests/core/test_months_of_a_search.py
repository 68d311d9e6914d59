"""Months of a search, lived by the plan: what may happen happens, and the laws hold all the way."""

from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from afterword.core.limits import verdict
from afterword.core.planning import look
from afterword.core.step import DONE, OPEN, OVERDUE, UPCOMING, Plan, Step
from tests.support.life import PAPER, Life
from tests.support.patience import tried
from tests.support.restraint import GOVERNED, needs_something, refusal, share
from tests.support.searches import Drawn, searches

Document = dict[str, Any]
Standing = list[tuple[object, ...]]
AHEAD = {OPEN, OVERDUE, UPCOMING, "blocked"}
WAYS_ON = {*GOVERNED, "rest", "withdrawal"}
# What may still be open in a case that has ended; what else was begun there is pointless.
AFTERWARDS = {
    *("thank_you", "capture_contact", "promise", "gracious_reply", "referral_ask"),
    *("keep_in_touch", "reference_thanks"),
}
# What, once done, stays done; the others are asked anew after each interview, or counted.
LASTING = {
    *("thank_you", "call", "offer_news", "gracious_reply", "referral_ask", "withdrawal"),
    *("offer_answer", "promise", "reference_thanks"),
}
PICK = st.integers(0, 7)
DAYS = st.integers(1, 20)
TICK = timedelta(microseconds=1)


def standing(made: Plan) -> Standing:
    """Return what time alone may change: the states and moments of all steps."""
    return sorted((s.id, s.state, s.opens, s.best, s.due, s.tentative) for s in made.steps)


class MonthsOfASearch(RuleBasedStateMachine):
    """Somebody lives by the plan, and the world answers as it likes."""

    @initialize(drawn=searches(most_cases=2))
    def begins(self, drawn: Drawn) -> None:
        """Take up a search that is under way."""
        self.life = Life(drawn)
        self.done: set[str] = set()
        self.made: Plan = self.life.plan()

    def _case(self, pick: int) -> Document:
        cases: list[Document] = self.life.document["cases"]
        return cases[pick % len(cases)]

    def _person(self, case: Document, pick: int) -> Document | None:
        people: list[Document] = case["people"]
        return people[pick % len(people)] if people else None

    # ── what the candidate does ────────────────────────────────────────────────────────────────

    def _does(self, step: Step, way: int) -> None:
        """Do a step: it may be done by an independent count, and is done from then on."""
        self._may_be_done(step)
        before = len(self.life.document["cases"]), self._apart(step.case)
        self.life.do(step, way)
        self.made = self.life.plan()
        state = {each.id: each.state for each in self.made.steps}
        if step.kind in LASTING:
            self.done.add(step.id)
        if step.kind in GOVERNED:
            assert before == (len(self.life.document["cases"]), self._apart(step.case)), step
            touch = f"t-{self.life.count}"
            broken = [each for each in self.made.warnings if touch in each.facts]
            assert not broken, (step, broken)
        assert state.get(step.id) != OPEN or step.kind in {"prepare", "capture_people"}, step

    def _may_be_done(self, step: Step) -> None:
        if step.kind in GOVERNED:
            ref = f"{step.case}/{step.person}"
            told = refusal(self.life.document, ref, step.kind, self.life.now)
            said = verdict(look(self.life.search(), self.life.now, PAPER), ref, step.kind)
            assert (told, said.allowed) == (None, True), (self.life.now, step, told, said)

    def _apart(self, name: str | None) -> Standing:
        """Return where the steps stand of cases that share nobody and no employer with one."""
        document = self.life.document
        mine = [case for case in document["cases"] if case["id"] == name]
        apart = {
            case["id"]
            for case in document["cases"]
            for one in mine
            if one is not case and not share(document, one, case)
        }
        made = self.life.plan()
        found = [each for each in made.steps if each.case in apart and each.kind != "keep_in_touch"]
        return sorted((s.id, s.state, s.opens, s.best, s.due, s.why) for s in found)

    @rule(pick=PICK, way=PICK)
    def does_one_thing(self, pick: int, way: int) -> None:
        """Do one of the things that are open or overdue."""
        steps = self.life.to_do()
        if steps:
            self._does(steps[pick % len(steps)], way)

    @rule(times=st.integers(1, 6), way=PICK)
    def follows_the_plan(self, times: int, way: int) -> None:
        """Do everything that is open, day by day, but answer no offer and give up no case."""
        for _ in range(times):
            for step in self.life.to_do():
                alive = any(each.id == step.id for each in self.life.to_do())
                if alive and step.kind not in {"offer_answer", "rest", "search"}:
                    self._does(step, way)
            self.time_passes(0.5)

    @rule(pick=PICK)
    def waives(self, pick: int) -> None:
        """Choose not to do something."""
        steps = [each for each in self.life.to_do() if each.case not in {None, "contacts"}]
        if steps:
            step = steps[pick % len(steps)]
            self.life.waive(step)
            state = {each.id: each.state for each in self.life.plan().steps}
            assert state.get(step.id, "waived") in {"waived", DONE}, step

    @rule(share_of_it=st.floats(0, 1, exclude_max=True))
    def time_passes(self, share_of_it: float) -> None:
        """Wait for the next change: nothing changes before it, and it is no lie (law 7)."""
        made = self.life.plan()
        then = made.next_change
        if then is None:
            return
        assert then > self.life.now
        for moment in (self.life.now + (then - self.life.now) * share_of_it, then - TICK):
            between = max(min(moment, then - TICK), self.life.now)
            assert standing(self.life.plan(between)) == standing(made), between
        self.life.now = max(then, self.life.now)

    @rule(days=DAYS)
    def days_pass(self, days: int) -> None:
        """Look away for some days."""
        self.life.now += timedelta(days=days)

    # ── what the world does ────────────────────────────────────────────────────────────────────

    @rule(
        pick=PICK, whom=PICK, kind=st.sampled_from(("reply", "message", "call")), auto=st.booleans()
    )
    def hears(self, pick: int, whom: int, kind: str, *, auto: bool) -> None:
        """Somebody writes or calls, or their machine does; other employers do not notice."""
        case = self._case(pick)
        person = self._person(case, whom)
        at = self.life.stamp()
        before = self._apart(case["id"])
        touch = {"at": at, "direction": "in", "kind": kind, "automatic": auto}
        self.life.add(case, "touches", "t", **touch, person=person and person["id"])
        assert self._apart(case["id"]) == before

    @rule(
        pick=PICK,
        whom=PICK,
        every=st.sampled_from((14, 7, 3, 30)),
        until=st.none() | st.integers(0, 90),
    )
    def is_invited(self, pick: int, whom: int, every: int, until: int | None) -> None:
        """Somebody asks to be kept posted."""
        person = self._person(self._case(pick), whom)
        if person is not None:
            today = self.life.now.date()
            last = None if until is None else (today + timedelta(days=until)).isoformat()
            person["keep_posted"] = {
                "every_days": every,
                "since": today.isoformat(),
                "until": last,
            }

    @rule(pick=PICK, whom=PICK, days=st.sampled_from((0, 0, 5)))
    def is_told_not_to(self, pick: int, whom: int, days: int) -> None:
        """Somebody wants to hear nothing more, from now or from a later day on."""
        person = self._person(self._case(pick), whom)
        if person is not None:
            at = datetime.fromisoformat(self.life.stamp()) + timedelta(days=days)
            person["do_not_contact"] = at.isoformat()

    @rule(pick=PICK, days=st.none() | st.integers(-1, 15))
    def gets_an_offer(self, pick: int, days: int | None) -> None:
        """An employer makes an offer, with or without a date."""
        case = self._case(pick)
        if not case.get("outcome"):
            at, today = self.life.stamp(), self.life.now.date()
            reply_by = None if days is None else (today + timedelta(days=days)).isoformat()
            self.life.add(case, "offers", "o", at=at, reply_by=reply_by)

    @rule(pick=PICK, whom=PICK, kind=st.sampled_from(("rejected", "rejected", "withdrawn")))
    def it_ends(self, pick: int, whom: int, kind: str) -> None:
        """An employer says no, or the candidate withdraws."""
        case = self._case(pick)
        person = self._person(case, whom)
        self.life.end(case, kind, person["id"] if person else None)

    @rule(pick=PICK, days=DAYS, later=st.integers(0, 1), hour=st.sampled_from((9, 13, 20)))
    def is_asked_back(self, pick: int, days: int, later: int, hour: int) -> None:
        """An interview is planned, of the same round or the next; everybody is there."""
        case = self._case(pick)
        zone = ZoneInfo(case["employer"]["timezone"])
        day = self.life.now.astimezone(zone).date() + timedelta(days=days)
        start = datetime.combine(day, time(hour), zone)
        number = max((each.get("round", 1) for each in case["interviews"]), default=1) + later
        times = {"start": start.isoformat(), "end": (start + timedelta(hours=1)).isoformat()}
        people = [each["id"] for each in case["people"]]
        self.life.add(case, "interviews", "i", **times, round=number, people=people)
        self._forget(case, ("call/",))

    @precondition(lambda self: any(c["interviews"] for c in self.life.document["cases"]))
    @rule(pick=PICK, days=st.none() | DAYS)
    def is_put_off(self, pick: int, days: int | None) -> None:
        """An interview is cancelled, or moved to a later day; maybe after the fact."""
        found = [(c, i) for c in self.life.document["cases"] for i in c["interviews"]]
        case, interview = found[pick % len(found)]
        if days is None:
            interview["cancelled"] = self.life.stamp()
        else:
            for key in ("start", "end"):
                moved = datetime.fromisoformat(interview[key]) + timedelta(days=days)
                interview[key] = moved.isoformat()
        self._forget(case, ("call/", "thank_you/", "offer_news/"))

    def _forget(self, case: Document, kinds: tuple[str, ...]) -> None:
        mine = tuple(f"{kind}{case['id']}/" for kind in kinds)
        self.done = {each for each in self.done if not each.startswith(mine)}

    @rule(
        pick=PICK,
        by=st.none() | DAYS,
        floor=st.none() | DAYS,
        told=st.booleans(),
        same=st.booleans(),
    )
    def they_say_when(
        self, pick: int, by: int | None, floor: int | None, *, told: bool, same: bool
    ) -> None:
        """An employer says when it decides; two may speak at one moment."""
        today = self.life.now.date()
        days = [each and (today + timedelta(days=each)).isoformat() for each in (by, floor)]
        said = {"at": self.life.stamp(), "told": told, "by": days[0], "not_before": days[1]}
        statements = self._case(pick).setdefault("decisions", [])
        statements.append(said)
        if same:
            statements.append(said | {"by": None, "told": True})

    @rule(pick=PICK, whom=PICK, days=st.none() | DAYS)
    def promises(self, pick: int, whom: int, days: int | None) -> None:
        """Promise something, with a date or without."""
        case = self._case(pick)
        person = self._person(case, whom)
        due = None if days is None else (self.life.now.date() + timedelta(days=days)).isoformat()
        facts = {"at": self.life.stamp(), "what": "send the page", "due": due}
        self.life.add(case, "promises", "p", **facts, person=person and person["id"])

    # ── what holds at every moment ─────────────────────────────────────────────────────────────

    @invariant()
    def the_laws_hold(self) -> None:
        """Limits, no dead end, quiet after an end, order of moments, what is done stays done."""
        made, document = self.life.plan(), self.life.document
        for step in made.steps:
            assert step.opens <= step.best <= step.due, step
            if step.state in {OPEN, OVERDUE}:
                self._may_be_done(step)
        state = {each.id: each.state for each in made.steps}
        assert len(state) == len(made.steps), "one step, one id"
        ahead = {e.case for e in made.steps if e.state in AHEAD and e.kind in WAYS_ON}
        for case in document["cases"]:
            assert not needs_something(case, self.life.now) or case["id"] in ahead, case["id"]
            if case.get("outcome"):
                mine = {e.kind for e in made.steps if e.case == case["id"] and e.state == OPEN}
                assert mine <= AFTERWARDS, mine
        lost = {each: state.get(each) for each in self.done if state.get(each) != DONE}
        assert not lost, lost


MonthsOfASearch.TestCase.settings = settings(tried(40), stateful_step_count=30)
TestMonthsOfASearch = MonthsOfASearch.TestCase
