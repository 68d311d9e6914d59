"""Which calls are ahead in a case, and when, by the page."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from tests.support.follow_up import Ahead, FollowUp, Letter, Span, Wall
from tests.support.grace import ahead, first_opens, too_many
from tests.support.restraint import at, is_silenced

Document = dict[str, Any]
DAY = timedelta(days=1)
NEVER = datetime.max.replace(tzinfo=UTC)


def made_call(life: FollowUp, number: int) -> Document | None:
    """Return the call that was made after a round and before the next."""
    first = max((at(e["end"]) for e in life.held() if e["round"] == number), default=None)
    later = [at(e["start"]) for e in life.meetings() if e["round"] > number]
    next_one = min(later, default=NEVER)
    touches: list[Document] = sorted(life.case["touches"], key=lambda each: at(each["at"]))
    for touch in touches:
        made = (touch["direction"], touch["kind"]) == ("out", "call")
        if made and first and first <= at(touch["at"]) and at(touch["at"]) < next_one:
            return touch
    return None


def of_round(life: FollowUp, number: int) -> list[tuple[Letter, datetime | None]]:
    """Return the letters that a call counts, with when each was sent."""
    found = []
    for letter in life.letters():
        if not any(each["round"] == number for each in letter.meetings):
            continue
        sent = life.sent(letter)
        step = f"thank_you/{life.case['id']}/{letter.meetings[0]['id']}/{letter.person['id']}"
        silent = is_silenced(life.document, life.ref(letter.person), life.now)
        if sent or not (life.waived(step) or silent):
            found.append((letter, sent))
    return found


def basis(life: FollowUp, number: int, wall: Wall) -> date:
    """Return the day from which a call is counted."""
    letters = of_round(life, number)
    if not letters:
        return max(wall.day(at(e["end"])) for e in life.held() if e["round"] == number)
    if all(sent for _, sent in letters):
        return max(wall.day(sent) for _, sent in letters if sent)
    days = []
    for letter, _ in letters:
        theirs = life.wall(letter.person)
        end = theirs.day(at(letter.meetings[-1]["end"]))
        due = theirs.after(life.number("thank_you.due_business_days"), end)
        days.append(wall.day(theirs.closing(due)))
    return max(days)


def call_window(life: FollowUp, number: int, wall: Wall) -> Span | None:
    """Return when a call may be made, before any gap; None where they decide too soon."""
    day = basis(life, number, wall)
    opens = wall.forward(day + DAY * life.number("call.after_days"))
    due = max(opens, wall.back(day + DAY * life.number("call.until_days")))
    by, floor = life.decides_by(), life.not_before()
    if by is not None and by < opens:
        span = Span(wall.after(1, day), wall.back(by - DAY))
        return span if span.opens <= span.due else None
    if floor is not None and floor >= opens:
        later = life.number("call.not_before_window_business_days")
        return Span(wall.after(1, floor), wall.after(later, floor))
    return Span(opens, due)


def is_answered(life: FollowUp, number: int) -> bool:
    """Tell whether they were heard from since the letters, so that a call has no point."""
    sent = [sent for _, sent in of_round(life, number) if sent]
    mine = [at(e["end"]) for e in life.held() if e["round"] == number]
    since = max(sent or mine)
    answers = [
        at(e["at"])
        for e in life.case["touches"]
        if e["direction"] == "in" and not e.get("automatic")
    ]
    others = [at(e["end"]) for e in life.held() if e["round"] != number]
    return any(moment > since for moment in answers + others)


def calls(life: FollowUp) -> dict[str, Ahead]:
    """Return the calls that are still to be made."""
    found: dict[str, Ahead] = {}
    person = life.contact(phone=True)
    if person is None or life.is_over() or too_many(life):
        return found
    for number in pending(life):
        step, span = f"call/{life.case['id']}/{number}", call_span(life, number, person)
        if span and not life.waived(step) and life.now < call_lost(life, span, person):
            unsent = any(sent is None for _, sent in of_round(life, number))
            found[step] = ahead(life, span, person)._replace(tentative=unsent)
    return found


def missed_calls(life: FollowUp) -> list[datetime]:
    """Return when calls became too late, gave way or were waived."""
    rounds = {each["round"] for each in life.held()}
    waivers = {each: life.waived(f"call/{life.case['id']}/{each}") for each in rounds}
    found = [each for number, each in waivers.items() if each and not made_call(life, number)]
    person = life.contact(phone=True)
    if person and not too_many(life) and not life.accepted():
        unmade = [each for each in pending(life) if not waivers[each]]
        spans = [call_span(life, each, person) for each in unmade]
        found += [call_lost(life, span, person) for span in spans if span]
    return found


def pending(life: FollowUp) -> list[int]:
    """Return the rounds whose call was not made and has still a point."""
    return [
        number
        for number in sorted({each["round"] for each in life.held()})
        if not any(each["round"] > number for each in life.meetings())
        and not made_call(life, number)
        and not is_answered(life, number)
    ]


def call_span(life: FollowUp, number: int, person: Document) -> Span | None:
    """Return when a call may be made, after every contact that moved it."""
    wall = life.wall(person)
    span = call_window(life, number, wall)
    for moment in life.governed(person):
        if span and moment < call_lost(life, span, person):
            span = span.not_before(life.after_gap(wall, moment))
    return span


def call_lost(life: FollowUp, span: Span, caller: Document) -> datetime:
    """Return when a call gives way: too late, or its window over and a check-in open."""
    wall, person = life.wall(caller), life.contact()
    late, opens = life.too_late(wall, span.due), person and first_opens(life, person)
    return min(late, max(wall.closing(span.due), opens)) if opens else late
