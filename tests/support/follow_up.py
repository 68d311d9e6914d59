"""Calls, check-ins and the proposal to let a case rest, worked out from the words of planning.md.

It reads the facts document, counts on the paper calendar one day after the other, and shares no
line with the planner. What the page leaves open is taken from the decisions written down (ADRs
0029, 0032, 0036) and from the golden stories, never from the code.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from tests.support.paper import business_day_after, hours, open_from, zone_of
from tests.support.restraint import (
    GOVERNED,
    at,
    is_a_machines,
    is_silenced,
    records,
    same_human,
)

Document = dict[str, Any]
DAY = timedelta(days=1)
USUAL = {
    "call.after_days": 7,
    "call.until_days": 10,
    "call.not_before_window_business_days": 4,
    "check_in.after_decision_business_days": 2,
    "check_in.window_business_days": 3,
    "check_in.silence_days": 7,
    "check_in.silence_until_days": 10,
    "contact.gap_days": 7,
    "contact.max_unanswered": 2,
    "contact.invited_max_unanswered": 6,
    "contact.invited_weeks": 12,
    "contact.overdue_business_days": 10,
    "contact.presumed_silent_business_days": 10,
    "rest.window_business_days": 5,
    "thank_you.due_business_days": 2,
}


class Wall(NamedTuple):
    """A calendar and a clock on the wall of the place where something is done."""

    where: Document
    zone: ZoneInfo

    def day(self, moment: datetime) -> date:
        """Return the date that a moment has here."""
        return moment.astimezone(self.zone).date()

    def after(self, count: int, day: date) -> date:
        """Return the business day so many after a day."""
        return business_day_after(self.where, day, count)

    def forward(self, day: date) -> date:
        """Return the day, or the next business day where it is none."""
        return open_from(self.where, day)

    def back(self, day: date) -> date:
        """Return the day, or the business day before where it is none."""
        return open_from(self.where, day, -1)

    def opening(self, day: date) -> datetime:
        """Return when the office opens on a day."""
        return datetime.combine(day, hours(self.where)[0], self.zone)

    def closing(self, day: date) -> datetime:
        """Return when the office closes on a day."""
        return datetime.combine(day, hours(self.where)[1], self.zone)


class Span(NamedTuple):
    """From which day to which day something is to be done."""

    opens: date
    due: date

    def not_before(self, day: date) -> "Span":
        """Return the span, moved so that it begins no earlier than a day."""
        return Span(max(self.opens, day), max(self.due, day))


class Ahead(NamedTuple):
    """What a step must look like that is neither done nor pointless."""

    state: str
    opens: datetime
    due: datetime
    person: str | None
    tentative: bool = False


class Letter(NamedTuple):
    """A thank-you: to whom, and for which meetings of one day."""

    person: Document
    meetings: list[Document]


@dataclass(frozen=True)
class FollowUp:
    """One case at a moment, and what the page wants ahead in it."""

    document: Document
    case: Document
    now: datetime

    def number(self, name: str) -> int:
        """Return a number that the candidate chose, else the page's."""
        chosen: int = self.document.get("policy", {}).get(name, USUAL[name])
        return chosen

    def ref(self, person: Document) -> str:
        """Return the name of a person's record."""
        return f"{self.case['id']}/{person['id']}"

    def wall(self, person: Document | None) -> Wall:
        """Return the calendar of a person's place."""
        return Wall(self.case["employer"], zone_of(self.case["employer"], person))

    # ── who was met, and whom one turns to ─────────────────────────────────────────────────────

    def meetings(self) -> list[Document]:
        """Return the interviews that were not cancelled, in order."""
        found = [each for each in self.case["interviews"] if not each.get("cancelled")]
        return sorted(found, key=lambda each: (at(each["start"]), at(each["end"]), each["id"]))

    def held(self) -> list[Document]:
        """Return the interviews that are over."""
        return [each for each in self.meetings() if at(each["end"]) <= self.now]

    def contact(self, *, phone: bool = False) -> Document | None:
        """Return the main contact; among equals, for a call, one with a number."""
        free = [
            each
            for each in self.case["people"]
            if not is_silenced(self.document, self.ref(each), self.now)
        ]
        order = self._recorded()
        ranks: list[Callable[[Document], bool]] = [
            lambda each: bool(self.case.get("agency")) and "recruiter" in each["roles"],
            lambda each: "hiring_manager" in each["roles"],
            lambda each: "recruiter" in each["roles"],
            lambda each: each["id"] in order and each["roles"] != ["coordinator"],
            lambda _: True,
        ]
        for rank in ranks:
            equals = [each for each in free if rank(each)]
            if equals:
                found: Document = min(equals, key=lambda e: _place(e, order, phone=phone))
                return found
        return None

    def _recorded(self) -> list[str]:
        """Return the people of the newest held interview that recorded an interviewer."""
        mere = {each["id"] for each in self.case["people"] if each["roles"] == ["coordinator"]}
        newest_first = sorted(self.held(), key=_end, reverse=True)
        return next((each["people"] for each in newest_first if set(each["people"]) - mere), [])

    def letters(self) -> list[Letter]:
        """Return the thank-yous of all meetings: one a person and day."""
        found: dict[tuple[str, date], Letter] = {}
        for meeting in self.meetings():
            for person in self.case["people"]:
                if person["id"] in meeting["people"] and person["roles"] != ["coordinator"]:
                    day = self.wall(person).day(at(meeting["end"]))
                    letter = found.setdefault((person["id"], day), Letter(person, []))
                    letter.meetings.append(meeting)
        return list(found.values())

    def sent(self, letter: Letter) -> datetime | None:
        """Return when a thank-you was sent first, or None."""
        mine = {each["id"] for each in letter.meetings}
        moments = [
            at(each["at"])
            for each in self.case["touches"]
            if (each["direction"], each["kind"]) == ("out", "thank_you")
            and each.get("person") == letter.person["id"]
            and self._thanked_for(each) in mine
        ]
        return min(moments, default=None)

    def _thanked_for(self, touch: Document) -> str | None:
        """Return the interview that a letter thanks for: the one named, else the newest before."""
        if touch.get("interview"):
            return str(touch["interview"])
        before = [
            each
            for each in self.meetings()
            if touch["person"] in each["people"] and at(each["end"]) <= at(touch["at"])
        ]
        return before[-1]["id"] if before else None

    # ── when they decide ───────────────────────────────────────────────────────────────────────

    def said(self) -> Document:
        """Return what the employer said last about deciding."""
        return max(
            self.case["decisions"],
            key=_weight,
            default={},
        )

    def decides_by(self) -> date | None:
        """Return the date by which they decide, unless it is stale or spent."""
        if not self.said().get("by"):
            return None
        wall = self.wall(None)  # an answer has the date of whoever gave it
        by = date.fromisoformat(self.said()["by"])
        held = [wall.day(at(each["end"])) for each in self.held()]
        people = {each["id"]: each for each in self.case["people"]}
        answers = [
            self.wall(people.get(each.get("person"))).day(at(each["at"])) for each in self.answers()
        ]
        stale = held and by < max(held)
        return None if stale or any(day >= by for day in answers) else by

    def not_before(self) -> date | None:
        """Return the day before which they decide nothing."""
        told = self.said().get("not_before")
        return date.fromisoformat(told) if told else None

    # ── what moves and ends a window ───────────────────────────────────────────────────────────

    def governed(self, person: Document) -> list[datetime]:
        """Return when a human was contacted, as far as the limits count it."""
        mine = same_human(self.document, self.ref(person))
        return sorted(
            at(touch["at"])
            for name, _, touches in records(self.document)
            if name in mine
            for touch in touches
            if touch["direction"] == "out" and touch["kind"] in GOVERNED
        )

    def answers(self) -> list[Document]:
        """Return what the employer said, machines aside."""
        touches = [each for each in self.case["touches"] if not each.get("automatic")]
        return [each for each in touches if each["direction"] == "in"]

    def words_with(self, person: Document) -> list[datetime]:
        """Return when a human and the candidate were in contact, whichever the record."""
        mine = same_human(self.document, self.ref(person))
        said = [
            at(touch["at"])
            for name, _, touches in records(self.document)
            if name in mine
            for touch in touches
            if not is_a_machines(touch)
        ]
        met = [
            at(interview["end"])
            for case in self.document["cases"]
            for interview in FollowUp(self.document, case, self.now).held()
            if any(f"{case['id']}/{each}" in mine for each in interview["people"])
        ]
        return said + met

    def after_gap(self, wall: Wall, moment: datetime, gap: int | None = None) -> date:
        """Return the first business day on which a gap after a contact is over."""
        days = self.number("contact.gap_days") if gap is None else gap
        return wall.forward(wall.day(moment) + DAY * days)

    def too_late(self, wall: Wall, due: date) -> datetime:
        """Return until when a missed call or check-in is still worth doing."""
        return wall.closing(wall.after(self.number("contact.overdue_business_days"), due))

    def waived(self, step: str) -> datetime | None:
        """Return when a step was waived."""
        found = [at(e["at"]) for e in self.case.get("waived", []) if e["step"] == step]
        return found[0] if found else None

    def accepted(self) -> datetime | None:
        """Return when an offer was accepted, here or elsewhere."""
        ends = [each["outcome"] for each in self.document["cases"] if each.get("outcome")]
        return min((at(e["at"]) for e in ends if e["kind"] == "offer_accepted"), default=None)

    def is_over(self) -> bool:
        """Tell whether nothing more is asked here: an ending, an offer, a yes elsewhere."""
        return bool(self.case.get("outcome") or self.case.get("offers") or self.accepted())


def _end(meeting: Document) -> tuple[datetime, datetime, str]:
    return at(meeting["end"]), at(meeting["start"]), meeting["id"]


def _place(person: Document, order: list[str], *, phone: bool) -> tuple[bool, int, str]:
    name = person["id"]
    met = order.index(name) if name in order else len(order)
    return (phone and not person.get("phone"), met, name)


def _weight(said: Document) -> tuple[datetime, bool, bool, str, str]:
    """Order statements: the newest counts; of two at one moment, the one that names a date."""
    by, floor = said.get("by") or "", said.get("not_before") or ""
    return at(said["at"]), said.get("told", True), bool(by or floor), by, floor
