"""Golden stories: what was jotted down, and how a letter takes it up."""

from pathlib import Path

import pytest

from afterword.core.letters.discretion import may_be_told
from afterword.core.letters.jotting import Names, Turned
from afterword.core.letters.said import bears_on_the_work, is_asked, read_said
from afterword.core.letters.strengths import read_claim, read_evidence, read_mine

FOLDER = Path(__file__).parent / "stories"
NAMES = Names(
    reader=frozenset({"Ruth", "Delgado"}),
    writer=frozenset({"Maya", "Okafor"}),
    people=frozenset({"Henrik", "Aas"}),
    things=frozenset({"Halden", "Robotics", "Tideway", "Foods"}),
)
READERS = {
    "claim": lambda note: read_claim(note, NAMES),
    "evidence": lambda note: read_evidence(note, NAMES),
    "then": lambda note: read_mine(note, NAMES).then,
    "better": lambda note: read_mine(note, NAMES).better,
}


def rows(name: str) -> list[tuple[str, str]]:
    """Return the notes of a table with what is expected of each."""
    body = (FOLDER / name).read_text(encoding="utf-8").split("\n\n", maxsplit=2)[2]
    pairs = [line.partition(" => ") for line in body.splitlines() if line.strip()]
    return [(note, expected) for note, _, expected in pairs]


def told(turned: Turned | None) -> str:
    """Return what a letter can say, as the tables write it."""
    return f"{turned.shape}: {turned.text}" if turned else "nothing"


@pytest.mark.parametrize(("note", "expected"), rows("jottings-said.txt"))
def test_what_was_said_is_turned_to_its_reader(note: str, expected: str) -> None:
    """Each note becomes words for a letter to the person who said it, or nothing."""
    assert told(read_said(note, NAMES)) == expected


@pytest.mark.parametrize(("note", "expected"), rows("jottings-discretion.txt"))
def test_what_a_friend_would_not_repeat_is_kept(note: str, expected: str) -> None:
    """A confidence, a mood or a judgement never reaches a letter; plain talk of the work does."""
    assert ("told" if may_be_told(note) else "kept") == expected


@pytest.mark.parametrize(("note", "expected"), rows("jottings-claims.txt"))
def test_strengths_and_answers_are_told_by_their_owner(note: str, expected: str) -> None:
    """Each claim, deed and answer becomes words of the candidate, or nothing."""
    kind, _, text = note.partition(" ")
    assert told(READERS[kind](text)) == expected


@pytest.mark.parametrize(
    ("note", "asked"),
    [
        ("asked how I plan shifts", True),
        ("wondered whether one page is enough", True),
        ("asks how I plan shifts", True),
        ("asked me to send the page", False),
        ("asked that I send the page", False),
        ("told me about the page", False),
    ],
)
def test_a_question_told_in_the_third_person_is_known(note: str, *, asked: bool) -> None:
    """A question may be answered in the letter; a request or a story may not."""
    said = read_said(note, NAMES)
    assert said is not None
    assert is_asked(said) is asked


@pytest.mark.parametrize(
    ("note", "bears"),
    [
        ("wants one weekly number", True),
        ("the line loses an hour a day", True),
        ("late trucks", True),
        ("wants trained people", True),
        ("loves sailing", False),
        ("hates meetings", False),
        ("built the first line herself", False),
        ("told me about the flood", False),
    ],
)
def test_only_what_is_so_at_work_is_built_on(note: str, *, bears: bool) -> None:
    """How things are may be taken up; tastes and stories are only remembered."""
    said = read_said(note, NAMES)
    assert said is not None
    assert bears_on_the_work(said) is bears


def test_what_was_left_out_is_not_called_a_bad_answer() -> None:
    """Forgetting to mention something is another thing than answering badly."""
    assert read_mine("forgot to mention the dock", NAMES).missed
    assert not read_mine("better: the first-slide story", NAMES).missed
