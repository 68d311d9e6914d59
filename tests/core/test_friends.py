"""Who is in the network and liked, the longest silent first."""

from datetime import datetime

import pytest

from afterword.calendars.public_holidays import PublicHolidays
from afterword.core.friends import friends
from afterword.core.planning import look
from afterword.core.reading import read_search
from tests.support import cast
from tests.support.cast import Document

NOW = datetime.fromisoformat("2026-11-24T12:00:00-06:00")


def contact(id_: str, met: str, **others: object) -> Document:
    """Return somebody who was met on a day, and is liked."""
    return {"id": id_, "name": f"{id_.capitalize()} Fors", "met": met, "warm": True} | others


@pytest.mark.parametrize(
    ("contacts", "names"),
    [
        ([contact("abe", "2026-10-02"), contact("zoe", "2026-09-01")], ["Zoe", "Abe"]),
        ([contact("zoe", "2026-09-01"), contact("abe", "2026-09-01")], ["Abe", "Zoe"]),
        (
            [
                contact("abe", "2026-10-02"),
                contact("zoe", "2026-09-01", do_not_contact="2026-11-01T09:00:00-06:00"),
            ],
            ["Abe"],
        ),
    ],
)
def test_friends_come_by_their_silence_and_by_name(
    contacts: list[Document], names: list[str]
) -> None:
    """Nobody who wants silence is among them, whoever asks."""
    search = read_search(cast.panel() | {"contacts": contacts})
    found = [each.name.partition(" ")[0] for each in friends(look(search, NOW, PublicHolidays()))]
    assert found == names
