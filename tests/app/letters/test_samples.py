"""The sample letters that come with the product: the good ones are good, the bad ones as marked."""

from collections import Counter

import pytest

from afterword.app.letters.samples import KINDS, sample_library
from afterword.core.letters.checks import check
from afterword.core.letters.finding import Finding, blocks
from afterword.core.letters.samples import Sample
from afterword.proofreaders.harper import Harper
from tests.support import sample_world

SAMPLES = sample_library().samples
GOOD = [each for each in SAMPLES if each.good]
BAD = [each for each in SAMPLES if not each.good]
EVERY_KIND = {
    *("thank_you", "check_in", "offer_news", "offer_answer", "withdrawal", "gracious_reply"),
    *("referral_ask", "keep_in_touch", "reference_heads_up", "reference_thanks"),
}


@pytest.fixture(scope="module")
def harper() -> Harper:
    """Return an engine that is loaded once for all letters."""
    return Harper()


def findings(sample: Sample, harper: Harper) -> tuple[Finding, ...]:
    """Return what the checks find in a sample, in its own world."""
    return check(sample_world.letter(sample), sample_world.around(sample, harper))


@pytest.mark.parametrize("sample", GOOD, ids=lambda each: each.id)
def test_nothing_stops_a_good_sample(sample: Sample, harper: Harper) -> None:
    """Who is to learn from a letter must not find in it what the desk would mark as a mistake."""
    assert blocks(findings(sample, harper)) == ()


@pytest.mark.parametrize("sample", BAD, ids=lambda each: each.id)
def test_the_checks_find_every_fault_of_a_bad_sample(sample: Sample, harper: Harper) -> None:
    """Each marked fault is found under its code, at its words."""
    found = findings(sample, harper)
    for fault in sample.faults:
        start = sample.body.index(fault.words)
        places = range(start, start + len(fault.words))
        codes = {
            each.code
            for each in found
            if each.start in places or start in range(each.start, each.end)
        }
        assert fault.code in codes, (fault, found)


@pytest.mark.parametrize("sample", BAD, ids=lambda each: each.id)
def test_what_stops_a_bad_sample_is_marked_in_it(sample: Sample, harper: Harper) -> None:
    """Nothing is wrong with a bad sample but what it is there to show."""
    assert {each.code for each in blocks(findings(sample, harper))} <= {
        each.code for each in sample.faults
    }


def test_there_are_enough_for_every_kind_and_register() -> None:
    """Forty at least, every kind of letter, each register, good ones and bad ones."""
    assert len(SAMPLES) >= 40
    assert {each.kind for each in GOOD} == EVERY_KIND
    assert {each.register for each in SAMPLES} == {"formal", "warm", "plain"}
    assert len(BAD) >= 10
    assert all(each.note for each in GOOD)
    assert all(each.faults and not each.note for each in BAD)


def test_no_two_samples_are_one() -> None:
    """Title and letter are each one's own: no fourteen words in a row stand in two good ones."""
    assert max(Counter(each.title for each in SAMPLES).values()) == 1
    for sample in GOOD:
        others = [each for each in SAMPLES if each.id != sample.id and each.good]
        library = type(sample_library())(samples=tuple(others))
        assert list(library.copied(sample.body)) == []


def test_samples_come_in_the_order_of_a_search() -> None:
    """Whoever opens the library sees the thanks first, and every bad letter after the good ones."""
    assert [each.good for each in SAMPLES] == sorted((each.good for each in SAMPLES), reverse=True)
    good = [each.kind for each in SAMPLES if each.good]
    assert list(dict.fromkeys(good)) == [kind for kind in KINDS if kind in good]
    assert good[0] == "thank_you"
