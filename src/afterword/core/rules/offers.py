"""Offers: an honest lever, answered in time; after a yes, a kind word to the others (S24, S25)."""

from collections.abc import Iterator
from datetime import date, datetime

from afterword.core.best_channel import best_channel
from afterword.core.business_days import DAY, Calendar
from afterword.core.case import CaseView
from afterword.core.facts import Offer, Person, Touch
from afterword.core.in_words import count_text, day_text
from afterword.core.outlook import Outlook
from afterword.core.rule import Sketch, rule
from afterword.core.rules.addressee import addressee

ANSWERS = frozenset({"offer_accepted", "offer_declined"})


@rule("offer.answer", "S24", "S25")
def answer(_outlook: Outlook, view: CaseView) -> Iterator[Sketch]:
    """Answer an offer in good time before its real date."""
    for offer in sorted(view.case.offers, key=lambda each: (each.at, each.id)):
        contact = view.main_contact()
        calendar = view.calendar()
        opens = calendar.local(offer.at)
        best, due = _answer_window(view, offer, calendar, opens)
        given = _said(view, "offer_answer", offer.at) or _said(view, "withdrawal", offer.at)
        yield Sketch(
            id=f"offer_answer/{view.id}/{offer.id}",
            kind="offer_answer",
            rule="offer.answer",
            calendar=calendar,
            opens=opens,
            best=best,
            due=due,
            why=_answer_why(view, offer, due),
            case=view.id,
            person=contact.id if contact else None,
            channel=best_channel(view, contact, opens.date()).channel if contact else None,
            facts=(f"{view.id}/{offer.id}",),
            done=given or _answered(view),
            moot="This case has ended." if view.outcome else None,
        )


def _said(view: CaseView, kind: str, after: datetime) -> str | None:
    """Return the first letter of a kind since a moment: one no is enough, by either name."""
    return next((each.id for each in view.sent(kind, after=after)), None)


def _answered(view: CaseView) -> str | None:
    return "outcome" if view.outcome and view.outcome.kind in ANSWERS else None


def _answer_why(view: CaseView, offer: Offer, due: datetime) -> str:
    employer = view.case.employer.name
    if offer.reply_by is None:
        return f"{employer} made you an offer and named no date; answer by {day_text(due.date())}."
    return f"{employer} made you an offer and wants an answer by {day_text(offer.reply_by)}."


def _answer_window(
    view: CaseView, offer: Offer, calendar: Calendar, opens: datetime
) -> tuple[datetime, datetime]:
    """Return best and due; on the day itself, in or out of hours, where no business day is left."""
    days = calendar.days
    if offer.reply_by is None:
        due_day = days.plus(opens.date(), view.policy.offer_answer_business_days)
    else:
        due_day = days.back(offer.reply_by)
        if calendar.closing(due_day) < opens:
            last = max(calendar.closing(offer.reply_by), opens)
            return opens, last
    due = calendar.closing(due_day)
    best = calendar.at(days.minus(due_day, 1), view.policy.thank_you_best_hour)
    return min(max(best, calendar.into_hours(opens)), due), due


@rule("offer.tell_others", "S24")
def tell_others(outlook: Outlook, view: CaseView) -> Iterator[Sketch]:
    """Tell the other employers about a real offer while they can still act on it."""
    if not view.held or not outlook.offers:
        return
    for other, offer in _one_of_each_id(outlook, view):
        told = next(iter(view.sent("offer_news", after=offer.at)), None)
        contact = addressee(view, view.main_contact(), told)
        if contact is not None:
            yield _news(outlook, view, other, offer, contact, told)


def _one_of_each_id(outlook: Outlook, view: CaseView) -> Iterator[tuple[CaseView, Offer]]:
    """Of two offers with one id, the one that stands, is untold and sooner to answer: one step."""
    elsewhere = [pair for pair in outlook.offers if pair[0].id != view.id]
    if len(elsewhere) > 1:
        elsewhere.sort(key=lambda pair: (pair[0].outcome is not None, _is_told(view, pair[1])))
    seen = set()
    for other, offer in elsewhere:
        if offer.id not in seen:
            seen.add(offer.id)
            yield other, offer


def _is_told(view: CaseView, offer: Offer) -> bool:
    return bool(view.sent("offer_news", after=offer.at))


def _news(
    outlook: Outlook,
    view: CaseView,
    other: CaseView,
    offer: Offer,
    contact: Person,
    told: Touch | None,
) -> Sketch:
    calendar = view.calendar(contact.id)
    opens = calendar.local(max(offer.at, min(each.end for each in view.held)))
    best = calendar.at(calendar.days.plus(opens.date(), 1), view.policy.thank_you_best_hour)
    due = calendar.closing(_news_due(view, offer, calendar, opens.date(), best.date()))
    theirs = other.case.employer.name
    when = f" by {day_text(offer.reply_by)}" if offer.reply_by else ""
    return Sketch(
        id=f"offer_news/{view.id}/{offer.id}",
        kind="offer_news",
        rule="offer.tell_others",
        calendar=calendar,
        opens=opens,
        best=best,
        due=due,
        why=f"{theirs} wants an answer{when}. "
        f"Tell {view.case.employer.name} while they can still act.",
        case=view.id,
        person=contact.id,
        channel=best_channel(view, contact, opens.date()).channel,
        facts=(f"{other.id}/{offer.id}", f"{view.id}/{contact.id}"),
        done=told.id if told else None,
        moot=_news_moot(outlook, view, other),
        late=calendar.midnight(offer.reply_by + DAY) if offer.reply_by else None,
        late_why="The date of that offer has passed.",
    )


def _news_due(view: CaseView, offer: Offer, calendar: Calendar, opens: date, best: date) -> date:
    """Return the last business day that leaves them time, but no day before the best one."""
    if offer.reply_by is None:
        return calendar.days.plus(opens, view.policy.offer_answer_business_days)
    lead = view.policy.offer_tell_lead_business_days
    day = calendar.days.back(offer.reply_by)
    while day > best and calendar.days.plus(day, lead) > offer.reply_by:
        day = calendar.days.minus(day, 1)
    return max(day, best)


def _news_moot(outlook: Outlook, view: CaseView, other: CaseView) -> str | None:
    if view.outcome is None and other.outcome is not None:
        return "That offer no longer stands."
    return outlook.over(view)


@rule("offer.withdraw", "S26")
def withdraw(outlook: Outlook, view: CaseView) -> Iterator[Sketch]:
    """Once you have accepted elsewhere, thank the others and withdraw."""
    accepted = outlook.accepted_elsewhere(view)
    outcome = view.outcome
    if accepted is None or (outcome is not None and outcome.at < accepted.at):
        return
    contact = view.main_contact()
    calendar = view.calendar(contact.id if contact else None)
    opens = calendar.local(accepted.at)
    days = view.policy.offer_withdraw_business_days
    told = _said(view, "withdrawal", accepted.at) or _said(view, "offer_answer", accepted.at)
    if told is None and outcome is not None and outcome.kind == "withdrawn":
        told = "outcome"
    yield Sketch(
        id=f"withdrawal/{view.id}",
        kind="withdrawal",
        rule="offer.withdraw",
        calendar=calendar,
        opens=opens,
        best=calendar.at(calendar.days.plus(opens.date(), 1), view.policy.thank_you_best_hour),
        due=calendar.closing(calendar.days.plus(opens.date(), days)),
        why=f"You accepted the offer of {accepted.employer} on {day_text(opens.date())}; "
        f"tell {view.case.employer.name} within {count_text(days, 'business day')}.",
        case=view.id,
        person=contact.id if contact else None,
        channel=best_channel(view, contact, opens.date()).channel if contact else None,
        facts=(accepted.case, view.id),
        done=told,
        moot=_withdraw_moot(view, contact),
    )


def _withdraw_moot(view: CaseView, contact: Person | None) -> str | None:
    if view.outcome is not None:
        return "This case has ended."
    silenced = contact is None and bool(view.people)
    return "Nobody there may be contacted." if silenced else None
