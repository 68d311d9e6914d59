"""Whom and what a fact names must be there; the stories of facts tell each way it is not."""

import pytest

from afterword.core.errors import BadInput
from afterword.core.links import MOST_SHOWN, check_links, of_the_known
from afterword.core.reading import read_fragment
from tests.support.cast import lena, other_case, panel


def test_a_look_at_some_cases_leaves_the_others_alone() -> None:
    """Only the case that changed can have got a wrong name."""
    document = panel()
    document["cases"].append(other_case("corvid", "Corvid Freight"))
    document["cases"][1]["interviews"][0]["people"] = ["eve"]
    search = read_fragment(document)
    check_links(search, {"halden"})
    with pytest.raises(BadInput) as caught:
        check_links(search, {"corvid"})
    assert caught.value.where == "/cases/1/interviews/0/people/0"


def test_references_and_contacts_are_always_looked_at() -> None:
    """They are few, and they may name any case."""
    document = {**panel(), "contacts": [{**lena(), "same_as": "corvid/dana"}]}
    with pytest.raises(BadInput):
        check_links(read_fragment(document), set())


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ((), ""),
        (("priya",), ": priya"),
        (("ruth", "joan"), ": joan, ruth"),
        (tuple(f"p{number:02}" for number in range(MOST_SHOWN)), f"p{MOST_SHOWN - 1:02}"),
        (tuple(f"p{number:02}" for number in range(MOST_SHOWN + 1)), ", …"),
    ],
)
def test_a_hint_names_who_is_known(names: tuple[str, ...], told: str) -> None:
    """In order, and not without end."""
    assert of_the_known(names).endswith(told)
    assert of_the_known(names).count(",") <= MOST_SHOWN


def test_a_word_with_a_friend_belongs_to_no_interview() -> None:
    """The network has none, and one that is named there is told as unknown."""
    friend = lena()
    friend["touches"] = [
        {
            "id": "t1",
            "at": "2026-11-20T09:00:00-06:00",
            "direction": "out",
            "kind": "message",
            "interview": "r1",
        }
    ]
    with pytest.raises(BadInput) as caught:
        check_links(read_fragment({**panel(), "contacts": [friend]}))
    assert caught.value.where == "/contacts/0/touches/0/interview"
