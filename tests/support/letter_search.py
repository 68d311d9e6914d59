"""The searches of the stories of letters, in their short form."""

from tests.support.cast import Document


def case_of(number: int, line: str) -> Document:
    """Read `Employer (also) | role | date of the interview | Name, honorific, title; …`."""
    employer, role, day, people = (part.strip() for part in line.split(" | "))
    name, _, also = employer.rstrip(")").partition(" (")
    listed = [[part.strip() for part in each.split(",")] for each in people.split(";")]
    case: Document = {
        "id": f"case{number}",
        "role": role or None,
        "added": "2026-10-01",
        "interest": "keen",
        "employer": {"name": name, "also": [also] if also else [], "timezone": "Europe/London"},
        "people": [
            {
                "id": f"p{place}",
                "name": person[0],
                "honorific": person[1] or None,
                "title": person[2],
                "roles": ["interviewer"],
            }
            for place, person in enumerate(listed)
        ],
    }
    case["interviews"] = [
        {
            "id": "r1",
            "round": 1,
            "start": f"{day}T10:00:00+00:00",
            "end": f"{day}T11:00:00+00:00",
            "timezone": "Europe/London",
            "format": "video",
            "people": [each["id"] for each in case["people"]],
        }
    ]
    return case


def facts_of(head: dict[str, list[str]]) -> Document:
    """Return the facts file that a story's head stands for."""
    cases = [case_of(number, line) for number, line in enumerate(head["case"])]
    for case in cases:
        case["employer"]["country"] = head.get("country", [None])[0]
    for line in head.get("offer", []):
        number, disclose = line.split()
        offer = {"id": "o", "at": "2026-11-22T10:00:00+00:00", "disclose": disclose == "open"}
        cases[int(number)]["offers"] = [offer]
    candidate = {"name": head["candidate"][0], "timezone": "Europe/London"}
    return {"format": "afterword.facts/1", "candidate": candidate, "cases": cases}


def fields(text: str) -> dict[str, list[str]]:
    """Read `key: value` lines; a key may stand several times."""
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        key, _, value = line.partition(": ")
        found.setdefault(key, []).append(value)
    return found
