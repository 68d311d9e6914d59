"""Whatever letter a model is asked about, nobody's name, way or other case is in the question."""

import re

import pytest

from afterword.core.errors import AfterwordError
from afterword.core.facts import Search
from afterword.drafting.model_server import ModelServer
from tests.support.pages import House, sample_house

# Words of names that are words of letters, too.
PLAIN = frozenset("robotics museum freight water health example com art".split())


@pytest.fixture(scope="module")
def house() -> House:
    """The sample search, whose settings name a model that nobody asks."""
    return sample_house(model=ModelServer("http://localhost:1/v1", "small"))


def names_of(search: Search) -> frozenset[str]:
    """Return every word of every name, address and number of a search."""
    own = search.candidate
    texts = [own.name, own.email, own.phone]
    for case in search.cases:
        texts += [case.employer.name, *case.employer.also]
        for person in case.people:
            texts += [person.name, person.called, person.email, person.phone]
    for reference in search.references:
        texts += [reference.name, reference.email]
    for contact in search.contacts:
        texts += [contact.name, contact.email, contact.employer]
    words = {word for text in texts if text for word in re.findall(r"\w{3,}", text)}
    return frozenset(word for word in words if word.lower() not in PLAIN)


def test_no_letter_of_the_sample_tells_a_name(house: House) -> None:
    """Each letter of each case, those still to come included."""
    names, steps = names_of(house.search()), list(house.draft.letters().planned.steps)
    assert len(steps) >= 15
    assert {"Ruth", "Halden", "Maya", "Okafor", "Samuel"} <= names
    for step in steps:
        outgoing = house.wordings.outgoing(step)
        told = {name for name in names if re.search(rf"\b{name}\b", outgoing.text)}
        assert not told, (step, outgoing.text)


def test_only_a_letter_that_says_why_one_fits_tells_what_one_is_good_at(house: House) -> None:
    """A question about a date needs no strengths; least is told where least is needed."""
    strengths = [each.claim for each in house.search().candidate.strengths]
    asks = house.wordings.outgoing("check_in/northlight/1").text
    assert "What ME is good at" not in asks
    assert not [claim for claim in strengths if claim.removeprefix("I ") in asks]
    thanks = house.wordings.outgoing("thank_you/halden/r1/ruth").text
    assert "What ME is good at" in thanks


def test_what_a_letter_does_not_know_is_refused_plainly(house: House) -> None:
    """A step that no letter does is named with those that there are."""
    with pytest.raises(AfterwordError, match="no such letter"):
        house.wordings.outgoing("thank_you/halden/r1/nobody")
