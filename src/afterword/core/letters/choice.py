"""Chooses the wording for each move so that the letters of a set share as little as they can."""

from collections import Counter
from collections.abc import Sequence
from zlib import crc32

from afterword.core.letters.brief import Brief, StrengthNote
from afterword.core.letters.likeness import SHINGLE
from afterword.core.letters.names import WORD
from afterword.core.letters.phrasing import Facts, needs_of, say

SUBJECT_MOST = 60
RUN_MOST = 7
FACT_MOST = 5
_STRIDE = 7
_TALKATIVE_MOST = 5


class _Memory:
    """What the letters of a set have said so far."""

    def __init__(self) -> None:
        """Begin with nothing said."""
        self.used: Counter[str] = Counter()
        self.shingles: Counter[tuple[str, ...]] = Counter()
        self.runs: set[tuple[str, ...]] = set()
        self.subjects: set[str] = set()
        self.turns: Counter[str] = Counter()
        self.letters = 0

    def copy(self) -> "_Memory":
        """Return another that goes on from here, and leaves this one as it is."""
        other = _Memory()
        other.used, other.shingles = self.used.copy(), self.shingles.copy()
        other.runs, other.subjects = self.runs.copy(), self.subjects.copy()
        other.turns, other.letters = self.turns.copy(), self.letters
        return other


class Chooser:
    """Remembers what a set has said already. The order of its choices depends on the seed alone."""

    def __init__(
        self, briefs: Sequence[Brief], seed: int | str, memory: _Memory | None = None
    ) -> None:
        """Count who may lean on which strength, so that none is spent twice in the same words."""
        cases = sorted({brief.case or brief.step for brief in briefs})
        self._briefs, self._seed = briefs, seed
        self._place = f"{seed}:{','.join(cases)}"
        alone = len(briefs) == 1
        # Small talk is soon used up: where many have no moment, each letter has one line of it.
        self.talkative = sum(each.said is None for each in briefs) <= _TALKATIVE_MOST
        self._step = briefs[0].step if alone else ""
        self._leans = _leaning(briefs)
        self._wanted = Counter(note.id for note in self._leans.values() if note)
        self._memory = memory or _Memory()

    def fork(self, turn: int) -> "Chooser":
        """Return another that remembers the same so far; at each turn it begins elsewhere."""
        seed = f"{self._seed}:{turn}" if turn else self._seed
        return Chooser(self._briefs, seed, self._memory.copy())

    def strength(self, brief: Brief) -> tuple[StrengthNote | None, int, int]:
        """Return the strength of this letter, how many before it leaned on it, and how many do."""
        note = self._leans[brief.step]
        if note is None:
            return None, 0, 0
        turn = self._memory.turns[note.id]
        self._memory.turns[note.id] += 1
        return note, turn, self._wanted[note.id]

    def take(self, move: str, wordings: Sequence[str], facts: Facts) -> str:
        """Return the wording that shares least with the set so far, filled; or nothing."""
        fit = self._fit(move, wordings, facts)
        if not fit:
            return ""
        chosen = min(fit, key=lambda wording: self._cost(wording, facts))
        self._memory.used[chosen] += 1
        return say(chosen, facts)

    def subject(self, wordings: Sequence[str], facts: Facts, otherwise: str = "Thank you") -> str:
        """Return a subject that fits into a line and that no other letter of the set has."""
        fit = sorted(
            self._fit("subject", wordings, facts), key=lambda wording: self._memory.used[wording]
        )
        for wording in fit:
            line = say(wording, facts)
            if len(line) <= SUBJECT_MOST and line not in self._memory.subjects:
                self._memory.used[wording] += 1
                self._memory.subjects.add(line)
                return line
        return otherwise

    def _fit(self, move: str, wordings: Sequence[str], facts: Facts) -> list[str]:
        shuffled = self._shuffled(move, wordings) if wordings else []
        return [wording for wording in shuffled if needs_of(wording) <= facts.keys()]

    def spares(self, wordings: Sequence[str], *, needed: bool) -> bool:
        """Tell whether a wording is to spare that the set has not used yet.

        ``needed`` says that each letter still to be written takes one of them.
        """
        unsaid = sum(not self._memory.used[wording] for wording in wordings)
        return unsaid > (len(self._briefs) - self._memory.letters if needed else 0)

    def repeats(self, text: str, size: int = FACT_MOST) -> bool:
        """Tell whether a text holds as many words in a row as another letter of the set."""
        return not self._memory.runs.isdisjoint(_pieces(_words(text), size))

    def first_use(self, text: str) -> bool:
        """Tell whether a fact was not yet told in these words, and keep that it now is."""
        self._memory.used[f"={text}"] += 1
        return self._memory.used[f"={text}"] == 1

    def remember(self, text: str) -> None:
        """Keep the words of a finished letter, so that later ones differ from it."""
        self._memory.letters += 1
        words = _words(text)
        self._memory.shingles.update(set(_pieces(words, SHINGLE)))
        self._memory.runs.update(_pieces(words, RUN_MOST), _pieces(words, FACT_MOST))

    def pick(self, move: str, choices: int) -> int:
        """Return a number below ``choices``, in turn, beginning where the seed says."""
        turn = self._memory.used[f"#{move}"]
        self._memory.used[f"#{move}"] += 1
        return (self._start(move) + turn) % choices

    def _start(self, move: str) -> int:
        return crc32(f"{self._place}:{self._step}:{move}".encode())

    def _shuffled(self, move: str, wordings: Sequence[str]) -> list[str]:
        """Return the wordings in an order of the seed's own."""
        size = len(wordings)
        stride = next(step for step in range(_STRIDE, _STRIDE + size + 1) if _coprime(step, size))
        start = self._start(move)
        return [wordings[(start + stride * place) % size] for place in range(size)]

    def _cost(self, wording: str, facts: Facts) -> tuple[bool, int, int]:
        """Return what speaks against a wording: a long shared run, its use so far, its shingles."""
        runs = self.repeats(say(wording, facts), RUN_MOST)
        return runs, self._memory.used[wording], self._shared(wording, facts)

    def _shared(self, wording: str, facts: Facts) -> int:
        pieces = _pieces(_words(say(wording, facts)), SHINGLE)
        return sum(self._memory.shingles[piece] for piece in pieces)


def _leaning(briefs: Sequence[Brief]) -> dict[str, StrengthNote | None]:
    """Give each letter one of its strengths, the least used of the set first."""
    used: Counter[str] = Counter()
    leans: dict[str, StrengthNote | None] = {}
    for brief in sorted(briefs, key=lambda each: (len(each.strengths), each.step)):
        notes = [note for note in brief.strengths if note.claim or note.evidence or note.topics]
        note = min(notes, key=lambda each: used[each.id], default=None)
        leans[brief.step] = note
        if note:
            used[note.id] += 1
    return leans


def _words(text: str) -> tuple[str, ...]:
    return tuple(match[0].lower() for match in WORD.finditer(text))


def _pieces(words: tuple[str, ...], size: int) -> list[tuple[str, ...]]:
    return [words[place : place + size] for place in range(len(words) - size + 1)]


def _coprime(one: int, other: int) -> bool:
    while other:
        one, other = other, one % other
    return one == 1
