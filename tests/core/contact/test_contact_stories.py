"""Golden stories of may-contact: at each moment, whom one may write to or call, and why not."""

from pathlib import Path

import pytest

from afterword.calendars.public_holidays import PublicHolidays
from afterword.core.errors import BadInput
from afterword.core.limits import verdict
from afterword.core.planning import look, may_contact
from afterword.core.reading import read_search
from tests.support.story import Entry, read_story

STORIES = sorted((Path(__file__).parent / "stories").glob("*.txt"))
CALENDARS = PublicHolidays()


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_the_answers_are_what_the_story_tells(path: Path) -> None:
    """Below each `now`: a person, a kind of contact, and the answer word for word."""
    story = read_story(path)
    assert story.entries, "a story has a now"
    for entry in story.entries:
        asked = [line.partition(":")[0] for line in entry.lines]
        assert [f"{each}: {_answer(entry, *each.split())}" for each in asked] == entry.lines


def _answer(entry: Entry, name: str, kind: str = "check_in") -> str:
    """Write an answer: yes or the rule, the first date that is right, and the sentence."""
    try:
        found = may_contact(read_search(entry.facts), name, entry.now, kind, CALENDARS)
    except BadInput as refusal:
        return f"unknown | {refusal}"
    assert found.allowed == (found.rule is None)
    day = f" {found.earliest:%a} {found.earliest.day} {found.earliest:%b}" if found.earliest else ""
    return f"{found.rule or 'yes'}{day} | {found.why}"


def test_a_check_in_is_what_is_asked_about() -> None:
    """Where no kind is named, the answer is that for a check-in: an ending closes it."""
    entry = read_story(STORIES[0].with_name("after-the-ending.txt")).entries[-1]
    search = read_search(entry.facts)
    assert may_contact(search, "ruth", entry.now).rule == "contact.closed"
    outlook = look(search, entry.now, CALENDARS)
    assert verdict(outlook, "halden/ruth") == verdict(outlook, "halden/ruth", "check_in")
    assert verdict(outlook, "halden/ruth", "keep_in_touch").allowed
