"""The list of words: what lies near a slip of the hand, and what was most likely meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.core.letters.distance import apart
from afterword.proofreaders.vocabulary import (
    cost,
    is_word,
    meant,
    near,
    ranks,
    slips,
    working_words,
)

WORDS = st.text(alphabet="abcdeinrst", min_size=0, max_size=9)


@given(word=WORDS)
def test_what_one_slip_makes_is_one_slip_away(word: str) -> None:
    """The slips that are tried are just those that the distance counts."""
    assert all(apart(word, each) <= 1 for each in slips(word))


@pytest.mark.parametrize(
    ("word", "likeliest"),
    [
        ("teh", "the"),
        ("recieve", "receive"),
        ("thnak", "thank"),
        ("oportunity", "opportunity"),
        ("managment", "management"),
    ],
)
def test_the_likeliest_word_comes_first(word: str, likeliest: str) -> None:
    """Among the words one slip away, the one that is used most leads."""
    assert near(word)[0] == likeliest
    assert not is_word(word)
    assert is_word(likeliest)


@pytest.mark.parametrize(
    ("word", "right"),
    [("marketng", "marketing"), ("definately", "definitely"), ("acknowlegment", "acknowledgment")],
)
def test_a_capitalised_slip_may_mean_a_frequent_word(word: str, right: str) -> None:
    """An unknown word is explained by a frequent one that lies near, and begins alike."""
    assert right in meant(word)


@pytest.mark.parametrize("name", ["feoktistov", "lundqvist", "achterberg", "okafor", "whitlock"])
def test_a_name_means_nothing_else(name: str) -> None:
    """No frequent word lies near a name that is just a name."""
    assert meant(name) == ()


def test_a_rarer_or_farther_word_costs_more() -> None:
    """Frequency, the number of slips and the first letter decide, in this order of the sums."""
    assert cost("thnak", "thank") < cost("thnak", "shank")
    assert cost("wensday", "wednesday") < cost("wensday", "tuesday")


def test_the_list_is_ranked_and_free_of_doubles() -> None:
    """The most frequent word is the first; each has one rank."""
    known = ranks()
    assert known["the"] == 0
    assert len(set(known.values())) == len(known)
    assert all(word == word.lower() for word in list(known)[:5000])


def test_working_words_are_small_and_sorted_into_their_own_list() -> None:
    """The young words of offices are known as they are typed, in small letters."""
    words = working_words()
    assert {"onboarding", "roadmap", "stakeholder", "backlog"} <= words
    assert all(word == word.lower() and word.isascii() for word in words)
