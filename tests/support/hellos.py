"""Who of the network hears from the candidate, and when, by the page and ADRs 0031 and 0038."""

from collections import Counter
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from tests.support.follow_up import Ahead, FollowUp, Wall
from tests.support.restraint import (
    at,
    is_a_machines,
    is_silenced,
    no_more_hellos,
    records,
    same_human,
)

Document = dict[str, Any]
DAY = timedelta(days=1)
USUAL = {
    "network.keep_in_touch_days": 90,
    "network.keep_in_touch_per_week": 2,
    "network.referral_window_days": 14,
}


class Friend(NamedTuple):
    """A human of the network: the record that names them, and the day since which they wait."""

    ref: str
    wall: Wall
    since: datetime
    said: int


def hellos(document: Document, now: datetime) -> dict[str, Ahead]:
    """Return the hellos that are ahead, two a week, the longest silence first."""
    days = _number(document, "network.keep_in_touch_days")
    waiting = [(each, each.wall.day(each.since) + DAY * days) for each in _friends(document, now)]
    found: dict[str, Ahead] = {}
    room = _said(document)
    while waiting:
        monday = min(_monday(friend.wall.forward(day)) for friend, day in waiting)
        week = [one for one in waiting if _monday(one[0].wall.forward(one[1])) == monday]
        week.sort(key=lambda one: (one[0].since, one[0].ref))
        places = max(0, _number(document, "network.keep_in_touch_per_week") - room[monday])
        for friend, day in week[:places]:
            found |= _step(document, friend, day, now)
        waiting = [one for one in waiting if one not in week]
        waiting += [(friend, monday + 7 * DAY) for friend, _ in week[places:]]
    return found


def _step(document: Document, friend: Friend, day: date, now: datetime) -> dict[str, Ahead]:
    wall, window = friend.wall, _number(document, "network.referral_window_days")
    opens = wall.opening(wall.forward(day))
    due = wall.closing(wall.forward(day + DAY * window))
    late = "open" if now < due else "overdue"
    state = "upcoming" if now < opens else late
    return {
        f"keep_in_touch/{friend.ref}/{friend.said + 1}": Ahead(
            state, opens, due, friend.ref.partition("/")[2]
        )
    }


def _number(document: Document, name: str) -> int:
    chosen: int = document.get("policy", {}).get(name, USUAL[name])
    return chosen


def _monday(day: date) -> date:
    return day - DAY * day.weekday()


def _said(document: Document) -> Counter[date]:
    """Count the hellos that were said in each week of the candidate's calendar."""
    zone = ZoneInfo(document["candidate"]["timezone"])
    touches = [t for each in document["cases"] + document["contacts"] for t in each["touches"]]
    return Counter(
        _monday(at(each["at"]).astimezone(zone).date()) for each in touches if _is_hello(each)
    )


def _is_hello(touch: Document) -> bool:
    return bool(touch["kind"] == "keep_in_touch" and touch["direction"] == "out")


def _friends(document: Document, now: datetime) -> list[Friend]:
    """Return each human of the network once, if they may hear from the candidate."""
    found: dict[frozenset[str], Friend] = {}
    for ref, _, _ in records(document):
        human = frozenset(same_human(document, ref))
        friend = None if human in found else _friend(document, human, now)
        if friend is not None:
            found[human] = friend
    return list(found.values())


def _friend(document: Document, human: frozenset[str], now: datetime) -> Friend | None:
    mine = [(ref, person, touches) for ref, person, touches in records(document) if ref in human]
    names = sorted(_names(document, human, now))
    liked = any(person.get("warm") or person.get("keep_posted") for _, person, _ in mine)
    barred = is_silenced(document, mine[0][0], now) or no_more_hellos(document, mine[0][0], now)
    if not names or not liked or barred:
        return None
    ref = names[0][1]
    wall = _wall(document, ref)
    since = _since(document, human, wall, now)
    said = sum(_is_hello(touch) for _, _, touches in mine for touch in touches)
    return Friend(ref, wall, since, said) if since else None


def _names(document: Document, human: frozenset[str], now: datetime) -> list[tuple[str, str]]:
    """Return the records that are in the network, the one of the first ending first."""
    found = [
        ("9999", f"contacts/{each['id']}")
        for each in document["contacts"]
        if f"contacts/{each['id']}" in human
    ]
    for case in document["cases"]:
        end = case.get("outcome")
        if end and end["kind"] != "offer_accepted":
            met = {each.person["id"] for each in FollowUp(document, case, now).letters()}
            held = {n for e in FollowUp(document, case, now).held() for n in e["people"]}
            when = at(end["at"]).astimezone(ZoneInfo("UTC")).isoformat()
            refs = {f"{case['id']}/{each}" for each in met & held}
            found += [(when, ref) for ref in refs & human]
    return found


def _wall(document: Document, ref: str) -> Wall:
    """Return the calendar of the place where a record is at home."""
    name, _, person = ref.partition("/")
    for case in document["cases"]:
        for each in case["people"]:
            if (case["id"], each["id"]) == (name, person):
                zone = ZoneInfo(each.get("timezone") or case["employer"]["timezone"])
                return Wall(case["employer"], zone)
    home = document["candidate"]
    return Wall(home, ZoneInfo(home["timezone"]))


def _since(document: Document, human: frozenset[str], wall: Wall, now: datetime) -> datetime | None:
    """Return the moment since which a human has heard nothing; a day begins as the office opens."""
    moments = [
        at(touch["at"])
        for ref, _, touches in records(document)
        if ref in human
        for touch in touches
        if not is_a_machines(touch)
    ]
    for case in document["cases"]:
        life = FollowUp(document, case, now)
        met = [each for each in life.letters() if life.ref(each.person) in human]
        ends = [at(meeting["end"]) for each in met for meeting in each.meetings]
        moments += [end for end in ends if end <= now]
        theirs = any(life.ref(each) in human for each in case["people"])
        moments += [at(case["outcome"]["at"])] if theirs and case.get("outcome") else []
    people = [person for ref, person, _ in records(document) if ref in human]
    moments += [_morning(wall, each["met"]) for each in people if each.get("met")]
    asked = [each["keep_posted"]["since"] for each in people if each.get("keep_posted")]
    return max(moments or [_morning(wall, each) for each in asked], default=None)


def _morning(wall: Wall, day: str) -> datetime:
    return wall.opening(date.fromisoformat(day))
