"""The names behind ids, as a person knows them."""

from afterword.core.facts import Search
from afterword.core.naming import names_of
from afterword.core.reading import read_search
from tests.support.cast import panel


def test_everybody_has_a_name() -> None:
    """People by case and id, references and contacts by theirs, a case by its employer."""
    names = names_of(read_search(panel()))
    assert names["halden"] == "Halden Robotics"
    assert names["halden/priya"] == "Priya Raman"
    assert names["references/samuel"] == "Samuel Achterberg"
    assert names["contacts/lena"] == "Lena Fors"
    assert names["short/halden"] == "Halden"
    assert names["promises/halden/method"] == "send her the one-page method"
    assert len(names) == 10


def test_somebody_without_a_name_is_called_as_they_are() -> None:
    """What they go by, else their id: a line is never about nobody."""
    document = panel()
    people = document["cases"][0]["people"]
    people[2] = {"id": "priya", "called": "Pri"}
    people[3] = {"id": "ruth"}
    names = names_of(read_search(document))
    assert (names["halden/priya"], names["halden/ruth"]) == ("Pri", "ruth")


def test_an_empty_search_names_nobody() -> None:
    """Nothing is there to be named."""
    assert names_of(Search()) == {}
