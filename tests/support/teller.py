"""Builds a facts document from the lines of a story, one at a time."""

import re
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tests.support import cast

Document = dict[str, Any]
YEAR = 2026
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MOMENT = re.compile(
    r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (\d{1,2}) ([A-Z][a-z]{2})(?: (\d{4}))? "
    r"(\d{2}:\d{2}(?::\d{2})?)(?:-(\d{2}:\d{2}))?(?: ([+-]\d{2}:\d{2}))?"
)
NAMES = {
    **{each["id"]: each for each in cast.halden()["people"]},
    "dana": cast.person("dana", "Dana Whitfield", "Head of Visitor Services"),
    "greta": cast.person("greta", "Greta Lind", "Engineer"),
    "omar": cast.person("omar", "Omar Haddad", "Engineer"),
    "noa": cast.person("noa", "Noa Barak", "Engineer"),
}
LISTS = {"also", "closed", "cases"}
DAY_KEYS = {"by", "not_before", "due", "reply_by", "added", "met", "from", "closed"}


def moment(text: str, zone: ZoneInfo) -> tuple[datetime, datetime | None]:
    """Read "Fri 20 Nov 13:00-15:30" in a zone; the weekday must be right."""
    match = MOMENT.match(text)
    assert match is not None, "no moment"
    weekday, day, month, year, start, end, offset = match.groups()
    date = f"{year or YEAR}-{MONTHS.index(month) + 1:02d}-{int(day):02d}"
    first = datetime.fromisoformat(f"{date}T{start}")
    assert DAYS[first.weekday()] == weekday, f"{date} is no {weekday}"
    last = datetime.fromisoformat(f"{date}T{end}") if end else None
    if last is not None and last <= first:
        last += timedelta(days=1)
    if offset:
        return datetime.fromisoformat(f"{first.isoformat()}{offset}"), None
    return _fix(first, zone), _fix(last, zone) if last else None


def _fix(local: datetime, zone: ZoneInfo) -> datetime:
    """Give a wall-clock time the offset of its zone, as a facts file writes it."""
    return datetime.fromisoformat(local.replace(tzinfo=zone).isoformat())


class Teller:
    """Builds a facts document line by line; a line about a known id replaces what it says."""

    def __init__(self) -> None:
        """Begin with an empty search of Maya's."""
        self.candidate: Document = {"name": "Maya Okafor", "email": "maya@okafor.example"}
        self.home = ZoneInfo("America/Chicago")
        self.policy: Document = {}
        self.cases: dict[str, Document] = {}
        self.case: Document = {}
        self.references: dict[str, Document] = {}
        self.contacts: dict[str, Document] = {}
        self.said = 0

    def document(self) -> Document:
        """Return the facts so far, apart from what is still to be told."""
        return {
            "format": "afterword.facts/1",
            "candidate": dict(self.candidate),
            "policy": dict(self.policy),
            "cases": [_frozen(each) for each in self.cases.values()],
            "references": [_frozen(each) for each in self.references.values()],
            "contacts": [_frozen(each) for each in self.contacts.values()],
        }

    @property
    def zone(self) -> ZoneInfo:
        """Return the zone in which the story tells its times: the employer's, else Maya's."""
        name = self.case.get("employer", {}).get("timezone")
        return ZoneInfo(name) if name else self.home

    def tell(self, text: str) -> None:
        """Take one line of facts."""
        match = MOMENT.match(text)
        if match is None:
            head, options = _options(text)
            word, _, rest = head.partition(" ")
            getattr(self, f"_{word}")(rest, options)
            return
        head, options = _options(text[match.end() :].strip())
        word, _, rest = head.partition(" ")
        start, end = moment(match.group(0), self.zone)
        if end is not None:
            options["end"] = end.isoformat()
        getattr(self, f"_at_{word}")(start, rest, options)

    # ── things that are ───────────────────────────────────────────────────────────────────────

    def _candidate(self, place: str, options: Document) -> None:
        zone, _, country = place.partition(" ")
        self.home = ZoneInfo(zone)
        self.candidate |= {"timezone": zone, **_country(country), **options}

    def _country(self, country: str, options: Document) -> None:
        """Tell where Maya lives without her zone."""
        self.candidate["country"] = country

    def _policy(self, choice: str, options: Document) -> None:
        name, _, value = choice.partition(" ")
        self.policy[name] = int(value) if value.isdigit() else value

    def _case(self, head: str, options: Document) -> None:
        """Read "halden: Halden Robotics, America/Chicago US-IL; agency", or go back to a case."""
        id_, _, rest = head.partition(": ")
        known = self.cases.setdefault(
            id_, {"id": id_, "added": "2026-11-02", "employer": {"name": id_}, "people": []}
        )
        self.case = known
        name, _, place = rest.partition(", ")
        zone, _, country = place.partition(" ")
        employer: Document = {"name": name, "timezone": zone or None, **_country(country)}
        known["employer"] |= {key: value for key, value in employer.items() if value}
        for key, value in options.items():
            where = known if key in {"agency", "interest", "added", "role"} else known["employer"]
            where[key] = value

    def _person(self, head: str, options: Document) -> None:
        """Read "ruth hiring_manager interviewer; phone=…; email=": a known name, with changes."""
        id_, *roles = head.split()
        _put(self.case["people"], {**NAMES[id_], "roles": roles, **options})

    def _remembers(self, head: str, options: Document) -> None:
        """Read "ruth: wants one number", said in the interview told last."""
        who, _, said = head.partition(": ")
        moments = self.case["interviews"][-1].setdefault("moments", [])
        moments.append({"person": who, "said": said})

    def _reference(self, head: str, options: Document) -> None:
        id_, _, name = head.partition(": ")
        address = f"{id_}@achterberg.example"
        self.references[id_] = {"id": id_, "name": name, "email": address, "told": [], **options}

    def _contact(self, head: str, options: Document) -> None:
        id_, _, name = head.partition(": ")
        address = f"{id_}@network.example"
        self.contacts[id_] = {"id": id_, "name": name, "email": address, "touches": [], **options}

    # ── things that happen at a moment ────────────────────────────────────────────────────────

    def _at_interview(self, start: datetime, head: str, options: Document) -> None:
        id_, _, people = head.partition(": ")
        made: Document = {"id": id_, "start": start.isoformat()}
        _put(self._list("interviews"), {**made, "people": people.split(), **options})

    def _at_cancels(self, at: datetime, head: str, options: Document) -> None:
        interview = next(each for each in self.case["interviews"] if each["id"] == head)
        interview["cancelled"] = at.isoformat()

    def _at_decides(self, at: datetime, head: str, options: Document) -> None:
        self._list("decisions").append(
            {"at": at.isoformat(), **({"said": head} if head else {}), **options}
        )

    def _at_out(self, at: datetime, head: str, options: Document) -> None:
        self._touch("out", at, head, options)

    def _at_in(self, at: datetime, head: str, options: Document) -> None:
        self._touch("in", at, head, options)

    def _touch(self, direction: str, at: datetime, head: str, options: Document) -> None:
        self.said += 1
        kind, _, person = head.partition(" ")
        made: Document = {"id": f"t{self.said}", "at": at.isoformat(), "direction": direction}
        made |= {"kind": kind, "person": person or None, "channel": "email", **options}
        if person.startswith("contacts/"):
            id_ = person.partition("/")[2]
            self.contacts[id_]["touches"].append({**made, "person": None})
        else:
            self._list("touches").append(made)

    def _at_offer(self, at: datetime, head: str, options: Document) -> None:
        self._list("offers").append({"id": head, "at": at.isoformat(), **options})

    def _at_outcome(self, at: datetime, head: str, options: Document) -> None:
        kind, _, person = head.partition(" ")
        self.case["outcome"] = {"at": at.isoformat(), "kind": kind, "person": person or None}

    def _at_promise(self, at: datetime, head: str, options: Document) -> None:
        who, _, what = head.partition(": ")
        id_, _, person = who.partition(" ")
        made = {"id": id_, "at": at.isoformat(), "person": person or None, "what": what, **options}
        _put(self._list("promises"), made)

    def _at_keeps(self, at: datetime, head: str, options: Document) -> None:
        promise = next(each for each in self.case["promises"] if each["id"] == head)
        promise["kept"] = at.isoformat()

    def _at_told(self, at: datetime, head: str, options: Document) -> None:
        self.references[head]["told"].append(
            {"case": self.case["id"], "at": at.isoformat(), **options}
        )

    def _at_waives(self, at: datetime, head: str, options: Document) -> None:
        step, _, why = head.partition(": ")
        self._list("waived").append({"step": step, "why": why, "at": at.isoformat()})

    def _at_silences(self, at: datetime, head: str, options: Document) -> None:
        person = next(each for each in self.case["people"] if each["id"] == head)
        person["do_not_contact"] = at.isoformat()

    def _at_wants_references(self, at: datetime, head: str, options: Document) -> None:
        self.case["references_requested"] = at.isoformat()

    def _list(self, key: str) -> list[Document]:
        made: list[Document] = self.case.setdefault(key, [])
        return made


def _options(text: str) -> tuple[str, Document]:
    """Split "head; key=value; flag" into the head and what its options say."""
    head, *others = [part.strip() for part in text.split(";")]
    options: Document = {}
    for other in others:
        key, given, value = other.partition("=")
        options[key] = _value(key, value) if given else True
    return head, options


def _value(key: str, value: str) -> object:
    if key in LISTS:
        return value.split("|")
    if key == "every":
        raise ValueError("write keep_posted=14 2026-11-20 [2027-01-31]")
    if key == "keep_posted":
        days, since, *until = value.split()
        return {"every_days": int(days), "since": since, "until": until[0] if until else None}
    if key == "postal":
        return {"lines": [value], "city": "Chicago", "country": "US"}
    if value in {"yes", "no"}:
        return value == "yes"
    return int(value) if key == "round" else value or None


def _country(text: str) -> Document:
    country, _, subdivision = text.strip().partition("-")
    return {"country": country or None, "subdivision": subdivision or None}


def _put(records: list[Document], record: Document) -> None:
    records[:] = [each for each in records if each["id"] != record["id"]] + [record]


def _frozen(value: Any) -> Any:  # noqa: ANN401  any JSON value
    """Copy a document deep enough that later lines of the story do not change it."""
    if isinstance(value, dict):
        return {key: _frozen(each) for key, each in value.items()}
    return [_frozen(each) for each in value] if isinstance(value, list) else value
