"""The samples as a page reads them: found by kind and words, each fault marked once."""

import pytest

from afterword.app.letters.samples import KINDS, sample_library
from afterword.app.pages.samples_page import ShownSample, samples_page

ALL = samples_page()
BAD = [one for one in ALL.shown if not one.sample.good]


def test_every_sample_has_a_kind_with_words() -> None:
    """No reader meets a name with an underscore in it."""
    assert {one.sample.kind for one in ALL.shown} == set(KINDS)
    assert len(ALL.shown) == len(sample_library().samples)


@pytest.mark.parametrize("one", BAD, ids=[one.sample.id for one in BAD])
def test_each_fault_is_marked_once_where_it_stands(one: ShownSample) -> None:
    """The marked words are the fault's own, and the text loses and gains nothing."""
    spans = (*one.subject, *one.body)
    marked = [(span.number, span.text) for span in spans if span.look]
    assert sorted(marked) == [(str(fault.number), fault.words) for fault in one.faults]
    assert "".join(span.text for span in one.subject) == one.sample.subject
    assert "".join(span.text for span in one.body) == one.sample.body


def test_a_few_finds_lie_open_and_many_do_not() -> None:
    """Two letters can be read at once; twenty are chosen from."""
    assert samples_page("thank_you", "recieved").few
    assert not samples_page("thank_you").few
    assert not samples_page("thank_you", "thank you").few


def test_a_long_search_is_cut_and_a_strange_kind_is_none() -> None:
    """What an address holds is bounded before it is looked for."""
    page = samples_page("no_such_kind", "a " * 1000)
    assert page.kind == ""
    assert len(page.words) <= 200
