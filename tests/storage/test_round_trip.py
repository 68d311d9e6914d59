"""Whole searches through every store: the same canonical bytes come out of each."""

import pytest
from hypothesis import HealthCheck, given, settings

from afterword.app.ports import Store
from afterword.core.reading import loads
from afterword.core.writing import dumps, write_search
from tests.support.documents import shaped
from tests.support.facts_stories import example
from tests.support.kept import Kept
from tests.support.searches import Drawn, searches

# One database for all examples: each search is imported on top and taken back again.
SHARED = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None
)


@pytest.fixture
def kept(store: Store) -> Kept:
    """A ledger over each kind of store in turn."""
    return Kept(store=store)


def read_anew(kept: Kept) -> str:
    """Return the canonical bytes as another program reads them from the store."""
    return dumps(kept.someone_else().state.search)


@SHARED
@given(drawn=searches(most_cases=2))
def test_a_search_comes_out_as_it_went_in(kept: Kept, drawn: Drawn) -> None:
    """Import, read by another program, export: byte for byte; undo leaves nothing of it."""
    before = read_anew(kept)
    kept.record.import_document(drawn.document)
    assert read_anew(kept) == dumps(drawn.search)
    kept.record.undo()
    assert read_anew(kept) == before


def test_the_example_with_unknown_keys_everywhere_comes_back(kept: Kept) -> None:
    """Keys that nobody knows, numbers of every size and letters of every script."""
    document = example()
    odd = {"é": ["🎓", None, 1.5, 2**70, -0.0, True, {"nul": "a\x00b\u2028"}], "": {}}
    for place in shaped(document):
        inside = document
        for step in place:
            inside = inside[step]  # type: ignore[index] # a place leads to where it is
        inside["x-kept"] = odd
    kept.record.import_document(document)
    text = read_anew(kept)
    assert text == dumps(loads(dumps(kept.state.search)))
    written = write_search(kept.someone_else().state.search)
    assert written["x-kept"] == odd
    assert text.count('"x-kept"') == len(shaped(example())) - text.count('"kept": null')


def test_every_correction_can_be_read_after_a_restart(kept: Kept) -> None:
    """Versions of one fact, the undone among them, are read by another program."""
    kept.record.import_document(example())
    for title in ("Analyst", "Head of Analysis"):
        kept.record.correct("cases/halden/people/priya", {"title": title})
    kept.record.undo()
    versions = kept.someone_else().ledger.history("cases/halden/people/priya")
    assert [(change.version, (entry.body or {})["title"]) for change, entry in versions] == [
        (1, "Senior Analyst"),
        (2, "Analyst"),
        (3, "Head of Analysis"),
        (4, "Analyst"),
    ]
