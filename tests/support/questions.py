"""What a language model is asked about a letter of the panel, and the facts behind it."""

from typing import Any

from afterword.core.facts import Case, Search
from afterword.core.letters.brief import Brief, brief
from afterword.core.letters.occasion import Occasion
from afterword.core.letters.question import Question, question_of
from afterword.core.reading import read_search
from tests.support.cast import other_case, panel


def asked(facts: dict[str, Any], who: str = "ruth", kind: str = "thank_you") -> Question:
    """Return what is asked for a letter to somebody of the first case."""
    search, case, own = searched(facts, who, kind)
    return question_of(search, case, own)


def searched(facts: dict[str, Any], who: str, kind: str) -> tuple[Search, Case, Brief]:
    """Return the search, its first case, and the brief of a letter."""
    search = read_search(facts)
    met = kind == "thank_you"
    step = Occasion(
        id=f"{kind}/halden/{'r1/' if met else ''}{who}",
        kind=kind,
        case="halden",
        interview="r1" if met else None,
        person=who,
        channel="email",
    )
    return search, search.cases[0], brief(search, step)


def crowded() -> dict[str, Any]:
    """Return the panel with another case beside it."""
    facts = panel()
    facts["cases"].append(other_case("corvid", "Corvid Freight"))
    facts["candidate"]["strengths"][3]["evidence"] = "replaced a deck for Dana Whitfield"
    return facts


def said(facts: dict[str, Any], words: str, who: str = "ruth") -> dict[str, Any]:
    """Return the facts with something else remembered of somebody."""
    moments = facts["cases"][0]["interviews"][0]["moments"]
    for moment in moments:
        if moment["person"] == who:
            moment["said"] = words
    return facts
