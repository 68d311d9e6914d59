"""Drawn searches made louder: in each way, more is to be said than in most that are drawn.

A law that is tried on quiet searches alone cannot fail. Each way changes a copy of the facts.
"""

import copy
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

from tests.support.restraint import at
from tests.support.searches import Drawn

Document = dict[str, Any]
Way = Callable[[Document, datetime], None]
DAY = timedelta(days=1)


def louder(drawn: Drawn, *ways: Way, days: tuple[int, ...] = (0,)) -> Iterator[Drawn]:
    """Yield a search in each of the ways, so many days later each time."""
    for way in ways:
        document = copy.deepcopy(drawn.document)
        way(document, drawn.now)
        for later in days:
            yield Drawn.of(document, drawn.now + DAY * later)


def as_drawn(_document: Document, _now: datetime) -> None:
    """Leave a search as it is."""


def going_on(document: Document, _now: datetime) -> None:
    """Let no case have an ending or an offer."""
    for case in document["cases"]:
        case |= {"outcome": None, "offers": []}


def of_one_name(document: Document, now: datetime) -> None:
    """Let everything go on, everybody be warm, and one name be one human in all cases."""
    going_on(document, now)
    known: dict[str, str] = {}
    for case in document["cases"]:
        case["waived"] = []
        for person in case["people"]:
            ref = f"{case['id']}/{person['id']}"
            first = known.setdefault(person["id"], ref)
            person |= {"warm": True, "same_as": first if first != ref else None}


def strangers(document: Document, now: datetime) -> None:
    """Let everything go on, everybody be warm, and nobody be known from another case."""
    going_on(document, now)
    for case in document["cases"]:
        case["waived"] = []
        for person in case["people"]:
            person |= {"warm": True, "same_as": None}


def one_door(document: Document, now: datetime) -> None:
    """Let one agent stand at the door of all cases."""
    of_one_name(document, now)
    door = {"id": "agent", "name": "Dana Whitfield", "roles": ["hiring_manager"]}
    for number, case in enumerate(document["cases"]):
        for person in case["people"]:
            person["roles"] = [e for e in person["roles"] if e in {"interviewer", "contact"}]
        same = f"{document['cases'][0]['id']}/agent" if number else None
        case["people"].append(door | {"same_as": same, "phone": "+1 312 555 0171"})


def asked_at_the_door(document: Document, now: datetime) -> None:
    """Let the agent at the door have been asked about each case, one day after the other."""
    one_door(document, now)
    document["policy"] = document.get("policy", {}) | {"contact.max_unanswered": 3}
    for number, case in enumerate(document["cases"]):
        case["touches"] = [each for each in case["touches"] if each["direction"] == "in"]
        said = {"id": "door", "at": (now - DAY * (9 - number)).isoformat(), "direction": "out"}
        case["touches"].append(said | {"kind": "check_in", "person": "agent"})
        case["promises"] = []


def one_house(document: Document, now: datetime) -> None:
    """Let all cases be at one employer, by two names, of whom only machines were heard."""
    of_one_name(document, now)
    for number, case in enumerate(document["cases"]):
        case["employer"]["name"] = "Halden" if number else "Halden Robotics"
        case["employer"]["also"] = [] if number else ["Halden"]
        for interview in case["interviews"]:
            interview["cancelled"] = now.isoformat()
        for touch in case["touches"]:
            touch["automatic"] = touch["direction"] == "in"


def thanked(document: Document, now: datetime) -> None:
    """Let everybody be thanked a day after the one round that there was, and nobody answer."""
    going_on(document, now)
    for case in document["cases"]:
        held = [each for each in case["interviews"] if at(each["end"]) <= now]
        for meeting in case["interviews"]:
            called_off = meeting.get("cancelled") if meeting in held else now.isoformat()
            meeting |= {"round": 1, "cancelled": called_off}
        case["touches"] = [each for each in case["touches"] if each["direction"] == "out"]
        case |= {"promises": [], "waived": []}
        for meeting in held:
            sent = min(now, at(meeting["end"]) + DAY).isoformat()
            for person in meeting["people"]:
                touch = {"id": f"{meeting['id']}-{person}", "kind": "thank_you", "at": sent}
                touch |= {"person": person, "interview": meeting["id"], "direction": "out"}
                case["touches"].append(touch)


def written_to(document: Document, now: datetime) -> None:
    """Let everybody be thanked, and somebody in each case be asked in the week after."""
    thanked(document, now)
    document["policy"] = document.get("policy", {}) | {"contact.max_unanswered": 3}
    for number, case in enumerate(document["cases"], 2):
        for person in case["people"][:1]:
            said = {"id": "ask", "at": (now - DAY * number).isoformat(), "direction": "out"}
            case["touches"].append(said | {"kind": "check_in", "person": person["id"]})


def kept_posted(document: Document, now: datetime) -> None:
    """Let everybody have asked for a word every so often, some until a day."""
    thanked(document, now)
    for case in document["cases"]:
        for number, person in enumerate(case["people"]):
            since, until = ((now + DAY * each).date().isoformat() for each in (-9, 30))
            ends = {"until": until} if number % 2 else {}
            person["keep_posted"] = {"every_days": 7 * (number + 1), "since": since, **ends}


def ended(document: Document, now: datetime) -> None:
    """Let every case have ended, and everybody be warm."""
    for case in document["cases"]:
        case["outcome"] = case.get("outcome") or {"at": now.isoformat(), "kind": "rejected"}
        for person in case["people"]:
            person["warm"] = True


def long_unthanked(document: Document, now: datetime) -> None:
    """Let nobody be thanked for nine days, nor reached in every second case, nor wait for it."""
    going_on(document, now)
    document["policy"] = document.get("policy", {}) | {"thank_you.expected": "optional"}
    for number, case in enumerate(document["cases"]):
        case |= {"touches": [], "promises": [], "waived": []}
        for person in case["people"]:
            person |= {"email": f"{person['id']}@people.example", "fax": None, "postal": None}
            if number % 2:
                person |= {"email": None, "prefers": None}
        for meeting in case["interviews"]:
            shift = now.date() - 9 * DAY - at(meeting["start"]).date()
            times = {key: (at(meeting[key]) + shift).isoformat() for key in ("start", "end")}
            meeting |= {"cancelled": None, **times}


def soon_silent(document: Document, now: datetime) -> None:
    """Let one after the other not want to hear any more, within this very day."""
    people = [each for case in document["cases"] for each in case["people"]]
    for number, person in enumerate(people + document["contacts"], 1):
        person["do_not_contact"] = (now + timedelta(minutes=17 * number)).isoformat()


def one_hello_a_week(document: Document, now: datetime) -> None:
    """Let one hello begin in a week, and one word since an ending long ago be enough."""
    for case in document["cases"]:
        case["outcome"] = {"at": (now - 80 * DAY).isoformat(), "kind": "withdrawn"}
    ended(document, now)
    for person in [each for case in document["cases"] for each in case["people"]]:
        person["do_not_contact"] = None
    for contact in document["contacts"]:
        contact["warm"] = True
    names = ("network.keep_in_touch_per_week", "network.silent_stops_after")
    numbers = dict.fromkeys((*names, "contact.max_unanswered"), 1)
    document["policy"] = document.get("policy", {}) | numbers


def one_panel_a_day(document: Document, _now: datetime) -> None:
    """Let everybody be in every interview, and all interviews of a case be on one day."""
    for case in document["cases"]:
        for meeting in case["interviews"]:
            first = at(case["interviews"][0]["start"]).date()
            shift = first - at(meeting["start"]).date()
            for key in ("start", "end"):
                meeting[key] = (at(meeting[key]) + shift).isoformat()
            meeting["people"] = [each["id"] for each in case["people"]]


def said_twice(document: Document, _now: datetime) -> None:
    """Let everything be said twice in one moment."""
    for holder in document["cases"] + document["contacts"]:
        holder["touches"] += [each | {"id": f"{each['id']}-2"} for each in holder["touches"]]
