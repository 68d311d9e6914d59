"""How often is too often, by the words of planning.md alone: the oracle of the contact limits.

It reads the facts document, counts one by one, and knows nothing of the planner.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

Document = dict[str, Any]
USUAL = {
    "contact.max_unanswered": 2,
    "contact.gap_days": 7,
    "contact.invited_max_unanswered": 6,
    "contact.invited_weeks": 12,
    "network.silent_stops_after": 2,
}
GOVERNED = ("call", "check_in", "referral_ask", "keep_in_touch")


def at(text: str) -> datetime:
    """Read a moment."""
    return datetime.fromisoformat(text)


def records(document: Document) -> Iterator[tuple[str, Document, list[Document]]]:
    """Yield every record of a human with its touches."""
    for case in document["cases"]:
        for person in case["people"]:
            touches = [each for each in case["touches"] if each.get("person") == person["id"]]
            yield f"{case['id']}/{person['id']}", person, touches
    for contact in document["contacts"]:
        yield f"contacts/{contact['id']}", contact, contact["touches"]


def same_human(document: Document, ref: str) -> set[str]:
    """Return all records of the human that a record belongs to, along `same_as`."""
    links = [(name, person.get("same_as")) for name, person, _ in records(document)]
    known = {ref}
    for _ in links:
        for one, other in links:
            if other and (one in known or other in known):
                known |= {one, other}
    return known


def same_employer(document: Document, case: Document) -> list[Document]:
    """Return the cases at one employer that count together: without outcome, and this one."""
    names = _names(case)
    for _ in document["cases"]:
        for other in document["cases"]:
            if _names(other) & names:
                names |= _names(other)
    together = [each for each in document["cases"] if _names(each) & names]
    return [each for each in together if not each.get("outcome") or each is case]


def _names(case: Document) -> set[str]:
    return {name.lower() for name in (case["employer"]["name"], *case["employer"]["also"])}


def heard(case: Document, now: datetime) -> list[datetime]:
    """Return when they were heard from: an answer, an interview held, an offer."""
    answers = [t for t in case["touches"] if t["direction"] == "in" and not t.get("automatic")]
    held = [i for i in case["interviews"] if not i.get("cancelled") and at(i["end"]) <= now]
    return [at(each["at"]) for each in answers + case.get("offers", [])] + [
        at(each["end"]) for each in held
    ]


def unanswered(document: Document, case: Document, now: datetime) -> int:
    """Count the governed contacts to an employer that nobody has answered."""
    together = same_employer(document, case)
    moments = [moment for each in together for moment in heard(each, now)]
    if case.get("outcome"):
        moments.append(at(case["outcome"]["at"]))
    return sum(
        1
        for each in together
        for touch in each["touches"]
        if _is_governed(touch) and (not moments or at(touch["at"]) > max(moments))
    )


def _is_governed(touch: Document) -> bool:
    return touch["kind"] in GOVERNED and touch["direction"] == "out"


def days_since(document: Document, ref: str, today: date, zone: ZoneInfo) -> int | None:
    """Return how many days ago the last governed contact to a human was, in a zone."""
    mine = same_human(document, ref)
    dates = [
        at(touch["at"]).astimezone(zone).date()
        for name, _, touches in records(document)
        if name in mine
        for touch in touches
        if _is_governed(touch)
    ]
    return (today - max(dates)).days if dates else None


def is_silenced(document: Document, ref: str, now: datetime) -> bool:
    """Tell whether a human asked not to be contacted, on any record."""
    mine = same_human(document, ref)
    asked = [person.get("do_not_contact") for name, person, _ in records(document) if name in mine]
    return any(each and at(each) <= now for each in asked)


def number(document: Document, name: str) -> int:
    """Return a number that the candidate chose, else the one of policy.md."""
    chosen: int = document.get("policy", {}).get(name, USUAL[name])
    return chosen


def is_a_machines(touch: Document) -> bool:
    """Tell whether an answer came from a machine: out of office, or a receipt."""
    return bool(touch["direction"] == "in" and touch.get("automatic"))


def hellos_in_vain(document: Document, ref: str) -> int:
    """Count the hellos in a row that a human has left without a word."""
    mine = same_human(document, ref)
    said = [t for name, _, touches in records(document) if name in mine for t in touches]
    count = 0
    for touch in sorted(said, key=lambda each: at(each["at"])):
        if is_a_machines(touch):
            continue
        count = 0 if touch["direction"] == "in" else count + (touch["kind"] == "keep_in_touch")
    return count


def too_many_hellos(document: Document, ref: str) -> bool:
    """Tell whether enough hellos in a row were left without a word."""
    return hellos_in_vain(document, ref) >= number(document, "network.silent_stops_after")


def no_more_hellos(document: Document, ref: str, now: datetime) -> bool:
    """Tell whether the human, or an employer with a record of theirs, left enough unanswered."""
    mine, most = same_human(document, ref), number(document, "contact.max_unanswered")
    theirs = [
        case
        for case in document["cases"]
        if any(f"{case['id']}/{person['id']}" in mine for person in case["people"])
    ]
    return too_many_hellos(document, ref) or any(
        unanswered(document, case, now) >= most for case in theirs
    )


def refusal(document: Document, ref: str, kind: str, now: datetime) -> str | None:
    """Return the rule that forbids a governed contact now, or None where it is allowed."""
    if is_silenced(document, ref, now):
        return "contact.forbidden"
    case = next((one for one in document["cases"] if one["id"] == ref.partition("/")[0]), None)
    if case is None:
        return _refusal_of_contact(document, ref, now)
    if case.get("outcome") and kind in {"call", "check_in"}:
        return "contact.closed"
    return _refusal_of_case(document, case, ref, kind, now)


def _refusal_of_case(
    document: Document, case: Document, ref: str, kind: str, now: datetime
) -> str | None:
    person = next(each for each in case["people"] if each["id"] == ref.partition("/")[2])
    zone = ZoneInfo(person.get("timezone") or case["employer"]["timezone"])
    today = now.astimezone(zone).date()
    most, gap = number(document, "contact.max_unanswered"), number(document, "contact.gap_days")
    asked = person.get("keep_posted") if kind == "check_in" else None
    if asked and not (asked.get("until") and today > date.fromisoformat(asked["until"])):
        most, gap = number(document, "contact.invited_max_unanswered"), asked["every_days"]
        if _invited_too_long_ago(document, case, asked, today, now, zone):
            return "contact.max_unanswered"
    in_vain = kind == "keep_in_touch" and no_more_hellos(document, ref, now)
    if unanswered(document, case, now) >= most or in_vain:
        return "contact.max_unanswered"
    passed = days_since(document, ref, today, zone)
    return "contact.gap" if passed is not None and passed < gap else None


def _invited_too_long_ago(
    document: Document, case: Document, asked: Document, today: date, now: datetime, zone: ZoneInfo
) -> bool:
    moments = [m for each in same_employer(document, case) for m in heard(each, now)]
    since = date.fromisoformat(asked["since"])
    if moments:
        since = max(since, max(moments).astimezone(zone).date())
    return today > since + timedelta(weeks=number(document, "contact.invited_weeks"))


def _refusal_of_contact(document: Document, ref: str, now: datetime) -> str | None:
    if no_more_hellos(document, ref, now):
        return "contact.max_unanswered"
    zone = ZoneInfo(document["candidate"]["timezone"])
    passed = days_since(document, ref, now.astimezone(zone).date(), zone)
    near = passed is not None and passed < number(document, "contact.gap_days")
    return "contact.gap" if near else None


def needs_something(case: Document, now: datetime) -> bool:
    """Tell whether law 5 wants something ahead in a case: they met or wrote, and it goes on."""
    waived = {each["step"] for each in case.get("waived", [])}
    if case.get("outcome") or case.get("offers") or f"rest/{case['id']}" in waived:
        return False
    ends = [at(each["end"]) for each in case["interviews"] if not each.get("cancelled")]
    return all(end <= now for end in ends) and bool(ends or case["touches"])


def share(document: Document, one: Document, other: Document) -> bool:
    """Tell whether two cases share a human or an employer, even by a third."""
    names = [{c["employer"]["name"], *c["employer"]["also"]} for c in (one, other)]
    if names[0] & names[1]:
        return True
    humans = [
        set().union(*(same_human(document, f"{case['id']}/{p['id']}") for p in case["people"]))
        for case in (one, other)
    ]
    return bool(humans[0] & humans[1])
