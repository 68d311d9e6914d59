"""Sample letters to be studied, and what a letter has taken from them word by word.

A sample is a text: headers, an empty line, subject and letter; a bad one goes on below a line of
three dashes with its faults, one a line: code, the words, and what is wrong with them.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from afterword.core.errors import BadInput
from afterword.core.letters.likeness import Reading, read

COPIED_WORDS = 14  # so many in a row are nobody's chance (letters.md)
_HEADERS = ("Title", "Kind", "Register", "Situation", "Verdict")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is wrong with some words of a bad sample; ``code`` is the finding's."""

    code: str
    words: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A sample letter. ``headers`` holds all that stands above it, the people's names too.

    ``note`` says why a good one is good; ``faults`` what is wrong with a bad one.
    """

    id: str
    headers: Mapping[str, str]
    subject: str
    body: str
    faults: tuple[Fault, ...] = ()

    @property
    def title(self) -> str:
        """What it is called."""
        return self.headers["Title"]

    @property
    def kind(self) -> str:
        """The kind of letter, as steps name it."""
        return self.headers["Kind"]

    @property
    def register(self) -> str:
        """How it speaks: formal, warm or plain."""
        return self.headers["Register"]

    @property
    def situation(self) -> str:
        """When, and to whom, it was written."""
        return self.headers["Situation"]

    @property
    def note(self) -> str:
        """Why it is good; empty for a bad one."""
        return self.headers.get("Note", "")

    @property
    def good(self) -> bool:
        """Whether it is one to learn from, and not one to be warned by."""
        return self.headers["Verdict"] == "good"


def read_sample(id_: str, text: str) -> Sample:
    """Return the sample that a text describes; BadInput where a part is missing."""
    above, _, rest = text.partition("\n\n")
    headers = dict(_pair(id_, line) for line in above.splitlines())
    letter, _, below = rest.partition("\n---\n")
    first, _, body = letter.partition("\n\n")
    lacking = [name for name in _HEADERS if name not in headers]
    if lacking or not first.startswith("Subject: ") or not body.strip():
        missing = lacking[0] if lacking else "a letter with its Subject"
        raise BadInput(f"The sample lacks {missing}", where=id_)
    faults = tuple(_fault(id_, line) for line in below.splitlines() if line.strip())
    subject = first.removeprefix("Subject: ")
    return Sample(id=id_, headers=headers, subject=subject, body=body.strip(), faults=faults)


def _pair(id_: str, line: str) -> tuple[str, str]:
    name, colon, value = line.partition(": ")
    if not colon:
        raise BadInput(f"“{line}” is no header", where=id_, hint="Write it as Name: value.")
    return name, value.strip()


def _fault(id_: str, line: str) -> Fault:
    parts = [part.strip() for part in line.split("|")]
    if len(parts) != 3:  # noqa: PLR2004 - code, words and why
        raise BadInput(f"“{line}” is no fault", where=id_, hint="Write code | words | why.")
    code, words, why = parts
    return Fault(code=code, words=words, why=why)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SampleLibrary:
    """All samples, and every row of words that only they hold."""

    samples: tuple[Sample, ...] = field(default=())

    def find(self, words: Iterable[str] = (), kind: str | None = None) -> tuple[Sample, ...]:
        """Return the samples of a kind that hold every word, somewhere in what one reads."""
        wanted = [word.casefold() for word in words]
        return tuple(
            each
            for each in self.samples
            if kind in {None, each.kind} and all(word in _searched(each) for word in wanted)
        )

    def copied(self, body: str) -> Iterator[tuple[int, int, Sample]]:
        """Yield the places of a letter that stand word by word in a sample, longest reach first."""
        own, rows = read(body), _rows(self)
        last = -1
        for place in range(len(own.words) - COPIED_WORDS + 1):
            sample = rows.get(own.words[place : place + COPIED_WORDS])
            if sample is not None and place > last:
                last = _reach(rows, own, place)
                yield own.spans[place][0], own.spans[last][1], sample


def _reach(rows: Collection[tuple[str, ...]], own: Reading, place: int) -> int:
    """Return the last word of a copied stretch."""
    while own.words[place : place + COPIED_WORDS] in rows:
        place += 1
    return place + COPIED_WORDS - 2


@lru_cache(maxsize=8)
def _rows(library: SampleLibrary) -> Mapping[tuple[str, ...], Sample]:
    """Return the sample of each row of words that is long enough to be copied."""
    return {
        words[place : place + COPIED_WORDS]: sample
        for sample in reversed(library.samples)
        for words in (read(sample.body).words,)
        for place in range(len(words) - COPIED_WORDS + 1)
    }


def _searched(sample: Sample) -> str:
    faults = (words for each in sample.faults for words in (each.code, each.why))
    parts = (*sample.headers.values(), sample.subject, sample.body, *faults)
    return "\n".join(parts).casefold()
