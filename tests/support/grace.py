"""What calls and check-ins ask alike: gaps, floors, and the days after their date."""

from datetime import datetime, timedelta
from typing import Any

from tests.support.follow_up import Ahead, FollowUp, Span, Wall
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


def after_date(life: FollowUp, person: Document) -> Span | None:
    """Return when to ask after the date by which they decide, if it counts, before any gap."""
    by, wall = life.decides_by(), life.wall(person)
    if by is None:
        return None
    grace = life.number("check_in.after_decision_business_days")
    window = life.number("check_in.window_business_days")
    return after_floor(life, Span(wall.after(grace, by), wall.after(grace + window, by)), wall)


def after_floor(life: FollowUp, span: Span, wall: Wall) -> Span:
    """Return a span, moved behind the day before which they decide nothing."""
    floor = life.not_before()
    return span if floor is None else span.not_before(wall.after(1, floor))


def first_opens(life: FollowUp, person: Document) -> datetime | None:
    """Return when the check-in after their date first opened, or will; asked or not (ADR 0029)."""
    span, wall = after_date(life, person), life.wall(person)
    if span is None:
        return None
    for moment in life.governed(person):
        if moment < wall.opening(span.opens):
            span = span.not_before(life.after_gap(wall, moment))
    return wall.opening(span.opens)


def moved(life: FollowUp, span: Span, person: Document, gap: int | None = None) -> Span:
    """Return a span, moved by the contacts to this human that came while it lasted."""
    wall = life.wall(person)
    for moment in life.governed(person):
        if moment < life.too_late(wall, span.due):
            span = span.not_before(life.after_gap(wall, moment, gap))
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
