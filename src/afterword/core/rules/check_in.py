"""Check in politely, not too often and not too long, and know when to stop (S19, S22, S23)."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

from afterword.core.best_channel import best_channel
from afterword.core.business_days import DAY, Calendar
from afterword.core.case import CaseView, newest
from afterword.core.facts import KeepPosted, Person
from afterword.core.in_words import count_text, day_text
from afterword.core.limits import (
    Kept,
    at_limit,
    invited_until,
    kept_apart,
    unanswered,
)
from afterword.core.outlook import BY_ID, Outlook
from afterword.core.rule import ALIVE, Sketch, rule, standing
from afterword.core.rules.phone_call import after_floor
from afterword.core.rules.thank_you import name_of, place

TOO_LATE = "It is too late for this check-in by now."


class Days(NamedTuple):
    """The days on which a check-in opens and is due, before gap and floor move them."""

    opens: date
    due: date


def check_ins(outlook: Outlook, view: CaseView, before: list[Sketch]) -> Iterator[Sketch]:
    """Yield the check-ins of a case, or the planned end when none is left to make.

    ``before`` are the steps that come first: the calls, and the withdrawal once an offer has been
    accepted elsewhere, which is the end of this case already.
    """
    if not (view.held or view.touches) or view.outcome or view.planned or view.standing_offers:
        return
    if any(_alive(each, outlook) for each in before if each.kind == "call"):
        return
    sketches = [*_invited_ones(outlook, view), *_ordinary(outlook, view)]
    yield from sketches
    others = (each for each in before if each.kind != "call")
    if not any(_alive(each, outlook) for each in (*sketches, *others)):
        yield stop(outlook, view, _given_up(outlook, view, [*before, *sketches]))


def _alive(sketch: Sketch, outlook: Outlook) -> bool:
    return standing(sketch, outlook).state in ALIVE


def _given_up(outlook: Outlook, view: CaseView, sketches: list[Sketch]) -> datetime | None:
    """Return when the last way to go on was lost: too late, waived, forbidden or called off."""
    moments = [
        each.late
        for each in sketches
        if each.late and standing(each, outlook).reason == each.late_why
    ]
    waivers = (outlook.waivers.get(each.id) for each in sketches)
    moments += [each.at for each in waivers if each is not None and each.at is not None]
    moments += [each.cancelled for each in view.case.interviews if each.cancelled is not None]
    moments += _invitations_over(outlook, view)
    if view.main_contact() is None:
        humans = {outlook.human(f"{view.id}/{each}") for each in view.people}
        moments += [outlook.silenced[each] for each in humans if each in outlook.silenced]
    return max((each for each in moments if each <= outlook.now), default=None)


def _invitations_over(outlook: Outlook, view: CaseView) -> Iterator[datetime]:
    """Yield when invitations ended whose check-in was still to be made until then."""
    for person in view.case.people:
        asked = _invited_to(outlook, view, person)
        if asked is None or asked.until is None or not _ended(outlook, view, person, asked):
            continue
        if not _invitation_used_up(outlook, view, person, asked):
            yield view.calendar(person.id).midnight(asked.until + DAY)


def _today(outlook: Outlook, view: CaseView, person: str) -> date:
    return view.calendar(person).date_of(outlook.now)


def _ordinary(outlook: Outlook, view: CaseView) -> Iterator[Sketch]:
    contact = view.main_contact()
    if contact is None or _replaced(outlook, view, contact):
        return
    if at_limit(outlook, view) is not None:
        return
    yield after_decision(outlook, view, contact) or after_silence(outlook, view, contact)


@rule("check_in.after_decision", "S19", "S22")
def after_decision(outlook: Outlook, view: CaseView, contact: Person) -> Sketch | None:
    """When their date has passed without a word, give them two days of grace, then ask once."""
    by, calendar = view.decides_by, view.calendar(contact.id)
    if by is None or view.spent:
        return None
    if any(calendar.date_of(each.at) > by for each in view.sent("check_in")):
        return None
    policy = view.policy
    opens = calendar.days.plus(by, policy.check_in_after_decision_business_days)
    window = policy.check_in_after_decision_business_days + policy.check_in_window_business_days
    grace = count_text(policy.check_in_after_decision_business_days, "business day")
    until = day_text(opens)
    why = f"They wanted to decide by {day_text(by)}; {grace} of grace end on {until}{place(view)}."
    due = calendar.days.plus(by, window)
    return _sketch(outlook, view, contact, "check_in.after_decision", Days(opens, due), why)


@rule("check_in.after_silence", "S19", "S22")
def after_silence(outlook: Outlook, view: CaseView, contact: Person) -> Sketch:
    """After a week of silence, ask in a few lines where things stand."""
    calendar, policy = view.calendar(contact.id), view.policy
    last = calendar.date_of(view.newest_contact or outlook.now)
    opens = calendar.days.forward(last + timedelta(days=policy.check_in_silence_days))
    due = calendar.days.forward(last + timedelta(days=policy.check_in_silence_until_days))
    wait = count_text(policy.check_in_silence_days, "day")
    why = f"Your last contact was on {day_text(last)}; after {wait} of silence it is fair to ask."
    return _sketch(outlook, view, contact, "check_in.after_silence", Days(opens, due), why)


def _sketch(
    outlook: Outlook, view: CaseView, person: Person, rule_id: str, days: Days, why: str
) -> Sketch:
    calendar, policy = view.calendar(person.id), view.policy

    def late(due: date) -> datetime:
        return calendar.closing(calendar.days.plus(due, policy.contact_overdue_business_days))

    floor, by_invitation = after_floor(view, calendar, days.opens), rule_id == "check_in.invited"
    opens = floor if by_invitation else _after_invitation(person, calendar, floor)
    window = (opens, max(opens, days.due))
    if floor > days.opens and view.not_before is not None:
        why = f"{why} They will not decide before {day_text(view.not_before)}."
    # The pace of an invitation is the one that they asked for, and its own days keep it.
    kept = (
        Kept(*window, late(window[1]))
        if by_invitation
        else kept_apart(outlook, f"{view.id}/{person.id}", calendar, window, late)
    )
    first = calendar.opening(kept.opens)
    return Sketch(
        id=f"check_in/{view.id}/{1 + len(view.sent('check_in'))}",
        kind="check_in",
        rule=rule_id,
        calendar=calendar,
        opens=first,
        due=calendar.closing(kept.due),
        why=why + kept.because,
        case=view.id,
        person=person.id,
        channel=best_channel(view, person, kept.opens).channel,
        facts=(f"{view.id}/{person.id}",),
        moot=outlook.over(view),
        late=kept.late,
        late_why=TOO_LATE,
    )


# ── invited to keep in touch ────────────────────────────────────────────────────────────────────


def _invited_ones(outlook: Outlook, view: CaseView) -> Iterator[Sketch]:
    asking = [each for each in view.case.people if each.keep_posted is not None]
    for person in sorted(asking, key=BY_ID):
        asked = _invited_to(outlook, view, person)
        if asked is None or _ended(outlook, view, person, asked):
            continue
        if not _invitation_used_up(outlook, view, person, asked):
            yield invited(outlook, view, person, asked)


def _invited_to(outlook: Outlook, view: CaseView, person: Person) -> KeepPosted | None:
    """Return a person's invitation if a check-in fits before it ends."""
    asked = person.keep_posted
    if asked is None or view.forbidden(person.id):
        return None
    if asked.until is None:
        return asked
    last = view.days.back(asked.until)
    return asked if _invited_opens(outlook, view, person, asked) <= last else None


def _after_invitation(person: Person, calendar: Calendar, day: date) -> date:
    """Return the day, or the first after an invitation too short for a check-in of its own.

    Until it ends, the person asked for longer pauses than the ordinary rules leave.
    """
    until = person.keep_posted.until if person.keep_posted else None
    return day if until is None or day > until else calendar.days.forward(until + DAY)


def _ended(outlook: Outlook, view: CaseView, person: Person, asked: KeepPosted) -> bool:
    """Tell whether an invitation has made room for the ordinary check-ins.

    One whose check-in was waived or came too late while it lasted never does: the case is at rest
    by then, and a date that passes must not wake it.
    """
    if asked.until is None or _today(outlook, view, person.id) <= asked.until:
        return False
    sketch = invited(outlook, view, person, asked)
    over = view.calendar(person.id).midnight(asked.until + DAY)
    return sketch.id not in outlook.waivers and (sketch.late is None or sketch.late >= over)


def _replaced(outlook: Outlook, view: CaseView, person: Person) -> bool:
    """Tell whether an invitation stands in the place of the ordinary check-ins.

    One that is used up does so for good: its end must not bring a check-in by time alone.
    """
    asked = _invited_to(outlook, view, person)
    return asked is not None and (
        not _ended(outlook, view, person, asked)
        or _invitation_used_up(outlook, view, person, asked)
    )


def _invited_opens(outlook: Outlook, view: CaseView, person: Person, asked: KeepPosted) -> date:
    calendar = view.calendar(person.id)
    human = outlook.human(f"{view.id}/{person.id}")
    met = next((each.end for each in reversed(view.held) if person.id in each.people), None)
    last = newest(met, outlook.newest_with.get(human))
    since = max(calendar.date_of(last), asked.since) if last else asked.since
    day = calendar.days.forward(since + timedelta(days=asked.every_days))
    # Counted from the newest word with them, the day lies behind every gap.
    return after_floor(view, calendar, day)


def _invitation_used_up(
    outlook: Outlook, view: CaseView, person: Person, asked: KeepPosted
) -> bool:
    opens = _invited_opens(outlook, view, person, asked)
    if opens > invited_until(outlook, view, asked, view.calendar(person.id)):
        return True
    return unanswered(outlook, view) >= view.policy.contact_invited_max_unanswered


@rule("check_in.invited", "S22")
def invited(outlook: Outlook, view: CaseView, person: Person, asked: KeepPosted) -> Sketch:
    """Whoever asked to be kept posted hears from you at the pace that they asked for."""
    calendar = view.calendar(person.id)
    opens = _invited_opens(outlook, view, person, asked)
    last = invited_until(outlook, view, asked, calendar)
    if asked.until is not None:
        last = min(last, asked.until)
    due = calendar.days.plus(opens, view.policy.check_in_window_business_days)
    due = min(due, calendar.days.back(last))
    made = [each for each in view.sent("check_in") if each.person == person.id]
    why = f"{name_of(person)} asked to hear from you every {asked.every_days} days."
    sketch = _sketch(outlook, view, person, "check_in.invited", Days(opens, due), why)
    over = calendar.midnight(last + DAY)
    return sketch._replace(
        id=f"check_in/{view.id}/{person.id}/{1 + len(made)}",
        opens=calendar.opening(opens),
        best=calendar.opening(opens),
        due=calendar.closing(due),
        late=min(sketch.late or over, over),
    )


@rule("check_in.stop", "S19", "S23")
def stop(outlook: Outlook, view: CaseView, given_up: datetime | None = None) -> Sketch:
    """When enough was asked, let the case rest, and keep the people in your network.

    ``given_up`` is when nothing else was left to do: from then there is time to let it rest, or
    the proposal would be overdue as it appears.
    """
    calendar = view.calendar()
    moment = view.newest_contact or outlook.now
    accepted = outlook.accepted_elsewhere(view)
    why = "Your last contact was"
    if accepted is not None and accepted.at >= moment:
        moment, why = accepted.at, f"You accepted the offer of {accepted.employer}"
    last = calendar.date_of(moment)
    opens = calendar.days.plus(last, view.policy.contact_presumed_silent_business_days)
    from_then = opens if given_up is None else max(opens, calendar.date_of(given_up))
    due = calendar.days.plus(from_then, view.policy.rest_window_business_days)
    return Sketch(
        id=f"rest/{view.id}",
        kind="rest",
        rule="check_in.stop",
        calendar=calendar,
        opens=calendar.opening(opens),
        due=calendar.closing(due),
        why=f"{why} on {day_text(last)}. Nothing more is planned: let this rest, "
        "and keep the people in your network.",
        case=view.id,
        facts=(view.id,),
    )
