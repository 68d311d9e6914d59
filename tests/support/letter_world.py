"""The search around the letters of the tests: Halden's panel, and four other cases beside it."""

from datetime import datetime
from functools import cache

from afterword.core.facts import Case, Person, Search
from afterword.core.letters.checks import check
from afterword.core.letters.finding import Around, Finding, LetterText, Sibling
from afterword.core.ports import Proofreader
from afterword.core.reading import read_search
from tests.support.cast import Document, panel

NOW = datetime.fromisoformat("2026-11-23T09:00:00-06:00")


def document() -> Document:
    """Return the facts: Halden's panel, three employers without an offer, one with."""
    facts = panel()
    people = {each["id"]: each for each in facts["cases"][0]["people"]}
    people["ruth"]["honorific"] = "Ms"
    people["tomas"]["called"] = "Tom"
    facts["cases"] += [
        _case("northlight", "Northlight Museum", "Visitor Analyst", ("dana", "Dana Whitfield")),
        _case("corvid", "Corvid Freight", "Logistics Planner", ("ana", "Ana Brandt")),
        _case("cobalt", "Cobalt Water", "Data Analyst", ("grant", "Grant Osei")),
    ]
    facts["cases"][1]["employer"]["also"] = ["Northlight"]
    facts["cases"][3]["employer"]["also"] = ["CW"]
    return facts


def with_offer(*, disclose: bool) -> Document:
    """Return the facts once Northlight has made an offer."""
    facts = document()
    facts["cases"][1]["offers"] = [
        {
            "id": "o1",
            "at": "2026-11-22T10:00:00-06:00",
            "reply_by": "2026-12-08",
            "disclose": disclose,
        }
    ]
    return facts


def _case(case: str, employer: str, role: str, person: tuple[str, str]) -> Document:
    return {
        "id": case,
        "role": role,
        "added": "2026-10-20",
        "interest": "keen",
        "employer": {"name": employer, "timezone": "America/Chicago", "country": "US"},
        "people": [{"id": person[0], "name": person[1], "roles": ["interviewer"]}],
    }


@cache
def world() -> Search:
    """Return the search of `document`."""
    return read_search(document())


def around(
    person: str | None = "priya",
    *,
    search: Search | None = None,
    siblings: tuple[Sibling, ...] = (),
    proofreader: Proofreader | None = None,
) -> Around:
    """Return what a letter to somebody of Halden's panel is checked against."""
    found = search or world()
    case = found.cases[0]
    return Around(
        search=found,
        case=case,
        person=reader(case, person) if person else None,
        interview=case.interviews[0],
        siblings=siblings,
        now=NOW,
        proofreader=proofreader,
    )


def reader(case: Case, person: str) -> Person:
    """Return one of a case's people."""
    return next(each for each in case.people if each.id == person)


def letter(sentence: str, *, kind: str = "thank_you", to: str = "Dear Priya,") -> LetterText:
    """Return a sound letter with one sentence more in its first paragraph."""
    body = (
        f"{to}\n\nThank you for your time on Friday. {sentence}\n\nYou asked how I explain a "
        "forecast that turned out wrong. I have since built one page that does it, and I would be "
        "glad to bring that to Halden.\n\nKind regards,\nMaya Okafor\n"
    )
    return LetterText(body=body, subject="Your question on Friday", kind=kind)


def found_in(sentence: str, person: str = "priya") -> tuple[Finding, ...]:
    """Check a sound letter with one sentence more."""
    return check(letter(sentence), around(person))


def codes(findings: tuple[Finding, ...]) -> list[str]:
    """Return the codes of findings, in their order."""
    return [each.code for each in findings]
