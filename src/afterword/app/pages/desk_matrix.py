"""Would colleagues notice? The longest run of the same words between every two letters."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from afterword.app.letters.draft_view import Draft
from afterword.app.pages.situation import Situation
from afterword.app.pages.words import counted, first_name
from afterword.core.letters.likeness import matrix as runs_of
from afterword.core.letters.likeness import read


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One pair: ``run`` in words, None above the diagonal; ``high`` when it stands out."""

    run: int | None
    high: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One letter against those before it."""

    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two letters of a set, by their people and steps, and the words that they share in a row."""

    names: tuple[str, str]
    steps: tuple[str, str]
    run: int
    high: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Every pair of a set, the worst first; ``runs`` are by the two steps of a pair."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    words: str
    pairs: tuple[Pair, ...]
    runs: Mapping[frozenset[str], int]


def matrix(situation: Situation, drafts: tuple[Draft, ...]) -> Matrix | None:
    """Compare every two letters of a set; None for a letter that stands alone."""
    if len(drafts) == 1:
        return None
    fixed = _fixed_words(situation, drafts[0])
    readings = {one.step: read(one.body, fixed) for one in drafts}
    runs = {frozenset(pair): run for pair, run in runs_of(readings).items()}
    notable = situation.outlook.policy.letter_shared_run_advise
    return Matrix(
        columns=tuple(one.name for one in drafts[:-1]),
        rows=tuple(_row(drafts, place, runs, notable) for place in range(1, len(drafts))),
        words=_words(drafts, runs, notable),
        pairs=tuple(_pairs(drafts, runs, notable)),
        runs=runs,
    )


def _row(
    drafts: tuple[Draft, ...], place: int, runs: Mapping[frozenset[str], int], notable: int
) -> Row:
    mine = drafts[place]
    pairs = (
        runs[frozenset((mine.step, other.step))] if column < place else None
        for column, other in enumerate(drafts[:-1])
    )
    cells = tuple(Cell(run=run, high=run is not None and run >= notable) for run in pairs)
    return Row(name=mine.name, cells=cells)


def _pairs(
    drafts: tuple[Draft, ...], runs: Mapping[frozenset[str], int], notable: int
) -> list[Pair]:
    """Return every pair, the longest run first, else in the order of the people."""
    pairs = [
        Pair(
            names=(one.name, other.name),
            steps=(one.step, other.step),
            run=runs[frozenset((one.step, other.step))],
            high=runs[frozenset((one.step, other.step))] >= notable,
        )
        for one, other in combinations(drafts, 2)
    ]
    return sorted(pairs, key=lambda pair: -pair.run)


def _words(drafts: tuple[Draft, ...], runs: Mapping[frozenset[str], int], notable: int) -> str:
    names = {one.step: first_name(one.name) for one in drafts}
    high = sorted((run, sorted(pair)) for pair, run in runs.items() if run >= notable)
    if not high:
        return "No pair stands out."
    if len(high) > 1:
        return f"{counted(len(high), 'pair')} stand out."
    one, other = (names[step] for step in high[0][1])
    return f"{one}’s and {other}’s stand out."


def _fixed_words(situation: Situation, draft: Draft) -> frozenset[str]:
    """Return the words of names that every letter of the case must share."""
    case = situation.cases.get(draft.case or "")
    if case is None:
        return frozenset()
    people = (person.name for person in case.people)
    names = (case.employer.name, *case.employer.also, case.role, *people)
    return frozenset(word.lower() for name in names for word in name.split())
