"""Drawn searches made louder: in each way, more is to be said than in most that are drawn.

A law that is tried on quiet searches alone cannot fail. Each way changes a copy of the facts.
"""

import copy
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import wraps
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


def in_each_way(*ways: Way) -> Callable[[Callable[[Drawn], None]], Callable[[Drawn], None]]:
    """Try a law on a drawn search in each of the ways."""

    def tries(law: Callable[[Drawn], None]) -> Callable[[Drawn], None]:
        @wraps(law)
        def in_all(drawn: Drawn) -> None:
            for each in louder(drawn, *ways):
                law(each)

        return in_all

    return tries


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
        case["touches"].append(said(now - DAY * (9 - number), "check_in", "agent"))
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
    """Let everybody be thanked a day after the one round that there was, and nobody answer.

    Where nobody was written down, everybody of the case was there.
    """
    going_on(document, now)
    numbers = {"call.until_days": 7 + now.day % 5}
    document["policy"] = numbers | document.get("policy", {})
    for case in document["cases"]:
        held = [each for each in case["interviews"] if at(each["end"]) <= now]
        for meeting in case["interviews"]:
            called_off = meeting.get("cancelled") if meeting in held else now.isoformat()
            people = meeting["people"] or [each["id"] for each in case["people"]]
            meeting |= {"round": 1, "cancelled": called_off, "people": people}
        case["touches"] = [each for each in case["touches"] if each["direction"] == "out"]
        case |= {"promises": [], "waived": []}
        for meeting in held:
            sent = min(now, at(meeting["end"]) + DAY)
            for person in meeting["people"]:
                about = {"interview": meeting["id"], "id": f"{meeting['id']}-{person}"}
                case["touches"].append(said(sent, "thank_you", person) | about)


def said(moment: datetime, kind: str, person: str | None, way: str = "out") -> Document:
    """Return something that was said; what has a moment and a person of its own has an id, too."""
    name = f"{kind}-{person}-{moment:%m%d%H%M}".replace("_", "-")
    at_ = moment.isoformat()
    return {"id": name, "at": at_, "direction": way, "kind": kind, "person": person}


def written_to(document: Document, now: datetime) -> None:
    """Let somebody in each case be asked in the week after, and one letter in each be waived.

    Nobody there decides, some have a telephone, and some wrote before they were thanked.
    """
    thanked(document, now)
    document["policy"] |= {"contact.max_unanswered": 3}
    for number, case in enumerate(document["cases"], 2):
        for rank, person in enumerate(case["people"]):
            person |= {"roles": ["interviewer"], "phone": "+1 312 555 0199" if rank % 2 else None}
        for person in case["people"][:1]:
            case["touches"].append(said(now - DAY * number, "check_in", person["id"]))
        for meeting in case["interviews"][:1]:
            replied = min(at(meeting["end"]) + DAY / 2, now)
            case["touches"].append(said(replied, "reply", None, "in"))
            for person in meeting["people"][-1:]:
                unsent = f"{meeting['id']}-{person}"
                case["touches"] = [each for each in case["touches"] if each["id"] != unsent]
                step = f"thank_you/{case['id']}/{meeting['id']}/{person}"
                case["waived"].append({"step": step, "why": None, "at": replied.isoformat()})


def called(document: Document, now: datetime) -> None:
    """Let somebody call in each interview, two days after it, and again today."""
    thanked(document, now)
    for case in document["cases"]:
        for meeting in case["interviews"]:
            middle = at(meeting["start"]) + timedelta(minutes=10)
            for number, moment in enumerate((middle, at(meeting["end"]) + 2 * DAY, now)):
                touch = said(moment, "call", None) | {"id": f"{meeting['id']}-call{number}"}
                case["touches"] += [touch] if moment <= now else []


def waived_today(document: Document, now: datetime) -> None:
    """Let the call and the check-in of each case be waived today."""
    thanked(document, now)
    for case in document["cases"]:
        steps = (f"call/{case['id']}/1", f"check_in/{case['id']}/1")
        case["waived"] = [{"step": each, "why": None, "at": now.isoformat()} for each in steps]
        case["touches"] = [e for e in case["touches"] if e["kind"] not in {"call", "check_in"}]


def kept_posted(document: Document, now: datetime) -> None:
    """Let everybody have asked for a word every so often, some until a day, through an agency."""
    thanked(document, now)
    for case in document["cases"]:
        case["agency"] = True
        for number, person in enumerate(case["people"]):
            since, until = ((now + DAY * each).date().isoformat() for each in (-9, 30))
            ends = {"until": until} if number % 2 else {}
            person["keep_posted"] = {"every_days": 7 * (number + 1), "since": since, **ends}
            person["roles"] = [("hiring_manager", "recruiter")[number % 2]]


def deciding(document: Document, now: datetime) -> None:
    """Let each employer name a day: about its newest interview, an older one, or the call."""
    thanked(document, now)
    document["policy"] |= {"thank_you.not_before_minutes": 30 * (now.day % 3)}
    for number, case in enumerate(document["cases"], now.day):
        held = [each for each in case["interviews"] if not each["cancelled"]]
        ends = sorted(at(each["end"]).date() for each in held)
        if ends:
            by = ends[0] if number % 5 > 3 else ends[-1] + DAY * (number % 5)
            floor = ends[-1] + DAY * (8 + number // 2 % 2)
            dates = {"not_before": floor.isoformat()} if number % 2 else {"by": by.isoformat()}
            middle = max(at(each["end"]) for each in held) - timedelta(minutes=10)
            said_at = (now if number % 3 else min(middle, now)).isoformat()
            case["decisions"] = [{"at": said_at, "said": "soon", "told": True, **dates}]


def said_no(document: Document, now: datetime) -> None:
    """Let every employer have said no in these days, to somebody who asked for nothing since."""
    for number, case in enumerate(document["cases"]):
        no = now - DAY * (1 + 20 * (number % 2)) - timedelta(hours=now.day)
        case["outcome"] = {"at": no.isoformat(), "kind": "rejected"}
        case |= {"touches": [], "promises": []}
    for contact in document["contacts"]:
        contact["touches"] = []


def accepted_one(document: Document, now: datetime) -> None:
    """Let the offers of some be accepted, one after the other, and nobody say no to the rest."""
    going_on(document, now)
    for number, case in enumerate(document["cases"]):
        yes = now - DAY * (1 + 5 * number) - timedelta(hours=now.day)
        step = {"step": f"withdrawal/{case['id']}", "why": None, "at": yes.isoformat()}
        case["waived"] = [step] if number % 2 else []
        if number <= now.day % 2:
            case["outcome"] = {"at": yes.isoformat(), "kind": "offer_accepted"}


def offered(document: Document, now: datetime) -> None:
    """Let the first employer have made an offer weeks ago, to be answered one of these days."""
    going_on(document, now)
    for number, case in enumerate(document["cases"][:1]):
        made = now - DAY * (3 + 30 * (now.day % 2))
        reply_by = (now + DAY * (number + now.day % 6)).date().isoformat()
        case["offers"] = [{"id": "o1", "at": made.isoformat(), "reply_by": reply_by}]


def late_hours(document: Document, _now: datetime) -> None:
    """Let every office open at one, interviews end at night, and everybody lack an address."""
    for case in document["cases"]:
        for meeting in case["interviews"]:
            meeting["end"] = (at(meeting["end"]) + timedelta(minutes=45)).isoformat()
        case["employer"]["hours"] = "13:00-21:00"
        for person in case["people"]:
            person |= {"title": None, "email": None}


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


def one_panel_a_day(document: Document, _now: datetime) -> None:
    """Let everybody be in every interview, and all interviews of a case be on one day."""
    for case in document["cases"]:
        for meeting in case["interviews"]:
            first = at(case["interviews"][0]["start"]).date()
            shift = first - at(meeting["start"]).date()
            for key in ("start", "end"):
                meeting[key] = (at(meeting[key]) + shift).isoformat()
            meeting["people"] = [each["id"] for each in case["people"]]


def vouched_for(document: Document, _now: datetime) -> None:
    """Let one reference have been told of each case six weeks before its newest interview."""
    told = [
        {"case": case["id"], "at": at_.isoformat(), "kind": "heads_up"}
        for case in document["cases"]
        for at_ in [max((at(e["end"]) for e in case["interviews"]), default=_now) - 45 * DAY]
        if at_ <= _now
    ]
    document["references"] = [{"id": "samuel", "name": "Samuel Achterberg", "told": told}]


def said_twice(document: Document, _now: datetime) -> None:
    """Let everything be said twice in one moment."""
    for holder in document["cases"] + document["contacts"]:
        holder["touches"] += [each | {"id": f"{each['id']}-2"} for each in holder["touches"]]
