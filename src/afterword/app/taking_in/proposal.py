"""What a source was understood to say, before the candidate says "save"."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """Something that the source does not say and nobody may guess: a zone, a year, a surname.

    ``pointer`` is where the answer belongs in the proposal's document (RFC 6901). A required ask
    keeps the proposal from being saved until it is answered.
    """

    pointer: str
    question: str
    choices: tuple[str, ...] = ()
    required: bool = False


def country_question(taken: str | None) -> str:
    """Return the question for an employer's country, with the one that was taken meanwhile."""
    known = f" {taken} was taken." if taken else ""
    return f"In which country do they work?{known} Its holidays are no working days."


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A fragment of a facts file, with what must still be asked and what was left out, and why.

    ``document`` is `afterword.facts/1`, usually with one case; ids in it are proposals too: who
    and what is already known is found again by app.record when it is saved.
    """

    source: str
    document: Mapping[str, object]
    asks: tuple[Ask, ...] = ()
    notes: tuple[str, ...] = ()
