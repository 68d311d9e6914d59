"""What is remembered of the person whom a letter thanks, to be filled in on the desk itself."""

from dataclasses import dataclass

from afterword.app.letters.draft_view import Draft
from afterword.app.pages.situation import Situation
from afterword.core.facts import Interview, Moment, Strength


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """The moment behind a thank-you; empty words where nothing is remembered yet.

    ``strengths`` may be chosen from, ``strength`` is the id of the one that is.
    """

    said: str
    mine: str
    strength: str
    strengths: tuple[Strength, ...]


def memory_of(situation: Situation, draft: Draft) -> Memory | None:
    """Return the memory that a letter is written around; None where it needs none."""
    interview = _interview(situation, draft)
    if draft.kind != "thank_you" or interview is None or not draft.person:
        return None
    nothing = Moment(person=draft.person)
    moment = next((one for one in interview.moments if one.person == draft.person), nothing)
    return Memory(
        said=moment.said or "",
        mine=moment.mine or "",
        strength=next(iter(moment.strengths), ""),
        strengths=situation.candidate.strengths,
    )


def _interview(situation: Situation, draft: Draft) -> Interview | None:
    case = situation.cases.get(draft.case or "")
    held = case.interviews if case else ()
    return next((one for one in held if one.id == draft.interview), None)
