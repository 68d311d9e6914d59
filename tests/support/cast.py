"""The cast of every test: Maya Okafor and her panel of five at Halden Robotics.

``panel()`` is a facts document in canonical form; every call returns a new one, free to be changed.
"""

from collections.abc import Mapping
from typing import Any

Document = dict[str, Any]

PANEL = ("henrik", "joan", "priya", "ruth", "tomas")
INTERVIEW_ENDED = "2026-11-20T15:30:00-06:00"


def panel() -> Document:
    """Return the search right after the panel: five people, one remembered thing each."""
    return {
        "format": "afterword.facts/1",
        "candidate": maya(),
        "cases": [halden()],
        "references": [samuel()],
        "contacts": [lena()],
    }


def maya() -> Document:
    """Return the candidate, with what she is good at."""
    return {
        "name": "Maya Okafor",
        "email": "maya@okafor.example",
        "phone": "+1 312 555 0148",
        "timezone": "America/Chicago",
        "country": "US",
        "subdivision": "IL",
        "postal": {
            "lines": ["12 Elm St"],
            "city": "Chicago",
            "region": "IL",
            "postcode": "60614",
            "country": "US",
        },
        "strengths": strengths(),
    }


def strengths() -> list[Document]:
    """Return what she is good at, each with its evidence."""
    return [
        {
            "id": "dock",
            "claim": "I plan shifts that hold when trucks run late",
            "evidence": "ran the loading schedule of two docks at Tideway Foods",
            "topics": ["scheduling", "logistics"],
        },
        {
            "id": "forecast",
            "claim": "I make forecasts people can question",
            "evidence": "cut forecast complaints by half at Tideway Foods",
            "topics": ["forecasting", "reporting"],
        },
        {
            "id": "gaps",
            "claim": "I find out why the data is missing before I model it",
            "evidence": "traced a third of our empty readings to one loose connector",
            "topics": ["data quality"],
        },
        {
            "id": "page",
            "claim": "I write reports that fit on one page",
            "evidence": "replaced a 40-slide deck with a page that people read",
            "topics": ["stakeholder reporting"],
        },
    ]


def halden() -> Document:
    """Return the case: a panel on Friday 20 November, a decision by Friday 4 December."""
    return {
        "id": "halden",
        "role": "Senior Operations Analyst",
        "added": "2026-11-02",
        "interest": "keen",
        "employer": {
            "name": "Halden Robotics",
            "also": ["Halden"],
            "timezone": "America/Chicago",
            "country": "US",
            "subdivision": "IL",
            "closed": ["2026-12-24"],
            "hours": "09:00-17:00",
        },
        "needs": ["forecasting", "stakeholder reporting"],
        "people": panel_people(),
        "interviews": [panel_interview()],
        "decisions": [
            {
                "at": INTERVIEW_ENDED,
                "person": "joan",
                "said": "by the end of the first week of December",
                "by": "2026-12-04",
            }
        ],
        "promises": [
            {
                "id": "method",
                "at": "2026-11-20T15:00:00-06:00",
                "interview": "r1",
                "person": "priya",
                "what": "send her the one-page method",
                "due": "2026-11-25",
            }
        ],
    }


def panel_people() -> list[Document]:
    """Return the five who were met, by id."""
    return [
        person("henrik", "Henrik Aas", "Controls Engineer", "interviewer"),
        person("joan", "Joan Whitlock", "HR Business Partner", "interviewer", "recruiter"),
        person("priya", "Priya Raman", "Senior Analyst", "interviewer"),
        person("ruth", "Ruth Delgado", "Director of Operations", "interviewer"),
        person("tomas", "Tomás Iwu", "Logistics Lead", "interviewer"),
    ]


def panel_interview() -> Document:
    """Return the interview that everything starts from."""
    return {
        "id": "r1",
        "start": "2026-11-20T13:00:00-06:00",
        "end": INTERVIEW_ENDED,
        "timezone": "America/Chicago",
        "format": "onsite",
        "people": list(PANEL),
        "moments": [
            moment("ruth", "wants one weekly number for the whole floor", "page"),
            moment("tomas", "Mondays are for late trucks", "dock"),
            {
                "person": "priya",
                "said": "asked how I explain a forecast that turned out wrong",
                "mine": "gave the short answer; better: the first-slide story",
                "strengths": ["forecast"],
            },
            moment("henrik", "sensor gaps on line 4", "gaps"),
            moment("joan", "the team doubled in a year and nobody wrote down how it works"),
        ],
        "questions": [{"text": "How do you explain a wrong forecast?", "hard": True}],
    }


def person(name: str, full_name: str, title: str, *roles: str) -> Document:
    """Return somebody at Halden, with an address made of first and last name."""
    first, last = full_name.lower().replace("á", "a").split()
    return {
        "id": name,
        "name": full_name,
        "title": title,
        "roles": list(roles),
        "email": f"{first}.{last}@haldenrobotics.example",
        "verified": True,
    }


def moment(who: str, said: str, *strengths: str) -> Document:
    """Return one remembered thing; no strengths leaves the key out, as the canonical form does."""
    remembered: Document = {"person": who, "said": said}
    return remembered | ({"strengths": list(strengths)} if strengths else {})


def samuel() -> Document:
    """Return the reference, who was told about Halden before the interview."""
    return {
        "id": "samuel",
        "name": "Samuel Achterberg",
        "email": "samuel@achterberg.example",
        "relation": "former manager",
        "told": [{"case": "halden", "at": "2026-11-09T10:00:00-06:00"}],
    }


def lena() -> Document:
    """Return the contact from another house."""
    return {
        "id": "lena",
        "name": "Lena Fors",
        "employer": "Bellwether Health",
        "email": "lena@bellwether.example",
        "met": "2026-11-06",
        "source": "business card",
        "warm": True,
    }


def touch(name: str, at: str, kind: str = "thank_you", **others: object) -> Document:
    """Return something that was said, outgoing and by e-mail where nothing else is given."""
    said: Document = {"id": name, "at": at, "direction": "out", "kind": kind, "channel": "email"}
    return said | others


def with_touches(document: Mapping[str, Any], *touches: Document) -> Document:
    """Return the document with these touches in its first case."""
    case = document["cases"][0] | {"touches": list(touches)}
    return {**document, "cases": [case, *document["cases"][1:]]}


def other_case(name: str, employer: str) -> Document:
    """Return a second case at another employer, with one interviewer met on 18 November."""
    return {
        "id": name,
        "role": "Operations Analyst",
        "added": "2026-11-04",
        "employer": {
            "name": employer,
            "timezone": "America/Chicago",
            "country": "US",
            "subdivision": "IL",
        },
        "people": [
            {
                "id": "dana",
                "name": "Dana Whitfield",
                "roles": ["interviewer"],
                "email": f"dana@{name}.example",
            }
        ],
        "interviews": [
            {
                "id": "r1",
                "start": "2026-11-18T10:00:00-06:00",
                "end": "2026-11-18T11:00:00-06:00",
                "people": ["dana"],
            }
        ],
    }
