"""What calls and check-ins ask alike: gaps, floors, and the days after their date."""

from datetime import datetime, timedelta
from typing import Any

from tests.support.follow_up import Ahead, FollowUp, Span
from tests.support.restraint import at, heard, unanswered

Document = dict[str, Any]
DAY = timedelta(days=1)


def check_ins_made(life: FollowUp, person: str | None = None) -> list[datetime]:
    """Return when somebody was asked where things stand."""
    return sorted(
        at(each["at"])
        for each in life.case["touches"]
        if (each["direction"], each["kind"]) == ("out", "check_in")
        and person in {None, each.get("person")}
    )


def after_decision(life: FollowUp, person: Document, until: datetime) -> Span | None:
    """Return when to ask after their date has passed, if it counts and nobody asked yet."""
    wall = life.wall(person)
    by = life.decides_by()
    if by is None or any(wall.day(each) > by for each in check_ins_made(life)):
        return None
    grace = life.number("check_in.after_decision_business_days")
    window = life.number("check_in.window_business_days")
    span = Span(wall.after(grace, by), wall.after(grace + window, by))
    return moved(life, span, person, life.number("contact.gap_days"), until)


def moved(life: FollowUp, span: Span, person: Document, gap: int, until: datetime) -> Span:
    """Return a span, moved by the floor they set and by the contacts to this human."""
    wall, floor = life.wall(person), life.not_before()
    if floor is not None:
        span = span.not_before(wall.after(1, floor))
    for moment in life.governed(person):
        if moment < until and moment < life.too_late(wall, span.due):
            span = span.not_before(wall.forward(wall.day(moment) + DAY * gap))
    return span


def newest(life: FollowUp) -> datetime | None:
    """Return the newest contact of a case, either way."""
    said = [at(each["at"]) for each in life.case["touches"] if not each.get("automatic")]
    found = said + heard(life.case, life.now)
    return max(found or [at(each["at"]) for each in life.case["touches"]], default=None)


def too_many(life: FollowUp, limit: str = "contact.max_unanswered") -> bool:
    """Tell whether enough contacts to the employer are unanswered."""
    return unanswered(life.document, life.case, life.now) >= life.number(limit)


def ahead(life: FollowUp, span: Span, person: Document) -> Ahead:
    """Return how a step stands that is not too late."""
    wall = life.wall(person)
    opens, due = wall.opening(span.opens), wall.closing(span.due)
    late = "open" if life.now < due else "overdue"
    return Ahead("upcoming" if life.now < opens else late, opens, due, person["id"])
