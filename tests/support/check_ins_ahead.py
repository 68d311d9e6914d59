"""Which check-ins are ahead in a case, to whom and when, by the page."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from tests.support.calls_ahead import calls
from tests.support.follow_up import Ahead, FollowUp, Span, Wall
from tests.support.grace import (
    after_date,
    after_floor,
    ahead,
    check_ins_made,
    moved,
    newest,
    too_many,
)
from tests.support.restraint import heard, is_silenced, same_employer

Document = dict[str, Any]
DAY = timedelta(days=1)
INVITED = 3  # the strokes in an id that names a person


def ordinary(life: FollowUp, person: Document, last: datetime) -> Span:
    """Return when the main contact is asked: after their date, or after a silence."""
    span, wall, by = after_date(life, person), life.wall(person), life.decides_by()
    if span is None or any(by and wall.day(each) > by for each in check_ins_made(life)):
        days = (life.number(f"check_in.silence_{each}days") for each in ("", "until_"))
        span = Span(*(wall.forward(wall.day(last) + DAY * each) for each in days))
        span = after_floor(life, span, wall)
    span = moved(life, span, person)
    if person.get("keep_posted"):
        until = date.fromisoformat(person["keep_posted"]["until"])
        span = span.not_before(wall.forward(until + DAY))
    return span


def last_day(life: FollowUp, person: Document) -> date:
    """Return the last day of an invitation: the one they named, and twelve weeks at most."""
    asked = person["keep_posted"]
    wall = life.wall(person)
    moments = [m for each in same_employer(life.document, life.case) for m in heard(each, life.now)]
    since = date.fromisoformat(asked["since"])
    if moments:
        since = max(since, wall.day(max(moments)))
    last = since + timedelta(weeks=life.number("contact.invited_weeks"))
    if asked.get("until"):
        last = min(last, date.fromisoformat(asked["until"]))
    return last


def invited(life: FollowUp, person: Document) -> Span | None:
    """Return when somebody who asked for it hears from you, if the invitation carries so far."""
    asked, wall, words = person.get("keep_posted"), life.wall(person), life.words_with(person)
    if not asked:
        return None
    day = date.fromisoformat(asked["since"])
    if words:
        day = max(day, wall.day(max(words)))
    opens = wall.forward(day + DAY * asked["every_days"])
    opens = after_floor(life, Span(opens, opens), wall).opens
    span = Span(opens, wall.after(life.number("check_in.window_business_days"), opens))
    span = moved(life, span, person, asked["every_days"])
    last = last_day(life, person)
    if span.opens > last:
        return None
    return Span(span.opens, min(span.due, wall.back(last)))


def check_ins(life: FollowUp) -> dict[str, Ahead]:
    """Return the check-ins that are ahead."""
    if life.is_over() or calls(life) or len(life.meetings()) > len(life.held()):
        return {}
    return {
        step: ahead(life, span, person)
        for step, person, span, end in asked(life)
        if not life.waived(step) and life.now < end and not _enough(life, step)
    }


def missed_check_ins(life: FollowUp) -> list[datetime]:
    """Return when check-ins became too late or were waived; after a yes elsewhere none is late."""
    steps = [(step, end) for step, _, _, end in asked(life) if not _enough(life, step)]
    late = [end for step, end in steps if not life.waived(step) and not life.accepted()]
    return late + [each for step, _ in steps if (each := life.waived(step))]


def _enough(life: FollowUp, step: str) -> bool:
    invited = step.count("/") == INVITED
    return too_many(life, "contact.invited_max_unanswered" if invited else "contact.max_unanswered")


def asked(life: FollowUp) -> Iterator[tuple[str, Document, Span, datetime]]:
    """Yield the next check-in of each person who is asked, and until when it is worth doing."""
    main, last = life.contact(), newest(life)
    for person in life.case["people"]:
        if last is None or is_silenced(life.document, life.ref(person), life.now):
            continue
        span, wall = invited(life, person), life.wall(person)
        if span:
            end = after_day(wall, last_day(life, person))
            yield invited_step(life, person), person, span, min(life.too_late(wall, span.due), end)
        if main and person is main and (not person.get("keep_posted") or ended(life, person)):
            span = ordinary(life, person, last)
            step = f"check_in/{life.case['id']}/{len(check_ins_made(life)) + 1}"
            yield step, person, span, life.too_late(wall, span.due)


def ended(life: FollowUp, person: Document) -> bool:
    """Tell whether an invitation is over, or too short for another check-in."""
    until, wall = person["keep_posted"].get("until"), life.wall(person)
    if not until:
        return False
    span, end = invited(life, person), after_day(wall, date.fromisoformat(until))
    if span is None:
        return True
    return (
        life.now >= end
        and life.too_late(wall, span.due) >= end
        and not life.waived(invited_step(life, person))
    )


def after_day(wall: Wall, day: date) -> datetime:
    """Return the midnight that ends a day."""
    return datetime.combine(day + DAY, datetime.min.time(), wall.zone)


def invited_step(life: FollowUp, person: Document) -> str:
    """Return the id of the next check-in with somebody who asked for it."""
    made = len(check_ins_made(life, person["id"]))
    return f"check_in/{life.case['id']}/{person['id']}/{made + 1}"
