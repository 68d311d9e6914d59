"""A mailbox as reading needs it: looked into without a trace, and asked whether there is more."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from afterword.app.ports import Body
from afterword.app.reading.circle import Wanted

KEY = "mailbox/"
# Told while a first look goes on: how many mails of how many have been read.
Tell = Callable[[int, int], object]
Keep = Callable[[bytes], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """How far a mailbox was read: its numbering (UIDVALIDITY), the next number, and for whom.

    A mailbox that numbers anew is read anew; who is new in the search is looked for from the start.
    """

    validity: int = 0
    following: int = 0
    terms: frozenset[str] = frozenset()

    def to_body(self) -> Body:
        """Return it as it is kept."""
        return {
            "validity": self.validity,
            "following": self.following,
            "terms": sorted(self.terms),
        }


def place_from(body: Mapping[str, Any] | None) -> Place:
    """Read how far a mailbox was read; not at all, where nothing is kept."""
    if body is None:
        return Place()
    return Place(
        validity=int(body["validity"]),
        following=int(body["following"]),
        terms=frozenset(map(str, body["terms"])),
    )


class Letterbox(Protocol):
    """One account's mailbox, read-only."""

    @property
    def account(self) -> str:
        """Return the account's name, as a person would say it."""
        ...

    def look(self, wanted: Wanted, place: Place, keep: Keep, tell: Tell) -> Place:
        """Hand each new mail that is wanted to ``keep``, and return how far it was read.

        OutsideFailed in one sentence when it cannot be read now; what was kept until then is.
        """
        ...

    def has_news(self) -> bool:
        """Tell whether to look again now; it never waits. OutsideFailed when that is unknown."""
        ...

    def close(self) -> None:
        """Let the connection go."""
        ...
