"""Do not sever ties: a gracious reply, a referral once, a hello now and then (S22, S26–S28)."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from afterword.core.best_channel import best_channel
from afterword.core.case import CaseView
from afterword.core.facts import Person
from afterword.core.friends import Friend, friends
from afterword.core.in_words import count_text, day_text
from afterword.core.limits import Kept, at_limit, kept_apart, unanswered_by
from afterword.core.outlook import Outlook
from afterword.core.rule import Sketch, rule, standing
from afterword.core.rules.addressee import addressee
from afterword.core.rules.thank_you import name_of
from afterword.core.step import DONE, MOOT, WAIVED
from afterword.core.turns import Hello, take_turns, week_of


@rule("network.gracious_reply", "S26", "S29")
def gracious_reply(_outlook: Outlook, view: CaseView) -> Iterator[Sketch]:
    """After a no, thank them the next morning, and leave the door open."""
    outcome = view.outcome
    if outcome is None or outcome.kind != "rejected":
        return
    sent = next(iter(view.sent("gracious_reply", after=outcome.at)), None)
    teller = view.people.get(outcome.person) if outcome.person else None
    if teller is None or view.forbidden(teller.id):
        teller = addressee(view, view.main_contact(), sent)
    if teller is None:
        return
    calendar, policy = view.calendar(teller.id), view.policy
    opens = calendar.local(outcome.at)
    days = policy.network_gracious_reply_business_days
    due_day = calendar.days.plus(opens.date(), days)
    late = calendar.days.plus(due_day, policy.contact_overdue_business_days)
    yield Sketch(
        id=f"gracious_reply/{view.id}",
        kind="gracious_reply",
        rule="network.gracious_reply",
        calendar=calendar,
        opens=opens,
        best=calendar.at(calendar.days.plus(opens.date(), 1), policy.thank_you_best_hour),
        due=calendar.closing(due_day),
        why=f"{view.case.employer.name} said no on {day_text(opens.date())}. A gracious reply to "
        f"{name_of(teller)} within {count_text(days, 'business day')} keeps the door open.",
        case=view.id,
        person=teller.id,
        channel=best_channel(view, teller, opens.date()).channel,
        facts=(view.id, f"{view.id}/{teller.id}"),
        done=sent.id if sent else None,
        late=calendar.closing(late),
        late_why="It is too late for a reply to the no by now.",
    )


@rule("network.ask_referral", "S28")
def ask_referral(outlook: Outlook, view: CaseView, reply: Sketch | None) -> Iterator[Sketch]:
    """A decent time after a no, ask the warmest person there once for a pointer elsewhere."""
    outcome = view.outcome
    if outcome is None or outcome.kind != "rejected" or reply is None:
        return
    asked = next(iter(view.sent("referral_ask", after=outcome.at)), None)
    contact = addressee(view, view.warm_contact(), asked)
    if contact is None:
        return
    calendar, policy = view.calendar(contact.id), view.policy
    start = calendar.date_of(outcome.at)
    after = start + timedelta(days=policy.network_referral_after_days)
    window = timedelta(days=policy.network_referral_window_days)

    def late(due: date) -> datetime:
        return calendar.closing(due + timedelta(days=policy.network_referral_overdue_days))

    opens, due = calendar.days.forward(after), calendar.days.forward(after + window)
    kept = Kept(opens, due, late(due))
    if asked is None:
        kept = kept_apart(outlook, f"{view.id}/{contact.id}", calendar, (opens, due), late)
    replied = standing(reply, outlook).state
    yield Sketch(
        id=f"referral_ask/{view.id}",
        kind="referral_ask",
        rule="network.ask_referral",
        calendar=calendar,
        opens=calendar.opening(kept.opens),
        due=calendar.closing(kept.due),
        why=_referral_why(policy.network_referral_after_days, start, contact) + kept.because,
        case=view.id,
        person=contact.id,
        channel=best_channel(view, contact, kept.opens).channel,
        facts=(view.id, f"{view.id}/{contact.id}"),
        done=asked.id if asked else None,
        moot=_referral_moot(outlook, view, contact, replied, calendar.opening(kept.opens)),
        blocked_by=None if replied == DONE else reply.id,
        blocked_why="First comes the gracious reply.",
        late=kept.late,
        late_why="It is too late to ask by now.",
    )


def _referral_why(days: int, no: date, contact: Person) -> str:
    wait = count_text(days, "day").capitalize()
    name = name_of(contact)
    return f"{wait} after the no of {day_text(no)}, it is fair to ask {name} once for a pointer."


def _referral_moot(
    outlook: Outlook, view: CaseView, contact: Person, replied: str, opens: datetime
) -> str | None:
    if replied in {MOOT, WAIVED}:
        return "Without the gracious reply, it would come out of the blue."
    rest = timedelta(days=view.policy.network_referral_rest_days)
    touches = outlook.governed.get(outlook.human(f"{view.id}/{contact.id}"), ())
    for touch in touches:
        if touch.kind == "referral_ask" and opens - rest <= touch.at < opens:
            return f"You asked {name_of(contact)} on {day_text(touch.at.date())} already."
    return at_limit(outlook, view)


@rule("network.absorb", "S26", "S27")
def network(outlook: Outlook) -> list[Friend]:
    """Everyone met in a case that did not end in your accepting belongs to your network."""
    return friends(outlook)


@rule("network.keep_in_touch", "S22", "S27")
def keep_in_touch(outlook: Outlook) -> Iterator[Sketch]:
    """Say hello once a quarter to those you like: a few each week, the longest silence first."""
    wait = timedelta(days=outlook.policy.network_keep_in_touch_days)
    planned = []
    for friend in network(outlook):
        if unanswered_by(outlook, friend.human) >= outlook.policy.network_silent_stops_after:
            continue
        calendar = friend.calendar
        day = calendar.date_of(friend.base) + wait
        # Counted from the newest word with them, and at least a month: every gap is over by then.
        hello = Hello(friend, day, calendar.days.forward(day))
        moot = next(filter(None, (at_limit(outlook, view) for view in friend.views)), None)
        # What will not be said takes nobody's place in a week.
        if moot or _waived_as(outlook, friend):
            yield _hello(outlook, hello, moot)
        else:
            planned.append(hello)
    if planned:
        most, said = outlook.policy.network_keep_in_touch_per_week, _said_by_week(outlook)
        for hello in take_turns(planned, most, said):
            yield _hello(outlook, hello)


def _said_by_week(outlook: Outlook) -> Counter[date]:
    """Count the hellos that were said, by the Monday of their week where the candidate lives.

    One counts even where nobody wrote down to whom it was.
    """
    touches = [each for view in outlook.views.values() for each in view.governed]
    touches += [each for who in outlook.contacts for each in who.touches if each.direction == "out"]
    return Counter(
        week_of(outlook.home.date_of(each.at)) for each in touches if each.kind == "keep_in_touch"
    )


def _hello(outlook: Outlook, hello: Hello[Friend], moot: str | None = None) -> Sketch:
    friend = hello.friend
    case, _, person = friend.ref.partition("/")
    calendar, policy = friend.calendar, outlook.policy
    window = timedelta(days=policy.network_referral_window_days)
    last = calendar.date_of(friend.base)
    crowded = hello.day != last + timedelta(days=policy.network_keep_in_touch_days)
    wait = f" Others come first, so it waits for {day_text(hello.opens)}." if crowded else ""
    return Sketch(
        id=f"keep_in_touch/{friend.ref}/{friend.made + 1}",
        kind="keep_in_touch",
        rule="network.keep_in_touch",
        calendar=calendar,
        opens=calendar.opening(hello.opens),
        due=calendar.closing(max(calendar.days.forward(hello.day + window), hello.opens)),
        why=f"You were last in touch with {friend.name} on {day_text(last)}; a short hello "
        f"fits.{wait}",
        case=case,
        person=person,
        channel=friend.channel,
        facts=(friend.ref,),
        moot=moot,
        waived_as=_waived_as(outlook, friend),
    )


def _waived_as(outlook: Outlook, friend: Friend) -> str | None:
    """Return the step by which this hello was waived, under whichever record it stood then."""
    ids = (f"keep_in_touch/{each.ref}/{friend.made + 1}" for each in friend.records)
    return next((each for each in ids if each in outlook.waivers), None)
