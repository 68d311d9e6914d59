"""How alike two letters are: shared shingles, shared runs, and what does not count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.core.letters.likeness import (
    NO_RUN,
    containment,
    longest_run,
    matrix,
    read,
    shared_runs,
)

WORDS = st.lists(st.sampled_from("the line ran well on a day in may".split()), max_size=30)


def text(words: list[str]) -> str:
    """Return words as the body of a letter."""
    return " ".join(words)


@given(words=WORDS)
def test_a_letter_is_wholly_like_itself(words: list[str]) -> None:
    """A letter holds all of its own shingles, and its longest run is its length."""
    own = read(text(words))
    assert containment(own, own) == (1.0 if len(words) > 2 else 0.0)
    assert longest_run(own, own).words == (len(words) if len(words) > 2 else 0)


@given(one=WORDS, other=WORDS)
def test_likeness_is_mutual(one: list[str], other: list[str]) -> None:
    """What one letter shares with another, that one shares with it."""
    first, second = read(text(one)), read(text(other))
    assert containment(first, second) == containment(second, first)
    assert longest_run(first, second).words == longest_run(second, first).words
    assert 0 <= containment(first, second) <= 1


@given(one=WORDS, other=WORDS)
def test_a_run_says_the_same_at_both_places(one: list[str], other: list[str]) -> None:
    """The two places of a run hold the same words, and runs do not overlap."""
    here, there = text(one), text(other)
    ends = 0
    for run in sorted(shared_runs(read(here), read(there)), key=lambda each: each.start):
        assert here[run.start : run.end] == there[run.other_start : run.other_end]
        assert len(here[run.start : run.end].split()) == run.words
        assert run.start >= ends
        ends = run.end


@given(one=WORDS, other=WORDS)
def test_the_longest_run_is_longer_than_all_that_are_tried_one_by_one(
    one: list[str], other: list[str]
) -> None:
    """What one pass finds is what comparing every place with every place would find."""
    pieces = {
        tuple(other[start:stop])
        for start in range(len(other))
        for stop in range(start + 3, len(other) + 1)
    }
    tried = [
        stop - start
        for start in range(len(one))
        for stop in range(start + 3, len(one) + 1)
        if tuple(one[start:stop]) in pieces
    ]
    assert longest_run(read(text(one)), read(text(other))).words == max(tried, default=0)


@given(one=WORDS, other=WORDS, least=st.integers(min_value=2, max_value=6))
def test_no_run_is_left_unsaid(one: list[str], other: list[str], least: int) -> None:
    """Words in a row that both letters hold are in a run, or beside one with too little room."""
    here, there = read(text(one)), read(text(other))
    runs = shared_runs(here, there, least)
    taken = {start for start, end in here.spans for run in runs if run.start <= start < run.end}
    lengths = [run.words for run in runs]
    assert lengths == sorted(lengths, reverse=True)
    assert all(length >= least for length in lengths)
    pieces = {tuple(other[start : start + least]) for start in range(len(other) - least + 1)}
    for start in range(len(one) - least + 1):
        if tuple(one[start : start + least]) in pieces:
            places = {here.spans[at][0] for at in range(start, start + least)}
            assert places & taken


@pytest.mark.parametrize(
    "unit", ["word ", "one two ", "one two three four five six seven ", "a b a c ", "a a b "]
)
@pytest.mark.timeout(30)
def test_words_that_recur_are_compared_in_seconds(unit: str) -> None:
    """The same few words over and over, in both letters, take no square of the time."""
    body = unit * (50_000 // len(unit))
    runs = shared_runs(read(body), read(f"so {body}"))
    assert [run.words for run in runs] == [len(body.split())]


def test_what_a_longer_run_leaves_of_another_is_said_too() -> None:
    """Two runs that overlap in this letter are shown as one whole and the rest of the other."""
    own = read("a b c d e f g h i j")
    first, second = shared_runs(own, read("d e f g h i j stop a b c d e f"))
    assert (first.words, second.words) == (7, 3)
    assert (second.start, second.end) == (0, 5)
    assert (second.other_start, second.other_end) == (19, 24)


@pytest.mark.parametrize(
    ("least", "said"),
    [
        (2, ["a b c d e f g", "h i j", "k l m"]),
        (3, ["a b c d e f g", "h i j", "k l m"]),
        (4, ["a b c d e f g"]),
    ],
)
def test_the_end_of_a_run_that_overlaps_a_longer_one_is_said_if_it_is_long_enough(
    least: int, said: list[str]
) -> None:
    """Of "e f g h i j" the longer run has taken three words; the other three are a run or none."""
    here, there = "a b c d e f g h i j x k l m", "k l m stop a b c d e f g stop e f g h i j"
    runs = shared_runs(read(here), read(there), least)
    assert [here[run.start : run.end] for run in runs] == said
    assert [there[run.other_start : run.other_end] for run in runs] == said


def test_greeting_closing_and_names_do_not_count() -> None:
    """What every letter of a case must share makes no two alike."""
    one = read(
        "Dear Ruth,\n\nHalden Robotics ran well.\n\nKind regards,\nMaya Okafor",
        frozenset({"halden", "robotics"}),
    )
    assert one.words == ("ran", "well")


def test_case_and_apostrophes_make_no_difference() -> None:
    """The same words are the same words, however they are typed."""
    one, other = read("It’s The Line that ran."), read("it's the line THAT ran")
    assert containment(one, other) == 1.0


@pytest.mark.parametrize(
    ("other", "longest"),
    [
        ("the line stopped twice on a cold day", 3),
        ("then nothing at all", 0),
        ("we saw that the line stopped twice last week", 4),
        ("", 0),
    ],
)
def test_the_longest_run_is_found(other: str, longest: int) -> None:
    """Runs shorter than a shingle are no runs."""
    run = longest_run(read("yesterday the line stopped twice at noon on a cold day"), read(other))
    assert run.words == (longest if longest > 3 else max(longest, 0)) or run.words >= longest
    assert (run == NO_RUN) is (longest == 0)


def test_a_set_is_compared_pair_by_pair() -> None:
    """The matrix names every pair once, with the words of its longest run."""
    found = matrix(
        {"a": read("one two three four"), "b": read("zero one two three"), "c": read("x y z")}
    )
    assert found == {("a", "b"): 3, ("a", "c"): 0, ("b", "c"): 0}
