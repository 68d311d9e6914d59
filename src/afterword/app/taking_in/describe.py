"""What a source was understood to say, in lines that a person reads before saying "save"."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from afterword.app.taking_in.proposal import Proposal
from afterword.core.in_words import day_text

_FORMATS = {"onsite": "on site", "video": "by video", "phone": "by phone"}
_ROLES = {
    "recruiter": "recruiter",
    "coordinator": "coordinator",
    "hiring_manager": "hiring manager",
    "contact": "contact",
}
Body = Mapping[str, object]


def describe(proposal: Proposal) -> list[str]:
    """Return the lines: employer and role, interviews, people, what was remembered and decided.

    Asks and notes are the proposal's own and are shown beside these lines.
    """
    candidate = proposal.document.get("candidate")
    said = [_you(candidate)] if isinstance(candidate, Mapping) else []
    return [*said, *(line for case in _bodies(proposal.document, "cases") for line in _case(case))]


def _you(candidate: Body) -> str:
    said = (_text(candidate, "name"), _text(candidate, "email"))
    return "You are " + ", ".join(part for part in said if part)


def _case(case: Body) -> Iterator[str]:
    employer = case.get("employer")
    name = _text(employer, "name") if isinstance(employer, Mapping) else ""
    yield ": ".join(
        part for part in (name or "An employer not yet named", _text(case, "role")) if part
    )
    year = _text(case, "added")[:4]
    for interview in _bodies(case, "interviews"):
        yield _interview(interview, year)
    for person in _bodies(case, "people"):
        yield _person(person)
    names = {_text(one, "id"): _text(one, "name") for one in _bodies(case, "people")}
    for interview in _bodies(case, "interviews"):
        for moment in _bodies(interview, "moments"):
            yield f"{names.get(_text(moment, 'person'), 'Somebody')}: {_text(moment, 'said')}"
    for decision in _bodies(case, "decisions"):
        yield _decision(decision, year)


def _bodies(body: Body, key: str) -> list[Body]:
    found = body.get(key)
    return (
        [one for one in found if isinstance(one, Mapping)]
        if isinstance(found, list | tuple)
        else []
    )


def _text(body: Body, key: str) -> str:
    found = body.get(key)
    return str(found) if found is not None else ""


def _interview(interview: Body, year: str) -> str:
    start, end = _moment(interview, "start"), _moment(interview, "end")
    parts = []
    if start:
        parts.append(_day(start.date(), year))
        clock = f"{start:%H:%M}" + (f"–{end:%H:%M}" if end else "")
        parts.append(f"{clock} {_place(_text(interview, 'timezone'), start)}")
    else:
        parts.append(_floating(interview, year))
    parts.append(_FORMATS.get(_text(interview, "format"), ""))
    number = _text(interview, "round")
    parts.append(f"round {number}" if number not in {"", "1"} else "")
    head = "Cancelled interview" if interview.get("cancelled") else "Interview"
    return f"{head} {', '.join(part for part in parts if part)}"


def _floating(interview: Body, year: str) -> str:
    held = interview.get("floating")
    walls = held if isinstance(held, Mapping) else {}
    if "date" in walls:
        return f"{_day(date.fromisoformat(str(walls['date'])), year)}, time not yet known"
    if "start" in walls:
        start = datetime.fromisoformat(str(walls["start"]))
        return f"{_day(start.date(), year)}, {start:%H:%M} in a time zone not yet known"
    return "at a time not yet known"


def _moment(body: Body, key: str) -> datetime | None:
    found = body.get(key)
    return datetime.fromisoformat(found) if isinstance(found, str) else None


def _day(day: date, year: str) -> str:
    other = f" {day.year}" if year and str(day.year) != year else ""
    return f"{day_text(day)}{other}"


def _place(zone: str, moment: datetime) -> str:
    if zone:
        return f"{zone.rpartition('/')[2].replace('_', ' ')} time"
    offset = f"{moment:%z}"
    minutes = "" if offset[3:5] == "00" else f":{offset[3:5]}"
    return "UTC" if offset == "+0000" else f"UTC{offset[:3]}{minutes}"


def _person(person: Body) -> str:
    roles = person.get("roles")
    said = (
        [_ROLES[one] for one in roles if one in _ROLES] if isinstance(roles, list | tuple) else []
    )
    parts = (_text(person, "name") or "Somebody not yet named", _text(person, "title"))
    title = _text(person, "title").lower()
    return ", ".join(
        part
        for part in (
            *parts,
            _text(person, "email"),
            _text(person, "phone"),
            *(one for one in said if one not in title),
        )
        if part
    )


def _decision(decision: Body, year: str) -> str:
    said = f" (“{_text(decision, 'said')}”)" if decision.get("said") else ""
    if decision.get("told") is False:
        return f"They would not say when they decide{said}"
    words = {"from": "from", "by": "by", "not_before": "not before"}
    parts = [
        f"{word} {_day(date.fromisoformat(_text(decision, key)), year)}"
        for key, word in words.items()
        if decision.get(key)
    ]
    return (
        f"They decide {', '.join(parts)}{said}" if parts else f"They decide at no named date{said}"
    )
