"""Law 4, rule by rule: when each step opens, is best and is due, counted on a wall calendar."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from hypothesis import given

from afterword.core.planning import plan
from afterword.core.step import DONE, Step
from tests.support.follow_up import FollowUp
from tests.support.louder import (
    accepted_one,
    as_drawn,
    deciding,
    in_each_way,
    late_hours,
    offered,
    one_panel_a_day,
    said_no,
    thanked,
)
from tests.support.paper import (
    PaperCalendars,
    business_day_after,
    case_of,
    clipped,
    hours,
    open_from,
    place_of_step,
    zone_of,
)
from tests.support.patience import PATIENT, tried
from tests.support.restraint import at, records, same_human
from tests.support.searches import Drawn, searches

Document = dict[str, Any]
pytestmark = PATIENT
PAPER = PaperCalendars()
OFTEN = tried(50)
TEN, NOON = time(10), time(12)
DAY = timedelta(days=1)


class Here(NamedTuple):
    """A step with its case and the wall calendar of the place where it is done."""

    step: Step
    case: Document
    where: Document
    person: Document | None

    def after(self, count: int, day: date | None = None) -> date:
        """Return the business day so many after a day, or after the step opened."""
        return business_day_after(self.where, day or self.step.opens.date(), count)

    def closing(self, day: date) -> tuple[date, time]:
        """Return when the office closes on a day."""
        return day, hours(self.where)[1]

    def date_of(self, text: str) -> date:
        """Return the local date of a moment."""
        return at(text).astimezone(zone_of(self.where, self.person)).date()


def wall(moment: datetime) -> tuple[date, time]:
    """Return a moment as a clock and a calendar on the wall show it."""
    return moment.date(), moment.time()


def steps(drawn: Drawn, *rules: str) -> Iterator[Here]:
    """Yield the steps of a rule with where they take place."""
    for step in plan(drawn.search, drawn.now, PAPER).steps:
        case = case_of(drawn.document, step.case)
        if step.rule in rules and case is not None:
            yield Here(step, case, *place_of_step(drawn.document, step))


@OFTEN
@given(searches())
@in_each_way(as_drawn, one_panel_a_day, late_hours)
def test_a_letter_is_due_two_business_days_after_its_interview(drawn: Drawn) -> None:
    """Best at ten on the next business day, due when the office closes on the second.

    Would catch +24 h for a business day, and a holiday between that nobody skipped.
    """
    days = drawn.document.get("policy", {}).get("thank_you.due_business_days", 2)
    ends = _last_ends(drawn)
    for here in steps(drawn, "thank_you.each"):
        assert here.step.opens == ends[here.step.id], here
        due = here.closing(here.after(days))
        assert wall(here.step.due) == due, here
        assert wall(here.step.best) == min((here.after(1), clipped(here.where, TEN)), due), here


def _last_ends(drawn: Drawn) -> dict[str, datetime]:
    """Return when the last meeting of the day ended, by the letter that it owes."""
    return {
        f"thank_you/{case['id']}/{letter.meetings[0]['id']}/{letter.person['id']}": max(
            at(each["end"]) for each in letter.meetings
        )
        for case in drawn.document["cases"]
        for letter in FollowUp(drawn.document, case, drawn.now).letters()
    }


@OFTEN
@given(searches())
@in_each_way(as_drawn, deciding)
def test_whoever_decides_at_once_is_thanked_at_once(drawn: Drawn) -> None:
    """The hurried letter is for a date from the interview's to the next business day, no other.

    Would catch a date that a newer interview made stale, and one counted in weekdays.
    """
    minutes = drawn.document.get("policy", {}).get("thank_you.not_before_minutes", 60)
    for here in steps(drawn, "thank_you.each", "thank_you.quick_decision"):
        said = {each["at"] for each in here.case["decisions"]}
        if len({at(each) for each in said}) < len(here.case["decisions"]):
            continue  # two words at one moment: the stories tell which counts
        day, by = here.step.opens.date(), _decides_by(here, drawn.now)
        quick = by is not None and day <= by <= here.after(1)
        assert (here.step.rule == "thank_you.quick_decision") is quick, here
        if quick:
            assert here.step.best == here.step.opens + timedelta(minutes=minutes)
            assert here.step.due == here.step.best + timedelta(hours=1)


def _decides_by(here: Here, now: datetime) -> date | None:
    newest: Document = max(here.case["decisions"], key=lambda each: at(each["at"]), default={})
    by = date.fromisoformat(newest["by"]) if newest.get("by") else None
    meetings = [each for each in here.case["interviews"] if not each.get("cancelled")]
    held = [at(each["end"]) for each in meetings if at(each["end"]) <= now]
    zone = zone_of(here.where, None)
    stale = by is not None and held and by < max(held).astimezone(zone).date()
    return None if stale else by


@OFTEN
@given(searches())
@in_each_way(as_drawn, said_no, accepted_one)
def test_an_ending_is_answered_the_next_morning(drawn: Drawn) -> None:
    """A reply to a no, and a withdrawal after a yes: best the next morning, due on the second day.

    Would catch a reply that is counted from the plan's moment, and hours that are not theirs.
    """
    accepted = [c["outcome"] for c in drawn.document["cases"] if _ended_by(c, "offer_accepted")]
    for here in steps(drawn, "network.gracious_reply", "offer.withdraw"):
        reply = here.step.kind == "gracious_reply"
        cause = at(here.case["outcome"]["at"]) if reply else min(at(e["at"]) for e in accepted)
        assert here.step.opens == cause
        assert wall(here.step.due) == here.closing(here.after(2))
        assert wall(here.step.best) == (here.after(1), clipped(here.where, TEN))
    for here in steps(drawn, "reference.thank"):
        assert here.step.opens == min(at(each["at"]) for each in accepted)
        assert wall(here.step.due) == here.closing(here.after(5))


def _ended_by(case: Document, kind: str) -> bool:
    return bool(case.get("outcome")) and case["outcome"]["kind"] == kind


@OFTEN
@given(searches())
@in_each_way(as_drawn, late_hours)
def test_what_is_missing_is_asked_for_by_noon(drawn: Drawn) -> None:
    """A missing title or address is due at noon of the next business day, at that employer's."""
    for here in steps(drawn, "capture.contact"):
        assert wall(here.step.due) == (here.after(1), clipped(here.where, NOON)), here


@OFTEN
@given(searches())
def test_a_promise_is_due_on_its_day(drawn: Drawn) -> None:
    """A date on a closed day moves back; without a date there are two business days.

    Would catch a promise that is due before it was made.
    """
    for here in steps(drawn, "promise.keep"):
        promise = next(e for e in here.case["promises"] if here.step.id.endswith(f"/{e['id']}"))
        if promise.get("due"):
            day = open_from(here.where, date.fromisoformat(promise["due"]), -1)
        else:
            meetings = {each["id"]: each["end"] for each in here.case["interviews"]}
            cause = meetings.get(promise.get("interview"), promise["at"])
            day = here.after(2, here.date_of(cause))
        made = wall(here.step.opens)
        late = open_from(here.where, made[0] + DAY * (made > here.closing(made[0])))
        due = here.closing(day)
        assert wall(here.step.due) == (due if due >= made else here.closing(late)), here


@OFTEN
@given(searches())
@in_each_way(as_drawn, offered)
def test_an_offer_is_answered_and_told_in_time(drawn: Drawn) -> None:
    """The answer by their date, the news while the others still have two days to act.

    Would catch lead days that are not business days, and an answer after a date on a Sunday.
    """
    for here in steps(drawn, "offer.answer"):
        day = _reply_by(here, here.case)
        if day is None:
            assert wall(here.step.due) == here.closing(here.after(3))
        elif here.closing(open_from(here.where, day, -1)) >= wall(here.step.opens):
            assert wall(here.step.due) == here.closing(open_from(here.where, day, -1)), here
    for here in steps(drawn, "offer.tell_others"):
        (source,) = (each for each in here.step.facts if not each.startswith(f"{here.case['id']}/"))
        other = case_of(drawn.document, source.partition("/")[0])
        day = _reply_by(here, other) if other else None
        best = here.after(1)
        held = FollowUp(drawn.document, here.case, drawn.now).held()
        made = _offer(here, other)["at"] if other else here.step.opens.isoformat()
        assert here.step.opens == max(at(made), min(at(each["end"]) for each in held)), here
        if day is None:
            assert wall(here.step.due) == here.closing(here.after(3))
            continue
        fits = [d for d in _open_days(here, best, day) if here.after(2, d) <= day]
        assert wall(here.step.due) == here.closing(max([best, *fits])), here


def _reply_by(here: Here, case: Document) -> date | None:
    reply_by = _offer(here, case).get("reply_by")
    return date.fromisoformat(reply_by) if reply_by else None


def _offer(here: Here, case: Document) -> Document:
    return next(each for each in case["offers"] if here.step.id.endswith(f"/{each['id']}"))


def _open_days(here: Here, first: date, last: date) -> list[date]:
    days = (first + DAY * each for each in range((last - first).days + 1))
    return [day for day in days if open_from(here.where, day) == day]


@OFTEN
@given(searches())
@in_each_way(as_drawn, thanked)
def test_a_call_comes_a_week_after_the_letters(drawn: Drawn) -> None:
    """Seven days after the last letter, until the tenth; a gap or an unsent letter moves it only.

    Would catch a basis of the first letter, weekdays for days, and a window that ends on a holiday.
    """
    until = drawn.document.get("policy", {}).get("call.until_days", 10)
    letters = {each.step.id: each.step for each in steps(drawn, "thank_you.each")}
    for here in steps(drawn, "call.after_thanks"):
        own = [e for e in letters.values() if _of_round(e, here)]
        spoken = _governed_before(drawn.document, here)
        if spoken or not own or any(each.state != DONE for each in own):
            continue
        touches = {each["id"]: each["at"] for each in here.case["touches"]}
        last = max(here.date_of(touches[each.satisfied_by or ""]) for each in own)
        opens = open_from(here.where, last + DAY * 7)
        due = max(opens, open_from(here.where, last + DAY * until, -1))
        assert (here.step.opens.date(), here.step.due.date()) == (opens, due), here


def _of_round(letter: Step, here: Here) -> bool:
    """Tell whether a letter counts for a call; cases with two meetings on a day are left out."""
    rounds = {each["id"]: str(each["round"]) for each in here.case["interviews"]}
    mine = letter.case == here.step.case
    return mine and rounds[letter.interview or ""] == here.step.id.split("/")[2]


def _governed_before(document: Document, here: Here) -> bool:
    mine = same_human(document, f"{here.step.case}/{here.step.person}")
    said = [t for name, _, touches in records(document) if name in mine for t in touches]
    return any(
        t["direction"] == "out"
        and t["kind"] in {"call", "check_in", "referral_ask", "keep_in_touch"}
        for t in said
    )


@OFTEN
@given(searches())
@in_each_way(as_drawn, said_no)
def test_a_pointer_is_asked_for_after_a_decent_time(drawn: Drawn) -> None:
    """Thirty days after a no, moved to a business day; due two weeks later, moved likewise."""
    days = drawn.document.get("policy", {}).get("network.referral_after_days", 30)
    for here in steps(drawn, "network.ask_referral"):
        if _governed_before(drawn.document, here):
            continue
        no = here.date_of(here.case["outcome"]["at"])
        due = open_from(here.where, no + DAY * (days + 14))
        assert here.step.opens.date() == open_from(here.where, no + DAY * days)
        assert wall(here.step.due) == here.closing(due)
