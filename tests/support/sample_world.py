"""The world of a sample letter: what its headers tell, as facts that its checks can know."""

from datetime import datetime
from typing import Any

from afterword.core.letters.finding import Around, LetterText, Recipient
from afterword.core.letters.samples import Sample
from afterword.core.ports import Proofreader
from afterword.core.reading import read_search

BEFORE = "2026-11-02"
NOW = datetime.fromisoformat("2026-12-10T12:00:00+00:00")
LONDON = "Europe/London"


def document(sample: Sample) -> dict[str, Any]:
    """Return the facts that the headers of a sample tell."""
    told = sample.headers
    name, _, title = told["To"].partition(", ")
    reference = "Reference" in told
    people = [] if reference else [{"id": "reader", "name": name, "title": title}]
    met = told["Met"]
    case: dict[str, Any] = {
        "id": "here",
        "role": told["Role"],
        "added": BEFORE,
        "employer": {"name": told["Employer"], "timezone": LONDON, "country": "GB"},
        "people": [each | {"roles": ["interviewer"], "email": "x@y.example"} for each in people],
        "interviews": [
            {
                "id": "r1",
                "round": 1,
                "start": f"{met}T10:00:00+00:00",
                "end": f"{met}T11:00:00+00:00",
                "timezone": LONDON,
                "people": [each["id"] for each in people],
            }
        ],
    }
    if told["Kind"] == "offer_answer":
        case["offers"] = [_offer(told["Offer"])]
    if "Outcome" in told:
        case["outcome"] = {"at": "2026-12-01T09:00:00+00:00", "kind": told["Outcome"]}
    found: dict[str, Any] = {
        "format": "afterword.facts/1",
        "candidate": {"name": told["From"], "timezone": LONDON, "country": "GB"},
        "cases": [case, *_elsewhere(sample)],
    }
    if reference:
        found["references"] = [{"id": "reader", "name": name, "relation": title}]
    return found


def _elsewhere(sample: Sample) -> list[dict[str, Any]]:
    """Return the other case that a letter speaks of: an offer there, or a name from there."""
    told = sample.headers
    offered = told["Kind"] == "offer_news" and "Offer" in told
    if not offered and "Elsewhere" not in told:
        return []
    other: dict[str, Any] = {
        "id": "elsewhere",
        "role": "Clerk",
        "added": BEFORE,
        "employer": {"name": told.get("Elsewhere", "Quillon Works"), "timezone": LONDON},
    }
    return [other | {"offers": [_offer(told["Offer"])]} if offered else other]


def _offer(words: str) -> dict[str, Any]:
    at, _, reply_by = words.partition(" reply by ")
    return {"id": "o1", "at": f"{at}T10:00:00+00:00", "reply_by": reply_by or None}


def letter(sample: Sample) -> LetterText:
    """Return the letter itself."""
    variant = sample.headers.get("Variant")
    return LetterText(body=sample.body, subject=sample.subject, kind=sample.kind, variant=variant)


def around(sample: Sample, proofreader: Proofreader) -> Around:
    """Return what a sample is checked against: its own world, in British spelling."""
    search = read_search(document(sample))
    case = next(each for each in search.cases if each.id == "here")
    readers: list[Recipient] = [*case.people, *search.references]
    return Around(
        search=search,
        case=case,
        person=readers[0],
        interview=case.interviews[0],
        now=NOW,
        dialect="UK",
        proofreader=proofreader,
    )
