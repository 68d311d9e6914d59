"""A panel of twelve people, each written to in a register, each with a note to take up."""

from collections.abc import Sequence
from dataclasses import replace

from afterword.core.letters.brief import Brief, brief
from afterword.core.letters.occasion import Occasion
from afterword.core.reading import read_search
from tests.support.letter_world import document

NOTES = (
    "wants one weekly number", "asked how I explain a wrong forecast", "sensor gaps on line 4",
    "nobody trusts the dashboard", "we hire for curiosity, not for tools", "likes short emails",
    "How do you say no to a director?", "Excel everywhere", "the onboarding takes six months",
    "how they price spare parts", "asked if I know SQL", "budget frozen until April",
)  # fmt: skip # many short pieces, read as prose
NAMES = (
    "Ruth Delgado", "Tomás Iwu", "Priya Raman", "Henrik Aas", "Joan Whitlock", "Nadia Karim",
    "Oskar Lind", "Mei Tanaka", "Paul Ferris", "Greta Holm", "Ivan Petrov", "Sara Bloom",
)  # fmt: skip # many short pieces, read as prose


def panel(
    registers: list[str], country: str, notes: Sequence[str] = NOTES, variant: str = "keen"
) -> list[Brief]:
    """Return the briefs of a panel: a register for each of its people, each with a note."""
    facts = document()
    case = facts["cases"][0]
    ids = [f"p{at}" for at in range(len(registers))]
    case["employer"]["country"] = country
    case["people"] = [
        {"id": each, "name": name, "roles": ["interviewer"]}
        for each, name in zip(ids, NAMES, strict=False)
    ]
    case["interviews"][0]["people"] = ids
    case["interviews"][0]["moments"] = [
        {"person": each, "said": note} for each, note in zip(ids, notes, strict=False)
    ]
    case["decisions"], case["promises"] = [], []
    search = read_search(facts)
    return [
        replace(brief(search, thanks_to(each, variant)), register=register)
        for each, register in zip(ids, registers, strict=True)
    ]


def thanks_to(person: str, variant: str) -> Occasion:
    """Return the step of a thank-you for the interview of the panel."""
    return Occasion(
        id=f"thank_you/halden/r1/{person}",
        kind="thank_you",
        variant=variant,
        case="halden",
        interview="r1",
        person=person,
    )
