"""The marks of a letter: where they lie in its text, and the same as a list."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from afterword.app.letters.draft_view import Draft, Marked

LONGEST_QUOTE = 120
MOST_SUGGESTIONS = 3
SHARED = frozenset({"alike", "shared_run", "shared_subject"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of text; ``look`` names its marks, ``number`` is set where a mark ends."""

    text: str
    look: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One mark in the list. ``other`` is the step of a letter to compare with.

    ``rest`` are further suggestions beside the first; ``settled`` when the person said that it is
    right. ``word`` when the person may have its word remembered for every letter.
    """

    key: str
    sign: str
    quote: str
    suggestion: str
    message: str
    blocks: bool
    overrulable: bool
    settled: bool
    other: str | None
    word: bool = False
    rest: tuple[str, ...] = field(default=())


def notes(draft: Draft, around: tuple[Draft, ...]) -> Iterator[Note]:
    """Yield the marks of a letter as a list, each with the sign that it has in the text."""
    signs, steps = _signs(draft), {one.step for one in around}
    for mark in draft.findings:
        found = mark.finding
        yield Note(
            key=mark.key,
            sign="✓" if mark.overruled else signs[mark.key],
            quote=found.text if len(found.text) <= LONGEST_QUOTE else "",
            suggestion=next(iter(found.suggestions), ""),
            rest=tuple(found.suggestions[1:MOST_SUGGESTIONS]),
            message=found.message,
            blocks=mark.blocks,
            overrulable=mark.overrulable and not mark.overruled,
            settled=mark.overruled,
            word=found.code == "spelling" and bool(found.text),
            other=mark.other if mark.other in steps else None,
        )


def spans(draft: Draft, *, only_shared: bool = False) -> Iterator[Span]:
    """Yield the letter's text in stretches, split wherever a mark begins or ends."""
    signs = _signs(draft)
    marks = [
        mark
        for mark in draft.findings
        if _lies_in(mark, len(draft.body)) and (not only_shared or mark.finding.code in SHARED)
    ]
    edges = {0, len(draft.body)}
    for mark in marks:
        edges |= {mark.finding.start, mark.finding.end}
    places = sorted(edges)
    for start, end in pairwise(places):
        over = [one for one in marks if one.finding.start <= start and end <= one.finding.end]
        ending = [one for one in over if one.finding.end == end and one.finding.code not in SHARED]
        yield Span(
            text=draft.body[start:end],
            look=" ".join(sorted({_look(one) for one in over})),
            number="" if only_shared else ", ".join(signs[one.key] for one in ending),
        )


def _lies_in(mark: Marked, length: int) -> bool:
    found = mark.finding
    return found.where == "body" and not mark.overruled and 0 <= found.start < found.end <= length


def _look(mark: Marked) -> str:
    if mark.finding.code in SHARED:
        return "shared"
    return "err" if mark.blocks else "tone"


def _signs(draft: Draft) -> dict[str, str]:
    """Number the marks in their order; what is shared with a colleague has a sign of its own."""
    signs: dict[str, str] = {}
    for mark in draft.findings:
        numbered = len([sign for sign in signs.values() if sign != "≈"])
        if not mark.overruled:
            signs[mark.key] = "≈" if mark.finding.code in SHARED else str(numbered + 1)
    return signs
