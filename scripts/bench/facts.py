"""The facts that are measured on: an ordinary case, and a search with a thousand of them."""

from datetime import date, timedelta
from typing import Any

FRIDAY = date(2026, 11, 20)
MOMENT = "2026-11-26T12:00:00-06:00"
ROUNDS = 5
PEOPLE = (
    ("ruth", "Ruth Delgado", "Operations Director", "wants one weekly number"),
    ("tomas", "Tomás Iwu", "Plant Manager", "sensor gaps on line 4"),
    ("priya", "Priya Raman", "Senior Analyst", "asked how I explain a wrong forecast"),
    ("henrik", "Henrik Aas", "Controller", "month-end closes too late"),
    ("joan", "Joan Whitlock", "HR Business Partner", "walked me through the next steps"),
)


def ordinary(
    case: str = "halden", employer: str = "Halden Robotics", friday: date = FRIDAY
) -> dict[str, Any]:
    """Return one case: one round with five people on a Friday, eight touches, a decision date."""
    domain = f"{case}.example"
    people = [
        {
            "id": id_,
            "name": name,
            "title": title,
            "roles": ["interviewer"],
            "email": f"{id_}@{domain}",
        }
        for id_, name, title, _ in PEOPLE
    ]
    return {
        "id": case,
        "role": "Senior Operations Analyst",
        "added": _day(friday, -18),
        "interest": "keen",
        "employer": {
            "name": employer,
            "timezone": "America/Chicago",
            "country": "US",
            "subdivision": "IL",
        },
        "people": people,
        "interviews": [_panel(friday)],
        "decisions": [{"at": _moment(friday, 0, 15), "person": "joan", "by": _day(friday, 14)}],
        "touches": [*_thanked(people, friday), *_heard(friday)],
    }


def heavy(case: str = "halden", employer: str = "Halden Robotics") -> dict[str, Any]:
    """Return one case with five rounds, a fortnight apart, of eight people, and sixty touches."""
    found = ordinary(case, employer, FRIDAY - timedelta(weeks=8))
    people = [
        {
            "id": f"p{n}",
            "name": name,
            "title": title,
            "roles": ["interviewer"],
            "email": f"p{n}@x.example",
        }
        for n, (_, name, title, _) in enumerate((*PEOPLE, *PEOPLE[:3]))
    ]
    found["people"], found["interviews"], found["touches"] = people, [], []
    for number in range(1, ROUNDS + 1):
        friday = FRIDAY - timedelta(weeks=2 * (ROUNDS - number))
        panel = _panel(friday) | {"id": f"r{number}", "round": number, "moments": []}
        found["interviews"].append(panel | {"people": [each["id"] for each in people]})
        said = [*_thanked(people, friday), *_heard(friday), *_heard(friday)[:1]]
        found["touches"] += [
            each
            | {"id": f"r{number}-{n}", "at": _moment(friday, 1, 8 + n), "person": f"p{n % 8}"}
            | ({"interview": f"r{number}"} if n < len(people) else {})
            for n, each in enumerate(said)
        ]
    found["decisions"] = [{"at": _moment(FRIDAY, 0, 15), "by": _day(FRIDAY, 14)}]
    return found


def _panel(friday: date) -> dict[str, Any]:
    return {
        "id": "r1",
        "round": 1,
        "start": _moment(friday, 0, 13),
        "end": _moment(friday, 0, 15),
        "timezone": "America/Chicago",
        "format": "onsite",
        "people": [id_ for id_, _, _, _ in PEOPLE],
        "moments": [{"person": id_, "said": said} for id_, _, _, said in PEOPLE],
    }


def search(*cases: dict[str, Any]) -> dict[str, Any]:
    """Return a facts file with Maya's card and these cases."""
    return {
        "format": "afterword.facts/1",
        "candidate": {
            "name": "Maya Okafor",
            "email": "maya@okafor.example",
            "timezone": "America/Chicago",
            "country": "US",
            "subdivision": "IL",
        },
        "cases": list(cases),
    }


def thousand(friday: date) -> dict[str, Any]:
    """Return a search of 1,000 cases, as a busy career centre never has it for one person."""
    return search(*(ordinary(f"c{n:04}", f"Halden Robotics {n}", friday) for n in range(1000)))


def _thanked(people: list[dict[str, Any]], friday: date) -> list[dict[str, Any]]:
    return [
        {
            "id": f"t{n}",
            "at": _moment(friday, 0, 17 + n),
            "direction": "out",
            "kind": "thank_you",
            "person": person["id"],
            "interview": "r1",
            "channel": "email",
        }
        for n, person in enumerate(people)
    ]


def _heard(friday: date) -> list[dict[str, Any]]:
    """Return a reply, an automatic one, and a message, on the day after."""
    said = (("in", "reply", "ruth", False), ("in", "reply", "tomas", True))
    touches = (*said, ("out", "message", "tomas", False))
    return [
        {
            "id": f"t{n}",
            "at": _moment(friday, 1, n),
            "direction": direction,
            "kind": kind,
            "person": person,
            "automatic": automatic,
        }
        for n, (direction, kind, person, automatic) in enumerate(touches, 5)
    ]


def _day(friday: date, later: int) -> str:
    return (friday + timedelta(days=later)).isoformat()


def _moment(friday: date, later: int, hour: int) -> str:
    return f"{_day(friday, later)}T{hour:02}:00:00-06:00"
