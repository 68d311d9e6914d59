"""Every sentence of a text, so that no word of it lies between two of them."""

from collections.abc import Iterator

from afterword.core.letters.scene import sentences


def every_sentence(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a part of a text begins and ends.

    What `sentences` leaves over is one, too: a text may end with "Inc.", where it waits for more.
    """
    whole = text if end is None else text[:end]
    at = start
    for begin, stop in sentences(whole, start):
        yield from _between(whole, at, begin)
        yield begin, stop
        at = stop
    yield from _between(whole, at, len(whole))


def _between(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
