"""A person's answers to what a source did not say, put into the proposal where they belong."""

import copy
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from afterword.app.facts.same import slug
from afterword.app.taking_in.countries import country_given
from afterword.app.taking_in.proposal import Ask, Proposal, country_question
from afterword.app.taking_in.zones import country_of, zone_given
from afterword.core.errors import BadInput, WrongUsage

Body = dict[str, object]
_ROLES = frozenset({"interviewer", "hiring_manager", "recruiter", "coordinator", "contact"})
FORMATS = ("onsite", "video", "phone")
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)")


def answer(proposal: Proposal, answers: Mapping[str, str]) -> Proposal:
    """Return the proposal with the answers in it, by the pointers of its asks.

    A start or end may be answered as 13:00, as a day, or as a moment with offset; a zone by its
    IANA name. Raises WrongUsage for a pointer that nothing asks for, BadInput for an answer that
    cannot be one.
    """
    asked = {ask.pointer for ask in proposal.asks}
    document = copy.deepcopy(dict(proposal.document))
    # The zone first: the other times are read in it.
    for pointer in sorted(answers, key=lambda one: not one.endswith("/timezone")):
        if pointer not in asked:
            raise WrongUsage(
                f"Nothing asks for {pointer}", where=proposal.source, hint="See the asks shown."
            )
        _put(document, pointer, answers[pointer].strip())
    asks = (ask for ask in proposal.asks if ask.pointer not in answers)
    return replace(
        proposal, document=document, asks=tuple(_as_known(ask, document) for ask in asks)
    )


def _as_known(ask: Ask, document: Body) -> Ask:
    """Return a question for a country with the one that the answered zone lies in."""
    place, _, key = ask.pointer.rpartition("/")
    if key != "country" or ask.choices:
        return ask
    taken = found_at(document, place).get("country")
    if not isinstance(taken, str):
        return ask
    return replace(ask, question=country_question(taken), choices=(taken,))


def found_at(document: Body, pointer: str) -> Body:
    """Return the object at a pointer, an empty one where there is none."""
    place: object = document
    for part in pointer.split("/")[1:]:
        if isinstance(place, list) and part.isdecimal() and int(part) < len(place):
            place = place[int(part)]
        else:
            place = place.get(part) if isinstance(place, dict) else None
    return place if isinstance(place, dict) else {}


def _put(document: Body, pointer: str, value: str) -> None:
    if not value:
        raise BadInput("The answer is empty", where=pointer, hint="Leave the question out instead.")
    parts = pointer.split("/")[1:]
    place: object = document
    for part in parts[:-1]:
        place = place[int(part)] if isinstance(place, list) else _body(place).setdefault(part, {})
    key, body = parts[-1], _body(place)
    case = found_at(document, "/".join(["", *parts[:2]]))
    if "interviews" in parts:
        _put_into_interview(case, body, key, value, pointer)
    elif key == "roles":
        _put_role(case, body, value)
    elif key == "id":
        body["id"] = value.partition(":")[0]
    elif parts[-2:] == ["employer", "name"] and "added" in case:
        body["name"] = value
        case["id"] = slug(value, ())
    else:
        body[key] = _checked(key, value, pointer)


def _checked(key: str, value: str, pointer: str) -> str:
    """Return a plain answer, refused here where saving would refuse it."""
    if key == "country":
        code = country_given(value)
        if code is None:
            raise BadInput(
                f"“{value}” is no country that we know",
                where=pointer,
                hint="Answer with its name or its two letters, as in Sweden or SE.",
            )
        return code
    if key in {"by", "not_before", "from"}:
        return _read(value, pointer).date().isoformat()
    return value


def _body(found: object) -> Body:
    if not isinstance(found, dict):
        raise BadInput("The answer has no place in the proposal", hint="Read the source again.")
    return found


def _put_into_interview(case: Body, body: Body, key: str, value: str, pointer: str) -> None:
    if key == "round":
        if not value.isdecimal():
            raise BadInput(f"{value!r} is no round", where=pointer, hint="Answer with a number.")
        body["round"] = int(value)
    elif key == "timezone":
        _put_zone(case, body, value, pointer)
    elif key in {"start", "end"}:
        _put_moment(body, key, value, pointer)
    elif key == "format" and value not in FORMATS:
        raise BadInput(
            f"“{value}” is no way to meet",
            where=pointer,
            hint=f"Answer with one of {', '.join(FORMATS)}.",
        )
    else:
        body[key] = value


def _put_zone(case: Body, body: Body, value: str, pointer: str) -> None:
    zone = _zone(value, pointer)
    body["timezone"] = zone.key
    _place_employer(case, zone.key)
    walls = body.get("floating")
    if isinstance(walls, dict):
        for key in ("start", "end"):
            if key in walls:
                wall = datetime.fromisoformat(str(walls.pop(key)))
                body[key] = wall.replace(tzinfo=zone).isoformat()
        if not walls:
            del body["floating"]
        return
    for key in ("start", "end"):
        if key in body:
            body[key] = datetime.fromisoformat(str(body[key])).astimezone(zone).isoformat()


def _place_employer(case: Body, zone: str) -> None:
    """A new employer is where its interview is, as long as nobody says otherwise."""
    employer = case.get("employer")
    if not isinstance(employer, dict) or "added" not in case:
        return
    employer.setdefault("timezone", zone)
    if country := country_of(zone):
        employer.setdefault("country", country)


def _zone(value: str, pointer: str) -> ZoneInfo:
    name = zone_given(value)
    if name is None:
        raise BadInput(
            f"{value!r} is no time zone",
            where=pointer,
            hint="Answer with a name such as America/Chicago.",
        )
    return ZoneInfo(name)


def _put_moment(body: Body, key: str, value: str, pointer: str) -> None:
    other = body.get(key) or body.get("start") or body.get("end")
    base = datetime.fromisoformat(str(other)) if other else None
    clock = _CLOCK.fullmatch(value)
    if clock is None and len(value) == len("2026-11-20") and base:
        _move(body, _read(value, pointer).date() - base.date())
        return
    made = _on_day(body, base, clock, pointer) if clock else _read(value, pointer)
    if made.tzinfo is None:
        raise BadInput("The moment has no offset", where=pointer, hint="Answer with 13:00, say.")
    body[key] = made.isoformat()
    if {"start", "end"} <= body.keys():
        body.pop("floating", None)


def _move(body: Body, by: timedelta) -> None:
    for key in ("start", "end"):
        if key in body:
            old = datetime.fromisoformat(str(body[key]))
            zone = body.get("timezone")
            local = old.astimezone(ZoneInfo(str(zone))) if zone else old
            body[key] = (local + by).isoformat()


def _on_day(body: Body, base: datetime | None, clock: re.Match[str], pointer: str) -> datetime:
    walls = body.get("floating")
    day = base.date() if base else None
    if day is None and isinstance(walls, dict):
        day = date.fromisoformat(str(walls.get("date") or walls.get("start"))[:10])
    zone = body.get("timezone")
    place = _zone(str(zone), pointer) if zone else (base.tzinfo if base else None)
    if day is None or place is None:
        raise BadInput(
            "The time alone says no moment",
            where=pointer,
            hint="Answer the time zone too, or with a whole moment: 2026-11-20T13:00:00-06:00.",
        )
    hour, minute = int(clock[1]), int(clock[2])
    if hour > 23 or minute > 59:  # noqa: PLR2004 - a clock's hours and minutes
        raise BadInput(f"{clock[0]} is no time", where=pointer, hint="Answer with 13:00, say.")
    return datetime.combine(day, time(hour, minute), place)


def _read(value: str, pointer: str) -> datetime:
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        raise BadInput(
            f"{value!r} is no time", where=pointer, hint="Answer with 13:00, say."
        ) from None


def _put_role(case: Body, person: Body, value: str) -> None:
    """A role moves a person into the interviews, or out of them."""
    role = {"yes": "interviewer", "no": "contact"}.get(value.lower(), value)
    if role not in _ROLES:
        raise BadInput(f"“{value}” is no role", hint=f"Choose one of {', '.join(sorted(_ROLES))}.")
    met = role in {"interviewer", "hiring_manager"}
    # Who interviewed keeps what else they are: a recruiter who asked questions is both.
    before = person.get("roles")
    kept = before if met and isinstance(before, list) else []
    others = [one for one in kept if one not in {role, "contact", "coordinator"}]
    person["roles"] = [role, *others]
    interviews = case.get("interviews")
    for interview in interviews if isinstance(interviews, list) else []:
        people = interview.setdefault("people", [])
        if met and person["id"] not in people:
            people.append(person["id"])
        elif not met and person["id"] in people:
            people.remove(person["id"])
