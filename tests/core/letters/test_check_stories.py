"""Golden stories: sentences and whole letters, and what the checks say of them."""

from pathlib import Path

import pytest

from afterword.core.letters.checks import check
from afterword.core.letters.finding import BLOCK, LetterText
from afterword.core.reading import read_search
from tests.support.letter_story import Line, read_letter, read_table, told
from tests.support.letter_world import around, document, letter, with_offer

FOLDER = Path(__file__).parent / "stories"
LINES = [line for path in sorted(FOLDER.glob("sentences-*.txt")) for line in read_table(path)]
LETTERS = sorted(FOLDER.glob("letter-*.txt"))
# These judge a letter as a whole, not the sentence that was added.
OF_THE_WHOLE = {"no_fit", "no_moment", "no_interest_thanks", "too_short", "ungrounded"}


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.name)
def test_a_sentence_is_marked_where_it_is_wrong_and_nowhere_else(line: Line) -> None:
    """Each sentence of a table gets its code at its place, and a harmless one gets none."""
    written = letter(line.text)
    found = check(written, around())
    for code in line.codes:
        assert code in {each.code for each in found}, f"{line.text}: no {code}"
    strangers = [
        each
        for each in found
        if each.code not in line.codes and (each.severity == BLOCK or not line.codes)
    ]
    assert not [each for each in strangers if each.code not in OF_THE_WHOLE], strangers
    own = [each for each in found if line.codes and each.code == line.codes[0]]
    begin = written.body.index(line.text)
    places = [(each.start - begin, each.text) for each in own]
    for text, start in line.marks:
        assert (start, text) in places, f"{text!r} is not among {places}"
    if line.suggestion is not None:
        assert line.suggestion in [right for each in own for right in each.suggestions[:1]]


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_a_letter_is_judged_as_its_story_says(path: Path) -> None:
    """Every finding of a whole letter stands below it, in the order in which it is shown."""
    story = read_letter(path)
    facts = {"offer": with_offer(disclose=True), "secret offer": with_offer(disclose=False)}
    search = read_search(facts.get(story.head.get("facts", ""), document()))
    written = LetterText(
        body=story.body,
        subject=story.head.get("subject"),
        kind=story.head.get("kind", "thank_you"),
        variant=story.head.get("variant"),
        attachments=tuple(filter(None, story.head.get("attached", "").split(", "))),
    )
    place = around(story.head.get("to", "priya"), search=search, siblings=tuple(story.siblings))
    found = [told(each) for each in check(written, place)]
    assert found == ([] if story.expected == ["nothing"] else story.expected), "\n".join(found)
