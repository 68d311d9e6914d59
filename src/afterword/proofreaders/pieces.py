"""A text in pieces that an engine reads in bounded time.

Harper needs four times as long for twice as many signs without words between them, and for twice as
long a paragraph of short words: 50,000 brackets took two minutes. A letter fits into one piece, so
that only what is no letter is cut.
"""

import re
from collections.abc import Iterator

# A letter that is not stopped for its length has some 2,500 characters at most.
LONGEST = 3_000
# What no sentence holds: thirty letters without a space, a very long address, rows of signs.
_UNREADABLE = re.compile(r"[^\W\d_]{32,}|\S{80,}|[\W_]{24,}")
_ENDS = ("\n\n", "\n", ". ", " ")


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield the places and the pieces of a text; in them blanks stand for what no one can read."""
    readable = _UNREADABLE.sub(_blank, text)
    start = 0
    while start < len(readable):
        end = _end(readable, start)
        yield start, readable[start:end]
        start = end


def _blank(match: re.Match[str]) -> str:
    """Return as many blanks, so that every place stays; lines stay lines."""
    return re.sub(r"[^\n]", " ", match[0])


def _end(text: str, start: int) -> int:
    """Return where a piece ends: after a paragraph if there is one, else a line, else a word."""
    most = start + LONGEST
    if len(text) <= most:
        return len(text)
    found = ((text.rfind(each, start, most), each) for each in _ENDS)
    return next((place + len(each) for place, each in found if place > start), most)
