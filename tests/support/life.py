"""A search as it is lived: the facts so far, the moment it is, and what may happen next.

Whoever lives it does what the plan says, as a candidate would: writes, calls, asks, lets rest.
Employers answer or do not, move interviews, make offers, say no.
"""

import copy
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from afterword.core.facts import Search
from afterword.core.planning import plan
from afterword.core.reading import read_search
from afterword.core.step import OPEN, OVERDUE, Plan, Step
from tests.support.paper import PaperCalendars, case_of
from tests.support.searches import Drawn

Document = dict[str, Any]
PAPER = PaperCalendars()
SAID = frozenset(
    """thank_you call check_in offer_news gracious_reply referral_ask keep_in_touch withdrawal
    """.split()
)
MINUTE = timedelta(minutes=1)


class Life:
    """The facts of a search that goes on from a drawn one."""

    def __init__(self, drawn: Drawn) -> None:
        """Begin where the drawn search stands."""
        self.document = copy.deepcopy(drawn.document)
        self.now = drawn.now
        self.count = 0
        self._known: tuple[str, datetime, Plan] | None = None

    def __repr__(self) -> str:
        """Return what can be saved as a facts file, and the moment to plan it for."""
        return repr(Drawn(document=self.document, search=self.search(), now=self.now))

    def search(self) -> Search:
        """Read the facts as they are now."""
        return read_search(self.document)

    def plan(self, moment: datetime | None = None) -> Plan:
        """Plan the facts for now, or for another moment; the last plan is kept."""
        facts, at = repr(self.document), moment or self.now
        if self._known is None or self._known[:2] != (facts, at):
            self._known = (facts, at, plan(self.search(), at, PAPER))
        return self._known[2]

    def case(self, name: str | None) -> Document:
        """Return a case that is there."""
        found = case_of(self.document, name)
        assert found is not None, name
        return found

    def fresh(self, prefix: str) -> str:
        """Return an id that no fact has yet."""
        self.count += 1
        return f"{prefix}-{self.count}"

    def stamp(self) -> str:
        """Return the moment as a fact writes it, a minute after what was written before."""
        self.now += MINUTE
        return self.now.isoformat()

    def add(self, case: Document, key: str, prefix: str, **facts: object) -> Document:
        """Write a new fact into a list of a case and return it."""
        made = {"id": self.fresh(prefix), **facts}
        case.setdefault(key, []).append(made)
        return made

    # ── what the candidate does ────────────────────────────────────────────────────────────────

    def to_do(self) -> list[Step]:
        """Return what is open or overdue, in the plan's order."""
        return [each for each in self.plan().steps if each.state in {OPEN, OVERDUE}]

    def do(self, step: Step, way: int = 0) -> None:
        """Do a step as a candidate would; ``way`` chooses where there are several."""
        if step.kind in SAID:
            self._say(step, way)
        elif step.kind in DEEDS:
            DEEDS[step.kind](self, step, way)

    def _say(self, step: Step, way: int) -> None:
        note = ("talked", "voicemail")[way % 2] if step.kind == "call" else None
        facts = {"at": self.stamp(), "direction": "out", "kind": step.kind, "note": note}
        if step.case == "contacts":
            contact = next(e for e in self.document["contacts"] if e["id"] == step.person)
            self.add(contact, "touches", "t", **facts)
            return
        case = self.case(step.case)
        self.add(case, "touches", "t", **facts, person=step.person, interview=step.interview)

    def waive(self, step: Step) -> None:
        """Choose not to do a step of a case."""
        case = self.case(step.case)
        case.setdefault("waived", []).append(
            {"step": step.id, "why": "no need", "at": self.stamp()}
        )

    def end(self, case: Document, kind: str, person: str | None = None) -> None:
        """End a case that has not ended yet."""
        if not case.get("outcome"):
            case["outcome"] = {"at": self.stamp(), "kind": kind, "person": person}


def _answer_offer(life: Life, step: Step, way: int) -> None:
    kinds = ("offer_accepted", "offer_declined")
    if way % 3 < len(kinds):
        life.end(life.case(step.case), kinds[way % 3])
    else:  # they ask for more time
        touch = {"at": life.stamp(), "direction": "out", "kind": "offer_answer"}
        life.add(life.case(step.case), "touches", "t", **touch, person=step.person)


def _keep(life: Life, step: Step, way: int) -> None:
    promises = life.case(step.case)["promises"]
    kept = next(each for each in promises if step.id.endswith(f"/{each['id']}"))
    kept["kept"] = life.stamp()
    if way % 2 and step.person:  # a letter kept it
        touch = {"at": life.now.isoformat(), "direction": "out", "kind": "promise"}
        made = life.add(life.case(step.case), "touches", "t", **touch, person=step.person)
        kept["kept"] = made["id"]


def _tell(life: Life, step: Step, way: int) -> None:
    reference = next(e for e in life.document["references"] if e["id"] == step.person)
    kind = "thanks" if step.kind == "reference_thanks" else "heads_up"
    told = {"case": step.case, "at": life.stamp(), "kind": kind}
    reference.setdefault("told", []).append(told)


def _let_rest(life: Life, step: Step, way: int) -> None:
    life.end(life.case(step.case), "no_reply")


def _find_out_who(life: Life, step: Step, way: int) -> None:
    case = life.case(step.case)
    if case["people"]:
        found = next(each for each in case["interviews"] if each["id"] == step.interview)
        found["people"] = [case["people"][way % len(case["people"])]["id"]]


def _find_address(life: Life, step: Step, way: int) -> None:
    person = next(e for e in life.case(step.case)["people"] if e["id"] == step.person)
    person |= {"title": "Director", "email": f"{step.person}@people.example"}


def _ask_when(life: Life, step: Step, way: int) -> None:
    by = (life.now.date() + timedelta(days=3 * way)).isoformat() if way % 3 else None
    said = {"at": life.stamp(), "told": by is not None, "by": by}
    life.case(step.case).setdefault("decisions", []).append(said)


def _look_further(life: Life, step: Step, way: int) -> None:
    home = {key: life.document["candidate"].get(key) for key in ("timezone", "country")}
    case = {"employer": {"name": f"Firm {way}", "also": [], **home}, "people": []}
    case |= {"id": life.fresh("new"), "added": life.now.date().isoformat()}
    life.document["cases"].append(case | {"interviews": [], "touches": []})


DEEDS: dict[str, Callable[[Life, Step, int], None]] = {
    "offer_answer": _answer_offer,
    "promise": _keep,
    "reference_heads_up": _tell,
    "reference_thanks": _tell,
    "rest": _let_rest,
    "capture_people": _find_out_who,
    "capture_contact": _find_address,
    "capture_decision": _ask_when,
    "search": _look_further,
}
