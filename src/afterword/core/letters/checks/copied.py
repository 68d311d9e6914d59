"""Words taken from a sample letter: it was written for somebody else (letters.md)."""

from collections.abc import Iterator

from afterword.core.letters.finding import BLOCK, Finding
from afterword.core.letters.samples import COPIED_WORDS
from afterword.core.letters.scene import Scene


def copied_sample(scene: Scene) -> Iterator[Finding]:
    """Find fourteen words in a row that stand in the sample library."""
    library = scene.around.library
    if library is None:
        return
    for start, end, sample in library.copied(scene.body):
        message = (
            f"These words are those of the sample “{sample.title}”, {COPIED_WORDS} or more in a "
            "row; others read it too. Say it in your own."
        )
        yield scene.find("copied_sample", BLOCK, (start, end), message)
