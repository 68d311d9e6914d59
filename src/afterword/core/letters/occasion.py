"""The part of a step that a letter is written for, and the parts of a step's id."""

from dataclasses import dataclass
from typing import Protocol


class StepLike(Protocol):
    """The part of a step that a letter is written for."""

    @property
    def id(self) -> str:
        """Return the step's id."""
        ...

    @property
    def kind(self) -> str:
        """Return the step's kind."""
        ...

    @property
    def variant(self) -> str | None:
        """Return keen, not_pursuing or None."""
        ...

    @property
    def case(self) -> str | None:
        """Return the id of the case, or "contacts"."""
        ...

    @property
    def interview(self) -> str | None:
        """Return the id of the interview."""
        ...

    @property
    def person(self) -> str | None:
        """Return the id of the person, reference or contact."""
        ...

    @property
    def channel(self) -> str | None:
        """Return the channel of the step."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """A step-like value of its own, for letters that no plan asked for."""

    id: str
    kind: str
    variant: str | None = None
    case: str | None = None
    interview: str | None = None
    person: str | None = None
    channel: str | None = None
