"""What makes a sentence sound desperate, pushy and so on.

Each pattern is matched without regard to capitals, between word boundaries; "’" stands for both
apostrophes.
"""

from typing import NamedTuple


class Tone(NamedTuple):
    """What a sentence sounds like: why it harms, what says it better, and by which words."""

    code: str
    message: str
    better: tuple[str, ...]
    words: tuple[str, ...]
