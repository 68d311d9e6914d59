"""A brief, polite call about a week to ten days after the thank-you (S15–S17, S35)."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

from afterword.core.business_days import Calendar
from afterword.core.case import CaseView, Round
from afterword.core.facts import Person
from afterword.core.in_words import count_text, day_text
from afterword.core.limits import Kept, at_limit, first_opened, kept_apart
from afterword.core.outlook import Outlook
from afterword.core.rule import Sketch, rule
from afterword.core.rules.thank_you import Owed, name_of, place

TOO_OLD = "It is too late for this call by now."
REPLACED = "Their date has passed; a short check-in takes its place."
TOO_SOON = "They decide too soon for a call; your thank-you is your follow-up."


class Basis(NamedTuple):
    """The date from which a call is counted; ``sent`` is when the last letter left."""

    day: date
    tentative: bool
    sent: datetime | None


class Window(NamedTuple):
    """When a call may be made, by which rule, and the sentence that says why."""

    rule: str
    opens: date
    due: date
    why: str
    moot: str | None = None


class Line(NamedTuple):
    """Whom the calls of a case go to, on whose calendar, and when a check-in takes their place."""

    contact: Person | None
    calendar: Calendar
    check_in: datetime | None


def basis(round_: Round, calendar: Calendar, letters: Iterable[Owed]) -> Basis:
    """Return the date on which the last of a round's thank-yous was sent, or is due."""
    own = [each for each in letters if not each.settled]
    sent = [each.sent.at for each in own if each.sent]
    last = max(sent, default=None)
    if not own:
        return Basis(calendar.date_of(round_.last_held.end), tentative=False, sent=None)
    if len(sent) == len(own) and last is not None:
        return Basis(calendar.date_of(last), tentative=False, sent=last)
    return Basis(calendar.date_of(max(each.window.due for each in own)), tentative=True, sent=last)


def _ordinary(view: CaseView, calendar: Calendar, start: Basis) -> Window:
    policy, days = view.policy, calendar.days
    opens = days.forward(start.day + timedelta(days=policy.call_after_days))
    due = max(opens, days.back(start.day + timedelta(days=policy.call_until_days)))
    since = "Your thank-yous are due" if start.tentative else "Your last thank-you left"
    if start.sent is None and not start.tentative:
        since = "You met them"
    wait = count_text(policy.call_after_days, "day")
    why = f"{since} on {day_text(start.day)}; {wait} later a brief call is welcome."
    return Window("call.after_thanks", opens, due, why)


@rule("call.quick_decision", "S16", "S35")
def quick_decision(view: CaseView, calendar: Calendar, start: Basis, by: date) -> Window:
    """If they decide before the call would come, call between the thank-you and their date."""
    opens = calendar.days.plus(start.day, 1)
    due = calendar.days.minus(by, 1)
    why = f"They decide by {day_text(by)}, so the call comes before that{place(view)}."
    if due < opens:
        return Window("call.quick_decision", opens, opens, why, TOO_SOON)
    return Window("call.quick_decision", opens, due, why)


@rule("call.not_before", "S15", "S19", "S35")
def not_before(view: CaseView, calendar: Calendar, floor: date) -> Window:
    """If they set a day before which nothing is decided, call after it."""
    opens = calendar.days.plus(floor, 1)
    due = calendar.days.plus(floor, view.policy.call_not_before_window_business_days)
    why = f"They will not decide before {day_text(floor)}, so the call waits until after that."
    return Window("call.not_before", opens, max(opens, due), why)


def window(view: CaseView, calendar: Calendar, start: Basis) -> Window:
    """Choose the window of a call from the basis and what they said about deciding."""
    usual = _ordinary(view, calendar, start)
    by, floor = view.decides_by, view.not_before
    if by is not None and by < usual.opens and not view.spent:
        return quick_decision(view, calendar, start, by)
    if floor is not None and floor >= usual.opens:
        return not_before(view, calendar, floor)
    return usual


@rule("call.after_thanks", "S15", "S17", "S35")
def call_them(outlook: Outlook, view: CaseView, letters: tuple[Owed, ...]) -> Iterator[Sketch]:
    """About a week to ten days after the thank-you, call once, briefly and politely."""
    if not view.rounds:
        return
    contact = view.main_contact(phone=True)
    calendar = view.calendar(contact.id if contact else None)
    line = Line(contact, calendar, decision_check_in_opens(outlook, view))
    by_round: dict[int, list[Owed]] = {}
    for letter in letters:
        for number in letter.rounds:
            by_round.setdefault(number, []).append(letter)
    for round_ in view.rounds:
        yield _call(outlook, view, round_, line, by_round.get(round_.number, ()))


def _call(
    outlook: Outlook, view: CaseView, round_: Round, line: Line, letters: Iterable[Owed]
) -> Sketch:
    contact, calendar = line.contact, line.calendar
    start = basis(round_, calendar, letters)
    when = window(view, calendar, start)
    done = _made(view, round_)
    days = _days(outlook, view, when, line, made=done is not None)
    opens = calendar.opening(days.opens)
    by_phone = contact is not None and bool(contact.phone)
    return Sketch(
        id=f"call/{view.id}/{round_.number}",
        kind="call",
        rule=when.rule,
        calendar=calendar,
        opens=opens,
        due=calendar.closing(days.due),
        why=_why(when, contact, by_phone=by_phone) + days.because,
        case=view.id,
        interview=round_.last_held.id,
        person=contact.id if contact else None,
        channel="phone" if by_phone else "email",
        facts=(f"{view.id}/{round_.last_held.id}",),
        done=done,
        moot=_pointless(outlook, view, round_, start, when) if done is None else None,
        tentative=start.tentative,
        late=days.late,
        late_why=_late_why(view, line, days),
    )


def _days(outlook: Outlook, view: CaseView, when: Window, line: Line, *, made: bool) -> Kept:
    """Return the window of a call, kept apart from other contacts while it is still to be made."""

    def late(due: date) -> datetime:
        return _late(view, line, due)

    if line.contact is None or made:
        return Kept(when.opens, when.due, late(when.due))
    ref = f"{view.id}/{line.contact.id}"
    return kept_apart(outlook, ref, line.calendar, (when.opens, when.due), late)


def _why(when: Window, contact: Person | None, *, by_phone: bool) -> str:
    if contact is None or by_phone:
        return when.why
    return (
        f"{when.why} No phone number of {name_of(contact)} is known: look below their emails or "
        "ask the front desk, or write instead."
    )


def _made(view: CaseView, round_: Round) -> str | None:
    """Return the call that was made after this round and before the next."""
    until = round_.next_starts
    calls = view.sent("call", after=round_.last_held.end)
    return calls[0].id if calls and (until is None or calls[0].at < until) else None


def _pointless(
    outlook: Outlook, view: CaseView, round_: Round, start: Basis, when: Window
) -> str | None:
    """Return the fact that makes a call pointless, if there is one."""
    over = _over(outlook, view, round_)
    if over is not None:
        return over
    heard = view.heard(apart_from_round=round_.number)
    if heard is not None and heard > (start.sent or round_.last_held.end):
        return "They have been in touch since."
    if when.moot is not None:
        return when.moot
    if view.main_contact() is None:
        return _nobody(view)
    return at_limit(outlook, view)


def _over(outlook: Outlook, view: CaseView, round_: Round) -> str | None:
    """Return why nobody waits for a call about this round any more, if so."""
    if (over := outlook.over(view)) is not None:
        return over
    if view.standing_offers:
        return "Their offer is on the table."
    return None if round_.next_starts is None else "A later round follows."


def _nobody(view: CaseView) -> str:
    if view.people:
        return "Nobody there may be contacted."
    return "Nobody is written down yet whom you could call."


def _too_old(view: CaseView, calendar: Calendar, due: date) -> datetime:
    """Return the moment from which an overdue call is too old to be made."""
    return calendar.closing(calendar.days.plus(due, view.policy.contact_overdue_business_days))


def _late(view: CaseView, line: Line, due: date) -> datetime:
    """Return when an unmade call is too late: by its age, or because a check-in opens."""
    old = _too_old(view, line.calendar, due)
    return (
        old if line.check_in is None else min(old, max(line.check_in, line.calendar.closing(due)))
    )


def _late_why(view: CaseView, line: Line, days: Kept) -> str:
    replaced = line.check_in is not None and days.late < _too_old(view, line.calendar, days.due)
    return REPLACED if replaced else TOO_OLD


def decision_check_in_opens(outlook: Outlook, view: CaseView) -> datetime | None:
    """Return when the check-in after their decision date first opens, if that date counts."""
    contact = view.main_contact()
    if view.decides_by is None or view.spent or contact is None:
        return None
    calendar = view.calendar(contact.id)
    day = calendar.days.plus(view.decides_by, view.policy.check_in_after_decision_business_days)
    day = after_floor(view, calendar, day)
    return first_opened(outlook, f"{view.id}/{contact.id}", calendar, day)


def after_floor(view: CaseView, calendar: Calendar, day: date) -> date:
    """Return the day, or the first business day after the day before which nothing is decided."""
    return day if view.not_before is None else max(day, calendar.days.plus(view.not_before, 1))
