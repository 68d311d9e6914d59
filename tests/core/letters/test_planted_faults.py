"""Faults planted in composed letters: one name, one day or one job exchanged for another."""

import re
from collections.abc import Iterator, Mapping

import pytest

from afterword.core.facts import Person
from afterword.core.letters.brief import brief
from afterword.core.letters.checks import check
from afterword.core.letters.compose import compose
from afterword.core.letters.finding import Around, LetterText, blocks
from afterword.core.letters.occasion import Occasion
from afterword.core.reading import read_search
from tests.support.cast import person
from tests.support.letter_world import NOW, document

NAMES = ("Ruth Delgado", "Priya Raman", "Henrik Aas", "Joan Whitlock", "Nadia Karim", "Oskar Lind")
SAID = (
    "wants one weekly number for the whole floor", "Mondays are for late trucks",
    "asked how I explain a forecast that turned out wrong", "sensor gaps on line 4",
    "the team doubled in a year and nobody wrote down how it works", "nobody trusts the dashboard",
    "they are moving to a new ERP in March", "asked what I would do in my first 90 days",
    "told me the story of the flooded warehouse", "the onboarding takes six months",
)  # fmt: skip # many short pieces, read as prose
STRANGERS = ("Google", "Vattenfall AB", "Globex", "Kraft Heinz", "KUKA", "Orion Systems", "the BBC")
OTHERS = ("Corvid Freight", "Northlight Museum", "Cobalt Water", "Northlight", "Corvid")
SLIPS = ("Haldn", "Haldane", "Haldon", "Hadlen", "Hallden", "Holden")
JOBS = ("Visitor Analyst", "Logistics Planner", "Marketing Manager", "Senior Operations Manager")
GREETED = ("Dana", "Ms. Whitfield", "Mr. Smith", "Bob")
EMPLOYER = r"Halden(?P<rest> Robotics)?"
DAY_BEFORE = {"Friday": "Thursday", "November 20": "November 19"}


def planted(fault: str, match: re.Match[str]) -> tuple[str, ...]:
    """Return what may stand wrongly in a place."""
    wrong: Mapping[str, tuple[str, ...]] = {
        "a strange employer": STRANGERS,
        "another case's employer": OTHERS,
        "another job": JOBS,
        "another reader": tuple(f"Dear {name}," for name in GREETED),
        "another day": (DAY_BEFORE.get(match[0], ""),),
        "a slip in the employer": tuple(
            slip + (match.groupdict().get("rest") or "") for slip in SLIPS
        ),
    }
    return wrong[fault]


PLANTED = {
    "a strange employer": ("wrong_company", EMPLOYER),
    "another case's employer": ("wrong_company", EMPLOYER),
    "a slip in the employer": ("wrong_company", EMPLOYER),
    "another day": ("wrong_date", r"\bFriday\b|\bNovember 20\b"),
    "another job": ("wrong_role", "Senior Operations Analyst"),
    "another reader": ("wrong_person", r"\ADear [^\n]*,"),
}


def letters(seed: int) -> Iterator[tuple[LetterText, Around]]:
    """Yield the letters of a panel of six, each with what it is checked against."""
    facts = document()
    case = facts["cases"][0]
    case["people"] = [
        person(f"p{at}", name, "Analyst", "interviewer") for at, name in enumerate(NAMES)
    ]
    interview = case["interviews"][0]
    interview["people"] = [each["id"] for each in case["people"]]
    interview["moments"] = [
        {"person": each["id"], "said": said}
        for each, said in zip(case["people"], (SAID * 2)[seed:], strict=False)
    ]
    case["decisions"], case["promises"] = [], []
    search = read_search(facts)
    people: tuple[Person, ...] = search.cases[0].people
    occasions = [
        Occasion(
            id=f"thank_you/halden/r1/{each.id}",
            kind="thank_you",
            variant="keen",
            case="halden",
            interview="r1",
            person=each.id,
            channel="email",
        )
        for each in people
    ]
    drafts = compose([brief(search, each) for each in occasions], seed)
    for each, draft in zip(people, drafts, strict=True):
        around = Around(
            search=search,
            case=search.cases[0],
            person=each,
            interview=search.cases[0].interviews[0],
            now=NOW,
        )
        yield LetterText(body=draft.body, subject=draft.subject), around


@pytest.mark.parametrize("seed", range(8))
def test_what_is_composed_is_stopped_by_nothing(seed: int) -> None:
    """A letter of our own that could not be approved would be a riddle to whoever reads it."""
    for letter, around in letters(seed):
        assert blocks(check(letter, around)) == ()


@pytest.mark.parametrize("fault", PLANTED)
@pytest.mark.parametrize("seed", range(8))
def test_a_fault_planted_anywhere_stops_the_letter(fault: str, seed: int) -> None:
    """Each place where a letter names employer, day, job or reader is guarded."""
    code, pattern = PLANTED[fault]
    for letter, around in letters(seed):
        for match in re.finditer(pattern, letter.body):
            before, after = letter.body[: match.start()], letter.body[match.end() :]
            for wrong in planted(fault, match):
                body = before + wrong + after
                found = blocks(check(LetterText(body=body, subject=letter.subject), around))
                assert code in {each.code for each in found}, f"{wrong}: {body}"
