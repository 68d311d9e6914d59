"""Do not sever ties: a gracious reply, a referral once, a hello now and then (S22, S26–S28)."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

from afterword.core.best_channel import best_channel
from afterword.core.business_days import Calendar
from afterword.core.case import CaseView
from afterword.core.facts import Contact, Person
from afterword.core.in_words import count_text, day_text
from afterword.core.limits import Kept, after_gap, at_limit, kept_apart, unanswered_by
from afterword.core.outlook import Outlook
from afterword.core.rule import Sketch, rule, standing
from afterword.core.rules.addressee import addressee
from afterword.core.rules.thank_you import name_of
from afterword.core.step import DONE, MOOT, WAIVED


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


class Friend(NamedTuple):
    """A human of the network who may hear from you, by one of their records."""

    human: str
    ref: str
    name: str
    base: datetime
    calendar: Calendar
    made: int
    channel: str | None
    view: CaseView | None


class Hello(NamedTuple):
    """A hello that is planned: counted from a day, and opened on a business day from then on."""

    friend: Friend
    day: date
    opens: date


@rule("network.absorb", "S26", "S27")
def network(outlook: Outlook) -> list[Friend]:
    """Everyone met in a case that did not end in your accepting belongs to your network."""
    friends: dict[str, Friend] = {}
    ended = [
        view
        for view in outlook.views.values()
        if view.outcome is not None and view.outcome.kind != "offer_accepted"
    ]
    for view in sorted(
        ended, key=lambda v: (v.outcome.at if v.outcome else v.now, v.id), reverse=True
    ):
        for person in _met(view):
            if person.warm or person.keep_posted:
                _befriend(outlook, friends, f"{view.id}/{person.id}", view, person)
    for contact in outlook.contacts:
        if contact.warm or contact.keep_posted:
            _befriend(outlook, friends, f"contacts/{contact.id}", None, contact)
    return sorted(friends.values(), key=lambda each: (each.base, each.ref))


def _met(view: CaseView) -> list[Person]:
    met = {person.id: person for each in view.held for person in view.met_by(each)}
    return [met[each] for each in sorted(met)]


def _befriend(
    outlook: Outlook,
    friends: dict[str, Friend],
    ref: str,
    view: CaseView | None,
    person: Person | Contact,
) -> None:
    """Add a human once, with the newest contact on any of their records."""
    human = outlook.human(ref)
    if outlook.forbidden(ref):
        return
    touches = outlook.touches_by_human.get(human, ())
    calendar = view.calendar(person.id) if view else outlook.home
    base = _base(touches_at=[each.at for each in touches], view=view, person=person, home=calendar)
    known = friends.get(human)
    if known is not None:
        friends[human] = known._replace(base=max(known.base, base or known.base))
    elif base is not None:
        made = sum(1 for t in touches if t.kind == "keep_in_touch" and t.direction == "out")
        friends[human] = Friend(
            human=human,
            ref=ref,
            name=person.name or "them",
            base=base,
            calendar=calendar,
            made=made,
            channel=_channel(view, person),
            view=view,
        )


def _channel(view: CaseView | None, person: Person | Contact) -> str | None:
    if view is not None and isinstance(person, Person):
        return best_channel(view, person, date.min).channel
    return "email" if person.email else None


def _base(
    *, touches_at: list[datetime], view: CaseView | None, person: Person | Contact, home: Calendar
) -> datetime | None:
    """Return the last touch either way, or the outcome; a contact's first meeting at the least."""
    moments = list(touches_at)
    if view is not None and view.outcome is not None:
        moments.append(view.outcome.at)
    if isinstance(person, Contact) and person.met is not None:
        moments.append(home.opening(person.met))
    if not moments and person.keep_posted is not None:
        moments.append(home.opening(person.keep_posted.since))
    return max(moments, default=None)


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
        opens = after_gap(outlook, friend.ref, calendar, calendar.days.forward(day))
        planned.append(Hello(friend, day, opens))
    for hello in _spread(outlook, planned):
        yield _hello(outlook, hello)


def _week(day: date) -> date:
    """Return the Monday of a date's ISO week."""
    return day - timedelta(days=day.weekday())


def _turn(hello: Hello) -> tuple[date, datetime, str]:
    return _week(hello.opens), hello.friend.base, hello.friend.ref


def _spread(outlook: Outlook, planned: list[Hello]) -> Iterator[Hello]:
    """Let at most so many begin in one ISO week; a later one moves to the next Monday.

    Those that were said in a week count in it: or the next ones would take their place at once.
    """
    most, said = outlook.policy.network_keep_in_touch_per_week, _said_by_week(outlook)
    waiting = sorted(planned, key=_turn)
    while waiting:
        week = _week(waiting[0].opens)
        begin = [each for each in waiting if _week(each.opens) == week]
        room = max(0, most - said[week])
        yield from begin[:room]
        monday = week + timedelta(days=7)
        moved = [
            Hello(each.friend, monday, each.friend.calendar.days.forward(monday))
            for each in begin[room:]
        ]
        waiting = sorted(moved + [e for e in waiting if _week(e.opens) != week], key=_turn)


def _said_by_week(outlook: Outlook) -> Counter[date]:
    """Count the hellos that were said, by the Monday of their week where the candidate lives."""
    return Counter(
        _week(outlook.home.date_of(each.at))
        for touches in outlook.governed.values()
        for each in touches
        if each.kind == "keep_in_touch"
    )


def _hello(outlook: Outlook, hello: Hello) -> Sketch:
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
        moot=at_limit(outlook, friend.view) if friend.view else None,
    )
