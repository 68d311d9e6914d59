"""Golden stories of calls: whom to ring, what to say and ask, and what the voicemail is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from afterword.calendars.public_holidays import PublicHolidays
from afterword.core.call_sheet import CallSheet, call_sheet
from afterword.core.errors import AfterwordError
from afterword.core.planning import look, plan
from afterword.core.reading import read_search
from afterword.core.voicemail import voicemail
from tests.support.story import Entry, read_story

STORIES = sorted((Path(__file__).parent / "stories").glob("*.txt"))
CALENDARS = PublicHolidays()


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_the_sheet_of_a_call_is_what_the_story_tells(path: Path) -> None:
    """Below each `now` stand the sheets of some calls, word for word."""
    story = read_story(path)
    assert story.entries, "a story has a now"
    for entry in story.entries:
        assert list(_told(entry)) == entry.lines


def _told(entry: Entry) -> Iterator[str]:
    """Write the sheets that an entry names, each beginning with the call's id."""
    for line in entry.lines:
        if line.startswith("call/"):
            yield from _sheet(entry, line.split()[0].rstrip(":"))


def _sheet(entry: Entry, call: str) -> Iterator[str]:
    try:
        sheet = _read(entry, call)
    except AfterwordError as refusal:
        yield f"{call}: {type(refusal).__name__} at {refusal.where or '-'}: {refusal}"
        return
    yield f"{call} {sheet.name}, {sheet.title or 'no title'}, {sheet.employer}"
    yield f"ring {sheet.phone or 'unknown'} for {sheet.minutes} minutes"
    yield from (f"say {each}" for each in sheet.sentences)
    yield from (f"ask {each}" for each in sheet.questions)
    yield f"voicemail {sheet.voicemail}"
    yield f"remember {sheet.remembered or 'nothing'}"


def _read(entry: Entry, call: str) -> CallSheet:
    search = read_search(entry.facts)
    outlook = look(search, entry.now, CALENDARS)
    return call_sheet(outlook, plan(search, entry.now, CALENDARS), call)


def test_the_json_of_a_sheet_holds_all_of_it() -> None:
    """Another program reads the same words, and when the call is due."""
    entry = read_story(STORIES[0].with_name("ruth-is-rung.txt")).entries[0]
    sheet = _read(entry, "call/halden/1")
    assert sheet.to_json() == {
        "step": "call/halden/1",
        "employer": "Halden Robotics",
        "name": "Ruth Delgado",
        "title": "Director of Operations",
        "phone": "+1 312 555 0100",
        "opens": "2026-11-30T09:00:00-06:00",
        "best": "2026-11-30T09:00:00-06:00",
        "due": "2026-12-03T17:00:00-06:00",
        "why": sheet.step.why,
        "minutes": 2,
        "sentences": list(sheet.sentences),
        "questions": list(sheet.questions),
        "voicemail": sheet.voicemail,
        "remembered": "wants one weekly number for the whole floor",
    }


@pytest.mark.parametrize(
    ("register", "dialect", "words"),
    [
        ("formal", "UK", "to enquire how matters stand"),
        ("formal", "US", "to inquire how matters stand"),
        ("warm", "US", "to ask where things stand"),
        ("plain", "UK", "ask how it is going"),
    ],
)
def test_a_voicemail_speaks_as_the_letters_do(register: str, dialect: str, words: str) -> None:
    """Three ways to say the same: who calls, thanks, the question, the number, goodbye."""
    said = voicemail("Hello Ruth, this is Maya.", "+1 312 555 0148", register, dialect)
    assert said.startswith("Hello Ruth, this is Maya. ")
    assert words in said
    assert "My number is +1 312 555 0148. Thank" in said
    assert "number" not in voicemail("Hello.", None, register, dialect)
