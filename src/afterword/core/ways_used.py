"""What is known of the ways to a person from what was said: what reached them, what came back."""

from collections.abc import Sequence
from typing import NamedTuple

from afterword.core.facts import Touch

# Kept with an automatic touch: the address that a letter came back from.
CAME_BACK = "came_back"


class WaysUsed(NamedTuple):
    """Channels, the newest first; ``dead`` are addresses that letters came back from."""

    answered: list[str]
    tried: list[str]
    dead: set[str]


NEVER = WaysUsed([], [], set())


def ways_used(touches: Sequence[Touch]) -> dict[str, WaysUsed]:
    """Return for each person what their touches tell; ``touches`` are the oldest first.

    A way reached somebody who wrote by it, or who answered by any way after a letter went by it.
    """
    found: dict[str, WaysUsed] = {}
    heard: set[str] = set()
    for touch in reversed(touches):
        if touch.person is None:
            continue
        ways = found.setdefault(touch.person, WaysUsed([], [], set()))
        dead = touch.extra.get(CAME_BACK)
        if isinstance(dead, str):
            # Whoever wrote from there since, or answered what went there, is reached there again.
            if "email" not in ways.answered:
                ways.dead.add(dead.casefold())
            continue
        spoke = touch.direction == "in" and not touch.automatic
        if spoke:
            heard.add(touch.person)
        if touch.channel is not None:
            reached = spoke or (touch.direction == "out" and touch.person in heard)
            (ways.answered if reached else ways.tried).append(touch.channel)
    return found
