"""What you said that you would do."""

from collections.abc import Iterator
from datetime import date, datetime

from afterword.core.best_channel import best_channel
from afterword.core.business_days import Calendar
from afterword.core.case import CaseView
from afterword.core.facts import Promise
from afterword.core.in_words import day_text
from afterword.core.outlook import Outlook
from afterword.core.rule import Sketch, rule
from afterword.core.rules.thank_you import name_of


@rule("promise.keep", "S17", "S31")
def keep(_outlook: Outlook, view: CaseView) -> Iterator[Sketch]:
    """Do what you said you would do, by the day you said."""
    for promise in sorted(view.case.promises, key=lambda each: each.id):
        yield _promise(view, promise)


def _promise(view: CaseView, promise: Promise) -> Sketch:
    person = view.people.get(promise.person) if promise.person else None
    calendar = view.calendar(promise.person)
    opens = calendar.local(promise.at)
    due = _due(view, promise, calendar, opens)
    forbidden = person is not None and view.forbidden(person.id)
    what = promise.what or "something"
    whom = f" {name_of(person)}" if person else ""
    said = f"You promised{whom} on {day_text(opens.date())}: {what}."
    return Sketch(
        id=f"promise/{view.id}/{promise.id}",
        kind="promise",
        rule="promise.keep",
        calendar=calendar,
        opens=opens,
        due=due,
        why=said,
        case=view.id,
        interview=promise.interview,
        person=promise.person,
        channel=best_channel(view, person, opens.date()).channel if person else None,
        facts=(f"{view.id}/{promise.id}",),
        done=_kept(promise),
        moot="They asked not to be contacted." if forbidden else None,
    )


def _kept(promise: Promise) -> str | None:
    kept = promise.kept
    return kept.isoformat() if isinstance(kept, datetime) else kept


def _due(view: CaseView, promise: Promise, calendar: Calendar, opens: datetime) -> datetime:
    """Return the closing time of its day; never before it was made."""
    if promise.due is not None:
        day = calendar.days.back(promise.due)
    else:
        day = calendar.days.plus(
            _basis(view, promise, calendar), view.policy.promise_due_business_days
        )
    due = calendar.closing(day)
    if due >= opens:
        return due
    return calendar.closing(calendar.into_hours(opens).date())


def _basis(view: CaseView, promise: Promise, calendar: Calendar) -> date:
    interview = view.by_id.get(promise.interview) if promise.interview else None
    return calendar.date_of(interview.end if interview else promise.at)
