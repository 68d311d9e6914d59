"""Whatever was understood can be saved, saved again, and moves nothing that it does not name."""

from datetime import datetime
from pathlib import Path

import pytest

from afterword.app.facts.record import Saved
from afterword.app.taking_in.answers import answer
from afterword.app.taking_in.proposal import Proposal
from afterword.core.errors import Refused
from afterword.core.facts import Interview
from afterword.core.writing import write_search
from afterword.intake.recognise import understand
from tests.support.pages import House
from tests.support.source_story import STORIES, Story, read_story

# These stories are about a meeting that is moved or called off on purpose.
MOVES = ("the-same-panel-moves", "the-panel-is-called-off", "mail-cancels-a-known-panel")
GIVEN = {
    "name": "Halden Robotics",
    "id": "halden",
    "timezone": "America/Chicago",
    "start": "10:00",
    "end": "18:00",
}
UNDERSTOOD = [path for path in STORIES if "\nrefused " not in path.read_text(encoding="utf-8")]


def house_of(story: Story) -> House:
    """Return a search that holds what the story says is known, at its moment."""
    search = story.known.search
    document = write_search(search) if search.candidate.name or search.cases else {}
    return House(document, story.known.now)


def answered(proposal: Proposal) -> Proposal:
    """Answer what is needed, zones first, as a person at the desk would."""
    wanted = [ask.pointer for ask in proposal.asks if ask.required]
    return answer(proposal, {place: GIVEN[place.rpartition("/")[2]] for place in wanted})


def saved_of(story: Story, house: House) -> Saved:
    """Read a story's source and save it with its answers."""
    return house.record.save(answered(understand(story.source, story.name, story.known)))


@pytest.mark.parametrize("path", UNDERSTOOD, ids=lambda path: path.stem)
def test_it_can_be_saved_and_the_second_time_changes_nothing(path: Path) -> None:
    """A file that is dropped twice, or a button pressed twice, thanks nobody twice."""
    story = read_story(path)
    house = house_of(story)
    first = saved_of(story, house)
    again = saved_of(story, house)
    assert again.keys == ()
    assert again.version == first.version


def _moves(path: Path) -> bool:
    return path.stem in MOVES or "another-calendar" in path.stem


@pytest.mark.parametrize(
    "path", [path for path in UNDERSTOOD if not _moves(path)], ids=lambda path: path.stem
)
def test_what_is_recorded_stays_where_it_was(path: Path) -> None:
    """Only the same meeting's own invitation moves an interview that is recorded already."""
    story = read_story(path)
    house = house_of(story)
    before = _spans(house)
    saved_of(story, house)
    after = _spans(house)
    assert {key: after.get(key) for key in before} == before


def _spans(house: House) -> dict[tuple[str, str], tuple[datetime, datetime, datetime | None]]:
    cases = house.ledger.state().search.cases
    return {(case.id, one.id): _span(one) for case in cases for one in case.interviews}


def _span(one: Interview) -> tuple[datetime, datetime, datetime | None]:
    return one.start, one.end, one.cancelled


@pytest.mark.parametrize(
    "path",
    [path for path in UNDERSTOOD if "\n! " in path.read_text(encoding="utf-8")],
    ids=lambda path: path.stem,
)
def test_nothing_is_saved_while_something_needed_is_open(path: Path) -> None:
    """A zone, a time or a name that nobody gave keeps everything out of the search."""
    story = read_story(path)
    house = house_of(story)
    version = house.review.version()
    with pytest.raises(Refused, match="one answer is missing") as refused:
        house.record.save(understand(story.source, story.name, story.known))
    assert refused.value.code == "unanswered"
    assert house.review.version() == version
