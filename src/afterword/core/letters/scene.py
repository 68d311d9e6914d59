"""One letter with everything that its checks look at, worked out once."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from afterword.core.letters.anatomy import Anatomy, anatomy
from afterword.core.letters.finding import Around, Finding, LetterText
from afterword.core.letters.known_names import KnownNames, known_names
from afterword.core.letters.languages.all_customs import CUSTOMS
from afterword.core.letters.languages.customs import Customs
from afterword.core.letters.languages.hearing import letter_language
from afterword.core.letters.names import WORD

_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+[”’\"')]*|\n|$)")
_LOOK_BACK = 40
_OWNED = re.compile(r"[’']s?$")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|e\.g|i\.e|vs|No|Inc|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|"
    r"Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun|approx|a\.m|p\.m)|\b[A-Z])\.$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word with its place; ``heads`` says that it begins a sentence or a line.

    ``bare`` is the word without a possessive ending, ``bare_end`` where that ends.
    """

    text: str
    start: int
    end: int
    heads: bool
    bare: str
    bare_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A letter, what it is checked against, its parts, the names around it, and its words.

    ``customs`` are those of its language, None for English.
    """

    letter: LetterText
    around: Around
    parts: Anatomy
    names: KnownNames
    tokens: tuple[Token, ...]
    subject_tokens: tuple[Token, ...]
    customs: Customs | None = None

    @property
    def body(self) -> str:
        """Return the letter's body."""
        return self.letter.body

    def passages(self) -> Iterator[tuple[str, str, tuple[Token, ...]]]:
        """Yield body and subject, each with its name and its words."""
        yield "body", self.letter.body, self.tokens
        if self.letter.subject:
            yield "subject", self.letter.subject, self.subject_tokens

    def find(
        self,
        code: str,
        severity: str,
        place: tuple[int, int],
        message: str,
        *,
        suggestions: tuple[str, ...] = (),
        where: str = "body",
    ) -> Finding:
        """Return a finding about a place of the body or the subject."""
        text = self.body if where == "body" else self.letter.subject or ""
        start, end = place
        return Finding(
            code=code,
            severity=severity,
            start=start,
            end=end,
            text=text[start:end],
            message=message,
            suggestions=suggestions,
            where=where,
        )


def scene_of(letter: LetterText, around: Around) -> Scene:
    """Work out everything that the checks of a letter need."""
    customs = CUSTOMS.get(letter_language(letter.body))
    return Scene(
        customs=customs,
        letter=letter,
        around=around,
        parts=anatomy(letter.body),
        names=known_names(letter, around, customs.words if customs else frozenset()),
        tokens=tuple(tokens_of(letter.body)),
        subject_tokens=tuple(tokens_of(letter.subject or "")),
    )


def tokens_of(text: str) -> Iterator[Token]:
    """Yield the words of a text."""
    for match in WORD.finditer(text):
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()].rstrip(" \t“\"'‘(")
        heads = not before or (before[-1] in ".!?:\n•" and not _ABBREVIATED.search(before))
        word, start = match[0], match.start()
        bare = _OWNED.sub("", word)
        yield Token(
            text=word,
            start=start,
            end=match.end(),
            heads=heads,
            bare=bare,
            bare_end=start + len(bare),
        )


def beside(tokens: tuple[Token, ...], place: int) -> tuple[Token | None, Token | None]:
    """Return the words before and after the one at a place; None where the text has none."""
    before = tokens[place - 1] if place else None
    return before, next(iter(tokens[place + 1 :]), None)


def _goes_on(text: str, place: int) -> bool:
    """Tell whether a stop stands inside a word or a figure: 2.4, p.m."""
    return place < len(text) and text[place].isalnum() and text[place - 1] in ".!?"


def sentences(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a text begins and ends."""
    begin = start
    for match in _SENTENCE.finditer(text, start):
        if _goes_on(text, match.end()) or _ABBREVIATED.search(
            text[max(begin, match.end() - _LOOK_BACK) : match.end()].rstrip()
        ):
            continue
        piece = text[begin : match.end()]
        lead = len(piece) - len(piece.lstrip())
        if piece.strip():
            yield begin + lead, begin + len(piece.rstrip())
        begin = match.end()
