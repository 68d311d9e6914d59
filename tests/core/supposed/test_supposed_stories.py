"""Golden stories of what if: each sentence, and every line that a person would read below it."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from afterword.calendars.public_holidays import PublicHolidays
from afterword.core.planning import plan
from afterword.core.reading import read_search
from afterword.core.what_if import what_if
from tests.support import cast

NOW = datetime.fromisoformat("2026-11-24T15:00:00-06:00")
CALENDARS = PublicHolidays()
PAGES = sorted((Path(__file__).parent / "stories").glob("*.txt"))
TOLD = [part for path in PAGES for part in path.read_text(encoding="utf-8").split("\n\n")[2:]]


@pytest.mark.parametrize("part", TOLD, ids=lambda part: part.splitlines()[0])
def test_a_supposing_is_told_as_the_story_tells_it(part: str) -> None:
    """The panel at Halden and an interview at Cobalt Water, as they stood on 24 November."""
    asked, *told = part.strip().splitlines()
    assert list(_told(asked.removeprefix("if ").split(" & "))) == told


def _told(sentences: list[str]) -> Iterator[str]:
    """Write the headline, then a line for each step with the reason behind it."""
    document = cast.panel()
    document["cases"].append(cast.other_case("cobalt", "Cobalt Water"))
    document["cases"][0]["employer"]["also"] = ["Halden"]
    search = read_search(document)
    found = what_if(search, NOW, CALENDARS, sentences)
    yield found.headline
    for step, word, title, before, after, why in found.changes:
        assert step.id in {each.step.id for each in found.differences}
        days = " > ".join((before or "-", after or "-"))
        yield f"  {word}: {title}: {days}{' | ' if why else ''}{why}"
    assert found.plan.now >= plan(search, NOW, CALENDARS).now
