"""One letter as a person sees it: its text, what is marked in it, and what still keeps it here."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from afterword.core.letters.finding import Finding

MACHINE, FACTS, ALOUD = "machine", "facts", "aloud"
PASSES = (MACHINE, FACTS, ALOUD)
BY_PERSON = (FACTS, ALOUD)


class Text(NamedTuple):
    """What a letter says."""

    subject: str
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A finding in a letter. ``key`` is the same as long as the place says the same.

    ``other`` is the step of the other letter that it is also about.
    """

    key: str
    finding: Finding
    blocks: bool
    overruled: bool = False
    overrulable: bool = False
    other: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A fact of a letter beside where it comes from.

    ``what`` is name, company, title, role, date, number or address; the offsets are code points
    of the body, -1 where the fact is not in it; ``source`` is a sentence; ``verified`` says that
    it was traced to a record which is known to be right.
    """

    what: str
    text: str
    start: int
    end: int
    source: str
    verified: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One letter as it stands now.

    ``stage`` is draft, approved, held, sending, sent, unknown or failed; ``edited`` says that a
    person changed the composed text, ``moment`` that a remembered moment is behind it; ``cover``
    is what goes above the letter where a colleague passes it on, ``language`` the one it is written
    in, ``notes`` what the composer left out and why, ``version`` that of the facts
    and letters that it was read from; ``model`` names the language model that worded it, if one
    did; ``enclosed`` are the files that go with it, each with its size in words.
    """

    step: str
    kind: str
    variant: str | None
    case: str | None
    interview: str | None
    person: str | None
    name: str
    title: str
    where: str
    channel: str
    to: str
    subject: str
    body: str
    stage: str
    edited: bool
    moment: bool
    findings: tuple[Marked, ...] = ()
    passes: frozenset[str] = frozenset()
    sources: tuple[Source, ...] = ()
    cover: str = ""
    language: str = "en"
    notes: tuple[str, ...] = ()
    version: int = 0
    model: str = ""
    enclosed: tuple[tuple[str, str], ...] = ()

    @property
    def blocking(self) -> tuple[Marked, ...]:
        """Return what still keeps the letter from being approved."""
        return tuple(marked for marked in self.findings if marked.blocks)

    @property
    def open_marks(self) -> tuple[Marked, ...]:
        """Return what nobody has called right yet."""
        return tuple(marked for marked in self.findings if not marked.overruled)

    @property
    def missing_passes(self) -> tuple[str, ...]:
        """Return the passes that are still to be made, in their order."""
        return tuple(each for each in PASSES if each not in self.passes)


def passes_of(findings: Iterable[Marked], confirmed: Iterable[str]) -> frozenset[str]:
    """Return the passes that hold: the machine's is worked out, the others were confirmed."""
    machine = () if any(marked.blocks for marked in findings) else (MACHINE,)
    return frozenset((*machine, *(each for each in confirmed if each in BY_PERSON)))
