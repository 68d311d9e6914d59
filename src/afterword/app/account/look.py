"""One thing that was looked at: what was found, and what to do where it is not in order."""

from typing import NamedTuple


class Look(NamedTuple):
    """What was found at one thing; ``remedy`` is empty when all is well.

    ``optional`` is what can be done without.
    """

    words: str
    remedy: str = ""
    optional: bool = False

    @property
    def mark(self) -> tuple[str, str]:
        """Return the word that stands before it, and its colour."""
        if not self.remedy:
            return "in order", "green"
        return ("optional", "dim") if self.optional else ("needs you", "amber")
