"""Every way in which a facts file can be wrong, as the one sentence that a person gets."""

from pathlib import Path

import pytest

from afterword.core.errors import BadInput
from afterword.core.reading import read_search
from tests.support.facts_stories import Block, blocks, changed, example

BLOCKS = tuple(blocks(Path(__file__).parent / "stories"))


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.name)
def test_a_change_of_the_example_comes_to_what_the_story_says(block: Block) -> None:
    """The example with this change is read, or refused in just these words at just this place."""
    document = changed(example(), block.changes)
    try:
        read_search(document)
    except BadInput as refusal:
        told = str(refusal)
    else:
        told = "read"
    assert told == block.told
