"""Stories of sentences that a language model wrote: what each rests on, or what stops it.

A title; some words; a head (``to``, ``kind``, ``variant``); then a sentence a line::

    rests: The sentence. <- the beginning of each source | the next
    stops: The sentence. -> what rests on nothing | and more
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from afterword.core.letters.brief import Brief, brief
from afterword.core.letters.occasion import Occasion
from afterword.core.reading import read_search
from tests.support.cast import panel

ARROWS = {"rests": " <- ", "stops": " -> "}


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedLine:
    """One sentence of a story, whether it rests, and on what; or what stops it."""

    story: str
    brief: Brief
    sentence: str
    rests: bool
    told: tuple[str, ...]

    @property
    def name(self) -> str:
        """Return what the test is called."""
        return f"{self.story}: {self.sentence[:40]}"


def brief_to(who: str, kind: str = "thank_you", variant: str | None = None) -> Brief:
    """Return the brief of a letter to somebody of Halden's panel, or to the reference."""
    met = kind == "thank_you"
    step = {
        "thank_you": f"thank_you/halden/r1/{who}",
        "promise": "promise/halden/method",
    }.get(kind, f"{kind}/halden/1")
    occasion = Occasion(
        id=step,
        kind=kind,
        variant=variant,
        case="halden",
        interview="r1" if met else None,
        person=who,
        channel="email",
    )
    return brief(read_search(panel()), occasion)


def read_traced(path: Path) -> Iterator[TracedLine]:
    """Read a story file, one line after another."""
    head: dict[str, str] = {}
    for line in path.read_text("utf-8").splitlines()[1:]:
        word, colon, rest = line.partition(": ")
        if colon and word in {"to", "kind", "variant"}:
            head[word] = rest
        elif colon and word in ARROWS:
            sentence, _, told = rest.partition(ARROWS[word])
            yield TracedLine(
                story=path.stem,
                brief=brief_to(
                    head["to"], head.get("kind", "thank_you"), head.get("variant") or None
                ),
                sentence=sentence,
                rests=word == "rests",
                told=tuple(filter(None, told.split(" | "))),
            )
