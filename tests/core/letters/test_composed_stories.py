"""Golden stories: whole sets of letters as they are composed, to be read from end to end."""

from dataclasses import replace
from pathlib import Path

import pytest

from afterword.core.facts import Search
from afterword.core.letters.brief import Brief, brief
from afterword.core.letters.compose import compose
from afterword.core.letters.occasion import Occasion
from tests.support.letter_search import fields
from tests.support.told_story import search_of

# What the ids of these kinds end with: the promise or the offer that they are about.
LAST = {"promise": "w0", "offer_news": "o", "offer_answer": "o"}
PATHS = sorted((Path(__file__).parent / "stories").glob("composed-*.txt"))


def occasion_of(line: str) -> Occasion:
    """Read `person kind variant`; the kind is a thank-you and the variant none unless told."""
    given = line.split()[:3]
    person, kind, variant = [*given, *["thank_you", "-"][len(given) - 1 :]]
    return Occasion(
        id=f"{kind}/case0/r1/{person}/{LAST.get(kind, '')}",
        kind=kind,
        variant=None if variant == "-" else variant,
        case="contacts" if person.startswith("contacts") else "case0",
        interview="r1",
        person=person,
        channel="email",
    )


def brief_of(search: Search, line: str, language: str = "en") -> Brief:
    """Return the brief of a line; a fourth word chooses the register."""
    register = " ".join(line.split()[3:])
    found = brief(search, occasion_of(line), language)
    return replace(found, register=register) if register else found


def composed(text: str) -> str:
    """Return the letters of a story: a line of each occasion, the subject, and the body."""
    _, _, head, *_ = text.split("\n\n")
    said = fields(head)
    search = search_of(said)
    language = said.get("language", ["en"])[0]
    briefs = [brief_of(search, line, language) for line in said["letter"]]
    drafts = compose(briefs, int(said["seed"][0]))
    lines = zip(said["letter"], drafts, strict=True)
    return "\n".join(f"## {line}\n{draft.subject}\n\n{draft.body}" for line, draft in lines)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_set_is_composed_as_it_was_read(path: Path) -> None:
    """Every word, paragraph and subject of a set is one that somebody has read and found good."""
    text = path.read_text(encoding="utf-8")
    assert composed(text) == text[text.index("## ") :]
