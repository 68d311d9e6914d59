"""A mapping whose changed copy costs what has changed, not what there is.

What lies beside the facts only grows: a copy of all of it for each new line of a journal would make
every letter dearer than the one before.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

Value = TypeVar("Value")


class Layered(Mapping[str, Value]):
    """A frozen mapping: what was there, shared with the copy before it, under what is new."""

    __slots__ = ("_new", "_old")

    def __init__(
        self, old: Mapping[str, Value], new: Mapping[str, Value | None] | None = None
    ) -> None:
        """Lay new entries over old ones; None stands for one that was taken away."""
        self._old = old
        self._new = new or {}

    def changed(self, entries: Iterable[tuple[str, Value | None]]) -> "Layered[Value]":
        """Return a copy with these entries; None takes one away."""
        new = {**self._new, **dict(entries)}
        # Laid together so seldom that a change costs the square root of what there is.
        if len(new) ** 2 > len(self._old):
            return Layered(dict(Layered(self._old, new).items()))
        return Layered(self._old, new)

    def __getitem__(self, key: str) -> Value:
        found = self._new.get(key)
        if found is not None:
            return found
        if key in self._new:
            raise KeyError(key)
        return self._old[key]

    def __iter__(self) -> Iterator[str]:
        if not self._new:
            yield from self._old
            return
        yield from (key for key in self._old if key not in self._new)
        yield from (key for key, value in self._new.items() if value is not None)

    def __len__(self) -> int:
        gained = sum(value is not None for value in self._new.values())
        return len(self._old) + gained - sum(key in self._old for key in self._new)
