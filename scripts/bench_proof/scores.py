"""What an engine's marks are worth: what it finds, what it rights, and what it says for nothing."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from afterword.core.ports import Mark
from scripts.bench_proof.texts import CLEAN, NAME, OWN, Row

Reader = Callable[[Row], Sequence[Mark]]


@dataclass(slots=True)
class Found:
    """How many mistakes of a kind there are, and how many are found and righted."""

    all: int = 0
    found: int = 0
    righted: int = 0

    def shares(self) -> tuple[float, float]:
        """Return what is found, and what the first suggestion rights, in per cent."""
        every = max(1, self.all)
        return 100 * self.found / every, 100 * self.righted / every


@dataclass(slots=True)
class Score:
    """What came of reading the rows of one place: the open sets, or first sight."""

    words: int = 0
    false: int = 0
    false_sure: int = 0
    kinds: defaultdict[str, Found] = field(default_factory=lambda: defaultdict(Found))
    sure_kinds: defaultdict[str, Found] = field(default_factory=lambda: defaultdict(Found))
    names: dict[str, list[bool]] = field(default_factory=lambda: {NAME: [], OWN: []})

    def false_reports(self, *, sure: bool) -> float:
        """Return the reports in a hundred clean words, of what interrupts or of everything."""
        return 100 * (self.false_sure if sure else self.false) / max(1, self.words)

    def flagged(self, what: str) -> float:
        """Return how many names are called misspelt, in per cent, of a case's own or of others."""
        return 100 * sum(self.names[what]) / max(1, len(self.names[what]))

    def together(self, kinds: Iterable[str]) -> Found:
        """Return the sum of some kinds, both tiers."""
        some = [self.kinds[kind] for kind in kinds if kind in self.kinds]
        return Found(*(sum(getattr(each, name) for each in some) for name in Found.__slots__))


def score(rows: Iterable[Row], reader: Reader) -> Score:
    """Read every row and count."""
    total = Score()
    for row in rows:
        marks = reader(row)
        sure = [mark for mark in marks if mark.sure]
        if row.what == CLEAN:
            total.words += len(row.text.split())
            total.false += len(marks)
            total.false_sure += len(sure)
        elif row.what in total.names:
            total.names[row.what].append(bool(_touching(row, sure)))
        else:
            _count(total.kinds, row, marks)
            _count(total.sure_kinds, row, sure)
    return total


def _count(kinds: Mapping[str, Found], row: Row, marks: Sequence[Mark]) -> None:
    touching = _touching(row, marks)
    right = {_plain(text) for text in row.fixed}
    kind = kinds[row.kind]
    kind.all += 1
    kind.found += bool(touching)
    kind.righted += any(_plain(_mended(row.text, mark)) in right for mark in touching)


def _touching(row: Row, marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks that lie over a place, or touch it (as the sets' own scoring has it)."""
    end = max(row.end, row.start + 1)
    return [mark for mark in marks if mark.start < end + 1 and mark.end > row.start - 1]


def _mended(text: str, mark: Mark) -> str:
    first = mark.suggestions[0] if mark.suggestions else text[mark.start : mark.end]
    return text[: mark.start] + first + text[mark.end :]


def _plain(text: str) -> str:
    """Return a text as it is compared: blanks and the two apostrophes make no difference."""
    return re.sub(r"\s+", " ", text.replace("’", "'")).strip()
