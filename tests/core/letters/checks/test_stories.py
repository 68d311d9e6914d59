"""Golden stories: whole letters of other searches than Halden's, and what is found in them.

A file holds a title, the search in short form, and letters under `## name` lines; below the
letter, `---` and one line a finding that blocks, as `code “text”`, or `no block`.
"""

from datetime import datetime
from pathlib import Path

import pytest

from afterword.core.letters.checks import check
from afterword.core.letters.finding import Around, Finding, LetterText, blocks
from afterword.core.reading import read_search
from tests.support.letter_search import facts_of, fields

FOLDER = Path(__file__).parents[1] / "stories"
STORIES = [
    (path, name)
    for path in sorted(FOLDER.glob("check-*.txt"))
    for name in (
        line.removeprefix("## ")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith("## ")
    )
]


def told(finding: Finding) -> str:
    """Return a block as a story tells it."""
    return f"{finding.code} “{' '.join(finding.text.split())}”"


@pytest.mark.parametrize(("path", "name"), STORIES, ids=[name for _, name in STORIES])
def test_a_letter_is_stopped_for_what_is_wrong_and_for_nothing_else(path: Path, name: str) -> None:
    """Each block of a letter is told below it, and a clean letter has none."""
    head, *letters = path.read_text(encoding="utf-8").split("\n## ")
    text = next(each for each in letters if each.partition("\n")[0] == name).partition("\n")[2]
    own, _, rest = text.partition("\n\n")
    body, _, expected = rest.partition("\n---\n")
    said = fields(own)
    search = read_search(facts_of(fields(head.split("\n\n")[1])))
    case = search.cases[0]
    letter = LetterText(
        body=f"{body.strip()}\n",
        subject=said["subject"][0],
        kind=said.get("kind", ["thank_you"])[0],
    )
    place = Around(
        search=search,
        case=case,
        person=case.people[int(said.get("to", ["0"])[0])],
        interview=case.interviews[0],
        now=datetime.fromisoformat("2026-11-23T09:00:00+00:00"),
        dialect="UK",
    )
    found = [told(each) for each in blocks(check(letter, place))] or ["no block"]
    assert found == expected.strip().splitlines()
