"""The sample letters to be studied: found by kind and words, the faults of bad ones marked."""

from collections.abc import Iterator
from dataclasses import dataclass

from afterword.app.letters.samples import KINDS, sample_library
from afterword.app.pages.desk_marks import Span
from afterword.core.letters.samples import Sample

MOST_WORDS = 200
FEW = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleFault:
    """One fault of a bad sample: its number in the letter, the words, and what is wrong."""

    number: int
    words: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSample:
    """One sample with its faults marked: ``look`` is moss for a good one, red for a bad one."""

    sample: Sample
    kind: str
    subject: tuple[Span, ...]
    body: tuple[Span, ...]
    faults: tuple[SampleFault, ...]

    @property
    def look(self) -> str:
        """The colour of its tag."""
        return "moss" if self.sample.good else "red"


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplesPage:
    """What was found: ``kind`` is a step's or empty for all, ``words`` what was looked for."""

    kind: str
    words: str
    shown: tuple[ShownSample, ...]
    few: bool

    @property
    def kinds(self) -> tuple[tuple[str, str], ...]:
        """Every kind that may be chosen, with its words."""
        return tuple(KINDS.items())


def samples_page(kind: str = "", words: str = "") -> SamplesPage:
    """Return the samples of a kind that hold every word; a kind that nobody knows is left out."""
    known, words = kind if kind in KINDS else "", " ".join(words[:MOST_WORDS].split())
    found = sample_library().find(words.split(), known or None)
    return SamplesPage(
        kind=known,
        words=words,
        shown=tuple(_shown(one) for one in found),
        few=bool(words) and len(found) <= FEW,
    )


def _shown(sample: Sample) -> ShownSample:
    return ShownSample(
        sample=sample,
        kind=KINDS.get(sample.kind, sample.kind),
        subject=tuple(_marked(sample, sample.subject)),
        body=tuple(_marked(sample, sample.body)),
        faults=tuple(
            SampleFault(number=place, words=fault.words, why=fault.why)
            for place, fault in enumerate(sample.faults, start=1)
        ),
    )


def _marked(sample: Sample, text: str) -> Iterator[Span]:
    """Yield a text in stretches; where two faults lie over one another the first is marked."""
    places = [
        (text.find(fault.words), len(fault.words), number)
        for number, fault in enumerate(sample.faults, start=1)
        if fault.words
    ]
    done = 0
    for start, length, number in sorted(place for place in places if place[0] >= 0):
        if start >= done:
            yield Span(text=text[done:start])
            yield Span(text=text[start : start + length], look="err", number=str(number))
            done = start + length
    yield Span(text=text[done:])
