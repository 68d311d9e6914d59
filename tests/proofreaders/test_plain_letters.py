"""Golden stories: letters of four writers, checked as the desk checks them, spelling and all."""

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from afterword.core.letters.checks import check
from afterword.core.letters.finding import Around, LetterText, blocks
from afterword.core.reading import read_search
from afterword.proofreaders.harper import Harper
from tests.support.letter_search import facts_of, fields

FOLDER = Path(__file__).parents[1] / "core" / "letters" / "stories"
NOW = datetime.fromisoformat("2026-11-23T09:00:00+00:00")


@dataclass(frozen=True, kw_only=True)
class Plain:
    """One letter: what is wrong with it, or "clean"; the marked place, or nothing."""

    name: str
    head: dict[str, list[str]]
    code: str
    kind: str
    text: str
    mark: str | None


def letters(path: Path) -> list[Plain]:
    """Read `code/kind: text with a ⟦mark⟧` lines below the head; a thank-you needs no kind."""
    _, head, lines = path.read_text(encoding="utf-8").split("\n\n", 2)
    found = []
    for number, line in enumerate(lines.strip().splitlines(), start=1):
        code, _, text = line.replace("\\n", "\n").partition(": ")
        mark = re.search("⟦(.*?)⟧", text)
        found.append(
            Plain(
                name=f"{path.stem}:{number}",
                head=fields(head),
                code=code.partition("/")[0],
                kind=code.partition("/")[2] or "thank_you",
                text=re.sub("[⟦⟧]", "", text),
                mark=mark[1] if mark else None,
            )
        )
    return found


LETTERS = [each for path in sorted(FOLDER.glob("plain-*.txt")) for each in letters(path)]


@pytest.mark.parametrize("plain", LETTERS, ids=lambda plain: plain.name)
def test_a_clean_letter_passes_and_a_fault_is_marked(plain: Plain, harper: Harper) -> None:
    """Nothing stops a clean letter; in another nothing is stopped but for what is wrong with it."""
    search = read_search(facts_of(plain.head))
    case = search.cases[0]
    greets = plain.text.startswith(("Dear ", "Hi "))
    greeting = "" if greets else f"Dear {case.people[0].name.split()[0]},\n\n"
    place = Around(
        search=search,
        case=case,
        person=case.people[0],
        interview=case.interviews[0],
        now=NOW,
        dialect=plain.head["dialect"][0],
        proofreader=harper,
    )
    body = f"{greeting}{plain.text}\n\nKind regards,\n{search.candidate.name}\n"
    found = check(LetterText(body=body, subject="Thank you", kind=plain.kind), place)
    stopped = [each for each in blocks(found) if each.code != plain.code]
    assert not stopped, [(each.code, each.text) for each in stopped]
    own = [each for each in found if each.code == plain.code]
    assert bool(own) is (plain.code != "clean")
    if plain.mark:
        assert any(plain.mark in each.text or each.text in plain.mark for each in own), own
